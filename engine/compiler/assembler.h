// From an optimised flow graph to the bytes of a code object.
//
//   code              16-bit units, with EXTENDED_ARG prefixes and zeroed caches
//   location table    PEP 657: line and column ranges, one entry per up to 8 units
//   exception table   start, length, target, depth: variable-length numbers of 6 bits
//   stack size        the deepest path
// Model: the assembler part of Python/compile.c (3.11).
#pragma once

#include <string>
#include <vector>

#include "compiler/flow_graph.h"

namespace heapscope::compiler {

/// Where the instructions of a simple statement are, in code units. One in a finally clause may be there twice.
struct StatementExtent {
  int32_t begin;
  int32_t end;  ///< the unit behind it
};

/// The simple statements of one code object, by their places in its code.
struct CodeStatements {
  std::string qualname;
  int32_t firstlineno;
  int64_t units;  ///< of the whole code
  std::vector<StatementExtent> statements;
};

struct AssembledCode {
  std::string code;
  std::string linetable;
  std::string exceptiontable;
  int32_t stacksize = 0;
  std::vector<StatementExtent> statements;
};

class Assembler {
 public:
  Assembler(FlowGraph* graph, int32_t firstlineno) : graph_(*graph), firstlineno_(firstlineno) {}

  /// The deepest stack, and the depth at the start of each block.
  int32_t stack_depth(bool generator);
  /// Gives each instruction the handler that is active there; the block operations become NOPs.
  void label_handlers();
  /// Turns the rest into bytes.  The order of blocks and instructions is final.
  void assemble(AssembledCode* result);

 private:
  void normalize_jumps();
  void compute_offsets();
  void emit_instruction(const Instruction& i);
  void emit_location(const Instruction& i, int units);
  void note_statements();
  void emit_exception_table();
  void emit_exception_entry(int32_t start, int32_t end, const BasicBlock& handler);
  void exception_number(int32_t value, int first_bit);
  void location_start(int code, int units);
  void location_number(uint32_t value);
  void location_signed(int32_t value);
  void byte(std::string* to, int value) { to->push_back(static_cast<char>(value)); }

  FlowGraph& graph_;
  int32_t firstlineno_;
  int32_t line_ = 0;  // of the last location entry
  AssembledCode* result_ = nullptr;
};

}  // namespace heapscope::compiler
