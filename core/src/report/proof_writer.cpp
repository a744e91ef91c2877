#include "report/proof_writer.h"

#include "report/common_writer.h"
#include "report/json_writer.h"

namespace hegui::report {
namespace {

using judge::proof::DocumentProof;
using judge::proof::Doubt;
using judge::proof::Overlap;

void write_list(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).open_array();
  for (const std::string& text : texts) out.value(text);
  out.close_array();
}

// Facts in the order in which a case is told.
void write_example(JsonWriter& out, const rulebook::DocumentRules& rules,
                   const nlohmann::json& example) {
  out.key("example");
  if (!example.is_object()) {
    out.null();
    return;
  }
  out.open_object();
  for (const rulebook::Fact& fact : rules.facts) {
    if (fact.parent < 0 && example.contains(fact.id)) {
      out.key(fact.id).raw(example.at(fact.id).dump());
    }
  }
  out.close_object();
}

void write_overlap(JsonWriter& out, const rulebook::DocumentRules& rules, const Overlap& overlap) {
  out.open_object().member("question", overlap.question).key("rules").open_array();
  for (const judge::proof::Option* option : {&overlap.option, &overlap.other}) {
    if (option->rule != nullptr) out.value(option->rule->id);
  }
  out.close_array();
  write_example(out, rules, overlap.example);
  out.key("outputs").open_array();
  for (const nlohmann::json& output : overlap.outputs) out.raw(output.dump());
  out.close_array().close_object();
}

std::string_view name_of(Doubt doubt) {
  switch (doubt) {
    case Doubt::needs_the_number:
      return "needs_the_number";
    case Doubt::too_many_cells:
      return "too_many_cells";
    case Doubt::fails:
      break;
  }
  return "fails";
}

void write_findings(JsonWriter& out, const DocumentProof& proof) {
  const rulebook::DocumentRules& rules = *proof.rules;
  out.key("gaps").open_array();
  for (const judge::proof::Gap& gap : proof.gaps) {
    out.open_object().member("question", gap.question);
    write_example(out, rules, gap.example);
    out.close_object();
  }
  out.close_array().key("overlaps").open_array();
  for (const Overlap& overlap : proof.overlaps) write_overlap(out, rules, overlap);
  out.close_array().key("dead_rules").open_array();
  for (const judge::proof::DeadRule& dead : proof.dead_rules) {
    out.open_object().member("rule", dead.rule->id);
    if (dead.match) out.member("match", static_cast<std::int64_t>(*dead.match));
    out.close_object();
  }
  out.close_array();
}

void write_document(JsonWriter& out, const DocumentProof& proof) {
  const auto fact_id = [&](int fact) -> const std::string& {
    return proof.rules->facts[static_cast<std::size_t>(fact)].id;
  };
  out.open_object().member("document", proof.name);
  out.member("cells", static_cast<std::int64_t>(proof.cells));
  out.member("combinations", proof.combinations);
  write_findings(out, proof);
  out.key("idle_facts").open_array();
  for (const int fact : proof.idle_facts) out.value(fact_id(fact));
  out.close_array();
  write_list(out, "uncited_clauses", proof.uncited_clauses);
  out.key("unresolved").open_array();
  for (const judge::proof::Unresolved& unresolved : proof.unresolved) {
    out.open_object().member("question", unresolved.question);
    out.member("reason", name_of(unresolved.doubt));
    if (unresolved.fact >= 0) out.member("fact", fact_id(unresolved.fact));
    out.close_object();
  }
  out.close_array().close_object();
}

}  // namespace

std::string write_proof(const judge::proof::RulebookProof& proof) {
  std::string text;
  JsonWriter out(text);
  out.open_object().key("documents").open_array();
  for (const DocumentProof& document : proof.documents) write_document(out, document);
  out.close_array();
  write_list(out, "uncited_clauses", proof.uncited_clauses);
  out.member("sound", proof.sound()).close_object();
  return text;
}

}  // namespace hegui::report
