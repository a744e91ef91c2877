// The types of conditions: those of the Common Expression Language that law needs.
//
// Who uses it: the environment declares variables with them, the checker computes them.
#ifndef HEGUI_CONDITION_TYPE_H_
#define HEGUI_CONDITION_TYPE_H_

#include <cstdint>
#include <string>
#include <vector>

namespace hegui::condition {

struct Type {
  enum class Kind : std::uint8_t {
    dyn,  // known only when evaluated
    null,
    boolean,
    integer,
    string,
    timestamp,
    duration,
    list,  // parameters[0]: the elements
    map,   // parameters[0] and [1]: keys and values
    type,  // the type of a type
  };
  Kind kind = Kind::dyn;
  std::vector<Type> parameters;
  // A string that only ever has one of these values; empty for any string.
  std::vector<std::string> values;

  static Type dyn() { return {}; }
  static Type boolean() { return {Kind::boolean, {}, {}}; }
  static Type integer() { return {Kind::integer, {}, {}}; }
  static Type string() { return {Kind::string, {}, {}}; }
  static Type enumeration(std::vector<std::string> values) {
    return {Kind::string, {}, std::move(values)};
  }
  static Type of(Kind kind) { return {kind, {}, {}}; }
  static Type list_of(Type element) { return {Kind::list, {std::move(element)}, {}}; }
  static Type map_of(Type key, Type value) {
    return {Kind::map, {std::move(key), std::move(value)}, {}};
  }
};

// Whether a value of `given` can stand where `wanted` is asked for; dyn fits everywhere.
bool assignable(const Type& wanted, const Type& given);

// The type of all of several, without the values of an enumeration; dyn when they differ or are
// none.
Type common_type(const std::vector<Type>& types);

// As CEL spells it: "int", "list(string)", "google.protobuf.Timestamp".
std::string name_of(const Type& type);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_TYPE_H_
