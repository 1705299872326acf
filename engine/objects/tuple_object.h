// tuple: a fixed row of references.
//
//   0 ob_refcnt  8 ob_type  16 ob_size  24 ob_item[ob_size]          basicsize 24, itemsize 8
//
// Dead tuples of 1..20 items are kept in chains, one per length, linked through ob_item[0]; at most
// 2000 of each.  Quirk of 3.11.2: length 20 is put on its chain but never taken from it.
//
// Invariants:
//   T1  no item is null once the tuple can be seen by a program
//   T2  an untracked tuple holds nothing that the collector could need (tuple_maybe_untrack, run
//       by the collector over its young generation)
// Model: Include/cpython/tupleobject.h, Objects/tupleobject.c (3.11).
#pragma once

#include <concepts>
#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyTupleObject : PyVarObject {
  Ref<PyObject> ob_item[1];
};
static_assert(sizeof(PyTupleObject) == 32 && offsetof(PyTupleObject, ob_item) == 24);

inline constexpr int kTupleMaxSaveSize = 20;
inline constexpr int kTupleMaxFreeList = 2000;

/// Free lists; [n - 1] is the chain of tuples of length n.
struct TupleState {
  Ref<PyTupleObject> free_list[kTupleMaxSaveSize];
  int32_t numfree[kTupleMaxSaveSize];
};

struct PyTupleIterObject : PyObject {
  int64_t it_index;
  Ref<PyTupleObject> it_seq;  // null when exhausted
};
static_assert(sizeof(PyTupleIterObject) == 32);

inline PyTupleObject* as_tuple(PyObject* op) { return static_cast<PyTupleObject*>(op); }
inline const PyTupleObject* as_tuple(const PyObject* op) { return static_cast<const PyTupleObject*>(op); }
inline int64_t tuple_get_size(const PyObject* op) { return as_tuple(op)->ob_size; }
/// Unchecked, borrowed.
inline PyObject* tuple_get_item(const PyObject* op, int64_t index) { return as_tuple(op)->ob_item[index]; }
/// Unchecked store into a fresh tuple (PyTuple_SET_ITEM): takes the reference, drops nothing.
inline void tuple_init_item(PyObject* op, int64_t index, PyObject* stolen) { as_tuple(op)->ob_item[index] = stolen; }
inline void tuple_init_item(PyObject* op, int64_t index, Owned<PyObject> item) {
  as_tuple(op)->ob_item[index] = item.release();
}

/// Items null, tracked; `()` itself for 0.
Owned<PyTupleObject> tuple_new(int64_t size);
Owned<PyTupleObject> tuple_pack_array(PyObject* const* items, int64_t size);
template <std::convertible_to<PyObject*>... A>
Owned<PyTupleObject> tuple_pack(A... items) {
  PyObject* const array[] = {items...};
  return tuple_pack_array(array, sizeof...(A));
}
Owned<PyTupleObject> tuple_from_array(const Ref<PyObject>* source, int64_t size);
/// Takes the references in `source`, also when it fails.
Owned<PyTupleObject> tuple_from_array_steal(const Ref<PyObject>* source, int64_t size);
int64_t tuple_size(PyObject* op);  // checked
Owned<PyObject> tuple_get_slice(PyObject* op, int64_t low, int64_t high);
/// Changes the length of a tuple nobody else has seen; null (and error) on failure.
Owned<PyTupleObject> tuple_resize(Owned<PyTupleObject> op, int64_t size);
void tuple_maybe_untrack(PyObject* op);
void tuple_clear_free_list();

}  // namespace heapscope::objects
