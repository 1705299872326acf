#include "objects/dict_object.h"

#include <cstring>

#include "memory/allocator.h"
#include "memory/state.h"
#include "objects/dict_internal.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

using namespace dict_internal;

namespace dict_internal {

// Model: Objects/dictobject.c new_dict (3.11).
PyDictObject* new_dict(PyDictKeysObject* keys, PyDictValues* values, int64_t used) {
  DictState& lists = state().dict;
  PyDictObject* self;
  if (lists.numfree > 0) {
    self = lists.free_list[--lists.numfree];
    new_reference(self);
  } else {
    self = as_dict(object_gc_new(dict_type()).release());
    if (self == nullptr) {
      dictkeys_decref(keys);
      return nullptr;
    }
  }
  self->ma_keys = keys;
  self->ma_values = values;
  self->ma_used = used;
  self->ma_version_tag = next_version();
  if (memory::model().dicts_tracked_from_birth != 0) [[unlikely]] {
    object_gc_track(self);
  }
  return self;
}

namespace {

Status insertion_resize(PyDictObject* self, bool unicode) {
  int64_t factor = memory::model().dict_growth_factor;
  if (factor == 4 && self->ma_used > 50000) {
    factor = 2;  // the older rule: growing slows down
  }
  return dictresize(self, calculate_log2_keysize(self->ma_used * factor), unicode);
}

void maintain_tracking(PyDictObject* self, PyObject* key, PyObject* value) {
  if (!gc_is_tracked(self) && (gc_may_be_tracked(key) || gc_may_be_tracked(value))) {
    object_gc_track(self);
  }
}

/// Writes entry number dk_nentries (its slot is set already) and counts it.
void append_entry(PyDictObject* self, PyObject* key, int64_t hash, PyObject* value) {
  PyDictKeysObject* keys = self->ma_keys;
  const int64_t entry = keys->dk_nentries;
  if (dk_is_unicode(keys)) {
    PyDictUnicodeEntry* slot = &dk_unicode_entries(keys)[entry];
    slot->me_key = key;
    if (self->ma_values) {
      dict_values_add_to_insertion_order(self->ma_values, entry);
      self->ma_values->values[entry] = value;
    } else {
      slot->me_value = value;
    }
  } else {
    PyDictKeyEntry* slot = &dk_entries(keys)[entry];
    slot->me_key = key;
    slot->me_hash = hash;
    slot->me_value = value;
  }
  ++self->ma_used;
  self->ma_version_tag = next_version();
  --keys->dk_usable;
  ++keys->dk_nentries;
}

/// The first entry of a dict that shares the static empty keys. Takes over both references.
Status insert_to_emptydict(PyDictObject* self, PyObject* key, int64_t hash, PyObject* value) {
  PyDictKeysObject* keys = new_keys_object(kDictLog2MinSize, unicode_check_exact(key));
  if (keys == nullptr) {
    decref(key);
    decref(value);
    return Status::kError;
  }
  dictkeys_decref(empty_keys());
  self->ma_keys = keys;
  self->ma_values = nullptr;
  maintain_tracking(self, key, value);
  dictkeys_set_index(keys, hash & 7, 0);
  append_entry(self, key, hash, value);
  return Status::kOk;
}

/// Makes room and a slot for a new key, then writes it. Counts are the caller's business.
Status insert_new_entry(PyDictObject* self, PyObject* key, int64_t hash, PyObject* value) {
  self->ma_keys->dk_version = 0;
  if (self->ma_keys->dk_usable <= 0) {
    HS_TRY(insertion_resize(self, true));
  }
  PyDictKeysObject* keys = self->ma_keys;
  dictkeys_set_index(keys, find_empty_slot(keys, hash), keys->dk_nentries);
  append_entry(self, key, hash, value);
  return Status::kOk;
}

}  // namespace

void delete_index_from_values(PyDictValues* values, int64_t entry) {
  uint8_t* size = dict_values_prefix(values) - 2;
  const int count = *size;
  int i = 1;
  while (size[-i] != entry) {
    ++i;
  }
  for (; i < count; ++i) {
    size[-i] = size[-i - 1];
  }
  *size = static_cast<uint8_t>(count - 1);
}

// Model: Objects/dictobject.c insertdict (3.11).
Status insertdict(PyDictObject* self, PyObject* key, int64_t hash, PyObject* value) {
  Owned<PyObject> owned_key(key);  // on failure the value falls first
  Owned<PyObject> owned_value(value);
  if (dk_is_unicode(self->ma_keys) && !unicode_check_exact(key)) {
    HS_TRY(insertion_resize(self, false));
  }
  PyObject* old_value;
  const int64_t entry = dict_lookup(self, key, hash, &old_value);
  if (entry == kDkixError) {
    return Status::kError;
  }
  maintain_tracking(self, key, value);
  if (entry == kDkixEmpty) {
    HS_TRY(insert_new_entry(self, key, hash, value));
    (void)owned_key.release();
    (void)owned_value.release();
    return Status::kOk;
  }
  (void)owned_value.release();
  if (old_value != value) {
    if (self->ma_values) {
      self->ma_values->values[entry] = value;
      if (old_value == nullptr) {
        dict_values_add_to_insertion_order(self->ma_values, entry);
        ++self->ma_used;
      }
    } else if (dk_is_unicode(self->ma_keys)) {
      dk_unicode_entries(self->ma_keys)[entry].me_value = value;
    } else {
      dk_entries(self->ma_keys)[entry].me_value = value;
    }
    self->ma_version_tag = next_version();
  }
  xdecref(old_value);
  return Status::kOk;  // the key's reference falls here
}

// Makes a new table and moves all entries there, without dummies; a split table becomes combined.
// Model: Objects/dictobject.c dictresize (3.11).
Status dictresize(PyDictObject* self, uint8_t log2_size, bool unicode) {
  if (log2_size > 30) {
    return err_no_memory();
  }
  PyDictKeysObject* old_keys = self->ma_keys;
  PyDictValues* old_values = self->ma_values;
  if (!dk_is_unicode(old_keys)) {
    unicode = false;
  }
  PyDictKeysObject* keys = new_keys_object(log2_size, unicode);
  if (keys == nullptr) {
    return Status::kError;
  }
  const int64_t count = self->ma_used;
  PyDictKeyEntry* general = dk_entries(keys);
  PyDictUnicodeEntry* texts = dk_unicode_entries(keys);
  if (old_values != nullptr) {
    PyDictUnicodeEntry* old_entries = dk_unicode_entries(old_keys);
    for (int64_t i = 0; i < count; ++i) {
      const int64_t entry = dict_values_order(old_values, i);
      PyObject* key = old_entries[entry].me_key;
      incref(key);
      if (unicode) {
        texts[i] = {key, old_values->values[entry]};
      } else {
        general[i] = {unicode_get_hash(key), key, old_values->values[entry]};
      }
    }
    self->ma_keys = keys;
    build_indices(keys, count);
    dictkeys_decref(old_keys);
    self->ma_values = nullptr;
    free_values(old_values);
  } else {
    if (!dk_is_unicode(old_keys)) {
      const PyDictKeyEntry* from = dk_entries(old_keys);
      for (int64_t i = 0; i < count; ++i, ++from) {
        while (!from->me_value) {
          ++from;
        }
        general[i] = *from;
      }
    } else {
      const PyDictUnicodeEntry* from = dk_unicode_entries(old_keys);
      for (int64_t i = 0; i < count; ++i, ++from) {
        while (!from->me_value) {
          ++from;
        }
        if (unicode) {
          texts[i] = *from;
        } else {
          general[i] = {unicode_get_hash(from->me_key), from->me_key, from->me_value};
        }
      }
    }
    self->ma_keys = keys;
    build_indices(keys, count);
    if (old_keys == empty_keys()) {
      --old_keys->dk_refcnt;
    } else {
      release_keys_memory(old_keys);
    }
  }
  keys->dk_usable -= count;
  keys->dk_nentries = count;
  return Status::kOk;
}

void delitem_common(PyDictObject* self, int64_t hash, int64_t entry, PyObject* old_value) {
  const int64_t slot = lookdict_index(self->ma_keys, hash, entry);
  --self->ma_used;
  self->ma_version_tag = next_version();
  if (self->ma_values) {
    self->ma_values->values[entry] = nullptr;
    delete_index_from_values(self->ma_values, entry);
  } else {
    PyDictKeysObject* keys = self->ma_keys;
    keys->dk_version = 0;
    dictkeys_set_index(keys, slot, kDkixDummy);
    PyObject* old_key;
    if (dk_is_unicode(keys)) {
      PyDictUnicodeEntry* gone = &dk_unicode_entries(keys)[entry];
      old_key = gone->me_key;
      *gone = {nullptr, nullptr};
    } else {
      PyDictKeyEntry* gone = &dk_entries(keys)[entry];
      old_key = gone->me_key;
      *gone = {0, nullptr, nullptr};
    }
    decref(old_key);
  }
  decref(old_value);
}

bool has_dict_iter(const PyObject* op) { return type_of(op)->tp_iter == dict_type()->tp_iter; }

}  // namespace dict_internal

