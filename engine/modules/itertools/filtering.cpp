// itertools: iterators over one source that leave out, cut or transform its items.
#include "modules/itertools/itertools_common.h"
#include "modules/state.h"
#include "objects/call.h"
#include "objects/list_object.h"
#include "objects/native_hold.h"

namespace heapscope::modules {

using namespace itertools;

namespace {

// --- dropwhile, takewhile, filterfalse, starmap: a function and a source ---

struct FuncIterObject : PyObject {
  Ref<PyObject> func;
  Ref<PyObject> it;
};
struct WhileObject : FuncIterObject {
  int64_t started;  // dropwhile: the first item was let through; takewhile: the end was seen
};
static_assert(sizeof(FuncIterObject) == 32 && sizeof(WhileObject) == 40);
FuncIterObject* as_func(PyObject* op) { return static_cast<FuncIterObject*>(op); }
WhileObject* as_while(PyObject* op) { return static_cast<WhileObject*>(op); }
using FuncParts =
    TwoOrders<Parts<&FuncIterObject::func, &FuncIterObject::it>, Parts<&FuncIterObject::it, &FuncIterObject::func>>;

Owned<PyObject> make_func_iter(PyTypeObject* type, const char* name, PyObject* args, PyObject* kwargs) {
  HS_TRY(no_keywords(type, name, kwargs));
  HS_TRY(arg_check_positional(name, tuple_get_size(args), 2, 2));
  HS_OWN(iterator, object_get_iter(tuple_get_item(args, 1)));
  HS_OWN(op, type->tp_alloc(type, 0));
  as_func(op.get())->func = owned_ref(tuple_get_item(args, 0)).release();
  as_func(op.get())->it = iterator.release();
  return op;
}

Owned<PyObject> dropwhile_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  return make_func_iter(type, "dropwhile", args, kwargs);
}
Owned<PyObject> takewhile_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  return make_func_iter(type, "takewhile", args, kwargs);
}
Owned<PyObject> filterfalse_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  return make_func_iter(type, "filterfalse", args, kwargs);
}
Owned<PyObject> starmap_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  return make_func_iter(type, "starmap", args, kwargs);
}

/// Does the function of `user`, an iterator, say yes to its item?
Truth asks(const char* user, PyObject* function, const Owned<PyObject>& held) {
  const NativeHold item_held(user, "item", &held);
  PyObject* item = held.get();
  HS_OWN(answer, object_call_one_arg(function, item));
  return object_is_true(answer.get());
}

Owned<PyObject> dropwhile_next(PyObject* op) {
  WhileObject* self = as_while(op);
  for (;;) {
    Owned<PyObject> item = next_of(self->it);
    if (!item || self->started == 1) {
      return item;
    }
    HS_TRUTH(drop, asks("dropwhile", self->func, item));
    if (!drop) {
      self->started = 1;
      return item;
    }
  }
}

Owned<PyObject> takewhile_next(PyObject* op) {
  WhileObject* self = as_while(op);
  if (self->started == 1) {
    return nullptr;
  }
  Owned<PyObject> item = next_of(self->it);
  if (!item) {
    return item;
  }
  HS_TRUTH(take, asks("takewhile", self->func, item));
  if (take) {
    return item;
  }
  self->started = 1;
  return nullptr;
}

Owned<PyObject> filterfalse_next(PyObject* op) {
  FuncIterObject* self = as_func(op);
  const bool by_truth = self->func.get() == none() || self->func.get() == bool_type();
  for (;;) {
    Owned<PyObject> item = next_of(self->it);
    if (!item) {
      return item;
    }
    HS_TRUTH(skip, by_truth ? object_is_true(item.get()) : asks("filterfalse", self->func, item));
    if (!skip) {
      return item;
    }
  }
}

Owned<PyObject> starmap_next(PyObject* op) {
  FuncIterObject* self = as_func(op);
  Owned<PyObject> args = next_of(self->it);
  if (!args) {
    return args;
  }
  if (!tuple_check_exact(args.get())) {
    HS_OWN(tuple, sequence_tuple(args.get()));
    args = std::move(tuple);
  }
  const NativeHold args_held("starmap", "args", &args);
  return object_call(self->func, args.get(), nullptr);
}

