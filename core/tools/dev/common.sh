# shellcheck shell=bash
# What every command of ./dev shares: steps with their time and log, and the counts of the tests.
# Sourced by ./dev, which sets ROOT.
# shellcheck disable=SC2034  # the other parts use these

BUILD="$ROOT/build"
DIST="$ROOT/dist"
LOGS="$BUILD/logs"
JOBS="$(nproc 2>/dev/null || echo 2)"
PASSED=0
FAILED=0
FAILED_LANES=()

say() { printf '%s\n' "$*"; }

die() {
  printf 'dev: %s\n' "$*" >&2
  exit 2
}

now_ms() { date +%s%3N; }

# elapsed START_MS: "12.3 s"
elapsed() {
  local ms=$(($(now_ms) - $1))
  printf '%d.%d s' $((ms / 1000)) $((ms % 1000 / 100))
}

# log_file TITLE: where the output of a step goes
log_file() {
  local slug
  slug="$(printf '%s' "$1" | tr '[:upper:]' '[:lower:]' | tr -cs 'a-z0-9' '-')"
  printf '%s/%s.log' "$LOGS" "${slug%-}"
}

# step TITLE ADVICE COMMAND...: runs a command with its output in a log, and says what it does and how
# long it took. A command that fails ends ./dev with the end of its log and the advice.
step() {
  local title="$1" advice="$2" log start status=0
  shift 2
  log="$(log_file "$title")"
  mkdir -p "$LOGS"
  printf '==> %s ... ' "$title"
  start="$(now_ms)"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -eq 0 ]; then
    printf 'done in %s\n' "$(elapsed "$start")"
    return 0
  fi
  printf 'FAILED after %s\n' "$(elapsed "$start")"
  tail -n 40 "$log" | sed 's/^/    /'
  printf 'dev: %s failed (status %d).\n     What to do: %s\n     The whole log: %s\n' \
    "$title" "$status" "$advice" "$log" >&2
  exit 1
}

# counts_of KIND LOG: prints "PASSED FAILED" as the runner's own closing lines tell; "0 0" when it
# printed none.
counts_of() {
  local kind="$1" log="$2" passed=0 failed=0 line
  case "$kind" in
    catch)
      # One summary a shard: "All tests passed (9 assertions in 3 test cases)", or how many of each.
      while read -r line; do
        if [[ "$line" =~ in\ ([0-9]+)\ test\ case ]]; then
          passed=$((passed + BASH_REMATCH[1]))
        fi
        if [[ "$line" =~ ^test\ cases:.*\ ([0-9]+)\ passed ]]; then
          passed=$((passed + BASH_REMATCH[1]))
        fi
        if [[ "$line" =~ ^test\ cases:.*\ ([0-9]+)\ failed ]]; then
          failed=$((failed + BASH_REMATCH[1]))
        fi
      done < <(grep -E '^(All tests passed|test cases:)' "$log")
      ;;
    node)
      passed="$(sed -n 's/^[^a-z0-9]* *pass \([0-9]*\)$/\1/p' "$log" | tail -n 1)"
      failed="$(sed -n 's/^[^a-z0-9]* *fail \([0-9]*\)$/\1/p' "$log" | tail -n 1)"
      ;;
    vitest)
      line="$(sed -n 's/^ *Tests  *//p' "$log" | tail -n 1)"
      if [[ "$line" =~ ([0-9]+)\ passed ]]; then passed="${BASH_REMATCH[1]}"; fi
      if [[ "$line" =~ ([0-9]+)\ failed ]]; then failed="${BASH_REMATCH[1]}"; fi
      ;;
    one)
      # A check without cases of its own counts as one; its exit status decides.
      passed=1
      ;;
  esac
  printf '%d %d' "${passed:-0}" "${failed:-0}"
}

# lane TITLE KIND COMMAND...: one lane of tests. Its counts are added up and a failure does not keep the
# other lanes from running. A lane that ran no test has failed. Lines of its output that start with
# "count:" are shown, so that a lane can tell more than how many cases it had.
lane() {
  local title="$1" kind="$2" log start status=0 passed failed
  shift 2
  log="$(log_file "test $title")"
  mkdir -p "$LOGS"
  printf '==> test: %s ... ' "$title"
  start="$(now_ms)"
  NO_COLOR=1 "$@" >"$log" 2>&1 </dev/null || status=$?
  read -r passed failed <<<"$(counts_of "$kind" "$log")"
  if [ "$kind" = one ] && [ "$status" -ne 0 ]; then
    passed=0
    failed=1
  elif [ "$failed" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$passed" -eq 0 ]; }; then
    failed=1
  fi
  printf '%d ok, %d not ok in %s\n' "$passed" "$failed" "$(elapsed "$start")"
  sed -n 's/^.*count: /    /p' "$log"
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
  if [ "$failed" -ne 0 ]; then
    FAILED_LANES+=("$title: $log")
    if [ "$passed" -eq 0 ] && [ "$status" -eq 0 ]; then
      say "    it ran no test, which counts as a failure"
    fi
    lane_failures "$kind" "$log"
  fi
}

# lane_failures KIND LOG: the part of a log that tells what failed.
lane_failures() {
  local from
  case "$1" in
    # Node's reporter lists the failing tests, with their reasons, at the end.
    node) from="$(grep -n 'failing tests:' "$2" | tail -n 1 | cut -d: -f1 || true)" ;;
    *) from='' ;;
  esac
  if [ -n "$from" ]; then
    tail -n "+$from" "$2" | head -n 80 | sed 's/^/    /'
  else
    tail -n 60 "$2" | sed 's/^/    /'
  fi
}

# finish_tests: the closing lines, and the exit status of the whole run.
finish_tests() {
  local failed_lane
  if [ "$FAILED" -ne 0 ]; then
    say "Not ok:"
    for failed_lane in "${FAILED_LANES[@]}"; do say "  $failed_lane"; done
  fi
  say ""
  say "$PASSED passed, $FAILED failed"
  [ "$FAILED" -eq 0 ]
}
