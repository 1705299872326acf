// `from __future__ import ...`: which features a module asks for.  Model: Python/future.c (3.11).
#pragma once

#include <cstdint>

#include "compiler/ast.h"
#include "compiler/problem.h"

namespace heapscope::compiler {

inline constexpr int32_t kFutureBarryAsBdfl = 0x400000;
inline constexpr int32_t kFutureAnnotations = 0x1000000;

struct FutureFeatures {
  int32_t features = 0;
  int32_t lineno = -1;  // of the last future statement
};

bool find_future_features(const Module& module, FutureFeatures* future, Problem* problem);

/// The expression of a docstring at the start of a body, null when there is none.
Constant* docstring_of(Seq<Stmt>* body);

/// A SyntaxError at `at`.
void report_syntax(Problem* problem, const Location& at, const std::string& message);
/// The same without an end, as errors about future statements are.
void report_syntax_start(Problem* problem, int32_t lineno, int32_t offset, const std::string& message);

}  // namespace heapscope::compiler
