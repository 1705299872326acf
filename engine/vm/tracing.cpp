#include "vm/tracing.h"

#include <string>

#include "gc/gc_list.h"
#include "objects/call.h"
#include "objects/class_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/frame_object.h"
#include "objects/func_object.h"
#include "objects/gen_object.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/thread_record.h"
#include "objects/traceback.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/specialise.h"
#include "vm/state.h"

namespace heapscope::vm {

using namespace objects;
using namespace compiler;

namespace {

/// Takes back what the machine has made of warm code: it is instrumented as it came from the compiler, and warms up
/// again.
void make_cold(PyCodeObject* code) {
  constexpr int16_t kWarmup = -8;  // as of new code
  _Py_CODEUNIT* units = code->co_code_adaptive;
  for (int64_t i = 0; i < code->ob_size; ++i) {
    const uint8_t opcode = kDeopt.of[unit_opcode(units[i])];
    units[i] = static_cast<_Py_CODEUNIT>((units[i] & 0xff00) | opcode);
    for (int caches = kCaches.of[opcode]; caches > 0; --caches) {
      units[++i] = 0;
    }
  }
  code->co_warmup = kWarmup;
}

/// Whether a unit from the first line on has the flag: then all that are to have it do.
bool has_flag(PyCodeObject* code, uint8_t flag) {
  StepTable* table = step_table(code);
  for (int64_t i = table->first + 1; i < code->ob_size; ++i) {
    if ((table->unit(i)->watched & flag) != 0) {
      return true;
    }
  }
  return false;
}

/// The code and those among its constants. What there is no room for is an error, or noted in `untraced`.
Status trace_code(PyCodeObject* code, PyCodeObject** untraced = nullptr) {
  if (is_library_code(code)) {
    return Status::kOk;
  }
  if (step_table(code) == nullptr) {
    make_cold(code);
    if (!instrument_while_running(code)) {
      if (untraced != nullptr) {
        *untraced = code;
        return Status::kOk;
      }
      return err_set_string(exc_memory_error(), "no room to trace more code");
    }
  }
  if (!has_flag(code, kAsked)) {
    ask_at_lines(code);
  }
  if (state().told_all != 0 && !has_flag(code, kTold)) {
    ask_at_instructions(code);
  }
  PyObject* consts = code->co_consts;
  for (int64_t i = 0; i < tuple_get_size(consts); ++i) {
    if (code_check(tuple_get_item(consts, i))) {
      HS_TRY(trace_code(as_code(tuple_get_item(consts, i)), untraced));
    }
  }
  return Status::kOk;
}

/// A function of enormous code that nobody calls keeps nobody from tracing the others: there is a warning.
Status trace_all_code() {
  PyCodeObject* untraced = nullptr;
  if (state().main_code) {
    HS_TRY(trace_code(as_code(state().main_code)));
  }
  for (gc_generation& generation : gc_lists().generations) {
    gc::PyGC_Head* ring = &generation.head;
    for (gc::PyGC_Head* head = gc::gc_next(ring); head != ring; head = gc::gc_next(head)) {
      PyObject* op = gc_object(head);
      if (function_check(op)) {
        HS_TRY(trace_code(as_code(static_cast<PyFunctionObject*>(op)->func_code), &untraced));
      } else if (gen_check_exact(op) || coro_check_exact(op) || async_gen_check_exact(op)) {
        HS_TRY(trace_code(static_cast<PyGenObject*>(op)->gi_code, &untraced));
      }
    }
  }
  Status status = Status::kOk;
  for_each_frame([&](_PyInterpreterFrame* frame) {
    if (status == Status::kOk) {
      status = trace_code(frame->f_code);
    }
  });
  if (status == Status::kOk && untraced != nullptr) {
    status = err_warn(exc_runtime_warning(), fmt::format("no room to trace {}", unicode_text(untraced->co_qualname)));
  }
  return status;
}

/// The event that stands for a step, with the name that the functions know it by.
TraceEvent event_of(StepKind kind) {
  switch (kind) {
    case StepKind::kCall: return TraceEvent::kCall;
    case StepKind::kLine: return TraceEvent::kLine;
    case StepKind::kReturn: return TraceEvent::kReturn;
    case StepKind::kException: return TraceEvent::kException;
  }
  return TraceEvent::kNone;
}

const char* name_of(TraceEvent event) {
  switch (event) {
    case TraceEvent::kCall: return "call";
    case TraceEvent::kLine: return "line";
    case TraceEvent::kReturn: return "return";
    case TraceEvent::kException: return "exception";
    case TraceEvent::kOpcode: return "opcode";
    default: return "";
  }
}

/// callback(frame, name, argument). Only when it looks at frame.f_locals are the variables there, and what it does to
/// them counts.
Owned<PyObject> call(PyObject* callback, PyFrameObject* object, const char* name, PyObject* argument) {
  HS_OWN(text, unicode_intern_from_string(name));
  Ref<PyObject> stack[3];
  stack[0] = object;
  stack[1] = text.get();
  stack[2] = argument;
  Owned<PyObject> result = object_vectorcall(callback, stack, 3, nullptr);
  if (object->f_fast_as_locals == 0) {
    return result;
  }
  object->f_fast_as_locals = 0;
  // A pending error stays.
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  frame_locals_to_fast(object->f_frame, true);
  err_restore(std::move(type), std::move(value), std::move(traceback));
  return result;
}

/// Calls one of the functions for `event`; kRaise: it has raised, the caller ends it.
StepOutcome tell(TraceEvent event, PyObject* callback, PyFrameObject* object, const char* name, PyObject* argument,
                 Owned<PyObject>* result) {
  const Owned<PyObject> kept_callback = owned_ref(callback);
  state().tracing = static_cast<int32_t>(event);
  *result = call(callback, object, name, argument);
  state().tracing = 0;
  if (objects::state().thread.abandoned != 0) {
    return StepOutcome::kAbandon;
  }
  return *result ? StepOutcome::kGoOn : StepOutcome::kRaise;
}

StepOutcome tell_trace(TraceEvent event, PyObject* callback, PyFrameObject* object, PyObject* argument) {
  const Owned<PyObject> kept_frame = owned_ref(static_cast<PyObject*>(object));
  Owned<PyObject> result;
  const StepOutcome outcome = tell(event, callback, object, name_of(event), argument, &result);
  if (outcome == StepOutcome::kRaise) {
    (void)traceback_here(object);
    (void)set_trace_function(none());
    if (object->f_trace) {
      clear_ref(object->f_trace);
    }
  } else if (outcome == StepOutcome::kGoOn && result.get() != none()) {
    set_ref(object->f_trace, result.release());
  }
  if (object->f_trace_opcodes != 0 && step_table(object->f_frame->f_code) != nullptr &&
      !has_flag(object->f_frame->f_code, kTold)) {
    ask_at_instructions(object->f_frame->f_code);
  }
  return outcome;
}

StepOutcome tell_profile(const char* name, PyFrameObject* object, PyObject* argument) {
  if (!state().profile_function || state().tracing != 0) {
    return StepOutcome::kGoOn;
  }
  const Owned<PyObject> kept_frame = owned_ref(static_cast<PyObject*>(object));
  Owned<PyObject> result;
  const StepOutcome outcome = tell(TraceEvent::kProfile, state().profile_function, object, name, argument, &result);
  if (outcome == StepOutcome::kRaise) {
    (void)traceback_here(object);
    (void)set_profile_function(none());
  }
  return outcome;
}

/// The native function that PRECALL or CALL_FUNCTION_EX at the frame's prev_instr is about to call; null: another call.
Owned<PyObject> native_callee(const _PyInterpreterFrame* frame) {
  const PyCodeObject* code = frame->f_code;
  const int64_t unit = frame->prev_instr.get() - code->co_code_adaptive;
  const uint8_t opcode = plain_opcode(code, unit);
  const Ref<PyObject>* sp = frame->localsplus + frame->stacktop;
  const int oparg = unit_oparg(code->co_code_adaptive[unit]);
  PyObject* callable = nullptr;
  PyObject* self = nullptr;
  if (opcode == PRECALL) {
    const Ref<PyObject>* base = sp - oparg - 2;
    callable = base[0] ? base[0].get() : base[1].get();
    self = base[0] ? base[1].get() : oparg > 0 ? base[2].get() : nullptr;
  } else if (opcode == CALL_FUNCTION_EX) {
    const Ref<PyObject>* arguments = sp - ((oparg & 1) != 0 ? 2 : 1);
    callable = arguments[-1];
    self = tuple_check(arguments[0]) && tuple_get_size(arguments[0]) > 0 ? tuple_get_item(arguments[0], 0) : nullptr;
  }
  if (callable == nullptr) {
    return nullptr;
  }
  if (cfunction_check(callable)) {
    return owned_ref(callable);
  }
  if (is_type(callable, method_descr_type()) && self != nullptr) {
    return type_of(callable)->tp_descr_get(callable, self, type_of(self));
  }
  return nullptr;
}

/// The native call of this frame that was told and has ended, if there is one.
StepOutcome tell_end_of_native_call(PyFrameObject* object, const char* name) {
  PyObject* calls = state().profile_calls;
  const int64_t count = calls == nullptr ? 0 : list_get_size(calls);
  if (count == 0 || list_get_item(calls, count - 2) != object) {
    return StepOutcome::kGoOn;
  }
  const Owned<PyObject> function = owned_ref(list_get_item(calls, count - 1));
  if (list_set_slice(calls, count - 2, count, nullptr) != Status::kOk) {
    return StepOutcome::kRaise;
  }
  return tell_profile(name, object, function.get());
}

StepOutcome tell_native_call(PyFrameObject* object) {
  const Owned<PyObject> function = native_callee(object->f_frame);
  if (!function) {
    return err_occurred() ? StepOutcome::kRaise : StepOutcome::kGoOn;
  }
  const StepOutcome outcome = tell_profile("c_call", object, function.get());
  PyObject* calls = state().profile_calls;
  if (outcome != StepOutcome::kGoOn || calls == nullptr) {
    return outcome;
  }
  const bool noted = list_append(calls, object) == Status::kOk && list_append(calls, function.get()) == Status::kOk;
  return noted ? StepOutcome::kGoOn : StepOutcome::kRaise;
}

}  // namespace

Status set_trace_function(PyObject* function) {
  const bool on = function != none();
  if (on) {
    HS_TRY(trace_all_code());
  }
  if (state().trace_function) {
    clear_ref(state().trace_function);
  }
  if (on) {
    state().trace_function = owned_ref(function).release();
  }
  return Status::kOk;
}

PyObject* trace_function() { return state().trace_function ? state().trace_function.get() : none(); }

Status set_profile_function(PyObject* function) {
  const bool on = function != none();
  Owned<PyObject> calls;
  if (on) {
    state().told_all = 1;
    HS_TRY(trace_all_code());
    calls = list_new(0);
    if (!calls) {
      return Status::kError;
    }
  }
  if (state().profile_function) {
    clear_ref(state().profile_function);
    clear_ref(state().profile_calls);
  }
  if (on) {
    state().profile_function = owned_ref(function).release();
    state().profile_calls = calls.release();
  }
  return Status::kOk;
}

PyObject* profile_function() { return state().profile_function ? state().profile_function.get() : none(); }

Status note_code_for_tracing(PyCodeObject* code) { return is_traced() ? trace_code(code) : Status::kOk; }

StepOutcome trace_step(StepKind kind, _PyInterpreterFrame* frame, PyObject* argument) {
  const vm::State& state = vm::state();
  if (!is_traced() || state.tracing != 0) {
    return StepOutcome::kGoOn;
  }
  PyFrameObject* object = frame_get_frame_object(frame);
  if (object == nullptr) {
    return StepOutcome::kRaise;
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  StepOutcome outcome = StepOutcome::kGoOn;
  if (state.profile_function && kind != StepKind::kLine) {
    outcome = tell_end_of_native_call(object, kind == StepKind::kException ? "c_exception" : "c_return");
  }
  PyObject* local = !state.trace_function     ? nullptr
                    : kind == StepKind::kCall ? state.trace_function.get()
                                              : object->f_trace.get();
  if (local != nullptr && (kind != StepKind::kLine || object->f_trace_lines != 0) && outcome == StepOutcome::kGoOn) {
    Owned<PyObject> given = owned_ref(argument == nullptr ? none() : argument);
    if (kind == StepKind::kException) {
      if (!value) {
        value = owned_ref(none());
      }
      given = tuple_pack(type.get(), value.get(), traceback ? traceback.get() : none());
    }
    outcome = given ? tell_trace(event_of(kind), local, object, given.get()) : StepOutcome::kRaise;
  }
  if (outcome == StepOutcome::kGoOn && (kind == StepKind::kCall || kind == StepKind::kReturn)) {
    outcome = tell_profile(name_of(event_of(kind)), object, argument == nullptr ? none() : argument);
  }
  if (outcome == StepOutcome::kGoOn) {
    err_restore(std::move(type), std::move(value), std::move(traceback));
  }
  return outcome;
}

StepOutcome trace_instruction(_PyInterpreterFrame* frame) {
  const vm::State& state = vm::state();
  if (state.tracing != 0) {
    return StepOutcome::kGoOn;
  }
  PyFrameObject* object = frame_get_frame_object(frame);
  if (object == nullptr) {
    return StepOutcome::kRaise;
  }
  StepOutcome outcome = StepOutcome::kGoOn;
  if (state.trace_function && object->f_trace && object->f_trace_opcodes != 0) {
    outcome = tell_trace(TraceEvent::kOpcode, object->f_trace, object, none());
  }
  if (outcome == StepOutcome::kGoOn && state.profile_function) {
    const int64_t unit = frame->prev_instr.get() - frame->f_code->co_code_adaptive;
    if (plain_opcode(frame->f_code, unit) != CALL) {
      outcome = tell_end_of_native_call(object, "c_return");
    }
    if (outcome == StepOutcome::kGoOn) {
      outcome = tell_native_call(object);
    }
  }
  return outcome;
}

}  // namespace heapscope::vm
