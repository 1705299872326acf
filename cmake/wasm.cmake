# The WebAssembly module: bindings/*.cpp and the engine, as build/wasm/heapscope.mjs, heapscope.wasm and
# heapscope.secondary.wasm.
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
    -sEXIT_RUNTIME=0
    "SHELL:--pre-js ${CMAKE_SOURCE_DIR}/bindings/secondary.js"
    # Names for split_wasm.py, which removes them.
    --profiling-funcs -Wl,--no-demangle)
  set_target_properties(heapscope_module PROPERTIES LINK_DEPENDS
    "${CMAKE_SOURCE_DIR}/bindings/secondary.js;${CMAKE_SOURCE_DIR}/cmake/split_wasm.py;\
${CMAKE_SOURCE_DIR}/cmake/start_profile.mjs;${CMAKE_CURRENT_LIST_FILE}")

  # What the page's first picture, and most programs, do without: functions of these go to heapscope.secondary.wasm.
  # What the lessons without arrays call of them stays.
  set(hs_secondary_sources
    # numpy and torch, and the modules of the standard library that are imported less often than the others
    modules/abc/ modules/array/ modules/arrays/ modules/ast/ modules/asyncio/ modules/atexit/ modules/bisect/
    modules/builtins/builtins_code. modules/builtins/builtins_io. modules/collections/ modules/contextvars/
    modules/functools/ modules/gc/gc_module. modules/hashes/ modules/heapq/ modules/imp/imp_module.
    modules/itertools/ modules/json/ modules/layouts/ modules/math/ modules/memory_reads/ modules/numpy/
    modules/opcode/ modules/operator/ modules/pickle_buffer/ modules/random/ modules/re/ modules/source/
    modules/struct/ modules/structseq/ modules/sys/sys_hooks. modules/thread/ modules/torch/
    modules/tracemalloc/ modules/unicodedata/ vm/threads.
    # rarer parts of the language: match, views of memory, byte arrays, coroutines and asynchronous
    # generators, X | Y, codecs, trace functions and jumps, complex numbers, weak proxies, groups of
    # exceptions, aliases as list[int], warnings, signatures of built-in functions, and fmt's ways to write
    # what no lesson writes
    base/fmt_library. compiler/codegen_match. compiler/unparse. memory/lazy_region. objects/async_gen_object.
    objects/byte_text. objects/bytearray_object. objects/code_replace. objects/code_type.
    objects/complex_object. objects/coro_object. objects/exceptions_group. objects/exceptions_os.
    objects/exceptions_special. objects/exceptions_unicode. objects/float_methods. objects/generic_alias_object.
    objects/generic_alias_parameters. objects/memory_items. objects/memory_methods. objects/memory_object.
    objects/unicode_codecs. objects/unicode_names. objects/union_object. objects/weakref_proxy. vm/eval_match.
    vm/frame_jump. vm/native_signature. vm/tracing. vm/warnings. inspect/describe_array.
    inspect/describe_tensor.
    # questions about a recording, exports, and checks of the heap
    recording/branch. recording/conditions. recording/finder. recording/graph_questions.
    recording/instruction_walk. recording/life. recording/moment_watch. recording/run_questions.
    recording/skip_line. inspect/disassembly. inspect/heap_graph.
    inspect/trace_record. session/leak_check. session/pasted_session. session/recording_file.
    session/verify_heap. session/view_picture. memory/live_blocks. memory/malloc_stats. memory/verify_memory.
    gc/verify_gc. objects/verify_objects. vm/verify_frames.)
  file(GLOB hs_common_programs CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/lessons/*/program.py")
  foreach(program IN LISTS hs_common_programs)
    file(STRINGS "${program}" hs_arrays REGEX "^(import|from) (numpy|torch)" LIMIT_COUNT 1)
    if(hs_arrays)
      list(REMOVE_ITEM hs_common_programs "${program}")
    endif()
  endforeach()
  find_program(HS_EMNM emnm REQUIRED HINTS "${EMSCRIPTEN_ROOT_PATH}")
  find_program(HS_WASM_SPLIT wasm-split REQUIRED HINTS "${EMSCRIPTEN_ROOT_PATH}/../bin")
  find_program(HS_NODE node REQUIRED)
  get_filename_component(hs_binaryen "${HS_WASM_SPLIT}" DIRECTORY)
  add_custom_command(TARGET heapscope_module POST_BUILD
    COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/cmake/split_wasm.py" --nm "${HS_EMNM}"
            --binaryen "${hs_binaryen}" --node "${HS_NODE}" "${CMAKE_BINARY_DIR}/heapscope.wasm"
            "${CMAKE_BINARY_DIR}/CMakeFiles" ${hs_secondary_sources} --programs ${hs_common_programs}
    VERBATIM)
endif()
