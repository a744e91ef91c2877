#include "judge.h"

#include <utility>

#include "json_text.h"
#include "terminal.h"

namespace hegui::cli {
namespace {

// Too large a document was not kept; any text of its size gets the same result.
std::string_view oversize() {
  static const std::string kText(kMaximumDocument + 1, ' ');
  return kText;
}

}  // namespace

Reports::Reports(const Arguments& arguments, const Engine& engine, Format format) {
  const Language language = arguments.language;
  switch (format) {
    case Format::text:
      text.emplace(engine, TextReportOptions{language, output_has_colour(), terminal_width()});
      break;
    case Format::sarif:
      sarif.emplace(engine, SarifReportOptions{language, arguments.kind,
                                               arguments.operand == "-" ? "" : arguments.operand});
      break;
    case Format::csv:
      csv.emplace(engine, arguments.kind, language);
      break;
    case Format::automatic:
    case Format::json:
    case Format::jsonl:
      break;
  }
}

Judged Judge::judge(const InputDocument& document) const {
  CheckResult result = result_of(document);
  Judged out;
  out.invalid = result.invalid;
  out.clean = result.clean;
  if (format_ == Format::text) {
    out.text = text_of(result.json);
  } else if (format_ == Format::json) {
    out.text = laid_out(result.json, document.line == 0 ? 0 : 2);
  } else if (format_ == Format::csv) {
    out.text = reports_.csv->document(result.json);
  } else if (format_ == Format::sarif) {
    const std::string_view source = document.is_row ? std::string_view() : document.text;
    SarifReport::Parts parts = reports_.sarif->document({result.json, source, document.begin});
    out.text = std::move(parts.results);
    out.notifications = std::move(parts.notifications);
  } else {
    out.text = std::move(result.json);
    out.text += '\n';
  }
  return out;
}

CheckResult Judge::result_of(const InputDocument& document) const {
  CheckOptions options;
  options.own_words = own_words_;
  options.as_of = arguments_.as_of;
  options.line = document.line;
  options.against = against_;
  if (document.fault) return engine_.refuse(arguments_.kind, *document.fault, options);
  const std::string_view text = document.too_large ? oversize() : document.text;
  switch (arguments_.command) {
    case Command::next:
      return engine_.next(arguments_.kind, text, options);
    case Command::explain:
      return engine_.explain(arguments_.kind, text, options);
    default:
      return engine_.check(arguments_.kind, text, options);
  }
}

std::string Judge::text_of(const std::string& json) const {
  switch (arguments_.command) {
    case Command::next:
      return reports_.text->next(json);
    case Command::explain:
      return reports_.text->explain(json);
    default:
      return reports_.text->check(json);
  }
}

}  // namespace hegui::cli
