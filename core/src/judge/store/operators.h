// The operators of a rulebook's "computed" values: working days, hours, counts and rates.
//
// Who uses it: the store judge, once an object, before any condition is read.
//
// What a caller may not assume: that a computed value is known. One whose inputs are not is left
// open, within the bounds that the known inputs leave it, and names what would settle it.
#ifndef HEGUI_JUDGE_STORE_OPERATORS_H_
#define HEGUI_JUDGE_STORE_OPERATORS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "judge/store/store_reader.h"
#include "judge/store/store_result.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::store {

struct AskedFact {
  std::string name;
  const rulebook::Fact* fact = nullptr;
};

// How a fact came by its value. Of a fact that is stated, all is empty.
struct Derivation {
  std::vector<AskedFact> asked;               // what would settle it
  std::optional<std::int64_t> estimate_year;  // rests on a year without a calendar
  std::optional<std::int64_t> least;          // of a count that is not known
  std::optional<std::int64_t> most;
  std::vector<int> inputs;  // the stated facts that it rests on
};

// A fact's name in results: as_of, deposit.balance_fen, exit.projects.0.state.
std::string name_of_fact(const rulebook::StorePart& part, const ReadObject& object,
                         const rulebook::Fact& fact);

// Computes the values of a part that is one object, or of one row of a part that has rows, into
// `object.facts`. Gives one entry a fact; fills `refund_rate` and `service_hours` of `result`.
std::vector<Derivation> compute(const rulebook::Rulebook& book, const ReadPart& part,
                                ReadObject& object, StoreResult& result);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_OPERATORS_H_
