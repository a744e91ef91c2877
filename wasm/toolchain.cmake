# Finds the Emscripten on PATH, whichever it is: an emsdk, a distribution's package. Used by the
# "wasm" preset, so that plain `cmake --preset wasm` works as `emcmake` would.
find_program(HEGUI_EM_CONFIG em-config NO_CMAKE_FIND_ROOT_PATH)
if(NOT HEGUI_EM_CONFIG)
  message(FATAL_ERROR
    "No Emscripten on PATH. Run ./dev build, which installs it, or activate an emsdk first.")
endif()
execute_process(COMMAND ${HEGUI_EM_CONFIG} EMSCRIPTEN_ROOT
                OUTPUT_VARIABLE hegui_emscripten_root
                OUTPUT_STRIP_TRAILING_WHITESPACE
                COMMAND_ERROR_IS_FATAL ANY)
include(${hegui_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
