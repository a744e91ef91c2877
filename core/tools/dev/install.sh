# shellcheck shell=bash
# Finds what is missing on this machine and installs it: Debian's packages, and Node modules by their
# lock files. Sourced by ./dev. Nothing that is there is touched or upgraded.

MISSING=()

has() { command -v "$1" >/dev/null 2>&1; }
has_header() { [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ]; }
want() { MISSING+=("$1"); }

# What `build` and `serve` need.
find_missing_for_build() {
  has g++ || want g++
  has cmake || want cmake
  has ninja || want ninja-build
  has_header nlohmann/json.hpp || want nlohmann-json3-dev
  # Any Emscripten on PATH is used, an emsdk as well as a package.
  has emcc || want emscripten
  has npm || { want nodejs && want npm; }
  # Of these the tables of the text module are made.
  [ -e /usr/share/unicode/UnicodeData.txt ] || want unicode-data
  has bzip2 || want bzip2
  # Without it npm cannot tell whom it talks to; only the smallest of systems lack it.
  [ -e /etc/ssl/certs/ca-certificates.crt ] || want ca-certificates
}

# What `test` and `lint` need besides.
find_missing_for_tests() {
  # Version 3; Catch2 2 has no such header.
  has_header catch2/catch_test_macros.hpp || want catch2
  has chromium || want chromium
  [ -d /usr/share/fonts/opentype/noto ] || want fonts-noto-cjk
  find_missing_for_lint
}

find_missing_for_lint() {
  has clang++ || want clang
  has clang-format || want clang-format
  has clang-tidy || want clang-tidy
  has shellcheck || want shellcheck
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 "$@"
}

# The major version of Catch2 that apt would install now; empty when there is none.
catch2_candidate() {
  apt-cache policy catch2 2>/dev/null | sed -n 's/^ *Candidate: \([0-9]*\)\..*/\1/p'
}

# The mirror that this machine takes Debian itself from.
debian_mirror() {
  # shellcheck disable=SC2016 # apt fills these in
  apt-get indextargets --format '$(SITE) $(CODENAME) $(COMPONENT)' 2>/dev/null |
    awk -v codename="$1" '$2 == codename && $3 == "main" { print $1; exit }'
}

# Debian 12 itself has Catch2 2; version 3 is in its backports. A backports source never upgrades
# anything by itself: its packages are taken only when asked for by name, as here.
enable_backports() {
  local codename="$1" mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  mirror="$(debian_mirror "$codename")"
  [ -n "$mirror" ] || {
    echo "apt names no mirror of $codename; put Catch2 3 where the compiler finds it"
    return 1
  }
  printf 'Types: deb\nURIs: %s\nSuites: %s-backports\nComponents: main\nSigned-By: %s\n' \
    "$mirror" "$codename" "$keyring" | as_root tee /etc/apt/sources.list.d/hegui-backports.sources >/dev/null
  apt_get update
}

install_packages() {
  local package codename plain=()
  apt_get update
  for package in "$@"; do
    if [ "$package" = catch2 ] && [ "$(catch2_candidate)" != 3 ]; then
      # shellcheck disable=SC1091
      codename="$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")"
      enable_backports "$codename"
      apt_get install -y --no-install-recommends -t "$codename-backports" catch2
    else
      plain+=("$package")
    fi
  done
  if [ "${#plain[@]}" -gt 0 ]; then
    apt_get install -y --no-install-recommends "${plain[@]}"
  fi
}

# install_missing: after the find_missing_* of a command.
install_missing() {
  if [ "${#MISSING[@]}" -eq 0 ]; then return 0; fi
  say "Missing on this machine: ${MISSING[*]}"
  has apt-get || die "there is no apt-get here; install these yourself (the names are Debian's), then run this again: ${MISSING[*]}"
  if [ "$(id -u)" -ne 0 ] && ! has sudo; then
    die "neither root nor sudo; as root run: apt-get install ${MISSING[*]}"
  fi
  if [ "$(id -u)" -ne 0 ]; then
    # Asked for here, where the terminal is still seen.
    sudo -v || die "sudo was refused; as root run: apt-get install ${MISSING[*]}"
  fi
  step "install Debian packages" \
    "see whether 'apt-get update' works and the packages named above exist for this Debian" \
    install_packages "${MISSING[@]}"
  MISSING=()
}

# The page's build and the linters need Node.js 20.19, 22.13 or newer.
node_is_new_enough() {
  has node && node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24 ? 0 : 1);'
}

# The commands are linked here by hand: the old npm that installs them does not link them all.
own_node() {
  local folder="$BUILD/node" binary
  mkdir -p "$folder/bin"
  cp "$ROOT"/core/tools/dev/node/package*.json "$folder/"
  (cd "$folder" && npm ci --no-audit --no-fund) || return
  for binary in "$folder"/node_modules/node-linux-*/bin/node; do
    ln -sf "$binary" "$folder/bin/node"
  done
  ln -sf "$folder/node_modules/npm/bin/npm-cli.js" "$folder/bin/npm"
  ln -sf "$folder/node_modules/npm/bin/npx-cli.js" "$folder/bin/npx"
  "$folder/bin/node" --version
}

# A Node.js that is new enough comes first on PATH: the machine's, or one from the npm registry.
ensure_node() {
  if node_is_new_enough; then return 0; fi
  if ! "$BUILD/node/bin/node" --version >/dev/null 2>&1; then
    say "This machine's Node.js is too old: $(node --version)"
    step "install a newer Node.js in build/node" \
      "see whether the npm registry is reached, or put a Node.js of 20.19 or newer on PATH" own_node
  fi
  export PATH="$BUILD/node/bin:$PATH"
  node_is_new_enough || die "no Node.js of 20.19 or newer; put one on PATH"
}

# ensure_modules FOLDER: `npm ci`, done again only when the lock file or Node.js has changed.
ensure_modules() {
  local folder="$1" stamp="$ROOT/$1/node_modules/.hegui-lock" state
  state="$(sha256sum <"$ROOT/$folder/package-lock.json") $(node --version)"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ]; then return 0; fi
  step "install Node modules of $folder/" \
    "see whether the npm registry is reached; delete $folder/node_modules and run this again" \
    npm_ci "$folder"
  printf '%s' "$state" >"$stamp"
}

npm_ci() { (cd "$ROOT/$1" && npm ci --no-audit --no-fund); }

ensure_build_tools() {
  find_missing_for_build
  install_missing
  ensure_node
  ensure_modules core/tools/text
}

ensure_test_tools() {
  find_missing_for_build
  find_missing_for_tests
  install_missing
  ensure_node
  ensure_modules core/tools/text
  ensure_modules tests
}
