// What is inside the public own words.
//
// Who uses it: the engine, which makes them and checks with them.
#ifndef HEGUI_API_OWN_WORDS_H_
#define HEGUI_API_OWN_WORDS_H_

#include <utility>

#include "hegui/engine.h"
#include "judge/listing/own_words.h"

namespace hegui {

class OwnWords {
 public:
  explicit OwnWords(judge::listing::OwnWordList list) : words_(std::move(list)) {}
  const judge::listing::OwnWords& words() const { return words_; }

 private:
  judge::listing::OwnWords words_;
};

}  // namespace hegui

#endif  // HEGUI_API_OWN_WORDS_H_
