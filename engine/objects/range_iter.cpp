#include "objects/range_iter.h"

#include <limits>

#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

namespace {

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();

PyRangeObject* as_range(PyObject* op) { return static_cast<PyRangeObject*>(op); }
PyRangeIterObject* as_iterator(PyObject* op) { return static_cast<PyRangeIterObject*>(op); }
PyLongRangeIterObject* as_long_iterator(PyObject* op) { return static_cast<PyLongRangeIterObject*>(op); }

uint64_t length_of_range(int64_t low, int64_t high, int64_t step) {
  const auto first = static_cast<uint64_t>(low);
  const auto last = static_cast<uint64_t>(high);
  const auto by = static_cast<uint64_t>(step);
  if (step > 0 && low < high) {
    return 1 + (last - 1 - first) / by;
  }
  if (step < 0 && low > high) {
    return 1 + (first - 1 - last) / (0 - by);
  }
  return 0;
}

Owned<PyObject> fast_iterator(int64_t start, int64_t step, int64_t length) {
  Owned<PyObject> op = object_new(range_iter_type());
  if (op) {
    PyRangeIterObject* self = as_iterator(op.get());
    self->index = 0;
    self->start = start;
    self->step = step;
    self->len = length;
  }
  return op;
}

/// The range's parts as machine integers, if all fit.
bool as_machine_integers(PyRangeObject* range, int64_t* start, int64_t* stop, int64_t* step) {
  int overflow = 0;
  *start = long_as_int64_and_overflow(range->start, &overflow);
  if (overflow == 0) {
    *stop = long_as_int64_and_overflow(range->stop, &overflow);
  }
  if (overflow == 0) {
    *step = long_as_int64_and_overflow(range->step, &overflow);
  }
  return overflow == 0;
}

Owned<PyObject> iterator_next(PyObject* op) {
  PyRangeIterObject* self = as_iterator(op);
  if (self->index < self->len) {
    const uint64_t distance = static_cast<uint64_t>(self->index++) * static_cast<uint64_t>(self->step);
    return long_from_int64(static_cast<int64_t>(static_cast<uint64_t>(self->start) + distance));
  }
  return nullptr;
}

Owned<PyObject> iterator_length_hint(PyObject* op, PyObject*) {
  return long_from_int64(as_iterator(op)->len - as_iterator(op)->index);
}

Owned<PyObject> reduced(PyObject* start, PyObject* stop, PyObject* step, PyObject* index) {
  HS_OWN(range, range_new_from_longs(start, stop, step));
  HS_OWN(iter, eval_get_builtin(ident(Id::iter)));
  HS_OWN(arguments, tuple_pack(range.get()));
  range.reset();
  return tuple_pack(iter.get(), arguments.get(), index);
}

Owned<PyObject> iterator_reduce(PyObject* op, PyObject*) {
  const PyRangeIterObject* self = as_iterator(op);
  HS_OWN(start, long_from_int64(self->start));
  HS_OWN(stop, long_from_int64(self->start + self->len * self->step));
  HS_OWN(step, long_from_int64(self->step));
  HS_OWN(index, long_from_int64(self->index));
  return reduced(start.get(), stop.get(), step.get(), index.get());
}

Owned<PyObject> iterator_setstate(PyObject* op, PyObject* value) {
  PyRangeIterObject* self = as_iterator(op);
  int64_t index = long_as_long(value);
  if (index == -1 && err_occurred()) {
    return Failed{};
  }
  index = index < 0 ? 0 : index;
  self->index = index > self->len ? self->len : index;
  return owned_ref(none());
}

// --- Integers of any size ---

void long_iterator_dealloc(PyObject* op) {
  PyLongRangeIterObject* self = as_long_iterator(op);
  xdecref(self->index.get());
  xdecref(self->start.get());
  xdecref(self->step.get());
  xdecref(self->len.get());
  object_del(op);
}

Owned<PyObject> long_iterator_next(PyObject* op) {
  PyLongRangeIterObject* self = as_long_iterator(op);
  if (object_rich_compare_bool(self->index, self->len, CompareOp::kLt) != Truth::kTrue) {
    return nullptr;
  }
  HS_OWN(next_index, number_add(self->index, long_one()));
  HS_OWN(distance, number_multiply(self->index, self->step));
  Owned<PyObject> result = number_add(self->start, distance.get());
  distance.reset();
  if (result) {
    set_ref(self->index, next_index.release());
  }
  return result;
}

Owned<PyObject> long_iterator_length_hint(PyObject* op, PyObject*) {
  return number_subtract(as_long_iterator(op)->len, as_long_iterator(op)->index);
}

Owned<PyObject> long_iterator_reduce(PyObject* op, PyObject*) {
  PyLongRangeIterObject* self = as_long_iterator(op);
  HS_OWN(distance, number_multiply(self->len, self->step));
  HS_OWN(stop, number_add(self->start, distance.get()));
  distance.reset();
  return reduced(self->start, stop.get(), self->step, self->index);
}

Owned<PyObject> long_iterator_setstate(PyObject* op, PyObject* value) {
  PyLongRangeIterObject* self = as_long_iterator(op);
  HS_TRUTH(below, object_rich_compare_bool(value, long_zero(), CompareOp::kLt));
  if (below) {
    value = long_zero();
  } else {
    HS_TRUTH(above, object_rich_compare_bool(self->len, value, CompareOp::kLt));
    if (above) {
      value = self->len;
    }
  }
  incref(value);
  set_ref(self->index, value);
  return owned_ref(none());
}

Owned<PyObject> long_reversed(PyRangeObject* range) {
  HS_OWN(op, object_new(long_range_iter_type()));
  PyLongRangeIterObject* self = as_long_iterator(op.get());
  self->index = nullptr;
  self->start = nullptr;
  self->step = nullptr;
  self->len = owned_ref(range->length).release();
  HS_OWN(last, number_subtract(self->len, long_one()));
  HS_OWN(distance, number_multiply(last.get(), range->step));
  last.reset();
  HS_OWN(start, number_add(range->start, distance.get()));
  distance.reset();
  self->start = start.release();
  HS_OWN(step, number_negative(range->step));
  self->step = step.release();
  self->index = owned_ref(long_zero()).release();
  return op;
}

constexpr MethodDef kIterMethods[] = {method_noargs("__length_hint__", iterator_length_hint),
                                      method_noargs("__reduce__", iterator_reduce),
                                      method_o("__setstate__", iterator_setstate), kMethodEnd};
constexpr MethodDef kLongIterMethods[] = {method_noargs("__length_hint__", long_iterator_length_hint),
                                          method_noargs("__reduce__", long_iterator_reduce),
                                          method_o("__setstate__", long_iterator_setstate), kMethodEnd};
constexpr LayoutField kIterLayout[] = {HS_OBJECT_HEAD,
                                       HS_FIELD(PyRangeIterObject, index, kInt),
                                       HS_FIELD(PyRangeIterObject, start, kInt),
                                       HS_FIELD(PyRangeIterObject, step, kInt),
                                       HS_FIELD(PyRangeIterObject, len, kInt),
                                       {nullptr, 0, 0, FieldKind::kPadding}};
constexpr LayoutField kLongIterLayout[] = {HS_OBJECT_HEAD,
                                           HS_FIELD(PyLongRangeIterObject, index, kOwnedRef),
                                           HS_FIELD(PyLongRangeIterObject, start, kOwnedRef),
                                           HS_FIELD(PyLongRangeIterObject, step, kOwnedRef),
                                           HS_FIELD(PyLongRangeIterObject, len, kOwnedRef),
                                           {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> range_iter(PyObject* self) {
  PyRangeObject* range = as_range(self);
  int64_t start;
  int64_t stop;
  int64_t step;
  if (as_machine_integers(range, &start, &stop, &step)) {
    const uint64_t length = length_of_range(start, stop, step);
    const bool end_fits = step > 0 ? stop <= kMax - (step - 1) : stop >= kMin + (-1 - step);
    if (length <= static_cast<uint64_t>(kMax) && (length == 0 || end_fits)) {
      return fast_iterator(start, step, static_cast<int64_t>(length));
    }
  }
  HS_OWN(op, object_new(long_range_iter_type()));
  PyLongRangeIterObject* iterator = as_long_iterator(op.get());
  iterator->start = owned_ref(range->start).release();
  iterator->step = owned_ref(range->step).release();
  iterator->len = owned_ref(range->length).release();
  iterator->index = owned_ref(long_zero()).release();
  return op;
}

Owned<PyObject> range_reversed(PyObject* self, PyObject*) {
  PyRangeObject* range = as_range(self);
  int64_t start;
  int64_t stop;
  int64_t step;
  if (!as_machine_integers(range, &start, &stop, &step) || step == kMin) {
    return long_reversed(range);
  }
  // start - step, the end of the reversed range, must fit too.
  const bool fits = step > 0 ? start >= kMin + step : start <= kMax + step;
  const uint64_t length = length_of_range(start, stop, step);
  if (!fits || length > static_cast<uint64_t>(kMax)) {
    return long_reversed(range);
  }
  const auto end = static_cast<uint64_t>(start - step);
  return fast_iterator(static_cast<int64_t>(end + length * static_cast<uint64_t>(step)), -step,
                       static_cast<int64_t>(length));
}

const TypeSpec kRangeIterTypeSpec = {
    .name = "range_iterator",
    .basicsize = sizeof(PyRangeIterObject),
    .dealloc = object_del,
    .getattro = object_generic_get_attr,
    .iter = object_self_iter,
    .iternext = iterator_next,
    .methods = kIterMethods,
    .layout = kIterLayout,
};

const TypeSpec kLongRangeIterTypeSpec = {
    .name = "longrange_iterator",
    .basicsize = sizeof(PyLongRangeIterObject),
    .dealloc = long_iterator_dealloc,
    .getattro = object_generic_get_attr,
    .iter = object_self_iter,
    .iternext = long_iterator_next,
    .methods = kLongIterMethods,
    .layout = kLongIterLayout,
};

}  // namespace heapscope::objects
