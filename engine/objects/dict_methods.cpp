// The dict type: slots and methods.
#include <cstring>

#include "memory/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/dict_internal.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::objects {

using namespace dict_internal;

namespace {

void dict_dealloc(PyObject* op) {
  PyDictObject* self = as_dict(op);
  PyDictValues* values = self->ma_values;
  PyDictKeysObject* keys = self->ma_keys;
  object_gc_untrack(op);
  TrashcanScope scope(op, dict_dealloc);
  if (!scope.entered) {
    return;
  }
  if (values != nullptr) {
    const int64_t count = keys->dk_nentries;
    for (int64_t i = 0; i < count; ++i) {
      xdecref(values->values[i].get());
    }
    free_values(values);
    dictkeys_decref(keys);
  } else if (keys != nullptr) {
    dictkeys_decref(keys);
  }
  DictState& lists = state().dict;
  if (lists.numfree < kDictMaxFreeList && dict_check_exact(op)) {
    lists.free_list[lists.numfree++] = self;
  } else {
    type_of(op)->tp_free(op);
  }
}

/// Adds "key: value"; key and value are kept alive meanwhile.
Status add_item_text(UnicodeBuilder* text, PyObject* key, PyObject* value) {
  Owned<PyObject> own_value = owned_ref(value);
  Owned<PyObject> own_key = owned_ref(key);
  HS_OWN(key_text, object_repr(key));
  text->add_string(key_text.get());
  key_text.reset();
  text->add_ascii(": ");
  HS_OWN(value_text, object_repr(value));
  text->add_string(value_text.get());
  return Status::kOk;
}

Owned<PyObject> dict_repr(PyObject* self) {
  const int entered = repr_enter(self);
  if (entered != 0) {
    return entered > 0 ? unicode_from_ascii("{...}") : Owned<PyObject>(Failed{});
  }
  if (dict_get_size(self) == 0) {
    repr_leave(self);
    return unicode_from_ascii("{}");
  }
  UnicodeBuilder text;
  text.add('{');
  int64_t position = 0;
  bool first = true;
  PyObject* key;
  PyObject* value;
  while (dict_next(self, &position, &key, &value)) {  // repr may change the dict
    if (!first) {
      text.add_ascii(", ");
    }
    first = false;
    if (add_item_text(&text, key, value) != Status::kOk) {
      repr_leave(self);
      return Failed{};
    }
  }
  text.add('}');
  repr_leave(self);
  return text.finish();
}

int64_t dict_length(PyObject* self) { return dict_get_size(self); }

Owned<PyObject> dict_subscript(PyObject* self, PyObject* key) {
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return Failed{};
  }
  PyObject* value;
  if (dict_lookup(as_dict(self), key, hash, &value) == kDkixError) {
    return Failed{};
  }
  if (value != nullptr) [[likely]] {
    return owned_ref(value);
  }
  if (!dict_check_exact(self)) {
    Owned<PyObject> missing = object_lookup_special(self, ident(Id::__missing__));
    if (missing) {
      return object_call_one_arg(missing.get(), key);
    }
    if (err_occurred()) {
      return Failed{};
    }
  }
  return err_set_key_error(key);
}

Status dict_ass_subscript(PyObject* self, PyObject* key, PyObject* value) {
  return value == nullptr ? dict_del_item(self, key) : dict_set_item(self, key, value);
}

Truth dict_contains_slot(PyObject* self, PyObject* key) { return dict_contains(self, key); }

