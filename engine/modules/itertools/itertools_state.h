// What module itertools keeps.
#pragma once

#include "objects/object.h"

namespace heapscope::modules {

struct ItertoolsState {
  objects::Ref<objects::PyTypeObject> grouper_type;
  objects::Ref<objects::PyTypeObject> tee_type;
  objects::Ref<objects::PyTypeObject> tee_data_type;
  objects::Ref<objects::PyTypeObject> chain_type;
  objects::Ref<objects::PyTypeObject> islice_type;
};

}  // namespace heapscope::modules
