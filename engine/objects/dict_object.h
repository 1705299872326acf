// dict: an ordered hash table in two forms.
//
//   PyDictObject (48 bytes): 16 ma_used  24 ma_version_tag  32 ma_keys  40 ma_values
//
//   combined  ma_values null; keys and values in ma_keys, which no other dict shares
//   split     ma_keys shared by the instances of a class, values in ma_values (dict_keys.h)
//   A split dict becomes combined for good when it resizes, loses a key it does not hold last ...
//
// Collector: a dict is born untracked and tracked when the first key or value that may be part of
// a cycle comes in (maintain_tracking); full collections untrack again (dict_maybe_untrack).
// Every change gives ma_version_tag a number never used before.
// Up to 80 dead dict heads and 80 dead 8-slot keys objects wait in DictState.
//
// Invariants:
//   D1  ma_used is the number of entries (combined) or values (split) that are not null
//   D2  an untracked dict holds nothing that may be tracked
//   D3  entries stay in order of insertion; popitem takes the last
// Model: Include/cpython/dictobject.h, Objects/dictobject.c (3.11).
#pragma once

#include <cstdint>
#include <string_view>

#include "objects/dict_keys.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyDictObject : PyObject {
  int64_t ma_used;
  uint64_t ma_version_tag;
  Ref<PyDictKeysObject> ma_keys;
  Ref<PyDictValues> ma_values;
};
static_assert(sizeof(PyDictObject) == 48 && offsetof(PyDictObject, ma_keys) == 32);

inline constexpr int kDictMaxFreeList = 80;
struct DictState {
  Ref<PyDictObject> free_list[kDictMaxFreeList];
  int32_t numfree;
  int32_t keys_numfree;
  Ref<PyDictKeysObject> keys_free_list[kDictMaxFreeList];
  uint64_t global_version;  ///< last ma_version_tag given out
  uint32_t next_keys_version;
  uint32_t padding;
  PyDictKeysObject empty_keys;  ///< shared by all empty dicts, never changed
  int8_t empty_indices[8];
  PyDictUnicodeEntry empty_entries[1];
};

struct _PyDictViewObject : PyObject {
  Ref<PyDictObject> dv_dict;
};
struct PyDictIterObject : PyObject {
  Ref<PyDictObject> di_dict;  // null when exhausted
  int64_t di_used;
  int64_t di_pos;
  Ref<PyObject> di_result;  // items only: the tuple used again when nobody else holds it
  int64_t len;
};
static_assert(sizeof(_PyDictViewObject) == 24 && sizeof(PyDictIterObject) == 56);

inline PyDictObject* as_dict(PyObject* op) { return static_cast<PyDictObject*>(op); }
inline const PyDictObject* as_dict(const PyObject* op) { return static_cast<const PyDictObject*>(op); }
inline int64_t dict_get_size(const PyObject* op) { return as_dict(op)->ma_used; }
inline bool dict_has_split_table(const PyDictObject* op) { return bool(op->ma_values); }
inline bool dict_keys_view_check(const PyObject* op) { return object_type_check(op, dict_keys_type()); }
inline bool dict_items_view_check(const PyObject* op) { return object_type_check(op, dict_items_type()); }

// Making.
Owned<PyObject> dict_new();
/// Keys and values lie `offset` slots apart in their arrays (BUILD_MAP, BUILD_CONST_KEY_MAP).
Owned<PyObject> dict_from_items(const Ref<PyObject>* keys, int64_t keys_offset, const Ref<PyObject>* values,
                                int64_t values_offset, int64_t length);
Owned<PyObject> dict_from_keys(PyObject* cls, PyObject* iterable, PyObject* value);
Owned<PyObject> dict_copy(PyObject* op);

// Reading. Results are borrowed; null may mean "not there" (no error) or an error, unless said.
/// The entry number or kDkixEmpty, kDkixError; `value` borrowed, null when not found.
int64_t dict_lookup(PyDictObject* self, PyObject* key, int64_t hash, PyObject** value);
PyObject* dict_get_item(PyObject* op, PyObject* key);  // hides errors, as CPython's
PyObject* dict_get_item_with_error(PyObject* op, PyObject* key);
PyObject* dict_get_item_known_hash(PyObject* op, PyObject* key, int64_t hash);
PyObject* dict_get_item_string(PyObject* op, std::string_view key);
/// For the machine's inline caches: entry number of a key that is an exact str, or < 0.
int64_t dict_get_item_hint(PyDictObject* self, PyObject* key, int64_t hint, PyObject** value);
/// LOAD_GLOBAL: globals, then builtins; both exact dicts. Borrowed; null: not there, or an error.
PyObject* dict_load_global(PyDictObject* globals, PyDictObject* builtins, PyObject* key);
Truth dict_contains(PyObject* op, PyObject* key);
Truth dict_contains_known_hash(PyObject* op, PyObject* key, int64_t hash);
int64_t dict_size(PyObject* op);  // checked
bool dict_has_only_string_keys(PyObject* op);
/// Steps through in order of insertion: false at the end. `position` starts at 0. Borrowed.
bool dict_next(PyObject* op, int64_t* position, PyObject** key, PyObject** value, int64_t* hash = nullptr);
Owned<PyObject> dict_keys(PyObject* op);  // lists
Owned<PyObject> dict_values(PyObject* op);
Owned<PyObject> dict_items(PyObject* op);

// Changing.
Status dict_set_item(PyObject* op, PyObject* key, PyObject* value);
Status dict_set_item_known_hash(PyObject* op, PyObject* key, PyObject* value, int64_t hash);
Status dict_set_item_string(PyObject* op, std::string_view key, PyObject* value);
Status dict_set_item_take2(PyDictObject* self, Owned<PyObject> key, Owned<PyObject> value);
Status dict_del_item(PyObject* op, PyObject* key);  // KeyError when absent
Status dict_del_item_known_hash(PyObject* op, PyObject* key, int64_t hash);
/// Deletes the item if the predicate says so (weak dictionaries).
Status dict_del_item_if(PyObject* op, PyObject* key, Truth (*predicate)(PyObject* value));
void dict_clear(PyObject* op);
/// Borrowed; inserts `default_value` when absent.
PyObject* dict_set_default(PyObject* op, PyObject* key, PyObject* default_value);
/// `default_value` null: KeyError when absent.
Owned<PyObject> dict_pop(PyObject* op, PyObject* key, PyObject* default_value);
Owned<PyObject> dict_pop_known_hash(PyObject* op, PyObject* key, int64_t hash, PyObject* default_value);
enum class DictOverride { kFirstWins = 0, kLastWins = 1, kRaise = 2 };
Status dict_merge(PyObject* op, PyObject* other, DictOverride override);  // _PyDict_MergeEx
Status dict_update(PyObject* op, PyObject* other);
Status dict_merge_from_seq2(PyObject* op, PyObject* pairs, DictOverride override);

/// Raises KeyError(key), right for tuples too (_PyErr_SetKeyError).
Failed err_set_key_error(PyObject* key);

// Collector, sizes.
void dict_maybe_untrack(PyObject* op);
int64_t dict_sizeof(PyDictObject* op);
void dict_clear_free_list();
/// Starts the state's static empty keys; before the first dict is made.
void dict_boot();

// Views.
Owned<PyObject> dict_view_new(PyObject* dict, PyTypeObject* type);
Owned<PyObject> dict_view_intersect(PyObject* self, PyObject* other);

}  // namespace heapscope::objects