int dict_traverse(PyObject* op, visitproc visit, void* arg) {
  const PyDictObject* self = as_dict(op);
  const PyDictKeysObject* keys = self->ma_keys;
  const int64_t count = keys->dk_nentries;
  for (int64_t i = 0; i < count; ++i) {
    PyObject* value;
    PyObject* key = nullptr;  // keys that are exact str cannot be part of a cycle
    if (dk_is_unicode(keys)) {
      value = self->ma_values ? self->ma_values->values[i].get() : dk_unicode_entries(keys)[i].me_value.get();
    } else {
      value = dk_entries(keys)[i].me_value;
      key = dk_entries(keys)[i].me_key;
    }
    if (value == nullptr) {
      continue;
    }
    if (const int result = visit(value, arg); result != 0) {
      return result;
    }
    if (key != nullptr) {
      if (const int result = visit(key, arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

int dict_clear_slot(PyObject* self) {
  dict_clear(self);
  return 0;
}

Truth dict_equal(PyDictObject* a, PyDictObject* b) {
  if (a->ma_used != b->ma_used) {
    return Truth::kFalse;
  }
  for (int64_t i = 0; i < a->ma_keys->dk_nentries; ++i) {
    PyObject* key;
    PyObject* value;
    int64_t hash;
    if (dk_is_unicode(a->ma_keys)) {
      const PyDictUnicodeEntry* entry = &dk_unicode_entries(a->ma_keys)[i];
      key = entry->me_key;
      if (key == nullptr) {
        continue;
      }
      hash = unicode_get_hash(key);
      value = a->ma_values ? a->ma_values->values[i].get() : entry->me_value.get();
    } else {
      const PyDictKeyEntry* entry = &dk_entries(a->ma_keys)[i];
      key = entry->me_key;
      value = entry->me_value;
      hash = entry->me_hash;
    }
    if (value == nullptr) {
      continue;
    }
    incref(value);
    incref(key);
    PyObject* other;
    dict_lookup(b, key, hash, &other);
    if (other == nullptr) {
      decref(key);
      decref(value);
      return err_occurred() ? Truth::kError : Truth::kFalse;
    }
    incref(other);
    const Truth same = object_rich_compare_bool(value, other, CompareOp::kEq);
    decref(key);
    decref(value);
    decref(other);
    if (same != Truth::kTrue) {
      return same;
    }
  }
  return Truth::kTrue;
}

Owned<PyObject> dict_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (!dict_check(v) || !dict_check(w) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return owned_ref(not_implemented());
  }
  HS_TRUTH(same, dict_equal(as_dict(v), as_dict(w)));
  return owned_ref(bool_object(same == (op == CompareOp::kEq)));
}

Owned<PyObject> dict_or(PyObject* v, PyObject* w) {
  if (!dict_check(v) || !dict_check(w)) {
    return owned_ref(not_implemented());
  }
  HS_OWN(result, dict_copy(v));
  HS_TRY(update_from_argument(result.get(), w));
  return result;
}

Owned<PyObject> dict_ior(PyObject* self, PyObject* other) {
  HS_TRY(update_from_argument(self, other));
  return owned_ref(self);
}

// --- Methods ---

Owned<PyObject> dict_contains_method(PyObject* self, PyObject* key) {
  HS_TRUTH(present, dict_contains(self, key));
  return owned_ref(bool_object(present));
}

Owned<PyObject> dict_get_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("get", nargs, 1, 2));
  PyObject* key = args[0];
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return Failed{};
  }
  PyObject* value;
  if (dict_lookup(as_dict(self), key, hash, &value) == kDkixError) {
    return Failed{};
  }
  if (value == nullptr) {
    value = nargs == 2 ? args[1].get() : none();
  }
  return owned_ref(value);
}

Owned<PyObject> dict_setdefault_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("setdefault", nargs, 1, 2));
  return owned_xref(dict_set_default(self, args[0], nargs == 2 ? args[1].get() : none()));
}

Owned<PyObject> dict_pop_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("pop", nargs, 1, 2));
  return dict_pop(self, args[0], nargs == 2 ? args[1].get() : nullptr);
}

