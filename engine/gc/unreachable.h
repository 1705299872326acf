// Which objects of a generation can nobody reach?
//
//   1. update_refs       every object starts with gc_refs = its reference count
//   2. subtract_refs     every reference between objects of the generation takes one away; what is
//                        left comes from outside: names, frames, older objects
//   3. move_unreachable  objects with none left move to `unreachable`, and back as soon as an
//   object
//                        that is reachable turns out to refer to them
//
// During step 3 an object of the generation is
//   not yet visited      COLLECTING set, in `young`
//   reachable            COLLECTING clear, in `young`, _gc_prev is a link again
//   perhaps unreachable  COLLECTING set, UNREACHABLE set in its _gc_next, in `unreachable`
// and afterwards only the last two remain.
// Model: Modules/gcmodule.c deduce_unreachable (3.11).
#pragma once

#include <vector>

#include "base/events.h"
#include "gc/gc_list.h"

namespace heapscope::gc {

/// What a split leaves reachable, noted while it goes by: nobody has to walk the ring again.
struct Reachable {
  int64_t count = 0;
  std::vector<objects::PyObject*> tuples;  ///< exact ones, in the ring's order
  std::vector<objects::PyObject*> dicts;
};

/// Splits `base`: what stays is reachable and a proper ring; `unreachable` gets the rest, with
/// COLLECTING set and UNREACHABLE marks in the links (clear_unreachable_mask removes them).
Reachable deduce_unreachable(int generation, PyGC_Head* base, PyGC_Head* unreachable);
void clear_unreachable_mask(PyGC_Head* unreachable);

/// Stops watching tuples, or dicts, that hold only atoms.
void untrack_tuples(Reachable* survivors);
void untrack_dicts(Reachable* survivors);

/// Tells the sink that a collection reached a phase.
void enter_phase(int generation, CollectorPhase phase);

}  // namespace heapscope::gc
