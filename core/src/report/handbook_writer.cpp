#include "report/handbook_writer.h"

#include <algorithm>

#include "report/common_writer.h"
#include "report/json_writer.h"
#include "rulebook/coverage.h"

namespace hegui::report {
namespace {

using rulebook::AnnexRow;
using rulebook::Clause;
using rulebook::CoverageEntry;
using rulebook::Rulebook;

bool has(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void write_member(JsonWriter& out, std::string_view key, const rulebook::Text& text) {
  if (text.en.empty() && text.zh_cn.empty()) return;
  out.key(key);
  write_text(out, text);
}

void write_entry_heading(JsonWriter& out, const CoverageEntry& entry) {
  out.member("id", entry.id).member("kind", entry.kind).member("treatment", entry.treatment);
}

// Ids, each once: parts of one document may share a fact or a rule's name.
std::vector<std::string> distinct(std::vector<std::string> ids) {
  std::vector<std::string> out;
  for (std::string& id : ids) {
    if (!has(out, id)) out.push_back(std::move(id));
  }
  return out;
}

void write_ids(JsonWriter& out, std::string_view key, std::vector<std::string> ids) {
  out.key(key).open_array();
  for (const std::string& id : distinct(std::move(ids))) out.value(id);
  out.close_array();
}

void write_coverage_entry(JsonWriter& out, const CoverageEntry& entry) {
  out.open_object();
  write_entry_heading(out, entry);
  write_member(out, "statement", *entry.statement);
  write_member(out, "because", *entry.because);
  std::vector<std::string> rules;
  for (const auto& each : entry.rules) rules.push_back(each.rule->id);
  std::vector<std::string> facts;
  for (const auto& each : entry.facts) facts.push_back(each.fact->id);
  std::vector<std::string> rows;
  for (const AnnexRow* row : entry.annex) rows.push_back(row->id);
  write_ids(out, "rules", std::move(rules));
  write_ids(out, "facts", std::move(facts));
  write_ids(out, "annex", std::move(rows));
  out.close_object();
}

class PageWriter {
 public:
  PageWriter(const Rulebook& book, JsonWriter& out)
      : book_(book), out_(out), coverage_(rulebook::coverage_of(book)) {}

  bool write(std::string_view id) {
    const CoverageEntry* entry = find(id);
    if (entry == nullptr) return false;
    clause_ = book_.clause(id);
    row_ = clause_ == nullptr ? book_.annex_row(id) : nullptr;
    out_.open_object();
    write_entry_heading(out_, *entry);
    if (row_ != nullptr) write_member(out_, "title", row_->title);
    write_member(out_, "statement", *entry->statement);
    write_member(out_, "because", *entry->because);
    if (clause_ != nullptr) write_place();
    if (row_ != nullptr) write_references("clauses", row_->clauses);
    write_rules(*entry);
    write_facts(*entry);
    write_penalties();
    if (clause_ != nullptr) write_related(*entry);
    out_.close_object();
    return true;
  }

 private:
  const CoverageEntry* find(std::string_view id) const {
    for (const CoverageEntry& entry : coverage_.entries) {
      if (entry.id == id) return &entry;
    }
    return nullptr;
  }

  void write_reference(const std::string& id) {
    const Clause* clause = book_.clause(id);
    out_.open_object().member("id", id);
    if (clause != nullptr) write_member(out_, "statement", clause->statement);
    out_.close_object();
  }

  void write_references(std::string_view key, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    out_.key(key).open_array();
    for (const std::string& id : ids) write_reference(id);
    out_.close_array();
  }

  // Where the clause stands: its chapter, what holds it, what it holds.
  void write_place() {
    const std::string chapter_id = clause_->id.substr(0, clause_->id.find('.'));
    for (const rulebook::Chapter& chapter : book_.chapters) {
      if (chapter.id != chapter_id) continue;
      out_.key("chapter").open_object().member("id", chapter.id);
      write_member(out_, "title", chapter.title);
      out_.close_object();
    }
    if (!clause_->parent.empty()) {
      out_.key("parent");
      write_reference(clause_->parent);
    }
    std::vector<std::string> children;
    for (const Clause& each : book_.clauses) {
      if (each.parent == clause_->id) children.push_back(each.id);
    }
    write_references("children", children);
  }

  // Does a value that the example holds cite the clause of the page?
  static bool concerns(const nlohmann::json& example, const rulebook::DocumentRules& document,
                       std::string_view clause) {
    const auto holds = example.find("holds");
    if (holds == example.end()) return false;
    for (const auto& [id, values] : holds->items()) {
      const rulebook::Fact* fact = document.fact(id);
      if (fact == nullptr) continue;
      for (const rulebook::FactValue& value : fact->values) {
        const bool is_held = std::find(values.begin(), values.end(), value.id) != values.end();
        if (is_held && has(value.clauses, clause)) return true;
      }
    }
    return false;
  }

  // All examples of a rule that names the clause; of others those that concern it.
  void write_examples(const rulebook::ServingRule& each, std::string_view clause) {
    const auto examples = each.rule->source.find("examples");
    if (examples == each.rule->source.end()) return;
    out_.key("examples").open_object();
    for (const char* kind : {"hit", "miss"}) {
      const auto list = examples->find(kind);
      if (list == examples->end()) continue;
      out_.key(kind).open_array();
      for (const nlohmann::json& example : *list) {
        // A reason in one language is a note of the author's, not a text for every reader.
        if (!example.at("why").is_object()) continue;
        if (!each.names_it && !concerns(example, *each.document, clause)) continue;
        out_.open_object().key("why").raw(example.at("why").dump());
        if (example.contains("expect")) out_.key("expect").raw(example.at("expect").dump());
        out_.close_object();
      }
      out_.close_array();
    }
    out_.close_object();
  }

  void write_rules(const CoverageEntry& entry) {
    out_.key("rules").open_array();
    for (const rulebook::ServingRule& each : entry.rules) {
      out_.open_object().member("id", each.rule->id).member("document", each.document->document);
      out_.member("names_it", each.names_it);
      write_member(out_, "title", each.rule->title);
      out_.key("says").open_array();
      for (const rulebook::Match& match : each.rule->matches) write_text(out_, match.explanation);
      out_.close_array();
      write_examples(each, entry.id);
      out_.close_object();
    }
    out_.close_array();
  }

  void write_facts(const CoverageEntry& entry) {
    out_.key("facts").open_array();
    for (const rulebook::CitingFact& each : entry.facts) {
      // What an operator makes has no title and no question: nobody is asked for it.
      if (each.fact->source == rulebook::FactSource::computed) continue;
      out_.open_object().member("document", each.document->document).member("id", each.fact->id);
      write_member(out_, "title", each.fact->title);
      write_member(out_, "question", each.fact->question);
      out_.close_object();
    }
    out_.close_array();
  }

  // The rows for the clause, or else for what holds it.
  std::vector<const AnnexRow*> rows() const {
    if (row_ != nullptr) return {row_};
    for (const Clause* clause = clause_; clause != nullptr; clause = book_.clause(clause->parent)) {
      std::vector<const AnnexRow*> out = find(clause->id)->annex;
      if (!out.empty()) return out;
    }
    return {};
  }

  // Note 1 of the appendix: a breach that no row lists is at the marketplace's discretion.
  bool is_at_discretion() const {
    if (clause_ == nullptr || clause_->treatment == "platform") return false;
    return clause_->kind == "obligation" || clause_->kind == "prohibition";
  }

  void write_penalties() {
    const std::vector<const AnnexRow*> found = rows();
    if (found.empty() && !is_at_discretion()) return;
    out_.key("penalties").open_array();
    for (const AnnexRow* row : found) {
      out_.open_object().member("annex", row->id).member("level", row->level);
      write_member(out_, "title", row->title);
      out_.member("action", row->action);
      write_member(out_, "label", row->action_label);
      if (row->days) out_.member("days", *row->days);
      if (row->deposit_fen) out_.member("deposit_fen", *row->deposit_fen);
      out_.close_object();
    }
    if (found.empty()) out_.open_object().member("action", "discretion").close_object();
    out_.close_array();
  }

  // Why another clause is worth reading beside this one.
  std::vector<std::string_view> ties(const CoverageEntry& entry, const CoverageEntry& other) const {
    std::vector<std::string_view> out;
    const auto shares_rule = [&](const rulebook::ServingRule& each) {
      return each.names_it && std::any_of(other.rules.begin(), other.rules.end(),
                                          [&](const rulebook::ServingRule& its) {
                                            return its.names_it && its.rule == each.rule;
                                          });
    };
    const auto shares_fact = [&](const rulebook::CitingFact& each) {
      return std::any_of(other.facts.begin(), other.facts.end(),
                         [&](const rulebook::CitingFact& its) { return its.fact == each.fact; });
    };
    const auto shares_row = [&](const AnnexRow* row) {
      return std::find(other.annex.begin(), other.annex.end(), row) != other.annex.end();
    };
    if (std::any_of(entry.rules.begin(), entry.rules.end(), shares_rule)) out.push_back("rule");
    if (std::any_of(entry.facts.begin(), entry.facts.end(), shares_fact)) out.push_back("fact");
    if (std::any_of(entry.annex.begin(), entry.annex.end(), shares_row)) out.push_back("annex");
    const Clause* clause = book_.clause(other.id);
    if (!clause_->parent.empty() && clause->parent == clause_->parent) out.push_back("sibling");
    return out;
  }

  bool is_shown_already(const std::string& id) const {
    const Clause* other = book_.clause(id);
    return other == nullptr || id == clause_->id || id == clause_->parent ||
           other->parent == clause_->id;
  }

  void write_related(const CoverageEntry& entry) {
    out_.key("related").open_array();
    for (const CoverageEntry& other : coverage_.entries) {
      if (is_shown_already(other.id)) continue;
      const std::vector<std::string_view> by = ties(entry, other);
      if (by.empty()) continue;
      out_.open_object().member("id", other.id);
      write_member(out_, "statement", *other.statement);
      out_.key("by").open_array();
      for (const std::string_view tie : by) out_.value(tie);
      out_.close_array().close_object();
    }
    out_.close_array();
  }

  const Rulebook& book_;
  JsonWriter& out_;
  rulebook::Coverage coverage_;
  const Clause* clause_ = nullptr;  // of the page, when it is one of a clause
  const AnnexRow* row_ = nullptr;   // of the page, when it is one of a row
};

}  // namespace

std::string write_coverage(const Rulebook& book) {
  const rulebook::Coverage coverage = rulebook::coverage_of(book);
  std::string text;
  JsonWriter out(text);
  out.open_object().key("clauses").open_array();
  for (const CoverageEntry& entry : coverage.entries) write_coverage_entry(out, entry);
  out.close_array().key("chapters").open_array();
  for (const rulebook::Chapter& chapter : book.chapters) {
    out.open_object().member("id", chapter.id);
    write_member(out, "title", chapter.title);
    out.close_object();
  }
  out.close_array().key("counts").open_object();
  for (const char* treatment : {"automated", "asked", "platform", "informative"}) {
    const auto count =
        std::count_if(coverage.entries.begin(), coverage.entries.end(),
                      [&](const CoverageEntry& entry) { return entry.treatment == treatment; });
    out.member(treatment, static_cast<std::int64_t>(count));
  }
  out.close_object().key("holes").open_array();
  for (const rulebook::CoverageHole& hole : coverage.holes) {
    out.open_object().member("clause", hole.clause).member("code", hole.code);
    out.member("message", hole.message).close_object();
  }
  out.close_array().close_object();
  return text;
}

std::string write_page(const Rulebook& book, std::string_view id) {
  std::string text;
  JsonWriter out(text);
  return PageWriter(book, out).write(id) ? text : std::string();
}

}  // namespace hegui::report
