#include "api/by_as_of.h"

#include <nlohmann/json.hpp>

#include "calendar/civil.h"
#include "judge/common/touched_versions.h"

namespace hegui::api {
namespace {

nlohmann::json answer_of(const std::string& written) {
  nlohmann::json out = nlohmann::json::parse(written, nullptr, false);
  if (out.is_object()) {
    for (const char* key : {"rulebook", "versions", "clauses", "trace"}) out.erase(key);
  }
  return out;
}

// What remains of a result when it is open which version governs.
template <class Result>
Result open_result(Result& result) {
  Result out;
  out.status = judge::Status::needs_information;
  out.facts = std::move(result.facts);
  return out;
}

const std::vector<std::string_view>& affected() {
  static const std::vector<std::string_view> keys = {"status", "clauses", "findings"};
  return keys;
}

}  // namespace

judge::FactValue day_of(const judge::CommonResult& result) {
  judge::FactValue out;
  if (result.as_of.empty()) return out;
  const calendar::ParsedInstant parsed = calendar::parse_instant(result.as_of);
  if (parsed.error != calendar::InstantError::none) return out;
  out.status = judge::FactValue::Status::known;
  out.instant = parsed.instant;
  out.number = parsed.instant.day;
  return out;
}

bool same_answer(const std::string& left, const std::string& right) {
  return answer_of(left) == answer_of(right);
}

void ask_for_as_of(const rulebook::Rulebook& book, judge::ListingResult& result) {
  result = open_result(result);
  judge::MissingFact missing;
  missing.affects = affected();
  missing.as_of = &book.governed_by.as_of;
  result.missing.push_back(std::move(missing));
}

void ask_for_as_of(const rulebook::Rulebook& book, judge::StoreResult& result) {
  result = open_result(result);
  const rulebook::Fact& as_of = book.governed_by.as_of;
  result.questions.push_back({as_of.id, &as_of.question, &as_of, affected()});
}

void note_open(const rulebook::Rulebook& book, judge::CommonResult& result) {
  if (result.status == judge::Status::invalid) return;
  std::vector<judge::TouchedVersion> all;
  for (const rulebook::Version& version : book.versions) {
    judge::TouchedVersion touched{&version, {}, std::nullopt};
    for (judge::TouchedVersion& noted : result.versions) {
      if (noted.version->id == version.id && !noted.because.empty()) touched = std::move(noted);
    }
    all.push_back(std::move(touched));
  }
  result.versions = std::move(all);
}

void note_day(const rulebook::Rulebook& book, judge::ListingResult& result) {
  const std::size_t governing = book.version_index();
  std::vector<judge::StatedFact> days = {{"as_of", &book.governed_by.as_of, day_of(result)}};
  judge::note_versions(book, {governing}, judge::Governed::by_each, std::move(days), result);
}

void note_day(const rulebook::Rulebook&, judge::StoreResult&) {}

}  // namespace hegui::api
