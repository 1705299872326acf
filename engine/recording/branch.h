// Branches: Python run at a step of a recording, in the machine as it stands there, and undone.
//
//   at a step:  keep the image -> compile and run the text with that frame's names -> put the image back
//
// Whatever the text does (prints, allocates, changes objects, fails, never ends) happens in the branch only: the image
// is the same byte for byte afterwards, and so are all steps of the recording.
#pragma once

#include <cstdint>
#include <string>

#include "recording/recorder.h"
#include "vm/step_hook.h"

namespace heapscope::recording {

struct Evaluation {
  bool fine = false;    ///< false: `error`
  bool truth = false;   ///< bool(value)
  std::string text;     ///< repr(value), cut
  std::string type;     ///< type(value).__name__
  std::string error;    ///< `NameError: name 'x' is not defined`
  std::string printed;  ///< what the text wrote to stdout
};

/// Evaluates an expression at the step that is being visited, with the names of the innermost own frame.
Evaluation evaluate_here(Recorder& recorder, const vm::StepEvent& event, const std::string& expression);

/// Runs statements at the step and does not undo them: the run goes on from what they left. False with `*error`.
bool execute_here(Recorder& recorder, const vm::StepEvent& event, const std::string& statements, std::string* printed,
                  std::string* error);

}  // namespace heapscope::recording
