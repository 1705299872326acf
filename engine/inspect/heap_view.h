// A view of one step as JSON: the contract of web/src/engine/view.ts (type View).
//
// What the machine holds is read here; what needs history (the step before, births, what was freed)
// comes in a ViewContext from the recorder.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "inspect/reach.h"
#include "vm/step_hook.h"

namespace heapscope::inspect {

/// How much of a step to describe (type ViewDetail).
struct ViewDetail {
  int64_t head = 40;
  int64_t tail = 4;
  size_t objects = 1000;
  std::map<uint64_t, std::pair<int64_t, int64_t>> windows;  ///< id -> from, count
  bool pools = false;
};

/// An object that the view before could show, at the moment of its death.
struct FreedObject {
  uint64_t id = 0;
  std::string type;
  const char* kind = "other";
  std::string summary;
  uint64_t address = 0;
  int64_t size = 0;
  int64_t buffer_bytes = 0;
  int line = 0;
  int generation = -1;  ///< the collection that freed it; -1: its count reached 0
};

/// One object as a phase of a collection left it.
struct PhaseObject {
  uint64_t id;
  std::string type;
  int64_t gc_refs;  ///< the collector's own count; -1: it keeps none in this phase
};
/// What a phase of a collection left behind: of the program's objects, at most kMaxPhaseObjects.
struct CollectionPhase {
  const char* name;
  std::vector<PhaseObject> objects;
};
inline constexpr size_t kMaxPhaseObjects = 200;

struct CollectionRecord {
  int generation = 0;
  int64_t collected = 0;
  int64_t uncollectable = 0;
  const char* cause = "threshold";      ///< or `call`, `exit`
  bool running = false;                 ///< it goes on in the next step
  std::vector<CollectionPhase> phases;  ///< in the order in which they ended
};

/// What was there at the step before, to tell what changed.
struct ObjectMark {
  int64_t refcount = 0;
  uint64_t content = 0;  ///< content_hash of its picture
  FreedObject as_freed;
};
using Marks = std::map<uint64_t, ObjectMark>;

struct StepPlace {
  const char* event = "";
  int line = 0;
  std::string name;
  int64_t depth = 0;
};

struct ViewContext {
  uint32_t first_birth = 0;  ///< first birth number of the program's own objects
  bool has_previous = false;
  StepPlace previous;
  std::string error;  ///< JSON of the uncaught error, at the end only; else empty
  std::string stdout_delta;
  int64_t printed = 0;
  std::function<std::pair<int64_t, int>(uint32_t)>
      birth_place;  ///< step and line of a birth; {-1, 0}: before the first
  uint32_t births_at_previous = 0;
  const Marks* marks = nullptr;  ///< of the step before; null for step 0
  std::vector<FreedObject> freed;
  int64_t allocations = 0;
  int64_t frees = 0;
  std::vector<CollectionRecord> collections;
};

const char* step_kind_name(vm::StepKind kind);

/// Marks of everything that a view of this moment shows.
Marks mark_objects(const vm::StepEvent& event, uint32_t first_birth, size_t limit);

/// `marks`: filled as mark_objects would, for the step after; may be null.
std::string view_json(const vm::StepEvent& event, const ViewContext& context, const ViewDetail& detail,
                      Marks* marks = nullptr);

/// A line that stands for the object: repr of plain values, names, short forms of containers.
std::string summary_of(const Picture& picture, int depth = 2);

}  // namespace heapscope::inspect