Failed err_set_key_error(PyObject* key) {
  Owned<PyTupleObject> arguments = tuple_pack(key);
  if (arguments) {
    err_set_object(exc_key_error(), arguments.get());
  }
  return Failed{};
}

void dict_boot() {
  DictState& dicts = state().dict;
  dicts.next_keys_version = 2;
  PyDictKeysObject* keys = &dicts.empty_keys;
  keys->dk_refcnt = 1;
  keys->dk_kind = kDictKeysUnicode;
  keys->dk_version = 1;
  std::memset(dicts.empty_indices, 0xff, sizeof dicts.empty_indices);
}

Owned<PyObject> dict_new() {
  dictkeys_incref(empty_keys());
  return Owned<PyObject>(new_dict(empty_keys(), nullptr, 0));
}

namespace {

Owned<PyObject> dict_new_presized_kind(int64_t minimum_used, bool unicode) {
  constexpr uint8_t kLog2MaxPresize = 17;
  if (minimum_used <= usable_fraction(8)) {
    return dict_new();
  }
  const uint8_t log2_size = minimum_used > usable_fraction(int64_t{1} << kLog2MaxPresize)
                                ? kLog2MaxPresize
                                : estimate_log2_keysize(minimum_used);
  PyDictKeysObject* keys = new_keys_object(log2_size, unicode);
  if (keys == nullptr) {
    return Failed{};
  }
  return Owned<PyObject>(new_dict(keys, nullptr, 0));
}

}  // namespace

