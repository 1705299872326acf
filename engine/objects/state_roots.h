// State roots: which words of the layers' State structs and of static data lead to objects, what each
// is called, and whether it is counted in ob_refcnt.
//
// A layer declares its own words beside its State struct and hands them over while booting.  The
// census takes the counted ones as holders (rule O6, the ledger); rule O7 asks that no other word of
// these areas leads to an object.
#pragma once

#include <cstdint>
#include <vector>

#include "memory/ref.h"

namespace heapscope::objects {

struct PyObject;

/// `words` words, `stride` bytes apart, from `offset` of the image on.
struct StateRoot {
  const char* name;  ///< "sys.modules"
  uint32_t offset;
  uint32_t words;
  bool counted;  ///< false: borrowed, or left over in a free list
  uint32_t stride = 8;

  [[nodiscard]] const memory::Ref<PyObject>& word(uint32_t index) const {
    return *reinterpret_cast<const memory::Ref<PyObject>*>(memory::at_offset(offset + index * stride));
  }
};

/// Host side, while the machine boots; a root at the same offset takes the older one's place.
void add_state_roots(const StateRoot* first, size_t count);
/// The object layer's own; after the machine booted or an image was restored.
void add_object_state_roots();
const std::vector<StateRoot>& state_roots();

/// One row of a layer's table.
#define HS_STATE_ROOT(base, State, member, counted, name) \
  { name, (base) + static_cast<uint32_t>(offsetof(State, member)), sizeof(State::member) / 8, counted }

}  // namespace heapscope::objects
