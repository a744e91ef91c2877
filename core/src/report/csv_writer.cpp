#include "report/csv_writer.h"

#include <nlohmann/json.hpp>

#include "report/conclusion.h"
#include "report/text_layout.h"
#include "text/utf8.h"

namespace hegui::report {
namespace {

using nlohmann::json;

constexpr std::string_view kByteOrderMarkOfCsv = "\xEF\xBB\xBF";
constexpr std::string_view kRefundColumns =
    "id,line,status,verdict,amount_yuan,amount_fen,clauses,missing,errors,conclusion,possible,"
    "rulebook\r\n";
constexpr std::string_view kFindingColumns =
    "id,line,status,rule,outcome,clause,annex,field,start,end,quote,message,advice,penalty,"
    "suppressed,fingerprint,missing,errors,rulebook\r\n";
constexpr std::string_view kBetweenIds = ";";
constexpr std::string_view kBetweenSentences = " | ";

class Row {
 public:
  void text(std::string_view cell) {
    if (!line_.empty() || any_) line_ += ',';
    any_ = true;
    line_ += csv_cell(cell);
  }
  void number(const json& value) {
    const auto whole = integer_of(value);
    text(whole ? std::to_string(*whole) : std::string());
  }
  std::string finished() const { return line_ + "\r\n"; }

 private:
  std::string line_;
  bool any_ = false;
};

void append_part(std::string& out, std::string_view part, std::string_view between) {
  if (part.empty()) return;
  if (!out.empty()) out += between;
  out += part;
}

// Ids of a list: strings, or a member of each object.
std::string cell_of_ids(const json& list, std::string_view key = {}) {
  std::string out;
  for (const json& each : list) {
    append_part(out, text_of(key.empty() ? each : member(each, key)), kBetweenIds);
  }
  return out;
}

std::string id_of_rulebook(const json& result) {
  const json& book = member(result, "rulebook");
  return text_of(member(book, "id")) + " " + text_of(member(book, "version"));
}

bool is_control(char32_t code) {
  const bool in_text = code == U'\t' || code == U'\n' || code == U'\r';
  return (code < 0x20U && !in_text) || (code >= 0x7FU && code < 0xA0U);
}

}  // namespace

std::string csv_cell(std::string_view text) {
  constexpr std::string_view kBeginsFormula = "=+-@\t\r\n";
  std::string cell;
  if (!text.empty() && kBeginsFormula.find(text.front()) != std::string_view::npos) cell = "'";
  bool quoted = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    const std::string_view letter = text.substr(at, next.bytes);
    at += next.bytes;
    if (is_control(next.code)) {
      cell += printable(letter);
      continue;
    }
    cell += letter;
    if (next.code == U'"') cell += '"';
    quoted = quoted || next.code == U'"' || next.code == U',' || next.code == U'\r' ||
             next.code == U'\n';
  }
  return quoted ? "\"" + cell + "\"" : cell;
}

std::string CsvWriter::head() const {
  std::string out(kByteOrderMarkOfCsv);
  out += kind_ == "refund" ? kRefundColumns : kFindingColumns;
  return out;
}

std::string CsvWriter::document(std::string_view result) const {
  const json parsed = json::parse(result, nullptr, false);
  return kind_ == "refund" ? refund(parsed) : findings(parsed);
}

std::string CsvWriter::refund(const json& result) const {
  Row row;
  row.text(text_of(member(result, "id")));
  row.number(member(result, "line"));
  row.text(text_of(member(result, "status")));
  row.text(text_of(member(result, "verdict")));
  const auto amount = integer_of(member(result, "amount_fen"));
  row.text(amount ? plain_yuan(*amount) : std::string());
  row.number(member(result, "amount_fen"));
  row.text(cell_of_ids(member(result, "clauses")));
  row.text(cell_of_ids(member(result, "missing"), "fact"));
  row.text(errors_of(result));
  row.text(conclusion(words_, language_, result));
  row.text(cell_of_ids(member(result, "possible"), "verdict"));
  row.text(id_of_rulebook(result));
  return row.finished();
}

std::string CsvWriter::findings(const json& result) const {
  std::string lines;
  for (const char* list : {"findings", "suppressed"}) {
    for (const json& each : member(result, list)) lines += finding(result, each);
  }
  return lines.empty() ? finding(result, json::object()) : lines;
}

std::string CsvWriter::finding(const json& result, const json& finding) const {
  Row row;
  row.text(text_of(member(result, "id")));
  row.number(member(result, "line"));
  row.text(text_of(member(result, "status")));
  for (const char* key : {"rule", "outcome", "clause"}) row.text(text_of(member(finding, key)));
  row.text(cell_of_ids(member(finding, "annex")));
  row.text(text_of(member(finding, "field")));
  for (const char* key : {"start", "end"}) row.number(member(finding, key));
  row.text(text_of(member(finding, "quote")));
  row.text(text_in(member(finding, "message"), language_));
  row.text(advice_of(finding));
  row.text(penalty_of(finding));
  row.text(text_of(member(finding, "reason")));
  row.text(text_of(member(finding, "fingerprint")));
  row.text(cell_of_ids(member(result, "missing"), "fact"));
  row.text(errors_of(result));
  row.text(id_of_rulebook(result));
  return row.finished();
}

std::string CsvWriter::errors_of(const json& result) const {
  std::string out;
  for (const json& error : member(result, "errors")) {
    std::string sentence = text_of(member(error, "pointer"));
    append_part(sentence, text_in(member(error, "message"), language_), ": ");
    append_part(out, sentence, kBetweenSentences);
  }
  return out;
}

std::string CsvWriter::advice_of(const json& finding) const {
  std::string out;
  const json& fix = member(finding, "fix");
  append_part(out, text_in(member(fix, "message"), language_), kBetweenSentences);
  for (const json& suggestion : member(finding, "suggest")) {
    append_part(out, text_in(member(suggestion, "message"), language_), kBetweenSentences);
  }
  return out;
}

std::string CsvWriter::penalty_of(const json& finding) const {
  std::string out;
  for (const json& penalty : member(finding, "penalty")) {
    const std::string annex = text_of(member(penalty, "annex"));
    append_part(out,
                annex.empty() ? words_.say("penalty.discretion", language_)
                              : names_.action_label(annex, text_of(member(penalty, "action"))),
                kBetweenSentences);
  }
  return out;
}

}  // namespace hegui::report
