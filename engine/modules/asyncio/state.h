// What module _asyncio_iter keeps: its type.
#pragma once

#include "objects/type_object.h"

namespace heapscope::modules {

struct AsyncioState {
  objects::Ref<objects::PyTypeObject> future_iter_type;
};

}  // namespace heapscope::modules
