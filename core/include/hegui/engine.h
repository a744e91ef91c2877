// The whole of Hegui that a face may see: a rulebook goes in once, documents go in as JSON text,
// and results come out as one line of JSON text each, as the contract describes them.
//
// Who uses it: the command line, the WebAssembly binding, and whoever links the core.
//
// What a caller may assume: no call throws, aborts, reads a clock, a file or the environment; the
// same document, rulebook and options give the same bytes on every platform and under every thread
// count. An Engine is immutable after construction, so any number of threads may call one Engine at
// once.
//
// What a caller may not assume: that a result has a key. Keys stand in the order of the contract
// and are absent when empty. That `compliant` means lawful: a result says what was checked, no
// more.
#ifndef HEGUI_ENGINE_H_
#define HEGUI_ENGINE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hegui {

// The version of the engine, as it stands in every result ("engine").
std::string_view engine_version();

enum class DocumentKind : std::uint8_t {
  listing,  // a product page before it is published
  refund,   // one refund request
  store,    // the state of a shop; `invalid` with unsupported_kind where the rulebook has no rules
            // for it
};

// "listing", "refund", "store"; nothing for any other word.
std::optional<DocumentKind> document_kind(std::string_view name);
std::string_view name_of(DocumentKind kind);

// A merchant's own words and exceptions, as Engine::read_own_words makes them of a document:
//   {"words": [{"text", "outcome": "review" or "violation", "rule"?, "reason"}],
//    "allow": [{"text"? and "fingerprint"?, "rule"?, "reason"}]}
// of at most 10,000 entries each. Immutable, so any number of threads may check with one.
class OwnWords;
// The listings that a listing is compared with for copied text. Filled first, then finished, and
// from then on any number of threads may check against it; it must outlive those checks.
//
// Such a document is a listing of which only texts and `id` count; everything else in it is left
// alone, but for two keys that say whose it is: "own": true for one of the merchant's own, and
// "shop" for the shop that it belongs to. A document with the `id` of the listing that is judged is
// an earlier version of it and not compared with; if it names a shop, no listing of that shop is.
// Text that also stands in one of the merchant's own listings is no copy.
//
// Memory is bounded: about 3 bytes for every letter of text and 8 for every sixth, and not more
// than 160 million letters, which is where `full` is said. The texts themselves are not kept.
class Listings {
 public:
  // One document read, which is what takes time and may be done by many threads at once.
  struct Read;
  static std::shared_ptr<Read> read(std::string_view document);

  struct Added {
    bool taken = false;
    bool full = false;  // there is no more room; the document may have been taken in part
    std::string error;  // why not, as an entry of a result's `errors`; empty when there is no room
  };

  Listings();
  ~Listings();
  Listings(Listings&& other) noexcept;
  Listings& operator=(Listings&& other) noexcept;
  Listings(const Listings&) = delete;
  Listings& operator=(const Listings&) = delete;

  // `line` is where the document stands in its file, from 1, and 0 where that says nothing. After
  // finish() nothing is taken.
  Added add(std::string_view document, std::int64_t line);
  Added add(const std::shared_ptr<Read>& document, std::int64_t line);

  // Must be called before the first check.
  void finish();
  bool finished() const;

  std::size_t size() const;    // documents taken
  std::size_t memory() const;  // bytes of the index

 private:
  friend class Engine;
  struct State;
  std::unique_ptr<State> state_;
};

// What a single check may be told besides the document.
struct CheckOptions {
  // The instant that "now" means, as a date or an RFC 3339 timestamp; empty when not given. A
  // document's own `as_of` wins over it.
  std::string_view as_of;
  // The line of the document in its stream, from 1; 0 leaves `line` out of the result.
  std::int64_t line = 0;

  // For listings: what to find besides the rulebook's words, and what to allow. Findings of own
  // words have the detector "own-words", and those that name no rule the rule "own-words" without
  // clause and penalty. What is allowed stands in "suppressed", behind "findings", with the
  // "reason" of the exception, and counts for nothing.
  const OwnWords* own_words = nullptr;
  // For listings: what to look for copied text in; without it nothing is said of copied text.
  const Listings* against = nullptr;
};

// What makes something no document before it could be read, such as a row of a table: an entry of a
// result's `errors`, its message being the catalogue's sentence for `code` with the arguments.
struct DocumentFault {
  std::string pointer;
  std::string code;
  std::vector<std::pair<std::string, std::string>> arguments;
};

// A result line and what the command line's exit status needs to know of it.
struct CheckResult {
  std::string json;      // one JSON object, no line end
  bool invalid = false;  // status is `invalid`
  bool clean = false;    // no violation, nothing unknown, nothing contested
};

