// What a reader sees as an object's reference count.
//
// Since 3.12 objects that never die are not counted (PEP 683): the interpreter's static objects show one fixed number.
// The engine counts them all the same; a memory model that has immortal objects only shows them so.
#pragma once

#include <cstdint>

#include "memory/image.h"
#include "memory/state.h"
#include "objects/object.h"

namespace heapscope::objects {

/// None, True, small ints, the empty tuple, one-character strings, built-in types: whatever lies in the static data.
inline bool is_immortal(const PyObject* op) {
  return memory::model().immortal_refcount != 0 && memory::offset_of(op) < memory::kRegionsStart;
}
inline int64_t shown_refcount(const PyObject* op) {
  return is_immortal(op) ? memory::model().immortal_refcount : op->ob_refcnt;
}

}  // namespace heapscope::objects
