#include "objects/range_object.h"

#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/range_iter.h"
#include "objects/slice_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::objects {

namespace {

PyRangeObject* as_range(PyObject* op) { return static_cast<PyRangeObject*>(op); }

/// Whether the value is one of the ints that always exist.
bool is_cached_int(PyObject* op) {
  return long_check_exact(op) && long_is_medium(as_long(op)) && long_medium_value(as_long(op)) >= 0 &&
         long_medium_value(as_long(op)) < kSmallPositiveInts;
}

/// Number of items, an int object; arguments are ints, step is not 0.
Owned<PyObject> compute_length(PyObject* start, PyObject* stop, PyObject* step) {
  // Where every number on the way is a cached int, nothing would be allocated on the way either.
  if (step == long_one() && is_cached_int(start) && is_cached_int(stop)) {
    const int64_t count = long_medium_value(as_long(stop)) - long_medium_value(as_long(start));
    return long_from_int64(count < 0 ? 0 : count);
  }
  HS_TRUTH(upwards, object_rich_compare_bool(step, long_zero(), CompareOp::kGt));
  PyObject* low = upwards ? start : stop;
  PyObject* high = upwards ? stop : start;
  HS_OWN(by, upwards ? owned_ref(step) : number_negative(step));
  HS_TRUTH(empty, object_rich_compare_bool(low, high, CompareOp::kGe));
  if (empty) {
    return owned_ref(long_zero());
  }
  HS_OWN(distance, number_subtract(high, low));
  HS_OWN(last, number_subtract(distance.get(), long_one()));
  HS_OWN(steps, number_floor_divide(last.get(), by.get()));
  Owned<PyObject> result = number_add(steps.get(), long_one());
  steps.reset();
  last.reset();
  by.reset();
  return result;
}

/// Takes the parts over when it succeeds.
Owned<PyObject> make_range(PyTypeObject* type, Owned<PyObject> start, Owned<PyObject> stop, Owned<PyObject> step) {
  HS_OWN(length, compute_length(start.get(), stop.get(), step.get()));
  HS_OWN(op, object_new(type));
  PyRangeObject* self = as_range(op.get());
  self->start = start.release();
  self->stop = stop.release();
  self->step = step.release();
  self->length = length.release();
  return op;
}

Owned<PyObject> range_from_array(PyTypeObject* type, const Ref<PyObject>* args, int64_t count) {
  HS_TRY(arg_check_positional("range", count, 1, 3));
  if (count == 1) {
    HS_OWN(stop, number_index(args[0]));
    return make_range(type, owned_ref(long_zero()), std::move(stop), owned_ref(long_one()));
  }
  HS_OWN(start, number_index(args[0]));
  HS_OWN(stop, number_index(args[1]));
  Owned<PyObject> step;
  if (count == 2) {
    step = owned_ref(long_one());
  } else {
    step = number_index(args[2]);
    if (!step) {
      return Failed{};
    }
    if (long_sign(step.get()) == 0) {
      return err_set_string(exc_value_error(), "range() arg 3 must not be zero");
    }
  }
  return make_range(type, std::move(start), std::move(stop), std::move(step));
}

Owned<PyObject> range_new_slot(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_TRY(arg_no_keywords("range", kwargs));
  return range_from_array(type, as_tuple(args)->ob_item, tuple_get_size(args));
}

Owned<PyObject> range_vectorcall(PyObject* type, const Ref<PyObject>* args, uint64_t nargsf, PyObject* kwnames) {
  HS_TRY(arg_no_kwnames("range", kwnames));
  return range_from_array(static_cast<PyTypeObject*>(type), args, vectorcall_nargs(nargsf));
}

void range_dealloc(PyObject* op) {
  PyRangeObject* self = as_range(op);
  decref(self->start);
  decref(self->stop);
  decref(self->step);
  decref(self->length);
  object_del(op);
}

int64_t range_length(PyObject* self) { return long_as_ssize(as_range(self)->length); }

/// start + index * step
Owned<PyObject> compute_item(PyRangeObject* self, PyObject* index) {
  if (self->step.get() == long_one()) {
    return number_add(self->start, index);
  }
  HS_OWN(distance, number_multiply(index, self->step));
  return number_add(self->start, distance.get());
}

Owned<PyObject> checked_item(PyRangeObject* self, PyObject* argument) {
  HS_TRUTH(from_end, object_rich_compare_bool(argument, long_zero(), CompareOp::kLt));
  HS_OWN(index, from_end ? number_add(self->length, argument) : owned_ref(argument));
  HS_TRUTH(below, object_rich_compare_bool(index.get(), long_zero(), CompareOp::kLt));
  if (!below) {
    HS_TRUTH(above, object_rich_compare_bool(index.get(), self->length, CompareOp::kGe));
    if (!above) {
      return compute_item(self, index.get());
    }
  }
  return err_set_string(exc_index_error(), "range object index out of range");
}

Owned<PyObject> range_item(PyObject* self, int64_t index) {
  HS_OWN(position, long_from_int64(index));
  return checked_item(as_range(self), position.get());
}

Owned<PyObject> range_slice(PyRangeObject* self, PyObject* slice) {
  Owned<PyObject> start;
  Owned<PyObject> stop;
  Owned<PyObject> step;
  HS_TRY(slice_get_long_indices(as_slice(slice), self->length, &start, &stop, &step));
  HS_OWN(sub_step, number_multiply(self->step, step.get()));
  step.reset();
  HS_OWN(sub_start, compute_item(self, start.get()));
  start.reset();
  HS_OWN(sub_stop, compute_item(self, stop.get()));
  stop.reset();
  return make_range(type_of(self), std::move(sub_start), std::move(sub_stop), std::move(sub_step));
}

Owned<PyObject> range_subscript(PyObject* self, PyObject* key) {
  if (index_check(key)) {
    HS_OWN(index, number_index(key));
    return checked_item(as_range(self), index.get());
  }
  if (slice_check(key)) {
    return range_slice(as_range(self), key);
  }
  return err_format(exc_type_error(), "range indices must be integers or slices, not {:.200}",
                    type_full_name(type_of(key)));
}

bool is_plain_int(const PyObject* op) { return long_check_exact(op) || is_type(op, bool_type()); }

/// For exact ints and bools: by arithmetic.
Truth contains_long(PyRangeObject* self, PyObject* value) {
  HS_TRUTH(upwards, object_rich_compare_bool(self->step, long_zero(), CompareOp::kGt));
  const Truth after = upwards ? object_rich_compare_bool(self->start, value, CompareOp::kLe)
                              : object_rich_compare_bool(value, self->start, CompareOp::kLe);
  const Truth before = upwards ? object_rich_compare_bool(value, self->stop, CompareOp::kLt)
                               : object_rich_compare_bool(self->stop, value, CompareOp::kLt);
  if (after == Truth::kError || before == Truth::kError) {
    return Truth::kError;
  }
  if (after == Truth::kFalse || before == Truth::kFalse) {
    return Truth::kFalse;
  }
  HS_OWN(distance, number_subtract(value, self->start));
  HS_OWN(rest, number_remainder(distance.get(), self->step));
  return object_rich_compare_bool(rest.get(), long_zero(), CompareOp::kEq);
}

Truth range_contains(PyObject* self, PyObject* value) {
  if (is_plain_int(value)) {
    return contains_long(as_range(self), value);
  }
  return static_cast<Truth>(sequence_iter_search(self, value, IterSearch::kContains));
}

Truth range_equal(PyRangeObject* a, PyRangeObject* b) {
  if (a == b) {
    return Truth::kTrue;
  }
  HS_TRUTH(same_length, object_rich_compare_bool(a->length, b->length, CompareOp::kEq));
  if (!same_length) {
    return Truth::kFalse;
  }
  HS_TRUTH(empty, object_not(a->length));
  if (empty) {
    return Truth::kTrue;
  }
  HS_TRUTH(same_start, object_rich_compare_bool(a->start, b->start, CompareOp::kEq));
  if (!same_start) {
    return Truth::kFalse;
  }
  HS_TRUTH(one, object_rich_compare_bool(a->length, long_one(), CompareOp::kEq));
  if (one) {
    return Truth::kTrue;
  }
  return object_rich_compare_bool(a->step, b->step, CompareOp::kEq);
}

Owned<PyObject> range_rich_compare(PyObject* self, PyObject* other, CompareOp op) {
  if (!range_check(other) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return owned_ref(not_implemented());
  }
  HS_TRUTH(same, range_equal(as_range(self), as_range(other)));
  return owned_ref(bool_object(same == (op == CompareOp::kEq)));
}

/// That of (length, start or None, step or None): what is equal hashes alike.
int64_t range_hash(PyObject* op) {
  PyRangeObject* self = as_range(op);
  HS_TRUTH(empty, object_not(self->length));
  bool single = false;
  if (!empty) {
    HS_TRUTH(one, object_rich_compare_bool(self->length, long_one(), CompareOp::kEq));
    single = one;
  }
  HS_OWN(parts, tuple_pack(self->length.get(), empty ? none() : self->start.get(),
                           empty || single ? none() : self->step.get()));
  return object_hash(parts.get());
}

Truth range_bool(PyObject* self) { return object_is_true(as_range(self)->length); }

Owned<PyObject> range_repr(PyObject* op) {
  PyRangeObject* self = as_range(op);
  const int64_t step = number_as_ssize(self->step, nullptr);
  if (step == -1 && err_occurred()) {
    return Failed{};
  }
  HS_OWN(start, object_repr(self->start));
  HS_OWN(stop, object_repr(self->stop));
  UnicodeBuilder text;
  text.add_ascii("range(");
  text.add_string(start.get());
  text.add_ascii(", ");
  text.add_string(stop.get());
  if (step != 1) {
    HS_OWN(by, object_repr(self->step));
    text.add_ascii(", ");
    text.add_string(by.get());
  }
  text.add(')');
  return text.finish();
}

Owned<PyObject> range_count(PyObject* self, PyObject* value) {
  if (is_plain_int(value)) {
    HS_TRUTH(present, contains_long(as_range(self), value));
    return long_from_int64(present ? 1 : 0);
  }
  const int64_t count = sequence_iter_search(self, value, IterSearch::kCount);
  return count == -1 ? Owned<PyObject>(Failed{}) : long_from_ssize_t(count);
}

Owned<PyObject> range_index(PyObject* op, PyObject* value) {
  PyRangeObject* self = as_range(op);
  if (!is_plain_int(value)) {
    const int64_t index = sequence_iter_search(op, value, IterSearch::kIndex);
    return index == -1 ? Owned<PyObject>(Failed{}) : long_from_int64(index);
  }
  HS_TRUTH(present, contains_long(self, value));
  if (!present) {
    return err_format(exc_value_error(), "{} is not in range", repr_text(value));
  }
  HS_OWN(distance, number_subtract(value, self->start));
  if (self->step.get() == long_one()) {
    return distance;
  }
  return number_floor_divide(distance.get(), self->step);
}

Owned<PyObject> range_reduce(PyObject* op, PyObject*) {
  PyRangeObject* self = as_range(op);
  HS_OWN(parts, tuple_pack(self->start.get(), self->stop.get(), self->step.get()));
  return tuple_pack(type_of(op), parts.get());
}

constexpr NumberSpec kRangeAsNumber = {.nb_bool = range_bool};
constexpr SequenceSpec kRangeAsSequence = {
    .sq_length = range_length, .sq_item = range_item, .sq_contains = range_contains};
constexpr MappingSpec kRangeAsMapping = {.mp_length = range_length, .mp_subscript = range_subscript};
constexpr MethodDef kRangeMethods[] = {method_noargs("__reversed__", range_reversed),
                                       method_noargs("__reduce__", range_reduce), method_o("count", range_count),
                                       method_o("index", range_index), kMethodEnd};
constexpr MemberDef kRangeMembers[] = {{"start", MemberKind::kObjectEx, offsetof(PyRangeObject, start), true},
                                       {"stop", MemberKind::kObjectEx, offsetof(PyRangeObject, stop), true},
                                       {"step", MemberKind::kObjectEx, offsetof(PyRangeObject, step), true},
                                       {nullptr, MemberKind::kObject, 0, false}};
constexpr LayoutField kRangeLayout[] = {HS_OBJECT_HEAD,
                                        HS_FIELD(PyRangeObject, start, kOwnedRef),
                                        HS_FIELD(PyRangeObject, stop, kOwnedRef),
                                        HS_FIELD(PyRangeObject, step, kOwnedRef),
                                        HS_FIELD(PyRangeObject, length, kOwnedRef),
                                        {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

Owned<PyObject> range_new_from_longs(PyObject* start, PyObject* stop, PyObject* step) {
  return make_range(range_type(), owned_ref(start), owned_ref(stop), owned_ref(step));
}

const TypeSpec kRangeTypeSpec = {
    .name = "range",
    .basicsize = sizeof(PyRangeObject),
    .flags = kTpFlagsDefault | kTpFlagsSequence,
    .doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object",
    .dealloc = range_dealloc,
    .repr = range_repr,
    .hash = range_hash,
    .getattro = object_generic_get_attr,
    .richcompare = range_rich_compare,
    .iter = range_iter,
    .methods = kRangeMethods,
    .members = kRangeMembers,
    .new_ = range_new_slot,
    .vectorcall = range_vectorcall,
    .as_number = &kRangeAsNumber,
    .as_sequence = &kRangeAsSequence,
    .as_mapping = &kRangeAsMapping,
    .layout = kRangeLayout,
};

}  // namespace heapscope::objects
