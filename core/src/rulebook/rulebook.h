// A loaded rulebook: one published specification as data, checked and compiled.
//
// Who uses it: the judges, which hold no clause of their own, and the report, which puts clauses
// and questions into words. Made by loader.h; immutable afterwards, so any number of threads may
// read it.
//
// What a caller may not assume: that a document kind has rules, or a clause an annex row. Indices
// are positions in the vectors of this structure and mean nothing in another rulebook.
#ifndef HEGUI_RULEBOOK_RULEBOOK_H_
#define HEGUI_RULEBOOK_RULEBOOK_H_

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "calendar/working_days.h"
#include "condition/environment.h"
#include "condition/program.h"

namespace hegui::rulebook {

struct Text {
  std::string zh_cn;
  std::string en;
};

struct Chapter {
  std::string id;
  Text title;
};

struct Clause {
  std::string id;
  std::string parent;  // empty for one that stands in its chapter directly
  std::string kind;
  std::string treatment;
  Text statement;
  Text because;  // why it is not automated, or what of it is not; may be empty
};

enum class FactType : std::uint8_t {
  boolean,
  enumeration,
  set,      // of declared values; one condition variable a value
  instant,  // civil date or timestamp; a condition sees the civil day in Asia/Shanghai
  date,     // civil date only
  money,    // whole fen, never negative
  object,   // holds nested facts
  text,     // no condition variable: strings and whatever a judge reads by itself
};

struct FactValue {
  std::string id;
  Text label;
  std::vector<std::string> clauses;
  bool internal =
      false;  // stands for a spelling of the document (`"none"`), never offered as a value
};

struct Fact {
  std::string id;  // with dots when nested: merchant_policy.refund
  FactType type = FactType::text;
  int parent = -1;  // the object fact that holds it
  std::vector<FactValue> values;
  Text title;
  Text question;
  Text help;
  std::vector<std::string> clauses;
  std::optional<int> presumption;  // index into values; for booleans 0 or 1
  std::string none;                // object: the value of its first fact that the text "none" means
  std::string document;            // object: the document kind whose facts and rules it has
  // Sets: values that every rule treats alike, so that one of them can stand for all while the fact
  // is unknown. Indices into values.
  std::vector<std::vector<int>> interchangeable;
  int asked_after = -1;     // the fact without whose answer a question for this one makes no sense
  int variable = -1;        // condition variable; of a set the first of values.size()
  int known_variable = -1;  // instants: the condition variable known.<id>
};

// What a document kind may have at most: possible values are bits, and unknown numbers are columns
// of a small system of inequalities.
inline constexpr std::size_t kMaximumFactValues = 31;
inline constexpr std::size_t kMaximumNumberFacts = 15;

// What an operator makes of dates that no condition can: months are of unequal length.
enum class Operator : std::uint8_t {
  later_month,  // bool: `until` lies in a later calendar month than `from`
  month_end,    // day: the last day of the calendar month of `from`
};

// A value that is made of facts before conditions are read. As long as one of its facts is unknown
// it is unknown too, and asks for that fact.
struct Computed {
  std::string id;
  Operator operation = Operator::month_end;
  int from = -1;   // facts
  int until = -1;  // of later_month
  int variable = -1;
};

// A named condition that rules share.
struct Derived {
  std::string id;
  int variable = -1;
  condition::Program program;
  std::vector<std::string> clauses;
  std::vector<int> facts;
};

// Two facts that contradict each other unless left <= right (days or fen).
struct Constraint {
  std::string code;  // of the error
  int at = -1;       // the fact that the error points at
  int left = -1;     // facts
  int right = -1;
};

// Two facts of which one does not go without the other: `at` being true, or a known date, means
// that `needs` is true.
struct Implication {
  std::string code;  // of the error
  int at = -1;       // facts
  int needs = -1;
};

// What one party has to do.
struct Step {
  std::string clause;
  std::string who;
  std::string to;  // empty: it is done towards nobody
  Text what;
};

struct Deadline {
  std::string clause;
  Text what;
  condition::Program on;  // a day number
};

struct Reading {
  std::string verdict;  // empty: the chosen one
  std::optional<condition::Program> amount;
  std::optional<condition::Program> marketplace_may_refund;
  std::vector<std::string> clauses;
  Text reason;
};

struct Match {
  condition::Program condition;
  std::vector<int> facts;           // that the condition reads, directly or through derived ones
  bool speaks_of_decision = false;  // reads a variable that the judge sets once a verdict stands
  std::vector<std::string> clauses;
  Text explanation;
  // What the match says, as far as it is judged by conditions.
  std::string verdict;
  std::optional<condition::Program> amount;
  std::string amount_basis;
  std::vector<Reading> readings;
  std::vector<Step> steps;
  std::vector<Deadline> deadlines;
  // Everything else of "output", for the judge of that document.
  nlohmann::json output;
};

struct Rule {
  std::string id;
  std::string stage;
  int order = 0;
  Text title;
  std::vector<std::string> clauses;
  std::vector<std::string> annex;
  std::vector<Match> matches;
  nlohmann::json source;  // the rule file, with its examples
};

// What a document kind may hold and how it is judged.
struct DocumentRules {
  std::string document;
  std::vector<Fact> facts;
  std::vector<Computed> computed;
  std::vector<Derived> derived;
  std::vector<Constraint> constraints;
  std::vector<Implication> implications;
  std::vector<Rule> rules;  // by stage, then order
  condition::Environment environment;
  int variable_count = 0;
  // Variables that the judge sets once a verdict stands; -1 when no rule of the document has one.
  int decision_rule = -1;
  int decision_amount = -1;
  int decision_may_refund = -1;

  const Fact* fact(std::string_view id) const;
};

struct AnnexRow {
  std::string id;
  std::string level;
  std::string action;
  std::optional<std::int64_t> days;
  std::optional<std::int64_t> deposit_fen;
  std::string treatment;
  Text title;
  Text statement;
  Text action_label;
  Text because;                      // as for a clause
  std::vector<std::string> clauses;  // whose breach falls under the row; may be none
  nlohmann::json source;
};

struct AnnexNote {
  std::string id;
  std::string treatment;
  Text statement;
  Text because;
};

struct Rulebook {
  std::string id;
  std::string version;
  std::string sha256;
  nlohmann::json header;        // rulebook.json
  std::vector<Clause> clauses;  // in the specification's order
  std::vector<Chapter> chapters;
  std::vector<AnnexRow> annex;
  std::vector<AnnexNote> notes;  // of the appendix
  DocumentRules refund;
  DocumentRules listing;
  DocumentRules invoice;  // no document by itself: an object of a refund, a row of a store
  calendar::WorkingCalendar calendar;
  nlohmann::json files;  // every file of the bundle by its path

  // The rules of a document kind; nothing for a kind that the rulebook does not have.
  const DocumentRules* document(std::string_view kind) const;
  const Clause* clause(std::string_view id) const;
  const AnnexRow* annex_row(std::string_view id) const;
  const AnnexNote* annex_note(std::string_view id) const;
  // Everything that has facts and rules, in the order in which they are told.
  std::vector<const DocumentRules*> documents() const;
  // The position of a clause id in the specification's order; unknown ids sort last.
  std::size_t clause_order(std::string_view id) const;
  // Sorts by the specification's order and removes doubles.
  void sort_clauses(std::vector<std::string>& ids) const;

  std::unordered_map<std::string, std::size_t> clause_index;
};

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_RULEBOOK_H_
