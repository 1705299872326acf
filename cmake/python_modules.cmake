# What few programs want: library modules written in Python (engine/modules/python/*.py, compiled ahead by the engine's
# own compiler) and tables (engine/**/*.tables) become constants in the program; for WebAssembly files beside it, each
# of which is fetched when a program first wants something of it (engine/modules/python/parts.txt).
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(hs_python_dir "${CMAKE_SOURCE_DIR}/engine/modules/python")
set(hs_python_out "${CMAKE_BINARY_DIR}/generated/modules")
if(EMSCRIPTEN)
  set(hs_tables_library "${CMAKE_BINARY_DIR}/generated/objects/tables.library")
  set(hs_python_library --library "${CMAKE_BINARY_DIR}/heapscope.library" "${hs_tables_library}")
else()
  set(hs_tables_library "")
  set(hs_python_library "")
endif()

set(hs_data_files "${CMAKE_BINARY_DIR}/generated/objects/data_files_table.cpp")
file(GLOB_RECURSE hs_tables CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/engine/*.tables")
add_custom_command(
  OUTPUT "${hs_data_files}"
  BYPRODUCTS ${hs_tables_library}
  COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/cmake/embed_tables.py" "${CMAKE_SOURCE_DIR}/engine"
          "${hs_data_files}" ${hs_tables_library}
  DEPENDS "${CMAKE_SOURCE_DIR}/cmake/embed_tables.py" ${hs_tables}
  COMMENT "Tables"
  VERBATIM)
target_sources(hs_objects PRIVATE "${hs_data_files}")

# The compiler, as a program of the platform that is built for: a build for WebAssembly runs it in Node.
add_executable(compile_library "${CMAKE_SOURCE_DIR}/cmake/compile_library.cpp")
target_link_libraries(compile_library PRIVATE hs_compiler)
set(hs_compile_library "$<TARGET_FILE:compile_library>")
if(EMSCRIPTEN)
  # The memory is laid out as in wasm.cmake. Compiled at once: Node's fetch refuses files (docs/webassembly.md).
  target_link_options(compile_library PRIVATE -O1 -fno-exceptions -fno-rtti
    -sENVIRONMENT=node -sWASM_ASYNC_COMPILATION=0 -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1
    -sGLOBAL_BASE=268435456 -sINITIAL_MEMORY=335544320 -sMAXIMUM_MEMORY=4294967296 -sTOTAL_STACK=8388608 -sWASM_BIGINT=1)
  # Emscripten gives options of Node's after its path, some of which newer ones refuse.
  list(GET CMAKE_CROSSCOMPILING_EMULATOR 0 hs_node)
  list(PREPEND hs_compile_library "${hs_node}")
endif()

file(GLOB_RECURSE hs_python_sources CONFIGURE_DEPENDS "${hs_python_dir}/*.py")
add_custom_command(
  OUTPUT "${hs_python_out}/python_modules.cpp"
  COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/cmake/embed_python.py" "${hs_python_dir}"
          "${hs_python_out}/python_modules.cpp" ${hs_python_library} -- ${hs_compile_library}
  DEPENDS "${CMAKE_SOURCE_DIR}/cmake/embed_python.py" compile_library
          "${hs_python_dir}/parts.txt" ${hs_python_sources} ${hs_tables_library}
  COMMENT "Library modules in Python"
  VERBATIM)
target_sources(hs_modules PRIVATE "${hs_python_out}/python_modules.cpp")
