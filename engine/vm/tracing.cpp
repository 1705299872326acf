#include "vm/tracing.h"

#include <string>

#include "gc/gc_list.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/frame_object.h"
#include "objects/func_object.h"
#include "objects/gen_object.h"
#include "objects/state.h"
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

bool is_library_code(const PyCodeObject* code) {
  const std::string name = unicode_text(code->co_filename);
  return name.starts_with("<frozen ") || name.starts_with("<built-in ");
}

/// The code and those among its constants.
Status trace_code(PyCodeObject* code) {
  if (is_library_code(code)) {
    return Status::kOk;
  }
  if (step_table(code) == nullptr) {
    make_cold(code);
    if (!instrument_while_running(code)) {
      return err_set_string(exc_memory_error(), "no room to trace more code");
    }
  }
  ask_at_lines(code);
  PyObject* consts = code->co_consts;
  for (int64_t i = 0; i < tuple_get_size(consts); ++i) {
    if (code_check(tuple_get_item(consts, i))) {
      HS_TRY(trace_code(as_code(tuple_get_item(consts, i))));
    }
  }
  return Status::kOk;
}

Status trace_all_code() {
  if (state().main_code) {
    HS_TRY(trace_code(as_code(state().main_code)));
  }
  for (gc_generation& generation : gc_lists().generations) {
    gc::PyGC_Head* ring = &generation.head;
    for (gc::PyGC_Head* head = gc::gc_next(ring); head != ring; head = gc::gc_next(head)) {
      PyObject* op = gc_object(head);
      if (function_check(op)) {
        HS_TRY(trace_code(as_code(static_cast<PyFunctionObject*>(op)->func_code)));
      } else if (gen_check_exact(op) || coro_check_exact(op) || async_gen_check_exact(op)) {
        HS_TRY(trace_code(static_cast<PyGenObject*>(op)->gi_code));
      }
    }
  }
  for (_PyInterpreterFrame* frame = objects::state().thread.current_frame; frame != nullptr; frame = frame->previous) {
    HS_TRY(trace_code(frame->f_code));
  }
  return Status::kOk;
}

const char* name_of(StepKind kind) {
  switch (kind) {
    case StepKind::kCall: return "call";
    case StepKind::kLine: return "line";
    case StepKind::kReturn: return "return";
    case StepKind::kException: return "exception";
  }
  return "";
}

Owned<PyObject> call(PyObject* callback, PyFrameObject* object, StepKind kind, PyObject* argument) {
  if (object->f_trace_opcodes != 0) {
    return err_set_string(exc_not_implemented_error(), "frame.f_trace_opcodes is not available here");
  }
  _PyInterpreterFrame* frame = object->f_frame;
  HS_TRY(frame_fast_to_locals_with_error(frame));
  HS_OWN(name, unicode_intern_from_string(name_of(kind)));
  HS_OWN(arguments, tuple_pack(static_cast<PyObject*>(object), name.get(), argument));
  Owned<PyObject> result = object_call(callback, arguments.get(), nullptr);
  // What it has done to frame.f_locals counts; a pending error stays.
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  frame_locals_to_fast(object->f_frame, true);
  err_restore(std::move(type), std::move(value), std::move(traceback));
  return result;
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

Status note_code_for_tracing(PyCodeObject* code) { return state().trace_function ? trace_code(code) : Status::kOk; }

StepOutcome trace_step(StepKind kind, _PyInterpreterFrame* frame, PyObject* argument) {
  vm::State& state = vm::state();
  if (!state.trace_function || state.tracing != 0) {
    return StepOutcome::kGoOn;
  }
  PyFrameObject* object = frame_get_frame_object(frame);
  if (object == nullptr) {
    return StepOutcome::kRaise;
  }
  PyObject* local = kind == StepKind::kCall ? state.trace_function.get() : object->f_trace.get();
  if (local == nullptr || (kind == StepKind::kLine && object->f_trace_lines == 0)) {
    return StepOutcome::kGoOn;
  }
  const Owned<PyObject> callback = owned_ref(local);
  const Owned<PyObject> kept_frame = owned_ref(static_cast<PyObject*>(object));
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  Owned<PyObject> given = owned_ref(argument == nullptr ? none() : argument);
  if (kind == StepKind::kException) {
    if (!value) {
      value = owned_ref(none());
    }
    given = tuple_pack(type.get(), value.get(), traceback ? traceback.get() : none());
  }
  state.tracing = 1;
  Owned<PyObject> result = given ? call(callback.get(), object, kind, given.get()) : nullptr;
  state.tracing = 0;
  if (objects::state().thread.abandoned != 0) {
    return StepOutcome::kAbandon;
  }
  if (!result) {
    (void)traceback_here(object);
    (void)set_trace_function(none());
    if (object->f_trace) {
      clear_ref(object->f_trace);
    }
    return StepOutcome::kRaise;
  }
  if (result.get() != none()) {
    set_ref(object->f_trace, result.release());
  }
  err_restore(std::move(type), std::move(value), std::move(traceback));
  return StepOutcome::kGoOn;
}

}  // namespace heapscope::vm
