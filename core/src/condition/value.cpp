#include "condition/value.h"

#include <algorithm>

#include "condition/scratch.h"

namespace hegui::condition {
namespace {

bool equal_lists(const List& left, const List& right, Scratch& scratch) {
  if (left.items.size() != right.items.size()) return false;
  for (std::size_t i = 0; i < left.items.size(); ++i) {
    if (!equal(left.items[i], right.items[i], scratch)) return false;
  }
  return true;
}

bool equal_maps(const Map& left, const Map& right, Scratch& scratch) {
  if (left.entries.size() != right.entries.size()) return false;
  for (const auto& [key, value] : left.entries) {
    const Value* other = right.find(key, scratch);
    if (other == nullptr || !equal(value, *other, scratch)) return false;
  }
  return true;
}

}  // namespace

const Value* Map::find(const Value& key, Scratch& scratch) const {
  for (const auto& [candidate, value] : entries) {
    if (equal(candidate, key, scratch)) return &value;
  }
  return nullptr;
}

std::uint64_t weight(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::string:
      return 1 + value.as_string().size() / 64;
    case Value::Kind::list:
      return 1 + value.as_list().weight;
    case Value::Kind::map:
      return 1 + value.as_map().weight;
    default:
      return 1;
  }
}

bool equal(const Value& left, const Value& right, Scratch& scratch) {
  if (!scratch.spend() || left.kind() != right.kind()) return false;
  switch (left.kind()) {
    case Value::Kind::null:
      return true;
    case Value::Kind::boolean:
    case Value::Kind::integer:
    case Value::Kind::type:
      return left.as_integer() == right.as_integer();
    case Value::Kind::string:
      return left.as_string().size() == right.as_string().size() &&
             scratch.spend(left.as_string().size() / 256) && left.as_string() == right.as_string();
    case Value::Kind::timestamp:
    case Value::Kind::duration:
      return left.as_time() == right.as_time();
    case Value::Kind::list:
      return equal_lists(left.as_list(), right.as_list(), scratch);
    case Value::Kind::map:
      return equal_maps(left.as_map(), right.as_map(), scratch);
    case Value::Kind::error:
    case Value::Kind::unknown:
    case Value::Kind::symbolic:
    case Value::Kind::linear:
      return false;
  }
  return false;
}

}  // namespace hegui::condition
