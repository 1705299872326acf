// Dead contexts of module _contextvars, which wait for the next one.
//
// They lie in the object layer because the collector empties the list at each full collection.
// Model: Python/context.c context_alloc, context_tp_dealloc (3.11).
#pragma once

#include "objects/object.h"

namespace heapscope::objects {

inline constexpr int kContextMaxFreeList = 255;
struct ContextFreeList {
  Ref<PyObject> free_list[kContextMaxFreeList];
  int32_t numfree;
};

/// A dead one in a new life, or null when there is none.
PyObject* context_take_free();
/// False when the list is full: the caller frees it.
bool context_keep_free(PyObject* dead);
void context_clear_free_list();

}  // namespace heapscope::objects
