#include "objects/enum_object.h"

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
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/result_tuple.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();

PyEnumObject* as_enum(PyObject* op) { return static_cast<PyEnumObject*>(op); }
PyReversedObject* as_reversed(PyObject* op) { return static_cast<PyReversedObject*>(op); }

// --- enumerate ---

Owned<PyObject> make_enumerate(PyTypeObject* type, PyObject* iterable, PyObject* start) {
  HS_OWN(op, type->tp_alloc(type, 0));
  PyEnumObject* self = as_enum(op.get());
  self->en_index = 0;
  self->en_longindex = nullptr;
  if (start != nullptr) {
    HS_OWN(index, number_index(start));
    self->en_index = long_as_ssize(index.get());
    if (self->en_index == -1 && err_occurred()) {
      err_clear();
      self->en_index = kMax;
      self->en_longindex = index.release();
    }
  }
  HS_OWN(iterator, object_get_iter(iterable));
  self->en_sit = iterator.release();
  HS_OWN(result, tuple_pack(none(), none()));
  self->en_result = result.release();
  self->one = long_one();  // borrowed
  return op;
}

Owned<PyObject> enumerate_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"enumerate", {"iterable", "start", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  return make_enumerate(type, a[0], a[1]);
}

Status check_keyword(PyObject* kwnames, int64_t index, const char* name) {
  PyObject* keyword = tuple_get_item(kwnames, index);
  if (!unicode_equal_to_ascii(keyword, name)) {
    return err_format(exc_type_error(), "'{}' is an invalid keyword argument for enumerate()", str_text(keyword));
  }
  return Status::kOk;
}

Owned<PyObject> enumerate_vectorcall(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf,
                                     PyObject* kwnames) {
  auto* type = static_cast<PyTypeObject*>(callable);
  const int64_t nargs = vectorcall_nargs(nargsf);
  const int64_t nkwargs = kwnames == nullptr ? 0 : tuple_get_size(kwnames);
  if (nargs + nkwargs == 2) {
    if (nkwargs == 1) {
      HS_TRY(check_keyword(kwnames, 0, "start"));
    } else if (nkwargs == 2) {
      if (unicode_equal_to_ascii(tuple_get_item(kwnames, 0), "start")) {
        HS_TRY(check_keyword(kwnames, 1, "iterable"));
        return make_enumerate(type, args[1], args[0]);
      }
      HS_TRY(check_keyword(kwnames, 0, "iterable"));
      HS_TRY(check_keyword(kwnames, 1, "start"));
    }
    return make_enumerate(type, args[0], args[1]);
  }
  if (nargs + nkwargs == 1) {
    if (nkwargs == 1) {
      HS_TRY(check_keyword(kwnames, 0, "iterable"));
    }
    return make_enumerate(type, args[0], nullptr);
  }
  if (nargs == 0) {
    return err_set_string(exc_type_error(), "enumerate() missing required argument 'iterable'");
  }
  return err_format(exc_type_error(), "enumerate() takes at most 2 arguments ({} given)", nargs + nkwargs);
}

void enumerate_dealloc(PyObject* op) {
  PyEnumObject* self = as_enum(op);
  object_gc_untrack(op);
  xdecref(self->en_sit.get());
  xdecref(self->en_result.get());
  xdecref(self->en_longindex.get());
  type_of(op)->tp_free(op);
}

