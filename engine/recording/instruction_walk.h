// The way from one step to the next, instruction by instruction: the evaluation stack before each, what it made and
// freed, and whose counts it changed.
//
//   at the step:  the code of all calls is put under vm::watch_instructions, all counts are noted (count_shadow.h)
//   at each instruction, and at the next step:  counts are compared with those noted; after one that touches nothing
//   but what its frame holds, only those of that
//
// The question's `budget` (milliseconds) bounds it: instructions behind it are counted only, as those behind `limit`
// are. The image is put back afterwards: watching changes code objects, never what they do.
#pragma once

#include "inspect/json_reader.h"
#include "recording/recorder.h"
#include "recording/reply.h"

namespace heapscope::recording {

/// {ask: "instructions", step} (web/src/engine/questions.ts).
Reply instructions(Recorder& recorder, uint64_t step, const inspect::Json& question);

}  // namespace heapscope::recording