Owned<PyObject> dict_from_items(const Ref<PyObject>* keys, int64_t keys_offset, const Ref<PyObject>* values,
                                int64_t values_offset, int64_t length) {
  bool unicode = true;
  for (int64_t i = 0; i < length && unicode; ++i) {
    unicode = unicode_check_exact(keys[i * keys_offset]);
  }
  HS_OWN(dict, dict_new_presized_kind(length, unicode));
  for (int64_t i = 0; i < length; ++i) {
    HS_TRY(dict_set_item(dict.get(), keys[i * keys_offset], values[i * values_offset]));
  }
  return dict;
}

int64_t dict_size(PyObject* op) {
  if (op == nullptr || !dict_check(op)) {
    return err_bad_internal_call("dict_size");
  }
  return as_dict(op)->ma_used;
}

Status dict_set_item_take2(PyDictObject* self, Owned<PyObject> key, Owned<PyObject> value) {
  const int64_t hash = key_hash(key.get());
  if (hash == -1) {
    key.reset();
    value.reset();
    return Status::kError;
  }
  if (self->ma_keys.get() == empty_keys()) {
    return insert_to_emptydict(self, key.release(), hash, value.release());
  }
  return insertdict(self, key.release(), hash, value.release());
}

Status dict_set_item(PyObject* op, PyObject* key, PyObject* value) {
  if (!dict_check(op)) {
    return err_bad_internal_call("dict_set_item");
  }
  return dict_set_item_take2(as_dict(op), owned_ref(key), owned_ref(value));
}

Status dict_set_item_known_hash(PyObject* op, PyObject* key, PyObject* value, int64_t hash) {
  if (!dict_check(op)) {
    return err_bad_internal_call("dict_set_item_known_hash");
  }
  incref(key);
  incref(value);
  PyDictObject* self = as_dict(op);
  if (self->ma_keys.get() == empty_keys()) {
    return insert_to_emptydict(self, key, hash, value);
  }
  return insertdict(self, key, hash, value);
}

