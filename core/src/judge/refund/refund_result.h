// What is said of one refund request.
//
// Who uses it: the refund judge fills it, the report writes it. What a caller may not assume: that
// an optional member is set while facts are missing; it is set as soon as it is the same in every
// case that the known facts allow.
#ifndef HEGUI_JUDGE_REFUND_REFUND_RESULT_H_
#define HEGUI_JUDGE_REFUND_REFUND_RESULT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/linear_system.h"
#include "judge/common/result.h"

namespace hegui::judge {

// A verdict that the known facts still allow.
struct PossibleVerdict {
  std::string_view verdict;
  bool has_amount = false;  // out_of_scope has none
  Bounds amount_fen;
};

// The review period of clause 2.8, as far as it is known. Days are day numbers.
struct ReviewPeriod {
  std::optional<std::int64_t> first_day;
  std::optional<std::int64_t> last_day;
  bool until_confirmed = false;  // an ops service not yet confirmed: its last day is still to come
  std::optional<std::int64_t> day;  // of the request, the day of purchase being 1
  std::optional<bool> open;

  bool empty() const { return !first_day && !last_day && !day && !open; }
};

// One way to read a place where the specification contradicts itself.
struct RefundReading {
  std::string_view verdict;
  std::optional<std::int64_t> amount_fen;
  std::optional<bool> marketplace_may_refund;
  const std::vector<std::string>* clauses = nullptr;
  const rulebook::Text* reason = nullptr;
};

// A key of the result that a flag rule decided.
struct RefundFlag {
  std::string_view key;
  const nlohmann::json* value = nullptr;
};

struct RefundNote {
  std::string_view clause;
  std::string_view message;  // a key of the message catalogue
  std::int64_t day = 0;      // day number the note speaks of
};

// How much of a result is wanted. A brief one has its status, verdict, amount, clauses and errors
// as the whole one has them, and as many missing facts, in no order; the rest may be missing. With
// several versions of a rulebook it is made of whole ones.
enum class Detail : std::uint8_t { whole, brief };

struct RefundResult : CommonResult {
  std::optional<std::string_view> verdict;
  std::vector<PossibleVerdict> possible;  // by name
  std::optional<std::int64_t> amount_fen;
  std::optional<std::string_view> amount_basis;
  ReviewPeriod review_period;
  std::vector<RefundFlag> flags;        // in the contract's order
  std::vector<RefundReading> readings;  // the chosen one first; empty unless contested
  std::vector<const rulebook::Step*> invoice_steps;
  std::vector<DayToKeep> deadlines;  // by day
  std::vector<int> presumed;         // facts, by name
  std::vector<RefundNote> notes;
  // With several versions: those that may govern the case, as positions, and the facts that can
  // still tell which. The rest of the result speaks of the cases that its own version governs.
  std::vector<std::size_t> possible_versions;
  std::vector<bool> version_facts;
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_REFUND_RESULT_H_
