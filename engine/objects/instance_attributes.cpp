#include "objects/instance_attributes.h"

#include "objects/dict_internal.h"
#include "objects/errors.h"

namespace heapscope::objects {

using namespace dict_internal;

namespace {

PyDictKeysObject* cached_keys(const PyTypeObject* type) {
  return static_cast<const PyHeapTypeObject*>(type)->ht_cached_keys;
}

/// Fresh values, all null, for as many entries as the shared keys may still get.
PyDictValues* new_empty_values(PyDictKeysObject* keys) {
  const int64_t size = shared_keys_usable_size(keys);
  PyDictValues* values = new_values(size);
  if (values != nullptr) {
    dict_values_prefix(values)[-2] = 0;
    for (int64_t i = 0; i < size; ++i) {
      values->values[i] = nullptr;
    }
  }
  return values;
}

PyDictObject* new_dict_with_shared_keys(PyDictKeysObject* keys) {
  dictkeys_incref(keys);
  PyDictValues* values = new_empty_values(keys);
  if (values == nullptr) {
    dictkeys_decref(keys);
    err_no_memory();
    return nullptr;
  }
  PyDictObject* dict = new_dict(keys, values, 0);
  if (dict == nullptr) {
    free_values(values);
  }
  return dict;
}

/// The entry number of `name` in the shared keys, which get it if there is room; else kDkixEmpty.
int64_t insert_into_dictkeys(PyDictKeysObject* keys, PyObject* name) {
  const int64_t hash = key_hash(name);
  if (hash == -1) {
    err_clear();
    return kDkixEmpty;
  }
  int64_t entry = unicodekeys_lookup_unicode(keys, name, hash);
  if (entry == kDkixEmpty) {
    if (keys->dk_usable <= 0) {
      return kDkixEmpty;
    }
    incref(name);
    keys->dk_version = 0;
    entry = keys->dk_nentries;
    dictkeys_set_index(keys, find_empty_slot(keys, hash), entry);
    dk_unicode_entries(keys)[entry].me_key = name;
    --keys->dk_usable;
    ++keys->dk_nentries;
  }
  return entry;
}

PyDictObject* make_dict(PyDictKeysObject* keys, PyDictValues* values) {
  dictkeys_incref(keys);
  int64_t used = 0;
  bool track = false;
  const int64_t size = shared_keys_usable_size(keys);
  for (int64_t i = 0; i < size; ++i) {
    PyObject* value = values->values[i];
    if (value != nullptr) {
      ++used;
      track = track || gc_may_be_tracked(value);
    }
  }
  PyDictObject* dict = new_dict(keys, values, used);
  if (track && dict != nullptr) {
    object_gc_track(dict);
  }
  return dict;
}

}  // namespace

// Each new instance takes one usable slot from its class's keys, so attributes that appear only in
// later instances end up in dicts of their own.  Model: init_inline_values (3.11).
Status object_initialize_dict(PyObject* op) {
  PyTypeObject* type = type_of(op);
  if (type->tp_dictoffset == 0) {
    return Status::kOk;
  }
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    PyDictKeysObject* keys = cached_keys(type);
    if (keys->dk_usable > 1) {
      --keys->dk_usable;
    }
    PyDictValues* values = new_empty_values(keys);
    if (values == nullptr) {
      return err_no_memory();
    }
    *object_values_pointer(op) = values;
    return Status::kOk;
  }
  PyObject* dict;
  if (type_has_feature(type, kTpFlagsHeapType) && cached_keys(type) != nullptr) {
    dict = new_dict_with_shared_keys(cached_keys(type));
  } else {
    dict = dict_new().release();
  }
  if (dict == nullptr) {
    return Status::kError;
  }
  *object_dict_pointer(op) = dict;
  return Status::kOk;
}

PyDictObject* object_make_dict_from_instance_attributes(PyObject* op, PyDictValues* values) {
  return make_dict(cached_keys(type_of(op)), values);
}

PyDictObject* object_new_instance_dict(PyTypeObject* type) {
  if (type_has_feature(type, kTpFlagsHeapType) && cached_keys(type) != nullptr) {
    return new_dict_with_shared_keys(cached_keys(type));
  }
  return as_dict(dict_new().release());
}

