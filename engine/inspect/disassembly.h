// Instructions of a code object as text, as `dis` prints them: specialised and instrumented ones under their own name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "objects/code_object.h"
#include "objects/interpreter_frame.h"

namespace heapscope::inspect {

struct Instruction {
  int64_t unit = 0;    ///< place in the code, in units of two bytes; of the EXTENDED_ARG prefix if it has one
  int line = -1;       ///< -1: none
  uint8_t opcode = 0;  ///< the compiler's
  std::string name;    ///< LOAD_FAST
  int64_t argument = 0;
  std::string meaning;  ///< what the argument stands for: `x`, `1`, `<`, `to 24`; empty for none
};

std::vector<Instruction> disassemble(const objects::PyCodeObject* code);

/// The instruction that the frame is at; unit -1 before its first one.
Instruction instruction_at(const objects::_PyInterpreterFrame* frame);
/// The same as text, `STORE_NAME x`; empty before its first one.
std::string instruction_text(const objects::_PyInterpreterFrame* frame);

}  // namespace heapscope::inspect
