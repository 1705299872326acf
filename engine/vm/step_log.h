// The step log: eight bytes for each step, written by the evaluator itself while a run is recorded.
//
//   StepNote   0 births (objects born before the step)   4 line << 3 | kind
//
// Recording has no time for more (a step takes some ten nanoseconds); all else about a step comes from re-execution.
// The evaluator writes at `next` without asking whether anyone listens: with no recording it goes round in a block
// that nobody reads. Host state; a run goes the same way with or without a log.
#pragma once

#include <cstdint>

namespace heapscope::vm {

struct StepNote {
  uint32_t births;
  uint32_t line_and_kind;
};
static_assert(sizeof(StepNote) == 8);

struct StepLog {
  StepNote* next;
  StepNote* end;
  void (*full)();  ///< gives new room: next < end afterwards
};
extern StepLog step_log;
/// Writes go nowhere from now on.
void close_step_log();

}  // namespace heapscope::vm
