// Calls that native code makes in the middle of an instruction, run as frames of the same loop.
//
// CPython goes through native functions here, each with an evaluator of its own on the C stack: `C()` calls __init__,
// `instance()` calls __call__, `f(*args)` calls f, `x.y` calls a property's getter or __getattr__, `with x` calls
// __enter__, the wrapper of functools.lru_cache calls what it wraps. A browser's stack holds few of those, so the loop
// itself runs the frame, and what the native functions hold meanwhile, and do afterwards, is in the InitRecord before
// it:
//
//   CALL, LOAD_ATTR ... --start_*--> frame with a record --ends--> finish_inner_call --> the instruction's result
//
//   N1  the instruction's operands stay on the stack of the frame below until the frame has ended
//   N2  counts of references and levels of recursion are those of CPython's native functions
//   N3  a start_* that does not apply has run no code of the program, and changed nothing
#include "vm/eval_inner_calls.h"

#include <algorithm>

#include "compiler/opcode.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/class_object.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/func_object.h"
#include "objects/identifiers.h"
#include "objects/init_record.h"
#include "objects/iter_object.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"
#include "vm/eval_internal.h"
#include "vm/specialise.h"

namespace heapscope::vm {

using namespace objects;

const CallAround* (*call_around_of)(PyTypeObject*) = nullptr;

namespace {

/// What the frame's end has to do (the lowest byte of InitRecord.reserved; above it the instruction's argument).
enum class InnerCall : uint64_t {
  kPlain,   ///< its result is the instruction's
  kObject,  ///< the same; one more level of recursion ends
  kClass,   ///< it was __init__: the record's object is the result
  kAround,  ///< a CallAround goes on
};

constexpr int64_t kRecordWords = sizeof(InitRecord) / 8;
/// Before the record of a CallAround.
struct AroundRecord {
  Ref<PyObject> callable;  ///< borrowed: it is an operand of the instruction
  int64_t hash;
};
constexpr int64_t kAroundWords = kRecordWords + sizeof(AroundRecord) / 8;
constexpr int64_t kMaxInlineArguments = 32;
constexpr const char* kCalling = " while calling a Python object";

AroundRecord* around_record(_PyInterpreterFrame* frame) {
  return reinterpret_cast<AroundRecord*>(init_record(frame)) - 1;
}

/// A name of the type's MRO as a plain Python function, borrowed, or null.
PyFunctionObject* python_function(PyTypeObject* type, Id name) {
  PyObject* found = type_lookup(type, ident(name));
  return found != nullptr && function_check(found) ? static_cast<PyFunctionObject*>(found) : nullptr;
}

/// A frame for `function(*args)`, or with `first` before them; null: an error. The record is empty.
_PyInterpreterFrame* push_frame(PyFunctionObject* function, PyObject* first, const Ref<PyObject>* args, int64_t nargs,
                                InnerCall kind) {
  Ref<PyObject> stack[kMaxInlineArguments + 1];
  int64_t count = 0;
  if (first != nullptr) {
    incref(first);
    stack[count++] = first;
  }
  for (int64_t i = 0; i < nargs; ++i) {
    incref(args[i].get());
    stack[count++] = args[i];
  }
  incref(function);
  PyObject* locals =
      (as_code(function->func_code)->co_flags & kCoOptimized) != 0 ? nullptr : function->func_globals.get();
  const int64_t words = kind == InnerCall::kAround ? kAroundWords : kRecordWords;
  _PyInterpreterFrame* frame = frame_push_and_init(function, locals, stack, count, nullptr, words);
  if (frame != nullptr) {
    frame->is_entry = kFrameInit;
    *init_record(frame) = InitRecord{nullptr, nullptr, nullptr, static_cast<uint64_t>(kind)};
  }
  return frame;
}

InnerStart start_class_call(PyTypeObject* type, const Ref<PyObject>* args, int64_t nargs) {
  if (!type_has_feature(type, kTpFlagsHeapType) || type->tp_vectorcall || !slot_is(type_of(type)->tp_call, kTypeCall) ||
      nargs > kMaxInlineArguments || !type->tp_new || python_function(type, Id::__init__) == nullptr) {
    return {};
  }
  Owned<PyTupleObject> tuple = tuple_from_array(args, nargs);
  if (!tuple || enter_recursive_call(kCalling) != Status::kOk) {
    return InnerStart::failed();
  }
  Owned<PyObject> object = type->tp_new(type, tuple.get(), nullptr);
  PyFunctionObject* init =
      object && object_type_check(object.get(), type) ? python_function(type_of(object.get()), Id::__init__) : nullptr;
  if (init == nullptr) {
    // __new__ failed, gave something else, or something whose __init__ is native.
    if (object && object_type_check(object.get(), type) && type_of(object.get())->tp_init &&
        type_of(object.get())->tp_init(object.get(), tuple.get(), nullptr) != Status::kOk) {
      object.reset();
    }
    leave_recursive_call();
    tuple.reset();
    return InnerStart::done(std::move(object));
  }
  Owned<PyObject> method = owned_ref(init);  // the lookup's reference
  _PyInterpreterFrame* frame = push_frame(init, object.get(), args, nargs, InnerCall::kClass);
  if (frame == nullptr) {
    method.reset();
    object.reset();
    leave_recursive_call();
    return InnerStart::failed();
  }
  InitRecord* record = init_record(frame);
  record->object = object.release();
  record->args = tuple.release();
  record->method = method.release();
  return InnerStart::entered(frame);
}

/// An instance whose class has a __call__ in Python.  `tuple` is the argument tuple of f(*args), or null: it is made.
InnerStart start_instance_call(PyObject* callable, const Ref<PyObject>* args, int64_t nargs, PyObject* tuple) {
  PyTypeObject* type = type_of(callable);
  if (type->tp_call.id != generic_slot_number(offsetof(PyTypeObject, tp_call)) || nargs >= kMaxInlineArguments) {
    return {};
  }
  PyFunctionObject* function = python_function(type, Id::__call__);
  if (function == nullptr) {
    return {};
  }
  Owned<PyObject> made;
  if (tuple == nullptr) {
    made = tuple_from_array(args, nargs);
    if (!made) {
      return InnerStart::failed();
    }
  }
  if (enter_recursive_call(kCalling) != Status::kOk) {
    return InnerStart::failed();
  }
  Owned<PyObject> method = owned_ref(function);
  _PyInterpreterFrame* frame = push_frame(function, callable, args, nargs, InnerCall::kObject);
  if (frame == nullptr) {
    method.reset();
    leave_recursive_call();
    return InnerStart::failed();
  }
  init_record(frame)->args = made.release();
  init_record(frame)->method = method.release();
  return InnerStart::entered(frame);
}

InnerStart start_around(const CallAround& around, PyObject* callable, const Ref<PyObject>* args, int64_t nargs,
                        PyObject* tuple) {
  PyObject* inner = around.callee(callable);
  if (PyObject* in_python = cfunction_in_python(inner)) {
    inner = in_python;
  }
  if (!function_check(inner) || nargs > kMaxInlineArguments) {
    return {};
  }
  Owned<PyObject> made;
  if (tuple == nullptr) {
    made = tuple_from_array(args, nargs);
    if (!made) {
      return InnerStart::failed();
    }
    tuple = made.get();
  }
  if (enter_recursive_call(kCalling) != Status::kOk) {
    return InnerStart::failed();
  }
  Owned<PyObject> key;
  int64_t hash = 0;
  Owned<PyObject> known = around.before(callable, tuple, &key, &hash);
  if (known || err_occurred()) {
    leave_recursive_call();
    made.reset();
    return InnerStart::done(std::move(known));
  }
  auto* function = static_cast<PyFunctionObject*>(inner);
  _PyInterpreterFrame* frame = push_frame(function, nullptr, args, nargs, InnerCall::kAround);
  if (frame == nullptr) {
    key.reset();
    leave_recursive_call();
    return InnerStart::failed();
  }
  init_record(frame)->object = key.release();
  init_record(frame)->args = made.release();
  *around_record(frame) = AroundRecord{callable, hash};
  return InnerStart::entered(frame);
}

InnerStart start_object_call(PyObject* callable, const Ref<PyObject>* args, int64_t nargs, PyObject* tuple) {
  PyTypeObject* type = type_of(callable);
  if (const CallAround* around = call_around_of == nullptr ? nullptr : call_around_of(type)) {
    return start_around(*around, callable, args, nargs, tuple);
  }
  return start_instance_call(callable, args, nargs, tuple);
}

}  // namespace

InnerStart start_call(PyObject* callable, const Ref<PyObject>* args, int64_t nargs) {
  if (type_check(callable)) {
    return start_class_call(static_cast<PyTypeObject*>(callable), args, nargs);
  }
  return start_object_call(callable, args, nargs, nullptr);
}

namespace {

void drop(const Ref<PyObject>* references, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    decref(references[i].get());
  }
}

/// `function(*args, **kwargs)`, or with `first` before the arguments; the names of the keywords are kept meanwhile.
InnerStart start_call_with_keywords(PyFunctionObject* function, PyObject* first, PyObject* tuple, PyObject* kwargs) {
  const int64_t keywords = dict_get_size(kwargs);
  if (tuple_get_size(tuple) + keywords >= kMaxInlineArguments) {
    return {};
  }
  int64_t position = 0;
  PyObject* key = nullptr;
  PyObject* value = nullptr;
  while (dict_next(kwargs, &position, &key, &value)) {
    if (!unicode_check(key)) {
      return {};
    }
  }
  Owned<PyTupleObject> names = tuple_new(keywords);
  if (!names) {
    return InnerStart::failed();
  }
  Ref<PyObject> stack[kMaxInlineArguments + 1];
  int64_t count = 0;
  const auto add = [&](PyObject* op) {
    incref(op);
    stack[count++] = op;
  };
  if (first != nullptr) {
    add(first);
  }
  for (int64_t i = 0; i < tuple_get_size(tuple); ++i) {
    add(tuple_get_item(tuple, i));
  }
  const int64_t nargs = count;
  position = 0;
  for (int64_t i = 0; dict_next(kwargs, &position, &key, &value); ++i) {
    tuple_init_item(names.get(), i, owned_ref(key));
    add(value);
  }
  incref(function);
  // The native call has its own copy of the arguments; those of `first` it takes from the caller's.
  const int64_t skipped = first != nullptr ? 1 : 0;
  const int64_t held = count - skipped;
  Ref<PyObject> copy[kMaxInlineArguments + 1];
  for (int64_t i = 0; i < held; ++i) {
    copy[i] = stack[i + skipped];
    incref(copy[i].get());
  }
  _PyInterpreterFrame* frame = frame_push_and_init(function, nullptr, stack, nargs, names.get(), kRecordWords + held);
  if (frame == nullptr) {
    drop(copy, held);
    return InnerStart::failed();
  }
  frame->is_entry = kFrameInit;
  InitRecord* record = init_record(frame);
  *record =
      InitRecord{nullptr, names.release(), nullptr,
                 static_cast<uint64_t>(InnerCall::kPlain) | static_cast<uint64_t>(held) << kReferencesBeforeShift};
  std::copy(copy, copy + held, reinterpret_cast<Ref<PyObject>*>(record) - held);
  return InnerStart::entered(frame);
}

}  // namespace

