// What module _threads keeps: its types.
#pragma once

#include "objects/type_object.h"

namespace heapscope::modules {

struct ThreadState {
  objects::Ref<objects::PyTypeObject> lock_type;
  objects::Ref<objects::PyTypeObject> rlock_type;
};

}  // namespace heapscope::modules
