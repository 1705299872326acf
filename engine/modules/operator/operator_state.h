// What module _operator keeps.
#pragma once

#include "objects/object.h"
#include "objects/type_object.h"

namespace heapscope::modules {

struct OperatorState {
  objects::Ref<objects::PyTypeObject> itemgetter_type;
  objects::Ref<objects::PyTypeObject> attrgetter_type;
  objects::Ref<objects::PyTypeObject> methodcaller_type;
  objects::Slot<objects::vectorcallfunc> itemgetter_vectorcall;
  objects::Slot<objects::vectorcallfunc> attrgetter_vectorcall;
};

}  // namespace heapscope::modules
