// When objects that a step has are freed, all at once and a short way ahead: the page gives cards whose ends it knows
// places that others can have afterwards (web/src/state/kept-places.ts).
#pragma once

#include <cstdint>

#include "inspect/json_reader.h"
#include "recording/recorder.h"
#include "recording/reply.h"

namespace heapscope::recording {

/// Ends of the objects `ids`, as far as they come within `within` steps after `step` (type Ends). Who is not named in
/// the answer is there until then, or is of no such recording.
Reply ends(Recorder& recorder, uint64_t step, const inspect::Json& question);

}  // namespace heapscope::recording
