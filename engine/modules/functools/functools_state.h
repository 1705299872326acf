// What module _functools keeps.
#pragma once

#include "objects/object.h"
#include "objects/type_object.h"

namespace heapscope::modules {

struct FunctoolsState {
  objects::Ref<objects::PyTypeObject> partial_type;
  objects::Ref<objects::PyTypeObject> key_type;
  objects::Ref<objects::PyTypeObject> lru_list_elem_type;
  objects::Ref<objects::PyTypeObject> lru_cache_type;
  objects::Slot<objects::vectorcallfunc> partial_vectorcall;
  objects::Ref<objects::PyObject> kwd_mark;  ///< parts arguments from keywords in cache keys
};

}  // namespace heapscope::modules
