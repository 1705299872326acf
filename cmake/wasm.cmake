# The WebAssembly module: bindings/*.cpp and the engine, as build/wasm/heapscope.mjs and heapscope.wasm.
#
# Memory: the machine image lives at the linear addresses [64 KiB, 256 MiB), where every Python pointer's low half
# is a linear address; so the module's own data, C stack and C heap start at 256 MiB (GLOBAL_BASE).
# -sDYNAMIC_EXECUTION=0: Embind must not build functions from strings, so that the page runs under
# `script-src 'self' 'wasm-unsafe-eval'`.
file(GLOB_RECURSE hs_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/bindings/*.cpp")
if(hs_sources)
  add_executable(heapscope_module ${hs_sources})
  target_link_libraries(heapscope_module PRIVATE hs_session)
  # Embind names types by their typeid unless told that there is none (-fno-rtti).
  target_compile_definitions(heapscope_module PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
  set_target_properties(heapscope_module PROPERTIES
    OUTPUT_NAME heapscope
    SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
  target_link_options(heapscope_module PRIVATE
    -O3 -fno-exceptions -fno-rtti  # also here: they choose the variants of the system libraries
    --bind
    -sDYNAMIC_EXECUTION=0
    -sMODULARIZE=1
    -sEXPORT_ES6=1
    -sEXPORT_NAME=createHeapscopeModule
    -sENVIRONMENT=web,worker
    -sALLOW_MEMORY_GROWTH=1
    -sGLOBAL_BASE=268435456
    -sINITIAL_MEMORY=335544320
    -sMAXIMUM_MEMORY=4294967296
    -sTOTAL_STACK=8388608
    -sSTACK_OVERFLOW_CHECK=2  # linear memory has no guard page: without it an overflow writes over our data
    -sWASM_BIGINT=1
    -sFILESYSTEM=0
    # wasm-opt would put every function that has one caller into it, however big: rare instructions back into the
    # evaluator's loop, above all (docs/webassembly.md).
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=20
    -sEXIT_RUNTIME=0)
endif()
