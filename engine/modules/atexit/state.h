// What atexit keeps: the registered calls, in order of registration.
#pragma once

#include <cstdint>

#include "memory/ref.h"
#include "objects/object.h"

namespace heapscope::modules {

/// Model: atexit_py_callback (3.11), 24 bytes from the allocator.
struct AtexitCallback {
  memory::Ref<objects::PyObject> func;
  memory::Ref<objects::PyObject> args;
  memory::Ref<objects::PyObject> kwargs;  ///< null when none
};

struct AtexitState {
  memory::Ref<memory::Ref<AtexitCallback>> callbacks;
  int32_t ncallbacks;    ///< entries in use, unregistered ones are null
  int32_t callback_len;  ///< entries there is room for
};

/// Runs the registered calls, last first, and forgets them (atexit_callfuncs).
void call_exit_functions();

}  // namespace heapscope::modules
