// The views keys(), values(), items(): one layout, set operations for keys and items.
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/dict_internal.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::objects {

using namespace dict_internal;

namespace {

PyDictObject* dict_of(PyObject* view) { return static_cast<_PyDictViewObject*>(view)->dv_dict; }

bool is_set_view(const PyObject* op) { return dict_keys_view_check(op) || dict_items_view_check(op); }

void view_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(static_cast<PyObject*>(dict_of(op)));
  object_gc_del(op);
}

int view_traverse(PyObject* op, visitproc visit, void* arg) {
  PyDictObject* dict = dict_of(op);
  return dict == nullptr ? 0 : visit(dict, arg);
}

int64_t view_length(PyObject* op) {
  const PyDictObject* dict = dict_of(op);
  return dict == nullptr ? 0 : dict->ma_used;
}

Owned<PyObject> view_mapping(PyObject* op, void*) { return dict_proxy_new(dict_of(op)); }

Owned<PyObject> view_repr(PyObject* op) {
  const int entered = repr_enter(op);
  if (entered != 0) {
    return entered > 0 ? unicode_from_ascii("...") : Owned<PyObject>(Failed{});
  }
  Owned<PyObject> result;
  Owned<PyObject> list = sequence_list(op);
  if (list) {
    Owned<PyObject> items = object_repr(list.get());
    if (items) {
      UnicodeBuilder text;
      text.add_ascii(type_full_name(type_of(op)));
      text.add('(');
      text.add_string(items.get());
      text.add(')');
      result = text.finish();
    }
    items.reset();
    list.reset();
  }
  repr_leave(op);
  return result;
}

// --- Contents ---

Truth keys_contains(PyObject* op, PyObject* key) {
  PyDictObject* dict = dict_of(op);
  return dict == nullptr ? Truth::kFalse : dict_contains(dict, key);
}

Truth items_contains(PyObject* op, PyObject* pair) {
  PyDictObject* dict = dict_of(op);
  if (dict == nullptr || !tuple_check(pair) || tuple_get_size(pair) != 2) {
    return Truth::kFalse;
  }
  PyObject* found = dict_get_item_with_error(dict, tuple_get_item(pair, 0));
  if (found == nullptr) {
    return err_occurred() ? Truth::kError : Truth::kFalse;
  }
  Owned<PyObject> own_found = owned_ref(found);
  return object_rich_compare_bool(found, tuple_get_item(pair, 1), CompareOp::kEq);
}

Truth all_contained_in(PyObject* self, PyObject* other) {
  HS_OWN(iterator, object_get_iter(self));
  for (;;) {
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      return err_occurred() ? Truth::kError : Truth::kTrue;
    }
    const Truth contained = sequence_contains(other, item.get());
    if (contained != Truth::kTrue) {
      return contained;
    }
  }
}

Owned<PyObject> view_rich_compare(PyObject* self, PyObject* other, CompareOp op) {
  if (!anyset_check(other) && !is_set_view(other)) {
    return owned_ref(not_implemented());
  }
  const int64_t self_size = object_size(self);
  if (self_size < 0) {
    return Failed{};
  }
  const int64_t other_size = object_size(other);
  if (other_size < 0) {
    return Failed{};
  }
  Truth result = Truth::kFalse;
  switch (op) {
    case CompareOp::kEq:
    case CompareOp::kNe:
      if (self_size == other_size) {
        result = all_contained_in(self, other);
      }
      if (op == CompareOp::kNe && result != Truth::kError) {
        result = truth(result == Truth::kFalse);
      }
      break;
    case CompareOp::kLt:
      if (self_size < other_size) {
        result = all_contained_in(self, other);
      }
      break;
    case CompareOp::kLe:
      if (self_size <= other_size) {
        result = all_contained_in(self, other);
      }
      break;
    case CompareOp::kGt:
      if (self_size > other_size) {
        result = all_contained_in(other, self);
      }
      break;
    case CompareOp::kGe:
      if (self_size >= other_size) {
        result = all_contained_in(other, self);
      }
      break;
  }
  if (result == Truth::kError) {
    return Failed{};
  }
  return owned_ref(bool_object(result == Truth::kTrue));
}

// --- Set operations ---

