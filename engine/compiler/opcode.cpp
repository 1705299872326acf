#include "compiler/opcode.h"

namespace heapscope::compiler {

const char* opcode_name(int opcode) {
  switch (opcode) {
#define HS_OPCODE(name, number, caches) \
  case number:                          \
    return #name;
#include "compiler/opcodes.inc"
#undef HS_OPCODE
    default:
      return nullptr;
  }
}

}  // namespace heapscope::compiler
