// What module _sre keeps: its types.
#pragma once

#include "memory/ref.h"
#include "objects/type_object.h"

namespace heapscope::modules {

struct ReState {
  memory::Ref<objects::PyTypeObject> pattern_type;
  memory::Ref<objects::PyTypeObject> match_type;
  memory::Ref<objects::PyTypeObject> scanner_type;
};

}  // namespace heapscope::modules
