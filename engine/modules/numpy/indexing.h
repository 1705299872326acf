// a[...]: basic indexing gives views, index arrays and masks give copies.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

Owned<PyObject> array_subscript(PyObject* self, PyObject* key);
/// Null value: ValueError, elements cannot be deleted.
Status array_ass_subscript(PyObject* self, PyObject* key, PyObject* value);
Owned<PyObject> array_item(PyObject* self, int64_t index);

}  // namespace heapscope::modules::numpy
