#include "vm/frame_jump.h"

#include <cstdint>
#include <vector>

#include "compiler/flow_graph.h"
#include "compiler/opcode.h"
#include "objects/code_object.h"
#include "objects/errors.h"
#include "objects/gen_object.h"
#include "objects/interpreter_frame.h"
#include "objects/long_object.h"
#include "objects/state.h"
#include "vm/specialise.h"
#include "vm/state.h"
#include "vm/step_hook.h"
#include "vm/tracing.h"

namespace heapscope::vm {

using namespace objects;
using namespace compiler;

namespace {

// A stack of kinds is one number, three bits each, the top lowest: a deeper stack is a greater number.
enum Kind : int64_t { kIterator = 1, kException = 2, kObject = 3, kNothing = 4, kLasti = 5 };
constexpr int kBits = 3;
constexpr int64_t kNotReached = -2;
constexpr int64_t kTooDeep = -1;
constexpr int64_t kEmpty = 0;

int64_t top(int64_t stack) { return stack & ((1 << kBits) - 1); }
int64_t popped(int64_t stack) { return stack < 0 ? stack : stack >> kBits; }
int64_t pushed(int64_t stack, int64_t kind) {
  if (stack < 0 || stack >= int64_t{1} << (62 - kBits)) {
    return kTooDeep;
  }
  return (stack << kBits) | kind;
}
int64_t kind_at(int64_t stack, int depth) { return top(stack >> (kBits * (depth - 1))); }
int64_t swapped(int64_t stack, int depth) {
  const int shift = kBits * (depth - 1);
  const int64_t difference = kind_at(stack, depth) ^ top(stack);
  return stack ^ difference ^ (difference << shift);
}

/// Whether what is `from` can stay where the new place has `to`.
bool fits(int64_t from, int64_t to) {
  if (to == kObject) {
    return from != kNothing;
  }
  return to == kNothing || (to != 0 && from == to);
}

bool stack_fits(int64_t from, int64_t to) {
  if (from < 0 || to < 0) {
    return false;
  }
  while (from > to) {
    from = popped(from);
  }
  for (; from != 0; from = popped(from), to = popped(to)) {
    if (!fits(top(from), top(to))) {
      return false;
    }
  }
  return to == 0;
}

const char* why_it_does_not_fit(int64_t to) {
  if (to == kTooDeep) {
    return "stack is too deep to analyze";
  }
  if (to == kNotReached) {
    return "can't jump into an exception handler, or code may be unreachable";
  }
  switch (top(to)) {
    case kException: return "can't jump into an 'except' block as there's no exception";
    case kLasti: return "can't jump into a re-raising block as there's no location";
    case kIterator: return "can't jump into the body of a for loop";
    default: return "incompatible stacks";
  }
}

/// The stack before each instruction.
class StackKinds {
 public:
  explicit StackKinds(PyCodeObject* code) : code_(code), before_(static_cast<size_t>(code->ob_size), kNotReached) {
    constexpr int32_t kStartsWithValue = kCoGenerator | kCoCoroutine | kCoAsyncGenerator;
    reach(0, (code->co_flags & kStartsWithValue) != 0 ? pushed(kEmpty, kObject) : kEmpty);
    while (!waiting_.empty()) {
      const int64_t unit = waiting_.back();
      waiting_.pop_back();
      walk(unit);
    }
  }
  [[nodiscard]] int64_t at(int64_t unit) const { return before_[static_cast<size_t>(unit)]; }

 private:
  void reach(int64_t unit, int64_t stack) {
    if (unit >= 0 && unit < code_->ob_size && at(unit) == kNotReached) {
      before_[static_cast<size_t>(unit)] = stack;
      waiting_.push_back(unit);
    }
  }

  void reach_handler(int64_t unit, int64_t stack) {
    ExceptionHandler handler;
    if (!code_find_handler(code_, unit, &handler)) {
      return;
    }
    int depth = 0;
    for (int64_t rest = stack; rest > 0; rest = popped(rest)) {
      ++depth;
    }
    for (; depth > handler.depth; --depth) {
      stack = popped(stack);
    }
    if (handler.push_lasti) {
      stack = pushed(stack, kLasti);
    }
    reach(handler.target, pushed(stack, kException));
  }

  void walk(int64_t unit) {
    const int64_t stack = at(unit);
    reach_handler(unit, stack);
    int64_t place = unit;
    uint8_t opcode = plain_opcode(code_, place);
    int oparg = unit_oparg(code_->co_code_adaptive[place]);
    while (opcode == EXTENDED_ARG && place + 1 < code_->ob_size) {
      ++place;
      before_[static_cast<size_t>(place)] = stack;
      opcode = plain_opcode(code_, place);
      oparg = (oparg << 8) | unit_oparg(code_->co_code_adaptive[place]);
    }
    const int64_t next = place + 1 + kCaches.of[opcode];
    if (const int64_t target = jump_target(opcode, next, oparg); target >= 0) {
      reach(target, by_effect(stack, stack_effect(opcode, oparg, true)));
    }
    const bool ends = opcode == RETURN_VALUE || opcode == RAISE_VARARGS || opcode == RERAISE ||
                      opcode == JUMP_FORWARD || opcode == JUMP_BACKWARD || opcode == JUMP_BACKWARD_NO_INTERRUPT;
    if (!ends) {
      reach(next, behind(stack, opcode, oparg));
    }
  }

  static int64_t by_effect(int64_t stack, int effect) {
    for (; effect < 0; ++effect) {
      stack = popped(stack);
    }
    for (; effect > 0; --effect) {
      stack = pushed(stack, kObject);
    }
    return stack;
  }

