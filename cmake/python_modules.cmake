# Library modules written in Python: engine/modules/python/*.py become text constants in the program; for
# WebAssembly a file beside it, which is fetched when a program first imports one of them.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(hs_python_dir "${CMAKE_SOURCE_DIR}/engine/modules/python")
set(hs_python_out "${CMAKE_BINARY_DIR}/generated/modules")
if(EMSCRIPTEN)
  set(hs_python_library "${CMAKE_BINARY_DIR}/heapscope.library.txt")
else()
  set(hs_python_library "")
endif()
file(GLOB_RECURSE hs_python_sources CONFIGURE_DEPENDS "${hs_python_dir}/*.py")
add_custom_command(
  OUTPUT "${hs_python_out}/python_modules.cpp"
  COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/cmake/embed_python.py" "${hs_python_dir}"
          "${hs_python_out}/python_modules.cpp" ${hs_python_library}
  DEPENDS "${CMAKE_SOURCE_DIR}/cmake/embed_python.py" ${hs_python_sources}
  COMMENT "Library modules in Python"
  VERBATIM)
target_sources(hs_modules PRIVATE "${hs_python_out}/python_modules.cpp")
