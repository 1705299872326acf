#include "modules/collections/ordered_dict.h"

#include "memory/allocator.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/weakref_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

PyTypeObject* odict_type() { return modules::state().collections.odict_type; }
bool odict_check(const PyObject* op) { return object_type_check(op, odict_type()); }
bool odict_check_exact(const PyObject* op) { return is_type(op, odict_type()); }

// --- The chain ---

/// The entry number of the key; of the next entry when it is new; -1: error.
int64_t raw_index(ODictObject* self, PyObject* key, int64_t hash) {
  const PyDictKeysObject* keys = self->ma_keys;
  PyObject* value;
  const int64_t entry = dict_lookup(self, key, hash, &value);
  return entry == kDkixEmpty ? keys->dk_nentries : entry < 0 ? -1 : entry;
}

Status resize_fast_nodes(ODictObject* self) {
  const int64_t size = dk_size(self->ma_keys);
  auto* nodes =
      static_cast<Ref<ODictNode>*>(memory::object_malloc(static_cast<uint64_t>(size) * sizeof(Ref<ODictNode>)));
  if (nodes == nullptr) {
    return err_no_memory();
  }
  for (int64_t i = 0; i < size; ++i) {
    nodes[i] = nullptr;
  }
  for (ODictNode* node = self->od_first; node != nullptr; node = node->next) {
    const int64_t index = raw_index(self, node->key, node->hash);
    if (index < 0) {
      memory::object_free(nodes);
      return Status::kError;
    }
    nodes[index] = node;
  }
  memory::object_free(self->od_fast_nodes.get());
  self->od_fast_nodes = nodes;
  self->od_fast_nodes_size = size;
  self->od_resize_sentinel = self->ma_keys.bits;
  return Status::kOk;
}

int64_t node_index(ODictObject* self, PyObject* key, int64_t hash) {
  if (self->od_resize_sentinel != self->ma_keys.bits || self->od_fast_nodes_size != dk_size(self->ma_keys)) {
    HS_TRY(resize_fast_nodes(self));
  }
  return raw_index(self, key, hash);
}

ODictNode* find_node_hash(ODictObject* self, PyObject* key, int64_t hash) {
  if (!self->od_first) {
    return nullptr;
  }
  const int64_t index = node_index(self, key, hash);
  return index < 0 ? nullptr : self->od_fast_nodes.get()[index].get();
}

void add_head(ODictObject* self, ODictNode* node) {
  node->prev = nullptr;
  node->next = self->od_first.get();
  if (!self->od_first) {
    self->od_last = node;
  } else {
    self->od_first->prev = node;
  }
  self->od_first = node;
  ++self->od_state;
}

void add_tail(ODictObject* self, ODictNode* node) {
  node->prev = self->od_last.get();
  node->next = nullptr;
  if (!self->od_last) {
    self->od_first = node;
  } else {
    self->od_last->next = node;
  }
  self->od_last = node;
  ++self->od_state;
}

void remove_node(ODictObject* self, ODictNode* node) {
  if (self->od_first.get() == node) {
    self->od_first = node->next.get();
  } else if (node->prev) {
    node->prev->next = node->next.get();
  }
  if (self->od_last.get() == node) {
    self->od_last = node->prev.get();
  } else if (node->next) {
    node->next->prev = node->prev.get();
  }
  node->prev = nullptr;
  node->next = nullptr;
  ++self->od_state;
}

void free_node(ODictNode* node) {
  decref(node->key);
  memory::object_free(node);
}

Status add_new_node(ODictObject* self, PyObject* key, int64_t hash) {
  Owned<PyObject> own_key = owned_ref(key);
  const int64_t index = node_index(self, key, hash);
  if (index < 0) {
    return err_occurred() ? Failed{} : err_set_object(exc_key_error(), key);
  }
  if (self->od_fast_nodes.get()[index]) {
    return Status::kOk;
  }
  auto* node = static_cast<ODictNode*>(memory::object_malloc(sizeof(ODictNode)));
  if (node == nullptr) {
    own_key.reset();
    return err_no_memory();
  }
  node->key = own_key.release();
  node->hash = hash;
  add_tail(self, node);
  self->od_fast_nodes.get()[index] = node;
  return Status::kOk;
}

