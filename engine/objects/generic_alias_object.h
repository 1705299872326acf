// list[int] and X | Y.  Model: Objects/genericaliasobject.c, Objects/unionobject.c (3.11).
#pragma once

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct gaobject : PyObject {
  Ref<PyObject> origin;
  Ref<PyObject> args;
  Ref<PyObject> parameters;
  Ref<PyObject> weakreflist;
  bool starred;
  char padding[7];
  Slot<vectorcallfunc> vectorcall;
};
static_assert(sizeof(gaobject) == 64);

struct unionobject : PyObject {
  Ref<PyObject> args;
  Ref<PyObject> parameters;
};
static_assert(sizeof(unionobject) == 32);

/// `cls[args]`: the usual `__class_getitem__` of builtin classes (Py_GenericAlias).
Owned<PyObject> generic_alias(PyObject* origin, PyObject* args);
/// type.__or__: X | Y, NotImplemented when it cannot be one (_Py_union_type_or).
Owned<PyObject> union_type_or(PyObject* self, PyObject* other);
/// Parts that union and alias share.
Owned<PyObject> make_parameters(PyObject* args);
Owned<PyObject> subs_parameters(PyObject* self, PyObject* args, PyObject* parameters, PyObject* item);

}  // namespace heapscope::objects
