// Every fault planted in the shipped rules is reported, and as what it is.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "proof/mutant.h"

namespace hegui::tests {
namespace {

using judge::proof::DocumentProof;
using nlohmann::json;

void count(const char* what, std::size_t planted) {
  std::cout << "count: " << planted << " faults planted and reported: " << what << "\n";
}

std::string gap_that_is_left(const json& rule) {
  const std::string stage = rule.at("stage");
  if (stage == "deadline") return "deadlines";
  if (stage != "flag") return stage;
  return rule.at("match").at(0).at("output").begin().key();
}

// Where a number or a day is compared: before it, the comparison; the text it stands in is told by
// its place among all texts of the files.
struct Boundary {
  std::size_t text = 0;
  std::size_t end = 0;  // where "+ 1" moves it
  std::string shown;
};

// Past everything from `at` on that is in `letters`.
std::size_t past(const std::string& text, std::size_t at, std::string_view letters) {
  return std::min(text.find_first_not_of(letters, at), text.size());
}

// Where the operand at `at` ends: a civil day, a number, a name, or the difference of two names.
// `at` itself when there is none.
std::size_t operand_end(const std::string& text, std::size_t at) {
  constexpr std::string_view kName = "abcdefghijklmnopqrstuvwxyz_";
  constexpr std::string_view kDay = "civil_day('";
  if (text.compare(at, kDay.size(), kDay) == 0) return text.find(')', at) + 1;
  const std::size_t number = past(text, at, "0123456789");
  if (number != at) return number;
  std::size_t end = past(text, at, kName);
  if (end != at && text.compare(end, 1, ".") == 0) end = past(text, end + 1, kName);
  if (end == at || text.compare(end, 3, " - ") != 0) return end;
  const std::size_t second = past(text, end + 3, kName);
  return second != end + 3 ? second : end;
}

std::vector<Boundary> boundaries() {
  std::vector<Boundary> out;
  std::size_t number = 0;
  Mutant().edit_texts([&](std::string& text) {
    for (std::size_t at = text.find_first_of("<>"); at != std::string::npos;
         at = text.find_first_of("<>", at)) {
      at = past(text, at, "<>=");
      const std::size_t operand = past(text, at, " ");
      const std::size_t end = operand == at ? at : operand_end(text, operand);
      if (end != operand && operand != at) out.push_back({number, end, text.substr(0, end)});
    }
    ++number;
  });
  return out;
}

// The judge settles `confirmed` from dates that differ, so a comparison of the two that gives way
// to `confirmed` on one more such day decides no document differently: that is no fault.
bool decides_nothing(const Boundary& boundary, const char* shift) {
  const auto ends_with = [&](const std::string& end) {
    return boundary.shown.size() >= end.size() &&
           boundary.shown.compare(boundary.shown.size() - end.size(), end.size(), end) == 0;
  };
  return (ends_with("confirmed_at < requested_at") && shift[1] == '-') ||
         (ends_with("confirmed_at > requested_at") && shift[1] == '+');
}

TEST_CASE("the shipped rules have one answer to every case", "[proof]") {
  const DocumentProof proof = Mutant().prove(judge::proof::Until::end);
  CHECK(proof.sound());
  CHECK(proof.cells > 1000);
  CHECK(proof.idle_facts.empty());
}

TEST_CASE("a rule that is removed leaves a gap", "[proof][planted]") {
  std::size_t planted = 0;
  for (const json& rule : rule_files("refund")) {
    Mutant mutant;
    mutant.remove_rule(rule.at("id"));
    const DocumentProof proof = mutant.prove();
    INFO(rule.at("id"));
    CHECK(has_gap(proof, gap_that_is_left(rule)));
    CHECK_FALSE(proof.sound());
    ++planted;
  }
  CHECK(planted >= 23);
  count("rules removed", planted);
}

TEST_CASE("a boundary that is shifted in one formulation leaves a gap or an overlap",
          "[proof][planted]") {
  std::size_t planted = 0;
  for (const Boundary& boundary : boundaries()) {
    for (const char* shift : {" + 1", " - 1"}) {
      if (decides_nothing(boundary, shift)) continue;
      std::size_t number = 0;
      Mutant mutant;
      mutant.edit_texts([&](std::string& text) {
        if (number++ == boundary.text) text.insert(boundary.end, shift);
      });
      const DocumentProof proof = mutant.prove();
      INFO(boundary.shown << shift);
      CHECK(proof.gaps.size() + proof.overlaps.size() > 0);
      for (const judge::proof::Gap& gap : proof.gaps) CHECK(gap.example.is_object());
      for (const judge::proof::Overlap& overlap : proof.overlaps) {
        CHECK(overlap.example.is_object());
      }
      ++planted;
    }
  }
  CHECK(planted >= 38);
  count("boundaries shifted", planted);
}

bool overrides(const json& rule, const json& other) {
  const json ids = rule.value("overrides", json::array());
  return std::find(ids.begin(), ids.end(), other.at("id")) != ids.end();
}

TEST_CASE("two rules that disagree overlap", "[proof][planted]") {
  const std::vector<json> rules = refund_rules("verdict");
  std::size_t planted = 0;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (std::size_t j = i + 1; j < rules.size(); ++j) {
      if (overrides(rules[i], rules[j])) continue;
      const std::string id = rules[j].at("id");
      Mutant mutant;
      mutant.edit_rule(id, [&](json& rule) {
        json& match = rule.at("match").at(0);
        match["condition"] = whole_condition(rules[j]) + " || " + whole_condition(rules[i]);
        rule.erase("given");
        match.erase("given");
      });
      const DocumentProof proof = mutant.prove();
      INFO(rules[i].at("id") << " against " << id);
      CHECK(has_overlap(proof, rules[i].at("id"), id));
      ++planted;
    }
  }
  CHECK(planted >= 70);
  count("pairs of rules that disagree", planted);
}

TEST_CASE("a rule that never decides is dead", "[proof][planted]") {
  std::size_t planted = 0;
  for (const json& rule : refund_rules("verdict")) {
    Mutant mutant;
    json copy = rule;
    copy["id"] = "planted";
    copy["order"] = rule.at("order").get<int>() + 1;
    copy.erase("overrides");
    mutant.add_rule(copy);
    INFO(rule.at("id"));
    const DocumentProof proof = mutant.prove();
    CHECK(has_dead_rule(proof, "planted"));
    CHECK(proof.dead_rules.size() == 1);
    ++planted;
  }
  for (const char* stage : {"flag", "contest", "report"}) {
    for (const json& rule : refund_rules(stage)) {
      Mutant mutant;
      mutant.edit_rule(rule.at("id"), [&](json& edited) {
        json dead = edited.at("match").at(0);
        dead["condition"] = "has_confirmed && not_confirmed";
        edited.at("match").push_back(dead);
      });
      INFO(rule.at("id"));
      CHECK(has_dead_rule(mutant.prove(), rule.at("id")));
      ++planted;
    }
  }
  CHECK(planted >= 23);
  count("rules that never decide", planted);
}

TEST_CASE("a key with two answers, or with none, is told", "[proof][planted]") {
  std::size_t planted = 0;
  for (const json& rule : refund_rules("flag")) {
    const std::size_t last = rule.at("match").size() - 1;
    for (const char* condition : {"true", "false"}) {
      Mutant mutant;
      mutant.edit_rule(rule.at("id"),
                       [&](json& edited) { edited.at("match").at(last)["condition"] = condition; });
      const DocumentProof proof = mutant.prove();
      INFO(rule.at("id") << " " << condition);
      if (condition == std::string("true")) {
        CHECK(has_overlap(proof, rule.at("id"), rule.at("id")));
      } else {
        CHECK(has_gap(proof, gap_that_is_left(rule)));
        CHECK(has_dead_rule(proof, rule.at("id")));
      }
      ++planted;
    }
  }
  CHECK(planted >= 10);
  count("keys with two answers or none", planted);
}

}  // namespace
}  // namespace hegui::tests
