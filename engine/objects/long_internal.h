// What the files of int share.  Who may call: long_*.cpp.
#pragma once

#include "objects/long_object.h"
#include "objects/object_protocol.h"

namespace heapscope::objects {

/// Drops leading zero digits by shrinking ob_size; the block keeps its size.
PyLongObject* long_normalize(PyLongObject* op);
/// The static object when the value is in -5..256.
Owned<PyObject> maybe_small_long(Owned<PyLongObject> op);
/// In place when nobody else has it; otherwise it is a small value and is replaced.
void long_negate(Owned<PyObject>* op);

inline int64_t long_digit_count(const PyLongObject* op) { return op->ob_size < 0 ? -op->ob_size : op->ob_size; }

/// Quotient rounded towards zero and remainder with a's sign; either result may be unwanted (null).
Status long_divrem(const PyLongObject* a, const PyLongObject* b, Owned<PyObject>* quotient, Owned<PyObject>* remainder);
/// Python's floor division.
Status long_floor_divmod(const PyLongObject* a, const PyLongObject* b, Owned<PyObject>* quotient,
                         Owned<PyObject>* remainder);
Owned<PyObject> long_divmod(PyObject* a, PyObject* b);
Owned<PyObject> long_absolute(PyObject* op);
/// The int itself when exact, else an exact copy (long_long).
Owned<PyObject> long_long(PyObject* op);

extern const NumberSpec kLongNumber;

// Leaves a function of a binary operator with NotImplemented unless both are int.
#define HS_CHECK_BINOP(a, b)              \
  if (!long_check(a) || !long_check(b)) { \
    return owned_ref(not_implemented());  \
  }

}  // namespace heapscope::objects
