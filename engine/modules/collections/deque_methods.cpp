// The deque type: slots and methods.
#include <fmt/format.h>

#include "modules/collections/deque.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/generic_alias_object.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::modules {

using namespace objects;

namespace {

PyTypeObject* deque_type() { return modules::state().collections.deque_type; }

/// A walk along the blocks.
struct Cursor {
  DequeBlock* block;
  int64_t index;

  explicit Cursor(const DequeObject* deque) : block(deque->leftblock), index(deque->leftindex) {}
  [[nodiscard]] PyObject* item() const { return block->data[index]; }
  void advance() {
    if (++index == kBlockLength) {
      block = block->rightlink;
      index = 0;
    }
  }
};

int64_t deque_length(PyObject* op) { return as_deque(op)->ob_size; }

/// Where item number i lies; reached from the nearer end.
Ref<PyObject>& slot_of(DequeObject* self, int64_t i) {
  const int64_t position = i + self->leftindex;
  int64_t hops = position / kBlockLength;
  DequeBlock* block;
  if (i < (self->ob_size >> 1)) {
    block = self->leftblock;
    while (--hops >= 0) {
      block = block->rightlink;
    }
  } else {
    hops = (self->leftindex + self->ob_size - 1) / kBlockLength - hops;
    block = self->rightblock;
    while (--hops >= 0) {
      block = block->leftlink;
    }
  }
  return block->data[position % kBlockLength];
}

Owned<PyObject> deque_item(PyObject* op, int64_t i) {
  if (i < 0 || i >= deque_length(op)) {
    return err_set_string(exc_index_error(), "deque index out of range");
  }
  return owned_ref(slot_of(as_deque(op), i));
}

Status delete_item(DequeObject* self, int64_t i) {
  HS_TRY(deque_rotate(self, -i));
  Owned<PyObject> item(deque_popleft_internal(self));
  return deque_rotate(self, i);
}

Status deque_ass_item(PyObject* op, int64_t i, PyObject* value) {
  if (i < 0 || i >= deque_length(op)) {
    return err_set_string(exc_index_error(), "deque index out of range");
  }
  if (value == nullptr) {
    return delete_item(as_deque(op), i);
  }
  incref(value);
  set_ref(slot_of(as_deque(op), i), value);
  return Status::kOk;
}

Owned<PyObject> deque_concat(PyObject* op, PyObject* other) {
  HS_TRUTH(is_deque, object_is_instance(other, deque_type()));
  if (!is_deque) {
    return err_format(exc_type_error(), "can only concatenate deque (not \"{:.200}\") to deque",
                      type_full_name(type_of(other)));
  }
  HS_OWN(result, deque_copy(op));
  HS_TRY(deque_extend(as_deque(result.get()), other));
  return result;
}

Owned<PyObject> deque_inplace_concat(PyObject* op, PyObject* other) {
  HS_TRY(deque_extend(as_deque(op), other));
  return owned_ref(op);
}

Owned<PyObject> deque_repeat(PyObject* op, int64_t n) {
  HS_OWN(copy, deque_copy(op));
  return deque_inplace_repeat(copy.get(), n);
}

/// Calls `found(i)` at each item equal to the value until it says stop (true).
template <class Found>
Status search(DequeObject* self, PyObject* value, PyTypeObject* mutated, Found found) {
  const uint64_t before = self->state;
  Cursor cursor(self);
  const int64_t size = self->ob_size;
  for (int64_t i = 0; i < size; ++i) {
    Owned<PyObject> item = owned_ref(cursor.item());
    const Truth same = object_rich_compare_bool(item.get(), value, CompareOp::kEq);
    item.reset();
    if (same == Truth::kError) {
      return Status::kError;
    }
    if (before != self->state) {
      return err_set_string(mutated, "deque mutated during iteration");
    }
    if (same == Truth::kTrue && found(i)) {
      return Status::kOk;
    }
    cursor.advance();
  }
  return Status::kOk;
}

Truth deque_contains(PyObject* op, PyObject* value) {
  bool present = false;
  HS_TRY(search(as_deque(op), value, exc_runtime_error(), [&](int64_t) { return present = true; }));
  return truth(present);
}

Owned<PyObject> deque_count(PyObject* op, PyObject* value) {
  int64_t count = 0;
  HS_TRY(search(as_deque(op), value, exc_runtime_error(), [&](int64_t) {
    ++count;
    return false;
  }));
  return long_from_ssize_t(count);
}

Owned<PyObject> deque_remove(PyObject* op, PyObject* value) {
  int64_t index = -1;
  HS_TRY(search(as_deque(op), value, exc_index_error(), [&](int64_t i) {
    index = i;
    return true;
  }));
  if (index < 0) {
    return err_format(exc_value_error(), "{} is not in deque", repr_text(value));
  }
  HS_TRY(delete_item(as_deque(op), index));
  return owned_ref(none());
}

Owned<PyObject> deque_index(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  DequeObject* self = as_deque(op);
  HS_TRY(arg_check_positional("index", nargs, 1, 3));
  int64_t start = 0;
  int64_t stop = self->ob_size;
  if (nargs >= 2) {
    HS_TRY(eval_slice_index_not_none(args[1], &start));
  }
  if (nargs >= 3) {
    HS_TRY(eval_slice_index_not_none(args[2], &stop));
  }
  for (int64_t* bound : {&start, &stop}) {
    if (*bound < 0) {
      *bound += self->ob_size;
      *bound = *bound < 0 ? 0 : *bound;
    }
  }
  stop = stop > self->ob_size ? self->ob_size : stop;
  const uint64_t before = self->state;
  Cursor cursor(self);
  for (int64_t i = 0; i < stop; ++i, cursor.advance()) {
    if (i < start) {
      continue;
    }
    HS_TRUTH(same, object_rich_compare_bool(cursor.item(), args[0], CompareOp::kEq));
    if (same) {
      return long_from_ssize_t(i);
    }
    if (before != self->state) {
      return err_set_string(exc_runtime_error(), "deque mutated during iteration");
    }
  }
  return err_format(exc_value_error(), "{} is not in deque", repr_text(args[0]));
}

Owned<PyObject> deque_insert(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  DequeObject* self = as_deque(op);
  HS_TRY(arg_check_positional("insert", nargs, 2, 2));
  int64_t index;
  HS_TRY(arg_as_ssize(args[0], &index));
  const int64_t size = self->ob_size;
  if (self->maxlen == size) {
    return err_set_string(exc_index_error(), "deque already at its maximum size");
  }
  PyObject* value = args[1];
  if (index >= size) {
    incref(value);
    HS_TRY(deque_append_internal(self, value));
    return owned_ref(none());
  }
  if (index <= -size || index == 0) {
    incref(value);
    HS_TRY(deque_appendleft_internal(self, value));
    return owned_ref(none());
  }
  HS_TRY(deque_rotate(self, -index));
  incref(value);
  HS_TRY(index < 0 ? deque_append_internal(self, value) : deque_appendleft_internal(self, value));
  HS_TRY(deque_rotate(self, index));
  return owned_ref(none());
}

Owned<PyObject> deque_append(PyObject* op, PyObject* item) {
  incref(item);
  HS_TRY(deque_append_internal(as_deque(op), item));
  return owned_ref(none());
}

Owned<PyObject> deque_appendleft(PyObject* op, PyObject* item) {
  incref(item);
  HS_TRY(deque_appendleft_internal(as_deque(op), item));
  return owned_ref(none());
}

Owned<PyObject> popped(PyObject* item) {
  if (item == nullptr) {
    return err_set_string(exc_index_error(), "pop from an empty deque");
  }
  return Owned<PyObject>(item);
}

Owned<PyObject> deque_pop(PyObject* op, PyObject*) { return popped(deque_pop_internal(as_deque(op))); }
Owned<PyObject> deque_popleft(PyObject* op, PyObject*) { return popped(deque_popleft_internal(as_deque(op))); }

Owned<PyObject> deque_extend_method(PyObject* op, PyObject* iterable) {
  HS_TRY(deque_extend(as_deque(op), iterable));
  return owned_ref(none());
}

Owned<PyObject> deque_extendleft_method(PyObject* op, PyObject* iterable) {
  HS_TRY(deque_extendleft(as_deque(op), iterable));
  return owned_ref(none());
}

Owned<PyObject> deque_clear_method(PyObject* op, PyObject*) {
  deque_clear(as_deque(op));
  return owned_ref(none());
}

int deque_clear_slot(PyObject* op) {
  deque_clear(as_deque(op));
  return 0;
}

Owned<PyObject> deque_copy_method(PyObject* op, PyObject*) { return deque_copy(op); }

Owned<PyObject> deque_rotate_method(PyObject* op, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("deque.rotate", nargs, 0, 1));
  int64_t n = 1;
  if (nargs == 1) {
    HS_OWN(steps, number_index_or_subclass(args[0]));
    n = long_as_ssize(steps.get());
    if (n == -1 && err_occurred()) {
      return Failed{};
    }
  }
  HS_TRY(deque_rotate(as_deque(op), n));
  return owned_ref(none());
}

