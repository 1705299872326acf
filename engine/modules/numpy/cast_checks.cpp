#include "modules/numpy/cast_checks.h"

#include <algorithm>
#include <cmath>

#include "modules/numpy/element_loop.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc.h"
#include "modules/numpy/ufunc_flags.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/object_protocol.h"
#include "vm/import.h"

namespace heapscope::modules::numpy {

namespace {

/// From which size on a float is too large for a narrower one, halfway to the number after its largest.
double float_limit(ScalarType to) { return to == ScalarType::kFloat16 ? 65520.0 : 3.4028235677973366e38; }

/// An integer type takes floats below this, and above integer_floor; x86-64 converts small ones by way of 32 bits.
/// `fours`: of floats that lie next to each other, four at a time, which uint32 takes in another way.
double integer_limit(ScalarType to, bool fours) {
  return to == ScalarType::kUint32 && fours                      ? 4294967296.0
         : to == ScalarType::kUint64                             ? 18446744073709551616.0
         : to == ScalarType::kInt64 || to == ScalarType::kUint32 ? 9223372036854775808.0
                                                                 : 2147483648.0;
}
double integer_floor(ScalarType to, bool fours) {
  return arrays::item_size(to) == 8 || (to == ScalarType::kUint32 && !fours)
             ? std::nextafter(-9223372036854775808.0, -INFINITY)
             : -2147483649.0;
}

bool is_narrow_float(ScalarType type) {
  return type == ScalarType::kFloat16 || type == ScalarType::kFloat32 || type == ScalarType::kComplex64;
}

}  // namespace

bool conversion_can_fail(ScalarType from, ScalarType to) {
  const bool real = arrays::is_floating(from) || arrays::is_complex(from);
  return from != to &&
         ((real && arrays::is_integer(to)) ||
          (is_narrow_float(to) && from != ScalarType::kBool && from < ScalarType::kObject &&
           !(to != ScalarType::kFloat16 && is_narrow_float(from)) && (real || to == ScalarType::kFloat16)));
}

uint32_t conversion_flags(double value, ScalarType to, bool fours) {
  if (arrays::is_integer(to)) {
    const bool fits = value < integer_limit(to, fours) && value > integer_floor(to, fours);
    return fits ? 0u : uint32_t{arrays::kFlagInvalid};
  }
  const bool overflows = is_narrow_float(to) && std::isfinite(value) && std::fabs(value) >= float_limit(to);
  return overflows ? uint32_t{arrays::kFlagOverflow} : 0u;
}

uint32_t conversion_flags(ScalarType from, uint64_t data, int64_t step, int64_t count, ScalarType to, int64_t fours) {
  // Rows that lie within the limits as a whole need no second look.
  const double limit = arrays::is_integer(to) ? integer_limit(to, true) : float_limit(to);
  const double low = arrays::is_integer(to) ? integer_floor(to, true) : -limit;
  double row[256];
  uint32_t flags = 0;
  for (int64_t i = 0; i < count && flags == 0;) {
    const uint64_t at = data + static_cast<uint64_t>(i * step);
    const int64_t run = arrays::buffer_elements(at, step, arrays::item_size(from), count - i);
    const char* direct = arrays::buffer_committed(at);
    if (direct != nullptr && arrays::all_between(from, direct, step, run, low, limit)) {
      i += run;
      continue;
    }
    const int64_t part = std::min<int64_t>(256, run);
    gather(from, at, step, part, ScalarType::kFloat64, reinterpret_cast<char*>(row));
    for (int64_t k = 0; k < part; ++k) {
      flags |= conversion_flags(row[k], to, i + k < fours);
    }
    i += part;
  }
  if (from == ScalarType::kComplex128 && arrays::is_complex(to)) {  // what gather leaves out
    flags |= conversion_flags(ScalarType::kFloat64, data + 8, step, count, to, 0);
  }
  return flags;
}

uint32_t conversion_flags(const PyArrayObject* from, ScalarType to) {
  const ScalarType own = scalar_type_of(from);
  if (!conversion_can_fail(own, to)) {
    return 0;
  }
  const Shape shape = shape_of(from);
  const std::vector<Shape> strides = {strides_of(from)};
  const LoopPlan plan = plan_loop(shape, {from->data}, strides, axis_order(shape, strides), false);
  const int64_t step = plan.steps[0][0];
  const int64_t count = plan.extents[0];
  const bool close = step == item_size_of(from) && (own == ScalarType::kFloat32 || own == ScalarType::kFloat64);
  uint32_t flags = 0;
  for_each_run(plan, [&](const std::vector<uint64_t>& at) {
    flags = conversion_flags(own, at[0], step, count, to, close ? count - count % 4 : 0);
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
  return err_warn(static_cast<PyTypeObject*>(category.get()),
                  "Casting complex values to real discards the imaginary part");
}

Status check_cast(const PyArrayObject* from, ScalarType to) {
  HS_TRY(warn_of_lost_parts(scalar_type_of(from), to));
  return report_flags(conversion_flags(from, to), "cast");
}

}  // namespace heapscope::modules::numpy