Owned<PyObject> view_to_set(PyObject* self) {
  PyObject* source = self;
  if (dict_keys_view_check(self) && dict_check_exact(dict_of(self))) {
    source = dict_of(self);  // set has a fast way for dicts
  }
  return set_new(source);
}

Owned<PyObject> view_subtract(PyObject* self, PyObject* other) {
  HS_OWN(result, view_to_set(self));
  HS_OWN(ignored, object_call_method_one_arg(result.get(), ident(Id::difference_update), other));
  return result;
}

Owned<PyObject> view_or(PyObject* self, PyObject* other) {
  HS_OWN(result, view_to_set(self));
  HS_TRY(set_update(result.get(), other));
  return result;
}

Owned<PyObject> items_xor(PyObject* self, PyObject* other) {
  PyDictObject* theirs = dict_of(other);
  HS_OWN(rest, dict_copy(dict_of(self)));
  HS_OWN(result, set_new(nullptr));
  int64_t position = 0;
  PyObject* key;
  PyObject* value;
  int64_t hash;
  while (dict_next(theirs, &position, &key, &value, &hash)) {
    Owned<PyObject> own_value = owned_ref(value);
    Owned<PyObject> mine;
    Owned<PyObject> own_key = owned_ref(key);
    PyObject* found = dict_get_item_known_hash(rest.get(), key, hash);
    bool same = false;
    if (found == nullptr) {
      if (err_occurred()) {
        return Failed{};
      }
    } else {
      mine = owned_ref(found);
      HS_TRUTH(equal, object_rich_compare_bool(found, value, CompareOp::kEq));
      same = equal;
    }
    if (same) {
      HS_TRY(dict_del_item_known_hash(rest.get(), key, hash));
    } else {
      HS_OWN(pair, tuple_pack(key, value));
      HS_TRY(set_add(result.get(), pair.get()));
    }
  }
  HS_OWN(pairs, object_call_method_no_args(rest.get(), ident(Id::items)));
  HS_TRY(set_update(result.get(), pairs.get()));
  rest.reset();
  return result;
}

Owned<PyObject> view_xor(PyObject* self, PyObject* other) {
  if (dict_items_view_check(self) && dict_items_view_check(other)) {
    return items_xor(self, other);
  }
  HS_OWN(result, view_to_set(self));
  HS_OWN(ignored, object_call_method_one_arg(result.get(), ident(Id::symmetric_difference_update), other));
  return result;
}

Owned<PyObject> view_isdisjoint(PyObject* self, PyObject* other) {
  if (self == other) {
    return owned_ref(bool_object(view_length(self) == 0));
  }
  if (anyset_check(other) || is_set_view(other)) {
    const int64_t other_size = object_size(other);
    if (other_size == -1) {
      return Failed{};
    }
    if (other_size > view_length(self)) {
      std::swap(self, other);
    }
  }
  HS_OWN(iterator, object_get_iter(other));
  while (Owned<PyObject> item = iter_next(iterator.get())) {
    HS_TRUTH(contained, sequence_contains(self, item.get()));
    if (contained) {
      item.reset();
      return owned_ref(false_object());
    }
  }
  if (err_occurred()) {
    return Failed{};
  }
  return owned_ref(true_object());
}

// --- Iteration ---

Owned<PyObject> keys_iter(PyObject* op) { return dictiter_new(dict_of(op), dict_iter_key_type()); }
Owned<PyObject> values_iter(PyObject* op) { return dictiter_new(dict_of(op), dict_iter_value_type()); }
Owned<PyObject> items_iter(PyObject* op) { return dictiter_new(dict_of(op), dict_iter_item_type()); }
Owned<PyObject> keys_reversed(PyObject* op, PyObject*) { return dictiter_new(dict_of(op), dict_rev_iter_key_type()); }
Owned<PyObject> values_reversed(PyObject* op, PyObject*) {
  return dictiter_new(dict_of(op), dict_rev_iter_value_type());
}
Owned<PyObject> items_reversed(PyObject* op, PyObject*) { return dictiter_new(dict_of(op), dict_rev_iter_item_type()); }

constexpr NumberSpec kViewAsNumber = {
    .nb_subtract = view_subtract, .nb_and = dict_view_intersect, .nb_xor = view_xor, .nb_or = view_or};
