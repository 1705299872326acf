// Cells: the boxes that closures share.  Model: Objects/cellobject.c (3.11), 24 bytes.
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

struct PyCellObject : PyObject {
  Ref<PyObject> ob_ref;  // null when empty
};
static_assert(sizeof(PyCellObject) == 24);

inline bool cell_check(const PyObject* op) { return is_type(op, cell_type()); }
Owned<PyObject> cell_new(PyObject* content);  // content may be null
inline PyObject* cell_get_ref(PyObject* cell) { return static_cast<PyCellObject*>(cell)->ob_ref; }
/// PyCell_Set: takes a new reference to the content, lets go of the old one.
void cell_set(PyObject* cell, PyObject* content);

}  // namespace heapscope::objects
