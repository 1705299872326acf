// Bound methods (obj.f for a function f) and instancemethod.
// Model: Include/cpython/classobject.h, Objects/classobject.c (3.11), 48 bytes.
#pragma once

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyMethodObject : PyObject {
  Ref<PyObject> im_func;
  Ref<PyObject> im_self;
  Ref<PyObject> im_weakreflist;
  Slot<vectorcallfunc> vectorcall;
};
static_assert(sizeof(PyMethodObject) == 48);

struct PyInstanceMethodObject : PyObject {
  Ref<PyObject> func;
};
static_assert(sizeof(PyInstanceMethodObject) == 24);

inline bool method_check(const PyObject* op) { return is_type(op, method_type()); }
inline PyObject* method_function(PyObject* op) { return static_cast<PyMethodObject*>(op)->im_func; }
inline PyObject* method_self(PyObject* op) { return static_cast<PyMethodObject*>(op)->im_self; }
Owned<PyObject> method_new(PyObject* function, PyObject* self);

}  // namespace heapscope::objects