Owned<PyObject> dict_popitem_method(PyObject* op, PyObject*) {
  PyDictObject* self = as_dict(op);
  HS_OWN(result, tuple_new(2));  // first: it may run a collection that empties the dict
  if (self->ma_used == 0) {
    result.reset();
    return err_set_string(exc_key_error(), "popitem(): dictionary is empty");
  }
  if (self->ma_keys->dk_kind == kDictKeysSplit) {
    HS_TRY(dictresize(self, self->ma_keys->dk_log2_size, true));
  }
  PyDictKeysObject* keys = self->ma_keys;
  keys->dk_version = 0;
  int64_t i = keys->dk_nentries - 1;
  PyObject* key;
  PyObject* value;
  int64_t hash;
  if (dk_is_unicode(keys)) {
    PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
    while (i >= 0 && !entries[i].me_value) {
      --i;
    }
    key = entries[i].me_key;
    value = entries[i].me_value;
    hash = unicode_get_hash(key);
    entries[i] = {nullptr, nullptr};
  } else {
    PyDictKeyEntry* entries = dk_entries(keys);
    while (i >= 0 && !entries[i].me_value) {
      --i;
    }
    key = entries[i].me_key;
    value = entries[i].me_value;
    hash = entries[i].me_hash;
    entries[i] = {-1, nullptr, nullptr};
  }
  dictkeys_set_index(keys, lookdict_index(keys, hash, i), kDkixDummy);
  tuple_init_item(result.get(), 0, key);
  tuple_init_item(result.get(), 1, value);
  keys->dk_nentries = i;  // dk_usable stays: the index table holds a dummy
  --self->ma_used;
  self->ma_version_tag = next_version();
  return result;
}

Owned<PyObject> dict_update_method(PyObject* self, PyObject* args, PyObject* kwargs) {
  HS_TRY(update_common(self, args, kwargs, "update"));
  return owned_ref(none());
}

Owned<PyObject> dict_clear_method(PyObject* self, PyObject*) {
  dict_clear(self);
  return owned_ref(none());
}

Owned<PyObject> dict_copy_method(PyObject* self, PyObject*) { return dict_copy(self); }

Owned<PyObject> dict_sizeof_method(PyObject* self, PyObject*) { return long_from_ssize_t(dict_sizeof(as_dict(self))); }

Owned<PyObject> dict_fromkeys_method(PyObject* cls, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("fromkeys", nargs, 1, 2));
  return dict_from_keys(cls, args[0], nargs == 2 ? args[1].get() : none());
}

Owned<PyObject> dict_keys_method(PyObject* self, PyObject*) { return dict_view_new(self, dict_keys_type()); }
Owned<PyObject> dict_values_method(PyObject* self, PyObject*) { return dict_view_new(self, dict_values_type()); }
Owned<PyObject> dict_items_method(PyObject* self, PyObject*) { return dict_view_new(self, dict_items_type()); }
Owned<PyObject> dict_reversed_method(PyObject* self, PyObject*) {
  return dictiter_new(as_dict(self), dict_rev_iter_key_type());
}

// --- Making ---

/// Like type_generic_alloc, but the collector does not get to know the dict yet.
Owned<PyObject> dict_alloc(PyTypeObject* type, int64_t) {
  Owned<PyObject> op = object_gc_new(type);
  if (op) {
    std::memset(reinterpret_cast<char*>(op.get()) + sizeof(PyObject), 0,
                static_cast<uint64_t>(type->tp_basicsize) - sizeof(PyObject));
  }
  return op;
}

/// A dict is not tracked at birth; one of a subclass is.
Owned<PyObject> dict_new_slot(PyTypeObject* type, PyObject*, PyObject*) {
  HS_OWN(op, type->tp_alloc(type, 0));
  PyDictObject* self = as_dict(op.get());
  self->ma_used = 0;
  self->ma_version_tag = next_version();
  dictkeys_incref(empty_keys());
  self->ma_keys = empty_keys();
  self->ma_values = nullptr;
  if ((type != dict_type() || memory::model().dicts_tracked_from_birth != 0) && !gc_is_tracked(self)) {
    object_gc_track(self);
  }
  return op;
}

Status dict_init(PyObject* self, PyObject* args, PyObject* kwargs) { return update_common(self, args, kwargs, "dict"); }