Owned<PyObject> deque_reverse(PyObject* op, PyObject*) {
  DequeObject* self = as_deque(op);
  Cursor left(self);
  DequeBlock* right = self->rightblock;
  int64_t right_index = self->rightindex;
  for (int64_t n = self->ob_size >> 1; n > 0; --n) {
    std::swap(left.block->data[left.index], right->data[right_index]);
    left.advance();
    if (--right_index < 0) {
      right = right->leftlink;
      right_index = kBlockLength - 1;
    }
  }
  return owned_ref(none());
}

Owned<PyObject> deque_reduce(PyObject* op, PyObject*) {
  HS_OWN(contents, object_call_method_no_args(op, ident(Id::__getstate__)));
  HS_OWN(iterator, object_get_iter(op));
  Owned<PyObject> arguments = owned_ref(empty_tuple());
  if (as_deque(op)->maxlen >= 0) {
    HS_OWN(limit, long_from_ssize_t(as_deque(op)->maxlen));
    arguments = tuple_pack(empty_tuple(), limit.get());
    if (!arguments) {
      return arguments;
    }
  }
  return tuple_pack(type_of(op), arguments.get(), contents.get(), iterator.get());
}

Owned<PyObject> deque_repr(PyObject* op) {
  const int entered = repr_enter(op);
  if (entered != 0) {
    return entered > 0 ? unicode_from_ascii("[...]") : Owned<PyObject>(Failed{});
  }
  Owned<PyObject> result;
  Owned<PyObject> list = sequence_list(op);
  if (list) {
    Owned<PyObject> items = object_repr(list.get());
    if (items) {
      UnicodeBuilder text;
      text.add_ascii(type_name(type_of(op)));
      text.add('(');
      text.add_string(items.get());
      if (as_deque(op)->maxlen >= 0) {
        text.add_ascii(", maxlen=");
        text.add_ascii(fmt::format_int(as_deque(op)->maxlen).c_str());
      }
      text.add(')');
      result = text.finish();
    }
  }
  repr_leave(op);
  return result;
}

