// itertools.tee: several readers of one source.
//
// The items read so far lie in a chain of blocks of 57; each reader knows its block and its place
// in it, so a block dies when the last reader has left it.
#include "modules/itertools/itertools_common.h"
#include "modules/state.h"
#include "objects/call.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/weakref_object.h"

namespace heapscope::modules {

using namespace itertools;

namespace {

constexpr int32_t kLinkCells = 57;

struct TeeDataObject : PyObject {
  Ref<PyObject> it;
  int32_t numread;
  int32_t running;
  Ref<PyObject> nextlink;
  Ref<PyObject> values[kLinkCells];
};
struct TeeObject : PyObject {
  Ref<PyObject> dataobj;
  int32_t index;
  int32_t padding;
  Ref<PyObject> weakreflist;
};
static_assert(sizeof(TeeDataObject) == 496 && sizeof(TeeObject) == 40);
TeeDataObject* as_data(PyObject* op) { return static_cast<TeeDataObject*>(op); }
TeeObject* as_tee(PyObject* op) { return static_cast<TeeObject*>(op); }

PyTypeObject* data_type() { return modules::state().itertools.tee_data_type; }
PyTypeObject* tee_type() { return modules::state().itertools.tee_type; }

// --- Blocks ---

Owned<PyObject> new_data(PyObject* iterator) {
  HS_OWN(op, object_gc_new(data_type()));
  TeeDataObject* self = as_data(op.get());
  self->running = 0;
  self->numread = 0;
  self->nextlink = nullptr;
  self->it = owned_ref(iterator).release();
  object_gc_track(self);
  return op;
}

Owned<PyObject> next_block(TeeDataObject* self) {
  if (!self->nextlink) {
    self->nextlink = new_data(self->it).release();
  }
  return owned_xref(self->nextlink.get());
}

Owned<PyObject> item_at(TeeDataObject* self, int32_t i) {
  if (i < self->numread) {
    return owned_ref(self->values[i]);
  }
  if (self->running != 0) {
    return err_set_string(exc_runtime_error(), "cannot re-enter the tee iterator");
  }
  self->running = 1;
  Owned<PyObject> item = iter_next(self->it);
  self->running = 0;
  if (item) {
    self->values[self->numread++] = owned_ref(item.get()).release();
  }
  return item;
}

int data_traverse(PyObject* op, visitproc visit, void* arg) {
  TeeDataObject* self = as_data(op);
  if (self->it) {
    if (const int result = visit(self->it, arg); result != 0) {
      return result;
    }
  }
  for (int32_t i = 0; i < self->numread; ++i) {
    if (self->values[i]) {
      if (const int result = visit(self->values[i], arg); result != 0) {
        return result;
      }
    }
  }
  PyObject* next = self->nextlink;
  return next == nullptr ? 0 : visit(next, arg);
}

// A long chain of blocks is let go of in a loop, not by recursion.
int data_clear(PyObject* op) {
  TeeDataObject* self = as_data(op);
  clear_ref(self->it);
  for (int32_t i = 0; i < self->numread; ++i) {
    clear_ref(self->values[i]);
  }
  PyObject* next = self->nextlink;
  self->nextlink = nullptr;
  while (next != nullptr && is_type(next, data_type()) && next->ob_refcnt == 1) {
    PyObject* after = as_data(next)->nextlink;
    as_data(next)->nextlink = nullptr;
    decref(next);
    next = after;
  }
  xdecref(next);
  return 0;
}

void data_dealloc(PyObject* op) {
  object_gc_untrack(op);
  data_clear(op);
  object_gc_del(op);
}

Owned<PyObject> data_reduce(PyObject* op, PyObject*) {
  TeeDataObject* self = as_data(op);
  HS_OWN(values, list_new(self->numread));
  for (int32_t i = 0; i < self->numread; ++i) {
    list_init_item(values.get(), i, owned_ref(self->values[i]));
  }
  PyObject* next = self->nextlink ? self->nextlink.get() : none();
  HS_OWN(arguments, tuple_pack(self->it.get(), values.get(), next));
  return tuple_pack(type_of(op), arguments.get());
}

Owned<PyObject> data_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("teedataobject", kwargs));
  HS_TRY(arg_check_positional("teedataobject", tuple_get_size(args), 3, 3));
  PyObject* values = tuple_get_item(args, 1);
  PyObject* next = tuple_get_item(args, 2);
  if (!list_check(values)) {
    return arg_bad_argument("teedataobject", "argument 2", "list", values);
  }
  HS_OWN(op, new_data(tuple_get_item(args, 0)));
  TeeDataObject* self = as_data(op.get());
  const int64_t count = list_get_size(values);
  const bool full = count == kLinkCells;
  if (count > kLinkCells || (next != none() && (!full || !is_type(next, data_type())))) {
    return err_set_string(exc_value_error(), "Invalid arguments");
  }
  for (; self->numread < count; ++self->numread) {
    self->values[self->numread] = owned_ref(list_get_item(values, self->numread)).release();
  }
  if (next != none()) {
    self->nextlink = owned_ref(next).release();
  }
  return op;
}

