// The tables behind dict: keys objects and the value arrays of split tables.
//
//   PyDictKeysObject (32 bytes, not a Python object, counted by dk_refcnt)
//     0 dk_refcnt  8 dk_log2_size  9 dk_log2_index_bytes  10 dk_kind  12 dk_version
//     16 dk_usable  24 dk_nentries
//     32 dk_indices[2 ** dk_log2_size]   int8, int16 or int32: entry number, -1 empty, -2 dummy
//        entries[usable fraction]        in order of insertion
//   dk_kind general: {hash, key, value} of 24 bytes; unicode: {key, value} of 16, all keys exact
//   str; split: as unicode, but the values are in the PyDictValues of each dict or instance.
//
//   PyDictValues: a row of value slots; before it, growing downwards, one byte each:
//     [-1] size of this prefix   [-2] values in use   [-3], [-4] ... entry numbers in order
//
//   index states  empty --insert--> entry --delete--> dummy   (a resize drops the dummies)
//
// Invariants:
//   K1  combined: dk_usable + dk_nentries <= two thirds of the size (less after popitem); split:
//       it starts at 30,
//       dk_usable also falls by one with each new instance (object_initialize_dict)
//   K2  a keys object with dk_refcnt > 1 is split, or the static empty one
//   K3  dk_version is 0 unless somebody relies on the keys staying as they are
// Model: Include/internal/pycore_dict.h, Objects/dictobject.c (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/type_object.h"

namespace heapscope::objects {

enum DictKeysKind : uint8_t { kDictKeysGeneral = 0, kDictKeysUnicode = 1, kDictKeysSplit = 2 };

inline constexpr int64_t kDkixEmpty = -1;
inline constexpr int64_t kDkixDummy = -2;
inline constexpr int64_t kDkixError = -3;
inline constexpr int64_t kDkixKeyChanged = -4;

struct PyDictKeyEntry {
  int64_t me_hash;
  Ref<PyObject> me_key;
  Ref<PyObject> me_value;
};
struct PyDictUnicodeEntry {
  Ref<PyObject> me_key;
  Ref<PyObject> me_value;
};

struct PyDictKeysObject {
  int64_t dk_refcnt;
  uint8_t dk_log2_size;
  uint8_t dk_log2_index_bytes;
  uint8_t dk_kind;
  uint8_t padding;
  uint32_t dk_version;
  int64_t dk_usable;
  int64_t dk_nentries;
};
static_assert(sizeof(PyDictKeysObject) == 32 && offsetof(PyDictKeysObject, dk_version) == 12);

struct PyDictValues {
  Ref<PyObject> values[1];
};

inline constexpr int kSharedKeysMaxSize = 30;
inline constexpr int kNextLog2SharedKeysMaxSize = 6;
inline constexpr uint8_t kDictLog2MinSize = 3;

inline int64_t dk_size(const PyDictKeysObject* keys) { return int64_t{1} << keys->dk_log2_size; }
inline char* dk_indices(const PyDictKeysObject* keys) {
  return const_cast<char*>(reinterpret_cast<const char*>(keys)) + sizeof(PyDictKeysObject);
}
inline char* dk_entries_start(const PyDictKeysObject* keys) {
  return dk_indices(keys) + (uint64_t{1} << keys->dk_log2_index_bytes);
}
inline PyDictKeyEntry* dk_entries(const PyDictKeysObject* keys) {
  return reinterpret_cast<PyDictKeyEntry*>(dk_entries_start(keys));
}
inline PyDictUnicodeEntry* dk_unicode_entries(const PyDictKeysObject* keys) {
  return reinterpret_cast<PyDictUnicodeEntry*>(dk_entries_start(keys));
}
inline bool dk_is_unicode(const PyDictKeysObject* keys) { return keys->dk_kind != kDictKeysGeneral; }

/// Entries that a table of `size` may hold: two thirds, so that probing stays short.
inline constexpr int64_t usable_fraction(int64_t size) { return (size << 1) / 3; }

/// The slot's entry number; the width depends on the table's size.
inline int64_t dictkeys_get_index(const PyDictKeysObject* keys, int64_t slot) {
  const char* indices = dk_indices(keys);
  if (keys->dk_log2_size < 8) {
    return reinterpret_cast<const int8_t*>(indices)[slot];
  }
  if (keys->dk_log2_size < 16) {
    return reinterpret_cast<const int16_t*>(indices)[slot];
  }
  return reinterpret_cast<const int32_t*>(indices)[slot];
}
inline void dictkeys_set_index(PyDictKeysObject* keys, int64_t slot, int64_t entry) {
  char* indices = dk_indices(keys);
  if (keys->dk_log2_size < 8) {
    reinterpret_cast<int8_t*>(indices)[slot] = static_cast<int8_t>(entry);
  } else if (keys->dk_log2_size < 16) {
    reinterpret_cast<int16_t*>(indices)[slot] = static_cast<int16_t>(entry);
  } else {
    reinterpret_cast<int32_t*>(indices)[slot] = static_cast<int32_t>(entry);
  }
}

// Values of a split table and their order of insertion.
inline uint8_t* dict_values_prefix(const PyDictValues* values) {
  return const_cast<uint8_t*>(reinterpret_cast<const uint8_t*>(values));
}
inline uint8_t dict_values_prefix_size(const PyDictValues* values) { return dict_values_prefix(values)[-1]; }
inline uint8_t dict_values_used(const PyDictValues* values) { return dict_values_prefix(values)[-2]; }
/// The entry number of the `position`-th value inserted.
inline uint8_t dict_values_order(const PyDictValues* values, int64_t position) {
  return dict_values_prefix(values)[-3 - position];
}
inline void dict_values_add_to_insertion_order(PyDictValues* values, int64_t entry) {
  uint8_t* size = dict_values_prefix(values) - 2;
  const int count = *size + 1;
  size[-count] = static_cast<uint8_t>(entry);
  *size = static_cast<uint8_t>(count);
}

/// Empty shared keys for a new heap type's instances; null without an error when out of memory.
PyDictKeysObject* dict_new_keys_for_class();
void dict_keys_dec_ref(PyDictKeysObject* keys);
/// A number that stands for these keys until they change, 0 if there is none left.
uint32_t dict_keys_get_version_for_current_state(PyDictKeysObject* keys);
/// The entry number of a str key in a unicode or split table, kDkixEmpty or (general) kDkixError.
int64_t dict_keys_string_lookup(PyDictKeysObject* keys, PyObject* key);
int64_t dict_keys_size(PyDictKeysObject* keys);  // bytes (_PyDict_KeysSize)

}  // namespace heapscope::objects