Owned<PyObject> func_reduce(PyObject* op, PyObject*) {
  HS_OWN(arguments, tuple_pack(as_func(op)->func.get(), as_func(op)->it.get()));
  return tuple_pack(type_of(op), arguments.get());
}

Owned<PyObject> while_reduce(PyObject* op, PyObject*) {
  HS_OWN(arguments, tuple_pack(as_func(op)->func.get(), as_func(op)->it.get()));
  HS_OWN(started, long_from_int64(as_while(op)->started));
  return tuple_pack(type_of(op), arguments.get(), started.get());
}

Owned<PyObject> while_setstate(PyObject* op, PyObject* value) {
  HS_TRUTH(started, object_is_true(value));
  as_while(op)->started = started ? 1 : 0;
  return owned_ref(none());
}

constexpr MethodDef kFuncMethods[] = {method_noargs("__reduce__", func_reduce), kMethodEnd};
constexpr MethodDef kWhileMethods[] = {method_noargs("__reduce__", while_reduce),
                                       method_o("__setstate__", while_setstate), kMethodEnd};
constexpr LayoutField kFuncLayout[] = {HS_OBJECT_HEAD, HS_FIELD(FuncIterObject, func, kOwnedRef),
                                       HS_FIELD(FuncIterObject, it, kOwnedRef), HS_LAYOUT_END};
constexpr LayoutField kWhileLayout[] = {HS_OBJECT_HEAD, HS_FIELD(WhileObject, func, kOwnedRef),
                                        HS_FIELD(WhileObject, it, kOwnedRef), HS_FIELD(WhileObject, started, kInt),
                                        HS_LAYOUT_END};

// --- compress ---

struct CompressObject : PyObject {
  Ref<PyObject> data;
  Ref<PyObject> selectors;
};
CompressObject* as_compress(PyObject* op) { return static_cast<CompressObject*>(op); }
using CompressParts = Parts<&CompressObject::data, &CompressObject::selectors>;

Owned<PyObject> compress_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"compress", {"data", "selectors", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 2, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  HS_OWN(data, object_get_iter(a[0]));
  HS_OWN(selectors, object_get_iter(a[1]));
  HS_OWN(op, type->tp_alloc(type, 0));
  as_compress(op.get())->data = data.release();
  as_compress(op.get())->selectors = selectors.release();
  return op;
}

Owned<PyObject> compress_next(PyObject* op) {
  CompressObject* self = as_compress(op);
  for (;;) {
    Owned<PyObject> item = next_of(self->data);
    if (!item) {
      return item;
    }
    const NativeHold item_held("compress", "datum", &item);
    Owned<PyObject> selector = next_of(self->selectors);
    if (!selector) {
      return nullptr;
    }
    const NativeHold selector_held("compress", "selector", &selector);
    HS_TRUTH(keep, object_is_true(selector.get()));
    if (keep) {
      return item;
    }
  }
}

Owned<PyObject> compress_reduce(PyObject* op, PyObject*) {
  HS_OWN(arguments, tuple_pack(as_compress(op)->data.get(), as_compress(op)->selectors.get()));
  return tuple_pack(type_of(op), arguments.get());
}

constexpr MethodDef kCompressMethods[] = {method_noargs("__reduce__", compress_reduce), kMethodEnd};
constexpr LayoutField kCompressLayout[] = {HS_OBJECT_HEAD, HS_FIELD(CompressObject, data, kOwnedRef),
                                           HS_FIELD(CompressObject, selectors, kOwnedRef), HS_LAYOUT_END};

// --- islice ---

struct ISliceObject : PyObject {
  Ref<PyObject> it;  // null when exhausted
  int64_t next;
  int64_t stop;  // -1: none
  int64_t step;
  int64_t cnt;
};
static_assert(sizeof(ISliceObject) == 56);
ISliceObject* as_islice(PyObject* op) { return static_cast<ISliceObject*>(op); }
using ISliceParts = Parts<&ISliceObject::it>;

