// Attributes of instances that have no __dict__ object yet: 3.11's managed dicts.
//
//   address-32  values   PyDictValues*, the attributes' values; keys are the class's shared keys
//   address-24  dict     PyDictObject*, once somebody asked for __dict__ (then values is null)
//   address-16  PyGC_Head
//   address     PyObject
//
//   states  values set, dict null    (born: object_initialize_dict)
//           values null, dict set    (__dict__ asked for, or an attribute did not fit)
//           both null                (no attributes; out of memory at birth)
// Only for types with kTpFlagsManagedDict.  Where the words are and how __dict__ is reached:
// object_protocol.h.
// Model: Objects/dictobject.c from _PyObject_InitializeDict on, Include/internal/pycore_object.h.
#pragma once

#include <cstdint>

#include "objects/dict_object.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

/// Gives a newborn instance its value array, and takes one usable slot from the shared keys.
Status object_initialize_dict(PyObject* op);
/// Turns the values into a dict object and returns it (owned by the caller, who stores it).
PyDictObject* object_make_dict_from_instance_attributes(PyObject* op, PyDictValues* values);
/// The dict that __dict__ of an instance with a plain dict slot starts with: keys shared with the
/// other instances where the type has such. Null with MemoryError; new reference.
PyDictObject* object_new_instance_dict(PyTypeObject* type);
/// Null value: delete. AttributeError when deleting what is not there.
Status object_store_instance_attribute(PyObject* op, PyDictValues* values, PyObject* name, PyObject* value);
/// New reference, or null without an error.
Owned<PyObject> object_get_instance_attribute(PyObject* op, PyDictValues* values, PyObject* name);
bool object_is_instance_dict_empty(PyObject* op);
int object_visit_instance_attributes(PyObject* op, visitproc visit, void* arg);
void object_clear_instance_attributes(PyObject* op);
void object_free_instance_attributes(PyObject* op);
/// Stores (or, null, deletes) in an instance's dict, making it first if need be.
Status object_dict_set_item(PyTypeObject* type, Ref<PyObject>* dict_pointer, PyObject* name, PyObject* value);

}  // namespace heapscope::objects
