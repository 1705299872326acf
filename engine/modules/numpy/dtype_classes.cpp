#include "modules/numpy/dtype_classes.h"

#include <iterator>

#include "modules/numpy/dtype_object.h"
#include "modules/state.h"
#include "objects/object_protocol.h"
#include "objects/type_internal.h"

namespace heapscope::modules::numpy {

using arrays::ScalarType;

namespace {

PyTypeObject* base() { return modules::state().numpy.dtype_type; }

constexpr TypeSpec class_spec(const char* name) {
  return {.name = name, .base = base, .basicsize = sizeof(PyArray_Descr), .layout = kDtypeLayout};
}

const TypeSpec kBool = class_spec("numpy.dtype[bool_]");
const TypeSpec kInt8 = class_spec("numpy.dtype[int8]");
const TypeSpec kUint8 = class_spec("numpy.dtype[uint8]");
const TypeSpec kInt16 = class_spec("numpy.dtype[int16]");
const TypeSpec kUint16 = class_spec("numpy.dtype[uint16]");
const TypeSpec kInt32 = class_spec("numpy.dtype[int32]");
const TypeSpec kUint32 = class_spec("numpy.dtype[uint32]");
const TypeSpec kInt64 = class_spec("numpy.dtype[int64]");
const TypeSpec kUint64 = class_spec("numpy.dtype[uint64]");
const TypeSpec kFloat16 = class_spec("numpy.dtype[float16]");
const TypeSpec kFloat32 = class_spec("numpy.dtype[float32]");
const TypeSpec kFloat64 = class_spec("numpy.dtype[float64]");
const TypeSpec kComplex64 = class_spec("numpy.dtype[complex64]");
const TypeSpec kComplex128 = class_spec("numpy.dtype[complex128]");
const TypeSpec kObject = class_spec("numpy.dtype[object_]");
const TypeSpec kText = class_spec("numpy.dtype[str_]");
const TypeSpec kBytes = class_spec("numpy.dtype[bytes_]");

// In the order of ScalarType; NumPy has no bfloat16. Bytes come last.
const TypeSpec* const kOfTypes[] = {&kBool,    &kInt8,      &kUint8,      &kInt16,   &kUint16, &kInt32,
                                    &kUint32,  &kInt64,     &kUint64,     &kFloat16, nullptr,  &kFloat32,
                                    &kFloat64, &kComplex64, &kComplex128, &kObject,  &kText,   &kBytes};
static_assert(std::size(kOfTypes) == kScalarTypes + 1);

}  // namespace

const TypeSpec* const kDtypeClassSpecs[] = {&kBool,      &kInt8,       &kUint8,  &kInt16,   &kUint16,  &kInt32,
                                            &kUint32,    &kInt64,      &kUint64, &kFloat16, &kFloat32, &kFloat64,
                                            &kComplex64, &kComplex128, &kObject, &kText,    &kBytes,   nullptr};

Status make_dtype_classes() {
  for (int i = 0; i <= kScalarTypes; ++i) {
    if (kOfTypes[i] != nullptr) {
      HS_OWN(type, type_from_spec(*kOfTypes[i]));
      modules::state().numpy.dtype_classes[i] = type.get();  // static types live as long as the machine
    }
  }
  return Status::kOk;
}

PyTypeObject* dtype_class_of(ScalarType type, bool of_bytes) {
  return modules::state().numpy.dtype_classes[of_bytes ? kScalarTypes : static_cast<int>(type)];
}

bool is_dtype(PyObject* op) { return object_type_check(op, base()); }

}  // namespace heapscope::modules::numpy
