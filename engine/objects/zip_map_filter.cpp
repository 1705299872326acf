#include "objects/zip_map_filter.h"

#include <utility>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/native_hold.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

namespace {

PyZipObject* as_zip(PyObject* op) { return static_cast<PyZipObject*>(op); }
PyMapObject* as_map(PyObject* op) { return static_cast<PyMapObject*>(op); }
PyFilterObject* as_filter(PyObject* op) { return static_cast<PyFilterObject*>(op); }

Owned<PyObject> next_of(PyObject* iterator) { return type_of(iterator)->tp_iternext(iterator); }

int visit_both(PyObject* first, PyObject* second, visitproc visit, void* arg) {
  if (first != nullptr) {
    if (const int result = visit(first, arg); result != 0) {
      return result;
    }
  }
  return second == nullptr ? 0 : visit(second, arg);
}

/// A tuple of iterators over each argument.
Owned<PyTupleObject> make_iterators(const Ref<PyObject>* args, int64_t count) {
  HS_OWN(iterators, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    HS_OWN(iterator, object_get_iter(args[i]));
    tuple_init_item(iterators.get(), i, std::move(iterator));
  }
  return iterators;
}

// --- zip ---

Owned<PyObject> zip_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  bool strict = false;
  if (kwargs != nullptr) {
    static constexpr ArgParser kParser = {"zip", {"strict", nullptr}, KeepsNames::kNo};
    Ref<PyObject> buffer[1];
    const Ref<PyObject>* a = arg_unpack_keywords(empty_tuple(), kwargs, kParser, 0, 0, 0, buffer);
    if (a == nullptr) {
      return Failed{};
    }
    if (a[0]) {
      HS_TRY(arg_as_bool(a[0], &strict));
    }
  }
  const int64_t count = tuple_get_size(args);
  HS_OWN(iterators, make_iterators(as_tuple(args)->ob_item, count));
  HS_OWN(result, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    tuple_init_item(result.get(), i, owned_ref(none()));
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  PyZipObject* self = as_zip(op.get());
  self->ittuple = iterators.release();
  self->tuplesize = count;
  self->result = result.release();
  self->strict = strict ? 1 : 0;
  return op;
}

void zip_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_zip(op)->ittuple.get());
  xdecref(as_zip(op)->result.get());
  type_of(op)->tp_free(op);
}

int zip_traverse(PyObject* op, visitproc visit, void* arg) {
  return visit_both(as_zip(op)->ittuple, as_zip(op)->result, visit, arg);
}

Failed wrong_length(int64_t index, const char* how) {
  return err_format(exc_value_error(), "zip() argument {} is {} than argument{}{}", index + 1, how,
                    index == 1 ? " " : "s 1-", index);
}

/// True: a real error is pending; an exhausted iterator's StopIteration is cleared.
bool real_error() {
  if (!err_occurred()) {
    return false;
  }
  if (!err_exception_matches(exc_stop_iteration())) {
    return true;
  }
  err_clear();
  return false;
}

/// strict=True: iterator `ended` has no more items, so none of the others may have any.
Owned<PyObject> check_lengths(PyZipObject* self, int64_t ended) {
  if (real_error()) {
    return Failed{};
  }
  if (ended > 0) {
    return wrong_length(ended, "shorter");
  }
  for (int64_t i = 1; i < self->tuplesize; ++i) {
    if (Owned<PyObject> item = next_of(tuple_get_item(self->ittuple, i))) {
      item.reset();
      return wrong_length(i, "longer");
    }
    if (real_error()) {
      return Failed{};
    }
  }
  return nullptr;
}

Owned<PyObject> zip_next(PyObject* op) {
  PyZipObject* self = as_zip(op);
  const int64_t count = self->tuplesize;
  if (count == 0) {
    return nullptr;
  }
  const bool reuse = self->result->ob_refcnt == 1;
  Owned<PyObject> result = reuse ? owned_ref(self->result) : Owned<PyObject>(tuple_new(count));
  if (!result) {
    return result;
  }
  const NativeHold result_held("zip", "result", &result);
  for (int64_t i = 0; i < count; ++i) {
    Owned<PyObject> item = next_of(tuple_get_item(self->ittuple, i));
    if (!item) {
      result.reset();
      return self->strict != 0 ? check_lengths(self, i) : Owned<PyObject>(nullptr);
    }
    PyObject* old_item = tuple_get_item(result.get(), i);
    tuple_init_item(result.get(), i, std::move(item));
    xdecref(old_item);
  }
  if (reuse && !gc_is_tracked(result.get())) {  // a collection may have untracked it
    object_gc_track(result.get());
  }
  return result;
}