constexpr SequenceSpec kKeysAsSequence = {.sq_length = view_length, .sq_contains = keys_contains};
constexpr SequenceSpec kItemsAsSequence = {.sq_length = view_length, .sq_contains = items_contains};
constexpr SequenceSpec kValuesAsSequence = {.sq_length = view_length};
constexpr GetSetDef kViewGetSet[] = {{"mapping", view_mapping, nullptr, "dictionary that this view refers to"},
                                     {nullptr, nullptr}};
constexpr MethodDef kKeysMethods[] = {method_o("isdisjoint", view_isdisjoint),
                                      method_noargs("__reversed__", keys_reversed), kMethodEnd};
constexpr MethodDef kItemsMethods[] = {method_o("isdisjoint", view_isdisjoint),
                                       method_noargs("__reversed__", items_reversed), kMethodEnd};
constexpr MethodDef kValuesMethods[] = {method_noargs("__reversed__", values_reversed), kMethodEnd};
constexpr LayoutField kViewLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(_PyDictViewObject, dv_dict, kOwnedRef), {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> dict_view_new(PyObject* dict, PyTypeObject* type) {
  if (dict == nullptr) {
    return err_bad_internal_call("dict_view_new");
  }
  if (!dict_check(dict)) {
    return err_format(exc_type_error(), "{}() requires a dict argument, not '{}'", type_full_name(type),
                      type_full_name(type_of(dict)));
  }
  Owned<PyObject> op = object_gc_new(type);
  if (op) {
    incref(dict);
    static_cast<_PyDictViewObject*>(op.get())->dv_dict = as_dict(dict);
    object_gc_track(op.get());
  }
  return op;
}

Owned<PyObject> dict_view_intersect(PyObject* self, PyObject* other) {
  if (!is_set_view(self)) {  // the view may be the right operand
    std::swap(self, other);
  }
  const int64_t size = view_length(self);
  if (set_check_exact(other) && size <= object_size(other)) {
    return object_call_method_one_arg(other, ident(Id::intersection), self);
  }
  if (is_set_view(other) && view_length(other) > size) {
    std::swap(self, other);
  }
  HS_OWN(result, set_new(nullptr));
  HS_OWN(iterator, object_get_iter(other));
  const bool keys = dict_keys_view_check(self);
  while (Owned<PyObject> item = iter_next(iterator.get())) {
    HS_TRUTH(contained, keys ? keys_contains(self, item.get()) : items_contains(self, item.get()));
    if (contained) {
      HS_TRY(set_add(result.get(), item.get()));
    }
  }
  iterator.reset();
  if (err_occurred()) {
    return Failed{};
  }
  return result;
}

const TypeSpec kDictKeysTypeSpec = {
    .name = "dict_keys",
    .basicsize = sizeof(_PyDictViewObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = view_dealloc,
    .repr = view_repr,
    .getattro = object_generic_get_attr,
    .traverse = view_traverse,
    .richcompare = view_rich_compare,
    .iter = keys_iter,
    .methods = kKeysMethods,
    .getset = kViewGetSet,
    .as_number = &kViewAsNumber,
    .as_sequence = &kKeysAsSequence,
    .layout = kViewLayout,
};

const TypeSpec kDictItemsTypeSpec = {
    .name = "dict_items",
    .basicsize = sizeof(_PyDictViewObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = view_dealloc,
    .repr = view_repr,
    .getattro = object_generic_get_attr,
    .traverse = view_traverse,
    .richcompare = view_rich_compare,
    .iter = items_iter,
    .methods = kItemsMethods,
    .getset = kViewGetSet,
    .as_number = &kViewAsNumber,
    .as_sequence = &kItemsAsSequence,
    .layout = kViewLayout,
};

const TypeSpec kDictValuesTypeSpec = {
    .name = "dict_values",
    .basicsize = sizeof(_PyDictViewObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = view_dealloc,
    .repr = view_repr,
    .getattro = object_generic_get_attr,
    .traverse = view_traverse,
    .iter = values_iter,
    .methods = kValuesMethods,
    .getset = kViewGetSet,
    .as_sequence = &kValuesAsSequence,
    .layout = kViewLayout,
};

}  // namespace heapscope::objects
