// The one parsed catalogue of words for reports and the command line.
//
// Who uses it: the public API's words and text reports. Parsed when it is first asked for; any
// number of threads may read it.
#ifndef HEGUI_API_WORDS_H_
#define HEGUI_API_WORDS_H_

#include "hegui/words.h"
#include "report/text_words.h"

namespace hegui {

const report::Words& report_words();

report::Language to_report(Language language);

}  // namespace hegui

#endif  // HEGUI_API_WORDS_H_
