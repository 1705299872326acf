// The set and frozenset types and their iterator: slots and methods.
#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/set_internal.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {

using namespace set_internal;

namespace {

void set_dealloc(PyObject* op) {
  PySetObject* self = as_set(op);
  int64_t used = self->used;
  object_gc_untrack(op);
  TrashcanScope scope(op, set_dealloc);
  if (!scope.entered) {
    return;
  }
  if (self->weakreflist) {
    object_clear_weak_refs(op);
  }
  for (setentry* entry = self->table; used > 0; ++entry) {
    if (is_active(entry)) {
      --used;
      decref(entry->key);
    }
  }
  if (self->table.get() != self->smalltable) {
    memory::object_free(self->table.get());
  }
  type_of(op)->tp_free(op);
}

/// type(...), for a set that contains itself; type() when empty; {...} or type({...}).
Owned<PyObject> set_repr(PyObject* self) {
  const int entered = repr_enter(self);
  if (entered != 0) {
    return entered > 0 ? unicode_from_format("{}(...)", type_full_name(type_of(self))) : Owned<PyObject>(Failed{});
  }
  if (set_get_size(self) == 0) {
    repr_leave(self);
    return unicode_from_format("{}()", type_full_name(type_of(self)));
  }
  Owned<PyObject> result;
  Owned<PyObject> keys = sequence_list(self);
  if (keys) {
    Owned<PyObject> list_text = object_repr(keys.get());
    keys.reset();
    if (list_text) {
      UnicodeBuilder text;
      const bool plain = set_check_exact(self);
      if (!plain) {
        text.add_ascii(type_full_name(type_of(self)));
        text.add('(');
      }
      text.add('{');
      text.add_substring(list_text.get(), 1, unicode_length(list_text.get()) - 1);
      text.add_ascii(plain ? "}" : "})");
      result = text.finish();
    }
  }
  repr_leave(self);
  return result;
}

int64_t set_length(PyObject* self) { return set_get_size(self); }

/// A set as a key stands for the frozenset of equal contents: `conversion` runs with it instead.
template <class Operation>
Truth with_frozen_key(PyObject* key, Operation operation) {
  const int64_t hash = key_hash(key);
  Truth result = hash == -1 ? Truth::kError : operation(key, hash);
  if (result == Truth::kError && set_check(key) && err_exception_matches(exc_type_error())) {
    err_clear();
    Owned<PyObject> frozen = make_new_set(frozenset_type(), key);
    if (!frozen) {
      return Truth::kError;
    }
    const int64_t frozen_hash = key_hash(frozen.get());
    result = frozen_hash == -1 ? Truth::kError : operation(frozen.get(), frozen_hash);
  }
  return result;
}

Truth set_contains_slot(PyObject* self, PyObject* key) {
  return with_frozen_key(key,
                         [&](PyObject* asked, int64_t hash) { return set_contains_entry(as_set(self), asked, hash); });
}

int set_traverse(PyObject* self, visitproc visit, void* arg) {
  int64_t position = 0;
  setentry* entry;
  while (set_next(as_set(self), &position, &entry)) {
    if (const int result = visit(entry->key, arg); result != 0) {
      return result;
    }
  }
  return 0;
}

int set_clear_slot(PyObject* self) {
  set_clear_internal(as_set(self));
  return 0;
}

uint64_t shuffle_bits(uint64_t h) { return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u; }

// Independent of order and of the table's size.  Model: frozenset_hash (3.11).
int64_t frozenset_hash(PyObject* op) {
  PySetObject* self = as_set(op);
  if (self->hash != -1) {
    return self->hash;
  }
  uint64_t hash = 0;
  const setentry* table = self->table;
  for (int64_t i = 0; i <= self->mask; ++i) {
    if (is_active(&table[i])) {
      hash ^= shuffle_bits(static_cast<uint64_t>(table[i].hash));
    }
  }
  hash ^= (static_cast<uint64_t>(self->used) + 1) * 1927868237u;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069u + 907133923u;
  if (hash == static_cast<uint64_t>(-1)) {
    hash = 590923713u;
  }
  self->hash = static_cast<int64_t>(hash);
  return self->hash;
}

// --- Methods ---

Owned<PyObject> set_add_method(PyObject* self, PyObject* key) {
  const int64_t hash = key_hash(key);
  if (hash == -1) {
    return Failed{};
  }
  HS_TRY(set_add_entry(as_set(self), key, hash));
  return owned_ref(none());
}

Owned<PyObject> set_clear_method(PyObject* self, PyObject*) {
  set_clear_internal(as_set(self));
  return owned_ref(none());
}

Owned<PyObject> set_contains_method(PyObject* self, PyObject* key) {
  HS_TRUTH(present, set_contains_slot(self, key));
  return owned_ref(bool_object(present));
}

Owned<PyObject> set_copy_method(PyObject* self, PyObject*) { return make_new_set_basetype(type_of(self), self); }

Owned<PyObject> frozenset_copy_method(PyObject* self, PyObject*) {
  return frozenset_check_exact(self) ? owned_ref(self) : set_copy_method(self, nullptr);
}

Truth discard_key(PyObject* self, PyObject* key) {
  return with_frozen_key(key,
                         [&](PyObject* asked, int64_t hash) { return set_discard_entry(as_set(self), asked, hash); });
}

Owned<PyObject> set_discard_method(PyObject* self, PyObject* key) {
  return discard_key(self, key) == Truth::kError ? Owned<PyObject>(Failed{}) : owned_ref(none());
}

Owned<PyObject> set_remove_method(PyObject* self, PyObject* key) {
  HS_TRUTH(gone, discard_key(self, key));
  return gone ? owned_ref(none()) : Owned<PyObject>(err_set_key_error(key));
}

Owned<PyObject> set_pop_method(PyObject* self, PyObject*) { return set_pop(self); }

Owned<PyObject> set_reduce_method(PyObject* self, PyObject*) {
  HS_OWN(keys, sequence_list(self));
  HS_OWN(arguments, tuple_pack(keys.get()));
  HS_OWN(contents, object_call_method_no_args(self, ident(Id::__getstate__)));
  return tuple_pack(type_of(self), arguments.get(), contents.get());
}

Owned<PyObject> set_sizeof_method(PyObject* op, PyObject*) {
  const PySetObject* self = as_set(op);
  int64_t size = type_of(op)->tp_basicsize;
  if (self->table.get() != self->smalltable) {
    size += (self->mask + 1) * static_cast<int64_t>(sizeof(setentry));
  }
  return long_from_ssize_t(size);
}

Owned<PyObject> set_update_method(PyObject* self, PyObject* args) {
  for (int64_t i = 0; i < tuple_get_size(args); ++i) {
    HS_TRY(set_update_internal(as_set(self), tuple_get_item(args, i)));
  }
  return owned_ref(none());
}

// --- Making ---

Owned<PyObject> set_new_slot(PyTypeObject* type, PyObject*, PyObject*) { return make_new_set(type, nullptr); }

Status set_init(PyObject* op, PyObject* args, PyObject* kwargs) {
  PySetObject* self = as_set(op);
  PyObject* iterable = nullptr;
  HS_TRY(arg_no_keywords("set", kwargs));
  HS_TRY(arg_unpack_tuple(args, type_full_name(type_of(op)), 0, {&iterable}));
  if (self->fill != 0) {
    set_clear_internal(self);
  }
  self->hash = -1;
  return iterable == nullptr ? Status::kOk : set_update_internal(self, iterable);
}

Owned<PyObject> set_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("set", kwnames));
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(arg_check_positional("set", nargs, 0, 1));
  return make_new_set(static_cast<PyTypeObject*>(type), nargs > 0 ? args[0].get() : nullptr);
}

