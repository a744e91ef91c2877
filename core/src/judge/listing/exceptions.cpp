#include "judge/listing/exceptions.h"

#include <algorithm>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

#include "text/fold.h"
#include "text/markup.h"

namespace hegui::judge::listing {
namespace {

constexpr std::size_t kNoException = static_cast<std::size_t>(-1);

// Folded symbols without blanks, and where each of them stands.
struct Stream {
  std::vector<char32_t> codes;
  std::vector<TextSpan> places;
};

Stream stream_of(std::span<const text::Symbol> folded) {
  Stream out;
  for (const text::Symbol& symbol : folded) {
    if (text::is_blank(symbol.code) || symbol.code == text::kLinkEdge) continue;
    out.codes.push_back(symbol.code);
    out.places.push_back({symbol.start, symbol.end()});
  }
  return out;
}

Stream stream_as_written(std::string_view text) {
  return stream_of(text::fold_symbols(text::as_written(text).symbols));
}

}  // namespace

std::u32string letters_to_allow(std::string_view text) {
  const Stream stream = stream_as_written(text);
  return {stream.codes.begin(), stream.codes.end()};
}

Exceptions::Exceptions(std::vector<Exception> allow) : allow_(std::move(allow)) {
  std::map<std::u32string, std::vector<std::size_t>> texts;
  for (std::size_t i = 0; i < allow_.size(); ++i) {
    if (!allow_[i].fingerprint.empty()) by_fingerprint_[allow_[i].fingerprint].push_back(i);
    if (!allow_[i].text.empty()) texts[letters_to_allow(allow_[i].text)].push_back(i);
  }
  std::vector<std::u32string> letters;
  for (auto& [text, exceptions] : texts) {
    letters.push_back(text);
    lengths_.push_back(text.size());
    by_text_.push_back(std::move(exceptions));
  }
  texts_ = text::Automaton(letters);
}

// Which exception allows each finding: the first of the document that does.
class Exceptions::Search {
 public:
  Search(const Exceptions& exceptions, const std::vector<Finding>& findings)
      : exceptions_(exceptions), findings_(findings), allowed_(findings.size(), kNoException) {}

  void by_fingerprint() {
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      const auto found = exceptions_.by_fingerprint_.find(findings_[i].fingerprint);
      if (found != exceptions_.by_fingerprint_.end()) allow(i, found->second);
    }
  }

  void by_text(const std::vector<Field>& fields) {
    if (exceptions_.by_text_.empty()) return;
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_field;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (findings_[i].span) by_field[findings_[i].field].push_back(i);
    }
    for (const Field& field : fields) {
      const auto found = by_field.find(field.pointer);
      if (found == by_field.end()) continue;
      std::vector<std::size_t>& here = found->second;
      std::stable_sort(here.begin(), here.end(), [this](std::size_t left, std::size_t right) {
        return findings_[left].span->start < findings_[right].span->start;
      });
      // What a reader sees, and for addresses in markup what is written.
      if (field.kind == FieldKind::prose) look_in(stream_of(field.folded), here);
      look_in(stream_as_written(field.text), here);
    }
  }

  const std::vector<std::size_t>& allowed() const { return allowed_; }

 private:
  void look_in(const Stream& stream, const std::vector<std::size_t>& here) {
    exceptions_.texts_.find(stream.codes, [&](std::size_t text, std::size_t last) {
      const std::size_t first = last - exceptions_.lengths_[text];
      const TextSpan place{stream.places[first].start, stream.places[last - 1].end};
      auto at = std::lower_bound(here.begin(), here.end(), place.start,
                                 [this](std::size_t finding, std::uint32_t start) {
                                   return findings_[finding].span->start < start;
                                 });
      for (; at != here.end() && findings_[*at].span->start < place.end; ++at) {
        if (findings_[*at].span->end <= place.end) allow(*at, exceptions_.by_text_[text]);
      }
    });
  }

  void allow(std::size_t finding, const std::vector<std::size_t>& exceptions) {
    for (const std::size_t each : exceptions) {
      if (each >= allowed_[finding]) return;
      const std::string& rule = exceptions_.allow_[each].rule;
      if (rule.empty() || rule == findings_[finding].rule->id) {
        allowed_[finding] = each;
        return;
      }
    }
  }

  const Exceptions& exceptions_;
  const std::vector<Finding>& findings_;
  std::vector<std::size_t> allowed_;
};

void Exceptions::set_aside(const std::vector<Field>& fields, ListingResult& result) const {
  if (allow_.empty() || result.findings.empty()) return;
  Search search(*this, result.findings);
  search.by_fingerprint();
  search.by_text(fields);
  std::vector<Finding> left;
  std::set<const rulebook::Rule*> rules;
  for (std::size_t i = 0; i < result.findings.size(); ++i) {
    Finding& finding = result.findings[i];
    const std::size_t exception = search.allowed()[i];
    if (exception == kNoException) {
      left.push_back(std::move(finding));
    } else {
      rules.insert(finding.rule);
      result.suppressed.push_back({std::move(finding), allow_[exception].reason});
    }
  }
  result.findings = std::move(left);
  for (TraceEntry& entry : result.trace) {
    const bool is_bad = entry.outcome == Outcome::violation || entry.outcome == Outcome::review;
    if (is_bad && rules.count(entry.rule) != 0) entry.outcome = Outcome::pass;
  }
}

}  // namespace hegui::judge::listing
