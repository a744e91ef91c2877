// Times of day as documents and rulebooks spell them.
//
// Who uses it: the readers of both.
#ifndef HEGUI_CALENDAR_TIME_OF_DAY_H_
#define HEGUI_CALENDAR_TIME_OF_DAY_H_

#include <string>
#include <string_view>

namespace hegui::calendar {

inline constexpr int kMinutesOfDay = 24 * 60;

// The minute of the day that "HH:MM" names, kMinutesOfDay for "24:00"; -1 for anything else.
int minute_of_day(std::string_view text);
// "HH:MM" for 0 to kMinutesOfDay.
std::string format_minute(int minute);

}  // namespace hegui::calendar

#endif  // HEGUI_CALENDAR_TIME_OF_DAY_H_