InnerStart start_call_with_tuple(PyObject* callable, PyObject* tuple, PyObject* kwargs) {
  const Ref<PyObject>* args = as_tuple(tuple)->ob_item;
  const int64_t nargs = tuple_get_size(tuple);
  PyObject* self = nullptr;
  PyObject* function = callable;
  if (is_type(callable, method_type())) {
    self = method_self(callable);
    function = method_function(callable);
  }
  if (PyObject* in_python = cfunction_in_python(function)) {
    function = in_python;
  }
  if (kwargs != nullptr && dict_get_size(kwargs) != 0) {
    const bool optimized = is_type(function, function_type()) &&
                           (as_code(static_cast<PyFunctionObject*>(function)->func_code)->co_flags & kCoOptimized) != 0;
    return optimized ? start_call_with_keywords(static_cast<PyFunctionObject*>(function), self, tuple, kwargs)
                     : InnerStart();
  }
  if (is_type(function, function_type())) {
    if (nargs >= kMaxInlineArguments) {
      return {};
    }
    _PyInterpreterFrame* frame =
        push_frame(static_cast<PyFunctionObject*>(function), self, args, nargs, InnerCall::kPlain);
    return frame == nullptr ? InnerStart::failed() : InnerStart::entered(frame);
  }
  if (self != nullptr || type_check(callable) || vectorcall_function(callable)) {
    return {};
  }
  return start_object_call(callable, args, nargs, tuple);
}

