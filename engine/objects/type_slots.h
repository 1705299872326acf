// The slot functions of classes made in Python: each looks its special method up and calls it.
// Declared here for the table (type_slotdefs.cpp) only.
#pragma once

#include "objects/type_internal.h"

namespace heapscope::objects {

// clang-format off
#define HS_UNARY_SLOT_METHODS(X)                                                                          \
  X(nb_negative, __neg__) X(nb_positive, __pos__) X(nb_absolute, __abs__) X(nb_invert, __invert__)        \
  X(nb_int, __int__) X(nb_float, __float__)
#define HS_BINARY_SLOT_METHODS(X)                                                                         \
  X(nb_add, __add__, __radd__) X(nb_subtract, __sub__, __rsub__) X(nb_multiply, __mul__, __rmul__)        \
  X(nb_remainder, __mod__, __rmod__) X(nb_divmod, __divmod__, __rdivmod__)                                \
  X(nb_lshift, __lshift__, __rlshift__) X(nb_rshift, __rshift__, __rrshift__)                             \
  X(nb_and, __and__, __rand__) X(nb_xor, __xor__, __rxor__) X(nb_or, __or__, __ror__)                     \
  X(nb_floor_divide, __floordiv__, __rfloordiv__) X(nb_true_divide, __truediv__, __rtruediv__)            \
  X(nb_matrix_multiply, __matmul__, __rmatmul__)
#define HS_INPLACE_SLOT_METHODS(X)                                                                        \
  X(nb_inplace_add, __iadd__) X(nb_inplace_subtract, __isub__) X(nb_inplace_multiply, __imul__)           \
  X(nb_inplace_remainder, __imod__) X(nb_inplace_lshift, __ilshift__) X(nb_inplace_rshift, __irshift__)   \
  X(nb_inplace_and, __iand__) X(nb_inplace_xor, __ixor__) X(nb_inplace_or, __ior__)                       \
  X(nb_inplace_floor_divide, __ifloordiv__) X(nb_inplace_true_divide, __itruediv__)                       \
  X(nb_inplace_matrix_multiply, __imatmul__)
// clang-format on

#define HS_DECLARE(name, ...) Owned<PyObject> slot_##name(PyObject* self);
HS_UNARY_SLOT_METHODS(HS_DECLARE)
#undef HS_DECLARE
#define HS_DECLARE(name, ...) Owned<PyObject> slot_##name(PyObject* self, PyObject* other);
HS_BINARY_SLOT_METHODS(HS_DECLARE)
HS_INPLACE_SLOT_METHODS(HS_DECLARE)
#undef HS_DECLARE
Owned<PyObject> slot_nb_power(PyObject* self, PyObject* other, PyObject* modulus);
Owned<PyObject> slot_nb_inplace_power(PyObject* self, PyObject* other, PyObject* modulus);
Truth slot_nb_bool(PyObject* self);
Owned<PyObject> slot_nb_index(PyObject* self);
int64_t slot_sq_length(PyObject* self);
Owned<PyObject> slot_sq_item(PyObject* self, int64_t i);
Status slot_sq_ass_item(PyObject* self, int64_t index, PyObject* value);
Truth slot_sq_contains(PyObject* self, PyObject* value);
int64_t slot_mp_length(PyObject* self);
Owned<PyObject> slot_mp_subscript(PyObject* self, PyObject* key);
Status slot_mp_ass_subscript(PyObject* self, PyObject* key, PyObject* value);
Owned<PyObject> slot_tp_repr(PyObject* self);
Owned<PyObject> slot_tp_str(PyObject* self);
int64_t slot_tp_hash(PyObject* self);
Owned<PyObject> slot_tp_call(PyObject* self, PyObject* args, PyObject* kwargs);
Status slot_tp_setattro(PyObject* self, PyObject* name, PyObject* value);
Owned<PyObject> slot_tp_richcompare(PyObject* self, PyObject* other, CompareOp op);
Owned<PyObject> slot_tp_iter(PyObject* self);
Owned<PyObject> slot_tp_iternext(PyObject* self);
Owned<PyObject> slot_tp_descr_get(PyObject* self, PyObject* obj, PyObject* type);
Status slot_tp_descr_set(PyObject* self, PyObject* target, PyObject* value);
Status slot_tp_init(PyObject* self, PyObject* args, PyObject* kwargs);
Owned<PyObject> slot_am_await(PyObject* self);
Owned<PyObject> slot_am_aiter(PyObject* self);
Owned<PyObject> slot_am_anext(PyObject* self);

}  // namespace heapscope::objects
