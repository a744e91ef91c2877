// Writes results in their order, with what stands before, between and behind them, and keeps count
// for the exit status.
//
// Who uses it: the check command. What a caller may not assume: that anything is whole before
// finish(); an array or a log has its end only then.
#ifndef HEGUI_CLI_SINK_H_
#define HEGUI_CLI_SINK_H_

#include <cstdint>
#include <string>

#include "judge.h"
#include "terminal.h"

namespace hegui::cli {

class Sink {
 public:
  // `reports` must outlive it.
  Sink(Format format, Language language, const Reports& reports)
      : format_(format), language_(language), reports_(reports), out_(language) {}

  // What stands before all results, whether there are any or not.
  void begin();
  void write(const Judged& judged, bool is_only_document);
  void finish();

  void flush() { out_.flush(); }
  bool good() const { return out_.good(); }
  std::int64_t count() const { return count_; }
  int status() const;

 private:
  void write_to_log(const Judged& judged);
  void finish_text();

  Format format_;
  Language language_;
  const Reports& reports_;
  Output out_;
  bool single_ = false;
  bool has_results_ = false;   // of a SARIF log
  std::string notifications_;  // of a SARIF log, which has them behind all results
  std::int64_t count_ = 0;
  std::int64_t invalid_ = 0;
  std::int64_t found_ = 0;
};

}  // namespace hegui::cli

#endif  // HEGUI_CLI_SINK_H_
