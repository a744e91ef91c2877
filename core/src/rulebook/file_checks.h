// What is wrong between the files of a rulebook, whatever each of them says by itself: files that
// nothing reads, word lists of rules that do not exist, ids that stand in two places.
//
// Who uses it: the loader, after everything else.
#ifndef HEGUI_RULEBOOK_FILE_CHECKS_H_
#define HEGUI_RULEBOOK_FILE_CHECKS_H_

#include <vector>

#include "rulebook/loader.h"
#include "rulebook/rulebook.h"

namespace hegui::rulebook {

void check_files(const Rulebook& book, std::vector<LoadError>& errors);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_FILE_CHECKS_H_
