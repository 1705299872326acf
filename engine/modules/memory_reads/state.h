// What module _memory_reads keeps: the references that a program has given by ctypes.pythonapi.Py_IncRef, in one list
// that the collector does not know. Nobody else holds them; with the list each unit of a count has its holder (O6).
#pragma once

#include "objects/list_object.h"

namespace heapscope::modules {

struct MemoryReadsState {
  objects::Ref<objects::PyListObject> given;  ///< made when it is first wanted
};

}  // namespace heapscope::modules
