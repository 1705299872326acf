// set and frozenset: an open hash table of (key, hash), 8 slots inside the object at first.
//
//   0 ob_refcnt  8 ob_type  16 fill  24 used  32 mask  40 table  48 hash  56 finger
//   64 smalltable[8]{key, hash}   192 weakreflist                                    200 bytes
//
//   slot states  empty (null, 0) --add--> active (key, hash) --remove--> dummy (dummy, -1)
//                dummy --add of a new key whose probing passed it last--> active
//
// Probing: the slot itself, then 9 neighbours if they lie inside the table, then a jump
// (LINEAR_PROBES 9, perturbed by 5 bits), so that iteration order is CPython's.
//
// Invariants:
//   S1  table == smalltable exactly when mask == 7
//   S2  used = number of active slots, fill = active + dummy, fill <= mask
//   S3  hash is -1 for a set; for a frozenset -1 until computed
// Model: Include/cpython/setobject.h, Objects/setobject.c (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

inline constexpr int64_t kSetMinSize = 8;

struct setentry {
  Ref<PyObject> key;
  int64_t hash;
};
struct PySetObject : PyObject {
  int64_t fill;
  int64_t used;
  int64_t mask;
  Ref<setentry> table;
  int64_t hash;
  int64_t finger;
  setentry smalltable[kSetMinSize];
  Ref<PyObject> weakreflist;
};
static_assert(sizeof(PySetObject) == 200 && offsetof(PySetObject, smalltable) == 64 &&
              offsetof(PySetObject, weakreflist) == 192);

struct PySetIterObject : PyObject {
  Ref<PySetObject> si_set;  // null when exhausted
  int64_t si_used;
  int64_t si_pos;
  int64_t len;
};
static_assert(sizeof(PySetIterObject) == 48);

/// The key of removed slots: a static object of its own, compared by address only.
struct SetState {
  PyObject dummy;
};

inline PySetObject* as_set(PyObject* op) { return static_cast<PySetObject*>(op); }
inline const PySetObject* as_set(const PyObject* op) { return static_cast<const PySetObject*>(op); }
inline int64_t set_get_size(const PyObject* op) { return as_set(op)->used; }
inline bool set_check_exact(const PyObject* op) { return is_type(op, set_type()); }
inline bool frozenset_check_exact(const PyObject* op) { return is_type(op, frozenset_type()); }
inline bool anyset_check_exact(const PyObject* op) { return set_check_exact(op) || frozenset_check_exact(op); }
inline bool set_check(const PyObject* op) { return object_type_check(op, set_type()); }
inline bool frozenset_check(const PyObject* op) { return object_type_check(op, frozenset_type()); }
inline bool anyset_check(const PyObject* op) { return set_check(op) || frozenset_check(op); }

/// `iterable` may be null.
Owned<PyObject> set_new(PyObject* iterable);
Owned<PyObject> frozenset_new(PyObject* iterable);
int64_t set_size(PyObject* op);               // checked
Status set_add(PyObject* op, PyObject* key);  // also a frozenset nobody else has
Status set_add_entry(PySetObject* self, PyObject* key, int64_t hash);
Truth set_contains(PyObject* op, PyObject* key);
Truth set_contains_entry(PySetObject* self, PyObject* key, int64_t hash);
Truth set_discard(PyObject* op, PyObject* key);
Status set_clear(PyObject* op);
Owned<PyObject> set_pop(PyObject* op);
Status set_update(PyObject* op, PyObject* iterable);
/// Steps through the entries: false at the end. Borrowed key.
bool set_next_entry(PyObject* op, int64_t* position, PyObject** key, int64_t* hash);

}  // namespace heapscope::objects
