#include "text/digit_run.h"

#include <algorithm>

#include "text/ascii.h"

namespace hegui::text {
namespace {

constexpr std::size_t kMostNoise = 4;

DigitGap gap_of(const UnitText::Unit& unit) {
  switch (unit.code) {
    case U'-':
    case U'.':
    case U'_':
    case 0xB7:
    case 0x2012:
    case 0x2013:
    case 0x2014:
      return DigitGap::tight;
    case U'(':
    case U')':
    case U'[':
    case U']':
      return DigitGap::bracket;
    case U':':
      return DigitGap::colon;
    case U',':
    case U'/':
    case U'|':
    case U'\\':
    case U'=':
    case U'&':
    case 0x3001:
    case 0x3002:
      return DigitGap::list;
    default:
      break;
  }
  return unit.kind == UnitKind::blank ? DigitGap::blank : DigitGap::ornament;
}

struct DigitReader {
  const UnitText& text;
  const ContactLexicon* letters;

  // The digit that the unit stands for, or none.
  std::optional<std::uint8_t> digit_at(std::size_t at, DigitRun& run) const {
    const UnitText::Unit& unit = text[at];
    if (is_digit_kind(unit.kind)) return unit.digit;
    if (letters == nullptr || unit.kind != UnitKind::latin) return std::nullopt;
    const auto& list = letters->digit_letters;
    const auto found = std::lower_bound(list.begin(), list.end(), unit.code,
                                        [](const auto& e, char32_t c) { return e.first < c; });
    if (found == list.end() || found->first != unit.code) return std::nullopt;
    ++run.letters;
    return found->second;
  }

  // The next digit within the noise that one gap may have.
  bool add_next(DigitRun& run, std::size_t& at) const {
    DigitGap gap = DigitGap::none;
    std::size_t next = at;
    for (; next - at <= kMostNoise; ++next) {
      const UnitText::Unit& unit = text[next];
      if (unit.sentence != text[at - 1].sentence || unit.kind == UnitKind::none) return false;
      if (const auto digit = digit_at(next, run)) {
        run.digits.at(run.count) = *digit;
        run.places.at(run.count) = next;
        run.gaps.at(run.count) = gap;
        run.han.at(run.count) = text[next].kind == UnitKind::han_digit;
        ++run.count;
        at = next + 1;
        return true;
      }
      if (is_letter_kind(unit.kind)) return false;
      gap = std::max(gap, gap_of(unit));
    }
    return false;
  }
};

// The lengths of the groups that gaps part `from` to `to` into.
struct Groups {
  std::array<std::size_t, DigitRun::kMostDigits> sizes{};
  std::size_t count = 0;
  bool ornament = false;  // a gap with what no number is written with
  bool list = false;      // a gap that is rather between numbers
  bool tight = false;