// --- Readers ---

Owned<PyObject> new_tee(PyObject* data, int32_t index) {
  HS_OWN(op, object_gc_new(tee_type()));
  TeeObject* self = as_tee(op.get());
  self->dataobj = owned_ref(data).release();
  self->index = index;
  self->padding = 0;
  self->weakreflist = nullptr;
  object_gc_track(self);
  return op;
}

Owned<PyObject> tee_copy(PyObject* op, PyObject*) { return new_tee(as_tee(op)->dataobj, as_tee(op)->index); }

Owned<PyObject> tee_from_iterable(PyObject* iterable) {
  HS_OWN(iterator, object_get_iter(iterable));
  if (object_type_check(iterator.get(), tee_type())) {
    return tee_copy(iterator.get(), nullptr);
  }
  HS_OWN(data, new_data(iterator.get()));
  return new_tee(data.get(), 0);
}

Owned<PyObject> tee_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("_tee", kwargs));
  HS_TRY(arg_check_positional("_tee", tuple_get_size(args), 1, 1));
  return tee_from_iterable(tuple_get_item(args, 0));
}

Owned<PyObject> tee_next(PyObject* op) {
  TeeObject* self = as_tee(op);
  if (self->index >= kLinkCells) {
    HS_OWN(next, next_block(as_data(self->dataobj)));
    set_ref(self->dataobj, next.release());
    self->index = 0;
  }
  Owned<PyObject> item = item_at(as_data(self->dataobj), self->index);
  if (item) {
    ++self->index;
  }
  return item;
}

int tee_traverse(PyObject* op, visitproc visit, void* arg) {
  PyObject* data = as_tee(op)->dataobj;
  return data == nullptr ? 0 : visit(data, arg);
}

int tee_clear(PyObject* op) {
  if (as_tee(op)->weakreflist) {
    object_clear_weak_refs(op);
  }
  clear_ref(as_tee(op)->dataobj);
  return 0;
}

void tee_dealloc(PyObject* op) {
  object_gc_untrack(op);
  tee_clear(op);
  object_gc_del(op);
}

Owned<PyObject> tee_reduce(PyObject* op, PyObject*) {
  HS_OWN(arguments, tuple_pack(empty_tuple()));
  HS_OWN(index, long_from_ssize_t(as_tee(op)->index));
  HS_OWN(contents, tuple_pack(as_tee(op)->dataobj.get(), index.get()));
  return tuple_pack(type_of(op), arguments.get(), contents.get());
}

