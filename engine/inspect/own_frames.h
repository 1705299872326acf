// The program's own frames, as the evaluator has them at this moment.
#pragma once

#include <vector>

#include "objects/interpreter_frame.h"

namespace heapscope::inspect {

/// Frames whose code came from the main program, outermost first: those of threads that wait (thread_record.h), then
/// those of the thread that runs.
std::vector<objects::_PyInterpreterFrame*> own_frames(objects::_PyInterpreterFrame* innermost);

/// The names of the program: of the frame's module, or (at the last step, without a frame) of __main__.
objects::PyObject* program_globals(const objects::_PyInterpreterFrame* frame);

/// An object's number for its whole life: its birth number (objects/birth.h).
uint64_t object_id(const objects::PyObject* op);

}  // namespace heapscope::inspect
