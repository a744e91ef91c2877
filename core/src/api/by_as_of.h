// Judges a document by the version of the rulebook that is in force on its as_of.
//
// Who uses it: the engine, for listings and stores. Without as_of every version is asked: where all
// give the same answer that is it, where they do not as_of is asked for and nothing else is said.
#ifndef HEGUI_API_BY_AS_OF_H_
#define HEGUI_API_BY_AS_OF_H_

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/common/result.h"
#include "judge/listing/listing_result.h"
#include "judge/store/store_result.h"
#include "rulebook/rulebook.h"

namespace hegui::api {

template <class Result>
struct Judged {
  const rulebook::Rulebook* book = nullptr;
  Result result;
};

// The instant that a result was judged at; unknown when it has none.
judge::FactValue day_of(const judge::CommonResult& result);

// Whether two results, as they are written, say the same; by which rules does not count.
bool same_answer(const std::string& left, const std::string& right);

// Makes `result` one that asks for as_of and says nothing else.
void ask_for_as_of(const rulebook::Rulebook& book, judge::ListingResult& result);
void ask_for_as_of(const rulebook::Rulebook& book, judge::StoreResult& result);

// Says that any version may apply, but to rows whose own day tells it.
void note_open(const rulebook::Rulebook& book, judge::CommonResult& result);

// Says what a listing touches; a store has said it already, row by row.
void note_day(const rulebook::Rulebook& book, judge::ListingResult& result);
void note_day(const rulebook::Rulebook& book, judge::StoreResult& result);

// `judge(position)` gives the result by the version there; `write(book, result)` its text.
template <class Result, class Judge, class Write>
Judged<Result> by_as_of(const judge::Books& books, Judge judge, Write write) {
  const std::size_t newest = books.size() - 1;
  Judged<Result> out{books[newest], judge(newest)};
  if (books.size() == 1) return out;
  const judge::FactValue as_of = day_of(out.result);
  if (as_of.known()) {
    const std::size_t governing = out.book->version_on(as_of.number);
    if (governing != newest) out = {books[governing], judge(governing)};
    note_day(*out.book, out.result);
    return out;
  }
  const std::string answer = write(*out.book, out.result);
  for (std::size_t i = 0; i < newest; ++i) {
    if (same_answer(write(*books[i], judge(i)), answer)) continue;
    ask_for_as_of(*out.book, out.result);
    break;
  }
  note_open(*out.book, out.result);
  return out;
}

}  // namespace hegui::api

#endif  // HEGUI_API_BY_AS_OF_H_
