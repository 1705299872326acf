// Calling: vectorcall, tp_call, and the helpers around them.
//
// Arguments are borrowed 8-byte slots; the callee keeps what it needs.  While a call runs the caller
// holds exactly what CPython's caller holds: object_vectorcall adds no reference,
// object_make_tp_call builds (and owns during the call) a tuple of the positional arguments.
//
//   C1  a non-null result has no error pending, a null one has (check_function_result)
//   C2  kwnames is a tuple of str whose values follow the positional arguments
//
// Model: Objects/call.c, Include/internal/pycore_call.h (3.11).
#pragma once

#include <initializer_list>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/thread_state.h"
#include "objects/type_object.h"

namespace heapscope::objects {

/// The object's vectorcall function or an empty slot.
inline Slot<vectorcallfunc> vectorcall_function(PyObject* callable) {
  const PyTypeObject* type = type_of(callable);
  if (!type_has_feature(type, kTpFlagsHaveVectorcall)) {
    return Slot<vectorcallfunc>{0};
  }
  return *reinterpret_cast<Slot<vectorcallfunc>*>(reinterpret_cast<char*>(callable) + type->tp_vectorcall_offset);
}

/// Through tp_call with a fresh tuple of the arguments; `keywords` is a dict, a tuple of names or null.
Owned<PyObject> object_make_tp_call(PyObject* callable, const Ref<PyObject>* args, int64_t nargs, PyObject* keywords);
/// SystemError when a native result and the pending error disagree (C1).
Owned<PyObject> check_function_result_failed(PyObject* callable, Owned<PyObject> result, const char* where);
inline Owned<PyObject> check_function_result(PyObject* callable, Owned<PyObject> result, const char* where) {
  if (bool(result) == (thread_state().curexc_type.bits != 0)) [[unlikely]] {
    return check_function_result_failed(callable, std::move(result), where);
  }
  return result;
}

inline Owned<PyObject> object_vectorcall(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf,
                                         PyObject* kwnames) {
  const Slot<vectorcallfunc> function = vectorcall_function(callable);
  if (!function) {
    return object_make_tp_call(callable, args, vectorcall_nargs(nargsf), kwnames);
  }
  return check_function_result(callable, function(callable, args, nargsf, kwnames), nullptr);
}
Owned<PyObject> object_vectorcall_dict(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf,
                                       PyObject* kwargs);
/// tp_call of types that only implement vectorcall (PyVectorcall_Call).
Owned<PyObject> vectorcall_call(PyObject* callable, PyObject* tuple, PyObject* kwargs);
Owned<PyObject> object_call(PyObject* callable, PyObject* args, PyObject* kwargs);
Owned<PyObject> object_call_object(PyObject* callable, PyObject* args);  // args null or a tuple
Owned<PyObject> object_call_no_args(PyObject* callable);
Owned<PyObject> object_call_one_arg(PyObject* callable, PyObject* arg);
/// PyObject_CallFunctionObjArgs; none of the arguments may be null.
Owned<PyObject> object_call_function_obj_args(PyObject* callable, std::initializer_list<PyObject*> args);
/// callable(first, *args, **kwargs) (_PyObject_Call_Prepend).
Owned<PyObject> object_call_prepend(PyObject* callable, PyObject* first, PyObject* args, PyObject* kwargs);

// Methods: args[0] is self; no bound method is made when the attribute is a function of the type.
Owned<PyObject> object_vectorcall_method(PyObject* name, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames);
Owned<PyObject> object_call_method_no_args(PyObject* self, PyObject* name);
Owned<PyObject> object_call_method_one_arg(PyObject* self, PyObject* name, PyObject* arg);
Owned<PyObject> object_call_method_obj_args(PyObject* self, PyObject* name, std::initializer_list<PyObject*> args);

/// "list.append()" for messages about a call (_PyObject_FunctionStr); null: error.
Owned<PyObject> object_function_str(PyObject* callable);

/// A new dict from keyword values and their names (_PyStack_AsDict).
Owned<PyObject> stack_as_dict(const Ref<PyObject>* values, PyObject* kwnames);
/// Positional arguments and a dict laid out as one array of owned references for vectorcall; the array has a free
/// slot before it.  Null: error (_PyStack_UnpackDict).
Ref<PyObject>* stack_unpack_dict(const Ref<PyObject>* args, int64_t nargs, PyObject* kwargs, Owned<PyObject>* kwnames);
void stack_unpack_dict_free(Ref<PyObject>* stack, int64_t nargs, PyObject* kwnames);

// Nesting.  Python-to-Python calls count in the machine; natives that recurse use these.
Status check_recursive_call(const char* where);
/// `where` as in " while calling a Python object"; kError: RecursionError is set.
inline Status enter_recursive_call(const char* where) {
  if (thread_state().recursion_remaining-- <= 0) [[unlikely]] {
    return check_recursive_call(where);
  }
  return Status::kOk;
}
inline void leave_recursive_call() { ++thread_state().recursion_remaining; }

/// enter_recursive_call for a scope: `RecursionScope scope(" in comparison"); if (!scope.entered) return Failed{};`
struct RecursionScope {
  explicit RecursionScope(const char* where) : entered(enter_recursive_call(where) == Status::kOk) {}
  ~RecursionScope() {
    if (entered) {
      leave_recursive_call();
    }
  }
  RecursionScope(const RecursionScope&) = delete;
  RecursionScope& operator=(const RecursionScope&) = delete;
  bool entered;
};

}  // namespace heapscope::objects
