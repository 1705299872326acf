// What list's own files share.
#pragma once

#include "objects/list_object.h"

namespace heapscope::objects::list_internal {

/// Sets ob_size, growing or shrinking the block by list's policy.
Status list_resize(PyListObject* self, int64_t size);
/// Room for exactly so many items, for a list that has none.
Status list_preallocate_exact(PyListObject* self, int64_t size);
/// Length 0, room for exactly `size`; null with MemoryError.
PyListObject* list_new_prealloc(int64_t size);
Owned<PyObject> list_slice(PyListObject* self, int64_t low, int64_t high);
Status list_ass_slice(PyListObject* self, int64_t low, int64_t high, PyObject* items);
void list_dealloc(PyObject* op);

}  // namespace heapscope::objects::list_internal