InnerStart start_enter(PyObject* enter) {
  if (!is_type(enter, method_type()) || !is_type(method_function(enter), function_type())) {
    return {};
  }
  auto* function = static_cast<PyFunctionObject*>(method_function(enter));
  _PyInterpreterFrame* frame = push_frame(function, method_self(enter), nullptr, 0, InnerCall::kPlain);
  if (frame == nullptr) {
    return InnerStart::failed();
  }
  init_record(frame)->method = owned_ref(enter).release();
  return InnerStart::entered(frame);
}

InnerStart start_call_iter(PyObject* iterator) {
  PyObject* callable = static_cast<PyCallIterObject*>(iterator)->it_callable;
  PyObject* self = nullptr;
  if (callable != nullptr && is_type(callable, method_type())) {
    self = method_self(callable);
    callable = method_function(callable);
  }
  if (callable == nullptr || !is_type(callable, function_type())) {
    return {};
  }
  _PyInterpreterFrame* frame =
      push_frame(static_cast<PyFunctionObject*>(callable), self, nullptr, 0, InnerCall::kPlain);
  return frame == nullptr ? InnerStart::failed() : InnerStart::entered(frame);
}

InnerStart start_attribute(PyObject* owner, PyObject* name) {
  PyTypeObject* type = type_of(owner);
  if (slot_is(type->tp_getattro, kGenericGetAttr)) {
    PyObject* found = type_lookup(type, name);
    if (found == nullptr || !is_type(found, property_type())) {
      return {};
    }
    PyObject* getter = static_cast<propertyobject*>(found)->prop_get;
    if (getter == nullptr || !is_type(getter, function_type())) {
      return {};
    }
    Owned<PyObject> descriptor = owned_ref(found);
    _PyInterpreterFrame* frame =
        push_frame(static_cast<PyFunctionObject*>(getter), owner, nullptr, 0, InnerCall::kPlain);
    if (frame == nullptr) {
      return InnerStart::failed();
    }
    init_record(frame)->method = descriptor.release();
    return InnerStart::entered(frame);
  }
  if (slot_is(type->tp_getattro, kSlotTpGetattro)) {
    PyFunctionObject* function = python_function(type, Id::__getattribute__);
    if (function == nullptr) {
      return {};
    }
    Owned<PyObject> method = owned_ref(function);
    const Ref<PyObject> arguments[] = {name};
    _PyInterpreterFrame* frame = push_frame(function, owner, arguments, 1, InnerCall::kPlain);
    if (frame == nullptr) {
      return InnerStart::failed();
    }
    init_record(frame)->method = method.release();
    return InnerStart::entered(frame);
  }
  if (!slot_is(type->tp_getattro, kSlotTpGetattrHook)) {
    return {};
  }
  PyFunctionObject* function = python_function(type, Id::__getattr__);
  PyObject* getattribute = type_lookup(type, ident(Id::__getattribute__));
  if (function == nullptr || getattribute == nullptr || !is_type(getattribute, wrapper_descr_type()) ||
      static_cast<PyWrapperDescrObject*>(getattribute)->d_wrapped != kGenericGetAttr) {
    return {};
  }
  Owned<PyObject> hook = owned_ref(function);
  Owned<PyObject> result = object_generic_get_attr(owner, name);
  if (result || !err_exception_matches(exc_attribute_error())) {
    hook.reset();
    return InnerStart::done(std::move(result));
  }
  err_clear();
  Owned<PyObject> bound = method_new(hook.get(), owner);
  if (!bound) {
    return InnerStart::failed();
  }
  const Ref<PyObject> arguments[] = {name};
  _PyInterpreterFrame* frame = push_frame(function, owner, arguments, 1, InnerCall::kPlain);
  if (frame == nullptr) {
    return InnerStart::failed();
  }
  init_record(frame)->object = bound.release();
  init_record(frame)->method = hook.release();
  return InnerStart::entered(frame);
}