/// Lets go of the key's node, before the dict loses the key: afterwards it could not be found.
Status clear_node(ODictObject* self, PyObject* key, int64_t hash) {
  if (!self->od_first) {
    return Status::kOk;
  }
  const int64_t index = node_index(self, key, hash);
  if (index < 0) {
    return err_occurred() ? Status::kError : Status::kOk;
  }
  ODictNode* node = self->od_fast_nodes.get()[index];
  if (node != nullptr) {
    self->od_fast_nodes.get()[index] = nullptr;
    remove_node(self, node);
    free_node(node);
  }
  return Status::kOk;
}

void clear_nodes(ODictObject* self) {
  memory::object_free(self->od_fast_nodes.get());
  self->od_fast_nodes = nullptr;
  self->od_fast_nodes_size = 0;
  self->od_resize_sentinel = 0;
  ODictNode* node = self->od_first;
  self->od_first = nullptr;
  self->od_last = nullptr;
  while (node != nullptr) {
    ODictNode* next = node->next;
    free_node(node);
    node = next;
  }
}

// --- Items ---

Status set_item_known_hash(PyObject* op, PyObject* key, PyObject* value, int64_t hash) {
  HS_TRY(dict_set_item_known_hash(op, key, value, hash));
  if (add_new_node(as_odict(op), key, hash) != Status::kOk) {
    Owned<PyObject> type;
    Owned<PyObject> error;
    Owned<PyObject> traceback;
    err_fetch(&type, &error, &traceback);
    if (dict_del_item_known_hash(op, key, hash) != Status::kOk) {
      err_clear();
    }
    err_restore(std::move(type), std::move(error), std::move(traceback));
    return Status::kError;
  }
  return Status::kOk;
}

Status set_item(PyObject* op, PyObject* key, PyObject* value) {
  const int64_t hash = object_hash(key);
  return hash == -1 ? Status::kError : set_item_known_hash(op, key, value, hash);
}

Status ass_subscript(PyObject* op, PyObject* key, PyObject* value) {
  if (value != nullptr) {
    return set_item(op, key, value);
  }
  const int64_t hash = object_hash(key);
  if (hash == -1) {
    return Status::kError;
  }
  HS_TRY(clear_node(as_odict(op), key, hash));
  return dict_del_item_known_hash(op, key, hash);
}

Owned<PyObject> pop_key(PyObject* op, PyObject* key, PyObject* fallback, int64_t hash) {
  if (find_node_hash(as_odict(op), key, hash) != nullptr) {
    HS_TRY(clear_node(as_odict(op), key, hash));
    return dict_pop_known_hash(op, key, hash, fallback);
  }
  if (err_occurred()) {
    return Failed{};
  }
  return fallback != nullptr ? owned_ref(fallback) : err_set_object(exc_key_error(), key);
}

// --- update(): through __setitem__, as MutableMapping does it ---

Status add_pair(PyObject* op, PyObject* pair) {
  HS_OWN(parts, object_get_iter(pair));
  Owned<PyObject> key = iter_next(parts.get());
  if (!key) {
    return err_occurred() ? Failed{} : err_set_string(exc_value_error(), "need more than 0 values to unpack");
  }
  Owned<PyObject> value = iter_next(parts.get());
  if (!value) {
    return err_occurred() ? Failed{} : err_set_string(exc_value_error(), "need more than 1 value to unpack");
  }
  if (Owned<PyObject> surplus = iter_next(parts.get())) {
    return err_set_string(exc_value_error(), "too many values to unpack (expected 2)");
  }
  if (err_occurred()) {
    return Status::kError;
  }
  return object_set_item(op, key.get(), value.get());
}

Status add_pairs(PyObject* op, PyObject* pairs) {
  return for_each_item(pairs, [&](PyObject* pair) { return add_pair(op, pair); });
}

Status update_from(PyObject* op, PyObject* other) {
  if (dict_check_exact(other)) {
    HS_OWN(items, dict_items(other));
    return add_pairs(op, items.get());
  }
  Owned<PyObject> method;
  HS_TRUTH(has_keys, object_lookup_attr(other, ident(Id::keys), &method));
  if (has_keys) {
    HS_OWN(keys, object_call_no_args(method.get()));
    method.reset();
    return for_each_item(keys.get(), [&](PyObject* key) -> Status {
      HS_OWN(value, object_get_item(other, key));
      return object_set_item(op, key, value.get());
    });
  }
  HS_TRUTH(has_items, object_lookup_attr(other, ident(Id::items), &method));
  if (has_items) {
    HS_OWN(items, object_call_no_args(method.get()));
    method.reset();
    return add_pairs(op, items.get());
  }
  return add_pairs(op, other);
}

