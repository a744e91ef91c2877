#include "hegui/refund_engine.h"

#include <utility>
#include <vector>

#include "api/check_summary.h"
#include "embedded/embedded.h"
#include "judge/common/json_reader.h"
#include "judge/refund/refund_versions.h"
#include "report/json_writer.h"
#include "report/result_writer.h"
#include "rulebook/refund_part.h"

namespace hegui {

struct RefundEngine::State {
  explicit State(rulebook::RefundPart read) : part(std::move(read)) {
    for (const rulebook::Rulebook& book : part.books) books.push_back(&book);
  }

  rulebook::RefundPart part;
  judge::Books books;  // oldest first
};

RefundEngine::RefundEngine(std::shared_ptr<const State> state) : state_(std::move(state)) {}

std::optional<RefundEngine> RefundEngine::read(std::string_view part) {
  auto read = rulebook::read_refund_part(part);
  if (!read || read->books.empty()) return std::nullopt;
  return RefundEngine(std::make_shared<const State>(std::move(*read)));
}

const RefundEngine& RefundEngine::embedded() {
  // The tool that wrote what is built in has read it once; an empty rulebook judges nothing.
  static const RefundEngine kEngine = [] {
    if (auto built_in = read(embedded::refund_part())) return *built_in;
    rulebook::RefundPart nothing;
    nothing.books.emplace_back();
    return RefundEngine(std::make_shared<const State>(std::move(nothing)));
  }();
  return kEngine;
}

CheckResult RefundEngine::check(std::string_view document, const CheckOptions& options) const {
  judge::JsonText text = judge::read_json(document);
  api::check_as_of(options.as_of, text.errors);
  const judge::VersionedRefund judged = judge::judge_refund(state_->books, text, options.as_of);
  const report::Heading heading{name_of(DocumentKind::refund), options.line, engine_version()};
  return api::summary(judged.result, report::write_refund(*judged.book, judged.result, heading));
}

std::string RefundEngine::describe() const {
  const rulebook::Rulebook& book = *state_->books.back();
  std::string out;
  report::JsonWriter writer(out);
  writer.open_object()
      .member("id", book.id)
      .member("version", book.version)
      .member("sha256", book.sha256)
      .member("engine", engine_version())
      .member("part", name_of(DocumentKind::refund));
  writer.key("rulebook").raw(state_->part.header);
  writer.key("clauses").open_array().close_array();
  writer.key("refund_facts").raw(state_->part.facts);
  writer.key("listing_facts").open_object().key("facts").open_array().close_array().close_object();
  writer.key("rules").open_array().close_array().close_object();
  return out;
}

}  // namespace hegui
