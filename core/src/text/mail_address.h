// E-mail addresses, plain and disguised: name@host.com, name#host.com, name (at) host (dot) com.
//
// Who uses it: the contact detector.
//
// What a caller may not assume: that the address exists, or that every name with an @ is one.
// Addresses of examples, repositories, packages and pictures are not given.
#ifndef HEGUI_TEXT_MAIL_ADDRESS_H_
#define HEGUI_TEXT_MAIL_ADDRESS_H_

#include <cstddef>
#include <optional>
#include <string>

#include "text/contact_lexicon.h"
#include "text/unit_text.h"

namespace hegui::text {

struct MailAddress {
  std::size_t first = 0;  // units, last exclusive
  std::size_t last = 0;
  std::string value;
  bool certain = false;  // nothing else is written so; otherwise a label has to say it
};

// The address whose @, or what stands for it, begins at `at`.
std::optional<MailAddress> read_mail_address(const UnitText& text, std::size_t at,
                                             const ContactLexicon& lexicon);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_MAIL_ADDRESS_H_
