# One static library per engine layer (hs_<layer>), linked only to the layers below it, low to high.
# The table is the one of tests/tools/check_layers.py, which also reads every #include.
set(HS_LAYERS base memory objects gc compiler vm modules inspect recording session)

set(hs_below hs_flags hs_fmt)
foreach(layer IN LISTS HS_LAYERS)
  file(GLOB_RECURSE hs_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/engine/${layer}/*.cpp")
  if(hs_sources)
    add_library(hs_${layer} STATIC ${hs_sources})
    target_link_libraries(hs_${layer} PUBLIC ${hs_below})
  else()
    add_library(hs_${layer} INTERFACE)
    target_link_libraries(hs_${layer} INTERFACE ${hs_below})
  endif()
  # Every layer below is named, the nearest first: the linker resolves downwards.
  list(PREPEND hs_below hs_${layer})
endforeach()

if(EMSCRIPTEN)
  include(wasm_size)
endif()

# The terminal program.
file(GLOB_RECURSE hs_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/engine/cli/*.cpp")
if(hs_sources AND NOT EMSCRIPTEN)
  add_executable(heapscope ${hs_sources})
  target_link_libraries(heapscope PRIVATE hs_session)
  set_target_properties(heapscope PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
endif()

# Loops over elements of arrays are vectorised by the compiler: GCC does that from -O3 on.
file(GLOB hs_kernel_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/engine/modules/arrays/kernels_*.cpp")
if(NOT EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
  set_source_files_properties(${hs_kernel_sources} PROPERTIES COMPILE_OPTIONS "-O3")
endif()
