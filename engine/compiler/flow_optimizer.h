// Rewrites of a flow graph that make the code smaller, in CPython 3.11's order.
//
// Model: the second half of Python/compile.c (3.11): normalize_basic_block, extend_block,
// optimize_cfg, duplicate_exits_without_lineno, trim_unused_consts, propagate_line_numbers,
// guarantee_lineno_for_exits.
#pragma once

#include <vector>

#include "compiler/const_cache.h"
#include "compiler/flow_graph.h"

namespace heapscope::compiler {

class FlowOptimizer {
 public:
  /// `consts`: what LOAD_CONST's arguments mean; folding adds to it.
  FlowOptimizer(FlowGraph* graph, std::vector<Object*>* consts, ConstCache* cache)
      : graph_(*graph), consts_(*consts), cache_(*cache) {}

  /// Notes which blocks exit or do not fall through, and copies small exits to where they are
  /// jumped to.  Done before anything is put in front of the code.
  void prepare();
  /// The rewrites.  False: an exception is pending.
  bool optimize();
  /// Gives every instruction that can be seen in a traceback a line.
  void settle_lines(int32_t firstlineno);
  /// Drops NOPs where no line would be lost.
  void clean();

 private:
  void extend_blocks();
  bool optimize_block(BasicBlock* block);
  void fold_load_const(BasicBlock* block, size_t i);
  bool fold_tuple(BasicBlock* block, size_t i);
  void mark_reachable();
  void remove_empty_blocks();
  void remove_redundant_jumps();
  void duplicate_exits();
  void trim_consts();
  void propagate_lines();

  FlowGraph& graph_;
  std::vector<Object*>& consts_;
  ConstCache& cache_;
};

}  // namespace heapscope::compiler
