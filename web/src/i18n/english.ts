// All English texts, put into the catalogues that the views hold. Loaded before English is first shown, and
// for everybody else when nothing else is to be done.
import { later } from "./later.js";

const files = import.meta.glob<Record<string, Record<string, string>>>("./*.en.ts", {
  eager: true,
});
for (const [file, catalogues] of Object.entries(files)) {
  for (const texts of Object.values(catalogues)) Object.assign(later(file), texts);
}
