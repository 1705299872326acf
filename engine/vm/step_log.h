// The step log: eight bytes for each step, written by the evaluator itself while a run is recorded.
//
//   StepNote   0 births (objects born before the step)   4 line << 3 | kind
//
//   room       ... notes ... | counted ... next | free ... ask ... end
//                     in State.steps   not yet there
//
// Recording has no time for more (a step takes some ten nanoseconds); all else about a step comes from re-execution.
// The evaluator writes at `next` without asking whether anyone listens: with no recording it goes round in a block
// that nobody reads. It compares once: at `ask` the room ends, or the hook wants to know of the step. Steps are counted
// by how far `next` has come; the counter in the image follows when the image is kept, brought back or looked at.
// Host state; a run goes the same way with or without a log.
//
// Invariants:
//   T1  State.steps + (next - counted) steps have happened (steps_so_far)
//   T2  next <= ask <= end, and no step from step_hook_from on is noted before the hook was asked
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
  StepNote* ask;
  StepNote* end;
  StepNote* counted;
};
extern StepLog step_log;

/// Where notes go from now on; when there is no more room, `full` opens new one.
void open_step_log(StepNote* room, StepNote* end, void (*full)());
/// Notes go nowhere from now on.
void close_step_log();

/// Steps that have happened in this run.
uint64_t steps_so_far();
/// Brings State.steps up to date: before the image is kept or read.
void settle_steps();
/// The image is another: what was counted since it was settled is not of it.
void forget_unsettled_steps();

}  // namespace heapscope::vm