Owned<PyObject> tee_setstate(PyObject* op, PyObject* contents) {
  if (!tuple_check(contents)) {
    return err_set_string(exc_type_error(), "state is not a tuple");
  }
  HS_TRY(arg_check_tuple(contents, 2, 2));
  PyObject* data = tuple_get_item(contents, 0);
  if (!is_type(data, data_type())) {
    return arg_bad_state("argument 1", "itertools._tee_dataobject", data);
  }
  int32_t index;
  HS_TRY(arg_as_int(tuple_get_item(contents, 1), &index));
  if (index < 0 || index > kLinkCells) {
    return err_set_string(exc_value_error(), "Index out of range");
  }
  set_ref(as_tee(op)->dataobj, owned_ref(data).release());
  as_tee(op)->index = index;
  return owned_ref(none());
}

constexpr MethodDef kDataMethods[] = {method_noargs("__reduce__", data_reduce), kMethodEnd};
constexpr MethodDef kTeeMethods[] = {method_noargs("__copy__", tee_copy), method_noargs("__reduce__", tee_reduce),
                                     method_o("__setstate__", tee_setstate), kMethodEnd};
// Only the first `numread` values are set.
constexpr LayoutField kDataLayout[] = {HS_OBJECT_HEAD,
                                       HS_FIELD(TeeDataObject, it, kOwnedRef),
                                       HS_FIELD(TeeDataObject, numread, kInt),
                                       HS_FIELD(TeeDataObject, running, kInt),
                                       HS_FIELD(TeeDataObject, nextlink, kOwnedRef),
                                       {"values", 40, 8 * kLinkCells, FieldKind::kPointer},
                                       HS_LAYOUT_END};
constexpr LayoutField kTeeLayout[] = {HS_OBJECT_HEAD,
                                      HS_FIELD(TeeObject, dataobj, kOwnedRef),
                                      HS_FIELD(TeeObject, index, kInt),
                                      HS_FIELD(TeeObject, padding, kPadding),
                                      HS_FIELD(TeeObject, weakreflist, kBorrowedRef),
                                      HS_LAYOUT_END};

}  // namespace

Owned<PyObject> itertools_tee(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("tee", nargs, 1, 2));
  int64_t count = 2;
  if (nargs == 2) {
    HS_TRY(arg_as_ssize(args[1], &count));
  }
  if (count < 0) {
    return err_set_string(exc_value_error(), "n must be >= 0");
  }
  HS_OWN(result, tuple_new(count));
  if (count == 0) {
    return result;
  }
  HS_OWN(first, object_get_iter(args[0]));
  Owned<PyObject> copy;
  HS_TRUTH(copyable, object_lookup_attr(first.get(), ident(Id::__copy__), &copy));
  if (!copyable) {
    first = tee_from_iterable(first.get());
    if (!first) {
      return first;
    }
    copy = object_get_attr(first.get(), ident(Id::__copy__));
    if (!copy) {
      return copy;
    }
  }
  tuple_init_item(result.get(), 0, std::move(first));
  for (int64_t i = 1; i < count; ++i) {
    HS_OWN(next, object_call_no_args(copy.get()));
    tuple_init_item(result.get(), i, std::move(next));
  }
  return result;
}

const TypeSpec kTeeDataSpec = {
    .name = "itertools._tee_dataobject",
    .basicsize = sizeof(TeeDataObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .doc = "Items that several readers have in common.",
    .dealloc = data_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = data_traverse,
    .clear = data_clear,
    .methods = kDataMethods,
    .new_ = data_new,
    .layout = kDataLayout,
};
const TypeSpec kTeeSpec = {
    .name = "itertools._tee",
    .basicsize = sizeof(TeeObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .doc = "A reader that can be copied.",
    .dealloc = tee_dealloc,
    .traverse = tee_traverse,
    .clear = tee_clear,
    .weaklistoffset = offsetof(TeeObject, weakreflist),
    .iter = object_self_iter,
    .iternext = tee_next,
    .methods = kTeeMethods,
    .new_ = tee_new,
    .layout = kTeeLayout,
};

}  // namespace heapscope::modules
