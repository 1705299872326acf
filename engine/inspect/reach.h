// Which objects a view shows, and how each is reached: from the program's names, only from the
// machine itself (evaluation stacks, constants, insides of modules), or from nothing (garbage).
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "inspect/walk.h"
#include "vm/step_hook.h"

namespace heapscope::inspect {

enum class Reach : uint8_t { kNames, kMachine, kNothing };

struct Shown {
  std::vector<Picture> objects;                       ///< by object_id
  std::unordered_map<const PyObject*, Reach> reach;   ///< lookups only
  uint64_t left_out = 0;
};

/// `first_birth`: birth number of the first object of the program itself; older objects are shown
/// only when names lead to them. `limit`: objects at most.
Shown shown_objects(const vm::StepEvent& event, uint32_t first_birth, size_t limit);

/// Generation of each tracked object, by walking the collector's lists.
std::unordered_map<const PyObject*, int> generations_of_tracked();

}  // namespace heapscope::inspect
