// objects::State: everything the object layer keeps between calls, at memory::kObjectsState.
//
// Each concept declares its own part beside its type (`struct ListState` in list_object.h) and adds
// one member here.  Only .cpp files include this header.
#pragma once

#include <cstdint>

#include "memory/image.h"
#include "objects/thread_state.h"

namespace heapscope::objects {

struct State {
  uint64_t births;        ///< objects born so far (birth.h)
  ThreadState thread;
};
static_assert(sizeof(State) <= memory::kGcState - memory::kObjectsState);

inline State& state() { return memory::state_at<State>(memory::kObjectsState); }

}  // namespace heapscope::objects
