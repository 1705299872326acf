// What module _struct keeps: the exception that its functions raise.
#pragma once

#include "objects/type_object.h"

namespace heapscope::modules {

struct StructState {
  objects::Ref<objects::PyObject> error;
};

}  // namespace heapscope::modules
