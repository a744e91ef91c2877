// Writes what was proved of a rulebook as one JSON object.
//
// Who uses it: the public API. What a caller may not assume: that an example has every fact; it has
// those that it takes to show what was found.
#ifndef HEGUI_REPORT_PROOF_WRITER_H_
#define HEGUI_REPORT_PROOF_WRITER_H_

#include <string>

#include "judge/proof/proof.h"

namespace hegui::report {

std::string write_proof(const judge::proof::RulebookProof& proof);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_PROOF_WRITER_H_
