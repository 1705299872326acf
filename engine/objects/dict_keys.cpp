#include "objects/dict_keys.h"

#include <bit>
#include <cstring>

#include "memory/allocator.h"
#include "memory/small_blocks.h"
#include "objects/dict_internal.h"
#include "objects/errors.h"

namespace heapscope::objects {
namespace dict_internal {
namespace {

constexpr int kPerturbShift = 5;

uint64_t entry_size(const PyDictKeysObject* keys) {
  return dk_is_unicode(keys) ? sizeof(PyDictUnicodeEntry) : sizeof(PyDictKeyEntry);
}

uint64_t mask_of(const PyDictKeysObject* keys) { return static_cast<uint64_t>(dk_size(keys)) - 1; }

}  // namespace

uint8_t calculate_log2_keysize(int64_t minimum) {
  const uint64_t wanted = (static_cast<uint64_t>(minimum) | 8) - 1;
  return static_cast<uint8_t>(std::bit_width(wanted | 7));
}

uint8_t estimate_log2_keysize(int64_t count) { return calculate_log2_keysize((count * 3 + 1) / 2); }

// Model: Objects/dictobject.c new_keys_object (3.11).
PyDictKeysObject* new_keys_object(uint8_t log2_size, bool unicode) {
  const int64_t usable = usable_fraction(int64_t{1} << log2_size);
  const int log2_bytes = log2_size < 8 ? log2_size : log2_size < 16 ? log2_size + 1 : log2_size + 2;
  const uint64_t index_bytes = uint64_t{1} << log2_bytes;
  const uint64_t entry_bytes =
      (unicode ? sizeof(PyDictUnicodeEntry) : sizeof(PyDictKeyEntry)) * static_cast<uint64_t>(usable);
  DictState& lists = state().dict;
  PyDictKeysObject* keys;
  if (log2_size == kDictLog2MinSize && unicode && lists.keys_numfree > 0) {
    keys = lists.keys_free_list[--lists.keys_numfree];
  } else {
    keys = static_cast<PyDictKeysObject*>(memory::object_malloc(sizeof(PyDictKeysObject) + index_bytes + entry_bytes));
    if (keys == nullptr) {
      err_no_memory();
      return nullptr;
    }
  }
  keys->dk_refcnt = 1;
  keys->dk_log2_size = log2_size;
  keys->dk_log2_index_bytes = static_cast<uint8_t>(log2_bytes);
  keys->dk_kind = unicode ? kDictKeysUnicode : kDictKeysGeneral;
  keys->padding = 0;
  keys->dk_version = 0;
  keys->dk_usable = usable;
  keys->dk_nentries = 0;
  std::memset(dk_indices(keys), 0xff, index_bytes);
  std::memset(dk_entries_start(keys), 0, entry_bytes);
  return keys;
}

void release_keys_memory(PyDictKeysObject* keys) {
  DictState& lists = state().dict;
  if (keys->dk_log2_size == kDictLog2MinSize && lists.keys_numfree < kDictMaxFreeList && dk_is_unicode(keys)) {
    lists.keys_free_list[lists.keys_numfree++] = keys;
    return;
  }
  memory::object_free(keys);
}

// References fall in order of insertion, each key before its value.
void free_keys_object(PyDictKeysObject* keys) {
  if (dk_is_unicode(keys)) {
    PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
    const int64_t count = keys->dk_nentries;
    for (int64_t i = 0; i < count; ++i) {
      xdecref(entries[i].me_key.get());
      xdecref(entries[i].me_value.get());
    }
  } else {
    PyDictKeyEntry* entries = dk_entries(keys);
    const int64_t count = keys->dk_nentries;
    for (int64_t i = 0; i < count; ++i) {
      xdecref(entries[i].me_key.get());
      xdecref(entries[i].me_value.get());
    }
  }
  release_keys_memory(keys);
}

PyDictKeysObject* clone_combined_dict_keys(const PyDictObject* original) {
  const auto bytes = static_cast<uint64_t>(dict_keys_size(original->ma_keys));
  auto* keys = static_cast<PyDictKeysObject*>(memory::object_malloc(bytes));
  if (keys == nullptr) {
    err_no_memory();
    return nullptr;
  }
  std::memcpy(static_cast<void*>(keys), original->ma_keys.get(), bytes);
  const int64_t count = keys->dk_nentries;
  if (dk_is_unicode(keys)) {
    PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
    for (int64_t i = 0; i < count; ++i) {
      if (entries[i].me_value) {
        incref(entries[i].me_value);
        incref(entries[i].me_key);
      }
    }
  } else {
    PyDictKeyEntry* entries = dk_entries(keys);
    for (int64_t i = 0; i < count; ++i) {
      if (entries[i].me_value) {
        incref(entries[i].me_value);
        incref(entries[i].me_key);
      }
    }
  }
  return keys;
}

int64_t lookdict_index(const PyDictKeysObject* keys, int64_t hash, int64_t entry) {
  const uint64_t mask = mask_of(keys);
  auto perturb = static_cast<uint64_t>(hash);
  uint64_t slot = perturb & mask;
  for (;;) {
    const int64_t found = dictkeys_get_index(keys, static_cast<int64_t>(slot));
    if (found == entry) {
      return static_cast<int64_t>(slot);
    }
    if (found == kDkixEmpty) {
      return kDkixEmpty;
    }
    perturb >>= kPerturbShift;
    slot = mask & (slot * 5 + perturb + 1);
  }
}

namespace {

// One copy per width of the index table, so that the hot loop does not ask for it.
template <class Index>
int64_t lookup_unicode(const PyDictKeysObject* keys, PyObject* key, int64_t hash) {
  const auto* indices = reinterpret_cast<const Index*>(dk_indices(keys));
  const PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
  const uint64_t key_bits = memory::address_of(key);
  const uint64_t mask = mask_of(keys);
  auto perturb = static_cast<uint64_t>(hash);
  uint64_t slot = perturb & mask;
  for (;;) {
    const int64_t entry = indices[slot];  // NOLINT(bugprone-signed-char-misuse): -1 and -2 are marks
    if (entry >= 0) {
      const Ref<PyObject>& candidate = entries[entry].me_key;
      if (candidate.bits == key_bits) [[likely]] {
        return entry;
      }
      if (unicode_get_hash(candidate) == hash && unicode_equal(candidate, key)) {
        return entry;
      }
    } else if (entry == kDkixEmpty) {
      return kDkixEmpty;
    }
    perturb >>= kPerturbShift;
    slot = mask & (slot * 5 + perturb + 1);
  }
}

}  // namespace

int64_t unicodekeys_lookup_unicode(const PyDictKeysObject* keys, PyObject* key, int64_t hash) {
  if (keys->dk_log2_size < 8) [[likely]] {
    return lookup_unicode<int8_t>(keys, key, hash);
  }
  if (keys->dk_log2_size < 16) {
    return lookup_unicode<int16_t>(keys, key, hash);
  }
  return lookup_unicode<int32_t>(keys, key, hash);
}

int64_t find_empty_slot(const PyDictKeysObject* keys, int64_t hash) {
  const uint64_t mask = mask_of(keys);
  auto perturb = static_cast<uint64_t>(hash);
  uint64_t slot = perturb & mask;
  while (dictkeys_get_index(keys, static_cast<int64_t>(slot)) >= 0) {
    perturb >>= kPerturbShift;
    slot = (slot * 5 + perturb + 1) & mask;
  }
  return static_cast<int64_t>(slot);
}

void build_indices(PyDictKeysObject* keys, int64_t count) {
  const uint64_t mask = mask_of(keys);
  for (int64_t entry = 0; entry < count; ++entry) {
    const int64_t hash = dk_is_unicode(keys) ? unicode_get_hash(dk_unicode_entries(keys)[entry].me_key)
                                             : dk_entries(keys)[entry].me_hash;
    auto perturb = static_cast<uint64_t>(hash);
    uint64_t slot = perturb & mask;
    while (dictkeys_get_index(keys, static_cast<int64_t>(slot)) != kDkixEmpty) {
      perturb >>= kPerturbShift;
      slot = mask & (slot * 5 + perturb + 1);
    }
    dictkeys_set_index(keys, static_cast<int64_t>(slot), entry);
  }
}

// The prefix holds one byte per value and two more, rounded up to whole words.
PyDictValues* new_values(int64_t size) {
  const auto count = static_cast<uint64_t>(size);
  const uint64_t prefix = (count + 2 + 7) / 8 * 8;
  auto* block = static_cast<uint8_t*>(memory::quick_malloc(prefix + count * 8));
  if (block == nullptr) {
    return nullptr;
  }
  block[prefix - 1] = static_cast<uint8_t>(prefix);
  return reinterpret_cast<PyDictValues*>(block + prefix);
}

void free_values(PyDictValues* values) {
  memory::small_free(dict_values_prefix(values) - dict_values_prefix_size(values));
}

}  // namespace dict_internal

using namespace dict_internal;

PyDictKeysObject* dict_new_keys_for_class() {
  PyDictKeysObject* keys = new_keys_object(kNextLog2SharedKeysMaxSize, true);
  if (keys == nullptr) {
    err_clear();
    return nullptr;
  }
  keys->dk_usable = kSharedKeysMaxSize;
  keys->dk_kind = kDictKeysSplit;
  return keys;
}

void dict_keys_dec_ref(PyDictKeysObject* keys) { dictkeys_decref(keys); }

uint32_t dict_keys_get_version_for_current_state(PyDictKeysObject* keys) {
  if (keys->dk_version != 0) {
    return keys->dk_version;
  }
  DictState& dicts = state().dict;
  if (dicts.next_keys_version == 0) {
    return 0;
  }
  keys->dk_version = dicts.next_keys_version++;
  return keys->dk_version;
}

int64_t dict_keys_string_lookup(PyDictKeysObject* keys, PyObject* key) {
  if (!unicode_check_exact(key) || keys->dk_kind == kDictKeysGeneral) {
    return kDkixError;
  }
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    err_clear();
    return kDkixError;
  }
  return unicodekeys_lookup_unicode(keys, key, hash);
}

int64_t dict_keys_size(PyDictKeysObject* keys) {
  return static_cast<int64_t>(sizeof(PyDictKeysObject) + (uint64_t{1} << keys->dk_log2_index_bytes) +
                              static_cast<uint64_t>(usable_fraction(dk_size(keys))) * dict_internal::entry_size(keys));
}

}  // namespace heapscope::objects
