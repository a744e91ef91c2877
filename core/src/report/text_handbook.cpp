// The rulebook for reading: the page of a clause and the table of coverage.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "report/text.h"
#include "report/text_writer.h"

namespace hegui::report {
namespace {

using nlohmann::json;

constexpr std::size_t kId = 10;

// An explanation with a place for what a document brings: "… is no site of Tencent Cloud's".
std::string without_placeholders(const std::string& text) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', at)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) break;
    out += text.substr(at, open - at) + "\u2026";
    at = close + 1;
  }
  return out + text.substr(at);
}

std::string treatment_in_words(const TextWriter& out, const std::string& treatment) {
  return out.say_value("rules", "treatment." + treatment);
}

Style style_of_treatment(const std::string& treatment) {
  if (treatment == "automated") return Style::good;
  return treatment == "asked" ? Style::caution : Style::quiet;
}

void write_references(const TextWriter& out, std::string_view heading, const json& list) {
  if (list.empty()) return;
  out.heading(heading);
  for (const json& each : list) {
    out.page.item(text_of(member(each, "id")), out.in_language(member(each, "statement")), 2, kId);
  }
}

void write_page_heading(const TextWriter& out, const json& page) {
  const std::string treatment = text_of(member(page, "treatment"));
  std::string title = text_of(member(page, "id"));
  const std::string name = out.in_language(member(page, "title"));
  if (!name.empty()) title += "  " + name;
  out.page.line(title, 0, Style::strong);
  out.page.line(out.say("page.kind",
                        {{"kind", out.say_value("rules", "kind." + text_of(member(page, "kind")))},
                         {"treatment", treatment_in_words(out, treatment)}}),
                0, style_of_treatment(treatment));
  out.page.blank();
  out.page.line(out.in_language(member(page, "statement")));
  const std::string because = out.in_language(member(page, "because"));
  if (!because.empty()) out.page.line(out.say("rules.because", {{"because", because}}));
}

void write_place(const TextWriter& out, const json& page) {
  const json& chapter = member(page, "chapter");
  if (chapter.is_object()) {
    out.page.blank();
    out.page.line(out.say("page.chapter", {{"id", text_of(member(chapter, "id"))},
                                           {"title", out.in_language(member(chapter, "title"))}}),
                  0, Style::quiet);
  }
  const json& parent = member(page, "parent");
  if (parent.is_object()) {
    out.page.line(
        out.say("page.parent", {{"id", text_of(member(parent, "id"))},
                                {"statement", out.in_language(member(parent, "statement"))}}),
        0, Style::quiet);
  }
  write_references(out, "page.children", member(page, "children"));
  write_references(out, "page.breached", member(page, "clauses"));
}

// "Full refund" for {"status":"decided","verdict":"full_refund"}.
std::string result_in_words(const TextWriter& out, const json& expect) {
  const std::string verdict = text_of(member(expect, "verdict"));
  const std::string status = text_of(member(expect, "status"));
  const std::string outcome = text_of(member(expect, "outcome"));
  // Nothing is wrong in an example that passes: it is one for the deadline that its rule names.
  if (outcome == "pass") return out.say("page.deadline");
  if (!outcome.empty()) return out.say_value("outcome", outcome);
  if (verdict.empty()) return status.empty() ? std::string() : out.say_value("status", status);
  std::string text = out.say_value("verdict", verdict);
  return status == "contested" ? out.say("page.contested", {{"verdict", text}}) : text;
}

void write_examples(const TextWriter& out, const json& rule) {
  const json& examples = member(rule, "examples");
  constexpr std::array<const char*, 2> kKinds{"hit", "miss"};
  for (const char* kind : kKinds) {
    for (const json& example : member(examples, kind)) {
      std::string text = out.in_language(member(example, "why"));
      const std::string result = result_in_words(out, member(example, "expect"));
      if (!result.empty()) text = out.say("page.example", {{"why", text}, {"result", result}});
      out.page.item(out.say_value("page", std::string("example.") + kind), text, 4, 10,
                    Style::quiet);
    }
  }
}

std::string rule_name(const TextWriter& out, const json& rule) {
  return out.say("page.rule",
                 {{"title", out.in_language(member(rule, "title"))},
                  {"id", text_of(member(rule, "id"))},
                  {"document", out.say_value("kind", text_of(member(rule, "document")))}});
}

void write_stated_rule(const TextWriter& out, const json& rule) {
  out.page.line(rule_name(out, rule), 2, Style::strong);
  for (const json& says : member(rule, "says")) {
    out.page.line(without_placeholders(out.in_language(says)), 4);
  }
  write_examples(out, rule);
}

void write_rules(const TextWriter& out, const json& page) {
  bool has_heading = false;
  for (const bool names_it : {true, false}) {
    bool is_first = true;
    for (const json& rule : member(page, "rules")) {
      if (truth_of(member(rule, "names_it")) != names_it) continue;
      if (is_first) {
        out.heading(has_heading ? "page.other_rules" : "page.rules");
      } else {
        out.page.blank();
      }
      is_first = false;
      has_heading = true;
      write_stated_rule(out, rule);
    }
  }
}

void write_facts(const TextWriter& out, const json& page) {
  const json& facts = member(page, "facts");
  if (facts.empty()) return;
  out.heading("page.facts");
  for (const json& fact : facts) {
    std::string text = out.in_language(member(fact, "question"));
    if (text.empty()) text = out.in_language(member(fact, "title"));
    const std::string document = text_of(member(fact, "document"));
    out.page.line(out.say("page.fact", {{"question", text},
                                        {"id", text_of(member(fact, "id"))},
                                        {"document", out.say_value("kind", document)}}),
                  2);
  }
}