Owned<PyObject> frozenset_new_slot(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  PyObject* iterable = nullptr;
  if (type == frozenset_type() || type->tp_init == frozenset_type()->tp_init) {
    HS_TRY(arg_no_keywords("frozenset", kwargs));
  }
  HS_TRY(arg_unpack_tuple(args, type_full_name(type), 0, {&iterable}));
  return make_new_frozenset(type, iterable);
}

Owned<PyObject> frozenset_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("frozenset", kwnames));
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(arg_check_positional("frozenset", nargs, 0, 1));
  return make_new_frozenset(static_cast<PyTypeObject*>(type), nargs > 0 ? args[0].get() : nullptr);
}

// --- Iterator ---

PySetIterObject* as_iterator(PyObject* op) { return static_cast<PySetIterObject*>(op); }

Owned<PyObject> set_iter(PyObject* self) {
  Owned<PyObject> op = object_gc_new(set_iter_type());
  if (op) {
    PySetIterObject* iterator = as_iterator(op.get());
    incref(self);
    iterator->si_set = as_set(self);
    iterator->si_used = set_get_size(self);
    iterator->si_pos = 0;
    iterator->len = set_get_size(self);
    object_gc_track(iterator);
  }
  return op;
}

void set_iter_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(static_cast<PyObject*>(as_iterator(op)->si_set.get()));
  object_gc_del(op);
}

