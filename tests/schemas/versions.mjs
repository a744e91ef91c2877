// The files of a rulebook as one of its versions sees them.
//
// Who uses it: the checks between files, which a second version would otherwise make find everything twice.
const isOf = (value, version) =>
  !Array.isArray(value?.versions) || value.versions.includes(version);

/** `value` without what belongs to other versions, and without the marks. */
function select(value, version) {
  if (Array.isArray(value)) {
    return value
      .filter((item) => isOf(item, version))
      .map((item) => select(unmarked(item), version));
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, select(member, version)]),
  );
}

function unmarked(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "versions"));
}

/** The ids of a rulebook's versions, oldest first. */
export const versionsOf = (files) => {
  const versions = files["rulebook.json"]?.versions;
  return Array.isArray(versions) ? versions.map(({ id }) => id) : [];
};

/** Path to content; a file `<name>@<version>.json` under the name that all versions share. */
export function filesOf(files, version) {
  const out = {};
  for (const [name, content] of Object.entries(files)) {
    if (name === "rulebook.json") out[name] = content;
    else if (isOf(content, version)) {
      out[name.replace(/@[^/]*(?=\.json$)/, "")] = select(unmarked(content), version);
    }
  }
  return out;
}
