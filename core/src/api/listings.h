// What is inside the public collection of listings.
//
// Who uses it: the collection's own source, and the engine, which is its friend.
#ifndef HEGUI_API_LISTINGS_H_
#define HEGUI_API_LISTINGS_H_

#include "hegui/engine.h"
#include "judge/listing/other_listings.h"

namespace hegui {

struct Listings::State {
  judge::listing::OtherListings others;
  bool finished = false;
};

}  // namespace hegui

#endif  // HEGUI_API_LISTINGS_H_