/// None leaves the default. -1 stands for what cannot be an index.
int64_t slice_argument(PyObject* value, int64_t fallback) {
  if (value == nullptr || value == none()) {
    return fallback;
  }
  const int64_t number = number_as_ssize(value, exc_overflow_error());
  if (number == -1 && err_occurred()) {
    err_clear();
  }
  return number;
}

Owned<PyObject> islice_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(no_keywords(type, "islice", kwargs));
  PyObject* source = nullptr;
  PyObject* a = nullptr;
  PyObject* b = nullptr;
  PyObject* c = nullptr;
  HS_TRY(arg_unpack_tuple(args, "islice", 2, {&source, &a, &b, &c}));
  const bool only_stop = tuple_get_size(args) == 2;
  const int64_t start = only_stop ? 0 : slice_argument(a, 0);
  PyObject* stop_value = only_stop ? a : b;
  const int64_t stop = slice_argument(stop_value, -1);
  if (stop_value != none() && stop == -1) {
    return err_set_string(exc_value_error(),
                          "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  if (start < 0 || stop < -1) {
    return err_set_string(exc_value_error(), "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  const int64_t step = slice_argument(c, 1);
  if (step < 1) {
    return err_set_string(exc_value_error(), "Step for islice() must be a positive integer or None.");
  }
  HS_OWN(iterator, object_get_iter(source));
  HS_OWN(op, type->tp_alloc(type, 0));
  ISliceObject* self = as_islice(op.get());
  self->it = iterator.release();
  self->next = start;
  self->stop = stop;
  self->step = step;
  return op;
}

Owned<PyObject> islice_next(PyObject* op) {
  ISliceObject* self = as_islice(op);
  PyObject* iterator = self->it;
  if (iterator == nullptr) {
    return nullptr;
  }
  while (self->cnt < self->next) {
    if (!next_of(iterator)) {
      clear_ref(self->it);
      return nullptr;
    }
    ++self->cnt;
  }
  Owned<PyObject> item;
  if (self->stop == -1 || self->cnt < self->stop) {
    item = next_of(iterator);
  }
  if (!item) {
    clear_ref(self->it);
    return nullptr;
  }
  ++self->cnt;
  const int64_t old_next = self->next;
  self->next = static_cast<int64_t>(static_cast<uint64_t>(self->next) + static_cast<uint64_t>(self->step));
  if (self->next < old_next || (self->stop != -1 && self->next > self->stop)) {
    self->next = self->stop;
  }
  return item;
}

Owned<PyObject> islice_reduce(PyObject* op, PyObject*) {
  ISliceObject* self = as_islice(op);
  if (!self->it) {
    HS_OWN(empty, list_new(0));
    HS_OWN(iterator, object_get_iter(empty.get()));
    HS_OWN(arguments, tuple_pack(iterator.get(), long_zero()));
    return tuple_pack(type_of(op), arguments.get(), long_zero());
  }
  HS_OWN(next, long_from_ssize_t(self->next));
  HS_OWN(stop, self->stop == -1 ? owned_ref(none()) : long_from_ssize_t(self->stop));
  HS_OWN(step, long_from_ssize_t(self->step));
  HS_OWN(count, long_from_ssize_t(self->cnt));
  HS_OWN(arguments, tuple_pack(self->it.get(), next.get(), stop.get(), step.get()));
  return tuple_pack(type_of(op), arguments.get(), count.get());
}

Owned<PyObject> islice_setstate(PyObject* op, PyObject* value) {
  const int64_t count = long_as_ssize(value);
  if (count == -1 && err_occurred()) {
    return Failed{};
  }
  as_islice(op)->cnt = count;
  return owned_ref(none());
}

constexpr MethodDef kISliceMethods[] = {method_noargs("__reduce__", islice_reduce),
                                        method_o("__setstate__", islice_setstate), kMethodEnd};
constexpr LayoutField kISliceLayout[] = {HS_OBJECT_HEAD,
                                         HS_FIELD(ISliceObject, it, kOwnedRef),
                                         HS_FIELD(ISliceObject, next, kInt),
                                         HS_FIELD(ISliceObject, stop, kInt),
                                         HS_FIELD(ISliceObject, step, kInt),
                                         HS_FIELD(ISliceObject, cnt, kInt),
                                         HS_LAYOUT_END};

// --- accumulate ---

struct AccumulateObject : PyObject {
  Ref<PyObject> total;
  Ref<PyObject> it;
  Ref<PyObject> binop;    // null: addition
  Ref<PyObject> initial;  // None once it was given out
};
static_assert(sizeof(AccumulateObject) == 48);
AccumulateObject* as_accumulate(PyObject* op) { return static_cast<AccumulateObject*>(op); }
using AccumulateParts = TwoOrders<
    Parts<&AccumulateObject::binop, &AccumulateObject::total, &AccumulateObject::it, &AccumulateObject::initial>,
    Parts<&AccumulateObject::binop, &AccumulateObject::it, &AccumulateObject::total, &AccumulateObject::initial>>;

Owned<PyObject> accumulate_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"accumulate", {"iterable", "func", "initial", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  HS_OWN(iterator, object_get_iter(a[0]));
  HS_OWN(op, type->tp_alloc(type, 0));
  AccumulateObject* self = as_accumulate(op.get());
  if (a[1] && a[1].get() != none()) {
    self->binop = owned_ref(a[1]).release();
  }
  self->it = iterator.release();
  self->initial = owned_ref(a[2] ? a[2].get() : none()).release();
  return op;
}

Owned<PyObject> accumulate_next(PyObject* op) {
  AccumulateObject* self = as_accumulate(op);
  if (self->initial.get() != none()) {
    self->total = self->initial.get();
    self->initial = owned_ref(none()).release();
    return owned_ref(self->total);
  }
  Owned<PyObject> item = next_of(self->it);
  if (!item) {
    return item;
  }
  if (!self->total) {
    self->total = owned_ref(item.get()).release();
    return item;
  }
  const NativeHold item_held("accumulate", "val", &item);
  HS_OWN(total, self->binop ? object_call_function_obj_args(self->binop, {self->total.get(), item.get()})
                            : number_add(self->total, item.get()));
  item.reset();
  set_ref(self->total, owned_ref(total.get()).release());
  return total;
}

Owned<PyObject> accumulate_reduce(PyObject* op, PyObject*) {
  AccumulateObject* self = as_accumulate(op);
  PyObject* binop = self->binop ? self->binop.get() : none();
  const auto& types = modules::state().itertools;
  // A first value that was given, or a total that is None (which __setstate__ takes for "none yet"), goes before the
  // rest of the items instead.
  const bool first_given = self->initial.get() != none();
  if (first_given || (self->total && self->total.get() == none())) {
    HS_OWN(first, list_new(0));
    HS_TRY(list_append(first.get(), self->initial));
    HS_OWN(items, object_call_function_obj_args(types.chain_type, {first.get(), self->it.get()}));
    HS_OWN(arguments, tuple_pack(items.get(), binop));
    if (first_given) {
      return tuple_pack(type_of(op), arguments.get(), none());
    }
    HS_OWN(again, object_call_function_obj_args(type_of(op), {items.get(), binop}));
    HS_OWN(one, long_from_int64(1));
    HS_OWN(rest, tuple_pack(again.get(), one.get(), none()));
    return tuple_pack(types.islice_type.get(), rest.get());
  }
  HS_OWN(arguments, tuple_pack(self->it.get(), binop));
  return tuple_pack(type_of(op), arguments.get(), self->total ? self->total.get() : none());
}

Owned<PyObject> accumulate_setstate(PyObject* op, PyObject* total) {
  set_ref(as_accumulate(op)->total, total == none() ? nullptr : owned_ref(total).release());
  return owned_ref(none());
}

constexpr MethodDef kAccumulateMethods[] = {method_noargs("__reduce__", accumulate_reduce),
                                            method_o("__setstate__", accumulate_setstate), kMethodEnd};
constexpr LayoutField kAccumulateLayout[] = {HS_OBJECT_HEAD,
                                             HS_FIELD(AccumulateObject, total, kOwnedRef),
                                             HS_FIELD(AccumulateObject, it, kOwnedRef),
                                             HS_FIELD(AccumulateObject, binop, kOwnedRef),
                                             HS_FIELD(AccumulateObject, initial, kOwnedRef),
                                             HS_LAYOUT_END};

// --- pairwise ---

struct PairwiseObject : PyObject {
  Ref<PyObject> it;
  Ref<PyObject> old;
};
PairwiseObject* as_pairwise(PyObject* op) { return static_cast<PairwiseObject*>(op); }
using PairwiseParts = Parts<&PairwiseObject::it, &PairwiseObject::old>;

Owned<PyObject> pairwise_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(no_keywords(type, "pairwise", kwargs));
  HS_TRY(arg_check_positional("pairwise", tuple_get_size(args), 1, 1));
  HS_OWN(iterator, object_get_iter(tuple_get_item(args, 0)));
  HS_OWN(op, type->tp_alloc(type, 0));
  as_pairwise(op.get())->it = iterator.release();
  return op;
}

Owned<PyObject> pairwise_next(PyObject* op) {
  PairwiseObject* self = as_pairwise(op);
  PyObject* iterator = self->it;
  if (iterator == nullptr) {
    return nullptr;
  }
  if (!self->old) {
    self->old = next_of(iterator).release();
    if (!self->old) {
      clear_ref(self->it);
      return nullptr;
    }
  }
  Owned<PyObject> item = next_of(iterator);
  if (!item) {
    clear_ref(self->it);
    clear_ref(self->old);
    return nullptr;
  }
  Owned<PyObject> result = tuple_pack(self->old.get(), item.get());
  set_ref(self->old, item.release());
  return result;
}

constexpr LayoutField kPairwiseLayout[] = {HS_OBJECT_HEAD, HS_FIELD(PairwiseObject, it, kOwnedRef),
                                           HS_FIELD(PairwiseObject, old, kOwnedRef), HS_LAYOUT_END};

}  // namespace

