# Language, warnings and optimisation: one target, hs_flags, that every target of ours links to.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Release or Debug" FORCE)
endif()
if(EMSCRIPTEN)
  set(CMAKE_CXX_FLAGS_RELEASE "-O3")
else()
  set(CMAKE_CXX_FLAGS_RELEASE "-O2")
endif()
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")

# ccache, told to see one source tree whatever folder it is checked out in: two clones share results.
find_program(HS_CCACHE ccache)
if(HS_CCACHE AND NOT EMSCRIPTEN)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 ${HS_CCACHE})
endif()

add_library(hs_flags INTERFACE)
target_include_directories(hs_flags INTERFACE "${CMAKE_SOURCE_DIR}/engine")
target_compile_definitions(hs_flags INTERFACE $<$<BOOL:${HS_DCHECKS}>:HS_DCHECKS=1>)

target_compile_options(hs_flags INTERFACE
  -fno-exceptions
  -fno-rtti
  # The image is bytes that are seen through the structs of CPython's layouts.
  -fno-strict-aliasing
  # The same floating-point results natively and in WebAssembly: no fused multiply-add.
  -ffp-contract=off
  -Wall -Wextra -Wshadow -Wimplicit-fallthrough
  # Type slot tables name the slots a type has and leave the others empty.
  -Wno-missing-field-initializers
  # Layouts inherit (PyVarObject is a PyObject); their offsets are pinned by static_assert.
  -Wno-invalid-offsetof
)
if(EMSCRIPTEN)
  # size_t has 32 bits here: the conversions were checked by the native build, where they are the same source.
  # CPython's layouts end in arrays of length one that go on (ob_digit): clang counts a constant index past it.
  # No -msimd128 for all files: LLVM 14 loses the order of a vector's splat load against stores before it (seen when
  # it stores two moved-from pointers of a tuple at once: the first was null). A file that uses the intrinsics, but no
  # wasm_v128_load*_splat, may set it for itself, with -fno-vectorize -fno-slp-vectorize.
  target_compile_options(hs_flags INTERFACE -Wno-array-bounds
    "SHELL:-include ${CMAKE_SOURCE_DIR}/cmake/libcxx_additions.h")
else()
  # -Wrestrict: GCC 12 sees overlaps in std::string that cannot be (its bug 105651).
  target_compile_options(hs_flags INTERFACE -Wconversion -Wno-sign-conversion -Wno-restrict
    "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
endif()
if(HS_WERROR)
  target_compile_options(hs_flags INTERFACE -Werror)
endif()

if(HS_SANITIZE)
  target_compile_options(hs_flags INTERFACE
    "-fsanitize=${HS_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(hs_flags INTERFACE "-fsanitize=${HS_SANITIZE}" -fno-sanitize-recover=all)
endif()
