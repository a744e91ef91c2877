// Writes refused.json anew: the cases of CEL's conformance suite that the profile refuses.
//
// Who uses it: a developer who has changed the profile on purpose; the difference is read in the
// review. `npm run update-refused` in tests/, with HEGUI_BIN or a built dist/bin/hegui.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allCases, refusalsOf, run } from "./cases.mjs";

const binary =
  process.env.HEGUI_BIN ?? fileURLToPath(new URL("../../dist/bin/hegui", import.meta.url));
const refused = refusalsOf(run(binary, allCases()));
const path = fileURLToPath(new URL("refused.json", import.meta.url));
writeFileSync(path, `${JSON.stringify(refused, null, 2)}\n`);
const count = Object.values(refused).flatMap((codes) => Object.values(codes).flat()).length;
console.log(`${count} refused cases written to tests/conformance/refused.json`);
