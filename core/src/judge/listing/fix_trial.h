// Tries edits out before they are offered: the texts without what they delete are judged like the
// listing itself, and only edits that leave nothing new to find, and nothing more to delete, stay.
//
// Who uses it: the listing judge, once a listing.
//
// What a caller may not assume: that every edit which would be safe by itself is offered. The edits
// of one field are tried together and stand or fall together.
#ifndef HEGUI_JUDGE_LISTING_FIX_TRIAL_H_
#define HEGUI_JUDGE_LISTING_FIX_TRIAL_H_

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "judge/common/finding.h"
#include "judge/listing/fix_finder.h"
#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"

namespace hegui::judge::listing {

class FixTrial {
 public:
  // Takes the edits that could be made. `result` has its findings in their final order with their
  // fingerprints, and what exceptions allow set aside. All must outlive the trial.
  FixTrial(const FixFinder& finder, const std::vector<Field>& fields, ListingResult& result);

  bool empty() const;

  // The texts as they are after all edits, looked at; without entries that are gone, and, unless
  // `all`, without fields that stay as they are. Valid until the next call.
  const std::vector<Field>& edited(bool all);

  // What is found in them, in order and with fingerprints. False: some edits were no good, and are
  // dropped; the rest have to be tried again.
  bool passes(const std::vector<Finding>& after);

  // Puts what is left into the findings.
  void offer();

 private:
  struct Trial {
    const Field* field = nullptr;
    std::vector<std::size_t> findings;  // of the result
    std::vector<const Finding*> allowed;
    std::vector<FixCandidate> candidates;
    std::vector<TextSpan> deletions;  // of all candidates, by start
    bool removed = false;
  };

  void gather(const FixFinder& finder, const std::vector<Field>& fields);
  bool is_good(const Trial& trial, const Field* edited,
               const std::vector<const Finding*>& after) const;

  const FixFinder& finder_;
  ListingResult& result_;
  std::vector<Trial> trials_;  // by field
  std::deque<std::string> texts_;
  std::vector<Field> edited_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIX_TRIAL_H_
