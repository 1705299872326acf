// Questions about the run: memory over time, the instructions at a step, what happens inside of one step, and what
// would have happened with other statements. Types: web/src/engine/questions.ts.
#pragma once

#include "inspect/json_reader.h"
#include "recording/recorder.h"
#include "recording/reply.h"

namespace heapscope::recording {

Reply curve(Recorder& recorder, const inspect::Json& question);
Reply code(Recorder& recorder, uint64_t step, const inspect::Json& question);
Reply moments(Recorder& recorder, uint64_t step, const inspect::Json& question);
Reply branch(Recorder& recorder, uint64_t step, const inspect::Json& question);

}  // namespace heapscope::recording
