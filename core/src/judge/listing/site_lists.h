// Whose site a host is, by the rulebook's lists (hosts/*.json).
//
// Who uses it: the link rules. An entry is a host with everything under it, or a host with the
// beginning of a path (`x.com/add`); hosts match by whole labels.
#ifndef HEGUI_JUDGE_LISTING_SITE_LISTS_H_
#define HEGUI_JUDGE_LISTING_SITE_LISTS_H_

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text/link_detector.h"

namespace hegui::judge::listing {

enum class Site : std::uint8_t {
  own,         // the marketplace's own sites
  affiliated,  // other sites of its company
  chat,        // adds a friend or opens a chat
  address,     // a public IP address: nobody's name
  other,
};

std::string_view name_of(Site site);

class SiteLists {
 public:
  // `file` is hosts/tencent.json: lists "own", "affiliated" and "chat", whose entries are strings
  // or objects with "host".
  explicit SiteLists(const nlohmann::json& file);

  // Chat first, for some chat hosts stand under an affiliated site.
  Site site_of(const text::Link& link) const;

 private:
  std::vector<std::string> own_;
  std::vector<std::string> affiliated_;
  std::vector<std::string> chat_;
};

// Does the link lead to the host of `entry`, or under it, and to the path it names?
bool leads_to(const text::Link& link, std::string_view entry);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_SITE_LISTS_H_
