#include "recording/step_watch.h"

#include "gc/gc_list.h"
#include "gc/state.h"
#include "inspect/own_frames.h"
#include "inspect/value_text.h"
#include "objects/birth.h"
#include "objects/code_object.h"
#include "objects/gc_header.h"
#include "objects/state.h"
#include "objects/thread_state.h"
#include "vm/step_hook.h"

namespace heapscope::recording {

using namespace objects;

int32_t own_depth(_PyInterpreterFrame* frame) {
  int32_t own = 0;
  for (; frame != nullptr; frame = frame->previous) {
    own += frame->f_code && vm::is_program_code(frame->f_code) ? 1 : 0;
  }
  return own - 1;
}

std::string frame_name(_PyInterpreterFrame* frame) { return inspect::str_utf8(frame->f_code->co_name); }

StepWatch::~StepWatch() {
  if (event_sink == this) {
    event_sink = nullptr;
  }
}

void StepWatch::begin(const inspect::Marks* marks, uint64_t first_birth) {
  marks_ = marks;
  first_birth_ = first_birth;
  event_sink = this;
}

void StepWatch::end(inspect::ViewContext* context) {
  event_sink = nullptr;
  context->freed = std::move(freed_);
  context->collections = std::move(collections_);
  context->allocations = allocations_;
  context->frees = frees_;
}

void StepWatch::object_born(uint64_t, uint64_t) { ++allocations_; }

void StepWatch::object_freed(uint64_t address, uint64_t, DeathCause) {
  ++frees_;
  const auto* op = static_cast<const PyObject*>(memory::pointer_to(address));
  const auto mark = marks_->find(inspect::object_id(op));
  if (mark == marks_->end()) {
    return;
  }
  inspect::FreedObject freed = mark->second.as_freed;
  freed.generation = generation_;
  // The line of the innermost own frame: what the program was doing.
  const std::vector<_PyInterpreterFrame*> frames = inspect::own_frames(state().thread.current_frame);
  freed.line = frames.empty() ? 0 : interpreter_frame_get_line(frames.back());
  freed_.push_back(std::move(freed));
}

uint32_t collections_so_far() {
  int64_t sum = 0;
  for (const gc::GenerationStats& stats : gc::state().generation_stats) {
    sum += stats.collections;
  }
  return static_cast<uint32_t>(sum);
}

void StepWatch::note_phase(const char* name, PyGC_Head* list, bool with_refs) {
  inspect::CollectionPhase phase = {name, {}};
  uint64_t at = list->_gc_next & ~kGcNextUnreachable;
  while (at != memory::address_of(list) && phase.objects.size() < inspect::kMaxPhaseObjects) {
    auto* head = static_cast<PyGC_Head*>(memory::pointer_to(at));
    const PyObject* op = gc_object(head);
    if (birth_of(op) >= first_birth_) {
      phase.objects.push_back({inspect::object_id(op), type_name(type_of(op)), with_refs ? gc::get_refs(head) : -1});
    }
    at = head->_gc_next & ~kGcNextUnreachable;
  }
  phases_.push_back(std::move(phase));
}

// A phase is noted when the next one begins: then its result lies in the heads of the objects.
void StepWatch::collector_phase(int generation, CollectorPhase phase) {
  gc::State& collector = gc::state();
  switch (phase) {
    case CollectorPhase::kStart:
      phases_.clear();
      break;
    case CollectorPhase::kUpdateRefs:
      // The second time it is asked which of the garbage its finalizers have saved.
      examined_ = phases_.empty() ? &collector.lists.generations[generation].head : &collector.unreachable;
      break;
    case CollectorPhase::kSubtractRefs:
      note_phase("update_refs", examined_, true);
      break;
    case CollectorPhase::kMoveUnreachable:
      note_phase("subtract_refs", examined_, true);
      break;
    case CollectorPhase::kWeakReferences:
      note_phase("move_unreachable", &collector.unreachable, false);
      break;
    case CollectorPhase::kFinalizers:
      note_phase("weak_references", &collector.unreachable, false);
      break;
    case CollectorPhase::kClear:
      note_phase("finalizers", &collector.final_unreachable, false);
      break;
    case CollectorPhase::kEnd:
      break;
  }
  const gc::GenerationStats& stats = gc::state().generation_stats[generation];
  if (phase == CollectorPhase::kStart) {
    generation_ = generation;
    collected_before_ = stats.collected;
    uncollectable_before_ = stats.uncollectable;
  } else if (phase == CollectorPhase::kEnd) {
    collections_.push_back({generation, stats.collected - collected_before_,
                            stats.uncollectable - uncollectable_before_, "threshold", std::move(phases_)});
    phases_.clear();
    generation_ = -1;
  }
}

void StepWatch::memory_mapped(uint64_t, int64_t) {}

}  // namespace heapscope::recording
