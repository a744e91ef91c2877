#include "report/common_writer.h"

#include <string>

#include "calendar/civil.h"
#include "calendar/time_of_day.h"
#include "report/messages.h"

namespace hegui::report {

using rulebook::Fact;
using rulebook::FactType;

void write_text(JsonWriter& out, const rulebook::Text& text) {
  out.open_object().member("zh-CN", text.zh_cn).member("en", text.en).close_object();
}

void write_strings(JsonWriter& out, std::string_view key, const std::vector<std::string>& strings) {
  if (strings.empty()) return;
  out.key(key).open_array();
  for (const std::string& text : strings) out.value(text);
  out.close_array();
}

void write_fact_value(JsonWriter& out, const rulebook::DocumentRules& rules,
                      const judge::FactTable& facts, std::size_t index) {
  write_fact_value(out, rules.facts[index], facts[index]);
}

void write_fact_value(JsonWriter& out, const Fact& fact, const judge::FactValue& value) {
  if (!value.known()) {
    out.null();
    return;
  }
  switch (fact.type) {
    case FactType::boolean:
      out.value(value.number != 0);
      break;
    case FactType::enumeration:
      out.value(fact.values[static_cast<std::size_t>(value.number)].id);
      break;
    case FactType::set:
      out.open_array();
      for (std::size_t i = 0; i < fact.values.size(); ++i) {
        if ((value.number >> i & 1) != 0) out.value(fact.values[i].id);
      }
      out.close_array();
      break;
    case FactType::instant:
    case FactType::date:
      if (value.number == rulebook::kNotYet) {
        out.value("not_yet");
      } else {
        out.value(calendar::format_date(value.number));
      }
      break;
    case FactType::money:
    case FactType::count:
      out.value(value.number);
      break;
    case FactType::time:
      out.value(calendar::format_minute(static_cast<int>(value.number)));
      break;
    case FactType::object:
    case FactType::rows:
    case FactType::text:
      out.null();
      break;
  }
}

void write_heading(JsonWriter& out, const rulebook::Rulebook& book,
                   const judge::CommonResult& result, const Heading& heading) {
  out.member("kind", heading.kind);
  if (result.facts.has_id) out.member("id", result.facts.id);
  if (heading.line > 0) out.member("line", heading.line);
  out.member("status", judge::name_of(result.status));
  out.key("rulebook").open_object();
  out.member("id", book.id).member("version", book.version).member("sha256", book.sha256);
  out.close_object();
  out.member("engine", heading.engine);
  if (!result.as_of.empty()) out.member("as_of", result.as_of);
}

// A fact of a part stands under the part's name: invoice.kind.
static std::string full_name(const judge::Part* part, const Fact& fact) {
  return part == nullptr ? fact.id : part->name + "." + fact.id;
}

// The values that answer a question: ids with labels, or for a boolean its two.
void write_values(JsonWriter& out, const Fact& fact) {
  out.key("values").open_array();
  for (const rulebook::FactValue& value : fact.values) {
    if (value.internal) continue;
    out.open_object().key("value");
    if (fact.type == FactType::boolean) {
      out.value(value.id == "true");
    } else {
      out.value(value.id);
    }
    out.key("label");
    write_text(out, value.label);
    out.close_object();
  }
  out.close_array();
}

void write_missing(JsonWriter& out, const rulebook::DocumentRules& rules,
                   const judge::CommonResult& result) {
  if (result.missing.empty()) return;
  out.key("missing").open_array();
  for (const judge::MissingFact& missing : result.missing) {
    const judge::Part* part = missing.part.get();
    const rulebook::DocumentRules& own = part == nullptr ? rules : *part->rules;
    const Fact& fact = missing.as_of != nullptr ? *missing.as_of
                                                : own.facts[static_cast<std::size_t>(missing.fact)];
    out.open_object().member("fact", full_name(part, fact)).key("affects").open_array();
    for (const std::string_view key : missing.affects) out.value(key);
    out.close_array().key("question");
    write_text(out, fact.question);
    if (!fact.values.empty()) write_values(out, fact);
    out.close_object();
  }
  out.close_array();
}

// The facts that are known of those a rule read.
static void write_because(JsonWriter& out, const rulebook::DocumentRules& rules,
                          const judge::FactTable& facts, const judge::TraceEntry& entry) {
  if (entry.because == nullptr) return;
  bool any = false;
  for (const int fact : *entry.because) {
    const auto index = static_cast<std::size_t>(fact);
    if (!facts[index].known()) continue;
    if (!any) out.key("because").open_array();
    any = true;
    out.open_object().member("fact", full_name(entry.part.get(), rules.facts[index])).key("value");
    write_fact_value(out, rules, facts, index);
    out.close_object();
  }
  if (any) out.close_array();
}

static void write_trace(JsonWriter& out, const rulebook::DocumentRules& rules,
                        const judge::CommonResult& result) {
  if (result.trace.empty()) return;
  out.key("trace").open_array();
  for (const judge::TraceEntry& entry : result.trace) {
    out.open_object().member("rule", entry.rule->id);
    out.member("outcome", judge::name_of(entry.outcome));
    if (entry.clauses != nullptr) write_strings(out, "clauses", *entry.clauses);
    if (entry.part) {
      write_because(out, *entry.part->rules, entry.part->facts, entry);
    } else {
      write_because(out, rules, result.facts, entry);
    }
    out.close_object();
  }
  out.close_array();
}

void write_errors(JsonWriter& out, const judge::CommonResult& result) {
  if (result.errors.empty()) return;
  out.key("errors");
  write_error_list(out, result.errors);
}

void write_error_list(JsonWriter& out, const std::vector<judge::DocumentError>& errors) {
  out.open_array();
  for (const judge::DocumentError& error : errors) {
    out.open_object().member("pointer", error.pointer).member("code", error.code).key("message");
    write_text(out, error_message(error.code, error.arguments));
    out.close_object();
  }
  out.close_array();
}

void write_stated(JsonWriter& out, std::string_view key,
                  const std::vector<judge::StatedFact>& facts) {
  if (facts.empty()) return;
  out.key(key).open_array();
  for (const judge::StatedFact& stated : facts) {
    out.open_object().member("fact", stated.name).key("value");
    write_fact_value(out, *stated.fact, stated.value);
    out.close_object();
  }
  out.close_array();
}

void write_versions(JsonWriter& out, const judge::CommonResult& result) {
  if (result.versions.empty()) return;
  out.key("versions").open_array();
  for (const judge::TouchedVersion& touched : result.versions) {
    const rulebook::Version& version = *touched.version;
    out.open_object().member("id", version.id);
    out.member("effective_from", calendar::format_date(version.from));
    if (version.to) out.member("effective_to", calendar::format_date(*version.to));
    write_strings(out, "clauses", version.clauses);
    write_stated(out, "because", touched.because);
    if (touched.applies) out.member("applies", *touched.applies);
    out.close_object();
  }
  out.close_array();
}

void write_body(JsonWriter& out, const rulebook::DocumentRules& rules,
                const judge::CommonResult& result) {
  write_strings(out, "clauses", result.clauses);
  write_missing(out, rules, result);
  write_trace(out, rules, result);
  write_errors(out, result);
}

}  // namespace hegui::report
