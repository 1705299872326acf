// Calls of classes whose __init__ is a Python function: its frame runs in the same loop.
//
// CPython goes through three native functions here (_PyObject_MakeTpCall, type_call, slot_tp_init);
// what they hold while __init__ runs lies in the InitRecord before the frame, and the recursion
// counts are theirs.
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/func_object.h"
#include "objects/identifiers.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "vm/eval_internal.h"

namespace heapscope::vm {

using namespace objects;

namespace {

constexpr int64_t kRecordWords = sizeof(InitRecord) / 8;
constexpr int64_t kMaxInlineArguments = 32;

/// __init__ as a plain Python function of the type's MRO, borrowed, or null.
PyFunctionObject* python_init(PyTypeObject* type) {
  PyObject* init = type_lookup(type, ident(Id::__init__));
  return init != nullptr && function_check(init) ? static_cast<PyFunctionObject*>(init) : nullptr;
}

}  // namespace

_PyInterpreterFrame* start_class_call(PyObject* callable, const Ref<PyObject>* args, int64_t nargs,
                                      int64_t oparg_and_method, bool* applies, Owned<PyObject>* result) {
  auto* type = static_cast<PyTypeObject*>(callable);
  *applies = false;
  if (!type_has_feature(type, kTpFlagsHeapType) || type->tp_vectorcall || !slot_is(type_of(type)->tp_call, kTypeCall) ||
      nargs > kMaxInlineArguments || !type->tp_new || python_init(type) == nullptr) {
    return nullptr;
  }
  *applies = true;
  Owned<PyTupleObject> tuple = tuple_from_array(args, nargs);
  if (!tuple || enter_recursive_call(" while calling a Python object") != Status::kOk) {
    return nullptr;
  }
  Owned<PyObject> object = type->tp_new(type, tuple.get(), nullptr);
  PyFunctionObject* init =
      object && object_type_check(object.get(), type) ? python_init(type_of(object.get())) : nullptr;
  if (init == nullptr) {
    // __new__ failed, gave something else, or something whose __init__ is native.
    if (object && object_type_check(object.get(), type) && type_of(object.get())->tp_init &&
        type_of(object.get())->tp_init(object.get(), tuple.get(), nullptr) != Status::kOk) {
      object.reset();
    }
    leave_recursive_call();
    tuple.reset();
    *result = std::move(object);
    return nullptr;
  }
  // The frame takes over one reference to each of these.
  Ref<PyObject> stack[kMaxInlineArguments + 1];
  incref(object.get());
  stack[0] = object.get();
  for (int64_t i = 0; i < nargs; ++i) {
    incref(args[i].get());
    stack[i + 1] = args[i];
  }
  incref(init);  // the lookup's reference
  incref(init);  // the frame's
  PyObject* locals = (as_code(init->func_code)->co_flags & kCoOptimized) != 0 ? nullptr : init->func_globals.get();
  _PyInterpreterFrame* frame = frame_push_and_init(init, locals, stack, nargs + 1, nullptr, kRecordWords);
  if (frame == nullptr) {
    decref(init);
    object.reset();
    leave_recursive_call();
    return nullptr;
  }
  frame->is_entry = kFrameInit;
  InitRecord* record = init_record(frame);
  record->object = object.release();
  record->args = tuple.release();
  record->method = init;
  record->reserved = static_cast<uint64_t>(oparg_and_method);
  return frame;
}

Owned<PyObject> finish_class_call(_PyInterpreterFrame* frame, Owned<PyObject> returned, int64_t* call_shape) {
  const InitRecord record = *init_record(frame);
  *call_shape = static_cast<int64_t>(record.reserved);
  frame_clear_and_pop(frame, kRecordWords);
  decref(record.method.get());
  Owned<PyObject> object(record.object.get());
  if (!returned) {
    object.reset();
  } else if (returned.get() != none()) {
    err_format(exc_type_error(), "__init__() should return None, not '{}'", type_full_name(type_of(returned.get())));
    returned.reset();
    object.reset();
  } else {
    returned.reset();
  }
  leave_recursive_call();
  decref(record.args.get());
  return object;
}

}  // namespace heapscope::vm
