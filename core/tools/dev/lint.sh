# shellcheck shell=bash
# ./dev lint: format, static checks and the directions of the design. Sourced by ./dev.

# Our own C++: tracked or new, never what a build generated.
cpp_files() { (cd "$ROOT" && git_files core wasm tests | grep -E '\.(cpp|h)$'); }

script_files() { (cd "$ROOT" && git_files tests core/tools | grep -E '\.(mjs|js|json|ya?ml)$' | grep -v package-lock); }

# Files below the folders, without what .gitignore names; by find where this is no Git work tree.
git_files() {
  if git -C "$ROOT" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    git -C "$ROOT" ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do
      if [ -f "$ROOT/$file" ]; then printf '%s\n' "$file"; fi
    done
  else
    (cd "$ROOT" && find "$@" -name node_modules -prune -o -type f -print)
  fi
}

lint_format() { (cd "$ROOT" && cpp_files | xargs -r clang-format --dry-run -Werror); }

lint_directions() { (cd "$ROOT" && node tests/lint/directions.mjs); }

lint_includes() { (cd "$ROOT" && node tests/lint/includes.mjs); }

lint_shell() { (cd "$ROOT" && shellcheck -x dev .ci/run core/tools/dev/*.sh); }

lint_eslint() { (cd "$ROOT" && tests/node_modules/.bin/eslint -c tests/eslint.config.js tests core/tools wasm); }

lint_prettier() { (cd "$ROOT" && script_files | xargs -r tests/node_modules/.bin/prettier --check); }

lint_web() { (cd "$ROOT/web" && npm run lint); }

# What clang-tidy is run on: what the lane "tidy" compiles of the core, which are batches of sources for
# most of it. The headers that they share are then gone through once and not once a file. The batches come
# first, for they take longest.
tidy_units() {
  local compiled
  compiled="$(sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$BUILD/tidy/compile_commands.json")"
  grep -F "$BUILD/tidy/core/" <<<"$compiled" | grep '/Unity/' || true
  grep -F "$ROOT/core/" <<<"$compiled"
}

# The sources of a unit: those it includes, or itself.
sources_of_unit() {
  case "$1" in
    */Unity/*) sed -n 's/^#include "\(.*\)"$/\1/p' "$1" ;;
    *) printf '%s\n' "$1" ;;
  esac
}

# One unit through clang-tidy. A unit that passed is not looked at again until a source of it, a header or
# the settings change: the stamp's name is the hash of all of them.
tidy_one() {
  local unit="$1" stamp found
  stamp="$BUILD/tidy/passed/$({
    printf '%s %s' "$2" "$unit"
    sources_of_unit "$unit" | tr '\n' '\0' | xargs -0 cat
  } | sha256sum | cut -c 1-32)"
  if [ -e "$stamp" ]; then return 0; fi
  # The lane may be GCC's, with options that Clang does not know. What clang-tidy counts on stderr
  # is of interest only when it fails.
  if found="$(clang-tidy -quiet -p "$BUILD/tidy" --extra-arg=-Wno-unknown-warning-option "$unit" 2>&1)"; then
    touch "$stamp"
  else
    printf '%s\n' "$found"
    return 1
  fi
}

lint_tidy() {
  local headers units missed unit
  mkdir -p "$BUILD/tidy/passed"
  headers="$(cd "$ROOT" && { cat .clang-tidy && cpp_files | grep '\.h$' | xargs -r cat; } | sha256sum)"
  units="$(tidy_units)"
  missed="$(comm -23 <(cd "$ROOT" && git_files core | grep '\.cpp$' | sed "s|^|$ROOT/|" | sort) \
    <(while read -r unit; do sources_of_unit "$unit"; done <<<"$units" | sort))"
  if [ -n "$missed" ]; then
    printf 'the lane "tidy" does not compile %s\n' "$missed"
    return 1
  fi
  export ROOT BUILD
  export -f tidy_one sources_of_unit
  # shellcheck disable=SC2016  # expanded by the shell that xargs starts
  xargs -r -P "$JOBS" -I '{}' bash -c 'tidy_one "$1" "$2"' tidy '{}' "$headers" <<<"$units"
}

lint_lanes() {
  lane "lint: C++ format" one lint_format
  lane "lint: directions" one lint_directions
  lane "lint: includes" one lint_includes
  lane "lint: shell" one lint_shell
  lane "lint: scripts (ESLint)" one lint_eslint
  lane "lint: scripts (Prettier)" one lint_prettier
  lane "lint: page" one lint_web
  # clang-tidy reads how each file is compiled from a lane that is configured for it and never built.
  step "configure tidy" "read the log" cmake_configure_tidy
  lane "lint: clang-tidy on the core" one lint_tidy
}

fix_format() {
  (cd "$ROOT" && cpp_files | xargs -r clang-format -i &&
    script_files | xargs -r tests/node_modules/.bin/prettier --write &&
    tests/node_modules/.bin/eslint --fix -c tests/eslint.config.js tests core/tools wasm)
}

cmd_lint() {
  local fix=no
  case "${1:-}" in
    --fix) fix=yes ;;
    '') ;;
    *) die "lint does not know '$1'; it takes --fix" ;;
  esac
  find_missing_for_build
  find_missing_for_lint
  install_missing
  ensure_node
  ensure_modules core/tools/text
  ensure_modules tests
  ensure_modules web
  if [ "$fix" = yes ]; then
    step "format" "read the log" fix_format
  fi
  lint_lanes
  finish_tests
}

cmake_configure_tidy() { (cd "$ROOT" && cmake --preset tidy); }
