// Reads a host out of running text, with the dots that people write so that programs do not see
// them: `x[.]cn`, `x . cn`, ideographic full stops, dots spoken as words, letters apart.
//
// Who uses it: the link detector, for what stands visibly in a text.
//
// What a caller may not assume: that the name is a site. The scanner says where a host-like name
// ends; whether it is one is judged from its top-level domain and what stands around it.
#ifndef HEGUI_TEXT_HOST_SCANNER_H_
#define HEGUI_TEXT_HOST_SCANNER_H_

#include <cstddef>
#include <string>

#include "text/line_view.h"
#include "text/link_lexicon.h"

namespace hegui::text {

struct ScannedHost {
  std::size_t first = 0;  // units of the line; `last` is exclusive
  std::size_t last = 0;
  std::u32string text;  // labels with plain dots between; empty: no host here
  std::u32string last_label;
  std::size_t labels = 0;
  bool disguised = false;  // a dot or the letters were not written plainly
};

class HostScanner {
 public:
  HostScanner(const LineView& line, const LinkLexicon& lexicon) : line_(line), lexicon_(lexicon) {}

  // The longest host from `at`. After a scheme, percent-encoding and names in Han script count too.
  ScannedHost scan(std::size_t at, bool after_scheme) const;

 private:
  struct Label {
    std::size_t end = 0;
    std::u32string text;  // empty: no label here
    bool spread = false;  // letters apart: `c o m`
  };
  enum class Dot { none, plain, bracketed, ideographic, spread, spoken };
  struct Separator {
    Dot dot = Dot::none;
    std::size_t after = 0;  // where the next label begins
  };

  Label read_label(std::size_t at, bool after_scheme) const;
  Label read_east_asian_label(std::size_t at) const;
  Separator read_separator(std::size_t at, bool after_scheme) const;
  Separator read_bracketed(std::size_t at) const;
  std::size_t spoken_length(std::size_t at, bool spaces_around) const;
  std::size_t skip_blanks(std::size_t at, std::size_t most) const;
  bool begins_label(std::size_t at, bool after_scheme) const;
  bool continues(const ScannedHost& host, const Separator& separator, bool after_scheme) const;
  bool leads_to_domain(std::size_t at, bool plain_dots_too) const;

  const LineView& line_;
  const LinkLexicon& lexicon_;
};

// What a reader takes a label for, as lower-case ASCII: look-alikes are read as what they look
// like. Empty when it holds anything else. To tell a top-level domain by; a host is never named so.
std::string ascii_label(std::u32string_view label);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_HOST_SCANNER_H_
