// The functions that conditions of a rulebook may call besides those of the condition language.
//
// Who uses it: the loader declares them, and whoever reads a program that was written down names
// them again.
#ifndef HEGUI_RULEBOOK_HOST_FUNCTIONS_H_
#define HEGUI_RULEBOOK_HOST_FUNCTIONS_H_

#include <span>

#include "condition/scratch.h"
#include "condition/value.h"

namespace hegui::rulebook {

// civil_day('2017-08-01'): the day number of a civil date, for comparing with date facts.
condition::Value civil_day(std::span<const condition::Value> arguments,
                           condition::Scratch& scratch);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_HOST_FUNCTIONS_H_