class Engine {
 public:
  // The engine with the rulebook that was built into this binary.
  static const Engine& embedded();

  // The words of listings are most of a rulebook, and the WebAssembly module is built without them:
  // until they come its engine judges refunds and stores and refuses listings with `words_missing`.
  bool has_words() const;
  // The engine with the rulebook that was built in and its words, the text of `<bundle>.words`. On
  // failure as load(); `not_the_words` when they are those of another rulebook.
  struct Loaded;
  static Loaded embedded_with(std::string_view words);

  // The engine with the rulebook of a bundle made by `hegui rules bundle`. On failure `engine` is
  // empty and `errors` is a JSON array of {"file","pointer","code","message"}, every error found.
  static Loaded load(std::string_view bundle);

  // Judges one document. `document` is JSON text in UTF-8 of at most 16 MiB; anything else gives a
  // result with status `invalid` and `errors`.
  CheckResult check(DocumentKind kind, std::string_view document,
                    const CheckOptions& options) const;

  // The result of what is no document: status `invalid`, with the fault as its one error.
  CheckResult refuse(DocumentKind kind, const DocumentFault& fault,
                     const CheckOptions& options) const;

  // The merchant's words and exceptions in a document, for checks by this engine; on failure
  // `errors` is a JSON array of {"pointer","code","message"}, as in a result.
  struct OwnWordsRead;
  OwnWordsRead read_own_words(std::string_view document) const;

  // The questions that still matter for a document, best first: the result's id, line, status,
  // verdict, possible and missing, as one JSON object.
  CheckResult next(DocumentKind kind, std::string_view document, const CheckOptions& options) const;

  // Why a refund is decided as it is, why not otherwise, and the nearest facts that would decide it
  // otherwise: the result's id, line, status, verdict and amount_fen, with why, why_not and
  // changes; possible and missing while it is open. Takes milliseconds.
  CheckResult explain(DocumentKind kind, std::string_view document,
                      const CheckOptions& options) const;

  // What the loaded rulebook says of itself, for a page that shows it: one JSON object with id,
  // version, sha256, titles, notice, clauses (statements in both languages), facts, rules, annex.
  // By its newest version, or by the one that is named; an empty string for one that it does not
  // have.
  std::string describe() const;
  std::string describe(std::string_view version) const;

  // The page of one clause, row of the appendix ("annex.diversion") or note ("annex.note.1"), in
  // both languages: one JSON object with id, kind, treatment, statement, because, where it stands
  // (chapter, parent, children), rules with what they say and their examples, facts with their
  // questions, penalties and related clauses. An empty string for an id that the rulebook does not
  // have.
  std::string describe_clause(std::string_view clause_id) const;

  // Every clause, row and note with its treatment and what serves it: one JSON object with
  // clauses [{id, kind, treatment, statement, because, rules, facts, annex}], chapters, counts by
  // treatment, and holes [{clause, code, message}]: what claims to be served and is not
  // (not_served), gives no reason (no_reason), or is decided by a rule against its own word
  // (understated).
  std::string coverage() const;

  // Whether the rules leave no case without an answer and none with two: one JSON object with, for
  // every kind of document, the cells that all cases fall into and what is wrong with the rules,
  // each gap and overlap with a smallest example, and "sound". Takes seconds, not microseconds.
  std::string verify() const;

  // Many refunds at once, as little of each as a table shows, for a third of the work of a check:
  // for each line of `documents` (JSON Lines; the last line needs no line end) one line with the
  // result's id, status, clauses, verdict and amount_fen, how many facts are `missing` and how many
  // `errors` it has, as one JSON object. A key that would be empty, or 0, is absent. What stands
  // there is what check() says of the same document and `as_of`.
  std::string summarize_refunds(std::string_view documents, std::string_view as_of) const;

  // "id version sha256" of the loaded rulebook, as in every result.
  std::string rulebook_id() const;
  std::string rulebook_version() const;
  std::string rulebook_sha256() const;

 private:
  struct State;
  explicit Engine(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

struct Engine::OwnWordsRead {
  std::shared_ptr<const OwnWords> own_words;  // null when there are errors
  std::string errors;
};

struct Engine::Loaded {
  std::optional<Engine> engine;
  std::string errors;
};

// Evaluates one CEL condition. `bindings` is a JSON object of name to value ("" for none); a name
// that is not bound is unknown. Gives {"value":...}, {"error":{"code","message","position"}} or
// {"unknown":[names]}.
std::string evaluate_condition(std::string_view expression, std::string_view bindings);

}  // namespace hegui

#endif  // HEGUI_ENGINE_H_
