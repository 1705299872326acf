// What _abc keeps for all abstract classes.
#pragma once

#include <cstdint>

#include "memory/ref.h"
#include "objects/type_object.h"

namespace heapscope::modules {

struct AbcState {
  memory::Ref<objects::PyTypeObject> abc_data_type;
  uint64_t invalidation_counter;  ///< registrations so far; older negative caches are stale
};

}  // namespace heapscope::modules