Status dict_set_item_string(PyObject* op, std::string_view key, PyObject* value) {
  HS_OWN(text, unicode_from_string(key));
  unicode_intern_in_place(&text);
  return dict_set_item(op, text.get(), value);
}

Status dict_del_item(PyObject* op, PyObject* key) {
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return Status::kError;
  }
  return dict_del_item_known_hash(op, key, hash);
}

Status dict_del_item_known_hash(PyObject* op, PyObject* key, int64_t hash) {
  if (!dict_check(op)) {
    return err_bad_internal_call("dict_del_item_known_hash");
  }
  PyDictObject* self = as_dict(op);
  PyObject* old_value;
  const int64_t entry = dict_lookup(self, key, hash, &old_value);
  if (entry == kDkixError) {
    return Status::kError;
  }
  if (old_value == nullptr) {
    return err_set_key_error(key);
  }
  delitem_common(self, hash, entry, old_value);
  return Status::kOk;
}

Status dict_del_item_if(PyObject* op, PyObject* key, Truth (*predicate)(PyObject* value)) {
  const int64_t hash = object_hash(key);
  if (hash == -1) {
    return Status::kError;
  }
  PyDictObject* self = as_dict(op);
  PyObject* old_value;
  const int64_t entry = dict_lookup(self, key, hash, &old_value);
  if (entry == kDkixError) {
    return Status::kError;
  }
  if (old_value == nullptr) {
    return err_set_key_error(key);
  }
  HS_TRUTH(wanted, predicate(old_value));
  if (wanted) {
    delitem_common(self, hash, entry, old_value);
  }
  return Status::kOk;
}

// The dict is empty before the first reference falls.
void dict_clear(PyObject* op) {
  if (!dict_check(op)) {
    return;
  }
  PyDictObject* self = as_dict(op);
  PyDictKeysObject* keys = self->ma_keys;
  PyDictValues* values = self->ma_values;
  if (keys == empty_keys()) {
    return;
  }
  dictkeys_incref(empty_keys());
  self->ma_keys = empty_keys();
  self->ma_values = nullptr;
  self->ma_used = 0;
  self->ma_version_tag = next_version();
  if (values != nullptr) {
    const int64_t count = keys->dk_nentries;
    for (int64_t i = 0; i < count; ++i) {
      clear_ref(values->values[i]);
    }
    free_values(values);
  }
  dictkeys_decref(keys);
}

bool dict_next(PyObject* op, int64_t* position, PyObject** key, PyObject** value, int64_t* hash) {
  if (!dict_check(op)) {
    return false;
  }
  PyDictObject* self = as_dict(op);
  PyDictKeysObject* keys = self->ma_keys;
  int64_t i = *position;
  PyObject* found_key;
  PyObject* found_value;
  int64_t found_hash;
  if (self->ma_values) {
    if (i < 0 || i >= self->ma_used) {
      return false;
    }
    const int64_t entry = index_from_order(self, i);
    found_value = self->ma_values->values[entry];
    found_key = dk_unicode_entries(keys)[entry].me_key;
    found_hash = unicode_get_hash(found_key);
  } else {
    const int64_t count = keys->dk_nentries;
    if (i < 0) {
      return false;
    }
    if (dk_is_unicode(keys)) {
      const PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
      while (i < count && !entries[i].me_value) {
        ++i;
      }
      if (i >= count) {
        return false;
      }
      found_key = entries[i].me_key;
      found_hash = unicode_get_hash(found_key);
      found_value = entries[i].me_value;
    } else {
      const PyDictKeyEntry* entries = dk_entries(keys);
      while (i < count && !entries[i].me_value) {
        ++i;
      }
      if (i >= count) {
        return false;
      }
      found_key = entries[i].me_key;
      found_hash = entries[i].me_hash;
      found_value = entries[i].me_value;
    }
  }
  *position = i + 1;
  if (key != nullptr) {
    *key = found_key;
  }
  if (value != nullptr) {
    *value = found_value;
  }
  if (hash != nullptr) {
    *hash = found_hash;
  }
  return true;
}

bool dict_has_only_string_keys(PyObject* op) {
  if (dk_is_unicode(as_dict(op)->ma_keys)) {
    return true;
  }
  int64_t position = 0;
  PyObject* key;
  while (dict_next(op, &position, &key, nullptr)) {
    if (!unicode_check(key)) {
      return false;
    }
  }
  return true;
}

