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
#include <utility>
#include <vector>

#include "calendar/working_days.h"
#include "condition/environment.h"
#include "condition/program.h"
#include "rulebook/lexicon.h"
#include "rulebook/wording.h"

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
  count,    // a whole number without unit, never negative
  time,     // of day as HH:MM, 24:00 allowed; a condition sees the minute of the day
  object,   // holds nested facts
  rows,     // a list of objects; each is judged with facts of its own
  text,     // no condition variable: strings and whatever a judge reads by itself
};

struct FactValue {
  std::string id;
  Text label;
  std::vector<std::string> clauses;
  bool internal =
      false;  // stands for a spelling of the document (`"none"`), never offered as a value
};

// Where the value of a fact comes from.
enum class FactSource : std::uint8_t {
  own,       // a key of the object that is read
  document,  // as_of, which belongs to the whole document
  outer,     // a key of the object around a row
  computed,  // an operator made it of other facts
};

// The day of a fact that is presumed not to have happened yet: later than every other one.
inline constexpr std::int64_t kNotYet = 1'000'000'000;

struct Fact {
  std::string id;  // with dots when nested: merchant_policy.refund
  FactSource source = FactSource::own;
  std::string alias;  // another key for it, or empty
  FactType type = FactType::text;
  int parent = -1;  // the object fact that holds it
  std::vector<FactValue> values;
  Text title;
  Text question;
  Text help;
  std::vector<std::string> clauses;
  // Index into values; of booleans 0 or 1, of counts the number, of days kNotYet.
  std::optional<std::int64_t> presumption;
  std::string none;      // object: the value of its first fact that the text "none" means
  std::string document;  // object: the document kind whose facts and rules it has
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

// A day by which something is to be done, or from which something follows.
struct Deadline {
  std::string clause;
  Text what;
  condition::Program on;   // a day number
  std::vector<int> facts;  // that `on` reads
  std::string id;          // of a store: the same in all matches that name the same deadline
  std::string stage;       // of a store; empty: open, today or passed, by the day it is
};

struct Reading {
  std::string verdict;  // empty: the chosen one
  std::optional<condition::Program> amount;
  std::optional<condition::Program> marketplace_may_refund;
  std::vector<std::string> clauses;
  Text reason;
};

struct Match {
  // The rule file's "condition" and, where it has one, its "given": what has to hold besides, the
  // rules that come before having left the case open.
  condition::Program condition;
  std::vector<int> facts;           // that "condition" reads, directly or through derived ones
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
  std::optional<Text> consequence;  // that the clause itself names
  // Everything else of "output", for the judge of that document.
  nlohmann::json output;
};

struct Rule {
  std::string id;
  std::string stage;
  int order = 0;
  Text title;
  Text suggestion;  // empty: none
  std::vector<std::string> clauses;
  std::vector<std::string> annex;
  // Rules of the same stage that this one wins against where both hold; "*" for all of them. They
  // come later in the order, which is what judges go by.
  std::vector<std::string> overrides;
  bool exhaustive = false;  // in every case exactly one match holds
  std::vector<Match> matches;
  nlohmann::json source;  // the rule file, with its examples
};

// What the rules of a document promise to answer, for verification: a key of the result in every
// case, or a stage's rules just where a condition holds that is written without them.
struct PromisedAnswer {
  std::string key;  // empty: `stage` and `where`
  std::string stage;
  std::optional<condition::Program> where;
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
  std::vector<PromisedAnswer> answers;
  condition::Environment environment;
  int variable_count = 0;
  // Variables that the judge sets once a verdict stands; -1 when no rule of the document has one.
  int decision_rule = -1;
  int decision_amount = -1;
  int decision_may_refund = -1;

