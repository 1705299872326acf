// What the numpy module keeps in the image.
#pragma once

#include <cstdint>

#include "modules/numpy/dtype_object.h"
#include "objects/type_object.h"

namespace heapscope::modules::numpy {

/// The legacy generator (RandomState): MT19937 and the second value of the last pair of normals.
struct RandomState {
  uint32_t key[624];
  int32_t position;
  int32_t seeded;  ///< 0: never seeded, so large draws may be lazy regions
  double gauss;
  int32_t has_gauss;
  int32_t padding;
};

inline constexpr int kScalarTypes = 17;  // arrays::ScalarType

struct State {
  Ref<PyTypeObject> array_type;
  Ref<PyTypeObject> flags_type;
  Ref<PyTypeObject> dtype_type;
  Ref<PyTypeObject> iterator_type;
  Ref<PyTypeObject> ufunc_type;
  Ref<PyTypeObject> scalar_types[kScalarTypes];
  Ref<PyTypeObject> dtype_classes[kScalarTypes + 1];  ///< dtype_classes.h
  Ref<PyArray_Descr> descrs[kScalarTypes];
  Ref<PyTypeObject> abstract_types[8];  ///< generic, number, integer, ... (scalars.cpp)
  RandomState random;
  /// np.seterr: three bits each for divide, overflow, underflow, invalid; 0 ignores, 1 warns, 2 raises.
  uint32_t error_modes;
  uint32_t float_status;  ///< what the processor's record of exceptions would hold (ufunc_flags.h)
};

}  // namespace heapscope::modules::numpy
