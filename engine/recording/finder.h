// Finder: the next or previous step at which something is so, or has changed since the step before.
//
//   forwards     one run from the asking step on, a reading at each step, until the rule holds
//   backwards    the stretches between checkpoints, last one first; in each the last step at which the rule held
//
// A step is meant as its view shows it: a name that line 3 binds is found at the step after line 3. What the rows know
// (lines, calls, exceptions, depth) is answered without executing anything.
#pragma once

#include <string>

#include "inspect/json_reader.h"
#include "recording/recorder.h"
#include "recording/reply.h"

namespace heapscope::recording {

/// Question {from, backwards, budget, what: {kind, ...}}; the answer is a Found (web/src/engine/questions.ts).
Reply find(Recorder& recorder, const inspect::Json& question);

}  // namespace heapscope::recording
