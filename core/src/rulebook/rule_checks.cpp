#include "rulebook/rule_checks.h"

#include <algorithm>
#include <array>
#include <string>

namespace hegui::rulebook {
namespace {

// What stands behind a key of an output.
enum class Kind : std::uint8_t {
  condition,  // text that is compiled elsewhere
  text,
  texts,
  truth,
  count,    // a whole number that is not negative
  percent,  // of 0 to 100
  list,     // read elsewhere
  verdict,
  basis,
  payer,
  finding,  // the outcome of a rule that found something
  outcome,  // the same, or that nothing is wrong
  fact,
  site,     // whose sites: one of the word lists of hosts/tencent.json, or all others
  contact,  // contact details of any kind
  words,    // a list of words that stand in the same sentence, of lexicon/contacts.json
};

struct OutputKey {
  std::string_view document;
  std::string_view stage;
  std::string_view key;
  Kind kind;
};

constexpr std::array<OutputKey, 36> kKeys = {{
    {"refund", "verdict", "verdict", Kind::verdict},
    {"refund", "verdict", "amount_fen", Kind::condition},
    {"refund", "verdict", "amount_basis", Kind::basis},
    {"refund", "contest", "readings", Kind::list},
    {"refund", "flag", "deduction_negotiable", Kind::truth},
    {"refund", "flag", "marketplace_may_refund", Kind::truth},
    {"refund", "flag", "payer", Kind::payer},
    {"refund", "flag", "clawback", Kind::truth},
    {"refund", "flag", "counts_toward_refund_rate", Kind::truth},
    {"refund", "report", "outcome", Kind::finding},
    {"refund", "deadline", "deadlines", Kind::list},
    {"listing", "link", "site", Kind::site},
    {"listing", "link", "contact", Kind::contact},
    {"listing", "link", "words", Kind::words},
    {"listing", "link", "fields", Kind::texts},
    {"listing", "link", "hosts", Kind::texts},
    {"listing", "link", "disguised", Kind::truth},
    {"listing", "link", "outcome", Kind::outcome},
    {"listing", "link", "message", Kind::text},
    {"listing", "words", "words", Kind::truth},
    {"listing", "words", "outcome", Kind::finding},
    {"listing", "words", "message", Kind::text},
    {"listing", "fact", "words", Kind::truth},
    {"listing", "price", "cue", Kind::text},
    {"listing", "price", "outcome", Kind::finding},
    {"listing", "price", "message", Kind::text},
    {"listing", "hours", "cue", Kind::text},
    {"listing", "hours", "outcome", Kind::finding},
    {"listing", "hours", "message", Kind::text},
    {"listing", "copy", "length", Kind::count},
    {"listing", "copy", "share", Kind::percent},
    {"listing", "copy", "outcome", Kind::outcome},
    {"listing", "copy", "message", Kind::text},
    {"listing", "fact", "outcome", Kind::finding},
    {"listing", "fact", "field", Kind::fact},
    {"listing", "fact", "message", Kind::text},
}};

constexpr std::array<std::string_view, 5> kVerdicts = {
    "full_refund", "negotiated_refund", "merchant_policy", "not_refundable", "out_of_scope"};
constexpr std::array<std::string_view, 5> kBases = {"paid", "unused", "agreed", "policy", "none"};
constexpr std::array<std::string_view, 2> kPayers = {"platform", "merchant"};
constexpr std::array<std::string_view, 2> kFindings = {"violation", "review"};
constexpr std::array<std::string_view, 3> kOutcomes = {"violation", "review", "pass"};
constexpr std::array<std::string_view, 1> kContactNames = {"any"};
constexpr std::int64_t kMostCharacters = 1'000'000;
constexpr std::int64_t kWhole = 100;
constexpr std::array<std::string_view, 2> kSitesWithoutList = {"address", "other"};

template <std::size_t Count>
void one_of(const Node& node, const std::array<std::string_view, Count>& choices) {
  const std::string given = node.as_text();
  if (given.empty() || std::find(choices.begin(), choices.end(), given) != choices.end()) return;
  std::string all;
  for (const std::string_view choice : choices) {
    all += (all.empty() ? "" : ", ") + std::string(choice);
  }
  node.error("unknown_value", given + " is none of " + all);
}

void must_be_truth(const Node& node) {
  if (!node.json().is_boolean()) node.error("wrong_type", "true or false is needed here");
}

void must_be_count(const Node& node, std::int64_t least, std::int64_t most) {
  const nlohmann::json& value = node.json();
  if (value.is_number_integer() && value.get<std::int64_t>() >= least &&
      value.get<std::int64_t>() <= most) {
    return;
  }
  node.error("wrong_type", "a whole number from " + std::to_string(least) + " to " +
                               std::to_string(most) + " is needed here");
}

void must_be_site(const Rulebook& book, const Node& node) {
  const std::string name = node.as_text();
  if (name.empty() || std::find(kSitesWithoutList.begin(), kSitesWithoutList.end(), name) !=
                          kSitesWithoutList.end()) {
    return;
  }
  constexpr std::string_view kLists = "hosts/tencent.json";
  const auto file = book.files.find(kLists);
  if (file != book.files.end() && file->is_object() && file->contains(name) &&
      (*file)[name].is_array() && name != "clauses") {
    return;
  }
  node.error("unknown_word_list", std::string(kLists) + " has no list " + name);
}

void must_be_words(const Rulebook& book, const Node& node) {
  const std::string name = node.as_text();
  if (book.lacks_words) return;
  constexpr std::string_view kLexicon = "lexicon/contacts.json";
  const auto file = book.files.find(kLexicon);
  const bool known = file != book.files.end() && file->is_object() && file->contains("sentences") &&
                     (*file)["sentences"].is_object() && (*file)["sentences"].contains(name);
  if (!name.empty() && !known) {
    node.error("unknown_word_list", std::string(kLexicon) + " has no sentences " + name);
  }
}

void check_value(const Rulebook& book, const DocumentRules& document, Kind kind, const Node& node) {
  switch (kind) {
    case Kind::condition:
    case Kind::list:
      break;
    case Kind::text:
      node.as_text();
      break;
    case Kind::texts:
      node.as_texts();
      break;
    case Kind::truth:
      must_be_truth(node);
      break;
    case Kind::count:
      must_be_count(node, 0, kMostCharacters);
      break;
    case Kind::percent:
      must_be_count(node, 0, kWhole);
      break;
    case Kind::verdict:
      one_of(node, kVerdicts);
      break;
    case Kind::basis:
      one_of(node, kBases);
      break;
    case Kind::payer:
      one_of(node, kPayers);
      break;
    case Kind::finding:
      one_of(node, kFindings);
      break;
    case Kind::outcome:
      one_of(node, kOutcomes);
      break;
    case Kind::fact: {
      const std::string id = node.as_text();
      if (!id.empty() && document.fact(id) == nullptr) {
        node.error("unknown_fact", "there is no fact " + id);
      }
      break;
    }
    case Kind::site:
      must_be_site(book, node);
      break;
    case Kind::contact:
      one_of(node, kContactNames);
      break;
    case Kind::words:
      must_be_words(book, node);
      break;
  }
}

bool has_document(const DocumentRules& document) {
  return std::any_of(kKeys.begin(), kKeys.end(),
                     [&](const OutputKey& each) { return each.document == document.document; });
}

void need(const Node& output, std::string_view key) {
  if (!output.has(key)) output.at(key).error("missing_key", "a rule of this stage needs it");
}

}  // namespace

void check_stage(const DocumentRules& document, std::string_view stage, const Node& rule) {
  if (stage.empty() || !has_document(document)) return;
  const bool known = std::any_of(kKeys.begin(), kKeys.end(), [&](const OutputKey& each) {
    return each.document == document.document && each.stage == stage;
  });
  if (!known) {
    rule.at("stage").error("unknown_value",
                           "no judge of this document has a stage " + std::string(stage));
  }
}

void check_output(const Rulebook& book, const DocumentRules& document, std::string_view stage,
                  const Node& output) {
  if (!output.json().is_object()) return;
  bool known = false;
  for (const OutputKey& each : kKeys) {
    if (each.document != document.document || each.stage != stage) continue;
    known = true;
    if (output.has(each.key)) check_value(book, document, each.kind, output.at(each.key));
    if (each.kind == Kind::finding || each.kind == Kind::outcome || each.kind == Kind::count ||
        (each.kind == Kind::site && !output.has("contact")) ||
        (each.kind == Kind::fact && !output.has("words"))) {
      need(output, each.key);
    }
  }
  if (!known) return;
  for (const auto& [key, value] : output.json().items()) {
    const bool read = std::any_of(kKeys.begin(), kKeys.end(), [&, name = &key](const OutputKey& k) {
      return k.document == document.document && k.stage == stage && k.key == *name;
    });
    if (!read) output.at(key).error("unknown_key", "nothing reads this key; is it misspelt?");
  }
}

void check_common_from(const Node& rule, std::string_view stage) {
  constexpr std::string_view kKey = "common_from";
  // What an index tells apart: it drops what stands with more owners.
  constexpr std::int64_t kLeast = 2;
  constexpr std::int64_t kMost = 32;
  if (stage == "copy") {
    need(rule, kKey);
    if (rule.has(kKey)) must_be_count(rule.at(kKey), kLeast, kMost);
  } else if (rule.has(kKey)) {
    rule.at(kKey).error("unknown_key", "nothing reads this key in a rule of this stage");
  }
}

void check_fix(const Node& rule) {
  if (!rule.has("fix")) return;
  const std::string fix = rule.text("fix");
  if (fix != "contact" && fix != "link" && fix != "sentence") {
    rule.at("fix").error("unknown_value", "a fix deletes a contact, a link or a sentence");
  }
}

void check_examples(const Node& examples) {
  examples.only({"hit", "miss"});
  for (const std::string_view kind : {"hit", "miss"}) {
    if (!examples.has(kind)) continue;
    for (const Node& example : examples.at(kind).items()) {
      example.only({"document", "against", "expect", "holds", "why"});
      const Node why = example.at("why");
      if (!why.json().is_string()) why.as_localized();
      for (const std::string_view key : {"expect", "holds"}) {
        if (example.has(key)) example.at(key).must_be_object();
      }
    }
  }
}

void check_overrides(const DocumentRules& document, const std::string& folder,
                     std::vector<LoadError>& errors) {
  for (const Rule& rule : document.rules) {
    const auto error = [&](const char* code, const std::string& message) {
      errors.push_back({folder + rule.id + ".json", "/overrides", code, message});
    };
    for (const std::string& id : rule.overrides) {
      bool found = id == "*";
      for (const Rule& other : document.rules) {
        if (&other == &rule || other.stage != rule.stage || (id != "*" && other.id != id)) continue;
        found = true;
        if (other.order <= rule.order) {
          error("wrong_order", "the order puts " + other.id + " before the rule that overrides it");
        }
      }
      if (!found) error("unknown_rule", "there is no other rule " + id + " of this stage");
    }
  }
}

}  // namespace hegui::rulebook
