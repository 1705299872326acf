// What module sys keeps: settings that a program may read back, though nothing here depends on them.
#pragma once

#include <cstdint>

#include "objects/type_object.h"

namespace heapscope::modules {

struct SysState {
  int64_t switch_interval;                                  ///< microseconds, less the 5000 that a new machine has
  objects::Ref<objects::PyTypeObject> asyncgen_hooks_type;  ///< made when first asked for
};

}  // namespace heapscope::modules
