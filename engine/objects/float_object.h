// float: one C double.  Model: Objects/floatobject.c (3.11).
//
//   PyFloatObject   0 ob_refcnt   8 ob_type   16 ob_fval
//
// Dead floats wait in a list of at most 100, linked through ob_type; the last to die is the first
// to be used again.
// Invariants: F1 the list holds `numfree` <= kFloatMaxFreeList blocks of 24 bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyFloatObject : PyObject {
  double ob_fval;
};
static_assert(sizeof(PyFloatObject) == 24 && offsetof(PyFloatObject, ob_fval) == 16);

inline constexpr int32_t kFloatMaxFreeList = 100;
struct FloatState {
  Ref<PyFloatObject> free_list;
  int32_t numfree;
  int32_t padding;
};

inline bool float_check(const PyObject* op) {
  return is_type(op, float_type()) || type_is_subtype(type_of(op), float_type());
}
inline double float_value(const PyObject* op) { return static_cast<const PyFloatObject*>(op)->ob_fval; }

Owned<PyObject> float_from_double(double value);
/// -1.0 and a pending exception when `op` has neither a float value, __float__ nor __index__.
double float_as_double(PyObject* op);
/// str, bytes or bytearray (PyFloat_FromString).
Owned<PyObject> float_from_string(PyObject* text);
Owned<PyObject> float_repr(PyObject* op);
Owned<PyObject> float_rich_compare(PyObject* a, PyObject* b, CompareOp op);
/// _Py_HashDouble; `op` gives the hash of a NaN.
int64_t hash_double(PyObject* op, double value);
void float_clear_free_list();

/// Python's float division and remainder, for b != 0 (_float_div_mod).
double float_floor_divide(double a, double b, double* remainder);

void boot_float();

}  // namespace heapscope::objects
