// Watching one step closely while it is executed again: births, deaths and collections.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/events.h"
#include "gc/state.h"
#include "inspect/heap_view.h"
#include "objects/gc_header.h"
#include "objects/interpreter_frame.h"

namespace heapscope::recording {

std::string frame_name(objects::_PyInterpreterFrame* frame);
/// Collections of any generation since the machine started.
uint32_t collections_so_far();

/// Installs itself as the machine's event sink from begin() to end().
class StepWatch final : public EventSink {
 public:
  StepWatch() = default;
  ~StepWatch() override;
  StepWatch(const StepWatch&) = delete;
  StepWatch& operator=(const StepWatch&) = delete;

  /// `marks`: what the view before could show; deaths of others are only counted.
  void begin(const inspect::Marks* marks, uint64_t first_birth);
  void end(inspect::ViewContext* context);

  void object_born(uint64_t address, uint64_t type) override;
  void object_freed(uint64_t address, uint64_t type, DeathCause cause) override;
  void collector_phase(int generation, CollectorPhase phase) override;
  void memory_mapped(uint64_t address, int64_t bytes) override;

 private:
  void note_stats();
  void note_freed(inspect::FreedObject freed, int line);
  void mind_finalizers();
  void note_phase(const char* name, objects::PyGC_Head* list, bool with_refs);

  const inspect::Marks* marks_ = nullptr;
  std::vector<inspect::FreedObject> freed_;
  std::vector<inspect::CollectionRecord> collections_;
  std::vector<uint64_t> freed_ids_;  ///< of all, known to the marks or not
  int caller_line_ = 0;              ///< below the innermost frame at begin(): what a finalizer that ends was called at
  int64_t allocations_ = 0;
  int64_t frees_ = 0;
  gc::GenerationStats before_[objects::kGenerations] = {};
  uint64_t first_birth_ = 0;                      ///< of the program's own objects
  std::vector<inspect::CollectionPhase> phases_;  ///< of the collection that runs
  objects::PyGC_Head* examined_ = nullptr;        ///< the list that it looks at
  bool first_split_ = false;  ///< the collection began in this step and has not looked at its list yet
  int generation_ = -1;       ///< of the collection that runs, -1: none, or it has not told since begin()
};

}  // namespace heapscope::recording