  bool is(std::initializer_list<std::size_t> wanted) const {
    return wanted.size() == count && std::equal(wanted.begin(), wanted.end(), sizes.begin());
  }
  bool all_at_most(std::size_t size) const {
    return std::all_of(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](std::size_t each) { return each <= size; });
  }
};

Groups groups_of(const DigitRun& run, std::size_t from, std::size_t to) {
  Groups out;
  for (std::size_t i = from; i < to; ++i) {
    const DigitGap gap = i == from ? DigitGap::none : run.gaps.at(i);
    if (i == from || gap != DigitGap::none) ++out.count;
    ++out.sizes.at(out.count - 1);
    out.ornament = out.ornament || gap == DigitGap::ornament;
    out.list = out.list || gap == DigitGap::list || gap == DigitGap::colon;
    out.tight = out.tight || gap == DigitGap::tight;
  }
  return out;
}

bool starts_number(const DigitRun& run, std::size_t at) {
  const std::size_t left = run.count - at;
  const auto digit = [&](std::size_t i) { return run.digits.at(at + i); };
  if (left >= 3 && digit(0) == 1 && digit(1) >= 3) return true;
  return left >= 3 && (digit(0) == 0 || (digit(1) == 0 && digit(2) == 0));
}

// May a number end before the digit at `end`? `groups` are those of the number.
bool ends_at(const DigitRun& run, std::size_t end, const Groups& groups, bool labelled) {
  if (end >= run.count) return true;
  switch (run.gaps.at(end)) {
    case DigitGap::none:
      return run.han.at(end) && !run.han.at(end - 1);  // a word that begins with a numeral
    case DigitGap::tight:
    case DigitGap::colon:
      return false;
    case DigitGap::blank:
      return labelled || groups.count == 1 || groups.is({3, 4, 4}) || groups.is({4, 4}) ||
             starts_number(run, end);
    case DigitGap::ornament:
      return labelled || !groups.ornament;
    case DigitGap::bracket:
    case DigitGap::list:
      return true;
  }
  return true;
}

bool is_mobile_shape(const Groups& groups, bool labelled) {
  if (groups.list) return groups.all_at_most(1) || labelled || groups.is({3, 4, 4});
  if (labelled || groups.ornament || groups.all_at_most(2)) return true;
  return groups.is({11}) || groups.is({3, 4, 4}) || groups.is({3, 8}) || groups.is({7, 4}) ||
         groups.is({4, 4, 3}) || groups.is({3, 3, 5}) || groups.is({5, 6}) || groups.is({4, 7}) ||
         groups.is({5, 3, 3}) || groups.is({3, 3, 3, 2}) || groups.is({6, 5});
}

// The digits of the country's code that the run begins with: +86, 0086, 86.
std::size_t country_code(const DigitRun& run, bool labelled) {
  const auto is = [&](std::size_t at, std::uint8_t high, std::uint8_t low) {
    return run.count > at + 1 && run.digits.at(at) == high && run.digits.at(at + 1) == low;
  };
  if (is(0, 0, 0) && is(2, 8, 6)) return 4;
  if (!is(0, 8, 6) || run.count < 3) return 0;
  return run.plus || labelled || run.gaps.at(2) != DigitGap::none ? 2 : 0;
}

ReadNumber number(const DigitRun& run, std::size_t from, std::size_t to) {
  bool closed = false;  // does the bracket before the number close inside it?
  for (std::size_t i = 1; i < to; ++i) closed = closed || run.gaps.at(i) == DigitGap::bracket;
  const std::size_t first = run.first + (run.bracket && !closed ? 1 : 0);
  return {first, run.places.at(to - 1) + 1, run.value(from, to)};
}

// How long the area code at `at` is, without its 0; 0 if there is none.
std::size_t area_code(const DigitRun& run, std::size_t at) {
  if (run.count < at + 3) return 0;
  const int first = run.digits.at(at);
  if (first == 1) return run.digits.at(at + 1) == 0 ? 2 : 0;
  if (first == 2) return run.digits.at(at + 1) == 6 ? 0 : 2;
  return first >= 3 ? 3 : 0;
}

bool is_local_shape(const Groups& groups, bool labelled) {
  if (groups.ornament) return true;
  if (groups.list) return false;
  return labelled || groups.count == 1 || groups.is({4, 4}) || groups.is({3, 4}) ||
         groups.is({4, 3}) || groups.is({2, 2, 2, 2}) || groups.is({3, 3, 2}) ||
         groups.all_at_most(1);
}

// The end of the number of 8 or 7 digits at `at`, with a short extension; 0 if there is none.
std::size_t local_end(const DigitRun& run, std::size_t at, bool labelled) {
  for (const std::size_t length : {std::size_t{8}, std::size_t{7}}) {
    const std::size_t end = at + length;
    if (run.count < end || run.digits.at(at) < 2) continue;
    const Groups groups = groups_of(run, at, end);
    if (!is_local_shape(groups, labelled)) continue;
    if (ends_at(run, end, groups, labelled)) return end;
    const std::size_t extension = run.count - end;
    if (run.gaps.at(end) == DigitGap::tight && extension <= 5 &&
        groups_of(run, end, run.count).count == 1) {
      return run.count;
    }
  }
  return 0;
}

// 400 and 800 numbers.
std::optional<ReadNumber> service_number(const DigitRun& run, bool labelled) {
  if (run.count < 10 || run.digits[1] != 0 || run.digits[2] != 0 ||
      (run.digits[0] != 4 && run.digits[0] != 8)) {
    return std::nullopt;
  }
  const Groups groups = groups_of(run, 0, 10);
  const bool shaped = groups.is({3, 3, 4}) || groups.is({3, 4, 3}) || groups.is({4, 3, 3}) ||
                      groups.is({3, 7}) || groups.is({4, 6}) || groups.is({6, 4}) ||
                      groups.is({3, 3, 2, 2}) || groups.all_at_most(1) || groups.ornament;
  if (groups.list || !(labelled || shaped) || !ends_at(run, 10, groups, labelled)) {
    return std::nullopt;
  }
  return number(run, 0, 10);
}

}  // namespace

std::string DigitRun::value(std::size_t from, std::size_t to) const {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += static_cast<char>('0' + digits.at(i));
  return out;
}

