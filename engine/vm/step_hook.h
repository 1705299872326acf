// Steps: the events of the program's own frames, counted by the evaluator and told to one hook.
//
// A step is what sys.settrace of CPython 3.11 reports for frames whose code came from the main
// program: a call (also the resumption of a generator), a line about to run, a return (also a
// yield; with a null argument when an exception leaves the frame), an exception. Steps are numbered
// from 0 in a counter that is part of the image, so that re-execution counts the same.
//
// The hook is called in place, before the step's effect, inside whatever native call is running. It
// may read the whole image and must not write to it.
#pragma once

#include <cstdint>

#include "objects/code_object.h"
#include "objects/object.h"
#include "objects/thread_state.h"

namespace heapscope::vm {

enum class StepKind : uint8_t { kCall, kLine, kReturn, kException };

struct StepEvent {
  StepKind kind;
  uint64_t step;                        ///< its number
  int32_t line;                         ///< line of the frame as a tracer sees it; 0 at the module's call
  objects::_PyInterpreterFrame* frame;  ///< the innermost own frame
  objects::PyObject* argument;          ///< return: the value or null; exception: the exception
};

enum class StepAction : uint8_t {
  kContinue,
  kPause,    ///< return to the driver before the step's effect; only asked for when can_pause
  kSkip,     ///< the hook has moved the frame's prev_instr on: go on behind it
  kAbandon,  ///< give the run up: no handler or finally runs; the image is restored afterwards
};

class StepHook {
 public:
  virtual ~StepHook() = default;
  /// `can_pause`: no native call is nested, so the machine's state is wholly in the image.
  virtual StepAction on_step(const StepEvent& event, bool can_pause) = 0;
  /// An instruction of code under watch_instructions (steps.h) is about to run; not the first one of a step.
  virtual void on_instruction(objects::_PyInterpreterFrame*) {}
};

/// Whether the code was compiled from the main program (its co_filename is the script's).
bool is_program_code(objects::PyCodeObject* code);

/// Installed by the recorder before the machine runs; null means steps are counted only. Host state.
extern StepHook* step_hook;
inline constexpr uint64_t kNoStep = UINT64_MAX;
/// The hook is called for steps with at least this number: others run at full speed. kNoStep when there is no hook.
[[nodiscard]] uint64_t step_hook_from();
void set_step_hook_from(uint64_t step);

}  // namespace heapscope::vm
