// What the parts of dict share (dict_keys, dict_object, dict_merge, dict_methods, dict_iter,
// dict_views, instance_attributes) and nobody else may use.
#pragma once

#include <cstdint>

#include "objects/dict_object.h"
#include "objects/gc_header.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/unicode_object.h"

namespace heapscope::objects::dict_internal {

inline PyDictKeysObject* empty_keys() { return &state().dict.empty_keys; }
inline uint64_t next_version() { return ++state().dict.global_version; }

/// The cached hash of a str, -1 when not computed yet.
inline int64_t unicode_get_hash(const PyObject* op) { return as_ascii(op)->hash; }

/// The key's hash: cached in a str, else object_hash. -1: error.
inline int64_t key_hash(PyObject* key) {
  if (unicode_check_exact(key)) {
    const int64_t hash = unicode_get_hash(key);
    if (hash != -1) [[likely]] {
      return hash;
    }
  }
  return object_hash(key);
}

/// Entry number of the value that was inserted `position`-th into a split table.
inline int64_t index_from_order(const PyDictObject* self, int64_t position) {
  return dict_values_order(self->ma_values, position);
}

// dict_keys.cpp
/// Null with MemoryError.
PyDictKeysObject* new_keys_object(uint8_t log2_size, bool unicode);
/// Gives the table's memory back without touching what it referred to.
void release_keys_memory(PyDictKeysObject* keys);
void free_keys_object(PyDictKeysObject* keys);
inline void dictkeys_incref(PyDictKeysObject* keys) { ++keys->dk_refcnt; }
inline void dictkeys_decref(PyDictKeysObject* keys) {
  if (--keys->dk_refcnt == 0) {
    free_keys_object(keys);
  }
}
PyDictKeysObject* clone_combined_dict_keys(const PyDictObject* original);
inline int64_t shared_keys_usable_size(const PyDictKeysObject* keys) { return keys->dk_nentries + keys->dk_usable; }
/// Slot of the index table that holds entry number `entry`, or kDkixEmpty.
int64_t lookdict_index(const PyDictKeysObject* keys, int64_t hash, int64_t entry);
int64_t unicodekeys_lookup_unicode(const PyDictKeysObject* keys, PyObject* key, int64_t hash);
/// First slot of the probe sequence that holds no entry.
int64_t find_empty_slot(const PyDictKeysObject* keys, int64_t hash);
void build_indices(PyDictKeysObject* keys, int64_t count);
/// Smallest log2 of a table for `minimum` slots (not entries).
uint8_t calculate_log2_keysize(int64_t minimum);
/// The same for `count` entries.
uint8_t estimate_log2_keysize(int64_t count);
PyDictValues* new_values(int64_t size);  // null when out of memory, no error set
void free_values(PyDictValues* values);

// dict_object.cpp
/// Takes over the reference to the keys; null with MemoryError.
PyDictObject* new_dict(PyDictKeysObject* keys, PyDictValues* values, int64_t used);
Status dictresize(PyDictObject* self, uint8_t log2_size, bool unicode);
Status insertdict(PyDictObject* self, PyObject* stolen_key, int64_t hash, PyObject* stolen_value);
void delitem_common(PyDictObject* self, int64_t hash, int64_t entry, PyObject* old_value);
void delete_index_from_values(PyDictValues* values, int64_t entry);
/// The object's type iterates as dict does, so it may be read through its table.
bool has_dict_iter(const PyObject* op);

// dict_merge.cpp
Status update_from_argument(PyObject* self, PyObject* argument);
Status update_common(PyObject* self, PyObject* args, PyObject* kwargs, const char* name);

// dict_iter.cpp, dict_views.cpp
Owned<PyObject> dictiter_new(PyDictObject* dict, PyTypeObject* type);
Owned<PyObject> dict_iter(PyObject* op);

}  // namespace heapscope::objects::dict_internal
