#include "sink.h"

namespace hegui::cli {

void Sink::begin() {
  if (reports_.sarif) out_.write(reports_.sarif->head());
  if (reports_.csv) out_.write(reports_.csv->head());
}

void Sink::write(const Judged& judged, bool is_only_document) {
  single_ = is_only_document;
  if (format_ == Format::json && !single_) out_.write(count_ == 0 ? "[\n  " : ",\n  ");
  if (format_ == Format::text && count_ != 0) out_.write("\n");
  if (format_ == Format::sarif) {
    write_to_log(judged);
  } else {
    out_.write(judged.text);
  }
  ++count_;
  if (judged.invalid) {
    ++invalid_;
  } else if (!judged.clean) {
    ++found_;
  }
}

void Sink::write_to_log(const Judged& judged) {
  if (!judged.text.empty()) {
    if (has_results_) out_.write(",\n");
    has_results_ = true;
    out_.write(judged.text);
  }
  if (judged.notifications.empty()) return;
  if (!notifications_.empty()) notifications_ += ",\n";
  notifications_ += judged.notifications;
}

void Sink::finish() {
  if (format_ == Format::json) out_.write(single_ ? "\n" : count_ == 0 ? "[]\n" : "\n]\n");
  if (format_ == Format::text) finish_text();
  if (reports_.sarif) out_.write(reports_.sarif->tail(notifications_));
  out_.flush();
}

void Sink::finish_text() {
  if (count_ == 0) out_.write(say("cli.no_documents", language_) + "\n");
  if (count_ < 2) return;
  out_.write("\n" +
             say("cli.summary", language_,
                 {{"count", std::to_string(count_)},
                  {"clean", std::to_string(count_ - invalid_ - found_)},
                  {"found", std::to_string(found_)},
                  {"invalid", std::to_string(invalid_)}}) +
             "\n");
}

int Sink::status() const {
  if (!good() || invalid_ != 0) return kUnusable;
  return found_ != 0 ? kFound : kNothingWrong;
}

}  // namespace hegui::cli
