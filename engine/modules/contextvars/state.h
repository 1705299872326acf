// What module _contextvars keeps: its types, and what stands for "no value".
#pragma once

#include "objects/type_object.h"

namespace heapscope::modules {

struct ContextvarsState {
  objects::Ref<objects::PyTypeObject> context_type;
  objects::Ref<objects::PyTypeObject> variable_type;
  objects::Ref<objects::PyTypeObject> token_type;
  objects::Ref<objects::PyObject> missing;  ///< Token.MISSING
};

}  // namespace heapscope::modules
