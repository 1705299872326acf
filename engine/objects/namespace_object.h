// types.SimpleNamespace.  Model: Objects/namespaceobject.c (3.11), 24 bytes.
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

struct _PyNamespaceObject : PyObject {
  Ref<PyObject> ns_dict;
};
static_assert(sizeof(_PyNamespaceObject) == 24);

Owned<PyObject> namespace_new(PyObject* attributes);  // a dict or null

}  // namespace heapscope::objects
