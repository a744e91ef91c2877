# shellcheck shell=bash
# Builds, lane by lane; a lane is a preset. Sourced by ./dev. CMake, Ninja and the stamp of the page see
# to it that a second run does only what has changed.

# A compiler cache is used where there is one, and never needed.
if command -v ccache >/dev/null 2>&1; then
  export CMAKE_CXX_COMPILER_LAUNCHER="${CMAKE_CXX_COMPILER_LAUNCHER-ccache}"
fi

configure_and_build() {
  local preset="$1"
  shift
  (cd "$ROOT" && cmake --preset "$preset" && cmake --build "build/$preset" --parallel "$JOBS" "$@")
}

# build_lane PRESET TITLE [--target ...]
build_lane() {
  local preset="$1" title="$2"
  shift 2
  step "build $preset: $title" "read the first error in the log; ./dev help names the lanes" \
    configure_and_build "$preset" "$@"
}

build_bundle() { build_lane release "the rulebook bundle" --target hegui_bundle_file; }

build_wasm() {
  build_bundle
  # The launcher is for native compilers; Emscripten's drivers are scripts of many processes.
  CMAKE_CXX_COMPILER_LAUNCHER='' build_lane wasm "the WebAssembly module"
}

# True when nothing that the page is made of is newer than the page.
site_is_current() {
  local stamp="$BUILD/site.stamp"
  [ -f "$stamp" ] && [ -f "$DIST/site/index.html" ] &&
    [ -z "$(find "$ROOT/web" "$BUILD/wasm/hegui.mjs" "$BUILD/wasm/hegui.wasm" \
      "$BUILD/wasm/hegui-refund.mjs" "$BUILD/wasm/hegui-refund.wasm" \
      \( -name node_modules -o -name dist -o -name coverage \) -prune -o \
      -newer "$stamp" -type f -print -quit 2>/dev/null)" ]
}

npm_build_site() {
  (cd "$ROOT/web" && HEGUI_WASM_DIR="$BUILD/wasm" npm run build) && [ -f "$DIST/site/index.html" ]
}

build_site() {
  build_wasm
  [ -f "$BUILD/wasm/hegui.wasm" ] || die "build/wasm/hegui.wasm was not made; is wasm/ complete?"
  ensure_modules web
  if site_is_current; then
    say "==> build the page: up to date"
    return 0
  fi
  # Taken before the build: what changes while it runs is built the next time.
  mkdir -p "$BUILD" && touch "$BUILD/site.stamp.new"
  step "build the page" "read the first error in the log" npm_build_site
  mv "$BUILD/site.stamp.new" "$BUILD/site.stamp"
}

install_cli() {
  mkdir -p "$DIST/bin"
  # By rename, so that a running hegui is not written to.
  cp "$BUILD/release/core/cli/hegui" "$DIST/bin/hegui.new" && mv "$DIST/bin/hegui.new" "$DIST/bin/hegui"
}

build_cli() {
  build_lane release "the command line" --target hegui
  install_cli
}

cmd_build() {
  [ "$#" -eq 0 ] || die "build takes no options; see ./dev help"
  ensure_build_tools
  build_cli
  build_site
  say ""
  say "The command line: dist/bin/hegui"
  say "The page:         dist/site/ (any static host, any sub-path)"
}

cmd_serve() {
  local port=8080 host=localhost
  while [ "$#" -gt 0 ]; do
    case "$1" in
      --port=*) port="${1#*=}" ;;
      --host=*) host="${1#*=}" ;;
      --port | --host)
        [ "$#" -ge 2 ] || die "$1 needs a value"
        if [ "$1" = --port ]; then port="$2"; else host="$2"; fi
        shift
        ;;
      *) die "serve does not know '$1'; it takes --port N and --host NAME" ;;
    esac
    shift
  done
  if ! [[ "$port" =~ ^[0-9]{1,5}$ ]] || [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
    die "--port takes a number from 1 to 65535, not '$port'"
  fi
  # Asked before the build, which may take minutes.
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    die "port $port is taken; stop what listens there, or choose another: ./dev serve --port $((port < 65535 ? port + 1 : 8081))"
  fi
  ensure_build_tools
  build_site
  exec node "$ROOT/core/tools/dev/serve.mjs" "$DIST/site" "$port" "$host"
}
