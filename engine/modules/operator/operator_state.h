// What module _operator keeps.
#pragma once

#include "objects/object.h"

namespace heapscope::modules {

struct OperatorState {
  objects::Ref<objects::PyTypeObject> itemgetter_type;
  objects::Ref<objects::PyTypeObject> attrgetter_type;
  objects::Ref<objects::PyTypeObject> methodcaller_type;
};

}  // namespace heapscope::modules
