// The facts of one document, read by what the rulebook declares: types, values, units, presumptions
// and what must not contradict what.
//
// Who uses it: the judges. Facts are addressed by their position in DocumentRules::facts.
//
// What a caller may not assume: that a fact is known. An absent or null fact is unknown unless the
// rulebook presumes a value for an absent one; an invalid fact has left an error and counts as
// unknown.
#ifndef HEGUI_JUDGE_COMMON_FACT_TABLE_H_
#define HEGUI_JUDGE_COMMON_FACT_TABLE_H_

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/civil.h"
#include "judge/common/document_error.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

struct FactValue {
  enum class Status : std::uint8_t {
    absent,
    null,  // said to be not known; no presumption applies
    known,
    presumed,
    invalid,
  };
  Status status = Status::absent;
  // boolean 0 or 1, enumeration: index of the value, set: bit mask of indices, money: fen,
  // time: minute of the day, object: 1 when an object was given, rows: how many.
  std::int64_t number = 0;
  calendar::Instant instant;  // instant and date; `number` is then instant.day

  bool known() const { return status == Status::known || status == Status::presumed; }
};

struct FactTable {
  std::vector<FactValue> values;  // by fact
  std::string id;                 // the document's own id, for the result
  bool has_id = false;
  std::string as_of;  // the document's own, as it was spelled

  const FactValue& operator[](std::size_t fact) const { return values[fact]; }
};

// Whole fen beyond this cannot be told apart by a JavaScript number.
inline constexpr std::int64_t kMaximumFen = 9'007'199'254'740'991;
inline constexpr std::size_t kMaximumIdBytes = 1024;

// Reads `root`, which must be the root of a document. Every error found is appended; the table is
// usable whatever was wrong. Errors: not_an_object, unknown_key, wrong_type, unknown_value,
// not_an_integer, number_too_large, negative_amount, invalid_date, timestamp_without_offset,
// date_out_of_range, string_too_long, and the codes of the declared constraints.
FactTable read_facts(const rulebook::DocumentRules& rules, const nlohmann::json& root,
                     std::vector<DocumentError>& errors);

// Reads an object inside a document by the rules of its own kind: the value of refund's `invoice`,
// say, at "/invoice". The errors are those of read_facts, their pointers start with `pointer`.
// `id` and `as_of` belong to whole documents and are unknown keys here; texts are strings.
FactTable read_part(const rulebook::DocumentRules& rules, const nlohmann::json& part,
                    const std::string& pointer, std::vector<DocumentError>& errors);

// Reads an instant at `pointer`; appends the error when it is none.
bool read_instant(const nlohmann::json& value, std::string_view pointer, calendar::Instant& out,
                  std::vector<DocumentError>& errors);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_FACT_TABLE_H_
