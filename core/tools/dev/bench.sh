# shellcheck shell=bash
# ./dev bench: the figures. Sourced by ./dev. Native benchmarks are tests/bench/*.cpp, one program; those
# in Node are tests/bench/*.bench.mjs.

cmd_bench() {
  local file
  [ "$#" -eq 0 ] || die "bench takes no options; see ./dev help"
  ensure_test_tools
  build_cli
  build_site
  build_lane release "benchmarks"
  export_test_environment
  if [ -x "$BUILD/release/tests/bench/hegui_bench" ]; then
    "$BUILD/release/tests/bench/hegui_bench"
  fi
  for file in "$ROOT"/tests/bench/*.bench.mjs; do
    if [ -f "$file" ]; then (cd "$ROOT/tests" && node "$file"); fi
  done
}