Owned<PyObject> deque_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (!object_type_check(v, deque_type()) || !object_type_check(w, deque_type())) {
    return owned_ref(not_implemented());
  }
  if (op == CompareOp::kEq || op == CompareOp::kNe) {
    if (v == w || deque_length(v) != deque_length(w)) {
      return owned_ref(bool_object((v == w) == (op == CompareOp::kEq)));
    }
  }
  HS_OWN(v_items, object_get_iter(v));
  HS_OWN(w_items, object_get_iter(w));
  for (;;) {
    Owned<PyObject> y;
    Owned<PyObject> x = iter_next(v_items.get());
    if (!x && err_occurred()) {
      return Failed{};
    }
    y = iter_next(w_items.get());
    if (!y && err_occurred()) {
      return Failed{};
    }
    if (!x || !y) {  // as if comparing lengths
      return rich_compare_result(x ? 1 : 0, y ? 1 : 0, op);
    }
    HS_TRUTH(same, object_rich_compare_bool(x.get(), y.get(), CompareOp::kEq));
    if (!same) {
      HS_TRUTH(answer, object_rich_compare_bool(x.get(), y.get(), op));
      return owned_ref(bool_object(answer));
    }
  }
}

Status deque_init(PyObject* op, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"deque", {"iterable", "maxlen", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return Status::kError;
  }
  int64_t maxlen = -1;
  if (a[1] && a[1].get() != none()) {
    maxlen = long_as_ssize(a[1]);
    if (maxlen == -1 && err_occurred()) {
      return Status::kError;
    }
    if (maxlen < 0) {
      return err_set_string(exc_value_error(), "maxlen must be non-negative");
    }
  }
  DequeObject* self = as_deque(op);
  self->maxlen = maxlen;
  if (self->ob_size > 0) {
    deque_clear(self);
  }
  return a[0] ? deque_extend(self, a[0]) : Status::kOk;
}

