// What module _collections keeps.
#pragma once

#include "objects/object.h"

namespace heapscope::modules {

struct CollectionsState {
  objects::Ref<objects::PyTypeObject> deque_type;
  objects::Ref<objects::PyTypeObject> deque_iter_type;
  objects::Ref<objects::PyTypeObject> deque_rev_iter_type;
  objects::Ref<objects::PyTypeObject> defaultdict_type;
  objects::Ref<objects::PyTypeObject> tuplegetter_type;
  objects::Ref<objects::PyTypeObject> odict_type;
  objects::Ref<objects::PyTypeObject> odict_iter_type;
  objects::Ref<objects::PyTypeObject> odict_keys_type;
  objects::Ref<objects::PyTypeObject> odict_values_type;
  objects::Ref<objects::PyTypeObject> odict_items_type;
};

}  // namespace heapscope::modules
