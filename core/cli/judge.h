// One document of the input to one piece of the output, whatever its format.
//
// Who uses it: the check command, whose threads share one Judge.
#ifndef HEGUI_CLI_JUDGE_H_
#define HEGUI_CLI_JUDGE_H_

#include <optional>
#include <string>
#include <string_view>

#include "arguments.h"
#include "hegui/csv_report.h"
#include "hegui/engine.h"
#include "hegui/sarif_report.h"
#include "hegui/text_report.h"
#include "splitter.h"

namespace hegui::cli {

// What writes results in the formats that are not the result itself; those that are not asked for
// are empty.
struct Reports {
  Reports(const Arguments& arguments, const Engine& engine, Format format);

  std::optional<TextReport> text;
  std::optional<SarifReport> sarif;
  std::optional<CsvReport> csv;
};

struct Judged {
  std::string text;           // ready to be written
  std::string notifications;  // of a SARIF log, for its tail
  bool invalid = false;
  bool clean = false;
};

class Judge {
 public:
  // All must outlive the judge; `own_words` and `against` may be null.
  Judge(const Arguments& arguments, const Engine& engine, Format format, const Reports& reports)
      : arguments_(arguments), engine_(engine), format_(format), reports_(reports) {}

  void use(const OwnWords* own_words, const Listings* against) {
    own_words_ = own_words;
    against_ = against;
  }

  Judged judge(const InputDocument& document) const;

 private:
  CheckResult result_of(const InputDocument& document) const;
  std::string text_of(const std::string& json) const;

  const Arguments& arguments_;
  const Engine& engine_;
  Format format_;
  const Reports& reports_;
  const OwnWords* own_words_ = nullptr;
  const Listings* against_ = nullptr;
};

}  // namespace hegui::cli

#endif  // HEGUI_CLI_JUDGE_H_
