// The links of one line of visible text.
//
// Who uses it: the link detector, line by line.
#ifndef HEGUI_TEXT_LINE_SCANNER_H_
#define HEGUI_TEXT_LINE_SCANNER_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "text/host_scanner.h"
#include "text/line_view.h"
#include "text/link_detector.h"
#include "text/link_lexicon.h"

namespace hegui::text {

class LineScanner {
 public:
  // `code`: the line is a script or a style, in which names without a scheme mean nothing.
  LineScanner(const LineView& line, std::span<const Symbol> symbols, const LinkLexicon& lexicon,
              bool code)
      : line_(line), symbols_(symbols), lexicon_(lexicon), hosts_(line, lexicon), code_(code) {}

  // Appends the links of the line. Every unit is looked at a bounded number of times.
  void scan(std::vector<Link>& links);

 private:
  enum class SchemeKind { none, web, unknown, other };
  struct Scheme {
    SchemeKind kind = SchemeKind::none;
    std::size_t start = 0;  // of the scheme
    std::size_t after = 0;  // behind the slashes
    bool spread = false;    // with spaces inside
  };
  struct Ending {
    std::size_t path = 0;  // where port and path begin and the link ends
    std::size_t last = 0;
  };

  std::size_t at_word(std::size_t at);
  std::size_t at_slashes(std::size_t at);
  std::size_t after_web_scheme(const Scheme& scheme);
  std::size_t bare(std::size_t start, std::size_t at, bool slashes);
  Scheme read_scheme(std::size_t at) const;
  Scheme read_spread_scheme(std::size_t at) const;
  bool read_colon_and_slashes(std::size_t at, Scheme& scheme) const;
  std::size_t authority_end(std::size_t at, std::size_t& host) const;
  Ending read_ending(std::size_t at, bool spread) const;
  std::size_t read_port(std::size_t at) const;
  std::size_t read_tail(std::size_t at) const;
  std::size_t read_spread_tail(std::size_t at) const;
  bool is_tail_unit(std::size_t at) const;
  bool begins_http(std::size_t at) const;
  void add(std::size_t start, const ScannedHost& host, const Ending& ending, bool disguised,
           std::vector<Link>& links) const;

  const LineView& line_;
  std::span<const Symbol> symbols_;
  const LinkLexicon& lexicon_;
  HostScanner hosts_;
  bool code_;
  std::vector<Link>* links_ = nullptr;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_LINE_SCANNER_H_