  const Fact* fact(std::string_view id) const;
};

// A value that an operator makes of facts before any condition is read. It stands among the facts
// of its object with FactSource::computed, or fills a count that the document may also state;
// `inputs` and `fact` are positions there.
struct ComputedFact {
  enum class Operator : std::uint8_t {
    working_day,          // the count-th working day after inputs[0]
    hours_passed,         // have `count` hours gone by from inputs[0] to inputs[1]?
    time_within,          // does the time of inputs[0] lie in [from, to)?
    service_hours_cover,  // do the rows of inputs[0] cover [from, to) on every day of the week?
    count_rows,           // of inputs[0], all or those whose row_fact has one of row_values
    rate_above,           // is inputs[0] more than `count` percent of inputs[1]?
  };
  std::string id;
  Operator kind = Operator::working_day;
  int fact = -1;
  std::vector<int> inputs;
  std::int64_t count = 0;
  std::int64_t from = 0;  // minutes of the day
  std::int64_t to = 0;
  int row_fact = -1;  // of the rows; -1: every row counts
  std::vector<std::int64_t> row_values;
  std::vector<std::string> clauses;
};

// How one object is judged: a part of a store, a row of one, or a row of a list inside one.
struct ObjectRules {
  DocumentRules rules;
  std::vector<ComputedFact> computed;
};

// A list inside a part, support.channels say. The conditions on a row also see the part's own
// facts.
struct StoreList {
  std::string id;  // "channels"
  int fact = -1;   // of the part, for the list as a whole
  ObjectRules row;
};

struct StorePart {
  std::string id;
  bool rows = false;  // an array, each row judged by itself
  // Its one list gives all its facts, so that the list may stand in the part's place.
  bool bare_rows = false;
  Text title;
  Text question;
  std::vector<std::string> clauses;
  ObjectRules object;
  std::vector<StoreList> lists;
};

// A store is judged part by part. Empty in a rulebook that has no rules for stores.
struct StoreRules {
  std::vector<StorePart> parts;  // in the order of the file
  Fact as_of;                    // the first fact of every object
  DocumentRules root;            // the parts as keys of the document

  const StorePart* part(std::string_view id) const;
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

// One text of the specification and the days on which it is in force, as day numbers.
struct Version {
  std::string id;
  std::int64_t from = 0;
  std::optional<std::int64_t> to;    // the last day; none: until further notice
  std::vector<std::string> clauses;  // that say so
};

// Rows of a store whose version follows from a day of their own.
struct RowsByDay {
  std::string part;
  std::string fact;
};

// By which day of a document its version is chosen.
struct Governance {
  std::optional<condition::Program> refund_day;  // a day number, of the facts of a refund
  std::vector<int> refund_dates;                 // facts that tell which versions a case touches
  Fact as_of;  // the day of listings and stores, and the question for it
  std::vector<RowsByDay> store_rows;
};

// One version of a specification. Several versions of one are several of these, with one header.
struct Rulebook {
  std::string id;
  std::string version;
  std::string sha256;             // of the whole bundle
  bool lacks_words = false;       // made of a bundle's front: there is no lexicon and no wording
  nlohmann::json header;          // rulebook.json
  std::vector<Version> versions;  // all there are, oldest first
  Governance governed_by;         // empty where the rulebook does not say
  std::vector<Clause> clauses;    // in the specification's order
  std::vector<Chapter> chapters;
  std::vector<AnnexRow> annex;
  std::vector<AnnexNote> notes;  // of the appendix
  DocumentRules refund;
  DocumentRules listing;
  Lexicon lexicon;  // of listings
  Wording wording;  // of listings; without rules where there is none
  StoreRules store;
  DocumentRules invoice;  // no document by itself: an object of a refund, a row of a store
  calendar::WorkingCalendar calendar;
  nlohmann::json files;  // every file of the bundle by its path

  // The position of its own version in `versions`.
  std::size_t version_index() const;
  // The position of the version that is in force on a day: the first one for days before all of
  // them, the last one for days after.
  std::size_t version_on(std::int64_t day) const;
  // The rules of a document kind; nothing for a kind that the rulebook does not have.
  const DocumentRules* document(std::string_view kind) const;
  const Clause* clause(std::string_view id) const;
  const AnnexRow* annex_row(std::string_view id) const;
  const AnnexNote* annex_note(std::string_view id) const;
  // Everything that has facts and rules, in the order in which they are told.
  std::vector<const DocumentRules*> documents() const;
  // The position of a clause id in the specification's order; unknown ids sort last.
  std::size_t clause_order(std::string_view id) const;
  // Every rule with the kind of document it is for: refunds, listings, stores.
  std::vector<std::pair<std::string_view, const Rule*>> rules() const;
  // Sorts by the specification's order and removes doubles.
  void sort_clauses(std::vector<std::string>& ids) const;

  std::unordered_map<std::string, std::size_t> clause_index;
};

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_RULEBOOK_H_
