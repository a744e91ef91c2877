#include "condition/type.h"

namespace hegui::condition {

bool assignable(const Type& wanted, const Type& given) {
  if (wanted.kind == Type::Kind::dyn || given.kind == Type::Kind::dyn) return true;
  if (wanted.kind != given.kind) return false;
  for (std::size_t i = 0; i < wanted.parameters.size() && i < given.parameters.size(); ++i) {
    if (!assignable(wanted.parameters[i], given.parameters[i])) return false;
  }
  return true;
}

Type common_type(const std::vector<Type>& types) {
  if (types.empty()) return Type::dyn();
  for (const Type& type : types) {
    if (!assignable(types.front(), type) || type.kind == Type::Kind::dyn) return Type::dyn();
  }
  Type out = types.front();
  out.values.clear();
  return out;
}

std::string name_of(const Type& type) {
  const auto parameter = [&](std::size_t index) {
    return index < type.parameters.size() ? name_of(type.parameters[index]) : std::string("dyn");
  };
  switch (type.kind) {
    case Type::Kind::dyn:
      return "dyn";
    case Type::Kind::null:
      return "null_type";
    case Type::Kind::boolean:
      return "bool";
    case Type::Kind::integer:
      return "int";
    case Type::Kind::string:
      return "string";
    case Type::Kind::timestamp:
      return "google.protobuf.Timestamp";
    case Type::Kind::duration:
      return "google.protobuf.Duration";
    case Type::Kind::list:
      return "list(" + parameter(0) + ")";
    case Type::Kind::map:
      return "map(" + parameter(0) + ", " + parameter(1) + ")";
    case Type::Kind::type:
      return "type";
  }
  return "dyn";
}

}  // namespace hegui::condition