int enumerate_traverse(PyObject* op, visitproc visit, void* arg) {
  PyEnumObject* self = as_enum(op);
  for (PyObject* part : {self->en_sit.get(), self->en_result.get(), self->en_longindex.get()}) {
    if (part != nullptr) {
      if (const int result = visit(part, arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

Owned<PyObject> enumerate_next(PyObject* op) {
  PyEnumObject* self = as_enum(op);
  PyObject* iterator = self->en_sit;
  Owned<PyObject> item = type_of(iterator)->tp_iternext(iterator);
  if (!item) {
    return nullptr;
  }
  Owned<PyObject> index;
  if (self->en_index == kMax) {
    if (!self->en_longindex) {
      HS_OWN(first, long_from_ssize_t(kMax));
      self->en_longindex = first.release();
    }
    HS_OWN(next, number_add(self->en_longindex, self->one));
    index = Owned<PyObject>(self->en_longindex.get());
    self->en_longindex = next.release();
  } else {
    index = long_from_ssize_t(self->en_index);
    if (!index) {
      return Failed{};
    }
    ++self->en_index;
  }
  return reuse_pair(self->en_result, std::move(index), std::move(item));
}

Owned<PyObject> enumerate_reduce(PyObject* op, PyObject*) {
  PyEnumObject* self = as_enum(op);
  HS_OWN(index, self->en_longindex ? owned_ref(self->en_longindex) : long_from_ssize_t(self->en_index));
  HS_OWN(arguments, tuple_pack(self->en_sit.get(), index.get()));
  index.reset();
  return tuple_pack(type_of(op), arguments.get());
}

// --- reversed ---

Failed not_reversible(PyObject* op) {
  return err_format(exc_type_error(), "'{:.200}' object is not reversible", type_full_name(type_of(op)));
}

Owned<PyObject> make_reversed(PyTypeObject* type, PyObject* sequence) {
  Owned<PyObject> method = object_lookup_special(sequence, ident(Id::__reversed__));
  if (method) {
    if (method.get() == none()) {
      return not_reversible(sequence);
    }
    return object_call_no_args(method.get());
  }
  if (err_occurred()) {
    return Failed{};
  }
  if (!sequence_check(sequence)) {
    return not_reversible(sequence);
  }
  const int64_t size = sequence_size(sequence);
  if (size == -1) {
    return Failed{};
  }
  HS_OWN(op, type->tp_alloc(type, 0));
  as_reversed(op.get())->index = size - 1;
  incref(sequence);
  as_reversed(op.get())->seq = sequence;
  return op;
}

Owned<PyObject> reversed_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  if (type == reversed_type() || type->tp_init == reversed_type()->tp_init) {
    HS_TRY(arg_no_keywords("reversed", kwargs));
  }
  HS_TRY(arg_check_positional("reversed", tuple_get_size(args), 1, 1));
  return make_reversed(type, tuple_get_item(args, 0));
}

Owned<PyObject> reversed_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("reversed", kwnames));
  HS_TRY(arg_check_positional("reversed", vectorcall_nargs(nargsf), 1, 1));
  return make_reversed(static_cast<PyTypeObject*>(type), args[0]);
}

void reversed_dealloc(PyObject* op) {
  object_gc_untrack(op);
  xdecref(as_reversed(op)->seq.get());
  type_of(op)->tp_free(op);
}

int reversed_traverse(PyObject* op, visitproc visit, void* arg) {
  PyObject* sequence = as_reversed(op)->seq;
  return sequence == nullptr ? 0 : visit(sequence, arg);
}

Owned<PyObject> reversed_next(PyObject* op) {
  PyReversedObject* self = as_reversed(op);
  const int64_t index = self->index;
  if (index >= 0) {
    Owned<PyObject> item = sequence_get_item(self->seq, index);
    if (item) {
      --self->index;
      return item;
    }
    if (err_exception_matches(exc_index_error()) || err_exception_matches(exc_stop_iteration())) {
      err_clear();
    }
  }
  self->index = -1;
  clear_ref(self->seq);
  return nullptr;
}

Owned<PyObject> reversed_length_hint(PyObject* op, PyObject*) {
  PyReversedObject* self = as_reversed(op);
  if (!self->seq) {
    return long_from_int64(0);
  }
  const int64_t size = sequence_size(self->seq);
  if (size == -1) {
    return Failed{};
  }
  const int64_t position = self->index + 1;
  return long_from_ssize_t(size < position ? 0 : position);
}

Owned<PyObject> reversed_reduce(PyObject* op, PyObject*) {
  PyReversedObject* self = as_reversed(op);
  if (!self->seq) {
    HS_OWN(arguments, tuple_pack(empty_tuple()));
    return tuple_pack(type_of(op), arguments.get());
  }
  HS_OWN(arguments, tuple_pack(self->seq.get()));
  HS_OWN(index, long_from_ssize_t(self->index));
  return tuple_pack(type_of(op), arguments.get(), index.get());
}

Owned<PyObject> reversed_setstate(PyObject* op, PyObject* value) {
  PyReversedObject* self = as_reversed(op);
  int64_t index = long_as_ssize(value);
  if (index == -1 && err_occurred()) {
    return Failed{};
  }
  if (self->seq) {
    const int64_t size = sequence_size(self->seq);
    if (size < 0) {
      return Failed{};
    }
    index = index < -1 ? -1 : index;
    self->index = index > size - 1 ? size - 1 : index;
  }
  return owned_ref(none());
}

constexpr MethodDef kEnumerateMethods[] = {method_noargs("__reduce__", enumerate_reduce),
                                           method_o("__class_getitem__", generic_alias, "See PEP 585", kMethClass),
                                           kMethodEnd};
constexpr MethodDef kReversedMethods[] = {method_noargs("__length_hint__", reversed_length_hint),
                                          method_noargs("__reduce__", reversed_reduce),
                                          method_o("__setstate__", reversed_setstate), kMethodEnd};
constexpr LayoutField kEnumerateLayout[] = {HS_OBJECT_HEAD,
                                            HS_FIELD(PyEnumObject, en_index, kInt),
                                            HS_FIELD(PyEnumObject, en_sit, kOwnedRef),
                                            HS_FIELD(PyEnumObject, en_result, kOwnedRef),
                                            HS_FIELD(PyEnumObject, en_longindex, kOwnedRef),
                                            HS_FIELD(PyEnumObject, one, kBorrowedRef),
                                            {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kReversedLayout[] = {HS_OBJECT_HEAD,
                                           HS_FIELD(PyReversedObject, index, kInt),
                                           HS_FIELD(PyReversedObject, seq, kOwnedRef),
                                           {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kEnumerateTypeSpec = {
    .name = "enumerate",
    .basicsize = sizeof(PyEnumObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc = "enumerate(iterable, start=0)\n--\n\nPairs of a count and an item.",
    .dealloc = enumerate_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = enumerate_traverse,
    .iter = object_self_iter,
    .iternext = enumerate_next,
    .methods = kEnumerateMethods,
    .alloc = type_generic_alloc,
    .new_ = enumerate_new,
    .vectorcall = enumerate_vectorcall,
    .layout = kEnumerateLayout,
};

const TypeSpec kReversedTypeSpec = {
    .name = "reversed",
    .basicsize = sizeof(PyReversedObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc = "reversed(sequence, /)\n--\n\nThe items from the last to the first.",
    .dealloc = reversed_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = reversed_traverse,
    .iter = object_self_iter,
    .iternext = reversed_next,
    .methods = kReversedMethods,
    .alloc = type_generic_alloc,
    .new_ = reversed_new,
    .vectorcall = reversed_vectorcall,
    .layout = kReversedLayout,
};

}  // namespace heapscope::objects
