#include "objects/frame_object.h"

#include <cstring>

#include "objects/abstract.h"
#include "objects/birth.h"
#include "objects/bytes_object.h"
#include "objects/cell_object.h"
#include "objects/code_object.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/func_object.h"
#include "objects/gc_header.h"
#include "objects/gen_object.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

EvalHooks eval_hooks = {};

// --- Interpreter frames ---

int64_t interpreter_frame_lasti(const _PyInterpreterFrame* frame) {
  return frame->prev_instr.get() - code_units(frame->f_code);
}

int interpreter_frame_get_line(const _PyInterpreterFrame* frame) {
  return code_line_of(frame->f_code, interpreter_frame_lasti(frame));
}

bool frame_is_incomplete(const _PyInterpreterFrame* frame) {
  return frame->owner != kFrameOwnedByGenerator && interpreter_frame_lasti(frame) < frame->f_code->_co_firsttraceable;
}

_PyInterpreterFrame* eval_current_frame() {
  _PyInterpreterFrame* frame = state().thread.current_frame;
  while (frame != nullptr && frame_is_incomplete(frame)) {
    frame = frame->previous;
  }
  return frame;
}

int frame_traverse(_PyInterpreterFrame* frame, visitproc visit, void* arg) {
  PyObject* const specials[] = {frame->frame_obj.get(), frame->f_locals.get(), frame->f_func.get(),
                                reinterpret_cast<PyObject*>(frame->f_code.get())};
  for (PyObject* op : specials) {
    if (op != nullptr) {
      if (const int result = visit(op, arg); result != 0) {
        return result;
      }
    }
  }
  for (int32_t i = 0; i < frame->stacktop; ++i) {
    if (frame->localsplus[i]) {
      if (const int result = visit(frame->localsplus[i], arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

void frame_copy(_PyInterpreterFrame* source, _PyInterpreterFrame* target) {
  memcpy(static_cast<void*>(target), source,
         offsetof(_PyInterpreterFrame, localsplus) + static_cast<size_t>(source->stacktop) * 8);
  target->previous = nullptr;
}

namespace {

/// A frame object without its frame; not tracked.
PyFrameObject* new_frame_object(PyCodeObject* code) {
  auto* frame = static_cast<PyFrameObject*>(
      static_cast<PyObject*>(object_gc_new_var(frame_type(), code->co_nlocalsplus + code->co_stacksize).release()));
  if (frame == nullptr) {
    return nullptr;
  }
  frame->f_back = nullptr;
  frame->f_frame = nullptr;
  frame->f_trace = nullptr;
  frame->f_lineno = 0;
  frame->f_trace_lines = 1;
  frame->f_trace_opcodes = 0;
  frame->f_fast_as_locals = 0;
  frame->padding = 0;
  return frame;
}

/// The call has ended but somebody holds its frame object: the frame moves into it.
void take_ownership(PyFrameObject* op, _PyInterpreterFrame* frame) {
  auto* own = reinterpret_cast<_PyInterpreterFrame*>(op->_f_frame_data);
  memcpy(static_cast<void*>(own), frame,
         offsetof(_PyInterpreterFrame, localsplus) + static_cast<size_t>(frame->stacktop) * 8);
  op->f_frame = own;
  own->owner = kFrameOwnedByFrameObject;
  if (frame_is_incomplete(own)) {
    // A generator that never started; it is dead anyway, so it may look started.
    own->prev_instr = code_units(own->f_code) + own->f_code->_co_firsttraceable;
  }
  _PyInterpreterFrame* previous = own->previous;
  while (previous != nullptr && frame_is_incomplete(previous)) {
    previous = previous->previous;
  }
  if (previous != nullptr) {
    PyFrameObject* back = frame_get_frame_object(previous);
    if (back == nullptr) {
      err_clear();
    } else {
      incref(back);
      op->f_back = back;
    }
  }
  own->previous = nullptr;
  if (!gc_is_tracked(op)) {
    object_gc_track(op);
  }
}

}  // namespace

PyFrameObject* frame_get_frame_object(_PyInterpreterFrame* frame) {
  if (frame->frame_obj) {
    return frame->frame_obj;
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  PyFrameObject* op = new_frame_object(frame->f_code);
  if (op == nullptr) {
    return nullptr;
  }
  err_restore(std::move(type), std::move(value), std::move(traceback));
  if (frame->frame_obj) {
    // The allocation ran a collection whose finalizers asked for the same frame: keep theirs.
    op->f_frame = reinterpret_cast<_PyInterpreterFrame*>(op->_f_frame_data);
    op->f_frame->owner = kFrameCleared;
    decref(op);
    return frame->frame_obj;
  }
  op->f_frame = frame;
  frame->frame_obj = op;
  return op;
}

void frame_clear(_PyInterpreterFrame* frame) {
  if (frame->frame_obj) {
    PyFrameObject* op = frame->frame_obj;
    frame->frame_obj = nullptr;
    if (op->ob_refcnt > 1) {
      take_ownership(op, frame);
      decref(op);
      return;
    }
    decref(op);
  }
  for (int32_t i = 0; i < frame->stacktop; ++i) {
    xdecref(frame->localsplus[i].get());
  }
  xdecref(frame->frame_obj.get());
  xdecref(frame->f_locals.get());
  decref(frame->f_func.get());
  decref(frame->f_code.get());
}

// --- locals() ---

namespace {

uint8_t local_kind(const PyCodeObject* code, int i) {
  return static_cast<uint8_t>(bytes_data(code->co_localspluskinds)[i]);
}

constexpr uint8_t kMakeCell = 135;
constexpr uint8_t kCopyFreeVars = 149;
constexpr uint8_t kExtendedArg = 144;

/// Has this MAKE_CELL run? They all come before the first instruction that is traced.
bool make_cell_already_ran(const _PyInterpreterFrame* frame, int local) {
  int oparg = 0;
  for (const _Py_CODEUNIT* unit = code_units(frame->f_code); unit < frame->prev_instr.get(); ++unit) {
    const int opcode = *unit & 0xff;
    oparg |= *unit >> 8;
    if (opcode == kMakeCell && oparg == local) {
      return true;
    }
    oparg = opcode == kExtendedArg ? oparg << 8 : 0;
    if (unit - code_units(frame->f_code) > frame->f_code->_co_firsttraceable) {
      break;
    }
  }
  return false;
}

/// The value behind a slot of localsplus: cells are looked into; borrowed, may be null.
PyObject* local_value(const _PyInterpreterFrame* frame, int i, uint8_t kind) {
  PyObject* value = frame->localsplus[i];
  if (frame->stacktop == 0 || value == nullptr) {
    return value;
  }
  if ((kind & kFastFree) != 0 || ((kind & kFastCell) != 0 && cell_check(value) && make_cell_already_ran(frame, i))) {
    return cell_get_ref(value);
  }
  return value;
}

void copy_free_vars(_PyInterpreterFrame* frame) {
  PyCodeObject* code = frame->f_code;
  if (interpreter_frame_lasti(frame) >= 0 || (code_units(code)[0] & 0xff) != kCopyFreeVars) {
    return;
  }
  PyObject* closure = frame->f_func->func_closure;
  const int offset = code->co_nlocals + code->co_nplaincellvars;
  for (int i = 0; i < code->co_nfreevars; ++i) {
    PyObject* cell = tuple_get_item(closure, i);
    incref(cell);
    frame->localsplus[offset + i] = cell;
  }
  frame->prev_instr = code_units(code);
}

}  // namespace

Status frame_fast_to_locals_with_error(_PyInterpreterFrame* frame) {
  if (!frame->f_locals) {
    HS_OWN(dict, dict_new());
    frame->f_locals = dict.release();
  }
  PyObject* locals = frame->f_locals;
  PyCodeObject* code = frame->f_code;
  copy_free_vars(frame);
  for (int i = 0; i < code->co_nlocalsplus; ++i) {
    const uint8_t kind = local_kind(code, i);
    if ((kind & kFastFree) != 0 && (code->co_flags & kCoOptimized) == 0) {
      continue;  // a class body: free variables are not names of the class
    }
    PyObject* name = tuple_get_item(code->co_localsplusnames, i);
    PyObject* value = local_value(frame, i, kind);
    if (value != nullptr) {
      HS_TRY(object_set_item(locals, name, value));
    } else if (object_del_item(locals, name) != Status::kOk) {
      if (!err_exception_matches(exc_key_error())) {
        return Failed{};
      }
      err_clear();
    }
  }
  return Status::kOk;
}

void frame_locals_to_fast(_PyInterpreterFrame* frame, bool clear) {
  PyObject* locals = frame->f_locals;
  if (locals == nullptr) {
    return;
  }
  PyCodeObject* code = frame->f_code;
  Owned<PyObject> error_type;
  Owned<PyObject> error_value;
  Owned<PyObject> error_traceback;
  err_fetch(&error_type, &error_value, &error_traceback);
  for (int i = 0; i < code->co_nlocalsplus; ++i) {
    const uint8_t kind = local_kind(code, i);
    if ((kind & kFastFree) != 0 && (code->co_flags & kCoOptimized) == 0) {
      continue;
    }
    Owned<PyObject> value = object_get_item(locals, tuple_get_item(code->co_localsplusnames, i));
    if (!value) {
      err_clear();
      if (!clear) {
        continue;
      }
    }
    PyObject* old = frame->localsplus[i];
    const bool in_cell =
        old != nullptr &&
        ((kind & kFastFree) != 0 || ((kind & kFastCell) != 0 && cell_check(old) && make_cell_already_ran(frame, i)));
    if (in_cell) {
      if (cell_get_ref(old) != value.get()) {
        cell_set(old, value.get());
      }
    } else if (old != value.get()) {
      set_ref(frame->localsplus[i], value.release());
    }
  }
  err_restore(std::move(error_type), std::move(error_value), std::move(error_traceback));
}

// --- The type ---

int64_t frame_size(const PyFrameObject* frame) {
  const PyCodeObject* code = frame->f_frame->f_code;
  return static_cast<int64_t>(offsetof(PyFrameObject, _f_frame_data)) + kFrameSpecialsSize * 8 +
         (code->co_nlocalsplus + code->co_stacksize) * int64_t{8};
}

int frame_get_line_number(PyFrameObject* frame) {
  return frame->f_lineno != 0 ? frame->f_lineno : interpreter_frame_get_line(frame->f_frame);
}

Owned<PyObject> frame_get_back(PyFrameObject* frame) {
  if (frame->f_back) {
    return owned_ref(frame->f_back);
  }
  _PyInterpreterFrame* previous = frame->f_frame->previous;
  while (previous != nullptr && frame_is_incomplete(previous)) {
    previous = previous->previous;
  }
  return previous == nullptr ? nullptr : owned_xref<PyObject>(frame_get_frame_object(previous));
}

Owned<PyObject> frame_get_locals(PyFrameObject* frame) {
  HS_TRY(frame_fast_to_locals_with_error(frame->f_frame));
  frame->f_fast_as_locals = 1;
  return owned_ref(frame->f_frame->f_locals);
}

namespace {

void frame_dealloc(PyObject* op) {
  auto* frame = as_frame(op);
  if (gc_is_tracked(op)) {
    object_gc_untrack(op);
  }
  TrashcanScope trashcan(op, frame_dealloc);
  if (!trashcan.entered) {
    return;
  }
  PyCodeObject* code = nullptr;
  _PyInterpreterFrame* own = frame->f_frame;
  if (own->owner == kFrameOwnedByFrameObject) {
    code = own->f_code;
    own->f_code = nullptr;
    clear_ref(own->f_func);
    clear_ref(own->f_locals);
    for (int32_t i = 0; i < own->stacktop; ++i) {
      clear_ref(own->localsplus[i]);
    }
  }
  clear_ref(frame->f_back);
  clear_ref(frame->f_trace);
  object_gc_del(op);
  xdecref(code);
}

int frame_object_traverse(PyObject* op, visitproc visit, void* arg) {
  auto* frame = as_frame(op);
  PyObject* const fields[] = {frame->f_back.get(), frame->f_trace.get()};
  for (PyObject* field : fields) {
    if (field != nullptr) {
      if (const int result = visit(field, arg); result != 0) {
        return result;
      }
    }
  }
  if (frame->f_frame->owner != kFrameOwnedByFrameObject) {
    return 0;
  }
  return frame_traverse(frame->f_frame, visit, arg);
}

int frame_tp_clear(PyObject* op) {
  auto* frame = as_frame(op);
  clear_ref(frame->f_trace);
  _PyInterpreterFrame* own = frame->f_frame;
  for (int32_t i = 0; i < own->stacktop; ++i) {
    clear_ref(own->localsplus[i]);
  }
  own->stacktop = 0;
  return 0;
}

Owned<PyObject> frame_clear_method(PyObject* self, PyObject*) {
  auto* frame = as_frame(self);
  _PyInterpreterFrame* own = frame->f_frame;
  if (own->owner == kFrameOwnedByThread ||
      (own->owner == kFrameOwnedByGenerator && frame_get_generator(own)->gi_frame_state == kFrameExecuting)) {
    return err_set_string(exc_runtime_error(), "cannot clear an executing frame");
  }
  if (own->owner == kFrameOwnedByGenerator) {
    gen_finalize(frame_get_generator(own));
  } else {
    frame_tp_clear(self);
  }
  return owned_ref(none());
}

Owned<PyObject> frame_sizeof(PyObject* self, PyObject*) { return long_from_ssize_t(frame_size(as_frame(self))); }

Owned<PyObject> frame_repr(PyObject* self) {
  auto* frame = as_frame(self);
  PyCodeObject* code = frame->f_frame->f_code;
  return unicode_from_format("<frame at {:#x}, file {}, line {}, code {}>", memory::address_of(self),
                             repr_text(code->co_filename), frame_get_line_number(frame), str_text(code->co_name));
}

Owned<PyObject> get_f_back(PyObject* self, void*) {
  Owned<PyObject> back = frame_get_back(as_frame(self));
  return back || err_occurred() ? std::move(back) : owned_ref(none());
}
Owned<PyObject> get_f_locals(PyObject* self, void*) { return frame_get_locals(as_frame(self)); }
Owned<PyObject> get_f_lineno(PyObject* self, void*) {
  const int line = frame_get_line_number(as_frame(self));
  return line < 0 ? owned_ref(none()) : long_from_int64(line);
}
Status set_f_lineno(PyObject* self, PyObject* value, void*) { return hooks.set_frame_line(as_frame(self), value); }
Owned<PyObject> get_f_lasti(PyObject* self, void*) {
  const int64_t lasti = interpreter_frame_lasti(as_frame(self)->f_frame);
  return long_from_int64(lasti < 0 ? -1 : lasti * 2);
}
Owned<PyObject> get_f_globals(PyObject* self, void*) { return owned_ref(as_frame(self)->f_frame->f_globals); }
Owned<PyObject> get_f_builtins(PyObject* self, void*) { return owned_ref(as_frame(self)->f_frame->f_builtins); }
Owned<PyObject> get_f_code(PyObject* self, void*) { return owned_ref<PyObject>(as_frame(self)->f_frame->f_code.get()); }
Owned<PyObject> get_f_trace(PyObject* self, void*) {
  PyObject* trace = as_frame(self)->f_trace;
  return owned_ref(trace == nullptr ? none() : trace);
}
Status set_f_trace(PyObject* self, PyObject* value, void*) {
  if (value == none()) {
    value = nullptr;
  }
  xincref(value);
  set_ref(as_frame(self)->f_trace, value);
  return Status::kOk;
}

constexpr MethodDef kFrameMethods[] = {
    method_noargs("clear", frame_clear_method, "F.clear(): clear most references held by the frame"),
    method_noargs("__sizeof__", frame_sizeof, "F.__sizeof__() -> size of F in memory, in bytes"), kMethodEnd};
constexpr GetSetDef kFrameGetSet[] = {{"f_back", get_f_back},
                                      {"f_locals", get_f_locals},
                                      {"f_lineno", get_f_lineno, set_f_lineno},
                                      {"f_trace", get_f_trace, set_f_trace},
                                      {"f_lasti", get_f_lasti},
                                      {"f_globals", get_f_globals},
                                      {"f_builtins", get_f_builtins},
                                      {"f_code", get_f_code},
                                      {nullptr, nullptr}};
constexpr MemberDef kFrameMembers[] = {
    {"f_trace_lines", MemberKind::kBool8, offsetof(PyFrameObject, f_trace_lines), false},
    {"f_trace_opcodes", MemberKind::kBool8, offsetof(PyFrameObject, f_trace_opcodes), false},
    {nullptr, MemberKind::kBool8, 0, false}};
constexpr LayoutField kFrameLayout[] = {HS_OBJECT_HEAD,
                                        HS_FIELD(PyFrameObject, f_back, kOwnedRef),
                                        HS_FIELD(PyFrameObject, f_frame, kPointer),
                                        HS_FIELD(PyFrameObject, f_trace, kOwnedRef),
                                        HS_FIELD(PyFrameObject, f_lineno, kInt),
                                        HS_FIELD(PyFrameObject, f_trace_lines, kUint),
                                        HS_FIELD(PyFrameObject, f_trace_opcodes, kUint),
                                        HS_FIELD(PyFrameObject, f_fast_as_locals, kUint),
                                        HS_FIELD(PyFrameObject, padding, kPadding),
                                        {"f_func", 48, 8, FieldKind::kOwnedRef},
                                        {"f_globals", 56, 8, FieldKind::kBorrowedRef},
                                        {"f_builtins", 64, 8, FieldKind::kBorrowedRef},
                                        {"f_locals", 72, 8, FieldKind::kOwnedRef},
                                        {"f_code", 80, 8, FieldKind::kOwnedRef},
                                        {"frame_obj", 88, 8, FieldKind::kOwnedRef},
                                        {"previous", 96, 8, FieldKind::kPointer},
                                        {"prev_instr", 104, 8, FieldKind::kPointer},
                                        {"stacktop", 112, 4, FieldKind::kInt},
                                        {"is_entry", 116, 1, FieldKind::kUint},
                                        {"owner", 117, 1, FieldKind::kUint},
                                        {"(padding)", 118, 2, FieldKind::kPadding},
                                        {"localsplus", 120, 8, FieldKind::kOwnedRef, true},
                                        {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kFrameTypeSpec = {
    .name = "frame",
    .basicsize = static_cast<int64_t>(offsetof(PyFrameObject, _f_frame_data)) + kFrameSpecialsSize * 8,
    .itemsize = 8,
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation,
    .dealloc = frame_dealloc,
    .repr = frame_repr,
    .getattro = object_generic_get_attr,
    .setattro = object_generic_set_attr,
    .traverse = frame_object_traverse,
    .clear = frame_tp_clear,
    .methods = kFrameMethods,
    .members = kFrameMembers,
    .getset = kFrameGetSet,
    .layout = kFrameLayout,
};

}  // namespace heapscope::objects
