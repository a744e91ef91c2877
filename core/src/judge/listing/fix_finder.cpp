#include "judge/listing/fix_finder.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "judge/common/json_lists.h"
#include "judge/listing/fix_context.h"
#include "judge/listing/fix_cover.h"
#include "judge/listing/fix_extent.h"
#include "judge/listing/fix_guard.h"
#include "judge/listing/fix_links.h"
#include "judge/listing/fix_parts.h"
#include "judge/listing/stretches.h"
#include "text/ascii.h"
#include "text/fold.h"
#include "text/letter.h"
#include "text/letter_stream.h"
#include "text/skeleton.h"
#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

constexpr const char* kFixLexicon = "lexicon/contacts.json";

using Findings = std::span<const Finding* const>;

// What is shown by itself; the texts of attributes stand behind it, out of order.
std::span<const text::Symbol> body_of(const std::vector<text::Symbol>& folded) {
  std::size_t size = 0;
  std::uint32_t reached = 0;
  while (size < folded.size() && folded[size].start >= reached) reached = folded[size++].start;
  return std::span(folded).first(size);
}

Fix whole_entry(std::size_t units) {
  return {{{0, static_cast<std::uint32_t>(units)}}, "remove_entry", true};
}

std::string_view message_of(std::uint8_t bits) {
  if ((bits & fix_cover::kContact) != 0) return "delete_contact";
  return (bits & fix_cover::kLink) != 0 ? "delete_link" : "delete_sentence";
}

class FieldFixes {
 public:
  FieldFixes(const FixWords& words, const Field& field, Findings findings)
      : words_(words),
        field_(field),
        findings_(findings),
        letters_(body_of(field.folded)),
        extents_(field, letters_),
        cover_(field.name, findings, letters_, extents_, words),
        links_(words, letters_, extents_),
        guard_(extents_.text()) {}

