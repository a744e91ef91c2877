// A value of a condition: sixteen bytes that own nothing.
//
// Who uses it: everything that evaluates. Texts, lists, maps, unknowns and linear forms live in a
// Scratch, in a program's constants or with the caller; a Value only points there.
//
// What a caller may not assume: that an accessor checks. Ask the kind first.
#ifndef HEGUI_CONDITION_VALUE_H_
#define HEGUI_CONDITION_VALUE_H_

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "condition/type.h"

namespace hegui::condition {

class Scratch;
struct List;
struct Map;

// Seconds and nanoseconds: since 1970-01-01T00:00:00Z for a timestamp (nanoseconds never negative),
// or of a duration (both of one sign).
struct Time {
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;

  bool operator==(const Time&) const = default;
};

class Value {
 public:
  enum class Kind : std::uint8_t {
    null,
    boolean,
    integer,
    string,
    timestamp,
    duration,
    list,
    map,
    type,
    error,     // the code says which
    unknown,   // facts are missing; the Scratch knows which
    symbolic,  // an integer variable whose number nobody knows
    linear,    // an integer made of symbolic ones by addition
  };

  static Value null() { return Value(Kind::null); }
  static Value boolean(bool truth) { return Value(Kind::boolean, truth ? 1 : 0); }
  static Value integer(std::int64_t number) { return Value(Kind::integer, number); }
  static Value symbolic(int variable) { return Value(Kind::symbolic, variable); }
  // The variable itself is not known, and nothing of it can be.
  static Value unknown(int variable) { return Value(Kind::unknown, -1 - std::int64_t{variable}); }
  static Value string(std::string_view text) {
    Value out(Kind::string);
    out.small_ = static_cast<std::uint32_t>(text.size());
    out.pointer_ = text.data();
    return out;
  }
  static Value timestamp(Time time) { return timed(Kind::timestamp, time); }
  static Value duration(Time time) { return timed(Kind::duration, time); }
  static Value list(const List* list) { return pointing(Kind::list, list); }
  static Value map(const Map* map) { return pointing(Kind::map, map); }
  static Value type(Type::Kind kind) { return Value(Kind::type, static_cast<int>(kind)); }
  // `code` must live as long as the program: a literal.
  static Value error(const char* code) { return pointing(Kind::error, code); }
  static Value indexed(Kind kind, std::size_t index) {
    return Value(kind, static_cast<std::int64_t>(index));
  }

  Kind kind() const { return kind_; }
  bool is_boolean() const { return kind_ == Kind::boolean; }
  bool is_integer() const { return kind_ == Kind::integer; }
  bool is_string() const { return kind_ == Kind::string; }
  bool is_error() const { return kind_ == Kind::error; }
  bool is_unknown() const { return kind_ == Kind::unknown; }
  bool is_linear() const { return kind_ == Kind::symbolic || kind_ == Kind::linear; }
  bool is_true() const { return is_boolean() && number_ == 1; }
  bool is_false() const { return is_boolean() && number_ == 0; }

  bool as_boolean() const { return number_ != 0; }
  std::int64_t as_integer() const { return number_; }
  std::string_view as_string() const {
    return {static_cast<const char*>(pointer_), static_cast<std::size_t>(small_)};
  }
  Time as_time() const { return {number_, static_cast<std::int32_t>(small_)}; }
  const List& as_list() const { return *static_cast<const List*>(pointer_); }
  const Map& as_map() const { return *static_cast<const Map*>(pointer_); }
  Type::Kind as_type() const { return static_cast<Type::Kind>(number_); }
  const char* as_error() const { return static_cast<const char*>(pointer_); }
  // Of symbolic: the variable. Of linear and unknown: the Scratch's index.
  std::int64_t index() const { return number_; }

 private:
  explicit Value(Kind kind, std::int64_t number = 0) : kind_(kind), number_(number) {}
  static Value timed(Kind kind, Time time) {
    Value out(kind, time.seconds);
    out.small_ = static_cast<std::uint32_t>(time.nanoseconds);
    return out;
  }
  static Value pointing(Kind kind, const void* pointer) {
    Value out(kind);
    out.pointer_ = pointer;
    return out;
  }

  Kind kind_;
  std::uint32_t small_ = 0;
  union {
    std::int64_t number_;
    const void* pointer_;
  };
};

struct List {
  std::vector<Value> items;
  std::uint64_t weight = 0;  // set by Scratch::keep()
};

// In the order in which the entries were written.
struct Map {
  std::vector<std::pair<Value, Value>> entries;
  std::uint64_t weight = 0;  // set by Scratch::keep()

  const Value* find(const Value& key, Scratch& scratch) const;
};

// How much there is to read in a value when it is written out. Lists that share what they hold
// weigh as if they did not: a few lines of map(x, [x, x]) make one that nobody could read to its
// end.
std::uint64_t weight(const Value& value);

// CEL's equality of known values: values of different types are unequal. What is compared is taken
// from the budget; when that is exhausted the answer means nothing.
bool equal(const Value& left, const Value& right, Scratch& scratch);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_VALUE_H_
