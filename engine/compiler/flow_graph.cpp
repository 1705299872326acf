#include "compiler/flow_graph.h"

namespace heapscope::compiler {

bool is_jump(int opcode) {
  switch (opcode) {
    case JUMP:
    case JUMP_NO_INTERRUPT:
    case POP_JUMP_IF_FALSE:
    case POP_JUMP_IF_TRUE:
    case POP_JUMP_IF_NONE:
    case POP_JUMP_IF_NOT_NONE:
    case FOR_ITER:
    case SEND:
    case JUMP_IF_FALSE_OR_POP:
    case JUMP_IF_TRUE_OR_POP:
    case JUMP_FORWARD:
    case JUMP_BACKWARD:
    case JUMP_BACKWARD_NO_INTERRUPT:
    case POP_JUMP_FORWARD_IF_FALSE:
    case POP_JUMP_BACKWARD_IF_FALSE:
    case POP_JUMP_FORWARD_IF_TRUE:
    case POP_JUMP_BACKWARD_IF_TRUE:
    case POP_JUMP_FORWARD_IF_NONE:
    case POP_JUMP_BACKWARD_IF_NONE:
    case POP_JUMP_FORWARD_IF_NOT_NONE:
    case POP_JUMP_BACKWARD_IF_NOT_NONE: return true;
    default: return false;
  }
}

bool is_block_push(int opcode) { return opcode == SETUP_FINALLY || opcode == SETUP_WITH || opcode == SETUP_CLEANUP; }

int instruction_size(const Instruction& instruction) {
  const int32_t oparg = instruction.opcode >= kHaveArgument ? instruction.oparg : 0;
  const int extended = (oparg > 0xffffff ? 1 : 0) + (oparg > 0xffff ? 1 : 0) + (oparg > 0xff ? 1 : 0);
  return extended + 1 + kCaches.of[instruction.opcode];
}

void FlowGraph::add(int opcode, int32_t oparg, BasicBlock* target, const Location& at) {
  if (need_new_block_) {
    use(new_block());
  }
  current_->code.push_back({static_cast<int16_t>(opcode), oparg, target, nullptr, at, statement_});
  if (opcode == RETURN_VALUE) {
    current_->returns = true;
  }
  if (is_jump(opcode) || opcode == RETURN_VALUE || opcode == RAISE_VARARGS || opcode == RERAISE) {
    need_new_block_ = true;
  }
}

// NOLINTNEXTLINE(readability-function-size): a table, one row per instruction
int stack_effect(int opcode, int32_t oparg, bool jumps) {
  switch (opcode) {
    case NOP:
    case EXTENDED_ARG:
    case RESUME:
    case CACHE:
    case SWAP:
    case UNARY_POSITIVE:
    case UNARY_NEGATIVE:
    case UNARY_NOT:
    case UNARY_INVERT:
    case GET_ITER:
    case SETUP_ANNOTATIONS:
    case ASYNC_GEN_WRAP:
    case YIELD_VALUE:
    case POP_BLOCK:
    case DELETE_NAME:
    case DELETE_GLOBAL:
    case DELETE_FAST:
    case DELETE_DEREF:
    case LOAD_ATTR:
    case CHECK_EXC_MATCH:
    case CHECK_EG_MATCH:
    case JUMP_FORWARD:
    case JUMP_BACKWARD:
    case JUMP:
    case JUMP_BACKWARD_NO_INTERRUPT:
    case JUMP_NO_INTERRUPT:
    case RETURN_GENERATOR:
    case KW_NAMES:
    case MAKE_CELL:
    case COPY_FREE_VARS:
    case GET_AWAITABLE:
    case GET_AITER:
    case GET_YIELD_FROM_ITER:
    case LIST_TO_TUPLE: return 0;

    case POP_TOP:
    case SET_ADD:
    case LIST_APPEND:
    case BINARY_SUBSCR:
    case PRINT_EXPR:
    case RETURN_VALUE:
    case IMPORT_STAR:
    case POP_EXCEPT:
    case STORE_NAME:
    case STORE_GLOBAL:
    case STORE_FAST:
    case STORE_DEREF:
    case DELETE_ATTR:
    case COMPARE_OP:
    case IS_OP:
    case CONTAINS_OP:
    case IMPORT_NAME:
    case POP_JUMP_IF_FALSE:
    case POP_JUMP_IF_TRUE:
    case POP_JUMP_IF_NONE:
    case POP_JUMP_IF_NOT_NONE:
    case POP_JUMP_FORWARD_IF_FALSE:
    case POP_JUMP_FORWARD_IF_TRUE:
    case POP_JUMP_FORWARD_IF_NONE:
    case POP_JUMP_FORWARD_IF_NOT_NONE:
    case POP_JUMP_BACKWARD_IF_FALSE:
    case POP_JUMP_BACKWARD_IF_TRUE:
    case POP_JUMP_BACKWARD_IF_NONE:
    case POP_JUMP_BACKWARD_IF_NOT_NONE:
    case PREP_RERAISE_STAR:
    case RERAISE:
    case CALL:
    case LIST_EXTEND:
    case SET_UPDATE:
    case DICT_MERGE:
    case DICT_UPDATE:
    case BINARY_OP: return -1;

    case MAP_ADD:
    case DELETE_SUBSCR:
    case STORE_ATTR:
    case END_ASYNC_FOR:
    case MATCH_CLASS: return -2;
    case STORE_SUBSCR: return -3;

    case PUSH_NULL:
    case COPY:
    case LOAD_BUILD_CLASS:
    case LOAD_CONST:
    case LOAD_NAME:
    case LOAD_FAST:
    case LOAD_CLOSURE:
    case LOAD_DEREF:
    case LOAD_CLASSDEREF:
    case LOAD_METHOD:
    case LOAD_ASSERTION_ERROR:
    case IMPORT_FROM:
    case PUSH_EXC_INFO:
    case WITH_EXCEPT_START:
    case BEFORE_ASYNC_WITH:
    case BEFORE_WITH:
    case GET_ANEXT:
    case GET_LEN:
    case MATCH_MAPPING:
    case MATCH_SEQUENCE:
    case MATCH_KEYS: return 1;

    case UNPACK_SEQUENCE: return oparg - 1;
    case UNPACK_EX: return (oparg & 0xff) + (oparg >> 8);
    case FOR_ITER: return jumps ? -1 : 1;
    case SEND: return jumps ? -1 : 0;
    case JUMP_IF_TRUE_OR_POP:
    case JUMP_IF_FALSE_OR_POP: return jumps ? 0 : -1;
    case BUILD_TUPLE:
    case BUILD_LIST:
    case BUILD_SET:
    case BUILD_STRING: return 1 - oparg;
    case BUILD_MAP: return 1 - 2 * oparg;
    case BUILD_CONST_KEY_MAP:
    case RAISE_VARARGS:
    case PRECALL: return -oparg;
    case LOAD_GLOBAL: return (oparg & 1) + 1;
    // Handlers find the exception on the stack, and below it where it was raised for the second.
    case SETUP_FINALLY:
    case SETUP_WITH: return jumps ? 1 : 0;
    case SETUP_CLEANUP: return jumps ? 2 : 0;
    case CALL_FUNCTION_EX: return -2 - (oparg & 1);
    case MAKE_FUNCTION: return -((oparg & 1) + (oparg >> 1 & 1) + (oparg >> 2 & 1) + (oparg >> 3 & 1));
    case BUILD_SLICE: return oparg == 3 ? -2 : -1;
    case FORMAT_VALUE: return (oparg & 4) != 0 ? -1 : 0;
    default: return kInvalidStackEffect;
  }
}

}  // namespace heapscope::compiler
