// Building dicts from other things: copy, update, merge, fromkeys.
#include "memory/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_internal.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/native_hold.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

using namespace dict_internal;

namespace {

/// A copy of the source's whole table will do: compact, and not much larger than needed.
bool can_clone(const PyDictObject* source) {
  const PyDictKeysObject* keys = source->ma_keys;
  return !source->ma_values && source->ma_used == keys->dk_nentries &&
         (keys->dk_log2_size == kDictLog2MinSize || usable_fraction(dk_size(keys) / 2) < source->ma_used);
}

Status merge_from_dict(PyDictObject* self, PyDictObject* other, DictOverride override) {
  if (other == self || other->ma_used == 0) {
    return Status::kOk;
  }
  if (self->ma_used == 0) {
    override = DictOverride::kLastWins;
    if (can_clone(other)) {
      PyDictKeysObject* keys = clone_combined_dict_keys(other);
      if (keys == nullptr) {
        return Status::kError;
      }
      dictkeys_decref(self->ma_keys);
      self->ma_keys = keys;
      if (self->ma_values) {
        free_values(self->ma_values);
        self->ma_values = nullptr;
      }
      self->ma_used = other->ma_used;
      self->ma_version_tag = next_version();
      if (gc_is_tracked(other) && !gc_is_tracked(self)) {
        object_gc_track(self);
      }
      return Status::kOk;
    }
  }
  // One resize for all, as if no key were in both.
  if (usable_fraction(dk_size(self->ma_keys)) < other->ma_used) {
    HS_TRY(dictresize(self, estimate_log2_keysize(self->ma_used + other->ma_used), dk_is_unicode(other->ma_keys)));
  }
  const int64_t entries = other->ma_keys->dk_nentries;
  int64_t position = 0;
  PyObject* key;
  PyObject* value;
  int64_t hash;
  Owned<PyObject> own_key;
  Owned<PyObject> own_value;
  const NativeHold key_held("dict_merge", "key", &own_key);
  const NativeHold value_held("dict_merge", "value", &own_value);
  while (dict_next(other, &position, &key, &value, &hash)) {
    own_key = owned_ref(key);
    own_value = owned_ref(value);
    bool insert = true;
    if (override != DictOverride::kLastWins) {
      HS_TRUTH(present, dict_contains_known_hash(self, key, hash));
      if (present && override == DictOverride::kRaise) {
        return err_set_key_error(key);
      }
      insert = !present;
    }
    if (insert) {
      incref(key);
      incref(value);
      HS_TRY(insertdict(self, key, hash, value));
    }
    own_value.reset();
    own_key.reset();
    if (entries != other->ma_keys->dk_nentries) {
      return err_set_string(exc_runtime_error(), "dict mutated during update");
    }
  }
  return Status::kOk;
}

Status merge_from_mapping(PyObject* self, PyObject* other, DictOverride override) {
  HS_OWN(keys, mapping_keys(other));
  Owned<PyObject> iterator = object_get_iter(keys.get());
  keys.reset();
  if (!iterator) {
    return Status::kError;
  }
  const NativeHold iterator_held("dict.update", "iter", &iterator);
  while (Owned<PyObject> key = iter_next(iterator.get())) {
    const NativeHold key_held("dict.update", "key", &key);
    if (override != DictOverride::kLastWins) {
      HS_TRUTH(present, dict_contains(self, key.get()));
      if (present) {
        if (override == DictOverride::kFirstWins) {
          continue;
        }
        return err_set_key_error(key.get());
      }
    }
    HS_OWN(value, object_get_item(other, key.get()));
    const NativeHold value_held("dict.update", "value", &value);
    const Status status = dict_set_item(self, key.get(), value.get());
    key.reset();
    HS_TRY(status);
  }
  return err_occurred() ? Status::kError : Status::kOk;
}

}  // namespace

// Model: Objects/dictobject.c dict_merge (3.11).
Status dict_merge(PyObject* op, PyObject* other, DictOverride override) {
  if (op == nullptr || !dict_check(op) || other == nullptr) {
    return err_bad_internal_call("dict_merge");
  }
  if (dict_check(other) && has_dict_iter(other)) {
    return merge_from_dict(as_dict(op), as_dict(other), override);
  }
  return merge_from_mapping(op, other, override);
}

