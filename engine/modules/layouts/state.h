// What module _layouts keeps: the classes whose instances the collector does not know. In CPython they are static types,
// which nothing takes down; an instance in such a class's own dict would keep both, unseen by any collection.
#pragma once

#include "objects/object.h"

namespace heapscope::modules {

struct LayoutsState {
  objects::Ref<objects::PyObject> uncollected;  ///< a list; null before the first
};

}  // namespace heapscope::modules
