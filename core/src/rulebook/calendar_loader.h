// Reads the calendar of a rulebook, calendar/<year>.json, into the working days that judges count.
//
// Who uses it: the loader. A rulebook without the folder knows no year, and every count of working
// days is then an estimate.
#ifndef HEGUI_RULEBOOK_CALENDAR_LOADER_H_
#define HEGUI_RULEBOOK_CALENDAR_LOADER_H_

#include <vector>

#include "rulebook/loader.h"

namespace hegui::rulebook {

void load_calendar(Rulebook& book, std::vector<LoadError>& errors);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_CALENDAR_LOADER_H_