Owned<PyObject> finish_inner_call(_PyInterpreterFrame* frame, Owned<PyObject> returned, int* oparg) {
  const InitRecord record = *init_record(frame);
  const auto kind = static_cast<InnerCall>(record.reserved & 0xff);
  *oparg = static_cast<int>((record.reserved >> 8) & 0xffff'ffff);
  const int64_t held = references_before(&record);
  Ref<PyObject> before[kMaxInlineArguments + 1];
  std::copy_n(reinterpret_cast<Ref<PyObject>*>(init_record(frame)) - held, held, before);
  if (kind == InnerCall::kAround) {
    const AroundRecord around = *around_record(frame);
    PyObject* callable = around.callable;
    frame_clear_and_pop(frame, kAroundWords);
    Owned<PyObject> key(record.object.get());
    if (returned) {
      returned = call_around_of(type_of(callable))->after(callable, std::move(key), around.hash, std::move(returned));
    } else {
      key.reset();
    }
    leave_recursive_call();
    xdecref(record.args.get());
    return returned;
  }
  frame_clear_and_pop(frame, kRecordWords + held);
  drop(before, held);
  if (kind != InnerCall::kClass) {
    xdecref(record.object.get());
    xdecref(record.method.get());
    if (kind == InnerCall::kObject) {
      leave_recursive_call();
    }
    xdecref(record.args.get());
    return returned;
  }
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

namespace {

/// The callable of iter(callable, sentinel) has returned; false: the iteration ends. `*result` null: an error.
bool goes_on(PyCallIterObject* iterator, PyObject** result) {
  if (*result != nullptr && iterator->it_sentinel) {
    Owned<PyObject> value(*result);
    const Truth is_last = object_rich_compare_bool(iterator->it_sentinel, value.get(), CompareOp::kEq);
    *result = is_last == Truth::kError ? nullptr : value.get();
    if (is_last == Truth::kFalse) {
      (void)value.release();  // the stack takes it
      return true;
    }
    if (is_last == Truth::kError) {
      return true;
    }
  } else if (*result != nullptr) {  // it was used up meanwhile
    decref(*result);
  } else if (err_exception_matches(exc_stop_iteration())) {
    err_clear();
  } else {
    return true;
  }
  for (Ref<PyObject>* part : {&iterator->it_callable, &iterator->it_sentinel}) {
    if (*part) {
      clear_ref(*part);
    }
  }
  *result = none();
  return false;
}

}  // namespace

int end_instruction(_PyInterpreterFrame* frame, const _Py_CODEUNIT* unit, int oparg, Ref<PyObject>** stack_pointer,
                    PyObject** outcome) {
  PyObject* result = *outcome;
  const uint8_t opcode = kDeopt.of[get_opcode(frame->f_code, unit)];
  Ref<PyObject>* sp = *stack_pointer;
  if (opcode == compiler::CALL_FUNCTION_EX) {
    PyObject* kwargs = (oparg & 1) != 0 ? (--sp)->get() : nullptr;
    PyObject* arguments = (--sp)->get();
    decref(sp[-1].get());
    decref(arguments);
    xdecref(kwargs);
    --sp;  // the null below the callable
    sp[-1] = result;
  } else if (opcode == compiler::BEFORE_WITH) {
    if (result != nullptr) {
      *sp++ = result;
    }
  } else if (opcode == compiler::FOR_ITER) {
    auto* iterator = static_cast<PyCallIterObject*>(sp[-1].get());
    if (!goes_on(iterator, outcome)) {
      *stack_pointer = sp - 1;
      decref(iterator);
      return oparg;
    }
    if (*outcome != nullptr) {
      *sp++ = *outcome;
    }
  } else {
    HS_DCHECK(opcode == compiler::LOAD_ATTR);
    PyObject* owner = sp[-1];
    if (result != nullptr) {
      decref(owner);
      sp[-1] = result;
    } else {
      set_attribute_error_context(owner, tuple_get_item(frame->f_code->co_names, oparg));
    }
  }
  *stack_pointer = sp;
  return compiler::kCaches.of[opcode];
}

}  // namespace heapscope::vm
