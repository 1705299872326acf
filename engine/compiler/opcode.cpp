#include "compiler/opcode.h"

namespace heapscope::compiler {

const char* opcode_name(int opcode) {
  switch (opcode) {
#define HS_OPCODE(name, number, caches) \
  case number:                          \
    return #name;
#include "compiler/opcodes.inc"
#undef HS_OPCODE
    default: return nullptr;
  }
}

int64_t jump_target(uint8_t opcode, int64_t next, int oparg) {
  switch (opcode) {
    case JUMP_FORWARD:
    case JUMP_IF_FALSE_OR_POP:
    case JUMP_IF_TRUE_OR_POP:
    case POP_JUMP_FORWARD_IF_FALSE:
    case POP_JUMP_FORWARD_IF_TRUE:
    case POP_JUMP_FORWARD_IF_NONE:
    case POP_JUMP_FORWARD_IF_NOT_NONE:
    case FOR_ITER:
    case SEND: return next + oparg;
    case JUMP_BACKWARD:
    case JUMP_BACKWARD_NO_INTERRUPT:
    case POP_JUMP_BACKWARD_IF_FALSE:
    case POP_JUMP_BACKWARD_IF_TRUE:
    case POP_JUMP_BACKWARD_IF_NONE:
    case POP_JUMP_BACKWARD_IF_NOT_NONE: return next - oparg;
    default: return -1;
  }
}

}  // namespace heapscope::compiler
