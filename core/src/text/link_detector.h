// Finds links: in what a reader sees, in the attributes and targets of markup, in addresses and
// decoded QR payloads. Reads hosts as browsers do, so that no spelling makes another site pass for
// the marketplace's own.
//
// Who uses it: the listing judge, which knows whose host is whose.
//
// What a caller may not assume: that a link is external; every link that leads to a public host is
// given, the marketplace's own too. Addresses on the reader's own machine or network, placeholders,
// e-mail addresses, file, package and technology names are no links and are not given.
#ifndef HEGUI_TEXT_LINK_DETECTOR_H_
#define HEGUI_TEXT_LINK_DETECTOR_H_

#include <cstdint>
#include <string>
#include <vector>

#include "text/host.h"
#include "text/link_lexicon.h"
#include "text/markup.h"

namespace hegui::text {

struct Link {
  std::uint32_t start = 0;  // UTF-16 units of the original; end exclusive
  std::uint32_t end = 0;
  Host host;               // never invalid; an address only if it is public
  std::string path;        // what follows host and port, at most 128 bytes, as folded
  bool disguised = false;  // written so that programs do not see it
  bool target = false;     // the value of an attribute or a Markdown target
};

class LinkDetector {
 public:
  // The lexicon must have been prepared and must outlive the detector.
  explicit LinkDetector(const LinkLexicon& lexicon) : lexicon_(lexicon) {}

  // Links of a text, by position, none overlapping another.
  std::vector<Link> find(const LookThrough& text) const;

  // Links of a field that is an address or a payload by itself. A whole address is one link.
  std::vector<Link> find_in_address(const LookThrough& address) const;

 private:
  const LinkLexicon& lexicon_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_LINK_DETECTOR_H_
