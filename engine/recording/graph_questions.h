// Questions about the heap as a whole at a step: why alive, what would go, what does it retain, how many of each type,
// what is different from another step. Types: web/src/engine/questions.ts.
#pragma once

#include "inspect/json_reader.h"
#include "recording/recorder.h"
#include "recording/reply.h"

namespace heapscope::recording {

Reply paths(Recorder& recorder, uint64_t step, const inspect::Json& question);
Reply cut(Recorder& recorder, uint64_t step, const inspect::Json& question);
Reply retained(Recorder& recorder, uint64_t step, const inspect::Json& question);
Reply summary(Recorder& recorder, uint64_t step, const inspect::Json& question);
Reply difference(Recorder& recorder, uint64_t from, uint64_t to, const inspect::Json& question);

}  // namespace heapscope::recording
