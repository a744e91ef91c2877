#include "calendar/time_of_day.h"

namespace hegui::calendar {
namespace {

constexpr int kMinutesOfHour = 60;

void append_two_digits(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

}  // namespace

int minute_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return -1;
  for (const std::size_t at : {0U, 1U, 3U, 4U}) {
    if (text[at] < '0' || text[at] > '9') return -1;
  }
  const int hours = (text[0] - '0') * 10 + (text[1] - '0');
  const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
  const int out = hours * kMinutesOfHour + minutes;
  return minutes >= kMinutesOfHour || out > kMinutesOfDay ? -1 : out;
}

std::string format_minute(int minute) {
  std::string out;
  append_two_digits(out, minute / kMinutesOfHour);
  out += ':';
  append_two_digits(out, minute % kMinutesOfHour);
  return out;
}

}  // namespace hegui::calendar