Status object_store_instance_attribute(PyObject* op, PyDictValues* values, PyObject* name, PyObject* value) {
  PyDictKeysObject* keys = cached_keys(type_of(op));
  int64_t entry = kDkixEmpty;
  if (unicode_check_exact(name)) {
    entry = insert_into_dictkeys(keys, name);
  }
  if (entry == kDkixEmpty) {
    PyDictObject* dict = make_dict(keys, values);
    if (dict == nullptr) {
      return Status::kError;
    }
    *object_values_pointer(op) = nullptr;
    *object_managed_dict_pointer(op) = dict;
    return value == nullptr ? dict_del_item(dict, name) : dict_set_item(dict, name, value);
  }
  PyObject* old_value = values->values[entry];
  xincref(value);
  values->values[entry] = value;
  if (old_value == nullptr) {
    if (value == nullptr) {
      return err_format(exc_attribute_error(), "'{:.100}' object has no attribute '{}'", type_full_name(type_of(op)),
                        str_text(name));
    }
    dict_values_add_to_insertion_order(values, entry);
  } else {
    if (value == nullptr) {
      delete_index_from_values(values, entry);
    }
    decref(old_value);
  }
  return Status::kOk;
}

Owned<PyObject> object_get_instance_attribute(PyObject* op, PyDictValues* values, PyObject* name) {
  const int64_t entry = dict_keys_string_lookup(cached_keys(type_of(op)), name);
  if (entry < 0) {
    return nullptr;
  }
  return owned_xref(values->values[entry].get());
}

bool object_is_instance_dict_empty(PyObject* op) {
  PyTypeObject* type = type_of(op);
  if (type->tp_dictoffset == 0) {
    return true;
  }
  PyObject* dict;
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    PyDictValues* values = *object_values_pointer(op);
    if (values != nullptr) {
      const int64_t count = cached_keys(type)->dk_nentries;
      for (int64_t i = 0; i < count; ++i) {
        if (values->values[i]) {
          return false;
        }
      }
      return true;
    }
    dict = *object_managed_dict_pointer(op);
  } else {
    dict = *object_dict_pointer(op);
  }
  return dict == nullptr || dict_get_size(dict) == 0;
}

int object_visit_instance_attributes(PyObject* op, visitproc visit, void* arg) {
  PyDictValues* values = *object_values_pointer(op);
  if (values == nullptr) {
    return 0;
  }
  const int64_t count = cached_keys(type_of(op))->dk_nentries;
  for (int64_t i = 0; i < count; ++i) {
    if (PyObject* value = values->values[i]) {
      if (const int result = visit(value, arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

// A reference that falls may run code that takes the values away: they are read again each time.
void object_clear_instance_attributes(PyObject* op) {
  if (!*object_values_pointer(op)) {
    return;
  }
  PyDictKeysObject* keys = cached_keys(type_of(op));
  for (int64_t i = 0; i < keys->dk_nentries; ++i) {
    PyDictValues* values = *object_values_pointer(op);
    if (values == nullptr) {
      return;
    }
    clear_ref(values->values[i]);
  }
}

void object_free_instance_attributes(PyObject* op) {
  PyDictValues* values = *object_values_pointer(op);
  if (values == nullptr) {
    return;
  }
  *object_values_pointer(op) = nullptr;
  PyDictKeysObject* keys = cached_keys(type_of(op));
  for (int64_t i = 0; i < keys->dk_nentries; ++i) {
    xdecref(values->values[i].get());
  }
  free_values(values);
}

Status object_dict_set_item(PyTypeObject* type, Ref<PyObject>* dict_pointer, PyObject* name, PyObject* value) {
  PyObject* dict = *dict_pointer;
  if (dict == nullptr) {
    dict = object_new_instance_dict(type);
    if (dict == nullptr) {
      return Status::kError;
    }
    *dict_pointer = dict;
  }
  return value == nullptr ? dict_del_item(dict, name) : dict_set_item(dict, name, value);
}

}  // namespace heapscope::objects
