// What set's own files share (set_object, set_operations, set_methods).
#pragma once

#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/state.h"
#include "objects/unicode_object.h"

namespace heapscope::objects::set_internal {

inline PyObject* dummy() { return &state().set.dummy; }
inline bool is_active(const setentry* entry) { return entry->key && entry->key.get() != dummy(); }

/// The key's hash: cached in a str, else object_hash. -1: error.
inline int64_t key_hash(PyObject* key) {
  if (unicode_check_exact(key) && as_ascii(key)->hash != -1) [[likely]] {
    return as_ascii(key)->hash;
  }
  return object_hash(key);
}

Status set_table_resize(PySetObject* self, int64_t minimum_used);
/// Puts a key known to be absent into a table without dummies.
void set_insert_clean(setentry* table, int64_t mask, PyObject* key, int64_t hash);
/// kTrue: it was there and is gone.
Truth set_discard_entry(PySetObject* self, PyObject* key, int64_t hash);
void set_clear_internal(PySetObject* self);
/// Steps through the active entries; false at the end.
bool set_next(PySetObject* self, int64_t* position, setentry** entry);
Status set_update_internal(PySetObject* self, PyObject* other);
Owned<PyObject> make_new_set(PyTypeObject* type, PyObject* iterable);
/// The same with the nearest builtin type (a copy of a subclass's set is a plain set).
Owned<PyObject> make_new_set_basetype(PyTypeObject* type, PyObject* iterable);
Owned<PyObject> make_new_frozenset(PyTypeObject* type, PyObject* iterable);
void set_swap_bodies(PySetObject* a, PySetObject* b);
inline int64_t growth(const PySetObject* self) { return self->used > 50000 ? self->used * 2 : self->used * 4; }

// set_operations.cpp
Owned<PyObject> set_union_method(PyObject* self, PyObject* args);
Owned<PyObject> set_intersection_method(PyObject* self, PyObject* args);
Owned<PyObject> set_intersection_update_method(PyObject* self, PyObject* args);
Owned<PyObject> set_difference_method(PyObject* self, PyObject* args);
Owned<PyObject> set_difference_update_method(PyObject* self, PyObject* args);
Owned<PyObject> set_symmetric_difference(PyObject* self, PyObject* other);
Owned<PyObject> set_symmetric_difference_update_method(PyObject* self, PyObject* other);
Owned<PyObject> set_isdisjoint(PyObject* self, PyObject* other);
Owned<PyObject> set_issubset(PyObject* self, PyObject* other);
Owned<PyObject> set_issuperset(PyObject* self, PyObject* other);
Owned<PyObject> set_rich_compare(PyObject* v, PyObject* w, CompareOp op);
Owned<PyObject> set_or(PyObject* v, PyObject* w);
Owned<PyObject> set_and(PyObject* v, PyObject* w);
Owned<PyObject> set_sub(PyObject* v, PyObject* w);
Owned<PyObject> set_xor(PyObject* v, PyObject* w);
Owned<PyObject> set_ior(PyObject* self, PyObject* other);
Owned<PyObject> set_iand(PyObject* self, PyObject* other);
Owned<PyObject> set_isub(PyObject* self, PyObject* other);
Owned<PyObject> set_ixor(PyObject* self, PyObject* other);

}  // namespace heapscope::objects::set_internal
