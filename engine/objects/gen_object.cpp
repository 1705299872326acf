#include "objects/gen_object.h"

#include <vector>

#include "objects/abstract.h"
#include "objects/birth.h"
#include "objects/call.h"
#include "objects/code_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/frame_object.h"
#include "objects/func_object.h"
#include "objects/gc_header.h"
#include "objects/gen_internal.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/traceback.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {

namespace {

/// "generator", "coroutine" or "async generator", as messages call it.
const char* kind_name(const PyGenObject* gen) {
  return coro_check_exact(gen) ? "coroutine" : async_gen_check_exact(gen) ? "async generator" : "generator";
}

void clear_exc_state(_PyErr_StackItem* item) { clear_ref(item->exc_value); }

/// The pending error gets what is being handled as its context (_PyErr_ChainStackItem).
void chain_stack_item() {
  const _PyErr_StackItem* item = state().thread.exc_info;
  if (!item->exc_value || item->exc_value.get() == none()) {
    return;
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  err_set_object(type.get(), value.get());
}

constexpr uint8_t kResumeOpcode = 151;
constexpr uint8_t kResumeQuickOpcode = 150;
constexpr uint8_t kInstrumentedResumeOpcode = 201;

}  // namespace

// --- Making and destroying ---

namespace {

Owned<PyObject> make_gen(PyTypeObject* type, PyFunctionObject* func) {
  PyCodeObject* code = as_code(func->func_code);
  auto* gen = static_cast<PyGenObject*>(
      static_cast<PyObject*>(object_gc_new_var(type, code->co_nlocalsplus + code->co_stacksize).release()));
  if (gen == nullptr) {
    return nullptr;
  }
  gen->gi_frame_state = kFrameCleared;
  incref(code);
  gen->gi_code = code;
  gen->gi_weakreflist = nullptr;
  gen->gi_exc_state.exc_value = nullptr;
  gen->gi_exc_state.previous_item = nullptr;
  gen->gi_name = owned_ref(func->func_name).release();
  gen->gi_qualname = owned_ref(func->func_qualname).release();
  gen->gi_origin_or_finalizer = nullptr;
  gen->gi_hooks_inited = 0;
  gen->gi_closed = 0;
  gen->gi_running_async = 0;
  gen->padding = 0;
  object_gc_track(gen);
  return Owned<PyObject>(gen);
}

}  // namespace

namespace {

/// (file, line, function) of the calls that a new coroutine comes from, the innermost first.
Owned<PyObject> coro_origin(int32_t depth) {
  std::vector<const _PyInterpreterFrame*> frames;
  const _PyInterpreterFrame* frame = eval_current_frame();
  for (; frame != nullptr && static_cast<int32_t>(frames.size()) < depth; frame = frame->previous) {
    if (!frame_is_incomplete(frame)) {
      frames.push_back(frame);
    }
  }
  HS_OWN(origin, tuple_new(static_cast<int64_t>(frames.size())));
  for (size_t i = 0; i < frames.size(); ++i) {
    HS_OWN(line, long_from_int64(interpreter_frame_get_line(frames[i])));
    PyCodeObject* code = frames[i]->f_code;
    HS_OWN(place, tuple_pack(code->co_filename, line.get(), code->co_name));
    tuple_init_item(origin.get(), static_cast<int64_t>(i), std::move(place));
  }
  return origin;
}

}  // namespace

Owned<PyObject> make_coro(PyFunctionObject* func) {
  const int32_t flags = as_code(func->func_code)->co_flags;
  if ((flags & kCoAsyncGenerator) != 0) {
    return make_gen(async_gen_type(), func);
  }
  if ((flags & kCoCoroutine) == 0) {
    return make_gen(gen_type(), func);
  }
  Owned<PyObject> coro = make_gen(coro_type(), func);
  if (coro && thread_state().origin_depth > 0) {
    HS_OWN(origin, coro_origin(thread_state().origin_depth));
    as_gen(coro.get())->gi_origin_or_finalizer = origin.release();
  }
  return coro;
}

int gen_traverse(PyObject* op, visitproc visit, void* arg) {
  auto* gen = as_gen(op);
  PyObject* const fields[] = {gen->gi_code.get(), gen->gi_name.get(), gen->gi_qualname.get()};
  for (PyObject* field : fields) {
    if (field != nullptr) {
      if (const int result = visit(field, arg); result != 0) {
        return result;
      }
    }
  }
  if (gen->gi_frame_state < kFrameCleared) {
    if (const int result = frame_traverse(gen_frame(gen), visit, arg); result != 0) {
      return result;
    }
  }
  PyObject* handled = gen->gi_exc_state.exc_value;
  return handled == nullptr ? 0 : visit(handled, arg);
}

void gen_dealloc(PyObject* op) {
  auto* gen = as_gen(op);
  object_gc_untrack(op);
  if (gen->gi_weakreflist) {
    object_clear_weak_refs(op);
  }
  object_gc_track(op);
  if (object_call_finalizer_from_dealloc(op) != Status::kOk) {
    return;  // it lives on
  }
  object_gc_untrack(op);
  if (async_gen_check_exact(op)) {
    clear_ref(gen->gi_origin_or_finalizer);
  }
  if (gen->gi_frame_state < kFrameCleared) {
    gen->gi_frame_state = kFrameCleared;
    gen_frame(gen)->previous = nullptr;
    frame_clear(gen_frame(gen));
  }
  if ((gen->gi_code->co_flags & kCoCoroutine) != 0) {
    clear_ref(gen->gi_origin_or_finalizer);
  }
  clear_ref(gen->gi_code);
  clear_ref(gen->gi_name);
  clear_ref(gen->gi_qualname);
  clear_exc_state(&gen->gi_exc_state);
  object_gc_del(op);
}

void gen_finalize(PyObject* self) {
  auto* gen = as_gen(self);
  if (gen->gi_frame_state >= kFrameCompleted) {
    return;
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  if (async_gen_check_exact(self) && gen->gi_origin_or_finalizer && gen->gi_closed == 0) {
    if (!object_call_one_arg(gen->gi_origin_or_finalizer, self)) {
      err_write_unraisable(self);
    }
  } else if (gen->gi_code && (gen->gi_code->co_flags & kCoCoroutine) != 0 && gen->gi_frame_state == kFrameCreated) {
    warn_unawaited_coroutine(self);
  } else if (!gen_close(gen) && err_occurred()) {
    err_write_unraisable(self);
  }
  err_restore(std::move(type), std::move(value), std::move(traceback));
}

// --- Running ---

bool gen_can_enter(PyGenObject* gen) { return gen->gi_frame_state < kFrameExecuting; }

void gen_convert_stop_iteration(PyGenObject* gen) {
  if (err_exception_matches(exc_stop_iteration())) {
    err_format_from_cause(exc_runtime_error(), "{} raised StopIteration", kind_name(gen));
  } else if (async_gen_check_exact(gen) && err_exception_matches(exc_stop_async_iteration())) {
    err_format_from_cause(exc_runtime_error(), "async generator raised StopAsyncIteration");
  }
}

void gen_release_frame(PyGenObject* gen) {
  clear_exc_state(&gen->gi_exc_state);
  gen->gi_frame_state = kFrameCleared;
  frame_clear(gen_frame(gen));
}

namespace {

/// The generator is not to be entered: error, or None for a finished one.
SendResult refuse(PyGenObject* gen, PyObject* arg, Owned<PyObject>* result, bool throwing, bool closing) {
  if (gen->gi_frame_state == kFrameExecuting) {
    err_format(exc_value_error(), "{} already executing", kind_name(gen));
  } else if (coro_check_exact(gen) && !closing) {
    err_set_string(exc_runtime_error(), "cannot reuse already awaited coroutine");
  } else if (arg != nullptr && !throwing) {
    *result = owned_ref(none());
    return SendResult::kReturn;
  }
  return SendResult::kError;
}

}  // namespace

SendResult gen_send_ex2(PyGenObject* gen, PyObject* arg, Owned<PyObject>* presult, bool throwing, bool closing) {
  ThreadState& thread = state().thread;
  _PyInterpreterFrame* frame = gen_frame(gen);
  presult->reset();
  if (gen->gi_frame_state == kFrameCreated && arg != nullptr && arg != none()) {
    err_format(exc_type_error(), "can't send non-None value to a just-started {}", kind_name(gen));
    return SendResult::kError;
  }
  if (!gen_can_enter(gen)) {
    return refuse(gen, arg, presult, throwing, closing);
  }
  PyObject* value = arg == nullptr ? none() : arg;
  incref(value);
  frame->localsplus[frame->stacktop++] = value;
  frame->previous = thread.current_frame;
  gen->gi_exc_state.previous_item = thread.exc_info;
  thread.exc_info = &gen->gi_exc_state;
  if (throwing) {
    chain_stack_item();
  }
  gen->gi_frame_state = kFrameExecuting;
  Owned<PyObject> result = eval_hooks.frame(frame, throwing);
  if (gen->gi_frame_state == kFrameExecuting) {
    gen->gi_frame_state = kFrameCompleted;
  }
  thread.exc_info = gen->gi_exc_state.previous_item;
  gen->gi_exc_state.previous_item = nullptr;
  frame->previous = nullptr;
  if (result) {
    if (gen->gi_frame_state == kFrameSuspended) {
      *presult = std::move(result);
      return SendResult::kNext;
    }
    if (result.get() == none() && !async_gen_check_exact(gen) && arg == nullptr) {
      result.reset();  // next() of a generator that returned nothing: just exhausted
    }
  } else {
    gen_convert_stop_iteration(gen);
  }
  gen_release_frame(gen);
  *presult = std::move(result);
  return *presult ? SendResult::kReturn : SendResult::kError;
}

SendResult gen_am_send(PyObject* gen, PyObject* value, Owned<PyObject>* result) {
  return gen_send_ex2(as_gen(gen), value, result, false, false);
}

Owned<PyObject> gen_send_ex(PyGenObject* gen, PyObject* arg, bool throwing, bool closing) {
  Owned<PyObject> result;
  if (gen_send_ex2(gen, arg, &result, throwing, closing) == SendResult::kReturn) {
    if (async_gen_check_exact(gen)) {
      err_set_none(exc_stop_async_iteration());
    } else if (result.get() == none()) {
      err_set_none(exc_stop_iteration());
    } else {
      (void)gen_set_stop_iteration_value(result.get());
    }
    result.reset();
  }
  return result;
}

Owned<PyObject> gen_send(PyObject* gen, PyObject* arg) { return gen_send_ex(as_gen(gen), arg, false, false); }

Owned<PyObject> gen_iternext(PyObject* gen) {
  Owned<PyObject> result;
  if (gen_send_ex2(as_gen(gen), nullptr, &result, false, false) == SendResult::kReturn) {
    if (result.get() != none()) {
      (void)gen_set_stop_iteration_value(result.get());
    }
    result.reset();
  }
  return result;
}

Status gen_set_stop_iteration_value(PyObject* value) {
  if (value == nullptr || (!tuple_check(value) && !exception_instance_check(value))) {
    err_set_object(exc_stop_iteration(), value);
    return Status::kOk;
  }
  // A tuple would be taken for the arguments, an exception for the exception itself.
  HS_OWN(exception, object_call_one_arg(exc_stop_iteration(), value));
  err_set_object(exc_stop_iteration(), exception.get());
  return Status::kOk;
}

Owned<PyObject> gen_fetch_stop_iteration_value() {
  if (!err_exception_matches(exc_stop_iteration())) {
    return err_occurred() ? nullptr : owned_ref(none());
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  if (!value) {
    return owned_ref(none());
  }
  if (!object_type_check(value.get(), static_cast<PyTypeObject*>(type.get()))) {
    if (type.get() == exc_stop_iteration() && !tuple_check(value.get())) {
      return value;  // not made into an exception yet
    }
    err_normalize_exception(&type, &value, &traceback);
    if (!object_type_check(value.get(), exc_stop_iteration())) {
      err_restore(std::move(type), std::move(value), std::move(traceback));
      return nullptr;
    }
  }
  return owned_ref(static_cast<PyStopIterationObject*>(value.get())->value);
}

Owned<PyObject> gen_yf(PyGenObject* gen) {
  if (gen->gi_frame_state >= kFrameCleared || gen->gi_frame_state == kFrameCreated) {
    return nullptr;
  }
  _PyInterpreterFrame* frame = gen_frame(gen);
  const _Py_CODEUNIT next = frame->prev_instr[1];
  const int opcode = next & 0xff;
  const bool resumes = opcode == kResumeOpcode || opcode == kResumeQuickOpcode || opcode == kInstrumentedResumeOpcode;
  if (!resumes || next >> 8 < 2) {
    return nullptr;
  }
  return owned_ref(frame->localsplus[frame->stacktop - 1]);
}

// --- close and throw ---

namespace {

/// Closes what a generator delegates to.
Status close_iter(PyObject* yf) {
  if (gen_check_exact(yf) || coro_check_exact(yf)) {
    return gen_close(as_gen(yf)) ? Status::kOk : Status::kError;
  }
  Owned<PyObject> method;
  if (object_lookup_attr(yf, ident(Id::close), &method) == Truth::kError) {
    err_write_unraisable(yf);
  }
  if (method && !object_call_no_args(method.get())) {
    return Failed{};
  }
  return Status::kOk;
}

Status close_delegate(PyGenObject* gen, PyObject* yf) {
  const int8_t before = gen->gi_frame_state;
  gen->gi_frame_state = kFrameExecuting;
  const Status status = close_iter(yf);
  gen->gi_frame_state = before;
  return status;
}

}  // namespace

Owned<PyObject> gen_close(PyGenObject* gen) {
  Status status = Status::kOk;
  {
    Owned<PyObject> yf = gen_yf(gen);
    if (yf) {
      status = close_delegate(gen, yf.get());
    }
  }
  if (status == Status::kOk) {
    err_set_none(exc_generator_exit());
  }
  Owned<PyObject> result = gen_send_ex(gen, none(), true, true);
  if (result) {
    result.reset();
    return err_format(exc_runtime_error(), "{} ignored GeneratorExit", kind_name(gen));
  }
  if (err_exception_matches(exc_stop_iteration()) || err_exception_matches(exc_generator_exit())) {
    err_clear();
    return owned_ref(none());
  }
  return nullptr;
}

namespace {

/// Throws into what the generator delegates to; when that is over goes on with the generator.
/// False: there is no such thing as throw() there, throw into the generator itself.
bool throw_into_delegate(PyGenObject* gen, Owned<PyObject> yf, bool close_on_exit, PyObject* type, PyObject* value,
                         PyObject* traceback, Owned<PyObject>* result) {
  ThreadState& thread = state().thread;
  _PyInterpreterFrame* frame = gen_frame(gen);
  const int8_t before = gen->gi_frame_state;
  if (gen_check_exact(yf.get()) || coro_check_exact(yf.get())) {
    // The evaluator is skipped: link the frame in, so that tracebacks are whole.
    _PyInterpreterFrame* previous = thread.current_frame;
    frame->previous = previous;
    thread.current_frame = frame;
    gen->gi_frame_state = kFrameExecuting;
    *result = gen_throw_full(as_gen(yf.get()), close_on_exit, type, value, traceback);
    gen->gi_frame_state = before;
    thread.current_frame = previous;
    frame->previous = nullptr;
  } else {
    Owned<PyObject> method;
    if (object_lookup_attr(yf.get(), ident(Id::throw_), &method) == Truth::kError) {
      result->reset();
      return true;
    }
    if (!method) {
      return false;
    }
    gen->gi_frame_state = kFrameExecuting;
    *result = value == nullptr       ? object_call_one_arg(method.get(), type)
              : traceback == nullptr ? object_call_function_obj_args(method.get(), {type, value})
                                     : object_call_function_obj_args(method.get(), {type, value, traceback});
    gen->gi_frame_state = before;
  }
  yf.reset();
  if (*result) {
    return true;
  }
  // The delegate has ended: leave the SEND loop as its last round would have done.
  decref(frame->localsplus[--frame->stacktop].get());
  // The SEND is before the YIELD_VALUE. The stepper may have put another instruction over it, with the same argument.
  _Py_CODEUNIT* send = frame->prev_instr - 1;
  frame->prev_instr = frame->prev_instr + ((*send >> 8) - 1);
  Owned<PyObject> returned = gen_fetch_stop_iteration_value();
  *result = returned ? gen_send(gen, returned.get()) : gen_send_ex(gen, none(), true, false);
  return true;
}

}  // namespace

Owned<PyObject> gen_throw_full(PyGenObject* gen, bool close_on_exit, PyObject* given_type, PyObject* given_value,
                               PyObject* given_traceback) {
  Owned<PyObject> yf = gen_yf(gen);
  if (yf) {
    if (close_on_exit && err_given_exception_matches(given_type, exc_generator_exit())) {
      const Status status = close_delegate(gen, yf.get());
      yf.reset();
      if (status != Status::kOk) {
        return gen_send_ex(gen, none(), true, false);
      }
    } else {
      Owned<PyObject> result;
      if (throw_into_delegate(gen, std::move(yf), close_on_exit, given_type, given_value, given_traceback, &result)) {
        return result;
      }
    }
  }
  if (given_traceback == none()) {
    given_traceback = nullptr;
  } else if (given_traceback != nullptr && !traceback_check(given_traceback)) {
    return err_set_string(exc_type_error(), "throw() third argument must be a traceback object");
  }
  Owned<PyObject> type = owned_ref(given_type);
  Owned<PyObject> value = owned_xref(given_value);
  Owned<PyObject> traceback = owned_xref(given_traceback);
  if (exception_class_check(type.get())) {
    err_normalize_exception(&type, &value, &traceback);
  } else if (exception_instance_check(type.get())) {
    if (value && value.get() != none()) {
      return err_set_string(exc_type_error(), "instance exception may not have a separate value");
    }
    value = std::move(type);
    type = owned_ref<PyObject>(type_of(value.get()));
    if (!traceback) {
      traceback = exception_get_traceback(value.get());
    }
  } else {
    return err_format(exc_type_error(), "exceptions must be classes or instances deriving from BaseException, not {}",
                      type_full_name(type_of(type.get())));
  }
  err_restore(std::move(type), std::move(value), std::move(traceback));
  return gen_send_ex(gen, none(), true, false);
}

Owned<PyObject> gen_throw(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("throw", nargs, 1, 3));
  return gen_throw_full(as_gen(self), true, args[0], nargs > 1 ? args[1].get() : nullptr,
                        nargs > 2 ? args[2].get() : nullptr);
}

Owned<PyObject> gen_close_method(PyObject* self, PyObject*) { return gen_close(as_gen(self)); }

// --- Attributes ---

Owned<PyObject> gen_get_name(PyObject* self, void*) { return owned_ref(as_gen(self)->gi_name); }
Owned<PyObject> gen_get_qualname(PyObject* self, void*) { return owned_ref(as_gen(self)->gi_qualname); }
Status gen_set_name(PyObject* self, PyObject* value, void*) {
  if (value == nullptr || !unicode_check(value)) {
    return err_set_string(exc_type_error(), "__name__ must be set to a string object");
  }
  set_ref(as_gen(self)->gi_name, owned_ref(value).release());
  return Status::kOk;
}
Status gen_set_qualname(PyObject* self, PyObject* value, void*) {
  if (value == nullptr || !unicode_check(value)) {
    return err_set_string(exc_type_error(), "__qualname__ must be set to a string object");
  }
  set_ref(as_gen(self)->gi_qualname, owned_ref(value).release());
  return Status::kOk;
}
Owned<PyObject> gen_get_yield_from(PyObject* self, void*) {
  Owned<PyObject> yf = gen_yf(as_gen(self));
  return yf ? std::move(yf) : owned_ref(none());
}
Owned<PyObject> gen_get_running(PyObject* self, void*) {
  return owned_ref(bool_object(as_gen(self)->gi_frame_state == kFrameExecuting));
}
Owned<PyObject> gen_get_suspended(PyObject* self, void*) {
  return owned_ref(bool_object(as_gen(self)->gi_frame_state == kFrameSuspended));
}
Owned<PyObject> gen_get_frame(PyObject* self, void*) {
  auto* gen = as_gen(self);
  if (gen->gi_frame_state == kFrameCleared) {
    return owned_ref(none());
  }
  return owned_xref<PyObject>(frame_get_frame_object(gen_frame(gen)));
}

Owned<PyObject> gen_sizeof(PyObject* self, PyObject*) {
  const PyCodeObject* code = as_gen(self)->gi_code;
  return long_from_ssize_t(static_cast<int64_t>(offsetof(PyGenObject, gi_iframe)) + kFrameSpecialsSize * 8 +
                           (code->co_nlocalsplus + code->co_stacksize) * int64_t{8});
}

namespace {

Owned<PyObject> gen_repr(PyObject* self) {
  return unicode_from_format("<generator object {} at {:#x}>", str_text(as_gen(self)->gi_qualname),
                             memory::address_of(self));
}

constexpr MethodDef kGenMethods[] = {
    method_o("send", gen_send,
             "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration."),
    method_fast("throw", gen_throw,
                "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next "
                "yielded value or raise\nStopIteration."),
    method_noargs("close", gen_close_method, "close() -> raise GeneratorExit inside generator."),
    method_noargs("__sizeof__", gen_sizeof, "gen.__sizeof__() -> size of gen in memory, in bytes"), kMethodEnd};
constexpr MemberDef kGenMembers[] = {{"gi_code", MemberKind::kObject, offsetof(PyGenObject, gi_code), true},
                                     {nullptr, MemberKind::kObject, 0, true}};
constexpr GetSetDef kGenGetSet[] = {
    {"__name__", gen_get_name, gen_set_name, "name of the generator"},
    {"__qualname__", gen_get_qualname, gen_set_qualname, "qualified name of the generator"},
    {"gi_yieldfrom", gen_get_yield_from, nullptr, "object being iterated by yield from, or None"},
    {"gi_running", gen_get_running},
    {"gi_frame", gen_get_frame},
    {"gi_suspended", gen_get_suspended},
    {nullptr, nullptr}};
constexpr AsyncSpec kGenAsync = {.am_send = gen_am_send};

}  // namespace

const LayoutField kGenLayout[] = {HS_OBJECT_HEAD,
                                  HS_FIELD(PyGenObject, gi_code, kOwnedRef),
                                  HS_FIELD(PyGenObject, gi_weakreflist, kPointer),
                                  HS_FIELD(PyGenObject, gi_name, kOwnedRef),
                                  HS_FIELD(PyGenObject, gi_qualname, kOwnedRef),
                                  {"exc_value", 48, 8, FieldKind::kOwnedRef},
                                  {"previous_item", 56, 8, FieldKind::kPointer},
                                  HS_FIELD(PyGenObject, gi_origin_or_finalizer, kOwnedRef),
                                  HS_FIELD(PyGenObject, gi_hooks_inited, kUint),
                                  HS_FIELD(PyGenObject, gi_closed, kUint),
                                  HS_FIELD(PyGenObject, gi_running_async, kUint),
                                  HS_FIELD(PyGenObject, gi_frame_state, kInt),
                                  HS_FIELD(PyGenObject, padding, kPadding),
                                  {"f_func", 80, 8, FieldKind::kOwnedRef},
                                  {"f_globals", 88, 8, FieldKind::kBorrowedRef},
                                  {"f_builtins", 96, 8, FieldKind::kBorrowedRef},
                                  {"f_locals", 104, 8, FieldKind::kOwnedRef},
                                  {"f_code", 112, 8, FieldKind::kOwnedRef},
                                  {"frame_obj", 120, 8, FieldKind::kOwnedRef},
                                  {"previous", 128, 8, FieldKind::kPointer},
                                  {"prev_instr", 136, 8, FieldKind::kPointer},
                                  {"stacktop", 144, 4, FieldKind::kInt},
                                  {"is_entry", 148, 1, FieldKind::kUint},
                                  {"owner", 149, 1, FieldKind::kUint},
                                  {"(padding)", 150, 2, FieldKind::kPadding},
                                  {"localsplus", 152, 8, FieldKind::kOwnedRef, true},
                                  {nullptr, 0, 0, FieldKind::kPadding}};

const TypeSpec kGenTypeSpec = {
    .name = "generator",
    .basicsize = static_cast<int64_t>(offsetof(PyGenObject, gi_iframe)) + kFrameSpecialsSize * 8,
    .itemsize = 8,
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation,
    .dealloc = gen_dealloc,
    .repr = gen_repr,
    .getattro = object_generic_get_attr,
    .traverse = gen_traverse,
    .weaklistoffset = offsetof(PyGenObject, gi_weakreflist),
    .iter = object_self_iter,
    .iternext = gen_iternext,
    .methods = kGenMethods,
    .members = kGenMembers,
    .getset = kGenGetSet,
    .finalize = gen_finalize,
    .as_async = &kGenAsync,
    .layout = kGenLayout,
};

}  // namespace heapscope::objects
