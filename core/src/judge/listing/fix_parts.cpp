#include "judge/listing/fix_parts.h"

#include <utility>

namespace hegui::judge::listing {
namespace {

RemovalRun removal_run(const std::vector<Part>& parts, std::size_t from, std::size_t to) {
  RemovalRun run;
  const Part& first = parts[from];
  const Part& last = parts[to];
  // "a, x; y." keeps its full stop and loses the comma before what is deleted.
  const bool with_left = last.right != Parting::soft && first.left == Parting::soft;
  for (std::size_t i = from; i <= to; ++i) {
    const bool with_right = !with_left && parts[i].right != Parting::line;
    run.removals.push_back(
        {i, parts[i].first - (with_left ? 1 : 0), parts[i].last + (with_right ? 1 : 0)});
  }
  // The number of an item, "2.", looks like the end of a sentence.
  run.between_sentences = first.left != Parting::other && first.left != Parting::soft &&
                          last.right != Parting::other && last.right != Parting::soft;
  return run;
}

}  // namespace

std::vector<RemovalRun> removals_of(const std::vector<Part>& parts,
                                    const std::vector<bool>& wanted) {
  std::vector<RemovalRun> out;
  for (std::size_t from = 0; from < parts.size(); ++from) {
    if (!wanted[from]) continue;
    std::size_t to = from;
    while (to + 1 < parts.size() && wanted[to + 1] && parts[to].right != Parting::line) ++to;
    out.push_back(removal_run(parts, from, to));
    from = to;
  }
  return out;
}

}  // namespace hegui::judge::listing
