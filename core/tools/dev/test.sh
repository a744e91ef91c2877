# shellcheck shell=bash
# ./dev test: every lane of tests, counted. Sourced by ./dev.

# Folders of tests/ that run in Node: every *.test.mjs of theirs. These must be there; any other folder
# with such files is run as well.
NODE_LANES=(lint schemas conformance property parity browser)

node_lane() {
  local folder="$1" files
  mapfile -t files < <(find "$ROOT/tests/$folder" -name '*.test.mjs' -not -path '*/node_modules/*' | sort)
  [ "${#files[@]}" -gt 0 ] || {
    echo "there is no *.test.mjs in tests/$folder"
    return 1
  }
  # By itself Node keeps one core free, which on a machine of two is half of it.
  (cd "$ROOT/tests" && node --test --test-concurrency="$JOBS" --test-reporter=spec "${files[@]}")
}

# All folders of tests/ with a *.test.mjs, the named ones first.
node_lane_folders() {
  local folder
  printf '%s\n' "${NODE_LANES[@]}"
  for folder in "$ROOT"/tests/*/; do
    folder="$(basename "$folder")"
    case " ${NODE_LANES[*]} node_modules " in *" $folder "*) continue ;; esac
    if [ -n "$(find "$ROOT/tests/$folder" -name '*.test.mjs' -print -quit)" ]; then
      printf '%s\n' "$folder"
    fi
  done
}

# The native tests of a lane, in parts that run side by side: a process a test would read the rulebook
# hundreds of times.
native_lane() {
  local program="$BUILD/$1/tests/native/hegui_tests" shards=$((JOBS * 4))
  seq 0 $((shards - 1)) |
    xargs -P "$JOBS" -I '{}' "$program" --shard-count "$shards" --shard-index '{}'
}

web_lane() { (cd "$ROOT/web" && npm test); }

# Where tests find what was built.
export_test_environment() {
  export HEGUI_BIN="$DIST/bin/hegui"
  export HEGUI_SITE="$DIST/site"
  export HEGUI_WASM_DIR="$BUILD/wasm"
  export HEGUI_ASAN_BIN="$BUILD/asan/core/cli/hegui"
  HEGUI_CHROMIUM="${HEGUI_CHROMIUM:-$(command -v chromium || true)}"
  export HEGUI_CHROMIUM
  # Stop at the first finding, and say where it is.
  export ASAN_OPTIONS="detect_leaks=1:strict_string_checks=1:check_initialization_order=1"
  export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
}

cmd_test() {
  local start folder
  [ "$#" -eq 0 ] || die "test takes no options; see ./dev help"
  start="$(now_ms)"
  ensure_test_tools
  # Once, and under sanitizers: the same tests without them would find nothing more.
  build_lane asan "tests and command line under sanitizers"
  build_cli
  build_site
  export_test_environment

  lane "native under ASan and UBSan" catch native_lane asan
  while read -r folder; do
    lane "$folder" node node_lane "$folder"
  done < <(node_lane_folders)
  lane "web units" vitest web_lane
  lint_lanes

  say "The whole run took $(elapsed "$start")."
  finish_tests
}
