# Library modules written in Python: engine/modules/python/*.py become text constants in the program.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(hs_python_dir "${CMAKE_SOURCE_DIR}/engine/modules/python")
set(hs_python_out "${CMAKE_BINARY_DIR}/generated/modules")
file(GLOB_RECURSE hs_python_sources CONFIGURE_DEPENDS "${hs_python_dir}/*.py")
add_custom_command(
  OUTPUT "${hs_python_out}/python_modules.cpp"
  COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/cmake/embed_python.py" "${hs_python_dir}"
          "${hs_python_out}/python_modules.cpp"
  DEPENDS "${CMAKE_SOURCE_DIR}/cmake/embed_python.py" ${hs_python_sources}
  COMMENT "Library modules in Python"
  VERBATIM)
target_sources(hs_modules PRIVATE "${hs_python_out}/python_modules.cpp")
