#include "proof/mutant.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "hegui/bundle.h"
#include "rulebook/loader.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

std::string path_of(const std::string& rule) { return "rules/refund/" + rule + ".json"; }

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

void change_texts(json& value, const std::function<void(std::string&)>& change) {
  if (value.is_string()) change(value.get_ref<std::string&>());
  if (!value.is_structured()) return;
  for (json& member : value) change_texts(member, change);
}

}  // namespace

void Mutant::edit(const std::string& path, const std::function<void(json&)>& change) {
  const auto file = std::find_if(files_.begin(), files_.end(),
                                 [&](const auto& each) { return each.first == path; });
  INFO(path);
  REQUIRE(file != files_.end());
  json content = json::parse(file->second, nullptr, false);
  REQUIRE(content.is_object());
  change(content);
  file->second = content.dump();
}

void Mutant::edit_rule(const std::string& rule, const std::function<void(json&)>& change) {
  edit(path_of(rule), change);
}

void Mutant::edit_texts(const std::function<void(std::string&)>& change) {
  for (auto& [path, text] : files_) {
    if (path.rfind("rules/refund/", 0) != 0 && path != "facts/refund.json") continue;
    json content = json::parse(text, nullptr, false);
    change_texts(content, change);
    text = content.dump();
  }
}

void Mutant::add_rule(const json& rule) {
  files_.emplace_back(path_of(rule.at("id").get<std::string>()), rule.dump());
}

void Mutant::remove_rule(const std::string& rule) {
  const auto file = std::find_if(files_.begin(), files_.end(),
                                 [&](const auto& each) { return each.first == path_of(rule); });
  REQUIRE(file != files_.end());
  files_.erase(file);
  edit_texts([&](std::string& text) {
    replace_all(text, "decision.rule != '" + rule + "'", "true");
    replace_all(text, "'" + rule + "', ", "");
    replace_all(text, ", '" + rule + "'", "");
  });
  for (auto& [path, text] : files_) {
    if (path.rfind("rules/refund/", 0) != 0) continue;
    json content = json::parse(text, nullptr, false);
    if (!content.contains("overrides")) continue;
    json kept = json::array();
    for (const json& id : content.at("overrides")) {
      if (id != rule) kept.push_back(id);
    }
    content["overrides"] = kept;
    text = content.dump();
  }
}

judge::proof::DocumentProof Mutant::prove(judge::proof::Until until) {
  rulebook::LoadResult loaded = rulebook::load_bundle(make_bundle(files_).text);
  for (const rulebook::LoadError& error : loaded.errors) {
    UNSCOPED_INFO(error.file << error.pointer << ": " << error.code << " " << error.message);
  }
  REQUIRE(loaded.rulebook);
  book_ = std::make_unique<rulebook::Rulebook>(std::move(*loaded.rulebook));
  return judge::proof::prove(*book_, book_->refund, until);
}

std::vector<json> refund_rules(const std::string& stage) {
  std::vector<json> out;
  for (const json& rule : rule_files("refund")) {
    if (rule.at("stage") == stage) out.push_back(rule);
  }
  std::sort(out.begin(), out.end(), [](const json& left, const json& right) {
    return left.at("order") < right.at("order");
  });
  return out;
}

std::string whole_condition(const json& rule, std::size_t match) {
  const json& part = rule.at("match").at(match);
  std::string out = "(" + part.at("condition").get<std::string>() + ")";
  for (const json* holder : {&rule, &part}) {
    if (holder->contains("given")) out += " && (" + holder->at("given").get<std::string>() + ")";
  }
  return out;
}

bool has_gap(const judge::proof::DocumentProof& proof, const std::string& question) {
  return std::any_of(proof.gaps.begin(), proof.gaps.end(), [&](const judge::proof::Gap& gap) {
    return gap.question == question && gap.example.is_object();
  });
}

bool has_overlap(const judge::proof::DocumentProof& proof, const std::string& left,
                 const std::string& right) {
  return std::any_of(proof.overlaps.begin(), proof.overlaps.end(),
                     [&](const judge::proof::Overlap& overlap) {
                       return overlap.option.rule != nullptr && overlap.other.rule != nullptr &&
                              overlap.option.rule->id == left && overlap.other.rule->id == right &&
                              overlap.example.is_object() && overlap.outputs.size() == 2 &&
                              overlap.outputs[0] != overlap.outputs[1];
                     });
}

bool has_dead_rule(const judge::proof::DocumentProof& proof, const std::string& rule) {
  return std::any_of(proof.dead_rules.begin(), proof.dead_rules.end(),
                     [&](const judge::proof::DeadRule& dead) { return dead.rule->id == rule; });
}

}  // namespace hegui::tests
