#include "judge/store/row_count.h"

#include <algorithm>

namespace hegui::judge::store {

RowCount count_rows(const rulebook::ComputedFact& computed, const std::vector<ReadObject>& rows) {
  RowCount out;
  for (const ReadObject& row : rows) {
    bool counts = true;
    bool known = true;
    if (computed.row_fact >= 0) {
      const FactValue& value = row.facts[static_cast<std::size_t>(computed.row_fact)];
      known = value.known();
      counts = std::find(computed.row_values.begin(), computed.row_values.end(), value.number) !=
               computed.row_values.end();
    }
    if (known && counts) ++out.least;
    if (!known || counts) ++out.most;
  }
  return out;
}

}  // namespace hegui::judge::store
