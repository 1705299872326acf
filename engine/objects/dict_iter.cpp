// Iterators over keys, values and items, in both directions.  One layout, one stepping function.
#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/dict_internal.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

using namespace dict_internal;

namespace {

PyDictIterObject* as_iterator(PyObject* op) { return static_cast<PyDictIterObject*>(op); }

void dictiter_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(static_cast<PyObject*>(as_iterator(op)->di_dict.get()));
  xdecref(as_iterator(op)->di_result.get());
  object_gc_del(op);
}

int dictiter_traverse(PyObject* op, visitproc visit, void* arg) {
  if (PyDictObject* dict = as_iterator(op)->di_dict) {
    if (const int result = visit(dict, arg); result != 0) {
      return result;
    }
  }
  PyObject* pair = as_iterator(op)->di_result;
  return pair == nullptr ? 0 : visit(pair, arg);
}

/// Borrowed key and value of the next entry; false: exhausted, or an error is pending.
bool step_forward(PyDictIterObject* self, PyObject** key, PyObject** value) {
  PyDictObject* dict = self->di_dict;
  if (dict == nullptr) {
    return false;
  }
  if (self->di_used != dict->ma_used) {
    err_set_string(exc_runtime_error(), "dictionary changed size during iteration");
    self->di_used = -1;  // for good
    return false;
  }
  const PyDictKeysObject* keys = dict->ma_keys;
  int64_t i = self->di_pos;
  bool found;
  if (dict->ma_values) {
    found = i < dict->ma_used;
    if (found) {
      const int64_t entry = index_from_order(dict, i);
      *key = dk_unicode_entries(keys)[entry].me_key;
      *value = dict->ma_values->values[entry];
    }
  } else if (dk_is_unicode(keys)) {
    const PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
    const int64_t count = keys->dk_nentries;
    while (i < count && !entries[i].me_value) {
      ++i;
    }
    found = i < count;
    if (found) {
      *key = entries[i].me_key;
      *value = entries[i].me_value;
    }
  } else {
    const PyDictKeyEntry* entries = dk_entries(keys);
    const int64_t count = keys->dk_nentries;
    while (i < count && !entries[i].me_value) {
      ++i;
    }
    found = i < count;
    if (found) {
      *key = entries[i].me_key;
      *value = entries[i].me_value;
    }
  }
  if (found && self->len == 0) {
    err_set_string(exc_runtime_error(), "dictionary keys changed during iteration");
    found = false;
  }
  if (!found) {
    self->di_dict = nullptr;
    decref(dict);
    return false;
  }
  self->di_pos = i + 1;
  --self->len;
  return true;
}

bool step_backward(PyDictIterObject* self, PyObject** key, PyObject** value) {
  PyDictObject* dict = self->di_dict;
  if (dict == nullptr) {
    return false;
  }
  if (self->di_used != dict->ma_used) {
    err_set_string(exc_runtime_error(), "dictionary changed size during iteration");
    self->di_used = -1;
    return false;
  }
  const PyDictKeysObject* keys = dict->ma_keys;
  int64_t i = self->di_pos;
  if (i >= 0) {
    if (dict->ma_values) {
      const int64_t entry = index_from_order(dict, i);
      *key = dk_unicode_entries(keys)[entry].me_key;
      *value = dict->ma_values->values[entry];
    } else if (dk_is_unicode(keys)) {
      const PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
      while (i >= 0 && !entries[i].me_value) {
        --i;
      }
      if (i >= 0) {
        *key = entries[i].me_key;
        *value = entries[i].me_value;
      }
    } else {
      const PyDictKeyEntry* entries = dk_entries(keys);
      while (i >= 0 && !entries[i].me_value) {
        --i;
      }
      if (i >= 0) {
        *key = entries[i].me_key;
        *value = entries[i].me_value;
      }
    }
  }
  if (i < 0) {
    self->di_dict = nullptr;
    decref(dict);
    return false;
  }
  self->di_pos = i - 1;
  --self->len;
  return true;
}

/// (key, value): the iterator's own tuple if nobody else holds it.
Owned<PyObject> make_pair(PyDictIterObject* self, PyObject* key, PyObject* value) {
  incref(key);
  incref(value);
  PyObject* pair = self->di_result;
  if (pair->ob_refcnt == 1) {
    PyObject* old_key = tuple_get_item(pair, 0);
    PyObject* old_value = tuple_get_item(pair, 1);
    tuple_init_item(pair, 0, key);
    tuple_init_item(pair, 1, value);
    incref(pair);
    decref(old_key);
    decref(old_value);
    if (!gc_is_tracked(pair)) {  // a collection may have untracked it
      object_gc_track(pair);
    }
    return Owned<PyObject>(pair);
  }
  Owned<PyObject> own_value(value);
  Owned<PyObject> own_key(key);
  HS_OWN(fresh, tuple_new(2));
  tuple_init_item(fresh.get(), 0, std::move(own_key));
  tuple_init_item(fresh.get(), 1, std::move(own_value));
  return fresh;
}

enum class Part { kKey, kValue, kItem };