Owned<PyObject> dict_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(arg_check_positional("dict", nargs, 0, 1));
  HS_OWN(self, dict_new_slot(static_cast<PyTypeObject*>(type), nullptr, nullptr));
  if (nargs == 1) {
    HS_TRY(update_from_argument(self.get(), args[0]));
  }
  if (kwnames != nullptr) {
    for (int64_t i = 0; i < tuple_get_size(kwnames); ++i) {
      HS_TRY(dict_set_item(self.get(), tuple_get_item(kwnames, i), args[nargs + i]));
    }
  }
  return self;
}

constexpr SequenceSpec kDictAsSequence = {.sq_contains = dict_contains_slot};
constexpr MappingSpec kDictAsMapping = {
    .mp_length = dict_length, .mp_subscript = dict_subscript, .mp_ass_subscript = dict_ass_subscript};
constexpr NumberSpec kDictAsNumber = {.nb_or = dict_or, .nb_inplace_or = dict_ior};
constexpr MethodDef kDictMethods[] = {
    method_o("__contains__", dict_contains_method, "__contains__($self, key, /)\n--\n\nWhether the key is there.",
             kMethCoexist),
    method_o("__getitem__", dict_subscript, "x.__getitem__(y) <==> x[y]", kMethCoexist),
    method_noargs("__sizeof__", dict_sizeof_method, "Size in memory, in bytes."),
    method_fast("get", dict_get_method,
                "get($self, key, default=None, /)\n--\n\nThe value of the key, or the default."),
    method_fast("setdefault", dict_setdefault_method,
                "setdefault($self, key, default=None, /)"
                "\n--\n\nThe value of the key, which is put in when missing."),
    method_fast("pop", dict_pop_method,
                "pop($self, key, default=<unrepresentable>, /)\n--\n\nTake out an item and return it."),
    method_noargs("popitem", dict_popitem_method,
                  "popitem($self, /)\n--\n\nTake out the last pair and return it; KeyError when empty."),
    method_noargs("keys", dict_keys_method, "A view of the keys."),
    method_noargs("items", dict_items_method, "A view of the pairs."),
    method_noargs("values", dict_values_method, "A view of the values."),
    method_keywords("update", dict_update_method, "Take over items from others."),
    method_fast("fromkeys", dict_fromkeys_method,
                "fromkeys($type, iterable, value=None, /)"
                "\n--\n\nA new dictionary with these keys and one value.",
                kMethClass),
    method_noargs("clear", dict_clear_method, "Take out all items."),
    method_noargs("copy", dict_copy_method, "A shallow copy."),
    method_noargs("__reversed__", dict_reversed_method, "__reversed__($self, /)\n--\n\nAn iterator from the end."),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
    kMethodEnd};
constexpr LayoutField kDictLayout[] = {HS_OBJECT_HEAD,
                                       HS_FIELD(PyDictObject, ma_used, kInt),
                                       HS_FIELD(PyDictObject, ma_version_tag, kUint),
                                       HS_FIELD(PyDictObject, ma_keys, kPointer),
                                       HS_FIELD(PyDictObject, ma_values, kPointer),
                                       {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kDictTypeSpec = {
    .name = "dict",
    .basicsize = sizeof(PyDictObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType | kTpFlagsDictSubclass | kTpFlagsMatchSelf |
             kTpFlagsMapping,
    .doc = "An ordered table of keys and their values.",
    .dealloc = dict_dealloc,
    .repr = dict_repr,
    .getattro = object_generic_get_attr,
    .traverse = dict_traverse,
    .clear = dict_clear_slot,
    .richcompare = dict_rich_compare,
    .iter = dict_iter,
    .methods = kDictMethods,
    .init = dict_init,
    .alloc = dict_alloc,
    .new_ = dict_new_slot,
    .vectorcall = dict_vectorcall,
    .as_number = &kDictAsNumber,
    .as_sequence = &kDictAsSequence,
    .as_mapping = &kDictAsMapping,
    .layout = kDictLayout,
    .hash_not_implemented = true,
};

}  // namespace heapscope::objects
