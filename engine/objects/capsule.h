// PyCapsule: an opaque pointer with a name.  Model: Objects/capsule.c (3.11), 48 bytes.
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

struct PyCapsule : PyObject {
  Ref<char> pointer;
  Ref<const char> name;
  Ref<char> context;
  uint64_t destructor_number;
};
static_assert(sizeof(PyCapsule) == 48);

}  // namespace heapscope::objects
