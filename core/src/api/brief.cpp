#include "api/brief.h"

#include "judge/common/json_reader.h"
#include "judge/refund/refund_versions.h"
#include "report/brief_writer.h"

namespace hegui::api {

std::string summarize_refunds(const judge::Books& books, std::string_view documents,
                              std::string_view as_of,
                              const std::vector<judge::DocumentError>& errors) {
  std::string out;
  out.reserve(documents.size());
  for (std::size_t from = 0; from < documents.size();) {
    const std::size_t end = documents.find('\n', from);
    judge::JsonText text = judge::read_json(documents.substr(from, end - from));
    text.errors.insert(text.errors.end(), errors.begin(), errors.end());
    report::JsonWriter writer(out);
    report::write_brief(writer,
                        judge::judge_refund(books, text, as_of, judge::Detail::brief).result);
    out += '\n';
    if (end == std::string_view::npos) break;
    from = end + 1;
  }
  return out;
}

}  // namespace hegui::api
