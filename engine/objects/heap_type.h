// Heap types of library modules: made from a spec when the module is, counted and tracked like classes.
//
// A spec with kTpFlagsHeapType becomes a PyHeapTypeObject that refers to its module; each instance holds a reference to
// it. So such a type's deallocator ends with free_heap_instance, and its tp_traverse visits the type first
// (modules/native_type.h HeapParts). Which types are heap types is CPython's choice, module by module.
// Model: Objects/typeobject.c PyType_FromModuleAndSpec (3.11).
#pragma once

#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

/// `module` may be null. The module's name in the spec's becomes __module__.
Owned<PyTypeObject> heap_type_from_spec(const TypeSpec& spec, PyObject* module);

/// Made by a class statement or a call of type, not from a spec: the C structure of its instances is its base's.
inline bool is_class_of_python(const PyTypeObject* type) {
  return type_has_feature(type, kTpFlagsHeapType) && type->spec_index == 0;
}

/// The end of an instance's deallocator: its block, then what it holds of its type.
inline void free_heap_instance(PyObject* op) {
  PyTypeObject* type = type_of(op);
  type->tp_free(op);
  decref(type);
}

}  // namespace heapscope::objects
