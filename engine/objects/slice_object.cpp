#include "objects/slice_object.h"

#include <limits>

#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/unicode_builder.h"

namespace heapscope::objects {

namespace {

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();

void slice_dealloc(PyObject* op) {
  PySliceObject* self = as_slice(op);
  object_gc_untrack(op);
  decref(self->step);
  decref(self->start);
  decref(self->stop);
  Ref<PySliceObject>& cache = state().slice.slice_cache;
  if (!cache) {
    cache = self;
  } else {
    object_gc_del(op);
  }
}

Owned<PyObject> slice_repr(PyObject* op) {
  PySliceObject* self = as_slice(op);
  HS_OWN(start, object_repr(self->start));
  HS_OWN(stop, object_repr(self->stop));
  HS_OWN(step, object_repr(self->step));
  UnicodeBuilder text;
  text.add_ascii("slice(");
  text.add_string(start.get());
  text.add_ascii(", ");
  text.add_string(stop.get());
  text.add_ascii(", ");
  text.add_string(step.get());
  text.add(')');
  return text.finish();
}

int slice_traverse(PyObject* op, visitproc visit, void* arg) {
  PySliceObject* self = as_slice(op);
  for (PyObject* part : {self->start.get(), self->stop.get(), self->step.get()}) {
    if (const int result = visit(part, arg); result != 0) {
      return result;
    }
  }
  return 0;
}

Owned<PyObject> slice_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (!slice_check(v) || !slice_check(w)) {
    return owned_ref(not_implemented());
  }
  if (v == w) {
    return owned_ref(bool_object(op == CompareOp::kEq || op == CompareOp::kLe || op == CompareOp::kGe));
  }
  HS_OWN(first, tuple_pack(as_slice(v)->start.get(), as_slice(v)->stop.get(), as_slice(v)->step.get()));
  HS_OWN(second, tuple_pack(as_slice(w)->start.get(), as_slice(w)->stop.get(), as_slice(w)->step.get()));
  return object_rich_compare(first.get(), second.get(), op);
}

Owned<PyObject> evaluate_slice_index(PyObject* value) {
  if (index_check(value)) {
    return number_index(value);
  }
  return err_set_string(exc_type_error(), "slice indices must be integers or None or have an __index__ method");
}

/// One bound, fitted to [lower, upper].  `fallback` for None.
Owned<PyObject> long_bound(PyObject* value, PyObject* length, PyObject* lower, PyObject* upper, PyObject* fallback) {
  if (value == none()) {
    return owned_ref(fallback);
  }
  HS_OWN(bound, evaluate_slice_index(value));
  if (long_sign(bound.get()) < 0) {
    bound = number_add(bound.get(), length);
    if (!bound) {
      return bound;
    }
    HS_TRUTH(below, object_rich_compare_bool(bound.get(), lower, CompareOp::kLt));
    if (below) {
      bound = owned_ref(lower);
    }
  } else {
    HS_TRUTH(above, object_rich_compare_bool(bound.get(), upper, CompareOp::kGt));
    if (above) {
      bound = owned_ref(upper);
    }
  }
  return bound;
}

Owned<PyObject> slice_indices(PyObject* self, PyObject* argument) {
  HS_OWN(length, number_index(argument));
  if (long_sign(length.get()) < 0) {
    return err_set_string(exc_value_error(), "length should not be negative");
  }
  Owned<PyObject> start;
  Owned<PyObject> stop;
  Owned<PyObject> step;
  const Status status = slice_get_long_indices(as_slice(self), length.get(), &start, &stop, &step);
  length.reset();
  HS_TRY(status);
  HS_OWN(result, tuple_new(3));
  tuple_init_item(result.get(), 0, std::move(start));
  tuple_init_item(result.get(), 1, std::move(stop));
  tuple_init_item(result.get(), 2, std::move(step));
  return result;
}

Owned<PyObject> slice_reduce(PyObject* op, PyObject*) {
  PySliceObject* self = as_slice(op);
  HS_OWN(parts, tuple_pack(self->start.get(), self->stop.get(), self->step.get()));
  return tuple_pack(type_of(op), parts.get());
}

Owned<PyObject> slice_new_slot(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("slice", kwargs));
  PyObject* start = nullptr;
  PyObject* stop = nullptr;
  PyObject* step = nullptr;
  HS_TRY(arg_unpack_tuple(args, "slice", 1, {&start, &stop, &step}));
  if (stop == nullptr) {
    std::swap(start, stop);
  }
  return slice_new(start, stop, step);
}

constexpr MethodDef kSliceMethods[] = {method_o("indices", slice_indices), method_noargs("__reduce__", slice_reduce),
                                       kMethodEnd};
