// What tuple's own files share.
#pragma once

#include "objects/tuple_object.h"

namespace heapscope::objects::tuple_internal {

/// A tuple whose items are not set and that is not tracked yet; size > 0.  Null with an error.
PyTupleObject* tuple_alloc(int64_t size);
void tuple_dealloc(PyObject* op);

}  // namespace heapscope::objects::tuple_internal
