// The references that lie before an InitRecord: arguments that a native call in CPython would hold a copy of.
#pragma once

#include <cstdint>

#include "objects/interpreter_frame.h"

namespace heapscope::objects {

/// Where the record's `reserved` has their number; below it the evaluator's own (eval_inner_calls.cpp).
inline constexpr int kReferencesBeforeShift = 48;
inline int64_t references_before(const InitRecord* record) {
  return static_cast<int64_t>(record->reserved >> kReferencesBeforeShift);
}

}  // namespace heapscope::objects