Status dict_update(PyObject* op, PyObject* other) { return dict_merge(op, other, DictOverride::kLastWins); }

Status dict_merge_from_seq2(PyObject* op, PyObject* pairs, DictOverride override) {
  HS_OWN(iterator, object_get_iter(pairs));
  const NativeHold iterator_held("dict.update", "it", &iterator);
  for (int64_t i = 0;; ++i) {
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      return err_occurred() ? Status::kError : Status::kOk;
    }
    Owned<PyObject> fast = sequence_fast(item.get(), "");
    if (!fast) {
      if (err_exception_matches(exc_type_error())) {
        err_format(exc_type_error(), "cannot convert dictionary update sequence element #{} to a sequence", i);
      }
      return Status::kError;
    }
    const int64_t size = sequence_fast_get_size(fast.get());
    if (size != 2) {
      return err_format(exc_value_error(), "dictionary update sequence element #{} has length {}; 2 is required", i,
                        size);
    }
    Owned<PyObject> value = owned_ref(sequence_fast_get_item(fast.get(), 1));
    Owned<PyObject> key = owned_ref(sequence_fast_get_item(fast.get(), 0));
    if (override != DictOverride::kFirstWins) {
      HS_TRY(dict_set_item(op, key.get(), value.get()));
    } else if (dict_set_default(op, key.get(), value.get()) == nullptr) {
      return Status::kError;
    }
    key.reset();
    value.reset();
    fast.reset();
    item.reset();
  }
}

Status dict_internal::update_from_argument(PyObject* self, PyObject* argument) {
  if (dict_check_exact(argument)) {
    return dict_merge(self, argument, DictOverride::kLastWins);
  }
  Owned<PyObject> keys;
  HS_TRUTH(mapping, object_lookup_attr(argument, ident(Id::keys), &keys));
  if (mapping) {
    keys.reset();
    return dict_merge(self, argument, DictOverride::kLastWins);
  }
  return dict_merge_from_seq2(self, argument, DictOverride::kLastWins);
}

Status dict_internal::update_common(PyObject* self, PyObject* args, PyObject* kwargs, const char* name) {
  PyObject* argument = nullptr;
  HS_TRY(arg_unpack_tuple(args, name, 0, {&argument}));
  if (argument != nullptr) {
    HS_TRY(update_from_argument(self, argument));
  }
  if (kwargs != nullptr) {
    if (!dict_has_only_string_keys(kwargs)) {
      return err_set_string(exc_type_error(), "keywords must be strings");
    }
    return dict_merge(self, kwargs, DictOverride::kLastWins);
  }
  return Status::kOk;
}

// Model: Objects/dictobject.c PyDict_Copy (3.11): a split dict stays split, a compact table is
// cloned as it is, anything else is merged into a new dict.
Owned<PyObject> dict_copy(PyObject* op) {
  if (op == nullptr || !dict_check(op)) {
    return err_bad_internal_call("dict_copy");
  }
  PyDictObject* self = as_dict(op);
  if (self->ma_used == 0) {
    return dict_new();
  }
  if (self->ma_values) {
    const int64_t size = shared_keys_usable_size(self->ma_keys);
    PyDictValues* values = new_values(size);
    if (values == nullptr) {
      return err_no_memory();
    }
    Owned<PyObject> result = object_gc_new(dict_type());  // never from the free list
    if (!result) {
      free_values(values);
      return result;
    }
    const int prefix = dict_values_prefix_size(values);
    for (int i = 2; i <= prefix; ++i) {
      dict_values_prefix(values)[-i] = dict_values_prefix(self->ma_values)[-i];
    }
    PyDictObject* copy = as_dict(result.get());
    copy->ma_values = values;
    copy->ma_keys = self->ma_keys;
    copy->ma_used = self->ma_used;
    copy->ma_version_tag = next_version();
    dictkeys_incref(self->ma_keys);
    for (int64_t i = 0; i < size; ++i) {
      PyObject* value = self->ma_values->values[i];
      xincref(value);
      values->values[i] = value;
    }
    if (gc_is_tracked(self) && !gc_is_tracked(copy)) {
      object_gc_track(copy);
    }
    return result;
  }
  if (has_dict_iter(op) && self->ma_used >= (self->ma_keys->dk_nentries * 2) / 3) {
    PyDictKeysObject* keys = clone_combined_dict_keys(self);
    if (keys == nullptr) {
      return Failed{};
    }
    PyDictObject* copy = new_dict(keys, nullptr, self->ma_used);
    if (copy != nullptr && gc_is_tracked(self) && !gc_is_tracked(copy)) {
      object_gc_track(copy);
    }
    return Owned<PyObject>(copy);
  }
  HS_OWN(copy, dict_new());
  HS_TRY(dict_merge(copy.get(), op, DictOverride::kLastWins));
  return copy;
}

