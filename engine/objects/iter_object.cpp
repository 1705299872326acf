#include "objects/iter_object.h"

#include <limits>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

namespace {

PySeqIterObject* as_seq_iter(PyObject* op) { return static_cast<PySeqIterObject*>(op); }
PyCallIterObject* as_call_iter(PyObject* op) { return static_cast<PyCallIterObject*>(op); }

// --- iter(sequence) ---

void seq_iter_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_seq_iter(op)->it_seq.get());
  object_gc_del(op);
}

int seq_iter_traverse(PyObject* op, visitproc visit, void* arg) {
  PyObject* sequence = as_seq_iter(op)->it_seq;
  return sequence == nullptr ? 0 : visit(sequence, arg);
}

Owned<PyObject> seq_iter_next(PyObject* op) {
  PySeqIterObject* self = as_seq_iter(op);
  PyObject* sequence = self->it_seq;
  if (sequence == nullptr) {
    return nullptr;
  }
  if (self->it_index == std::numeric_limits<int64_t>::max()) {
    return err_set_string(exc_overflow_error(), "iter index too large");
  }
  Owned<PyObject> item = sequence_get_item(sequence, self->it_index);
  if (item) {
    ++self->it_index;
    return item;
  }
  if (err_exception_matches(exc_index_error()) || err_exception_matches(exc_stop_iteration())) {
    err_clear();
    self->it_seq = nullptr;
    decref(sequence);
  }
  return nullptr;
}

Owned<PyObject> seq_iter_length_hint(PyObject* op, PyObject*) {
  PySeqIterObject* self = as_seq_iter(op);
  if (self->it_seq) {
    if (!object_has_len(self->it_seq)) {
      return owned_ref(not_implemented());
    }
    const int64_t size = sequence_size(self->it_seq);
    if (size == -1) {
      return Failed{};
    }
    if (size >= self->it_index) {
      return long_from_ssize_t(size - self->it_index);
    }
  }
  return long_from_int64(0);
}

Owned<PyObject> exhausted_reduce(PyObject* iter) {
  HS_OWN(arguments, tuple_pack(empty_tuple()));
  return tuple_pack(iter, arguments.get());
}

Owned<PyObject> seq_iter_reduce(PyObject* op, PyObject*) {
  PySeqIterObject* self = as_seq_iter(op);
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
  if (!self->it_seq) {
    return exhausted_reduce(iter.get());
  }
  HS_OWN(arguments, tuple_pack(self->it_seq.get()));
  HS_OWN(index, long_from_ssize_t(self->it_index));
  return tuple_pack(iter.get(), arguments.get(), index.get());
}

Owned<PyObject> seq_iter_setstate(PyObject* op, PyObject* value) {
  PySeqIterObject* self = as_seq_iter(op);
  const int64_t index = long_as_ssize(value);
  if (index == -1 && err_occurred()) {
    return Failed{};
  }
  if (self->it_seq) {
    self->it_index = index < 0 ? 0 : index;
  }
  return owned_ref(none());
}

// --- iter(callable, sentinel) ---

void call_iter_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_call_iter(op)->it_callable.get());
  xdecref(as_call_iter(op)->it_sentinel.get());
  object_gc_del(op);
}

int call_iter_traverse(PyObject* op, visitproc visit, void* arg) {
  for (PyObject* part : {as_call_iter(op)->it_callable.get(), as_call_iter(op)->it_sentinel.get()}) {
    if (part != nullptr) {
      if (const int result = visit(part, arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

Owned<PyObject> call_iter_next(PyObject* op) {
  PyCallIterObject* self = as_call_iter(op);
  if (!self->it_callable) {
    return nullptr;
  }
  Owned<PyObject> result = object_call_no_args(self->it_callable);
  if (result) {
    const Truth last = object_rich_compare_bool(self->it_sentinel, result.get(), CompareOp::kEq);
    if (last == Truth::kFalse) {
      return result;
    }
    result.reset();
    if (last == Truth::kTrue) {
      clear_ref(self->it_callable);
      clear_ref(self->it_sentinel);
    }
  } else if (err_exception_matches(exc_stop_iteration())) {
    err_clear();
    clear_ref(self->it_callable);
    clear_ref(self->it_sentinel);
  }
  return nullptr;
}

Owned<PyObject> call_iter_reduce(PyObject* op, PyObject*) {
  PyCallIterObject* self = as_call_iter(op);
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
  if (!self->it_callable || !self->it_sentinel) {
    return exhausted_reduce(iter.get());
  }
  HS_OWN(arguments, tuple_pack(self->it_callable.get(), self->it_sentinel.get()));
  return tuple_pack(iter.get(), arguments.get());
}

constexpr MethodDef kSeqIterMethods[] = {method_noargs("__length_hint__", seq_iter_length_hint),
                                         method_noargs("__reduce__", seq_iter_reduce),
                                         method_o("__setstate__", seq_iter_setstate), kMethodEnd};
constexpr MethodDef kCallIterMethods[] = {method_noargs("__reduce__", call_iter_reduce), kMethodEnd};
constexpr LayoutField kSeqIterLayout[] = {HS_OBJECT_HEAD,
                                          HS_FIELD(PySeqIterObject, it_index, kInt),
                                          HS_FIELD(PySeqIterObject, it_seq, kOwnedRef),
                                          {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kCallIterLayout[] = {HS_OBJECT_HEAD,
                                           HS_FIELD(PyCallIterObject, it_callable, kOwnedRef),
                                           HS_FIELD(PyCallIterObject, it_sentinel, kOwnedRef),
                                           {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> seq_iter_new(PyObject* sequence) {
  if (!sequence_check(sequence)) {
    return err_bad_internal_call("seq_iter_new");
  }
  Owned<PyObject> op = object_gc_new(seq_iter_type());
  if (op) {
    PySeqIterObject* self = as_seq_iter(op.get());
    self->it_index = 0;
    incref(sequence);
    self->it_seq = sequence;
    object_gc_track(self);
  }
  return op;
}

Owned<PyObject> call_iter_new(PyObject* callable, PyObject* sentinel) {
  Owned<PyObject> op = object_gc_new(call_iter_type());
  if (op) {
    PyCallIterObject* self = as_call_iter(op.get());
    incref(callable);
    self->it_callable = callable;
    incref(sentinel);
    self->it_sentinel = sentinel;
    object_gc_track(self);
  }
  return op;
}

Owned<PyObject> eval_get_builtin(PyObject* name) {
  PyObject* found = dict_get_item_with_error(hooks.current_builtins(), name);
  if (found == nullptr) {
    return err_occurred() ? Failed{} : err_set_object(exc_attribute_error(), name);
  }
  return owned_ref(found);
}

const TypeSpec kSeqIterTypeSpec = {
    .name = "iterator",
    .basicsize = sizeof(PySeqIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = seq_iter_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = seq_iter_traverse,
    .iter = object_self_iter,
    .iternext = seq_iter_next,
    .methods = kSeqIterMethods,
    .layout = kSeqIterLayout,
};

const TypeSpec kCallIterTypeSpec = {
    .name = "callable_iterator",
    .basicsize = sizeof(PyCallIterObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .dealloc = call_iter_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = call_iter_traverse,
    .iter = object_self_iter,
    .iternext = call_iter_next,
    .methods = kCallIterMethods,
    .layout = kCallIterLayout,
};

}  // namespace heapscope::objects
