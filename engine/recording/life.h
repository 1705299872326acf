// The life of one object: where it lies, when it was made, when and by what it was freed.
//
// An object is named by its birth number (its id). The step of its birth is known from the rows; executing that step
// again shows the address; going on from there with nothing but an event sink shows its death, at full speed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "recording/recorder.h"
#include "recording/reply.h"

namespace heapscope::recording {

struct Life {
  uint64_t id = 0;
  uint64_t address = 0;
  uint64_t born = 0;            ///< the first step at which it is there; 0 for what is older than the program
  uint64_t dead = vm::kNoStep;  ///< the first step at which it is no more, as far as was looked
  int line = 0;                 ///< the line that made it; 0 before the program
};

/// Nothing when no object had this id up to the step `up_to`; its death is looked for up to there as well.
std::optional<Life> find_life(Recorder& recorder, uint64_t id, uint64_t up_to);

/// Why an object is no more (type Death).
Reply death(Recorder& recorder, uint64_t id);

}  // namespace heapscope::recording
