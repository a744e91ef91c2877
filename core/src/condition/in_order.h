// Order for the few: sorting that is a tenth of the code of std::sort, which is written anew for
// every kind of element and would be a twentieth of the module that a page waits for.
//
// Who uses it: whatever refunds are judged by. Others have std::sort.
//
// What a caller may not assume: that it is fit for many. Both take a time that grows with the
// square of what is kept; a hundred is nothing, a hundred thousand is minutes.
#ifndef HEGUI_CONDITION_IN_ORDER_H_
#define HEGUI_CONDITION_IN_ORDER_H_

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace hegui::condition {

// Elements of which neither is `before` the other stay as they stood.
template <typename Element, typename Before>
void sort_few(std::vector<Element>& elements, Before before) {
  for (std::size_t at = 1; at < elements.size(); ++at) {
    Element moved = std::move(elements[at]);
    std::size_t place = at;
    for (; place > 0 && before(moved, elements[place - 1]); --place) {
      elements[place] = std::move(elements[place - 1]);
    }
    elements[place] = std::move(moved);
  }
}

// `elements` are in order, none twice, and stay so.
template <typename Element>
void add_in_order(std::vector<Element>& elements, Element added) {
  const auto place = std::lower_bound(elements.begin(), elements.end(), added);
  if (place == elements.end() || added < *place) elements.insert(place, std::move(added));
}

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_IN_ORDER_H_