Owned<PyObject> zip_reduce(PyObject* op, PyObject*) {
  if (as_zip(op)->strict != 0) {
    return tuple_pack(type_of(op), as_zip(op)->ittuple.get(), true_object());
  }
  return tuple_pack(type_of(op), as_zip(op)->ittuple.get());
}

Owned<PyObject> zip_setstate(PyObject* op, PyObject* value) {
  HS_TRUTH(strict, object_is_true(value));
  as_zip(op)->strict = strict ? 1 : 0;
  return owned_ref(none());
}

// --- map ---

Owned<PyObject> make_map(PyTypeObject* type, const Ref<PyObject>* args, int64_t count) {
  if (count < 2) {
    return err_set_string(exc_type_error(), "map() must have at least two arguments.");
  }
  HS_OWN(iterators, make_iterators(args + 1, count - 1));
  HS_OWN(op, type->tp_alloc(type, 0));
  as_map(op.get())->iters = iterators.release();
  as_map(op.get())->func = owned_ref(args[0]).release();
  return op;
}

Owned<PyObject> map_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (type == map_type() || type->tp_init == map_type()->tp_init) {
    HS_TRY(arg_no_keywords("map", kwargs));
  }
  return make_map(type, as_tuple(args)->ob_item, tuple_get_size(args));
}

Owned<PyObject> map_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  if (type == map_type()) {
    HS_TRY(arg_no_kwnames("map", kwnames));
  }
  return make_map(static_cast<PyTypeObject*>(type), args, vectorcall_nargs(nargsf));
}

void map_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_map(op)->iters.get());
  xdecref(as_map(op)->func.get());
  type_of(op)->tp_free(op);
}

int map_traverse(PyObject* op, visitproc visit, void* arg) {
  return visit_both(as_map(op)->iters, as_map(op)->func, visit, arg);
}

Owned<PyObject> map_next(PyObject* op) {
  PyMapObject* self = as_map(op);
  constexpr int64_t kSmallStack = 5;
  Ref<PyObject> small_stack[kSmallStack];
  Ref<PyObject>* stack = small_stack;
  const int64_t count = tuple_get_size(self->iters);
  if (count > kSmallStack) {
    stack = static_cast<Ref<PyObject>*>(memory::object_malloc(static_cast<uint64_t>(count) * 8));
    if (stack == nullptr) {
      return err_no_memory();
    }
  }
  int64_t filled = 0;
  const NativeHold stack_held("map", "stack", stack, &filled);
  for (; filled < count; ++filled) {
    Owned<PyObject> value = next_of(tuple_get_item(self->iters, filled));
    if (!value) {
      break;
    }
    stack[filled] = value.release();
  }
  Owned<PyObject> result;
  if (filled == count) {
    result = object_vectorcall(self->func, stack, static_cast<uint64_t>(count), nullptr);
  }
  const int64_t held = std::exchange(filled, 0);
  for (int64_t i = 0; i < held; ++i) {
    decref(stack[i]);
  }
  if (stack != small_stack) {
    memory::object_free(stack);
  }
  return result;
}

Owned<PyObject> map_reduce(PyObject* op, PyObject*) {
  PyMapObject* self = as_map(op);
  const int64_t count = tuple_get_size(self->iters);
  HS_OWN(arguments, tuple_new(count + 1));
  tuple_init_item(arguments.get(), 0, owned_ref(self->func));
  for (int64_t i = 0; i < count; ++i) {
    tuple_init_item(arguments.get(), i + 1, owned_ref(tuple_get_item(self->iters, i)));
  }
  return tuple_pack(type_of(op), arguments.get());
}

// --- filter ---

Owned<PyObject> make_filter(PyTypeObject* type, PyObject* function, PyObject* iterable) {
  HS_OWN(iterator, object_get_iter(iterable));
  HS_OWN(op, type->tp_alloc(type, 0));
  as_filter(op.get())->func = owned_ref(function).release();
  as_filter(op.get())->it = iterator.release();
  return op;
}

Owned<PyObject> filter_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (type == filter_type() || type->tp_init == filter_type()->tp_init) {
    HS_TRY(arg_no_keywords("filter", kwargs));
  }
  PyObject* function = nullptr;
  PyObject* iterable = nullptr;
  HS_TRY(arg_unpack_tuple(args, "filter", 2, {&function, &iterable}));
  return make_filter(type, function, iterable);
}

