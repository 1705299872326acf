// Finding keys.
#include "objects/dict_internal.h"
#include "objects/errors.h"

namespace heapscope::objects {

using namespace dict_internal;

namespace {

// A key that is not an exact str, looked for in a table of exact str keys.
int64_t unicodekeys_lookup_generic(PyDictObject* self, PyDictKeysObject* keys, PyObject* key, int64_t hash) {
  const PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
  const auto mask = static_cast<uint64_t>(dk_size(keys)) - 1;
  auto perturb = static_cast<uint64_t>(hash);
  uint64_t slot = perturb & mask;
  for (;;) {
    const int64_t entry = dictkeys_get_index(keys, static_cast<int64_t>(slot));
    if (entry >= 0) {
      PyObject* candidate = entries[entry].me_key;
      if (candidate == key) {
        return entry;
      }
      if (unicode_get_hash(candidate) == hash) {
        incref(candidate);
        const Truth same = object_rich_compare_bool(candidate, key, CompareOp::kEq);
        decref(candidate);
        if (same == Truth::kError) {
          return kDkixError;
        }
        if (keys != self->ma_keys || entries[entry].me_key.get() != candidate) {
          return kDkixKeyChanged;
        }
        if (same == Truth::kTrue) {
          return entry;
        }
      }
    } else if (entry == kDkixEmpty) {
      return kDkixEmpty;
    }
    perturb >>= 5;
    slot = mask & (slot * 5 + perturb + 1);
  }
}

// __eq__ of a key may change the dict: then the search starts again (kDkixKeyChanged).
int64_t generic_lookup(PyDictObject* self, PyDictKeysObject* keys, PyObject* key, int64_t hash) {
  const PyDictKeyEntry* entries = dk_entries(keys);
  const auto mask = static_cast<uint64_t>(dk_size(keys)) - 1;
  auto perturb = static_cast<uint64_t>(hash);
  uint64_t slot = perturb & mask;
  for (;;) {
    const int64_t entry = dictkeys_get_index(keys, static_cast<int64_t>(slot));
    if (entry >= 0) {
      const PyDictKeyEntry* found = &entries[entry];
      PyObject* candidate = found->me_key;
      if (candidate == key) {
        return entry;
      }
      if (found->me_hash == hash) {
        incref(candidate);
        const Truth same = object_rich_compare_bool(candidate, key, CompareOp::kEq);
        decref(candidate);
        if (same == Truth::kError) {
          return kDkixError;
        }
        if (keys != self->ma_keys || found->me_key.get() != candidate) {
          return kDkixKeyChanged;
        }
        if (same == Truth::kTrue) {
          return entry;
        }
      }
    } else if (entry == kDkixEmpty) {
      return kDkixEmpty;
    }
    perturb >>= 5;
    slot = mask & (slot * 5 + perturb + 1);
  }
}

}  // namespace

int64_t dict_lookup(PyDictObject* self, PyObject* key, int64_t hash, PyObject** value) {
  for (;;) {
    PyDictKeysObject* keys = self->ma_keys;
    int64_t entry;
    if (dk_is_unicode(keys)) {
      entry = unicode_check_exact(key) ? unicodekeys_lookup_unicode(keys, key, hash)
                                       : unicodekeys_lookup_generic(self, keys, key, hash);
      if (entry >= 0) {
        *value = keys->dk_kind == kDictKeysSplit ? self->ma_values->values[entry].get()
                                                 : dk_unicode_entries(keys)[entry].me_value.get();
        return entry;
      }
    } else {
      entry = generic_lookup(self, keys, key, hash);
      if (entry >= 0) {
        *value = dk_entries(keys)[entry].me_value;
        return entry;
      }
    }
    if (entry != kDkixKeyChanged) {
      *value = nullptr;
      return entry;
    }
  }
}

PyObject* dict_get_item(PyObject* op, PyObject* key) {
  if (!dict_check(op)) {
    return nullptr;
  }
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    err_clear();
    return nullptr;
  }
  Owned<PyObject> type;
  Owned<PyObject> error;
  Owned<PyObject> traceback;
  err_fetch(&type, &error, &traceback);
  PyObject* value;
  dict_lookup(as_dict(op), key, hash, &value);
  err_restore(std::move(type), std::move(error), std::move(traceback));
  return value;
}

PyObject* dict_get_item_with_error(PyObject* op, PyObject* key) {
  if (!dict_check(op)) {
    err_bad_internal_call("dict_get_item_with_error");
    return nullptr;
  }
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return nullptr;
  }
  PyDictKeysObject* keys = as_dict(op)->ma_keys;
  if (keys->dk_kind == kDictKeysUnicode && unicode_check_exact(key)) [[likely]] {
    const int64_t entry = unicodekeys_lookup_unicode(keys, key, hash);
    return entry >= 0 ? dk_unicode_entries(keys)[entry].me_value.get() : nullptr;
  }
  PyObject* value;
  dict_lookup(as_dict(op), key, hash, &value);
  return value;
}

PyObject* dict_get_item_known_hash(PyObject* op, PyObject* key, int64_t hash) {
  if (!dict_check(op)) {
    err_bad_internal_call("dict_get_item_known_hash");
    return nullptr;
  }
  PyObject* value;
  dict_lookup(as_dict(op), key, hash, &value);
  return value;
}

PyObject* dict_get_item_string(PyObject* op, std::string_view key) {
  Owned<PyObject> text = unicode_from_string(key);
  if (!text) {
    err_clear();
    return nullptr;
  }
  return dict_get_item(op, text.get());
}

int64_t dict_get_item_hint(PyDictObject* self, PyObject* key, int64_t hint, PyObject** value) {
  PyDictKeysObject* keys = self->ma_keys;
  if (hint >= 0 && hint < keys->dk_nentries) {
    PyObject* found = nullptr;
    if (dk_is_unicode(keys)) {
      if (dk_unicode_entries(keys)[hint].me_key.get() == key) {
        found = keys->dk_kind == kDictKeysSplit ? self->ma_values->values[hint].get()
                                                : dk_unicode_entries(keys)[hint].me_value.get();
      }
    } else if (dk_entries(keys)[hint].me_key.get() == key) {
      found = dk_entries(keys)[hint].me_value;
    }
    if (found != nullptr) {
      *value = found;
      return hint;
    }
  }
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return -1;
  }
  return dict_lookup(self, key, hash, value);
}

PyObject* dict_load_global(PyDictObject* globals, PyDictObject* builtins, PyObject* key) {
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return nullptr;
  }
  PyObject* value;
  const int64_t entry = dict_lookup(globals, key, hash, &value);
  if (entry == kDkixError) {
    return nullptr;
  }
  if (value == nullptr) {
    dict_lookup(builtins, key, hash, &value);
  }
  return value;
}

Truth dict_contains_known_hash(PyObject* op, PyObject* key, int64_t hash) {
  PyObject* value;
  if (dict_lookup(as_dict(op), key, hash, &value) == kDkixError) {
    return Truth::kError;
  }
  return truth(value != nullptr);
}

Truth dict_contains(PyObject* op, PyObject* key) {
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return Truth::kError;
  }
  return dict_contains_known_hash(op, key, hash);
}

}  // namespace heapscope::objects