DigitRun read_digits(const UnitText& text, std::size_t at, const ContactLexicon* letters) {
  DigitRun run;
  run.first = at;
  const DigitReader reader{text, letters};
  run.bracket = text[at].code == U'(';
  if (run.bracket) ++at;
  run.plus = text[at].code == U'+';
  if (run.plus) ++at;
  const auto first = reader.digit_at(at, run);
  if (!first) return run;
  run.digits[0] = *first;
  run.places[0] = at;
  run.han[0] = text[at].kind == UnitKind::han_digit;
  run.count = 1;
  ++at;
  while (run.count < DigitRun::kMostDigits && reader.add_next(run, at)) {
  }
  return run;
}

std::optional<ReadNumber> mobile_of(const DigitRun& run, bool labelled) {
  const std::size_t from = country_code(run, labelled);
  const std::size_t to = from + 11;
  if (run.count < to || run.digits.at(from) != 1 || run.digits.at(from + 1) < 3) {
    return std::nullopt;
  }
  const Groups groups = groups_of(run, from, to);
  // 1.3.6.1 begins the numbers that name objects of network management.
  const bool object = groups.tight && groups.is({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}) &&
                      run.value(from, from + 4) == "1361";
  if (object && !labelled) return std::nullopt;
  if (!is_mobile_shape(groups, labelled) || !ends_at(run, to, groups, labelled)) {
    return std::nullopt;
  }
  return number(run, from, to);
}

std::optional<ReadNumber> landline_of(const DigitRun& run, bool labelled) {
  if (run.count < 7) return std::nullopt;
  if (auto service = service_number(run, labelled)) return service;
  std::size_t from = country_code(run, labelled);
  const bool abroad = from != 0;
  if (run.digits.at(from) == 0 && from + 1 < run.count) {
    ++from;
  } else if (!abroad) {
    const std::size_t end = labelled ? local_end(run, 0, true) : 0;
    return end == 0 ? std::nullopt : std::optional(number(run, 0, end));
  }
  const std::size_t area = area_code(run, from);
  if (labelled && run.count >= 9 && run.count <= 12 && run.gaps.at(2) == DigitGap::tight) {
    // Another plan than the mainland's: 02-…
    const Groups groups = groups_of(run, 0, run.count);
    if (!groups.list && groups.count == 3) return number(run, 0, run.count);
  }
  if (area == 0 || run.count < from + area + 7) return std::nullopt;
  const std::size_t local = from + area;
  const DigitGap gap = run.gaps.at(local);
  const Groups code = groups_of(run, from == 1 ? 0 : from, local);
  const bool parted = gap == DigitGap::blank || gap == DigitGap::tight ||
                      gap == DigitGap::bracket || gap == DigitGap::ornament || code.all_at_most(1);
  if (!(parted || labelled) || gap == DigitGap::list || gap == DigitGap::colon) return std::nullopt;
  if (code.count != 1 && !code.ornament && !code.all_at_most(1)) return std::nullopt;
  const std::size_t end = local_end(run, local, labelled);
  if (end == 0) return std::nullopt;
  ReadNumber out = number(run, from, end);
  out.value.insert(out.value.begin(), '0');
  return out;
}

std::optional<ReadNumber> international_of(const DigitRun& run, bool labelled, bool any) {
  if (run.count < 9 || (!run.plus && !(labelled && any)) || run.digits[0] == 0) return std::nullopt;
  std::size_t end = 1;
  while (end < run.count && end < 16 && run.gaps.at(end) != DigitGap::list &&
         run.gaps.at(end) != DigitGap::colon) {
    ++end;
  }
  const Groups groups = groups_of(run, 0, end);
  if (end < 9 || end > 15 || !ends_at(run, end, groups, true)) return std::nullopt;
  if (!labelled && (end < 10 || groups.count < 3)) return std::nullopt;
  return number(run, 0, end);
}

std::optional<ReadNumber> account_number_of(const DigitRun& run) {
  if (run.count < 5 || run.digits[0] == 0) return std::nullopt;
  std::size_t end = 1;
  while (end < run.count) {
    const DigitGap gap = run.gaps.at(end);
    if (gap == DigitGap::list || gap == DigitGap::colon || gap == DigitGap::bracket) break;
    // A number in one piece of that length is whole; what follows is another.
    const bool whole = groups_of(run, 0, end).count == 1 && end >= 5;
    if (gap == DigitGap::blank && whole) break;
    ++end;
  }
  const Groups groups = groups_of(run, 0, end);
  if (end < 5 || end > 11) return std::nullopt;
  // 2024-05-20 and 10.0.0.8 are no accounts.
  const bool dotted = groups.tight && !groups.ornament && groups.count > 2 &&
                      !groups.all_at_most(1) && groups.sizes.at(groups.count - 1) < 3;
  if (dotted) return std::nullopt;
  return number(run, 0, end);
}

}  // namespace hegui::text