Owned<PyObject> deque_sizeof(PyObject* op, PyObject*) {
  const DequeObject* self = as_deque(op);
  const int64_t blocks = (self->leftindex + self->ob_size + kBlockLength - 1) / kBlockLength;
  return long_from_ssize_t(type_of(op)->tp_basicsize + blocks * static_cast<int64_t>(sizeof(DequeBlock)));
}

Owned<PyObject> deque_maxlen(PyObject* op, void*) {
  return as_deque(op)->maxlen < 0 ? owned_ref(none()) : long_from_ssize_t(as_deque(op)->maxlen);
}

constexpr SequenceSpec kDequeAsSequence = {.sq_length = deque_length,
                                           .sq_concat = deque_concat,
                                           .sq_repeat = deque_repeat,
                                           .sq_item = deque_item,
                                           .sq_ass_item = deque_ass_item,
                                           .sq_contains = deque_contains,
                                           .sq_inplace_concat = deque_inplace_concat,
                                           .sq_inplace_repeat = deque_inplace_repeat};
constexpr MethodDef kDequeMethods[] = {method_o("append", deque_append),
                                       method_o("appendleft", deque_appendleft),
                                       method_noargs("clear", deque_clear_method),
                                       method_noargs("__copy__", deque_copy_method),
                                       method_noargs("copy", deque_copy_method),
                                       method_o("count", deque_count),
                                       method_o("extend", deque_extend_method),
                                       method_o("extendleft", deque_extendleft_method),
                                       method_fast("index", deque_index),
                                       method_fast("insert", deque_insert),
                                       method_noargs("pop", deque_pop),
                                       method_noargs("popleft", deque_popleft),
                                       method_noargs("__reduce__", deque_reduce),
                                       method_o("remove", deque_remove),
                                       method_noargs("__reversed__", deque_reversed),
                                       method_noargs("reverse", deque_reverse),
                                       method_fast("rotate", deque_rotate_method),
                                       method_noargs("__sizeof__", deque_sizeof),
                                       method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
                                       kMethodEnd};
constexpr GetSetDef kDequeGetSet[] = {{"maxlen", deque_maxlen, nullptr, "maximum size of a deque or None if unbounded"},
                                      {nullptr, nullptr}};
constexpr LayoutField kDequeLayout[] = {HS_VAR_OBJECT_HEAD,
                                        HS_FIELD(DequeObject, leftblock, kPointer),
                                        HS_FIELD(DequeObject, rightblock, kPointer),
                                        HS_FIELD(DequeObject, leftindex, kInt),
                                        HS_FIELD(DequeObject, rightindex, kInt),
                                        HS_FIELD(DequeObject, state, kUint),
                                        HS_FIELD(DequeObject, maxlen, kInt),
                                        HS_FIELD(DequeObject, numfreeblocks, kInt),
                                        {"freeblocks", 80, 128, FieldKind::kPointer},
                                        HS_FIELD(DequeObject, weakreflist, kBorrowedRef),
                                        {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kDequeSpec = {
    .name = "collections.deque",
    .basicsize = sizeof(DequeObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsHaveGc | kTpFlagsSequence,
    .doc = "deque([iterable[, maxlen]]) --> a sequence that is fast at both ends",
    .dealloc = deque_dealloc,
    .repr = deque_repr,
    .getattro = object_generic_get_attr,
    .traverse = deque_traverse,
    .clear = deque_clear_slot,
    .richcompare = deque_rich_compare,
    .weaklistoffset = offsetof(DequeObject, weakreflist),
    .iter = deque_iter,
    .methods = kDequeMethods,
    .getset = kDequeGetSet,
    .init = deque_init,
    .alloc = type_generic_alloc,
    .new_ = deque_new,
    .as_sequence = &kDequeAsSequence,
    .layout = kDequeLayout,
    .hash_not_implemented = true,
};

}  // namespace heapscope::modules