PyObject* dict_set_default(PyObject* op, PyObject* key, PyObject* default_value) {
  if (!dict_check(op)) {
    err_bad_internal_call("dict_set_default");
    return nullptr;
  }
  PyDictObject* self = as_dict(op);
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return nullptr;
  }
  if (self->ma_keys.get() == empty_keys()) {
    incref(key);
    incref(default_value);
    return insert_to_emptydict(self, key, hash, default_value) == Status::kOk ? default_value : nullptr;
  }
  if (!unicode_check_exact(key) && dk_is_unicode(self->ma_keys) && insertion_resize(self, false) != Status::kOk) {
    return nullptr;
  }
  PyObject* value;
  const int64_t entry = dict_lookup(self, key, hash, &value);
  if (entry == kDkixError) {
    return nullptr;
  }
  if (entry == kDkixEmpty) {
    if (insert_new_entry(self, key, hash, default_value) != Status::kOk) {
      return nullptr;
    }
    incref(key);
    incref(default_value);
    maintain_tracking(self, key, default_value);
    return default_value;
  }
  if (value == nullptr) {
    value = default_value;
    incref(value);
    maintain_tracking(self, key, value);
    self->ma_values->values[entry] = value;
    dict_values_add_to_insertion_order(self->ma_values, entry);
    ++self->ma_used;
    self->ma_version_tag = next_version();
  }
  return value;
}

Owned<PyObject> dict_pop_known_hash(PyObject* op, PyObject* key, int64_t hash, PyObject* default_value) {
  PyDictObject* self = as_dict(op);
  PyObject* old_value = nullptr;
  int64_t entry = kDkixEmpty;
  if (self->ma_used != 0) {
    entry = dict_lookup(self, key, hash, &old_value);
    if (entry == kDkixError) {
      return Failed{};
    }
  }
  if (old_value == nullptr) {
    if (default_value != nullptr) {
      return owned_ref(default_value);
    }
    return err_set_key_error(key);
  }
  Owned<PyObject> result = owned_ref(old_value);
  delitem_common(self, hash, entry, old_value);
  return result;
}

Owned<PyObject> dict_pop(PyObject* op, PyObject* key, PyObject* default_value) {
  int64_t hash = 0;
  if (as_dict(op)->ma_used != 0) {  // an empty dict does not even hash the key
    hash = key_hash(key);
    if (hash == -1) {
      return Failed{};
    }
  }
  return dict_pop_known_hash(op, key, hash, default_value);
}

void dict_maybe_untrack(PyObject* op) {
  if (!dict_check_exact(op) || !gc_is_tracked(op) || memory::model().dicts_tracked_from_birth != 0) {
    return;
  }
  const PyDictObject* self = as_dict(op);
  const PyDictKeysObject* keys = self->ma_keys;
  const int64_t count = keys->dk_nentries;
  for (int64_t i = 0; i < count; ++i) {
    PyObject* value;
    if (self->ma_values) {
      value = self->ma_values->values[i];
    } else if (dk_is_unicode(keys)) {
      value = dk_unicode_entries(keys)[i].me_value;
    } else {
      value = dk_entries(keys)[i].me_value;
      if (value != nullptr && gc_may_be_tracked(dk_entries(keys)[i].me_key)) {
        return;
      }
    }
    if (value != nullptr && gc_may_be_tracked(value)) {
      return;
    }
  }
  object_gc_untrack(op);
}

int64_t dict_sizeof(PyDictObject* self) {
  int64_t size = type_of(self)->tp_basicsize;
  if (self->ma_values) {
    size += shared_keys_usable_size(self->ma_keys) * 8;
  }
  if (self->ma_keys->dk_refcnt == 1) {
    size += dict_keys_size(self->ma_keys);
  }
  return size;
}

void dict_clear_free_list() {
  DictState& lists = state().dict;
  while (lists.numfree > 0) {
    object_gc_del(lists.free_list[--lists.numfree]);
  }
  while (lists.keys_numfree > 0) {
    memory::object_free(lists.keys_free_list[--lists.keys_numfree]);
  }
}

}  // namespace heapscope::objects
