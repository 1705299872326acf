// How deep the compiler's recursive passes may go.
//
// CPython allows three times the program's recursion limit (3000 by default).  The passes run on the
// native stack, which in WebAssembly is about a megabyte, so here the limit is lower; real programs
// stay far below either.
#pragma once

#include <cstdint>

#include "compiler/problem.h"

namespace heapscope::compiler {

inline constexpr int32_t kMaxTreeDepth = 1000;

/// Counts a level of a recursive pass.  `if (!level.ok()) return false;`
class DepthGuard {
 public:
  DepthGuard(int32_t* depth, Problem* problem) : depth_(depth) {
    ok_ = ++*depth <= kMaxTreeDepth;
    if (!ok_ && !*problem) {
      problem->kind = ProblemKind::kRecursion;
      problem->message = "maximum recursion depth exceeded during compilation";
    }
  }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;
  ~DepthGuard() { --*depth_; }
  bool ok() const { return ok_; }

 private:
  int32_t* depth_;
  bool ok_;
};

}  // namespace heapscope::compiler