int set_iter_traverse(PyObject* op, visitproc visit, void* arg) {
  PySetObject* set = as_iterator(op)->si_set;
  return set == nullptr ? 0 : visit(set, arg);
}

Owned<PyObject> set_iter_next(PyObject* op) {
  PySetIterObject* self = as_iterator(op);
  PySetObject* set = self->si_set;
  if (set == nullptr) {
    return nullptr;
  }
  if (self->si_used != set->used) {
    err_set_string(exc_runtime_error(), "Set changed size during iteration");
    self->si_used = -1;  // for good
    return nullptr;
  }
  setentry* entry;
  if (!set_next(set, &self->si_pos, &entry)) {
    self->si_set = nullptr;
    decref(set);
    return nullptr;
  }
  --self->len;
  return owned_ref(entry->key);
}

Owned<PyObject> set_iter_length_hint(PyObject* op, PyObject*) {
  const PySetIterObject* self = as_iterator(op);
  return long_from_ssize_t(self->si_set && self->si_used == self->si_set->used ? self->len : 0);
}

// Lists what is left without moving on: the iterator runs to its end and is put back.
Owned<PyObject> set_iter_reduce(PyObject* op, PyObject*) {
  PySetIterObject* self = as_iterator(op);
  const int64_t used = self->si_used;
  const int64_t position = self->si_pos;
  const int64_t rest = self->len;
  Owned<PySetObject> set = owned_xref(self->si_set.get());
  Owned<PyObject> list = sequence_list(op);
  if (set && !self->si_set) {
    self->si_set = set.release();
  }
  self->si_used = used;
  self->si_pos = position;
  self->len = rest;
  if (!list) {
    return Failed{};
  }
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
  HS_OWN(arguments, tuple_pack(list.get()));
  list.reset();
  return tuple_pack(iter.get(), arguments.get());
}

constexpr NumberSpec kSetAsNumber = {.nb_subtract = set_sub,
                                     .nb_and = set_and,
                                     .nb_xor = set_xor,
                                     .nb_or = set_or,
                                     .nb_inplace_subtract = set_isub,
                                     .nb_inplace_and = set_iand,
                                     .nb_inplace_xor = set_ixor,
                                     .nb_inplace_or = set_ior};
constexpr NumberSpec kFrozenSetAsNumber = {
    .nb_subtract = set_sub, .nb_and = set_and, .nb_xor = set_xor, .nb_or = set_or};
constexpr SequenceSpec kSetAsSequence = {.sq_length = set_length, .sq_contains = set_contains_slot};
constexpr MethodDef kSetMethods[] = {
    method_o("add", set_add_method, "Put an element in."),
    method_noargs("clear", set_clear_method, "Take out all items."),
    method_o("__contains__", set_contains_method, "x.__contains__(y) <==> y in x.", kMethCoexist),
    method_noargs("copy", set_copy_method, "A shallow copy."),
    method_o("discard", set_discard_method, "Take an element out if it is there."),
    method_varargs("difference", set_difference_method, "What is in no other."),
    method_varargs("difference_update", set_difference_update_method, "Take out what others have."),
    method_varargs("intersection", set_intersection_method, "What is in all."),
    method_varargs("intersection_update", set_intersection_update_method, "Keep what all have."),
    method_o("isdisjoint", set_isdisjoint, "Whether there is nothing in common."),
    method_o("issubset", set_issubset, "Whether the other has all of this."),
    method_o("issuperset", set_issuperset, "Whether this has all of the other."),
    method_noargs("pop", set_pop_method, "Take out some element and return it; KeyError when empty."),
    method_noargs("__reduce__", set_reduce_method, "State for pickling."),
    method_o("remove", set_remove_method, "Take out an element; KeyError when it is not there."),
    method_noargs("__sizeof__", set_sizeof_method, "Size in memory, in bytes."),
    method_o("symmetric_difference", set_symmetric_difference, "What is in exactly one."),
    method_o("symmetric_difference_update", set_symmetric_difference_update_method, "Become what is in exactly one."),
    method_varargs("union", set_union_method, "What is in any."),
    method_varargs("update", set_update_method, "Add what others have."),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
    kMethodEnd};
