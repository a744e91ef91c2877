#include "judge/listing/site_lists.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "judge/common/json_lists.h"
#include "text/host.h"

namespace hegui::judge::listing {
namespace {

std::vector<std::string> hosts_of(const nlohmann::json& file, const char* key) {
  std::vector<std::string> out = strings_of(file, key);
  const nlohmann::json& list = member_of(file, key);
  if (!list.is_array()) return out;
  for (const nlohmann::json& entry : list) {
    if (entry.is_object()) out.push_back(string_of(entry, "host"));
  }
  return out;
}

bool leads_to_any(const text::Link& link, const std::vector<std::string>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const std::string& entry) { return leads_to(link, entry); });
}

}  // namespace

std::string_view name_of(Site site) {
  switch (site) {
    case Site::own:
      return "own";
    case Site::affiliated:
      return "affiliated";
    case Site::chat:
      return "chat";
    case Site::address:
      return "address";
    case Site::other:
      return "other";
  }
  return "other";
}

SiteLists::SiteLists(const nlohmann::json& file)
    : own_(hosts_of(file, "own")),
      affiliated_(hosts_of(file, "affiliated")),
      chat_(hosts_of(file, "chat")) {}

bool leads_to(const text::Link& link, std::string_view entry) {
  const std::size_t slash = std::min(entry.find('/'), entry.size());
  if (!text::is_within(link.host.name, entry.substr(0, slash))) return false;
  // A path begins behind the port, if there is one.
  const std::size_t path = std::min(link.path.find('/'), link.path.size());
  return std::string_view(link.path).substr(path).substr(0, entry.size() - slash) ==
         entry.substr(slash);
}

Site SiteLists::site_of(const text::Link& link) const {
  if (link.host.kind != text::HostKind::name) return Site::address;
  if (leads_to_any(link, chat_)) return Site::chat;
  if (leads_to_any(link, own_)) return Site::own;
  return leads_to_any(link, affiliated_) ? Site::affiliated : Site::other;
}

}  // namespace hegui::judge::listing
