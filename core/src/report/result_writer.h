// Writes results as the contract spells them: one JSON object, keys in the contract's order, absent
// when empty.
//
// Who uses it: the public API. The same result gives the same bytes on every platform.
#ifndef HEGUI_REPORT_RESULT_WRITER_H_
#define HEGUI_REPORT_RESULT_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "judge/listing/listing_result.h"
#include "judge/refund/refund_result.h"
#include "judge/store/store_result.h"
#include "report/json_writer.h"
#include "rulebook/rulebook.h"

namespace hegui::report {

// What stands in a result besides the verdict.
struct Heading {
  std::string_view kind;
  std::int64_t line = 0;  // 0 for none
  std::string_view engine;
};

std::string write_refund(const rulebook::Rulebook& book, const judge::RefundResult& result,
                         const Heading& heading);
std::string write_listing(const rulebook::Rulebook& book, const judge::ListingResult& result,
                          const Heading& heading);
std::string write_store(const rulebook::Rulebook& book, const judge::StoreResult& result,
                        const Heading& heading);

// What could not be read as a document: only id, line, status and errors.
std::string write_refused(const rulebook::Rulebook& book, const judge::CommonResult& result,
                          const Heading& heading);

// Only what the next question needs: id, line, status, verdict, possible, missing and errors.
std::string write_next(const rulebook::Rulebook& book, const judge::RefundResult& result,
                       const Heading& heading);
std::string write_next(const rulebook::Rulebook& book, const judge::ListingResult& result,
                       const Heading& heading);
std::string write_next(const rulebook::Rulebook& book, const judge::StoreResult& result,
                       const Heading& heading);

// The key `possible`, for writers of parts of a result.
void write_possible(JsonWriter& out, const judge::RefundResult& result);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_RESULT_WRITER_H_
