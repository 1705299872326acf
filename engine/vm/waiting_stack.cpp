#include "vm/waiting_stack.h"

#include <algorithm>
#include <vector>

#include "compiler/flow_graph.h"
#include "compiler/opcode.h"
#include "objects/code_object.h"
#include "objects/interpreter_frame.h"
#include "vm/specialise.h"

namespace heapscope::vm {

using namespace objects;
using namespace compiler;

namespace {

/// The depth before each unit at which an instruction begins, as the compiler counts; -1: nothing leads there.
class Depths {
 public:
  explicit Depths(PyCodeObject* code) : code_(code), before_(static_cast<size_t>(code->ob_size), -1) {
    reach(0, 0);
    while (!waiting_.empty()) {
      const int64_t unit = waiting_.back();
      waiting_.pop_back();
      walk(unit);
    }
  }

  [[nodiscard]] int at(int64_t unit) const { return before_[static_cast<size_t>(unit)]; }

 private:
  void reach(int64_t unit, int depth) {
    if (unit >= 0 && unit < code_->ob_size && at(unit) < 0) {
      before_[static_cast<size_t>(unit)] = depth;
      waiting_.push_back(unit);
    }
  }

  void walk(int64_t unit) {
    int oparg = 0;
    int depth = at(unit);
    int64_t place = unit;
    uint8_t opcode = plain_opcode(code_, place);
    ExceptionHandler handler;
    if (code_find_handler(code_, place, &handler)) {
      reach(handler.target, handler.depth + (handler.push_lasti ? 2 : 1));
    }
    for (oparg = unit_oparg(code_->co_code_adaptive[place]); opcode == EXTENDED_ARG && place + 1 < code_->ob_size;) {
      ++place;
      before_[static_cast<size_t>(place)] = depth;
      opcode = plain_opcode(code_, place);
      oparg = (oparg << 8) | unit_oparg(code_->co_code_adaptive[place]);
    }
    const int64_t next = place + 1 + kCaches.of[opcode];
    if (const int64_t target = jump_target(opcode, next, oparg); target >= 0) {
      reach(target, depth + stack_effect(opcode, oparg, true));
    }
    const bool ends = opcode == RETURN_VALUE || opcode == RAISE_VARARGS || opcode == RERAISE ||
                      opcode == JUMP_FORWARD || opcode == JUMP_BACKWARD || opcode == JUMP_BACKWARD_NO_INTERRUPT;
    if (!ends) {
      reach(next, depth + stack_effect(opcode, oparg, false));
    }
  }

  PyCodeObject* code_;
  std::vector<int> before_;
  std::vector<int64_t> waiting_;
};

/// How many slots from the top an instruction may let go of while it runs; -1: not told.
int operands(uint8_t opcode, int oparg) {
  switch (opcode) {
    case RESUME:
    case LOAD_NAME:
    case LOAD_GLOBAL:
    case LOAD_DEREF:
    case LOAD_CLASSDEREF:
    case LOAD_BUILD_CLASS:
    case DELETE_NAME:
    case DELETE_GLOBAL:
    case DELETE_FAST:
    case DELETE_DEREF:
    case JUMP_BACKWARD: return 0;
    case POP_TOP:
    case STORE_FAST:
    case STORE_NAME:
    case STORE_GLOBAL:
    case STORE_DEREF:
    case LOAD_ATTR:
    case LOAD_METHOD:
    case DELETE_ATTR:
    case UNARY_NOT:
    case UNARY_NEGATIVE:
    case UNARY_POSITIVE:
    case UNARY_INVERT:
    case GET_ITER:
    case FOR_ITER:
    case IMPORT_FROM:
    case IMPORT_STAR:
    case BEFORE_WITH:
    case GET_AWAITABLE:
    case GET_AITER:
    case GET_LEN:
    case MATCH_MAPPING:
    case PRINT_EXPR:
    case UNPACK_SEQUENCE:
    case UNPACK_EX:
    case LIST_APPEND:
    case LIST_EXTEND:
    case LIST_TO_TUPLE:
    case SET_ADD:
    case SET_UPDATE:
    case DICT_UPDATE:
    case DICT_MERGE:
    case RETURN_VALUE:
    case YIELD_VALUE:
    case JUMP_IF_FALSE_OR_POP:
    case JUMP_IF_TRUE_OR_POP:
    case POP_JUMP_FORWARD_IF_FALSE:
    case POP_JUMP_FORWARD_IF_TRUE:
    case POP_JUMP_BACKWARD_IF_FALSE:
    case POP_JUMP_BACKWARD_IF_TRUE: return 1;
    case BINARY_OP:
    case BINARY_SUBSCR:
    case COMPARE_OP:
    case CONTAINS_OP:
    case DELETE_SUBSCR:
    case STORE_ATTR:
    case IMPORT_NAME:
    case CHECK_EXC_MATCH:
    case CHECK_EG_MATCH:
    case MATCH_KEYS:
    case MAP_ADD:
    case SEND: return 2;
    case STORE_SUBSCR:
    case MATCH_CLASS: return 3;
    case WITH_EXCEPT_START: return 4;
    case FORMAT_VALUE: return (oparg & 4) != 0 ? 2 : 1;
    case PRECALL:
    case CALL: return oparg + 2;
    case CALL_FUNCTION_EX: return (oparg & 1) != 0 ? 4 : 3;
    case BUILD_LIST:
    case BUILD_TUPLE:
    case BUILD_SET:
    case BUILD_STRING:
    case BUILD_SLICE: return oparg;
    case BUILD_MAP: return 2 * oparg;
    default: return -1;
  }
}

}  // namespace

WaitingStack waiting_stack(const _PyInterpreterFrame* frame) {
  PyCodeObject* code = frame->f_code;
  const int64_t unit = frame->prev_instr.get() - code->co_code_adaptive;
  if (unit < 0 || unit >= code->ob_size) {
    return {0, 0};
  }
  const Depths depths(code);
  int depth = depths.at(unit);
  const uint8_t opcode = plain_opcode(code, unit);
  int oparg = unit_oparg(code->co_code_adaptive[unit]);
  int shift = 8;
  const auto is_prefix = [&](int64_t place) {  // not what another instruction has cached
    return place >= 0 && depths.at(place) >= 0 && plain_opcode(code, place) == EXTENDED_ARG;
  };
  for (int64_t prefix = unit - 1; is_prefix(prefix); --prefix, shift += 8) {
    oparg |= unit_oparg(code->co_code_adaptive[prefix]) << shift;
  }
  if (depth < 0) {
    return {0, 0};
  }
  if (opcode == CALL) {
    depth += oparg;  // by the compiler's count PRECALL has taken the arguments; they go with the call
  }
  depth = std::min(depth, code->co_stacksize);
  const int taken = operands(opcode, oparg);
  return {taken < 0 ? 0 : std::max(depth - taken, 0), depth};
}

}  // namespace heapscope::vm
