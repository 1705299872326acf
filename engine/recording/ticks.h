// Ticks: what a timeline needs of many steps, read in one re-execution.
#pragma once

#include <cstdint>
#include <vector>

#include "recording/recorder.h"

namespace heapscope::recording {

struct Tick {
  StepRow row;
  uint64_t printed;      ///< bytes on stdout before the step
  int64_t held;          ///< bytes in use
  uint32_t collections;  ///< so far, of any generation
};

/// Every stride-th step of from..to-1.
std::vector<Tick> read_ticks(Recorder& recorder, uint64_t from, uint64_t to, uint64_t stride);

}  // namespace heapscope::recording