// Model: Objects/dictobject.c _PyDict_FromKeys (3.11).
Owned<PyObject> dict_from_keys(PyObject* cls, PyObject* iterable, PyObject* value) {
  HS_OWN(result, object_call_no_args(cls));
  const bool exact = dict_check_exact(result.get());
  if (exact && dict_get_size(result.get()) == 0) {
    PyDictObject* self = as_dict(result.get());
    int64_t position = 0;
    PyObject* key;
    int64_t hash;
    if (dict_check_exact(iterable)) {
      HS_TRY(
          dictresize(self, estimate_log2_keysize(dict_get_size(iterable)), dk_is_unicode(as_dict(iterable)->ma_keys)));
      while (dict_next(iterable, &position, &key, nullptr, &hash)) {
        incref(key);
        incref(value);
        HS_TRY(insertdict(self, key, hash, value));
      }
      return result;
    }
    if (anyset_check_exact(iterable)) {
      HS_TRY(dictresize(self, estimate_log2_keysize(set_get_size(iterable)), false));
      while (set_next_entry(iterable, &position, &key, &hash)) {
        incref(key);
        incref(value);
        HS_TRY(insertdict(self, key, hash, value));
      }
      return result;
    }
  }
  const NativeHold result_held("dict.fromkeys", "d", &result);
  HS_OWN(iterator, object_get_iter(iterable));
  const NativeHold iterator_held("dict.fromkeys", "it", &iterator);
  while (Owned<PyObject> key = iter_next(iterator.get())) {
    const NativeHold key_held("dict.fromkeys", "key", &key);
    const Status status =
        exact ? dict_set_item(result.get(), key.get(), value) : object_set_item(result.get(), key.get(), value);
    key.reset();
    HS_TRY(status);
  }
  if (err_occurred()) {
    return Failed{};
  }
  return result;
}

namespace {

enum class ListOf { kKeys, kValues, kItems };

// Making the list may run a collection that changes the dict: then it starts again.
Owned<PyObject> make_list(PyObject* op, ListOf what) {
  if (op == nullptr || !dict_check(op)) {
    return err_bad_internal_call("dict_keys");
  }
  for (;;) {
    const int64_t size = dict_get_size(op);
    HS_OWN(list, list_new(size));
    if (what == ListOf::kItems) {
      for (int64_t i = 0; i < size; ++i) {
        HS_OWN(pair, tuple_new(2));
        list_init_item(list.get(), i, std::move(pair));
      }
    }
    if (size != dict_get_size(op)) {
      continue;
    }
    int64_t position = 0;
    PyObject* key;
    PyObject* value;
    for (int64_t i = 0; dict_next(op, &position, &key, &value); ++i) {
      if (what == ListOf::kItems) {
        PyObject* pair = list_get_item(list.get(), i);
        tuple_init_item(pair, 0, owned_ref(key));
        tuple_init_item(pair, 1, owned_ref(value));
      } else {
        list_init_item(list.get(), i, owned_ref(what == ListOf::kKeys ? key : value));
      }
    }
    return list;
  }
}

}  // namespace

Owned<PyObject> dict_keys(PyObject* op) { return make_list(op, ListOf::kKeys); }
Owned<PyObject> dict_values(PyObject* op) { return make_list(op, ListOf::kValues); }
Owned<PyObject> dict_items(PyObject* op) { return make_list(op, ListOf::kItems); }

}  // namespace heapscope::objects
