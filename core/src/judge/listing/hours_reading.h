// What a field says of the hours of service: rows of days and times, and what they leave open.
//
// Who uses it: the rules of service hours. A breach is a stretch of letters that states less than
// every day, public holidays too, from 09:00 to 18:00, where nothing else in the field makes up
// for it.
//
// What a caller may not assume: that rows of different fields are read together.
#ifndef HEGUI_JUDGE_LISTING_HOURS_READING_H_
#define HEGUI_JUDGE_LISTING_HOURS_READING_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "judge/listing/hours_words.h"
#include "text/letter_stream.h"

namespace hegui::judge::listing {

// How far a field is about service without saying so.
enum class HoursField : std::uint8_t { support, commitment, any };

struct HoursBreach {
  bool clear = true;
  std::size_t first = 0;  // letters
  std::size_t last = 0;
};

std::vector<HoursBreach> read_hours(const text::LetterStream& letters,
                                    const text::HoursWords& words, const HoursContexts& contexts,
                                    HoursField field);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_HOURS_READING_H_
