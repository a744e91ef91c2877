// hegui_bench [text FOLDER]: prints figures. Without a word, those that need nothing but the
// program.
#include <cstdio>
#include <string_view>

#include "bench.h"

int main(int count, char** words) {
  if (count == 1) {
    hegui::bench::bench_copies();
    return 0;
  }
  if (count == 3 && std::string_view(words[1]) == "text") {
    return hegui::bench::bench_text(words[2]) ? 0 : 1;
  }
  std::fprintf(stderr, "hegui_bench [text FOLDER]\n");
  return 2;
}
