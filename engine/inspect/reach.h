// Which objects a view shows, and how each is reached: from the program's names, only from the
// machine itself (evaluation stacks, constants, insides of modules), or from nothing (garbage).
#pragma once

#include <cstdint>
#include <vector>

#include "inspect/address_map.h"
#include "inspect/walk.h"
#include "objects/gc_header.h"
#include "vm/step_hook.h"

namespace heapscope::inspect {

enum class Reach : uint8_t { kNames, kMachine, kNothing };

struct Shown {
  std::vector<Picture> objects;                          ///< by object_id
  std::vector<Reach> reach;                              ///< of each of them
  std::vector<int8_t> generation;                        ///< of each of them, -1 if not tracked
  AddressMap places;                                     ///< object -> its place in these columns
  int64_t generation_sizes[objects::kGenerations] = {};  ///< tracked objects, shown or not
  uint64_t left_out = 0;
  uint64_t unexamined = 0;  ///< tracked objects that no name leads to, too many to be asked what holds them

  [[nodiscard]] bool contains(const PyObject* op) const { return places.contains(op); }
};

/// `first_birth`: birth number of the first object of the program itself; older objects are shown
/// only when names lead to them. `limit`: objects at most.
Shown shown_objects(const vm::StepEvent& event, uint32_t first_birth, size_t limit);

/// Calls visit(object, generation) for each tracked object, in the order of the collector's lists.
template <class Visit>
void for_each_tracked(Visit visit) {
  objects::GcLists& lists = objects::gc_lists();
  for (int generation = 0; generation < objects::kGenerations; ++generation) {
    objects::PyGC_Head* head = &lists.generations[generation].head;
    const auto next = [](const objects::PyGC_Head* node) {
      return static_cast<objects::PyGC_Head*>(memory::pointer_to(node->_gc_next & ~objects::kGcNextUnreachable));
    };
    for (objects::PyGC_Head* node = next(head); node != nullptr && node != head; node = next(node)) {
      visit(objects::gc_object(node), generation);
    }
  }
}

}  // namespace heapscope::inspect