constexpr MethodDef kFrozenSetMethods[] = {
    method_o("__contains__", set_contains_method, "x.__contains__(y) <==> y in x.", kMethCoexist),
    method_noargs("copy", frozenset_copy_method, "A shallow copy."),
    method_varargs("difference", set_difference_method, "What is in no other."),
    method_varargs("intersection", set_intersection_method, "What is in all."),
    method_o("isdisjoint", set_isdisjoint, "Whether there is nothing in common."),
    method_o("issubset", set_issubset, "Whether the other has all of this."),
    method_o("issuperset", set_issuperset, "Whether this has all of the other."),
    method_noargs("__reduce__", set_reduce_method, "State for pickling."),
    method_noargs("__sizeof__", set_sizeof_method, "Size in memory, in bytes."),
    method_o("symmetric_difference", set_symmetric_difference, "What is in exactly one."),
    method_varargs("union", set_union_method, "What is in any."),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
    kMethodEnd};
constexpr MethodDef kSetIterMethods[] = {method_noargs("__length_hint__", set_iter_length_hint),
                                         method_noargs("__reduce__", set_iter_reduce), kMethodEnd};

// The small table keeps stale entries once a block has taken over, so they are not `kOwnedRef`.
#define HS_SMALL_ENTRY(i)                                              \
  {"smalltable[" #i "].key", 64 + 16 * (i), 8, FieldKind::kPointer}, { \
    "smalltable[" #i "].hash", 72 + 16 * (i), 8, FieldKind::kInt       \
  }
constexpr LayoutField kSetLayout[] = {HS_OBJECT_HEAD,
                                      HS_FIELD(PySetObject, fill, kInt),
                                      HS_FIELD(PySetObject, used, kInt),
                                      HS_FIELD(PySetObject, mask, kInt),
                                      HS_FIELD(PySetObject, table, kPointer),
                                      HS_FIELD(PySetObject, hash, kInt),
                                      HS_FIELD(PySetObject, finger, kInt),
                                      HS_SMALL_ENTRY(0),
                                      HS_SMALL_ENTRY(1),
                                      HS_SMALL_ENTRY(2),
                                      HS_SMALL_ENTRY(3),
                                      HS_SMALL_ENTRY(4),
                                      HS_SMALL_ENTRY(5),
                                      HS_SMALL_ENTRY(6),
                                      HS_SMALL_ENTRY(7),
                                      HS_FIELD(PySetObject, weakreflist, kBorrowedRef),
                                      {nullptr, 0, 0, FieldKind::kPadding}};
#undef HS_SMALL_ENTRY
constexpr LayoutField kSetIterLayout[] = {HS_OBJECT_HEAD,
                                          HS_FIELD(PySetIterObject, si_set, kOwnedRef),
                                          HS_FIELD(PySetIterObject, si_used, kInt),
                                          HS_FIELD(PySetIterObject, si_pos, kInt),
                                          HS_FIELD(PySetIterObject, len, kInt),
                                          {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kSetTypeSpec = {
    .name = "set",
    .basicsize = sizeof(PySetObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType | kTpFlagsMatchSelf,
    .doc = "An unordered collection of different items.",
    .dealloc = set_dealloc,
    .repr = set_repr,
    .getattro = object_generic_get_attr,
    .traverse = set_traverse,
    .clear = set_clear_slot,
    .richcompare = set_rich_compare,
    .weaklistoffset = offsetof(PySetObject, weakreflist),
    .iter = set_iter,
    .methods = kSetMethods,
    .init = set_init,
    .alloc = type_generic_alloc,
    .new_ = set_new_slot,
    .vectorcall = set_vectorcall,
    .as_number = &kSetAsNumber,
    .as_sequence = &kSetAsSequence,
    .layout = kSetLayout,
    .hash_not_implemented = true,
};

const TypeSpec kFrozenSetTypeSpec = {
    .name = "frozenset",
    .basicsize = sizeof(PySetObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType | kTpFlagsMatchSelf,
    .doc = "An unordered collection of different items that cannot change.",
    .dealloc = set_dealloc,
    .repr = set_repr,
    .hash = frozenset_hash,
    .getattro = object_generic_get_attr,
    .traverse = set_traverse,
    .clear = set_clear_slot,
    .richcompare = set_rich_compare,
    .weaklistoffset = offsetof(PySetObject, weakreflist),
    .iter = set_iter,
    .methods = kFrozenSetMethods,
    .alloc = type_generic_alloc,
    .new_ = frozenset_new_slot,
    .vectorcall = frozenset_vectorcall,
    .as_number = &kFrozenSetAsNumber,
    .as_sequence = &kSetAsSequence,
    .layout = kSetLayout,
};

const TypeSpec kSetIterTypeSpec = {
    .name = "set_iterator",
    .basicsize = sizeof(PySetIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = set_iter_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = set_iter_traverse,
    .iter = object_self_iter,
    .iternext = set_iter_next,
    .methods = kSetIterMethods,
    .layout = kSetIterLayout,
};

}  // namespace heapscope::objects
