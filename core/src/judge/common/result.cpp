#include "judge/common/result.h"

namespace hegui::judge {

std::string_view name_of(Status status) {
  switch (status) {
    case Status::decided:
      return "decided";
    case Status::contested:
      return "contested";
    case Status::violations:
      return "violations";
    case Status::needs_information:
      return "needs_information";
    case Status::review:
      return "review";
    case Status::compliant:
      return "compliant";
    case Status::out_of_scope:
      return "out_of_scope";
    case Status::invalid:
      return "invalid";
  }
  return "invalid";
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::violation:
      return "violation";
    case Outcome::review:
      return "review";
    case Outcome::unknown:
      return "unknown";
    case Outcome::pass:
      return "pass";
    case Outcome::not_applicable:
      return "not_applicable";
  }
  return "not_applicable";
}

}  // namespace hegui::judge
