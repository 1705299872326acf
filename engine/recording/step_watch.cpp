#include "recording/step_watch.h"

#include <algorithm>
#include <iterator>

#include "gc/gc_list.h"
#include "gc/state.h"
#include "inspect/own_frames.h"
#include "inspect/value_text.h"
#include "objects/birth.h"
#include "objects/code_object.h"
#include "objects/gc_header.h"
#include "objects/state.h"
#include "objects/thread_state.h"
#include "recording/count_shadow.h"
#include "vm/step_hook.h"

namespace heapscope::recording {

using namespace objects;

std::string frame_name(_PyInterpreterFrame* frame) { return inspect::str_utf8(frame->f_code->co_name); }

StepWatch::~StepWatch() {
  if (event_sink == this) {
    event_sink = nullptr;
  }
}

void StepWatch::begin(const inspect::Marks* marks, uint64_t first_birth) {
  marks_ = marks;
  first_birth_ = first_birth;
  note_stats();
  const std::vector<_PyInterpreterFrame*> frames = inspect::own_frames(state().thread.current_frame);
  caller_line_ = frames.size() < 2 ? 0 : interpreter_frame_get_line(frames[frames.size() - 2]);
  event_sink = this;
}

void StepWatch::note_stats() {
  for (int generation = 0; generation < kGenerations; ++generation) {
    before_[generation] = gc::state().generation_stats[generation];
  }
}

const char* cause_of_collection() {
  switch (gc::state().lists.collecting) {
    case gc::kByCall: return "call";
    case gc::kAtExit: return "exit";
    default: return "threshold";
  }
}

namespace {

bool is_there(uint64_t address, uint64_t id) {
  const auto* op = static_cast<const PyObject*>(memory::pointer_to(address));
  return is_live_object(op) && inspect::object_id(op) == id;
}

}  // namespace

/// An object whose count has reached zero is told to be freed before its finalizer runs: it lives as long as that runs,
/// and dies in the step in which it ends, or not at all.
void StepWatch::mind_finalizers() {
  const auto lives = std::stable_partition(freed_.begin(), freed_.end(),
                                           [](const auto& freed) { return !is_there(freed.address, freed.id); });
  for (auto freed = lives; freed != freed_.end(); ++freed) {
    freed_ids_.erase(std::remove(freed_ids_.begin(), freed_ids_.end(), freed->id), freed_ids_.end());
    --frees_;
  }
  freed_.erase(lives, freed_.end());
  for (const auto& [id, mark] : *marks_) {
    if (!is_there(mark.as_freed.address, id) &&
        std::find(freed_ids_.begin(), freed_ids_.end(), id) == freed_ids_.end()) {
      ++frees_;
      note_freed(mark.as_freed, caller_line_);
    }
  }
}

void StepWatch::end(inspect::ViewContext* context) {
  event_sink = nullptr;
  mind_finalizers();
  if (generation_ >= 0) {  // a finalizer or a callback runs Python code in the middle of it
    collections_.push_back({generation_, 0, 0, cause_of_collection(), true, std::move(phases_)});
  }
  context->freed = std::move(freed_);
  context->collections = std::move(collections_);
  context->allocations = allocations_;
  context->frees = frees_;
}

void StepWatch::object_born(uint64_t address, uint64_t) {
  const auto* op = static_cast<const PyObject*>(memory::pointer_to(address));
  if (birth_of(op) == static_cast<uint32_t>(state().births)) {
    ++allocations_;
    return;
  }
  // Brought back while it was being freed: by its finalizer, or a tensor that a graph of gradients holds.
  const uint64_t id = inspect::object_id(op);
  const auto freed_now = std::find(freed_ids_.rbegin(), freed_ids_.rend(), id);
  if (freed_now == freed_ids_.rend()) {
    return;  // its finalizer began in an earlier step
  }
  freed_ids_.erase(std::next(freed_now).base());
  --frees_;
  freed_.erase(std::remove_if(freed_.begin(), freed_.end(), [&](const auto& freed) { return freed.id == id; }),
               freed_.end());
}

void StepWatch::object_freed(uint64_t address, uint64_t, DeathCause) {
  ++frees_;
  const auto* op = static_cast<const PyObject*>(memory::pointer_to(address));
  freed_ids_.push_back(inspect::object_id(op));
  const auto mark = marks_->find(inspect::object_id(op));
  if (mark == marks_->end()) {
    return;
  }
  // The line of the innermost own frame: what the program was doing.
  const std::vector<_PyInterpreterFrame*> frames = inspect::own_frames(state().thread.current_frame);
  note_freed(mark->second.as_freed, frames.empty() ? 0 : interpreter_frame_get_line(frames.back()));
}

void StepWatch::note_freed(inspect::FreedObject freed, int line) {
  freed.generation = generation_;
  freed.line = line;
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
  generation_ = generation;
  switch (phase) {
    case CollectorPhase::kStart:
      phases_.clear();
      note_stats();
      first_split_ = true;
      break;
    case CollectorPhase::kUpdateRefs:
      // The second time it is asked which of the garbage its finalizers have saved. Python code runs
      // between the two only, so what began in an earlier step is there already.
      examined_ = first_split_ ? &collector.lists.generations[generation].head : &collector.unreachable;
      first_split_ = false;
      break;
    case CollectorPhase::kSubtractRefs: note_phase("update_refs", examined_, true); break;
    case CollectorPhase::kMoveUnreachable: note_phase("subtract_refs", examined_, true); break;
    case CollectorPhase::kWeakReferences: note_phase("move_unreachable", &collector.unreachable, false); break;
    case CollectorPhase::kFinalizers: note_phase("weak_references", &collector.unreachable, false); break;
    case CollectorPhase::kClear: note_phase("finalizers", &collector.final_unreachable, false); break;
    case CollectorPhase::kEnd: break;
  }
  if (phase == CollectorPhase::kEnd) {
    const gc::GenerationStats& stats = collector.generation_stats[generation];
    const gc::GenerationStats& before = before_[generation];
    collections_.push_back({generation, stats.collected - before.collected, stats.uncollectable - before.uncollectable,
                            cause_of_collection(), false, std::move(phases_)});
    phases_.clear();
    generation_ = -1;
  }
}

void StepWatch::memory_mapped(uint64_t, int64_t) {}

}  // namespace heapscope::recording
