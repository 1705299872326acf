// bytearray: bytes that change in place.  Model: Objects/bytearrayobject.c (3.11).
//
//   PyByteArrayObject  0 ob_refcnt  8 ob_type  16 ob_size  24 ob_alloc  32 ob_bytes  40 ob_start
//                      48 ob_exports
//   ob_bytes  |..dropped from the front..|ob_start: ob_size bytes, NUL|..spare..|  ob_alloc in all
//
// Invariants: A1 ob_bytes <= ob_start and ob_start + ob_size + 1 <= ob_bytes + ob_alloc, or ob_bytes
// is null and ob_size 0; A2 while ob_exports > 0 the size cannot change (BufferError).
#pragma once

#include <cstdint>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyByteArrayObject : PyVarObject {
  int64_t ob_alloc;
  Ref<char> ob_bytes;
  Ref<char> ob_start;
  int64_t ob_exports;
};
static_assert(sizeof(PyByteArrayObject) == 56 && offsetof(PyByteArrayObject, ob_start) == 40 &&
              offsetof(PyByteArrayObject, ob_exports) == 48);

inline bool bytearray_check(const PyObject* op) {
  return is_type(op, bytearray_type()) || type_is_subtype(type_of(op), bytearray_type());
}
std::string_view bytearray_view(PyObject* op);
Owned<PyObject> bytearray_from_string_and_size(std::string_view text);
Status bytearray_resize(PyObject* op, int64_t size);

}  // namespace heapscope::objects
