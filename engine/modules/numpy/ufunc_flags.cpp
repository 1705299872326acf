#include "modules/numpy/ufunc_flags.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "modules/numpy/convert.h"
#include "modules/numpy/strided.h"
#include "modules/state.h"
#include "objects/errors.h"
#include "objects/hooks.h"

namespace heapscope::modules::numpy {

Status report_flags(uint32_t flags, const std::string& name) {
  static constexpr struct {
    uint32_t flag;
    int shift;
    const char* text;
  } kKinds[] = {{arrays::kFlagDivide, 0, "divide by zero"},
                {arrays::kFlagOverflow, 3, "overflow"},
                {arrays::kFlagUnderflow, 6, "underflow"},
                {arrays::kFlagInvalid, 9, "invalid value"}};
  if ((flags & arrays::kFlagNegativePower) != 0) {
    return err_set_string(exc_value_error(), "Integers to negative integer powers are not allowed.");
  }
  for (const auto& kind : kKinds) {
    const uint32_t mode = (modules::state().numpy.error_modes >> kind.shift) & 7;
    if ((flags & kind.flag) == 0 || mode == 0) {
      continue;
    }
    const std::string text = fmt::format("{} encountered in {}", kind.text, name);
    if (mode == 2) {
      return err_set_string(exc_floating_point_error(), text);
    }
    HS_TRY(err_warn(exc_runtime_warning(), text));
  }
  return Status::kOk;
}

uint32_t& float_status() { return modules::state().numpy.float_status; }

uint32_t overflow_flags(Op op, ScalarType type, const OwnedVector<PyArrayObject>& inputs) {
  using Wide = __int128;
  const auto value = [&](size_t i) -> Wide {
    const Scalar v = arrays::buffer_load(scalar_type_of(inputs[i].get()), inputs[i]->data);
    return v.form == Scalar::Form::kUnsigned ? Wide{static_cast<uint64_t>(v.integer)} : Wide{v.integer};
  };
  Wide exact = 0;
  bool beyond = false;
  switch (op) {
    case Op::kAdd: exact = value(0) + value(1); break;
    case Op::kSubtract: exact = value(0) - value(1); break;
    case Op::kMultiply: beyond = __builtin_mul_overflow(value(0), value(1), &exact); break;
    case Op::kNegative: exact = -value(0); break;
    case Op::kAbsolute: exact = value(0) < 0 ? -value(0) : value(0); break;
    default: return 0;
  }
  const auto bits = static_cast<int>(8 * arrays::item_size(type));
  const Wide low = arrays::is_unsigned(type) ? Wide{0} : -(Wide{1} << (bits - 1));
  const Wide high = (Wide{1} << (arrays::is_unsigned(type) ? bits : bits - 1)) - 1;
  return beyond || exact < low || exact > high ? uint32_t{arrays::kFlagOverflow} : 0u;
}

uint32_t unordered_flags(Op op, const OwnedVector<PyArrayObject>& inputs) {
  const bool nan = std::any_of(inputs.begin(), inputs.end(), [](const Owned<PyArrayObject>& input) {
    return std::isnan(arrays::buffer_load(scalar_type_of(input.get()), input->data).as_double());
  });
  return nan && op != Op::kEqual && op != Op::kNotEqual ? uint32_t{arrays::kFlagInvalid} : 0u;
}

uint32_t ordering_flags(Op op, ScalarType type, const OwnedVector<PyArrayObject>& inputs, const Shape& shape) {
  if (!arrays::is_complex(type) || op < Op::kLess || op > Op::kGreaterEqual || op == Op::kEqual ||
      op == Op::kNotEqual) {
    return 0;
  }
  Shape strides[2];
  broadcast_strides(inputs[0].get(), shape, &strides[0]);
  broadcast_strides(inputs[1].get(), shape, &strides[1]);
  const bool quiet = for_each_index(shape, [&](const Shape& index) {
    const Scalar a =
        arrays::buffer_load(scalar_type_of(inputs[0].get()), address_at(index, inputs[0]->data, strides[0]));
    const Scalar b =
        arrays::buffer_load(scalar_type_of(inputs[1].get()), address_at(index, inputs[1]->data, strides[1]));
    const double x = a.as_double();
    const double y = b.as_double();
    const bool whole =
        a.imag == a.imag && b.imag == b.imag;  // else the real parts are only asked whether they are equal
    return whole ? x == x && y == y : x != y;
  });
  return quiet ? 0u : uint32_t{arrays::kFlagInvalid};
}

}  // namespace heapscope::modules::numpy
