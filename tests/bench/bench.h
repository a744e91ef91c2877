// The native benchmarks: one program, one function each.
//
// Who uses it: main.cpp. Every function prints its figures and fails nothing by time.
#ifndef HEGUI_TESTS_BENCH_BENCH_H_
#define HEGUI_TESTS_BENCH_BENCH_H_

#include <string>

namespace hegui::bench {

void bench_copies();

// The screening of texts. `folder` holds what text.bench.mjs wrote there: listings-2k.jsonl,
// listings-10k.jsonl and words.txt. Prints one JSON object a line, {"name", "value"}, which
// text.bench.mjs words. False where a file is missing.
bool bench_text(const std::string& folder);

}  // namespace hegui::bench

#endif  // HEGUI_TESTS_BENCH_BENCH_H_
