// Stops: the next or the last step at a stop mark (in the source, in the margin) or behind a call of breakpoint().
#pragma once

#include "inspect/json_reader.h"
#include "recording/recorder.h"
#include "recording/reply.h"

namespace heapscope::recording {

struct FoundStop {
  uint64_t step = vm::kNoStep;  ///< none
  bool done = true;
  uint64_t searched_to = 0;  ///< when it is not done
  std::string problem;       ///< a condition that cannot be evaluated
};

/// `what`: {kind: "stop", lines: [{line, if}]}; `lines` come to those in the source.
FoundStop find_stop(Recorder& recorder, const inspect::Json& what, uint64_t from, bool backwards, double deadline);

/// The marks in the source (type Stops).
Reply stops(Recorder& recorder);

}  // namespace heapscope::recording