const TypeSpec kDropWhileSpec =
    iterator_spec<FuncParts>("itertools.dropwhile", sizeof(WhileObject), dropwhile_new, dropwhile_next, kWhileMethods,
                             kWhileLayout, "dropwhile(predicate, iterable, /)\n--\n\n");
const TypeSpec kTakeWhileSpec =
    iterator_spec<FuncParts>("itertools.takewhile", sizeof(WhileObject), takewhile_new, takewhile_next, kWhileMethods,
                             kWhileLayout, "takewhile(predicate, iterable, /)\n--\n\n");
const TypeSpec kFilterFalseSpec =
    iterator_spec<FuncParts>("itertools.filterfalse", sizeof(FuncIterObject), filterfalse_new, filterfalse_next,
                             kFuncMethods, kFuncLayout, "filterfalse(function, iterable, /)\n--\n\n");
const TypeSpec kStarMapSpec =
    iterator_spec<FuncParts>("itertools.starmap", sizeof(FuncIterObject), starmap_new, starmap_next, kFuncMethods,
                             kFuncLayout, "starmap(function, iterable, /)\n--\n\n");
const TypeSpec kCompressSpec =
    iterator_spec<CompressParts>("itertools.compress", sizeof(CompressObject), compress_new, compress_next,
                                 kCompressMethods, kCompressLayout, "compress(data, selectors)\n--\n\n");
const TypeSpec kISliceSpec = iterator_spec<ISliceParts>(
    "itertools.islice", sizeof(ISliceObject), islice_new, islice_next, kISliceMethods, kISliceLayout,
    "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step])");
const TypeSpec kAccumulateSpec = iterator_spec<AccumulateParts>(
    "itertools.accumulate", sizeof(AccumulateObject), accumulate_new, accumulate_next, kAccumulateMethods,
    kAccumulateLayout, "accumulate(iterable, func=None, *, initial=None)\n--\n\n");
const TypeSpec kPairwiseSpec =
    iterator_spec<PairwiseParts>("itertools.pairwise", sizeof(PairwiseObject), pairwise_new, pairwise_next, nullptr,
                                 kPairwiseLayout, "pairwise(iterable, /)\n--\n\n");

}  // namespace heapscope::modules
