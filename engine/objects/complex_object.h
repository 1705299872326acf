// complex: two C doubles.  Model: Objects/complexobject.c (3.11).
//
//   PyComplexObject   0 ob_refcnt   8 ob_type   16 cval.real   24 cval.imag
#pragma once

#include <cstdint>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct Py_complex {
  double real;
  double imag;
};
struct PyComplexObject : PyObject {
  Py_complex cval;
};
static_assert(sizeof(PyComplexObject) == 32 && offsetof(PyComplexObject, cval) == 16);

inline bool complex_check(const PyObject* op) {
  return is_type(op, complex_type()) || type_is_subtype(type_of(op), complex_type());
}
Owned<PyObject> complex_from_doubles(double real, double imag);

enum class MathError { kNone, kDomain, kRange };
Py_complex complex_product(Py_complex a, Py_complex b);
Py_complex complex_quotient(Py_complex a, Py_complex b, MathError* error);
Py_complex complex_pow(Py_complex a, Py_complex b, MathError* error);
double complex_abs(Py_complex value, MathError* error);

}  // namespace heapscope::objects
