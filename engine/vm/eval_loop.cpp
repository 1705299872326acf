// The evaluator's loop: one function that runs frames until the one it was entered with ends.
#include "compiler/opcode.h"
#include "gc/collector.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/call.h"
#include "objects/cell_object.h"
#include "objects/class_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/float_object.h"
#include "objects/func_object.h"
#include "objects/gen_object.h"
#include "objects/iter_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/method_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/range_object.h"
#include "objects/set_object.h"
#include "objects/slice_object.h"
#include "objects/state.h"
#include "objects/traceback.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/eval.h"
#include "vm/eval_inner_calls.h"
#include "vm/eval_internal.h"
#include "vm/eval_macros.h"
#include "vm/fast_operations.h"
#include "vm/pass_line.h"
#include "vm/safe_points.h"
#include "vm/specialise.h"
#include "vm/state.h"
#include "vm/steps.h"
#include "vm/threads.h"

// Labels as values are a GNU extension; the switch is used where it does not exist.
#pragma GCC diagnostic ignored "-Wpedantic"

namespace heapscope::vm {

using namespace objects;
using namespace compiler;

EvalControl eval_control;

namespace {

enum class LoopEntry : uint8_t { kStart, kThrow, kContinue, kOthers };

/// Lets the host have its say at a safe point. True: give the run up.
[[gnu::noinline]] bool breaker_says_abandon() {
  settle_safe_points();
  const bool host_is_due = eval_control.left < 0;
  if (host_is_due) {
    eval_control.left = eval_control.slice;
  }
  begin_countdown();
  if (objects::state().thread.abandoned != 0) {
    return true;
  }
  if (gc::collection_is_asked()) {
    gc::run_asked();
    if (objects::state().thread.abandoned != 0) {
      return true;
    }
  }
  if (!host_is_due || eval_control.stop_requested == nullptr) {
    return false;
  }
  const bool is_to_stop = eval_control.stop_requested();
  ask_host_after(eval_control.slice);
  return is_to_stop;
}

/// The oparg of the FOR_ITER or SEND at `unit`, with its EXTENDED_ARG prefixes.
int full_oparg(const PyCodeObject* code, const _Py_CODEUNIT* unit) {
  int oparg = unit_oparg(*unit);
  int shift = 8;
  while (unit > code->co_code_adaptive && get_opcode(code, unit - 1) == EXTENDED_ARG) {
    --unit;
    oparg |= unit_oparg(*unit) << shift;
    shift += 8;
  }
  return oparg;
}

/// `paused` is null in nested loops, which cannot pause. Returns what the entry frame returned, null
/// on error or pause.
// NOLINTNEXTLINE(readability-function-size): one label per instruction
PyObject* eval_loop(_PyInterpreterFrame* frame, LoopEntry entry, bool* paused) {
#if HS_COMPUTED_GOTO
  static const void* const kTargets[256] = {
#include "vm/opcode_targets.inc"
  };
#endif
  ThreadState& thread = objects::state().thread;
  vm::State& vm_state = vm::state();
  uint8_t opcode = 0;
  int oparg = 0;
#if HS_COMPUTED_GOTO
  PyObject* kwnames = nullptr;  // between KW_NAMES and its CALL, borrowed
  const Ref<PyObject>* names = nullptr;
  const Ref<PyObject>* consts = nullptr;
  _Py_CODEUNIT* first_instr = nullptr;
#else
  PyObject* volatile kwnames = nullptr;  // in memory: see ENTER_CODE
#endif
  _Py_CODEUNIT* next_instr = nullptr;
  Ref<PyObject>* sp = nullptr;
  // Operands of the shared tails below.
  PyObject* call_result = nullptr;
  PyGenObject* resume_gen = nullptr;
  PyObject* resume_value = nullptr;
  int64_t int_value = 0;
  double double_value = 0;

  const auto leave_frame = [&thread] { ++thread.recursion_remaining; };

  if (entry == LoopEntry::kContinue) {
    frame = thread.current_frame;
    goto resume_paused;
  }
  if (entry == LoopEntry::kOthers) {
    goto pick_thread;
  }
  frame->is_entry = kFrameEntry;
  frame->previous = thread.current_frame;
  thread.current_frame = frame;
  if (entry == LoopEntry::kThrow) {
    if (enter_recursive_call("") != Status::kOk) {
      --thread.recursion_remaining;
      goto exit_unwind;
    }
    if (step_table(frame->f_code) != nullptr && step_call(frame, false) == StepOutcome::kAbandon) {
      vm::abandon();
    }
    goto resume_with_error;
  }

start_frame:
  if (thread.recursion_remaining-- <= 0) [[unlikely]] {
    if (check_recursive_call("") != Status::kOk) {
      --thread.recursion_remaining;
      goto exit_unwind;
    }
  }

resume_frame : {
  ENTER_CODE();
  next_instr = load_slot(frame->prev_instr) + 1;
}
enter_frame:
  sp = frame->localsplus + frame->stacktop;
  frame->stacktop = -1;
  DISPATCH_FROM_OUTSIDE();

resume_paused:
  ENTER_CODE();
  next_instr = vm_state.resume_at;
  vm_state.resume_at = nullptr;
  goto enter_frame;

handle_eval_breaker:
  if (vm_state.switching.get() == frame) {
    SAVE_STACK();
    park_thread(frame, next_instr);
    goto pick_thread;
  }
  if (breaker_says_abandon()) {
    goto abandoned;
  }
  if (turn_is_over(frame)) {
    SAVE_STACK();
    park_thread(frame, next_instr);
    goto pick_thread;
  }
  if (paused != nullptr && eval_control.pause_wanted) {
    goto pause;
  }
  DISPATCH_FROM_OUTSIDE();

// Another thread goes on, or begins.
pick_thread : {
  _Py_CODEUNIT* next = next_instr;  // of its own: what next_instr's address is given to would keep it in memory
  const ThreadResume resume = next_thread(&next);
  next_instr = next;
  if (resume == ThreadResume::kHost) {
    return nullptr;
  }
  frame = thread.current_frame;
  if (resume == ThreadResume::kStart) {
    goto start_frame;
  }
  ENTER_CODE();
  if (resume == ThreadResume::kValue) {
    goto enter_frame;
  }
  sp = frame->localsplus + frame->stacktop;
  frame->stacktop = -1;
  goto error;
}

pause:
  vm_state.resume_at = next_instr;
  SAVE_STACK();
  *paused = true;
  return nullptr;

#if HS_COMPUTED_GOTO
dispatch_next:
  NEXTOPARG();
  DISPATCH_OPCODE();
#else
check_and_dispatch:
  CHECK_EVAL_BREAKER();
dispatch_next:
  NEXTOPARG();
dispatch_opcode:
  // What many instructions work out from these (the second item's address, the stack's height) stays with each of
  // them. The ways back to here that change none must not make them look constant: compilers would work all of it out
  // ahead of every instruction.
  HS_OPAQUE(sp);
  HS_OPAQUE(frame);
  HS_OPAQUE(next_instr);
  if (opcode >= INSTRUMENTED_LINE) {  // they look at the instruction before
    if (opcode == INSTRUMENTED_LINE) {
      opcode = pass_line(frame, next_instr, frame->prev_instr);
    }
    if (opcode >= INSTRUMENTED_LINE || opcode == kAskStepLine) [[unlikely]] {
      goto instrumented;
    }
  }
  NOTE_INSTRUCTION();
  switch (opcode) {
#endif

#define HS_RARE(op) \
  TARGET(op) { goto rare_instruction; }
#include "vm/rare_opcodes.inc"
#undef HS_RARE

#include "vm/instructions_basic.inc"
#include "vm/instructions_build.inc"
#include "vm/instructions_calls.inc"
#include "vm/instructions_exceptions.inc"
#include "vm/instructions_specialised.inc"

#if !HS_COMPUTED_GOTO
  default: goto unknown_opcode;
}

instrumented : switch (opcode) {
#endif

#if HS_COMPUTED_GOTO
AT_INSTRUMENTED_LINE:
  opcode = pass_line(frame, next_instr, frame->prev_instr);
  if (opcode != kAskStepLine) {
    DISPATCH_OPCODE();
  }
#else
    case kAskStepLine:
#endif
  {
    _Py_CODEUNIT* previous = frame->prev_instr;
    SAVE_STACK();
    frame->prev_instr = next_instr;
    const StepOutcome outcome = step_line(frame, next_instr, previous, paused != nullptr);
    const int32_t stacktop_after_step = frame->stacktop;
    frame->stacktop = -1;
    if (outcome != StepOutcome::kGoOn) {
      if (outcome == StepOutcome::kAbandon) {
        goto abandoned;
      }
      if (outcome == StepOutcome::kRaise) {
        ++next_instr;
        goto error;
      }
      if (outcome == StepOutcome::kSkip) {
        next_instr = load_slot(frame->prev_instr) + 1;
        DISPATCH();
      }
      frame->prev_instr = previous;
      goto pause;
    }
    if (frame->prev_instr.get() != next_instr) [[unlikely]] {  // a trace function has written f_lineno
      next_instr = load_slot(frame->prev_instr);
      sp = frame->localsplus + stacktop_after_step;
      oparg = unit_oparg(*next_instr);
    }
    opcode = get_opcode(frame->f_code, next_instr);
    DISPATCH_OPCODE();
  }

#if HS_COMPUTED_GOTO
AT_INSTRUMENTED_RESUME :
#else
    case INSTRUMENTED_RESUME:
#endif
{
  if (oparg < 2 && --eval_control.countdown < 0) {
    if (breaker_says_abandon()) {
      goto abandoned;
    }
    if (paused != nullptr && eval_control.pause_wanted) {
      goto pause;
    }
  }
  SAVE_STACK();
  _Py_CODEUNIT* previous = frame->prev_instr;
  frame->prev_instr = next_instr;
  const StepOutcome outcome = step_call(frame, paused != nullptr);
  frame->stacktop = -1;
  if (outcome != StepOutcome::kGoOn) {
    if (outcome == StepOutcome::kAbandon) {
      goto abandoned;
    }
    if (outcome == StepOutcome::kRaise) {
      ++next_instr;
      goto error;
    }
    frame->prev_instr = previous;
    goto pause;
  }
  if (frame->f_code->co_warmup != 0) {
    code_warmup(frame->f_code);
  }
  next_instr++;
  DISPATCH();
}

#if HS_COMPUTED_GOTO
AT_INSTRUMENTED_RETURN:
AT_INSTRUMENTED_YIELD :
#else
    case INSTRUMENTED_RETURN:
    case INSTRUMENTED_YIELD:
#endif
{
  _Py_CODEUNIT* previous = frame->prev_instr;
  frame->prev_instr = next_instr;
  sp--;
  SAVE_STACK();
  PyObject* value = sp->get();
  const bool yields = opcode == INSTRUMENTED_YIELD;
  if (yields) {
    frame_get_generator(frame)->gi_frame_state = kFrameSuspended;
  }
  const StepOutcome outcome = step_return(frame, value, paused != nullptr);
  if (yields) {
    frame_get_generator(frame)->gi_frame_state = kFrameExecuting;
  }
  if (sp != frame->localsplus + frame->stacktop) [[unlikely]] {  // a trace function has written f_lineno
    sp = frame->localsplus + frame->stacktop;
    set_slot<PyObject>(*sp, value);
    next_instr = load_slot(frame->prev_instr);
  }
  frame->stacktop = -1;
  sp++;
  if (outcome != StepOutcome::kGoOn) {
    if (outcome == StepOutcome::kAbandon) {
      goto abandoned;
    }
    if (outcome == StepOutcome::kRaise) {
      goto unwind_frame;
    }
    frame->prev_instr = previous;
    goto pause;
  }
  opcode = yields ? static_cast<uint8_t>(YIELD_VALUE) : static_cast<uint8_t>(RETURN_VALUE);
  DISPATCH_OPCODE();
}

#if !HS_COMPUTED_GOTO
default: goto unknown_opcode;
}
#endif

unknown_opcode :
#if HS_COMPUTED_GOTO
    NOTE_INSTRUCTION();
#endif
err_set_string(exc_system_error(), "unknown opcode");
goto error;

// --- Shared tails of instructions ---

// A BINARY_OP of two exact ints: int_value, or call_result, replaces them.
int_result : call_result = quick_int(int_value);
big_int_result : {
  if (call_result == nullptr) {
    goto error;
  }
  PyObject* right = TOP();
  PyObject* left = SECOND();
  STACK_SHRINK(1);
  set_slot<PyObject>(sp[-1], call_result);
  quick_int_decref(right);
  quick_int_decref(left);
  SKIP_CACHES(BINARY_OP);
  DISPATCH();
}

// The same of two exact floats: double_value replaces them.
float_result : {
  PyObject* result = quick_float(double_value);
  if (result == nullptr) {
    goto error;
  }
  PyObject* right = TOP();
  PyObject* left = SECOND();
  STACK_SHRINK(1);
  set_slot<PyObject>(sp[-1], result);
  quick_float_decref(right);
  quick_float_decref(left);
  SKIP_CACHES(BINARY_OP);
  DISPATCH();
}

// A call that did not push a frame: call_result is its result, the operands are still on the stack.
end_call : {
  const int is_method = PEEK(oparg + 2) ? 1 : 0;
  const int total_args = oparg + is_method;
  decref(PEEK(total_args + 1).get());
  STACK_SHRINK(total_args);
  for (int i = 0; i < total_args; ++i) {
    decref(sp[i].get());
  }
  STACK_SHRINK(1 - is_method);
  SET_TOP(call_result);
  if (call_result == nullptr) {
    goto error;
  }
  SKIP_CACHES(CALL);
  CHECK_EVAL_BREAKER();
  DISPATCH_FROM_OUTSIDE();
}

// The same for another instruction that called: the operands are on the stack, or done with when there is an error.
// Which one it is, the code tells: were `opcode` to live through any call, V8 would save it at every instruction.
end_instruction : {
  Ref<PyObject>* top = sp;
  PyObject* result = call_result;
  const int distance = vm::end_instruction(frame, next_instr - 1, oparg, &top, &result);
  sp = top;
  if (result == nullptr) {
    goto error;
  }
  next_instr += distance;
  CHECK_EVAL_BREAKER();
  DISPATCH_FROM_OUTSIDE();
}

// An instruction of instructions_rare.inc.
rare_instruction : {
  Ref<PyObject>* top = sp;
  _PyInterpreterFrame* entered = nullptr;
  const bool done = run_rare_instruction(opcode, oparg, frame, &top, &entered);
  sp = top;
  if (!done) {
    goto error;
  }
  if (entered != nullptr) {
    SAVE_STACK();
    note_oparg(entered, oparg);
    entered->previous = frame;
    thread.current_frame = frame = entered;
    goto start_frame;
  }
  if (vm_state.switching.get() == frame) [[unlikely]] {
    goto handle_eval_breaker;
  }
  DISPATCH();
}

// FOR_ITER or SEND enters a generator: resume_gen is ready, resume_value is what it gets (owned).
resume_generator : {
  SAVE_STACK();
  _PyInterpreterFrame* own = gen_frame(resume_gen);
  own->localsplus[own->stacktop++] = resume_value;
  own->previous = frame;
  own->is_entry = kFrameResumed;
  resume_gen->gi_exc_state.previous_item = thread.exc_info;
  thread.exc_info = &resume_gen->gi_exc_state;
  resume_gen->gi_frame_state = kFrameExecuting;
  thread.current_frame = frame = own;
  goto start_frame;
}

// A frame other than an ordinary call has returned call_result to the frame below.
special_return : {
  if (frame->is_entry == kFrameThread) {
    decref(call_result);
    end_thread(frame);
    goto pick_thread;
  }
  if (frame->is_entry == kFrameInit) {
    _PyInterpreterFrame* dying = frame;
    thread.current_frame = frame = dying->previous;
    int inner_oparg = 0;
    call_result = finish_inner_call(dying, Owned<PyObject>(call_result), &inner_oparg).release();
    // The frame below is still at its instruction, with the operands on its stack.
    ENTER_CODE();
    next_instr = load_slot(frame->prev_instr) + 1;
    sp = frame->localsplus + frame->stacktop;
    frame->stacktop = -1;
    oparg = inner_oparg;
    if (kDeopt.of[get_opcode(frame->f_code, next_instr - 1)] != CALL) {
      goto end_instruction;
    }
    goto end_call;
  }
  // A generator resumed by FOR_ITER or SEND has returned.
  PyGenObject* gen = frame_get_generator(frame);
  thread.exc_info = gen->gi_exc_state.previous_item;
  gen->gi_exc_state.previous_item = nullptr;
  thread.current_frame = frame = frame->previous;
  gen_frame(gen)->previous = nullptr;
  gen_release_frame(gen);
  ENTER_CODE();
  next_instr = load_slot(frame->prev_instr) + 1;
  sp = frame->localsplus + frame->stacktop;
  frame->stacktop = -1;
  oparg = full_oparg(frame->f_code, next_instr - 1);
  if (get_opcode(frame->f_code, next_instr - 1) == SEND) {
    StepOutcome outcome = StepOutcome::kGoOn;
    if (step_table(frame->f_code) != nullptr && call_result != none()) {
      SAVE_STACK();
      outcome = step_stop_iteration(frame, call_result);
      frame->stacktop = -1;
    }
    decref(POP());  // what was sent
    PyObject* receiver = TOP();
    SET_TOP(call_result);
    decref(receiver);
    if (outcome == StepOutcome::kAbandon) {
      goto abandoned;
    }
    if (outcome == StepOutcome::kRaise) {
      goto error;
    }
  } else {
    decref(call_result);
    decref(POP());
  }
  JUMPBY(oparg);
  DISPATCH_FROM_OUTSIDE();
}

// --- Errors ---

miss : opcode = kDeopt.of[get_opcode(frame->f_code, next_instr - 1)];
specialisation_miss(frame->f_code, next_instr - 1);
next_instr--;
DISPATCH_OPCODE();

unbound_local_error : raise_unbound_local(frame->f_code, oparg);
goto error;

abandoned : vm::abandon();
goto unwind_abandoned;

error : kwnames = nullptr;
if (thread.abandoned != 0) {
  goto unwind_abandoned;
}
HS_DCHECK(err_occurred());
if (!err_occurred()) {
  err_set_string(exc_system_error(), "error return without exception set");
}
if (!frame_is_incomplete(frame)) {
  PyFrameObject* frame_object = code_stands_for_native(frame->f_code) ? nullptr : frame_get_frame_object(frame);
  if (frame_object != nullptr) {
    (void)traceback_here(frame_object);
  }
  if (step_table(frame->f_code) != nullptr) {
    SAVE_STACK();
    const StepOutcome outcome = step_exception(frame);
    frame->stacktop = -1;
    if (outcome == StepOutcome::kAbandon) {
      goto abandoned;
    }
  }
}

exception_unwind : {
  if (thread.abandoned != 0) {
    goto unwind_abandoned;
  }
  ExceptionHandler handler;
  if (!code_find_handler(frame->f_code, INSTR_OFFSET() - 1, &handler)) {
    goto unwind_frame;
  }
  Ref<PyObject>* new_top = frame_stack_base(frame) + handler.depth;
  while (sp > new_top) {
    PyObject* dying = POP();
    PUT_NOTHING();
    xdecref(dying);
  }
  if (handler.push_lasti) {
    PyObject* lasti = long_from_int64(interpreter_frame_lasti(frame)).release();
    if (lasti == nullptr) {
      goto exception_unwind;
    }
    PUSH(lasti);
  }
  PUSH(take_exception_for_handler().release());
  JUMPTO(handler.target);
  DISPATCH_FROM_OUTSIDE();
}

unwind_abandoned :
    unwind_frame : {
  Ref<PyObject>* base = frame_stack_base(frame);
  while (sp > base) {
    PyObject* dying = POP();
    PUT_NOTHING();
    xdecref(dying);
  }
  SAVE_STACK();
  if (thread.abandoned == 0 && step_table(frame->f_code) != nullptr && !frame_is_incomplete(frame)) {
    if (step_return(frame, nullptr, false) == StepOutcome::kAbandon) {
      vm::abandon();
    }
  }
}

exit_unwind : leave_frame();
if (frame->is_entry == kFrameEntry) {
  thread.current_frame = frame->previous;
  return nullptr;
}
if (frame->is_entry == kFrameInline) {
  _PyInterpreterFrame* dying = frame;
  thread.current_frame = frame = dying->previous;
  frame_clear_and_pop(dying);
} else if (frame->is_entry == kFrameInit) {
  call_result = nullptr;
  goto special_return;
} else if (frame->is_entry == kFrameThread) {
  if (thread.abandoned == 0) {  // it catches all errors but those of its own end
    err_clear();
    end_thread(frame);
    goto pick_thread;
  }
  if (thread_of_loop() == ThreadResume::kHost) {
    return nullptr;
  }
  frame = thread.current_frame;
  sp = frame->localsplus + frame->stacktop;
  goto unwind_abandoned;
} else {
  PyGenObject* gen = frame_get_generator(frame);
  thread.exc_info = gen->gi_exc_state.previous_item;
  gen->gi_exc_state.previous_item = nullptr;
  thread.current_frame = frame = frame->previous;
  gen_frame(gen)->previous = nullptr;
  gen_convert_stop_iteration(gen);
  gen_release_frame(gen);
}

resume_with_error : {
  ENTER_CODE();
  next_instr = load_slot(frame->prev_instr) + 1;
  sp = frame->localsplus + frame->stacktop;
  frame->stacktop = -1;
  goto error;
}
}

}  // namespace

void abandon() {
  ThreadState& thread = objects::state().thread;
  thread.abandoned = 1;
  set_step_hook_from(0);  // every step from now on asks, and is told to give up
  // Not an exception: no `except` clause and no native that asks for a type can match it.
  err_clear();
  incref(ellipsis_type());
  thread.curexc_type = ellipsis_type();
}

RunResult run_frame(_PyInterpreterFrame* frame, Owned<PyObject>* value) {
  bool paused = false;
  ++loop_level;
  PyObject* result = eval_loop(frame, LoopEntry::kStart, &paused);
  --loop_level;
  *value = Owned<PyObject>(result);
  return paused ? RunResult::kPaused : result != nullptr ? RunResult::kReturned : RunResult::kError;
}

RunResult continue_run(Owned<PyObject>* value) {
  if (gc::collection_is_asked()) {
    look_at_next_safe_point();
  }
  bool paused = false;
  ++loop_level;
  PyObject* result = eval_loop(nullptr, LoopEntry::kContinue, &paused);
  --loop_level;
  *value = Owned<PyObject>(result);
  return paused ? RunResult::kPaused : result != nullptr ? RunResult::kReturned : RunResult::kError;
}

Owned<PyObject> eval_frame(_PyInterpreterFrame* frame, bool throwing) {
  ThreadState& thread = objects::state().thread;
  if (thread.abandoned != 0) {
    vm::abandon();
    return nullptr;
  }
  if (thread.native_depth >= kMaxNativeDepth) {
    return err_set_string(exc_recursion_error(), "maximum recursion depth exceeded");
  }
  thread.native_depth += kGeneratorWeight;
  ++loop_level;
  PyObject* result = eval_loop(frame, throwing ? LoopEntry::kThrow : LoopEntry::kStart, nullptr);
  --loop_level;
  thread.native_depth -= kGeneratorWeight;
  return Owned<PyObject>(result);
}

void run_others() {
  ThreadState& thread = objects::state().thread;
  thread.native_depth += kGeneratorWeight;
  ++loop_level;
  (void)eval_loop(nullptr, LoopEntry::kOthers, nullptr);
  --loop_level;
  thread.native_depth -= kGeneratorWeight;
}

}  // namespace heapscope::vm