constexpr MemberDef kSliceMembers[] = {{"start", MemberKind::kObject, offsetof(PySliceObject, start), true},
                                       {"stop", MemberKind::kObject, offsetof(PySliceObject, stop), true},
                                       {"step", MemberKind::kObject, offsetof(PySliceObject, step), true},
                                       {nullptr, MemberKind::kObject, 0, false}};
constexpr LayoutField kSliceLayout[] = {HS_OBJECT_HEAD,
                                        HS_FIELD(PySliceObject, start, kOwnedRef),
                                        HS_FIELD(PySliceObject, stop, kOwnedRef),
                                        HS_FIELD(PySliceObject, step, kOwnedRef),
                                        {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> slice_new(PyObject* start, PyObject* stop, PyObject* step) {
  Ref<PySliceObject>& cache = state().slice.slice_cache;
  PySliceObject* self = cache;
  if (self != nullptr) {
    cache = nullptr;
    new_reference(self);
  } else {
    self = as_slice(object_gc_new(slice_type()).release());
    if (self == nullptr) {
      return Failed{};
    }
  }
  self->start = start == nullptr ? none() : start;
  self->stop = stop == nullptr ? none() : stop;
  self->step = step == nullptr ? none() : step;
  incref(self->step);
  incref(self->start);
  incref(self->stop);
  object_gc_track(self);
  return Owned<PyObject>(self);
}

Owned<PyObject> slice_from_indices(int64_t start, int64_t stop) {
  HS_OWN(first, long_from_ssize_t(start));
  HS_OWN(last, long_from_ssize_t(stop));
  return slice_new(first.get(), last.get(), nullptr);
}

Status slice_unpack(PyObject* op, int64_t* start, int64_t* stop, int64_t* step) {
  PySliceObject* self = as_slice(op);
  *step = 1;
  if (self->step.get() != none()) {
    HS_TRY(eval_slice_index(self->step, step));
    if (*step == 0) {
      return err_set_string(exc_value_error(), "slice step cannot be zero");
    }
    if (*step < -kMax) {  // so that -step exists
      *step = -kMax;
    }
  }
  *start = *step < 0 ? kMax : 0;
  if (self->start.get() != none()) {
    HS_TRY(eval_slice_index(self->start, start));
  }
  *stop = *step < 0 ? kMin : kMax;
  if (self->stop.get() != none()) {
    HS_TRY(eval_slice_index(self->stop, stop));
  }
  return Status::kOk;
}

int64_t slice_adjust_indices(int64_t length, int64_t* start, int64_t* stop, int64_t step) {
  for (int64_t* bound : {start, stop}) {
    if (*bound < 0) {
      *bound += length;
      if (*bound < 0) {
        *bound = step < 0 ? -1 : 0;
      }
    } else if (*bound >= length) {
      *bound = step < 0 ? length - 1 : length;
    }
  }
  if (step < 0) {
    return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
  }
  return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}

Status slice_get_long_indices(PySliceObject* self, PyObject* length, Owned<PyObject>* start, Owned<PyObject>* stop,
                              Owned<PyObject>* step) {
  bool negative = false;
  Owned<PyObject> by;
  if (self->step.get() == none()) {
    by = owned_ref(long_one());
  } else {
    by = evaluate_slice_index(self->step);
    if (!by) {
      return Status::kError;
    }
    const int sign = long_sign(by.get());
    if (sign == 0) {
      return err_set_string(exc_value_error(), "slice step cannot be zero");
    }
    negative = sign < 0;
  }
  Owned<PyObject> lower;
  Owned<PyObject> upper;
  if (negative) {
    lower = long_from_int64(-1);
    if (!lower) {
      return Status::kError;
    }
    upper = number_add(length, lower.get());
    if (!upper) {
      return Status::kError;
    }
  } else {
    lower = owned_ref(long_zero());
    upper = owned_ref(length);
  }
  HS_OWN(first, long_bound(self->start, length, lower.get(), upper.get(), negative ? upper.get() : lower.get()));
  HS_OWN(last, long_bound(self->stop, length, lower.get(), upper.get(), negative ? lower.get() : upper.get()));
  *start = std::move(first);
  *stop = std::move(last);
  *step = std::move(by);
  return Status::kOk;
}

const TypeSpec kSliceTypeSpec = {
    .name = "slice",
    .basicsize = sizeof(PySliceObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .doc = "slice(stop)\nslice(start, stop[, step])",
    .dealloc = slice_dealloc,
    .repr = slice_repr,
    .getattro = object_generic_get_attr,
    .traverse = slice_traverse,
    .richcompare = slice_rich_compare,
    .methods = kSliceMethods,
    .members = kSliceMembers,
    .new_ = slice_new_slot,
    .layout = kSliceLayout,
    .hash_not_implemented = true,
};

}  // namespace heapscope::objects
