// What module array keeps: its type, for checks.
#pragma once

#include "objects/type_object.h"

namespace heapscope::modules {

struct ArrayState {
  objects::Ref<objects::PyTypeObject> type;
  objects::Ref<char> formats;  ///< the letters for buffers, each with a NUL
};

}  // namespace heapscope::modules
