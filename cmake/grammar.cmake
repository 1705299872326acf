# The grammar's tables: engine/compiler/grammar/*.peg to <build>/generated/compiler/grammar_*.inc.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(HS_GENERATED_DIR "${CMAKE_BINARY_DIR}/generated")
set(hs_grammar_dir "${CMAKE_SOURCE_DIR}/engine/compiler/grammar")
set(hs_grammar_out "${HS_GENERATED_DIR}/compiler")
add_custom_command(
  OUTPUT "${hs_grammar_out}/grammar.stamp"
  BYPRODUCTS "${hs_grammar_out}/grammar_tokens.inc" "${hs_grammar_out}/grammar_tables.inc"
             "${hs_grammar_out}/grammar_actions.inc"
  COMMAND "${Python3_EXECUTABLE}" "${hs_grammar_dir}/make_tables.py" "${hs_grammar_out}"
  COMMAND "${CMAKE_COMMAND}" -E touch "${hs_grammar_out}/grammar.stamp"
  DEPENDS "${hs_grammar_dir}/make_tables.py" "${hs_grammar_dir}/statements.peg"
          "${hs_grammar_dir}/expressions.peg" "${hs_grammar_dir}/errors.peg"
  COMMENT "Grammar tables"
  VERBATIM)
add_custom_target(hs_grammar DEPENDS "${hs_grammar_out}/grammar.stamp")
add_dependencies(hs_compiler hs_grammar)
target_include_directories(hs_compiler PUBLIC "${HS_GENERATED_DIR}")
