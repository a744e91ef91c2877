// What the link detector knows of names, as data: top-level domains by how surely they make a name
// a site, words that announce a site, names that are no sites although they look so.
//
// Who uses it: the link detector; the listing judge fills it from the rulebook's hosts/links.json.
//
// What a caller may not assume: that a top-level domain which is not listed does not exist. With a
// scheme every one counts; without, only these do.
#ifndef HEGUI_TEXT_LINK_LEXICON_H_
#define HEGUI_TEXT_LINK_LEXICON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hegui::text {

enum class TopLevelDomain : std::uint8_t {
  unknown,
  plain,  // hardly ever ends anything but a site's name: com, cn
  word,   // also a word of English or of programs: top, info, shop
  file,   // also the ending of a file or a technology's name: sh, py, io
};

struct LinkLexicon {
  std::vector<std::string> plain;
  std::vector<std::string> word;
  std::vector<std::string> file;
  std::vector<std::string> site_labels;      // first labels of sites' own hosts: www, demo, docs
  std::vector<std::string> reversed_labels;  // first labels of package names: org, com, java
  std::vector<std::string> technologies;     // asp.net, socket.io
  std::vector<std::string> reserved;         // names and suffixes nobody can be led to: localhost
  std::vector<std::string> other_schemes;    // schemes of what is no web site: mysql, mailto
  std::vector<std::u32string> east_asian_tops;    // top-level domains in Han script
  std::vector<std::u32string> spoken_dots;        // how a dot is spoken or written out
  std::vector<std::u32string> site_words;         // words before a bare name that announce a site
  std::vector<std::u32string> placeholder_parts;  // parts of a host that the reader is to replace
  std::vector<std::string> placeholder_labels;    // whole labels of that kind

  // Sorts what is looked up; call once, after filling.
  void prepare();

  TopLevelDomain top_level(std::string_view label) const;  // lower case
  bool is_reserved(std::string_view host) const;           // the host or a suffix of it
  // Does the host, as written or as read, say that the reader is to put a name there?
  bool is_placeholder(std::u32string_view written, std::string_view host) const;
  static bool has(const std::vector<std::string>& sorted, std::string_view word);
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_LINK_LEXICON_H_
