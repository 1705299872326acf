// Functions made by `def` and lambda, and the classmethod/staticmethod wrappers.
//
// Invariants:
//   F1  func_closure holds one cell per free variable of the code, null when there are none
//   F2  func_version is 0 or stands for this state of code, defaults, kwdefaults: any change zeroes it
//   F3  func_builtins is the builtins dict that func_globals had when the function was made
//
// Model: Include/cpython/funcobject.h, Objects/funcobject.c (3.11), 136 bytes.
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyFunctionObject : PyObject {
  Ref<PyObject> func_globals;
  Ref<PyObject> func_builtins;
  Ref<PyObject> func_name;
  Ref<PyObject> func_qualname;
  Ref<PyObject> func_code;
  Ref<PyObject> func_defaults;
  Ref<PyObject> func_kwdefaults;
  Ref<PyObject> func_closure;
  Ref<PyObject> func_doc;
  Ref<PyObject> func_dict;
  Ref<PyObject> func_weakreflist;
  Ref<PyObject> func_module;
  Ref<PyObject> func_annotations;  // a dict, or the compiler's flat tuple until first asked for
  Slot<vectorcallfunc> vectorcall;
  uint32_t func_version;
  uint32_t padding;
};
static_assert(sizeof(PyFunctionObject) == 136 && offsetof(PyFunctionObject, func_closure) == 72 &&
              offsetof(PyFunctionObject, func_weakreflist) == 96 && offsetof(PyFunctionObject, vectorcall) == 120);

inline bool function_check(const PyObject* op) { return is_type(op, function_type()); }

/// The MAKE_FUNCTION instruction: code and globals, qualname null for the code's own.
Owned<PyFunctionObject> function_new(PyObject* code, PyObject* globals);
Owned<PyFunctionObject> function_new_with_qual_name(PyObject* code, PyObject* globals, PyObject* qualname);
/// A dict, made from the flat tuple if need be; borrowed, null: error or none.
PyObject* function_get_annotations(PyObject* function);
/// A version number for the specialiser, 0 when they have run out (_PyFunction_GetVersionForCurrentState).
uint32_t function_get_version_for_current_state(PyFunctionObject* function);
/// The vectorcall of functions: hands over to the machine (hooks.h).
Owned<PyObject> function_vectorcall(PyObject* function, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames);

/// classmethod and staticmethod share this layout (56 bytes with their dict).
struct PyClassMethodObject : PyObject {
  Ref<PyObject> cm_callable;
  Ref<PyObject> cm_dict;
};
static_assert(sizeof(PyClassMethodObject) == 32);
using PyStaticMethodObject = PyClassMethodObject;
Owned<PyObject> class_method_new(PyObject* callable);
Owned<PyObject> static_method_new(PyObject* callable);

struct FunctionState {
  uint32_t next_func_version;
  uint32_t padding;
};

}  // namespace heapscope::objects
