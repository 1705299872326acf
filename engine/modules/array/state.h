// What module array keeps: its types.
#pragma once

#include "objects/type_object.h"

namespace heapscope::modules {

struct ArrayState {
  objects::Ref<objects::PyTypeObject> type;
  objects::Ref<objects::PyTypeObject> iterator_type;
  objects::Ref<char> formats;  ///< the letters for buffers, each with a NUL
};

}  // namespace heapscope::modules
