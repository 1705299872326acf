// What module sys keeps: settings that a program may read back, though nothing here depends on them.
#pragma once

#include <cstdint>

#include "objects/type_object.h"

namespace heapscope::modules {

/// What reconfigure() has set of one of the host's streams: str, null for what it is at first.
struct StreamSettings {
  objects::Ref<objects::PyObject> encoding;
  objects::Ref<objects::PyObject> errors;
  objects::Ref<objects::PyObject> line_end;  ///< written for "\n"
};

struct SysState {
  int64_t switch_interval;                                  ///< microseconds, less the 5000 that a new machine has
  objects::Ref<objects::PyTypeObject> asyncgen_hooks_type;  ///< made when first asked for
  objects::Ref<objects::PyTypeObject> unraisable_type;      ///< UnraisableHookArgs, which has no name in sys
  StreamSettings streams[3];                                ///< stdin, stdout, stderr
};

}  // namespace heapscope::modules
