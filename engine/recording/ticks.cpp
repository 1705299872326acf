#include "recording/ticks.h"

#include "inspect/memory_view.h"
#include "recording/step_watch.h"

namespace heapscope::recording {

std::vector<Tick> read_ticks(Recorder& recorder, uint64_t from, uint64_t to, uint64_t stride) {
  std::vector<Tick> ticks;
  if (from >= to) {
    return ticks;
  }
  ticks.reserve((to - from + stride - 1) / stride);
  recorder.go(from, [&](const vm::StepEvent& event) {
    ticks.push_back({recorder.rows()[event.step], recorder.printed(), inspect::held_bytes(), collections_so_far()});
    return event.step + stride < to ? event.step + stride : vm::kNoStep;
  });
  return ticks;
}

}  // namespace heapscope::recording
