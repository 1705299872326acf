#include "recording/moment_watch.h"

#include <vector>

#include "inspect/attributes.h"
#include "inspect/disassembly.h"
#include "inspect/heap_view.h"
#include "inspect/own_frames.h"
#include "inspect/value_text.h"
#include "objects/code_object.h"
#include "objects/state.h"

namespace heapscope::recording {

using namespace objects;

namespace {

PyObject* at(uint64_t address) { return static_cast<PyObject*>(memory::pointer_to(address)); }

}  // namespace

void MomentWatch::object_born(uint64_t address, uint64_t type) {
  if (!begin("allocate")) {
    return;
  }
  out_.field("id", static_cast<int64_t>(inspect::object_id(at(address))));
  out_.field("type", inspect::class_name(at(type)));
  end();
}

void MomentWatch::object_freed(uint64_t address, uint64_t, DeathCause cause) {
  if (!begin("free")) {
    return;
  }
  const inspect::Picture picture = inspect::describe(at(address), inspect::kItemsOfSummary);
  out_.field("id", static_cast<int64_t>(inspect::object_id(at(address))));
  out_.field("type", picture.type);
  out_.field("summary", inspect::summary_of(picture, 1));
  out_.field("cause", cause == DeathCause::kCollected ? "collected" : "count");
  end();
}

void MomentWatch::collector_phase(int generation, CollectorPhase phase) {
  static constexpr const char* kNames[] = {"start",           "update_refs", "subtract_refs", "move_unreachable",
                                           "weak_references", "finalizers",  "clear",         "end"};
  if (begin("phase")) {
    out_.field("cause", kNames[static_cast<int>(phase)]);
    out_.field("generation", generation);
    end();
  }
}

void MomentWatch::memory_mapped(uint64_t, int64_t bytes) {
  if (begin("pages")) {
    out_.field("bytes", bytes);
    end();
  }
}

/// False: it is one too many.
bool MomentWatch::begin(const char* kind) {
  if (written_ == limit_) {
    ++more_;
    return false;
  }
  ++written_;
  out_.begin_object();
  out_.field("kind", kind);
  const std::vector<_PyInterpreterFrame*> frames = inspect::own_frames(state().thread.current_frame);
  if (!frames.empty()) {
    out_.field("function", inspect::str_utf8(frames.back()->f_code->co_name));
    out_.field("line", interpreter_frame_get_line(frames.back()));
    out_.field("text", inspect::instruction_text(frames.back()));
  }
  return true;
}

}  // namespace heapscope::recording
