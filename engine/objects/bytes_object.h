// bytes: immutable bytes, with a NUL after them.  Model: Objects/bytesobject.c (3.11).
//
//   PyBytesObject   0 ob_refcnt   8 ob_type   16 ob_size   24 ob_shash   32 ob_sval[ob_size + 1]
//
// The empty one and the 256 of length one are static.
// Invariants: B1 ob_sval[ob_size] == 0; B2 ob_shash is -1 until asked for.
#pragma once

#include <cstdint>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyBytesObject : PyVarObject {
  int64_t ob_shash;
  char ob_sval[1];
};
static_assert(offsetof(PyBytesObject, ob_shash) == 24 && offsetof(PyBytesObject, ob_sval) == 32);
inline constexpr int64_t kBytesBasicSize = 33;

inline bool bytes_check_exact(const PyObject* op) { return is_type(op, bytes_type()); }
inline char* bytes_data(PyObject* op) { return static_cast<PyBytesObject*>(op)->ob_sval; }
inline int64_t bytes_size(const PyObject* op) { return static_cast<const PyVarObject*>(op)->ob_size; }
inline std::string_view bytes_view(PyObject* op) { return {bytes_data(op), static_cast<size_t>(bytes_size(op))}; }
inline PyObject* empty_bytes() { return reinterpret_cast<PyObject*>(memory::at_offset(kEmptyBytesStart)); }
inline PyObject* bytes_character(uint8_t value) {
  return reinterpret_cast<PyObject*>(memory::at_offset(kByteCharsStart + uint32_t{value} * 48));
}

Owned<PyObject> bytes_new(int64_t size);  // contents not set; not for 0
Owned<PyObject> bytes_from_string_and_size(std::string_view text);
/// The same where CPython makes the object first and fills it then: of one byte it is a new one too, not the shared one.
Owned<PyObject> bytes_filled_with(std::string_view text);
Owned<PyObject> bytes_from_object(PyObject* op);         // what bytes(op) does for one argument
Status bytes_resize(Owned<PyObject>* op, int64_t size);  // _PyBytes_Resize: sole reference
Owned<PyObject> bytes_join(PyObject* separator, PyObject* iterable);
Owned<PyObject> bytes_repr(PyObject* op);
Owned<PyObject> bytes_concat(PyObject* a, PyObject* b);
int64_t bytes_hash(PyObject* op);

void boot_bytes();  ///< the static objects

}  // namespace heapscope::objects
