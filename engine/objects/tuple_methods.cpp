// The tuple type and its iterator: slots and methods.
#include <limits>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/tuple_internal.h"
#include "objects/unicode_builder.h"

namespace heapscope::objects {

namespace {

using tuple_internal::tuple_alloc;
using tuple_internal::tuple_dealloc;

constexpr int64_t kMaxSize = std::numeric_limits<int64_t>::max();

Owned<PyObject> tuple_repr(PyObject* self) {
  const int64_t size = tuple_get_size(self);
  if (size == 0) {
    return unicode_from_ascii("()");
  }
  const int entered = repr_enter(self);
  if (entered != 0) {
    return entered > 0 ? unicode_from_ascii("(...)") : Owned<PyObject>(Failed{});
  }
  UnicodeBuilder text;
  text.add('(');
  for (int64_t i = 0; i < size; ++i) {
    if (i > 0) {
      text.add_ascii(", ");
    }
    Owned<PyObject> item = object_repr(tuple_get_item(self, i));
    if (!item) {
      repr_leave(self);
      return Failed{};
    }
    text.add_string(item.get());
  }
  text.add_ascii(size > 1 ? ")" : ",)");
  repr_leave(self);
  return text.finish();
}

// A simplified xxHash: one accumulator, no final mixing.  Model: tuplehash (3.11).
int64_t tuple_hash(PyObject* self) {
  constexpr uint64_t kPrime1 = 11400714785074694791u;
  constexpr uint64_t kPrime2 = 14029467366897019727u;
  constexpr uint64_t kPrime5 = 2870177450012600261u;
  const int64_t size = tuple_get_size(self);
  uint64_t sum = kPrime5;
  for (int64_t i = 0; i < size; ++i) {
    PyObject* item = tuple_get_item(self, i);
    // CPython goes on until its stack ends; here a tuple in a tuple counts as a call.
    const bool nested = tuple_check_exact(item);
    if (nested) {
      HS_TRY(enter_recursive_call(" while hashing a tuple"));
    }
    const int64_t lane = object_hash(item);
    if (nested) {
      leave_recursive_call();
    }
    if (lane == -1) {
      return -1;
    }
    sum += static_cast<uint64_t>(lane) * kPrime2;
    sum = (sum << 31) | (sum >> 33);
    sum *= kPrime1;
  }
  sum += static_cast<uint64_t>(size) ^ (kPrime5 ^ 3527539u);
  return sum == static_cast<uint64_t>(-1) ? 1546275796 : static_cast<int64_t>(sum);
}

int64_t tuple_length(PyObject* self) { return tuple_get_size(self); }

Truth tuple_contains(PyObject* self, PyObject* value) {
  for (int64_t i = 0; i < tuple_get_size(self); ++i) {
    const Truth same = object_rich_compare_bool(tuple_get_item(self, i), value, CompareOp::kEq);
    if (same != Truth::kFalse) {
      return same;
    }
  }
  return Truth::kFalse;
}

Owned<PyObject> tuple_item(PyObject* self, int64_t index) {
  if (index < 0 || index >= tuple_get_size(self)) {
    return err_set_string(exc_index_error(), "tuple index out of range");
  }
  return owned_ref(tuple_get_item(self, index));
}

Owned<PyObject> tuple_concat(PyObject* self, PyObject* other) {
  if (tuple_get_size(self) == 0 && tuple_check_exact(other)) {
    return owned_ref(other);
  }
  if (!tuple_check(other)) {
    return err_format(exc_type_error(), "can only concatenate tuple (not \"{:.200}\") to tuple",
                      type_full_name(type_of(other)));
  }
  if (tuple_get_size(other) == 0 && tuple_check_exact(self)) {
    return owned_ref(self);
  }
  const int64_t first = tuple_get_size(self);
  const int64_t size = first + tuple_get_size(other);
  if (size == 0) {
    return tuple_new(0);
  }
  PyTupleObject* result = tuple_alloc(size);
  if (result == nullptr) {
    return Failed{};
  }
  for (int64_t i = 0; i < size; ++i) {
    PyObject* item = i < first ? tuple_get_item(self, i) : tuple_get_item(other, i - first);
    incref(item);
    result->ob_item[i] = item;
  }
  object_gc_track(result);
  return Owned<PyObject>(result);
}

Owned<PyObject> tuple_repeat(PyObject* self, int64_t count) {
  const int64_t size = tuple_get_size(self);
  if ((size == 0 || count == 1) && tuple_check_exact(self)) {
    return owned_ref(self);
  }
  if (size == 0 || count <= 0) {
    return tuple_new(0);
  }
  if (count > kMaxSize / size || size * count > kMaxSize / 16) {
    return err_no_memory();
  }
  PyTupleObject* result = tuple_alloc(size * count);
  if (result == nullptr) {
    return Failed{};
  }
  for (int64_t i = 0; i < size; ++i) {
    tuple_get_item(self, i)->ob_refcnt += count;
  }
  for (int64_t i = 0; i < size * count; ++i) {
    result->ob_item[i] = i < size ? as_tuple(self)->ob_item[i] : result->ob_item[i - size];
  }
  object_gc_track(result);
  return Owned<PyObject>(result);
}

int tuple_traverse(PyObject* self, visitproc visit, void* arg) {
  for (int64_t i = tuple_get_size(self); --i >= 0;) {
    if (PyObject* item = tuple_get_item(self, i)) {
      if (const int result = visit(item, arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

Owned<PyObject> tuple_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (!tuple_check(v) || !tuple_check(w)) {
    return owned_ref(not_implemented());
  }
  const int64_t v_size = tuple_get_size(v);
  const int64_t w_size = tuple_get_size(w);
  int64_t i = 0;
  for (; i < v_size && i < w_size; ++i) {
    HS_TRUTH(same, object_rich_compare_bool(tuple_get_item(v, i), tuple_get_item(w, i), CompareOp::kEq));
    if (!same) {
      break;
    }
  }
  if (i >= v_size || i >= w_size) {
    return rich_compare_result(v_size, w_size, op);
  }
  if (op == CompareOp::kEq || op == CompareOp::kNe) {
    return owned_ref(bool_object(op == CompareOp::kNe));
  }
  return object_rich_compare(tuple_get_item(v, i), tuple_get_item(w, i), op);
}

Owned<PyObject> tuple_subscript(PyObject* self, PyObject* key) {
  if (index_check(key)) {
    int64_t index = number_as_ssize(key, exc_index_error());
    if (index == -1 && err_occurred()) {
      return Failed{};
    }
    if (index < 0) {
      index += tuple_get_size(self);
    }
    return tuple_item(self, index);
  }
  if (!slice_check(key)) {
    return err_format(exc_type_error(), "tuple indices must be integers or slices, not {:.200}",
                      type_full_name(type_of(key)));
  }
  int64_t start;
  int64_t stop;
  int64_t step;
  HS_TRY(slice_unpack(key, &start, &stop, &step));
  const int64_t count = slice_adjust_indices(tuple_get_size(self), &start, &stop, step);
  if (count <= 0) {
    return tuple_new(0);
  }
  if (start == 0 && step == 1 && count == tuple_get_size(self) && tuple_check_exact(self)) {
    return owned_ref(self);
  }
  PyTupleObject* result = tuple_alloc(count);
  if (result == nullptr) {
    return Failed{};
  }
  for (int64_t i = 0; i < count; ++i) {
    PyObject* item = tuple_get_item(self, start + i * step);
    incref(item);
    result->ob_item[i] = item;
  }
  object_gc_track(result);
  return Owned<PyObject>(result);
}

Owned<PyObject> tuple_index(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("index", nargs, 1, 3));
  int64_t start = 0;
  int64_t stop = kMaxSize;
  if (nargs >= 2) {
    HS_TRY(eval_slice_index_not_none(args[1], &start));
  }
  if (nargs >= 3) {
    HS_TRY(eval_slice_index_not_none(args[2], &stop));
  }
  const int64_t size = tuple_get_size(self);
  if (start < 0) {
    start += size;
    start = start < 0 ? 0 : start;
  }
  if (stop < 0) {
    stop += size;
  } else if (stop > size) {
    stop = size;
  }
  for (int64_t i = start; i < stop; ++i) {
    HS_TRUTH(same, object_rich_compare_bool(tuple_get_item(self, i), args[0], CompareOp::kEq));
    if (same) {
      return long_from_ssize_t(i);
    }
  }
  return err_set_string(exc_value_error(), "tuple.index(x): x not in tuple");
}

Owned<PyObject> tuple_count(PyObject* self, PyObject* value) {
  int64_t count = 0;
  for (int64_t i = 0; i < tuple_get_size(self); ++i) {
    HS_TRUTH(same, object_rich_compare_bool(tuple_get_item(self, i), value, CompareOp::kEq));
    count += same ? 1 : 0;
  }
  return long_from_ssize_t(count);
}

Owned<PyObject> tuple_getnewargs(PyObject* self, PyObject*) {
  HS_OWN(copy, tuple_get_slice(self, 0, tuple_get_size(self)));
  HS_OWN(result, tuple_new(1));
  tuple_init_item(result.get(), 0, std::move(copy));
  return result;
}

Owned<PyObject> tuple_make(PyTypeObject* type, PyObject* iterable) {
  if (type == tuple_type()) {
    return iterable == nullptr ? Owned<PyObject>(tuple_new(0)) : sequence_tuple(iterable);
  }
  HS_OWN(items, tuple_make(tuple_type(), iterable));
  const int64_t size = tuple_get_size(items.get());
  HS_OWN(result, type->tp_alloc(type, size));
  for (int64_t i = 0; i < size; ++i) {
    PyObject* item = tuple_get_item(items.get(), i);
    incref(item);
    tuple_init_item(result.get(), i, item);
  }
  items.reset();
  if (!gc_is_tracked(result.get())) {
    object_gc_track(result.get());
  }
  return result;
}

Owned<PyObject> tuple_new_slot(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (type == tuple_type() || type->tp_init == tuple_type()->tp_init) {
    HS_TRY(arg_no_keywords("tuple", kwargs));
  }
  HS_TRY(arg_check_positional("tuple", tuple_get_size(args), 0, 1));
  return tuple_make(type, tuple_get_size(args) > 0 ? tuple_get_item(args, 0) : nullptr);
}

Owned<PyObject> tuple_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("tuple", kwnames));
  const int64_t nargs = vectorcall_nargs(nargsf);
  HS_TRY(arg_check_positional("tuple", nargs, 0, 1));
  if (nargs == 0) {
    return tuple_new(0);
  }
  return tuple_make(static_cast<PyTypeObject*>(type), args[0]);
}

Owned<PyObject> tuple_iter(PyObject* self) {
  Owned<PyObject> op = object_gc_new(tuple_iter_type());
  if (!op) {
    return op;
  }
  auto* iterator = static_cast<PyTupleIterObject*>(op.get());
  iterator->it_index = 0;
  incref(self);
  iterator->it_seq = as_tuple(self);
  object_gc_track(iterator);
  return op;
}

PyTupleIterObject* as_iterator(PyObject* op) { return static_cast<PyTupleIterObject*>(op); }

void tuple_iter_dealloc(PyObject* self) {
  object_gc_untrack(self);
  xdecref(static_cast<PyObject*>(as_iterator(self)->it_seq.get()));
  object_gc_del(self);
}

int tuple_iter_traverse(PyObject* self, visitproc visit, void* arg) {
  PyObject* sequence = as_iterator(self)->it_seq.get();
  return sequence == nullptr ? 0 : visit(sequence, arg);
}

Owned<PyObject> tuple_iter_next(PyObject* op) {
  PyTupleIterObject* self = as_iterator(op);
  PyTupleObject* sequence = self->it_seq;
  if (sequence == nullptr) {
    return nullptr;
  }
  if (self->it_index < sequence->ob_size) {
    return owned_ref(sequence->ob_item[self->it_index++]);
  }
  self->it_seq = nullptr;
  decref(sequence);
  return nullptr;
}

Owned<PyObject> tuple_iter_length_hint(PyObject* op, PyObject*) {
  PyTupleIterObject* self = as_iterator(op);
  return long_from_ssize_t(self->it_seq ? self->it_seq->ob_size - self->it_index : 0);
}

Owned<PyObject> tuple_iter_reduce(PyObject* op, PyObject*) {
  PyTupleIterObject* self = as_iterator(op);
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
  if (!self->it_seq) {
    HS_OWN(arguments, tuple_pack(empty_tuple()));
    return tuple_pack(iter.get(), arguments.get());
  }
  HS_OWN(arguments, tuple_pack(self->it_seq.get()));
  HS_OWN(index, long_from_ssize_t(self->it_index));
  return tuple_pack(iter.get(), arguments.get(), index.get());
}

Owned<PyObject> tuple_iter_setstate(PyObject* op, PyObject* value) {
  PyTupleIterObject* self = as_iterator(op);
  int64_t index = long_as_ssize(value);
  if (index == -1 && err_occurred()) {
    return Failed{};
  }
  if (self->it_seq) {
    index = index < 0 ? 0 : index;
    self->it_index = index > self->it_seq->ob_size ? self->it_seq->ob_size : index;
  }
  return owned_ref(none());
}

constexpr SequenceSpec kTupleAsSequence = {.sq_length = tuple_length,
                                           .sq_concat = tuple_concat,
                                           .sq_repeat = tuple_repeat,
                                           .sq_item = tuple_item,
                                           .sq_contains = tuple_contains};
constexpr MappingSpec kTupleAsMapping = {.mp_length = tuple_length, .mp_subscript = tuple_subscript};
constexpr MethodDef kTupleMethods[] = {
    method_noargs("__getnewargs__", tuple_getnewargs,
                  "__getnewargs__($self, /)\n--\n\nArguments for __new__ when unpickling."),
    method_fast("index", tuple_index,
                "index($self, value, start=0, stop=sys.maxsize, /)"
                "\n--\n\nWhere the value is first; ValueError when it is not."),
    method_o("count", tuple_count, "count($self, value, /)\n--\n\nHow often the value occurs."),
    method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass), kMethodEnd};
constexpr LayoutField kTupleLayout[] = {
    HS_VAR_OBJECT_HEAD, {"ob_item", 24, 8, FieldKind::kOwnedRef, true}, {nullptr, 0, 0, FieldKind::kPadding}};

constexpr MethodDef kTupleIterMethods[] = {method_noargs("__length_hint__", tuple_iter_length_hint),
                                           method_noargs("__reduce__", tuple_iter_reduce),
                                           method_o("__setstate__", tuple_iter_setstate), kMethodEnd};
constexpr LayoutField kTupleIterLayout[] = {HS_OBJECT_HEAD,
                                            HS_FIELD(PyTupleIterObject, it_index, kInt),
                                            HS_FIELD(PyTupleIterObject, it_seq, kOwnedRef),
                                            {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kTupleTypeSpec = {
    .name = "tuple",
    .basicsize = sizeof(PyTupleObject) - sizeof(Ref<PyObject>),
    .itemsize = sizeof(Ref<PyObject>),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType | kTpFlagsTupleSubclass | kTpFlagsMatchSelf |
             kTpFlagsSequence,
    .doc = "tuple(iterable=(), /)\n--\n\nA fixed row of items.",
    .dealloc = tuple_dealloc,
    .repr = tuple_repr,
    .hash = tuple_hash,
    .getattro = object_generic_get_attr,
    .traverse = tuple_traverse,
    .richcompare = tuple_rich_compare,
    .iter = tuple_iter,
    .methods = kTupleMethods,
    .new_ = tuple_new_slot,
    .vectorcall = tuple_vectorcall,
    .as_sequence = &kTupleAsSequence,
    .as_mapping = &kTupleAsMapping,
    .layout = kTupleLayout,
};

const TypeSpec kTupleIterTypeSpec = {
    .name = "tuple_iterator",
    .basicsize = sizeof(PyTupleIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = tuple_iter_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = tuple_iter_traverse,
    .iter = object_self_iter,
    .iternext = tuple_iter_next,
    .methods = kTupleIterMethods,
    .layout = kTupleIterLayout,
};

}  // namespace heapscope::objects