void write_penalties(const TextWriter& out, const json& page) {
  const json& penalties = member(page, "penalties");
  out.heading("page.penalties");
  if (penalties.empty()) out.page.line(out.say("page.no_penalty"), 2);
  for (const json& penalty : penalties) {
    const std::string annex = text_of(member(penalty, "annex"));
    if (annex.empty()) {
      out.page.line(out.say("penalty.discretion"), 2);
      continue;
    }
    std::string text = out.in_language(member(penalty, "label"));
    if (const auto days = integer_of(member(penalty, "days"))) {
      text += out.say("penalty.days", {{"days", std::to_string(*days)}});
    }
    if (const auto deposit = integer_of(member(penalty, "deposit_fen"))) {
      text += out.say("penalty.deposit", {{"amount", yuan(*deposit)}});
    }
    const std::string title = out.in_language(member(penalty, "title"));
    out.page.line(out.say("page.penalty",
                          {{"title", title},
                           {"annex", annex},
                           {"level", out.say_value("level", text_of(member(penalty, "level")))},
                           {"penalty", text}}),
                  2);
  }
}

std::string joined_ids(const TextWriter& out, const json& ids) {
  std::string all;
  for (const json& id : ids) all += (all.empty() ? "" : out.say("list.separator")) + text_of(id);
  return all;
}

// The chapter that an entry of the table stands in; the appendix has none.
std::string chapter_of(const std::string& id) { return id.substr(0, id.find('.')); }

void write_chapter(const TextWriter& out, const json& coverage, const std::string& chapter) {
  for (const json& each : member(coverage, "chapters")) {
    if (text_of(member(each, "id")) != chapter) continue;
    out.heading("page.chapter",
                {{"id", chapter}, {"title", out.in_language(member(each, "title"))}});
    return;
  }
  out.heading("coverage.appendix");
}

bool is_of_appendix(const std::string& id) { return chapter_of(id) == "annex"; }

struct Widths {
  std::size_t id = 0;
  std::size_t treatment = 0;
};

// The appendix has longer ids, and columns of its own.
Widths widths_of(const TextWriter& out, const json& entries, bool appendix) {
  Widths widths;
  for (const json& entry : entries) {
    const std::string id = text_of(member(entry, "id"));
    if (is_of_appendix(id) != appendix) continue;
    widths.id = std::max(widths.id, display_width(id));
    widths.treatment =
        std::max(widths.treatment,
                 display_width(treatment_in_words(out, text_of(member(entry, "treatment")))));
  }
  return {widths.id + 2, widths.treatment + 2};
}

void write_entry(const TextWriter& out, const json& entry, const Widths& widths) {
  const std::string treatment = text_of(member(entry, "treatment"));
  const std::string label =
      padded(text_of(member(entry, "id")), widths.id) + treatment_in_words(out, treatment);
  const std::size_t indent = 2;
  const std::size_t width = widths.id + widths.treatment;
  out.page.item(label, out.in_language(member(entry, "statement")), indent, width);
  const std::array<std::array<const char*, 2>, 3> served{
      {{"rules", "coverage.rules"}, {"facts", "coverage.facts"}, {"annex", "coverage.annex"}}};
  for (const auto& [key, words] : served) {
    const std::string ids = joined_ids(out, member(entry, key));
    if (!ids.empty())
      out.page.item("", out.say(words, {{"ids", ids}}), indent, width, Style::quiet);
  }
  const std::string because = out.in_language(member(entry, "because"));
  if (!because.empty()) {
    out.page.item("", out.say("rules.because", {{"because", because}}), indent, width,
                  Style::quiet);
  }
}

void write_summary(const TextWriter& out, const json& coverage) {
  const json& counts = member(coverage, "counts");
  const auto count = [&](std::string_view treatment) {
    return std::to_string(integer_of(member(counts, treatment)).value_or(0));
  };
  out.page.blank();
  out.page.line(
      out.say("coverage.summary", {{"count", std::to_string(member(coverage, "clauses").size())},
                                   {"automated", count("automated")},
                                   {"asked", count("asked")},
                                   {"platform", count("platform")},
                                   {"informative", count("informative")}}),
      0, Style::strong);
  const json& holes = member(coverage, "holes");
  if (holes.empty()) {
    out.page.line(out.say("coverage.no_holes"), 0, Style::good);
    return;
  }
  out.page.line(out.say("coverage.holes", {{"count", std::to_string(holes.size())}}), 0,
                Style::bad);
  for (const json& hole : holes) {
    out.page.item(text_of(member(hole, "clause")),
                  out.say_value("coverage", "hole." + text_of(member(hole, "code"))), 2, kId);
  }
}

}  // namespace

std::string TextReport::page(std::string_view clause) const {
  const json root = json::parse(clause, nullptr, false);
  std::string text;
  Page page(text, options_.colour, options_.width);
  const TextWriter out{words_, names_, options_.language, page, ""};
  write_page_heading(out, root);
  write_place(out, root);
  write_rules(out, root);
  write_facts(out, root);
  write_penalties(out, root);
  write_references(out, "page.related", member(root, "related"));
  return text;
}

std::string TextReport::coverage(std::string_view table) const {
  const json root = json::parse(table, nullptr, false);
  std::string text;
  Page page(text, options_.colour, options_.width);
  const TextWriter out{words_, names_, options_.language, page, ""};
  const json& entries = member(root, "clauses");
  const Widths clauses = widths_of(out, entries, false);
  const Widths appendix = widths_of(out, entries, true);
  std::string chapter;
  for (const json& entry : entries) {
    const std::string its = chapter_of(text_of(member(entry, "id")));
    if (its != chapter) write_chapter(out, root, its);
    chapter = its;
    write_entry(out, entry, is_of_appendix(its) ? appendix : clauses);
  }
  write_summary(out, root);
  return text;
}

}  // namespace hegui::report
