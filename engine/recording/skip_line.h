// Going on behind a line without running it: what "run this instead" needs.
//
// Where a statement's instructions end is not in the code object: what the compiler adds behind one (a jump back, the
// end of an except clause) has its line too. So the program is compiled once more, by a compiler that notes the places
// (compiler::CodeStatements); what it makes is the same, and the image is put back afterwards.
#pragma once

#include <string>

#include "recording/recorder.h"
#include "vm/step_hook.h"

namespace heapscope::recording {

/// Behind the line at which a step of kind kLine stands, if it has simple statements only (assignments, expressions,
/// del, import, pass): the unit before the next instruction. Null, with `*why`, if it has not.
objects::_Py_CODEUNIT* last_unit_of_line(Recorder& recorder, const vm::StepEvent& event, std::string* why);

}  // namespace heapscope::recording