  std::vector<FixCandidate> find() {
    const Part all{0, letters_.size(), Parting::line, Parting::line};
    const std::vector<Part> sentences = split(all, [this](std::size_t at) { return end_of(at); });
    const FixContext context(words_, letters_, cover_, sentences);
    std::vector<bool> wanted(sentences.size(), false);
    bool refused = false;  // the sentence before, though it is nothing but a breach
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const Part& each = sentences[i];
      if (!is_touched(each)) {
        refused = refused && each.empty();
        continue;
      }
      const bool breach = is_breach(each);
      wanted[i] = !(breach && refused) && is_sentence_to_delete(context, i);
      refused = breach && !wanted[i];
      if (!wanted[i] && !context.is_instructed(i) && !context.instructs(i)) find_inside(each);
    }
    add(sentences, wanted);
    for (std::size_t i = 0; i < findings_.size(); ++i) add_unlinked(i);
    settle();
    return std::move(out_);
  }

 private:
  using Sign = std::optional<Parting>;  // none: a letter that parts nothing

  template <class SignAt>
  std::vector<Part> split(const Part& whole, SignAt sign_at) const {
    std::vector<Part> out;
    Part part{whole.first, whole.first, whole.left, whole.right};
    for (std::size_t at = whole.first; at < whole.last; ++at) {
      const Sign sign = cover_.at(at) != 0 ? Sign{} : sign_at(at);
      if (!sign) continue;
      part.last = at;
      part.right = *sign;
      out.push_back(part);
      part = {at + 1, at + 1, *sign, whole.right};
    }
    part.last = whole.last;
    out.push_back(part);
    return out;
  }

  Sign end_of(std::size_t at) const {
    if (!letters_.ends_sentence(at)) return {};
    if (is_line_end(at)) return Parting::line;
    return letters_.at(at) == U';' ? Parting::soft : Parting::hard;
  }

  Sign bar_at(std::size_t at) const {
    return letters_.at(at) == U'|' ? Sign{Parting::soft} : Sign{};
  }

  Sign clause_end_at(std::size_t at) const {
    if (!letters_.ends_clause(at)) return {};
    const char32_t code = letters_.at(at);
    if (code == 0x3001 && is_after_numeral(at)) return Parting::other;
    return code == U',' || code == 0x3001 ? Parting::soft : Parting::other;
  }

  // What is as short as the numeral of an item is taken for one.
  bool is_after_numeral(std::size_t at) const {
    constexpr std::size_t kLongest = 3;
    for (std::size_t i = 0; i <= kLongest; ++i) {
      if (at <= i || cover_.at(at - i - 1) != 0) return at <= i;
      if (letters_.ends_clause(at - i - 1)) return true;
    }
    return false;
  }

  bool is_line_end(std::size_t at) const {
    const char32_t code = letters_.at(at);
    return code == U'\n' || code == U'\r' || code == text::kBlockBreak;
  }

  bool is_touched(const Part& part) const {
    for (std::size_t at = part.first; at < part.last; ++at) {
      if (cover_.at(at) != 0) return true;
    }
    return false;
  }

  // Does the text before it lead up to it? Without it that text would lead to nothing.
  bool is_introduced(const Part& part) const {
    constexpr std::size_t kMostLineEnds = 8;
    std::size_t at = part.first;
    for (std::size_t i = 0; i < kMostLineEnds && at > 0 && is_line_end(at - 1); ++i) --at;
    return at > 0 && (letters_.at(at - 1) == U':' || letters_.at(at - 1) == U'?');
  }

  bool is_breach(const Part& part) const {
    return (cover_.whole(part.first, part.last, false) & fix_cover::kSentence) != 0;
  }

  bool is_sentence_to_delete(const FixContext& context, std::size_t sentence) const {
    const Part& part = context.part(sentence);
    if (is_introduced(part) || context.is_continued(sentence)) return false;
    const std::uint8_t bits = cover_.whole(part.first, part.last, false);
    const bool breach = (bits & fix_cover::kSentence) != 0;
    const bool soft = part.left == Parting::soft || part.right == Parting::soft;
    // The half of a sentence may need the other; an item of a list, behind another, stands alone.
    if (soft && breach) return false;
    if (breach && (context.is_introduced(sentence) || has_signs(part))) return false;
    if ((breach || (bits & fix_cover::kReview) != 0) && context.is_headed(sentence)) return false;
    if (context.is_instructed(sentence)) return false;
    return bits != 0 && (part.right != Parting::soft || part.left == Parting::soft);
  }

  // Signs before or in it that may say of it that it is wrong: a cross, a picture.
  bool has_signs(const Part& part) const {
    for (std::size_t at = part.first; at <= part.last && at < letters_.size(); ++at) {
      const char32_t code = letters_.at(at);
      if (letters_.gap_before(at) && has_pictures(at)) return true;
      if (at < part.last && !text::is_letter(code) && code != U',' && code != 0x3001) return true;
    }
    return false;
  }

  // Is anything but blanks left out before the letter?
  bool has_pictures(std::size_t at) const {
    const std::size_t from = at > 0 ? extents_.end(at - 1) : 0;
    const std::size_t to = extents_.start(at);
    for (std::size_t unit = from; unit < to; ++unit) {
      const char16_t code = extents_.text()[unit];
      if (code >= 0x2190 && !(code >= 0x3000 && code < 0xD800)) return true;
    }
    return false;
  }

  // Contacts between commas, of a sentence that says nothing else of whom to ask.
  bool is_clause_to_delete(const Part& part) const {
    if (part.left != Parting::soft || part.right == Parting::other) return false;
    const std::uint8_t bits = cover_.whole(part.first, part.last, true);
    return (bits & fix_cover::kContact) != 0 && (bits & fix_cover::kBreach) == 0;
  }

  bool asks(const Part& part) const {
    constexpr std::uint32_t kAsking = fix_word::kNoun | fix_word::kAround;
    for (std::size_t at = part.first; at < part.last; ++at) {
      const auto word = words_.beside.longest_at(letters_, at);
      if (word && word->length > 1 && (word->value & kAsking) != 0) return true;
    }
    return false;
  }

  void find_inside(const Part& sentence) {
    find_in_brackets(sentence);
    // A row of a table keeps its cells.
    if (letters_.at(sentence.first) != U'|') {
      const auto bars = split(sentence, [this](std::size_t at) { return bar_at(at); });
      add(bars, wanted_of(bars, [&](const Part& each) {
            return bars.size() > 1 && is_contact_or_link(each.first, each.last);
          }));
    }
    const auto clauses = split(sentence, [this](std::size_t at) { return clause_end_at(at); });
    const std::vector<bool> wanted =
        wanted_of(clauses, [this](const Part& each) { return is_clause_to_delete(each); });
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      if (!wanted[i] && asks(clauses[i])) return;
    }
    add(clauses, wanted);
  }

  template <class IsWanted>
  std::vector<bool> wanted_of(const std::vector<Part>& parts, IsWanted is_wanted) const {
    std::vector<bool> out;
    out.reserve(parts.size());
    for (const Part& each : parts) out.push_back(!is_introduced(each) && is_wanted(each));
    return out;
  }

  bool is_contact_or_link(std::size_t first, std::size_t last) const {
    const std::uint8_t bits = cover_.whole(first, last, false);
    return bits != 0 && (bits & fix_cover::kSentence) == 0;
  }

  // Does the bracket belong to the name before it, as in "f(x)"?
  bool is_call(std::size_t open) const {
    const std::uint32_t start = extents_.start(open);
    if (start == 0) return false;
    const char32_t before = text::fold_dress(extents_.text()[start - 1]);
    return text::is_alnum(before) || before == U'_' || before == U']' || before == U'!';
  }

  void find_in_brackets(const Part& sentence) {
    std::size_t open = sentence.last;
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
      if (cover_.at(at) != 0) continue;
      const char32_t code = letters_.at(at);
      const int step = bracket_step(code);
      // What stands in quotation marks is a part of the sentence.
      if (step > 0) open = code == U'(' || code == U'[' || code == 0x3010 ? at : sentence.last;
      if (step < 0 && open < at && !is_call(open) && is_contact_or_link(open, at + 1)) {
        add_deletions({open, at + 1}, extents_.deletions(open, at + 1));
      }
      if (step < 0) open = sentence.last;
    }
  }

  void add(const std::vector<Part>& parts, const std::vector<bool>& wanted) {
    for (const RemovalRun& run : removals_of(parts, wanted)) {
      const std::vector<Removal>& removals = run.removals;
      const std::optional<TextSpan> line = run.between_sentences ? line_of(removals) : std::nullopt;
      for (std::size_t i = 0; i < removals.size(); ++i) {
        const Removal& each = removals[i];
        std::vector<TextSpan> deletions;
        if (line) {
          const bool last = i + 1 == removals.size();
          deletions.push_back({i == 0 ? line->start : extents_.start(each.first),
                               last ? line->end : extents_.start(removals[i + 1].first)});
        } else if (!is_numbered(parts, each.part)) {
          deletions = extents_.deletions(each.first, each.last);
        }
        add_deletions({parts[each.part].first, parts[each.part].last}, std::move(deletions));
      }
    }
  }

  // Would the number of an item be left without the item?
  bool is_numbered(const std::vector<Part>& parts, std::size_t part) const {
    constexpr std::size_t kLongest = 2;
    if (part == 0 || parts[part].left != Parting::hard) return false;
    std::size_t size = 0;
    for (std::size_t at = parts[part - 1].first; at < parts[part - 1].last; ++at) {
      if (text::is_letter(letters_.at(at))) ++size;
    }
    return size > 0 && size <= kLongest;
  }

  std::optional<TextSpan> line_of(const std::vector<Removal>& removals) const {
    const std::size_t first = removals.front().first;
    const std::size_t last = removals.back().last;
    const std::optional<TextSpan> line = extents_.line(first, last);
    return line ? line : extents_.element(first, last);
  }

  // The edit belongs to the first finding of the stretch.
  void add_deletions(std::pair<std::size_t, std::size_t> letters, std::vector<TextSpan> deletions) {
    if (deletions.empty() || guard_.in_table(deletions) || guard_.in_link(deletions)) return;
    const std::uint32_t start = extents_.start(letters.first);
    const std::uint32_t end = extents_.end(letters.second - 1);
    auto each = std::lower_bound(
        findings_.begin(), findings_.end(), start,
        [](const Finding* finding, std::uint32_t at) { return finding->span->start < at; });
    while (each != findings_.end() && (*each)->span->start < end) {
      const auto index = static_cast<std::size_t>(each - findings_.begin());
      if (cover_.has_letters(index)) {
        const std::string_view message = message_of(fix_cover_of(**each, field_.name));
        out_.push_back({index, {std::move(deletions), message, false}});
        return;
      }
      ++each;
    }
  }

  void add_unlinked(std::size_t index) {
    const std::uint8_t bits = fix_cover_of(*findings_[index], field_.name);
    if ((bits & fix_cover::kLink) == 0 || cover_.has_letters(index)) return;
    std::vector<TextSpan> deletions = links_.unlinked(*findings_[index]->span);
    if (!deletions.empty() && !guard_.in_table(deletions)) {
      out_.push_back({index, {std::move(deletions), "keep_text_of_link", false}});
    }
  }

  // Leaves no two that overlap, no empty title and no empty tag.
  void settle() {
    Stretches taken;
    std::vector<FixCandidate> kept;
    for (FixCandidate& each : out_) {
      const std::vector<TextSpan>& spans = each.fix.deletions;
      const bool overlaps = std::any_of(spans.begin(), spans.end(), [&](const TextSpan& span) {
        return taken.overlaps(span.start, span.end);
      });
      if (overlaps) continue;
      for (const TextSpan& span : spans) taken.add(span.start, span.end);
      kept.push_back(std::move(each));
    }
    std::stable_sort(kept.begin(), kept.end(), [](const auto& left, const auto& right) {
      return left.finding < right.finding;
    });
    out_ = std::move(kept);
    if (out_.empty() || has_letters_beside(taken)) return;
    if (field_.name == "title") out_.clear();
    if (field_.name == "tags") {
      out_.resize(1);
      out_.front().fix = whole_entry(extents_.text().size());
    }
  }

  bool has_letters_beside(const Stretches& deleted) const {
    for (std::size_t at = 0; at < letters_.size(); ++at) {
      if (text::is_letter(letters_.at(at)) &&
          !deleted.overlaps(extents_.start(at), extents_.end(at))) {
        return true;
      }
    }
    return false;
  }

  const FixWords& words_;
  const Field& field_;
  Findings findings_;
  text::LetterStream letters_;
  FixExtents extents_;
  FixCover cover_;
  FixLinks links_;
  FixGuard guard_;
  std::vector<FixCandidate> out_;
};

// An entry of `links` is an address and nothing else.
std::vector<FixCandidate> fixes_of_address(const Field& field, Findings findings) {
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (fix_cover_of(*findings[i], field.name) == 0) continue;
    text::Position end;
    end.advance_to(field.text, field.text.size());
    return {{i, whole_entry(end.unit)}};
  }
  return {};
}

}  // namespace

FixFinder::FixFinder(const rulebook::Rulebook& book)
    : words_(read_fix_words(member_of(book.files, kFixLexicon))) {}

std::vector<FixCandidate> FixFinder::find(const Field& field, Findings findings) const {
  const bool any = std::any_of(findings.begin(), findings.end(), [&](const Finding* finding) {
    return fix_cover_of(*finding, field.name) != 0;
  });
  if (!any) return {};
  if (field.kind == FieldKind::address) return fixes_of_address(field, findings);
  if (field.kind != FieldKind::prose) return {};
  return FieldFixes(words_, field, findings).find();
}

}  // namespace hegui::judge::listing
