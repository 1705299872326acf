#include "modules/numpy/cast_checks.h"

#include <algorithm>
#include <cmath>

#include "modules/numpy/element_loop.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/object_protocol.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

namespace {

/// From which size on a float is too large for a narrower one, halfway to the number after its largest.
double float_limit(ScalarType to) {
  return to == ScalarType::kFloat16 ? 65520.0 : 3.4028235677973366e38;
}

/// An integer type takes floats above -low - 1 and below high; x86-64 converts small ones by way of 32 bits.
double integer_limit(ScalarType to) {
  return to == ScalarType::kUint64 ? 18446744073709551616.0
         : to == ScalarType::kInt64 || to == ScalarType::kUint32 ? 9223372036854775808.0 : 2147483648.0;
}

bool is_narrow_float(ScalarType type) {
  return type == ScalarType::kFloat16 || type == ScalarType::kFloat32 || type == ScalarType::kComplex64;
}

/// Whether a conversion can raise anything at all.
bool can_fail(ScalarType from, ScalarType to) {
  const bool real = arrays::is_floating(from) || arrays::is_complex(from);
  return from != to && ((real && arrays::is_integer(to)) ||
                        (is_narrow_float(to) && from != ScalarType::kBool && from < ScalarType::kObject &&
                         !(to != ScalarType::kFloat16 && is_narrow_float(from)) &&
                         (real || to == ScalarType::kFloat16)));
}

}  // namespace

uint32_t conversion_flags(double value, ScalarType to) {
  if (arrays::is_integer(to)) {
    const double limit = integer_limit(to);
    return value < limit && value > -limit - 1 ? 0u : uint32_t{arrays::kFlagInvalid};
  }
  const bool overflows = is_narrow_float(to) && std::isfinite(value) && std::fabs(value) >= float_limit(to);
  return overflows ? uint32_t{arrays::kFlagOverflow} : 0u;
}

uint32_t conversion_flags(const PyArrayObject* from, ScalarType to) {
  const ScalarType own = scalar_type_of(from);
  if (!can_fail(own, to)) {
    return 0;
  }
  double row[256];
  const int64_t extent = from->nd == 0 ? 1 : from->dimensions.get()[from->nd - 1];
  const int64_t step = from->nd == 0 ? 0 : from->strides.get()[from->nd - 1];
  Shape outer = shape_of(from);
  if (!outer.empty()) {
    outer.back() = std::min<int64_t>(outer.back(), 1);
  }
  uint32_t flags = 0;
  for_each_index(outer, [&](const Shape& index) {
    const uint64_t data = element_address(from, index.data());
    for (int64_t i = 0; i < extent && flags == 0; i += 256) {
      const int64_t part = std::min<int64_t>(256, extent - i);
      gather(own, data + static_cast<uint64_t>(i * step), step, part, ScalarType::kFloat64, reinterpret_cast<char*>(row));
      for (int64_t k = 0; k < part; ++k) {
        flags |= conversion_flags(row[k], to);
      }
    }
    return flags == 0;
  });
  return flags;
}

Status warn_of_lost_parts(ScalarType from, ScalarType to) {
  if (!arrays::is_complex(from) || (!arrays::is_integer(to) && !arrays::is_floating(to))) {
    return Status::kOk;
  }
  HS_OWN(module, vm::import_module("numpy._methods"));
  HS_OWN(category, object_get_attr_string(module.get(), "ComplexWarning"));
  return err_warn(static_cast<PyTypeObject*>(category.get()), "Casting complex values to real discards the imaginary part");
}

Status check_cast(const PyArrayObject* from, ScalarType to) {
  HS_TRY(warn_of_lost_parts(scalar_type_of(from), to));
  return report_flags(conversion_flags(from, to), "cast");
}

}  // namespace heapscope::modules::numpy