Owned<PyObject> update_method(PyObject* op, PyObject* args, PyObject* kwargs) {
  const int64_t count = args == nullptr ? 0 : tuple_get_size(args);
  if (count > 1) {
    return err_format(exc_type_error(), "update() takes at most 1 positional argument ({} given)", count);
  }
  if (count == 1) {
    Owned<PyObject> other = owned_ref(tuple_get_item(args, 0));
    HS_TRY(update_from(op, other.get()));
  }
  if (kwargs != nullptr) {
    HS_OWN(items, dict_items(kwargs));
    HS_TRY(add_pairs(op, items.get()));
  }
  return owned_ref(none());
}

Owned<PyObject> merge(PyObject* left, PyObject* right) {
  const bool own_left = odict_check(left);
  if (!dict_check(own_left ? right : left)) {
    return owned_ref(not_implemented());
  }
  HS_OWN(result, object_call_one_arg(type_of(own_left ? left : right), left));
  HS_TRY(update_from(result.get(), right));
  return result;
}

Owned<PyObject> merge_in_place(PyObject* op, PyObject* other) {
  HS_TRY(update_from(op, other));
  return owned_ref(op);
}

// --- Methods ---

Owned<PyObject> fromkeys_method(PyObject* cls, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"fromkeys", {"iterable", "value", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  return dict_from_keys(cls, a[0], a[1] ? a[1].get() : none());
}

Owned<PyObject> sizeof_method(PyObject* op, PyObject*) {
  ODictObject* self = as_odict(op);
  int64_t size = dict_sizeof(self) + self->od_fast_nodes_size * 8;
  if (self->od_first) {
    size += self->ma_used * static_cast<int64_t>(sizeof(ODictNode));
  }
  return long_from_ssize_t(size);
}

Owned<PyObject> reduce_method(PyObject* op, PyObject*) {
  HS_OWN(contents, object_call_method_no_args(op, ident(Id::__getstate__)));
  HS_OWN(items, object_call_method_no_args(op, ident(Id::items)));
  HS_OWN(iterator, object_get_iter(items.get()));
  items.reset();
  return tuple_pack(type_of(op), empty_tuple(), contents.get(), none(), iterator.get());
}

Owned<PyObject> setdefault_method(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"setdefault", {"key", "default", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  PyObject* fallback = a[1] ? a[1].get() : none();
  if (odict_check_exact(op)) {
    if (PyObject* found = dict_get_item_with_error(op, a[0])) {
      return owned_ref(found);
    }
    if (err_occurred()) {
      return Failed{};
    }
    HS_TRY(set_item(op, a[0], fallback));
    return owned_ref(fallback);
  }
  HS_TRUTH(present, sequence_contains(op, a[0]));
  if (present) {
    return object_get_item(op, a[0]);
  }
  HS_TRY(object_set_item(op, a[0], fallback));
  return owned_ref(fallback);
}

Owned<PyObject> pop_method(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"pop", {"key", "default", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const int64_t hash = object_hash(a[0]);
  return hash == -1 ? Owned<PyObject>(Failed{}) : pop_key(op, a[0], a[1], hash);
}

/// The `last` argument of popitem and move_to_end.
Status parse_last(PyObject* value, bool* last) {
  *last = true;
  return value == nullptr ? Status::kOk : arg_as_bool(value, last);
}

Owned<PyObject> popitem_method(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"popitem", {"last", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 1, 0, buffer);
  bool last;
  if (a == nullptr || parse_last(a[0], &last) != Status::kOk) {
    return Failed{};
  }
  ODictObject* self = as_odict(op);
  if (!self->od_first) {
    return err_set_string(exc_key_error(), "dictionary is empty");
  }
  const ODictNode* node = last ? self->od_last : self->od_first;
  Owned<PyObject> key = owned_ref(node->key);
  HS_OWN(value, pop_key(op, key.get(), nullptr, node->hash));
  return tuple_pack(key.get(), value.get());
}

Owned<PyObject> move_to_end_method(PyObject* op, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"move_to_end", {"key", "last", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  bool last;
  if (a == nullptr || parse_last(a[1], &last) != Status::kOk) {
    return Failed{};
  }
  ODictObject* self = as_odict(op);
  if (!self->od_first) {
    return err_set_object(exc_key_error(), a[0]);
  }
  ODictNode* node = last ? self->od_last : self->od_first;
  if (a[0].get() != node->key.get()) {
    ODictNode* end = node;
    node = odict_find_node(self, a[0]);
    if (node == nullptr) {
      return err_occurred() ? Failed{} : err_set_object(exc_key_error(), a[0]);
    }
    if (node != end) {
      remove_node(self, node);
      last ? add_tail(self, node) : add_head(self, node);
    }
  }
  return owned_ref(none());
}

Owned<PyObject> clear_method(PyObject* op, PyObject*) {
  dict_clear(op);
  clear_nodes(as_odict(op));
  return owned_ref(none());
}

Owned<PyObject> copy_method(PyObject* op, PyObject*) {
  const bool exact = odict_check_exact(op);
  HS_OWN(copy, exact ? dict_type()->tp_new(odict_type(), nullptr, nullptr) : object_call_no_args(type_of(op)));
  for (ODictNode* node = as_odict(op)->od_first; node != nullptr; node = node->next) {
    if (exact) {
      PyObject* value = dict_get_item_with_error(op, node->key);
      if (value == nullptr) {
        return err_occurred() ? Failed{} : err_set_object(exc_key_error(), node->key);
      }
      HS_TRY(set_item_known_hash(copy.get(), node->key, value, node->hash));
    } else {
      HS_OWN(value, object_get_item(op, node->key));
      HS_TRY(object_set_item(copy.get(), node->key, value.get()));
    }
  }
  return copy;
}

Owned<PyObject> keys_method(PyObject* op, PyObject*) {
  return dict_view_new(op, modules::state().collections.odict_keys_type);
}
Owned<PyObject> values_method(PyObject* op, PyObject*) {
  return dict_view_new(op, modules::state().collections.odict_values_type);
}
Owned<PyObject> items_method(PyObject* op, PyObject*) {
  return dict_view_new(op, modules::state().collections.odict_items_type);
}
Owned<PyObject> reversed_method(PyObject* op, PyObject*) { return odict_iter_new(op, kODictKeys | kODictReversed); }

// --- Slots ---

void dealloc(PyObject* op) {
  ODictObject* self = as_odict(op);
  object_gc_untrack(op);
  TrashcanScope scope(op, dealloc);
  if (!scope.entered) {
    return;
  }
  xdecref(self->od_inst_dict.get());
  if (self->od_weakreflist) {
    object_clear_weak_refs(op);
  }
  clear_nodes(self);
  dict_type()->tp_dealloc(op);
}

Owned<PyObject> list_of_pairs(PyObject* op) {
  if (!odict_check_exact(op)) {
    HS_OWN(items, object_call_method_no_args(op, ident(Id::items)));
    return sequence_list(items.get());
  }
  HS_OWN(pairs, list_new(0));
  for (ODictNode* node = as_odict(op)->od_first; node != nullptr; node = node->next) {
    PyObject* value = dict_get_item_with_error(op, node->key);
    if (value == nullptr) {
      return err_occurred() ? Failed{} : err_set_object(exc_key_error(), node->key);
    }
    HS_OWN(pair, tuple_pack(node->key.get(), value));
    HS_TRY(list_append(pairs.get(), pair.get()));
  }
  return pairs;
}

Owned<PyObject> repr(PyObject* op) {
  if (dict_get_size(op) == 0) {
    return unicode_from_format("{}()", type_name(type_of(op)));
  }
  const int entered = repr_enter(op);
  if (entered != 0) {
    return entered > 0 ? unicode_from_ascii("...") : Owned<PyObject>(Failed{});
  }
  Owned<PyObject> result;
  Owned<PyObject> pairs = list_of_pairs(op);
  if (pairs) {
    Owned<PyObject> pairs_text = object_repr(pairs.get());
    if (pairs_text) {
      UnicodeBuilder text;
      text.add_ascii(type_name(type_of(op)));
      text.add('(');
      text.add_string(pairs_text.get());
      text.add(')');
      result = text.finish();
    }
  }
  pairs.reset();
  repr_leave(op);
  return result;
}

int traverse(PyObject* op, visitproc visit, void* arg) {
  ODictObject* self = as_odict(op);
  if (self->od_inst_dict) {
    if (const int result = visit(self->od_inst_dict, arg); result != 0) {
      return result;
    }
  }
  for (ODictNode* node = self->od_first; node != nullptr; node = node->next) {
    if (const int result = visit(node->key, arg); result != 0) {
      return result;
    }
  }
  return dict_type()->tp_traverse(op, visit, arg);
}

int clear(PyObject* op) {
  clear_ref(as_odict(op)->od_inst_dict);
  dict_clear(op);
  clear_nodes(as_odict(op));
  return 0;
}

Truth same_order(ODictObject* a, ODictObject* b) {
  ODictNode* x = a->od_first;
  ODictNode* y = b->od_first;
  while (x != nullptr && y != nullptr) {
    const Truth same = object_rich_compare_bool(x->key, y->key, CompareOp::kEq);
    if (same != Truth::kTrue) {
      return same;
    }
    x = x->next;
    y = y->next;
  }
  return truth(x == nullptr && y == nullptr);
}

Owned<PyObject> rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (!odict_check(v) || !dict_check(w) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return owned_ref(not_implemented());
  }
  HS_OWN(result, dict_type()->tp_richcompare(v, w, op));
  PyObject* different = bool_object(op == CompareOp::kNe);
  if (!odict_check(w) || result.get() == different) {
    return result;
  }
  result.reset();
  HS_TRUTH(same, same_order(as_odict(v), as_odict(w)));
  return owned_ref(bool_object(same == (op == CompareOp::kEq)));
}

Owned<PyObject> iter(PyObject* op) { return odict_iter_new(op, kODictKeys); }

Status init(PyObject* op, PyObject* args, PyObject* kwargs) {
  const int64_t count = tuple_get_size(args);
  if (count > 1) {
    return err_format(exc_type_error(), "expected at most 1 arguments, got {}", count);
  }
  HS_OWN(ignored, update_method(op, args, kwargs));
  return Status::kOk;
}

constexpr NumberSpec kAsNumber = {.nb_or = merge, .nb_inplace_or = merge_in_place};
constexpr MappingSpec kAsMapping = {.mp_ass_subscript = ass_subscript};
constexpr MethodDef kMethods[] = {method_fast_keywords("fromkeys", fromkeys_method, nullptr, kMethClass),
                                  method_noargs("__sizeof__", sizeof_method),
                                  method_noargs("__reduce__", reduce_method),
                                  method_fast_keywords("setdefault", setdefault_method),
                                  method_fast_keywords("pop", pop_method),
                                  method_fast_keywords("popitem", popitem_method),
                                  method_noargs("keys", keys_method),
                                  method_noargs("values", values_method),
                                  method_noargs("items", items_method),
                                  method_keywords("update", update_method),
                                  method_noargs("clear", clear_method),
                                  method_noargs("copy", copy_method),
                                  method_noargs("__reversed__", reversed_method),
                                  method_fast_keywords("move_to_end", move_to_end_method),
                                  kMethodEnd};
constexpr GetSetDef kGetSet[] = {{"__dict__", object_generic_get_dict, object_generic_set_dict}, {nullptr, nullptr}};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(ODictObject, ma_used, kInt),
                                   HS_FIELD(ODictObject, ma_version_tag, kUint),
                                   HS_FIELD(ODictObject, ma_keys, kPointer),
                                   HS_FIELD(ODictObject, ma_values, kPointer),
                                   HS_FIELD(ODictObject, od_first, kPointer),
                                   HS_FIELD(ODictObject, od_last, kPointer),
                                   HS_FIELD(ODictObject, od_fast_nodes, kPointer),
                                   HS_FIELD(ODictObject, od_fast_nodes_size, kInt),
                                   HS_FIELD(ODictObject, od_resize_sentinel, kPointer),
                                   HS_FIELD(ODictObject, od_state, kUint),
                                   HS_FIELD(ODictObject, od_inst_dict, kOwnedRef),
                                   HS_FIELD(ODictObject, od_weakreflist, kBorrowedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

ODictNode* odict_find_node(ODictObject* self, PyObject* key) {
  if (!self->od_first) {
    return nullptr;
  }
  const int64_t hash = object_hash(key);
  return hash == -1 ? nullptr : find_node_hash(self, key, hash);
}

const TypeSpec kOrderedDictSpec = {
    .name = "collections.OrderedDict",
    .base = dict_type,
    .basicsize = sizeof(ODictObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsHaveGc,
    .doc = "Dictionary that remembers insertion order",
    .dealloc = dealloc,
    .repr = repr,
    .traverse = traverse,
    .clear = clear,
    .richcompare = rich_compare,
    .weaklistoffset = offsetof(ODictObject, od_weakreflist),
    .iter = iter,
    .methods = kMethods,
    .getset = kGetSet,
    .dictoffset = offsetof(ODictObject, od_inst_dict),
    .init = init,
    .alloc = type_generic_alloc,
    .as_number = &kAsNumber,
    .as_mapping = &kAsMapping,
    .layout = kLayout,
    .hash_not_implemented = true,
};

}  // namespace heapscope::modules