Owned<PyObject> filter_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  if (type == filter_type()) {
    HS_TRY(arg_no_kwnames("filter", kwnames));
  }
  HS_TRY(arg_check_positional("filter", vectorcall_nargs(nargsf), 2, 2));
  return make_filter(static_cast<PyTypeObject*>(type), args[0], args[1]);
}

void filter_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_filter(op)->func.get());
  xdecref(as_filter(op)->it.get());
  type_of(op)->tp_free(op);
}

int filter_traverse(PyObject* op, visitproc visit, void* arg) {
  return visit_both(as_filter(op)->it, as_filter(op)->func, visit, arg);
}

Owned<PyObject> filter_next(PyObject* op) {
  PyFilterObject* self = as_filter(op);
  PyObject* function = self->func;
  const bool by_truth = function == none() || function == bool_type();
  for (;;) {
    Owned<PyObject> item = next_of(self->it);
    if (!item) {
      return nullptr;
    }
    const NativeHold item_held("filter", "item", &item);
    Truth keep;
    if (by_truth) {
      keep = object_is_true(item.get());
    } else {
      HS_OWN(answer, object_call_one_arg(self->func, item.get()));
      keep = object_is_true(answer.get());
    }
    if (keep == Truth::kTrue) {
      return item;
    }
    item.reset();
    if (keep == Truth::kError) {
      return Failed{};
    }
  }
}

Owned<PyObject> filter_reduce(PyObject* op, PyObject*) {
  HS_OWN(arguments, tuple_pack(as_filter(op)->func.get(), as_filter(op)->it.get()));
  return tuple_pack(type_of(op), arguments.get());
}

constexpr MethodDef kZipMethods[] = {method_noargs("__reduce__", zip_reduce), method_o("__setstate__", zip_setstate),
                                     kMethodEnd};
constexpr MethodDef kMapMethods[] = {method_noargs("__reduce__", map_reduce), kMethodEnd};
constexpr MethodDef kFilterMethods[] = {method_noargs("__reduce__", filter_reduce), kMethodEnd};
constexpr LayoutField kZipLayout[] = {HS_OBJECT_HEAD,
                                      HS_FIELD(PyZipObject, tuplesize, kInt),
                                      HS_FIELD(PyZipObject, ittuple, kOwnedRef),
                                      HS_FIELD(PyZipObject, result, kOwnedRef),
                                      HS_FIELD(PyZipObject, strict, kInt),
                                      HS_FIELD(PyZipObject, padding, kPadding),
                                      {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kMapLayout[] = {HS_OBJECT_HEAD,
                                      HS_FIELD(PyMapObject, iters, kOwnedRef),
                                      HS_FIELD(PyMapObject, func, kOwnedRef),
                                      {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kFilterLayout[] = {HS_OBJECT_HEAD,
                                         HS_FIELD(PyFilterObject, func, kOwnedRef),
                                         HS_FIELD(PyFilterObject, it, kOwnedRef),
                                         {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kZipTypeSpec = {
    .name = "zip",
    .basicsize = sizeof(PyZipObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc = "zip(*iterables, strict=False) --> tuples of the first items, of the second items, ...",
    .dealloc = zip_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = zip_traverse,
    .iter = object_self_iter,
    .iternext = zip_next,
    .methods = kZipMethods,
    .alloc = type_generic_alloc,
    .new_ = zip_new,
    .layout = kZipLayout,
};

const TypeSpec kMapTypeSpec = {
    .name = "map",
    .basicsize = sizeof(PyMapObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc = "map(func, *iterables) --> what func gives for each item",
    .dealloc = map_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = map_traverse,
    .iter = object_self_iter,
    .iternext = map_next,
    .methods = kMapMethods,
    .alloc = type_generic_alloc,
    .new_ = map_new,
    .vectorcall = map_vectorcall,
    .layout = kMapLayout,
};

const TypeSpec kFilterTypeSpec = {
    .name = "filter",
    .basicsize = sizeof(PyFilterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc = "filter(function or None, iterable) --> the items for which function is true",
    .dealloc = filter_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = filter_traverse,
    .iter = object_self_iter,
    .iternext = filter_next,
    .methods = kFilterMethods,
    .alloc = type_generic_alloc,
    .new_ = filter_new,
    .vectorcall = filter_vectorcall,
    .layout = kFilterLayout,
};

}  // namespace heapscope::objects
