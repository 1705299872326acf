// Birth numbers: which object lives at an address, told apart from all that lived there before.
//
// Addresses are reused, so a view needs a name for an object that is the same for its whole life
// and never given again.  Each time memory becomes an object (fresh, or from a free list) the
// machine's birth counter goes up and is stored in a table beside the image's objects, one uint32
// per 16 bytes.  It costs one store per allocation and nothing at death, and re-execution
// reproduces it, being part of the image.
//
// Events (base/events.h): object_born with every new number; object_freed when the count reaches
// zero, before the deallocator runs.  If a finalizer brings the object back, its resurrection is
// told as object_born again, under the same number.
#pragma once

#include <cstdint>

#include "memory/image.h"
#include "objects/object.h"

namespace heapscope::objects {

inline uint32_t& birth_slot(const PyObject* op) {
  return reinterpret_cast<uint32_t*>(memory::at_offset(memory::kBirthsStart))[memory::offset_of(op) / 16];
}
/// Starts the life of an object that exists from the start: its type, its count, its number.
void object_init_static(PyObject* op, PyTypeObject* type, int64_t count = kStaticRefcount);
/// The object's number within this machine's life, 1 for the first.
inline uint32_t birth_of(const PyObject* op) { return birth_slot(op); }

/// Gives fresh memory the next number; object_init and new_reference do.
void note_birth(PyObject* op);
/// Tells the sink that a finalizer made `op` reachable again (PyObject_CallFinalizerFromDealloc).
void note_resurrection(PyObject* op);

}  // namespace heapscope::objects
