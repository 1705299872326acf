// numpy.dtype: descriptions of element types. Model: PyArray_Descr, 96 bytes.
//
// The descriptor of each built-in type is one object for the machine's whole life; text types (`<U3`)
// are made as needed.
#pragma once

#include <cstdint>

#include "modules/arrays/scalar_type.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::modules::numpy {

using namespace objects;

struct PyArray_Descr : PyObject {
  Ref<PyTypeObject> typeobj;  ///< scalar type: numpy.int64, ...
  char kind;                  ///< b i u f c O U
  char type;                  ///< ? b B h H ... U
  char byteorder;             ///< '=' native, '|' not applicable
  char descr_flags;
  int32_t type_num;  ///< arrays::ScalarType
  int32_t elsize;
  int32_t alignment;
  Ref<PyObject> subarray;
  Ref<PyObject> fields;
  Ref<PyObject> names;
  uint64_t f;
  Ref<PyObject> metadata;
  uint64_t c_metadata;
  int64_t hash;

  [[nodiscard]] arrays::ScalarType scalar_type() const { return static_cast<arrays::ScalarType>(type_num); }
};
static_assert(sizeof(PyArray_Descr) == 96);

extern const TypeSpec kDtypeSpec;
extern const LayoutField kDtypeLayout[];

/// The one descriptor of a built-in element type, borrowed.
PyArray_Descr* descr_of(arrays::ScalarType type);
/// A text type of so many characters.
Owned<PyArray_Descr> descr_of_text(int64_t characters);

}  // namespace heapscope::modules::numpy