  static int64_t behind(int64_t stack, uint8_t opcode, int oparg) {
    switch (opcode) {
      case GET_ITER:
      case GET_AITER: return pushed(popped(stack), kIterator);
      case PUSH_EXC_INFO: return pushed(stack, kException);
      case PUSH_NULL: return pushed(stack, kNothing);
      case LOAD_GLOBAL: return pushed((oparg & 1) != 0 ? pushed(stack, kNothing) : stack, kObject);
      case LOAD_METHOD: return pushed(pushed(popped(stack), kNothing), kObject);
      case SWAP: return stack < 0 ? stack : swapped(stack, oparg);
      case COPY: return pushed(stack, stack < 0 ? kObject : kind_at(stack, oparg));
      default: return by_effect(stack, stack_effect(opcode, oparg, false));
    }
  }

  PyCodeObject* code_;
  std::vector<int64_t> before_;
  std::vector<int64_t> waiting_;
};

/// Of each unit the line that begins there; -1: none does.
std::vector<int> line_starts(PyCodeObject* code) {
  std::vector<int> starts(static_cast<size_t>(code->ob_size), -1);
  int last_line = -1;
  for (int64_t i = 0; i < code->ob_size; ++i) {
    const int line = code_line_of(code, i);
    if (line != last_line && line != -1) {
      starts[static_cast<size_t>(i)] = last_line = line;
    }
    i += kCaches.of[plain_opcode(code, i)];
  }
  return starts;
}

Status check_event(PyFrameObject* object) {
  const char* refused = nullptr;
  switch (trace_event()) {
    case TraceEvent::kNone:
    case TraceEvent::kCall: refused = "can't jump from the 'call' trace event of a new frame"; break;
    case TraceEvent::kLine: break;
    case TraceEvent::kReturn: {
      _PyInterpreterFrame* frame = object->f_frame;
      if (frame->owner != kFrameOwnedByGenerator || frame_get_generator(frame)->gi_frame_state != kFrameSuspended) {
        refused = "can only jump from a 'line' trace event";
      }
      break;
    }
    default: refused = "can only jump from a 'line' trace event"; break;
  }
  if (refused == nullptr && !object->f_trace) {
    refused = "f_lineno can only be set by a trace function";
  }
  return refused == nullptr ? Status::kOk : Status(err_set_string(exc_value_error(), refused));
}

/// The first line from `wanted` on where code is.
Status find_line(PyCodeObject* code, const std::vector<int>& starts, PyObject* value, int* line) {
  int overflow = 0;
  const int64_t wanted = long_as_int64_and_overflow(value, &overflow);
  if (overflow != 0 || wanted > INT32_MAX || wanted < INT32_MIN) {
    return err_set_string(exc_value_error(), "lineno out of range");
  }
  if (wanted < code->co_firstlineno) {
    return err_format(exc_value_error(), "line {} comes before the current code block", wanted);
  }
  *line = INT32_MAX;
  for (const int start : starts) {
    if (start >= wanted && start < *line) {
      *line = start;
    }
  }
  if (*line == INT32_MAX) {
    return err_format(exc_value_error(), "line {} comes after the current code block", wanted);
  }
  return Status::kOk;
}

void pop_one(_PyInterpreterFrame* frame, int64_t kind) {
  --frame->stacktop;
  PyObject* value = frame->localsplus[frame->stacktop];
  frame->localsplus[frame->stacktop] = nullptr;
  if (kind == kException) {
    _PyErr_StackItem* handled = objects::state().thread.exc_info;
    PyObject* ended = handled->exc_value;
    handled->exc_value = value;
    xdecref(ended);
  } else {
    xdecref(value);
  }
}

}  // namespace

Status frame_set_line(PyFrameObject* object, PyObject* value) {
  if (value == nullptr) {
    return err_set_string(exc_attribute_error(), "cannot delete attribute");
  }
  if (!long_check_exact(value)) {
    return err_set_string(exc_value_error(), "lineno must be an integer");
  }
  HS_TRY(check_event(object));
  _PyInterpreterFrame* frame = object->f_frame;
  PyCodeObject* code = frame->f_code;
  const std::vector<int> starts = line_starts(code);
  int line = 0;
  HS_TRY(find_line(code, starts, value, &line));

  const StackKinds kinds(code);
  int64_t stack = kinds.at(frame->prev_instr.get() - code->co_code_adaptive);
  const char* problem = "cannot find bytecode for specified line";
  bool found = false;
  int64_t best = kTooDeep;
  int64_t place = -1;
  for (int64_t i = 0; i < code->ob_size; ++i) {
    if (starts[static_cast<size_t>(i)] != line) {
      continue;
    }
    const int64_t target = kinds.at(i);
    if (stack_fits(stack, target)) {
      found = true;
      if (target > best) {
        best = target;
        place = i;
      }
    } else if (!found) {
      problem = stack == kTooDeep      ? "stack to deep to analyze"
                : stack == kNotReached ? "can't jump from unreachable code"
                                       : why_it_does_not_fit(target);
    }
  }
  if (!found) {
    return err_set_string(exc_value_error(), problem);
  }
  if (trace_event() == TraceEvent::kReturn) {
    stack = popped(stack);  // what was yielded
  }
  for (; stack > best; stack = popped(stack)) {
    pop_one(frame, top(stack));
  }
  object->f_lineno = 0;
  frame->prev_instr = code->co_code_adaptive + place;
  return Status::kOk;
}

}  // namespace heapscope::vm
