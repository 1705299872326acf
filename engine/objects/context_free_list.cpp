#include "objects/context_free_list.h"

#include "objects/gc_header.h"
#include "objects/state.h"

namespace heapscope::objects {

PyObject* context_take_free() {
  ContextFreeList& pool = state().contexts;
  if (pool.numfree == 0) {
    return nullptr;
  }
  PyObject* op = pool.free_list[--pool.numfree];
  new_reference(op);
  return op;
}

bool context_keep_free(PyObject* dead) {
  ContextFreeList& pool = state().contexts;
  if (pool.numfree == kContextMaxFreeList) {
    return false;
  }
  pool.free_list[pool.numfree++] = dead;
  return true;
}

void context_clear_free_list() {
  ContextFreeList& pool = state().contexts;
  while (pool.numfree != 0) {
    object_gc_del(pool.free_list[--pool.numfree]);
  }
}

}  // namespace heapscope::objects
