// Births and deaths in line, for the types whose objects are made and freed at every turn of a loop.
// Each does exactly what the function it names does.
#pragma once

#include "base/events.h"
#include "memory/small_blocks.h"
#include "memory/tracing.h"
#include "objects/birth.h"
#include "objects/state.h"

namespace heapscope::objects {

/// object_init for a type that is not a heap type.
inline void quick_init(PyObject* op, PyTypeObject* static_type) {
  op->ob_refcnt = 1;
  op->ob_type = static_type;
  birth_slot(op) = static_cast<uint32_t>(++state().births);
  if (memory::state().tracing != 0) [[unlikely]] {
    memory::allocation_tracer.became_object(op);
  }
  if (event_sink != nullptr) [[unlikely]] {
    event_sink->object_born(memory::address_of(op), op->ob_type.bits);
  }
}

/// The deallocator of an exact float: to the free list, else to the allocator.
inline void quick_float_dealloc(PyObject* op) {
  FloatState& floats = state().floats;
  if (floats.numfree >= kFloatMaxFreeList) {
    memory::small_free(op);
    return;
  }
  ++floats.numfree;
  op->ob_type.bits = floats.free_list.bits;
  floats.free_list = static_cast<PyFloatObject*>(op);
}

/// decref of an exact float, of an exact int.
inline void quick_float_decref(PyObject* op) {
  if (--op->ob_refcnt == 0) {
    if (event_sink != nullptr) [[unlikely]] {
      dealloc(op);
      return;
    }
    quick_float_dealloc(op);
  }
}
inline void quick_int_decref(PyObject* op) {
  if (--op->ob_refcnt == 0) {
    if (event_sink != nullptr) [[unlikely]] {
      dealloc(op);
      return;
    }
    memory::small_free(op);
  }
}

}  // namespace heapscope::objects