template <Part part, bool forward>
Owned<PyObject> dictiter_next(PyObject* op) {
  PyDictIterObject* self = as_iterator(op);
  PyObject* key;
  PyObject* value;
  if (forward ? !step_forward(self, &key, &value) : !step_backward(self, &key, &value)) {
    return nullptr;
  }
  if constexpr (part == Part::kItem) {
    return make_pair(self, key, value);
  } else {
    return owned_ref(part == Part::kKey ? key : value);
  }
}

Owned<PyObject> dictiter_length_hint(PyObject* op, PyObject*) {
  const PyDictIterObject* self = as_iterator(op);
  const bool valid = self->di_dict && self->di_used == self->di_dict->ma_used;
  return long_from_ssize_t(valid ? self->len : 0);
}

// Lists what is left without moving on: the iterator runs to its end and is put back.
Owned<PyObject> dictiter_reduce(PyObject* op, PyObject*) {
  PyDictIterObject* self = as_iterator(op);
  const int64_t used = self->di_used;
  const int64_t position = self->di_pos;
  const int64_t rest = self->len;
  Owned<PyDictObject> dict = owned_xref(self->di_dict.get());
  Owned<PyObject> list = sequence_list(op);
  if (dict && !self->di_dict) {
    self->di_dict = dict.release();
  }
  self->di_used = used;
  self->di_pos = position;
  self->len = rest;
  if (!list) {
    return Failed{};
  }
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
  HS_OWN(arguments, tuple_new(1));
  tuple_init_item(arguments.get(), 0, std::move(list));
  HS_OWN(result, tuple_new(2));
  tuple_init_item(result.get(), 0, std::move(iter));
  tuple_init_item(result.get(), 1, std::move(arguments));
  return result;
}

constexpr MethodDef kDictIterMethods[] = {method_noargs("__length_hint__", dictiter_length_hint),
                                          method_noargs("__reduce__", dictiter_reduce), kMethodEnd};
constexpr LayoutField kDictIterLayout[] = {HS_OBJECT_HEAD,
                                           HS_FIELD(PyDictIterObject, di_dict, kOwnedRef),
                                           HS_FIELD(PyDictIterObject, di_used, kInt),
                                           HS_FIELD(PyDictIterObject, di_pos, kInt),
                                           HS_FIELD(PyDictIterObject, di_result, kOwnedRef),
                                           HS_FIELD(PyDictIterObject, len, kInt),
                                           {nullptr, 0, 0, FieldKind::kPadding}};

/// Only the forward ones have an entry of their own for __getattribute__.
constexpr TypeSpec iterator_spec(const char* name, iternextfunc* next, bool forward = true) {
  return {.name = name,
          .basicsize = sizeof(PyDictIterObject),
          .flags = kTpFlagsDefault | kTpFlagsHaveGc,
          .dealloc = dictiter_dealloc,
          .getattro = forward ? object_generic_get_attr : nullptr,
          .traverse = dictiter_traverse,
          .iter = object_self_iter,
          .iternext = next,
          .methods = kDictIterMethods,
          .layout = kDictIterLayout};
}

}  // namespace

Owned<PyObject> dict_internal::dictiter_new(PyDictObject* dict, PyTypeObject* type) {
  Owned<PyObject> op = object_gc_new(type);
  if (!op) {
    return op;
  }
  PyDictIterObject* self = as_iterator(op.get());
  incref(dict);
  self->di_dict = dict;
  self->di_used = dict->ma_used;
  self->len = dict->ma_used;
  self->di_pos = 0;
  self->di_result = nullptr;
  if (type == dict_rev_iter_key_type() || type == dict_rev_iter_item_type() || type == dict_rev_iter_value_type()) {
    self->di_pos = (dict->ma_values ? dict->ma_used : dict->ma_keys->dk_nentries) - 1;
  }
  if (type == dict_iter_item_type() || type == dict_rev_iter_item_type()) {
    Owned<PyTupleObject> pair = tuple_pack(none(), none());
    if (!pair) {
      return Failed{};
    }
    self->di_result = pair.release();
  }
  object_gc_track(self);
  return op;
}

Owned<PyObject> dict_internal::dict_iter(PyObject* op) { return dictiter_new(as_dict(op), dict_iter_key_type()); }

const TypeSpec kDictIterKeyTypeSpec = iterator_spec("dict_keyiterator", dictiter_next<Part::kKey, true>);
const TypeSpec kDictIterValueTypeSpec = iterator_spec("dict_valueiterator", dictiter_next<Part::kValue, true>);
const TypeSpec kDictIterItemTypeSpec = iterator_spec("dict_itemiterator", dictiter_next<Part::kItem, true>);
const TypeSpec kDictRevIterKeyTypeSpec =
    iterator_spec("dict_reversekeyiterator", dictiter_next<Part::kKey, false>, false);
const TypeSpec kDictRevIterValueTypeSpec =
    iterator_spec("dict_reversevalueiterator", dictiter_next<Part::kValue, false>, false);
const TypeSpec kDictRevIterItemTypeSpec =
    iterator_spec("dict_reverseitemiterator", dictiter_next<Part::kItem, false>, false);

}  // namespace heapscope::objects
