// The abstract protocols: number, sequence, mapping, iteration, isinstance.
//
// One function per operator of the language; each finds the slot, tries both operands in CPython's
// order (the right one first when its type is a subclass that overrides), and words the error.
//
// Model: Objects/abstract.c (3.11).
#pragma once

#include "objects/errors.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

// Any object.
int64_t object_size(PyObject* op);  // len(); -1: error
inline int64_t object_length(PyObject* op) { return object_size(op); }
bool object_has_len(PyObject* op);
int64_t object_length_hint(PyObject* op, int64_t default_value);
Owned<PyObject> object_get_item(PyObject* op, PyObject* key);
Status object_set_item(PyObject* op, PyObject* key, PyObject* value);
Status object_del_item(PyObject* op, PyObject* key);
Owned<PyObject> object_get_iter(PyObject* op);
Owned<PyObject> object_get_aiter(PyObject* op);
Owned<PyObject> object_format(PyObject* op, PyObject* format_spec);  // spec may be null
Truth object_is_instance(PyObject* instance, PyObject* cls);
Truth object_is_subclass(PyObject* derived, PyObject* cls);
Truth object_real_is_instance(PyObject* instance, PyObject* cls);  // without __instancecheck__
Truth object_real_is_subclass(PyObject* derived, PyObject* cls);

// Iteration.
bool iter_check(const PyObject* op);
bool aiter_check(const PyObject* op);
/// Null without an error pending: exhausted.
Owned<PyObject> iter_next(PyObject* iterator);
SendResult iter_send(PyObject* iterator, PyObject* value, Owned<PyObject>* result);

// Numbers.
bool number_check(const PyObject* op);
inline bool index_check(const PyObject* op) {
  const PyNumberMethods* number = type_of(op)->tp_as_number;
  return number != nullptr && number->nb_index;
}
// clang-format off
#define HS_BINARY_OPERATORS(X)                                                              \
  X(add) X(subtract) X(multiply) X(true_divide) X(floor_divide) X(remainder) X(divmod)      \
  X(lshift) X(rshift) X(and) X(or) X(xor) X(matrix_multiply)                                \
  X(in_place_add) X(in_place_subtract) X(in_place_multiply) X(in_place_true_divide)         \
  X(in_place_floor_divide) X(in_place_remainder) X(in_place_lshift) X(in_place_rshift)      \
  X(in_place_and) X(in_place_or) X(in_place_xor) X(in_place_matrix_multiply)
// clang-format on
#define HS_DECLARE_BINARY(name) Owned<PyObject> number_##name(PyObject* v, PyObject* w);
HS_BINARY_OPERATORS(HS_DECLARE_BINARY)
#undef HS_DECLARE_BINARY
Owned<PyObject> number_power(PyObject* v, PyObject* w, PyObject* z);
Owned<PyObject> number_in_place_power(PyObject* v, PyObject* w, PyObject* z);
Owned<PyObject> number_negative(PyObject* op);
Owned<PyObject> number_positive(PyObject* op);
Owned<PyObject> number_invert(PyObject* op);
Owned<PyObject> number_absolute(PyObject* op);
Owned<PyObject> number_index(PyObject* op);              // an exact int
Owned<PyObject> number_index_or_subclass(PyObject* op);  // _PyNumber_Index
Owned<PyObject> number_long(PyObject* op);
Owned<PyObject> number_float(PyObject* op);
Owned<PyObject> number_to_base(PyObject* op, int base);
/// An index as a signed 64-bit number.  Out of range: clipped when `error` is null, else that error is raised.  -1 may
/// be an error: look at err_occurred().
int64_t number_as_ssize(PyObject* op, PyTypeObject* error);

// Sequences.
bool sequence_check(const PyObject* op);
int64_t sequence_size(PyObject* op);
inline int64_t sequence_length(PyObject* op) { return sequence_size(op); }
Owned<PyObject> sequence_concat(PyObject* a, PyObject* b);
Owned<PyObject> sequence_repeat(PyObject* op, int64_t count);
Owned<PyObject> sequence_in_place_concat(PyObject* a, PyObject* b);
Owned<PyObject> sequence_get_item(PyObject* op, int64_t index);
Owned<PyObject> sequence_get_slice(PyObject* op, int64_t low, int64_t high);
Status sequence_set_item(PyObject* op, int64_t index, PyObject* value);
Status sequence_del_item(PyObject* op, int64_t index);
Status sequence_set_slice(PyObject* op, int64_t low, int64_t high, PyObject* value);
Owned<PyObject> sequence_tuple(PyObject* iterable);
Owned<PyObject> sequence_list(PyObject* iterable);
/// A list or tuple of the items (itself when it is one); `message` for what cannot be iterated.
Owned<PyObject> sequence_fast(PyObject* iterable, const char* message);
int64_t sequence_fast_get_size(const PyObject* fast);
const Ref<PyObject>* sequence_fast_items(PyObject* fast);
inline PyObject* sequence_fast_get_item(PyObject* fast, int64_t i) { return sequence_fast_items(fast)[i]; }
int64_t sequence_count(PyObject* op, PyObject* value);
int64_t sequence_index(PyObject* op, PyObject* value);
Truth sequence_contains(PyObject* op, PyObject* value);
enum class IterSearch { kCount, kIndex, kContains };
int64_t sequence_iter_search(PyObject* op, PyObject* value, IterSearch operation);

// Mappings.
bool mapping_check(const PyObject* op);
int64_t mapping_size(PyObject* op);
Owned<PyObject> mapping_keys(PyObject* op);
Owned<PyObject> mapping_values(PyObject* op);
Owned<PyObject> mapping_items(PyObject* op);

/// Iterates over the items of `iterable` with one body, error paths kept in one place:
/// `body(PyObject* borrowed)` returns Status.  Exact lists are not special-cased: order of reads matters.
template <class Body>
Status for_each_item(PyObject* iterable, Body body) {
  HS_OWN(iterator, object_get_iter(iterable));
  for (;;) {
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      break;
    }
    HS_TRY(body(item.get()));
  }
  return err_occurred() ? Status::kError : Status::kOk;
}

}  // namespace heapscope::objects
