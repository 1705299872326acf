#include "modules/numpy/ufunc.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>

#include "memory/lazy_region.h"
#include "modules/numpy/cast_checks.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/strided.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/hooks.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/owned_vector.h"
#include "objects/tuple_object.h"
#include "vm/import.h"

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

namespace {

/// Euclid's algorithm on Python numbers.
Owned<PyObject> object_gcd(PyObject* a, PyObject* b) {
  Owned<PyObject> left = owned_ref(a);
  Owned<PyObject> right = owned_ref(b);
  for (;;) {
    HS_TRUTH(more, object_is_true(right.get()));
    if (!more) {
      return number_absolute(left.get());
    }
    HS_OWN(rest, number_remainder(left.get(), right.get()));
    left = std::move(right);
    right = std::move(rest);
  }
}

}  // namespace

Owned<PyObject> call_on_objects(Op op, PyObject* a, PyObject* b) {
  const auto compare = [&](CompareOp how) { return object_rich_compare(a, b, how); };
  switch (op) {
    case Op::kAdd: return number_add(a, b);
    case Op::kSubtract: return number_subtract(a, b);
    case Op::kMultiply: return number_multiply(a, b);
    case Op::kDivide: return number_true_divide(a, b);
    case Op::kFloorDivide: return number_floor_divide(a, b);
    case Op::kRemainder: return number_remainder(a, b);
    case Op::kPower: return number_power(a, b, none());
    case Op::kAnd: return number_and(a, b);
    case Op::kOr: return number_or(a, b);
    case Op::kXor: return number_xor(a, b);
    case Op::kLshift: return number_lshift(a, b);
    case Op::kRshift: return number_rshift(a, b);
    case Op::kLess: return compare(CompareOp::kLt);
    case Op::kLessEqual: return compare(CompareOp::kLe);
    case Op::kEqual: return compare(CompareOp::kEq);
    case Op::kNotEqual: return compare(CompareOp::kNe);
    case Op::kGreater: return compare(CompareOp::kGt);
    case Op::kGreaterEqual: return compare(CompareOp::kGe);
    case Op::kMaximum:
    case Op::kFmax:
    case Op::kMinimum:
    case Op::kFmin: {
      HS_OWN(first, compare(op == Op::kMaximum || op == Op::kFmax ? CompareOp::kGe : CompareOp::kLe));
      HS_TRUTH(keep, object_is_true(first.get()));
      return owned_ref(keep ? a : b);
    }
    case Op::kLogicalAnd:
    case Op::kLogicalOr: {
      HS_TRUTH(first, object_is_true(a));
      return owned_ref(first == (op == Op::kLogicalOr) ? a : b);
    }
    case Op::kLogicalNot: {
      HS_TRUTH(first, object_is_true(a));
      return owned_ref(bool_object(!first));
    }
    case Op::kGcd: return object_gcd(a, b);
    case Op::kLcm: {
      HS_OWN(divisor, object_gcd(a, b));
      HS_OWN(part, number_floor_divide(a, divisor.get()));
      HS_OWN(product, number_multiply(part.get(), b));
      return number_absolute(product.get());
    }
    case Op::kNegative: return number_negative(a);
    case Op::kPositive: return number_positive(a);
    case Op::kAbsolute: return number_absolute(a);
    case Op::kInvert: return number_invert(a);
    case Op::kSquare: return number_multiply(a, a);
    case Op::kReciprocal: {
      HS_OWN(one, long_from_int64(1));
      return number_true_divide(one.get(), a);
    }
    case Op::kSign: {
      HS_OWN(zero, long_from_int64(0));
      HS_OWN(less, object_rich_compare(a, zero.get(), CompareOp::kLt));
      HS_TRUTH(negative, object_is_true(less.get()));
      HS_OWN(more, object_rich_compare(a, zero.get(), CompareOp::kGt));
      HS_TRUTH(positive, object_is_true(more.get()));
      return long_from_int64((positive ? 1 : 0) - (negative ? 1 : 0));
    }
    default: break;
  }
  if (op == Op::kFloor || op == Op::kCeil || op == Op::kTrunc) {
    HS_OWN(module, vm::import_module("math"));
    HS_OWN(function, object_get_attr_string(module.get(), ufunc_info(op).name));
    return object_call_one_arg(function.get(), a);
  }
  // The others call the element's method of that name.
  if (ufunc_info(op).inputs == 2) {
    HS_OWN(method, object_get_attr_string(a, ufunc_info(op).name));
    return object_call_one_arg(method.get(), b);
  }
  const char* name = ufunc_info(op).name;
  Owned<PyObject> method = object_get_attr_string(a, name);
  if (!method) {
    err_clear();
    return err_format(exc_type_error(),
                      "loop of ufunc does not support argument 0 of type {} which has no callable {} method",
                      type_full_name(type_of(a)), name);
  }
  return object_call_no_args(method.get());
}

namespace {

std::string warning_name(Op op, const UfuncCall& call) {
  return (call.scalars ? std::string("scalar ") : std::string()) + ufunc_info(op).name;
}

/// Whether a whole number that was computed from single ones did not fit: arrays never tell.
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

/// The common shape of all operands, outputs that were given among them.
Status common_shape(Op op, const OwnedVector<PyArrayObject>& inputs, const UfuncCall& call, Shape* shape) {
  const UfuncInfo& info = ufunc_info(op);
  std::vector<Shape> shapes;
  bool fits = true;
  for (const Owned<PyArrayObject>& input : inputs) {
    shapes.push_back(shape_of(input.get()));
    Shape merged;
    fits = fits && broadcast_shapes(*shape, shapes.back(), &merged);
    *shape = merged;
  }
  for (int i = 0; i < info.outputs; ++i) {
    if (call.out[i] == nullptr) {
      continue;
    }
    const Shape given = shape_of(call.out[i]);
    shapes.push_back(given);
    Shape merged;
    fits = fits && broadcast_shapes(*shape, given, &merged);
    if (fits) {
      HS_TRY(check_output_shape(given, merged));
      *shape = merged;
    }
  }
  if (!fits && call.where != nullptr && call.where != true_object()) {
    HS_OWN(mask, array_from_object(call.where, nullptr, false));
    shapes.push_back(shape_of(mask.get()));
  }
  return fits ? Status::kOk : static_cast<Status>(raise_operands(shapes));
}

/// The content of an operand that is one value everywhere, without looking at all of it.
bool is_constant(PyArrayObject* a, Scalar* value) {
  if (size_of_array(a) == 1) {
    *value = arrays::buffer_load(scalar_type_of(a), a->data);
    return true;
  }
  if (!arrays::buffer_is_lazy(a->data) || scalar_type_of(a) >= ScalarType::kObject) {
    return false;
  }
  const memory::LazyRegion* region = memory::lazy_region_at(a->data);
  const memory::LazySource source = region->fill.source;
  if (region->committed_pages != 0 ||
      (source != memory::LazySource::kZero && source != memory::LazySource::kNone &&
       (source != memory::LazySource::kConstant || region->fill.item_size != static_cast<uint64_t>(item_size_of(a))))) {
    return false;
  }
  *value = arrays::buffer_load(scalar_type_of(a), a->data);
  return true;
}

/// A large result of operands that are constant is constant: computed once, nothing committed. Null without an error:
/// it is not one.
Owned<PyArrayObject> constant_result(Op op, const arrays::Kernel& kernel, ScalarType type, ScalarType result,
                                     const OwnedVector<PyArrayObject>& inputs, const Shape& shape, uint32_t* flags) {
  if (arrays::item_size(result) * product(shape) < arrays::kLazyThreshold) {
    return nullptr;
  }
  alignas(16) char elements[3][16];
  char* args[3];
  const int64_t steps[3] = {0, 0, 0};
  for (size_t i = 0; i < inputs.size(); ++i) {
    Scalar value = Scalar::of_integer(0);
    if (!is_constant(inputs[i].get(), &value)) {
      return nullptr;
    }
    arrays::store(type, elements[i], value);
    args[i] = elements[i];
  }
  args[inputs.size()] = elements[inputs.size()];
  kernel.loop(kernel, args, steps, 1, flags);
  const char* item = elements[inputs.size()];
  if (arrays::any_not_finite(result, item, 16, 1)) {
    const Scalar a = arrays::load(type, elements[0]);
    const Scalar b = inputs.size() > 1 ? arrays::load(type, elements[1]) : a;
    *flags |= arrays::operation_flags(op, a, b, arrays::load(result, item));
  }
  const auto size = static_cast<uint32_t>(arrays::item_size(result));
  return array_new(descr_of(result), shape, memory::lazy_constant(item, size));
}

/// int64 ramps plus, minus or times a whole number stay ramps.
Owned<PyArrayObject> ramp_result(Op op, ScalarType type, const OwnedVector<PyArrayObject>& inputs, const Shape& shape) {
  if (type != ScalarType::kInt64 || inputs.size() != 2 || product(shape) * 8 < arrays::kLazyThreshold ||
      (op != Op::kAdd && op != Op::kSubtract && op != Op::kMultiply)) {
    return nullptr;
  }
  for (size_t ramp = 0; ramp < 2; ++ramp) {
    PyArrayObject* a = inputs[ramp].get();
    PyArrayObject* other = inputs[1 - ramp].get();
    if (!arrays::buffer_is_lazy(a->data) || scalar_type_of(a) != type || size_of_array(other) != 1 ||
        !is_c_contiguous(a) || shape_of(a) != shape || scalar_type_of(other) >= ScalarType::kFloat16) {
      continue;
    }
    const memory::LazyRegion* region = memory::lazy_region_at(a->data);
    if (region->fill.source != memory::LazySource::kArange || region->committed_pages != 0) {
      continue;
    }
    const auto skipped = (a->data - region->address) / 8;
    const auto c = static_cast<uint64_t>(arrays::buffer_load(scalar_type_of(other), other->data).as_int64());
    uint64_t first = region->fill.first + skipped * region->fill.second;
    uint64_t step = region->fill.second;
    if (op == Op::kMultiply) {
      first *= c;
      step *= c;
    } else if (op == Op::kAdd) {
      first += c;
    } else {
      first = ramp == 0 ? first - c : c - first;
      step = ramp == 0 ? step : 0 - step;
    }
    return array_new(
        descr_of(type), shape,
        memory::lazy_arange(memory::LazyItem::kInt64, static_cast<int64_t>(first), static_cast<int64_t>(step)));
  }
  return nullptr;
}

uint64_t address_at(const Shape& index, uint64_t data, const Shape& strides) {
  for (size_t i = 0; i < index.size(); ++i) {
    data += static_cast<uint64_t>(index[i] * strides[i]);
  }
  return data;
}

}  // namespace

uint32_t object_flags(Op op, PyObject* a, PyObject* b, PyObject* r) {
  const auto read = [](PyObject* object, double* value) {
    if (float_check_exact(object)) {
      *value = static_cast<PyFloatObject*>(object)->ob_fval;
      return true;
    }
    int overflow = 0;
    *value = long_check_exact(object) ? static_cast<double>(long_as_int64_and_overflow(object, &overflow)) : 0;
    return long_check_exact(object);
  };
  const auto part = [&](PyObject* object) {
    double value = 0;
    if (is_type(object, complex_type())) {
      const auto* complex = static_cast<PyComplexObject*>(object);
      return Scalar::of_complex(complex->cval.real, complex->cval.imag);
    }
    return read(object, &value) ? Scalar::of_complex(value, 0) : Scalar::of_complex(0, 0);
  };
  if (is_type(r, complex_type()) && op <= Op::kMultiply) {
    return arrays::operation_flags(op, part(a), part(b), part(r));
  }
  double x = 0;
  double y = 0;
  double z = 0;
  if (!read(a, &x) || !read(b, &y) || (!float_check_exact(a) && !float_check_exact(b))) {
    return 0;
  }
  const bool nan = std::isnan(x) || std::isnan(y);
  const bool compares = (op >= Op::kLess && op <= Op::kGreaterEqual && op != Op::kEqual && op != Op::kNotEqual) ||
                        (op >= Op::kMaximum && op <= Op::kFmin) || op == Op::kRemainder || op == Op::kFloorDivide;
  if (compares && nan) {
    return arrays::kFlagInvalid;
  }
  if (op > Op::kRemainder || !read(r, &z)) {
    return 0;
  }
  return (std::isnan(z) && !nan ? uint32_t{arrays::kFlagInvalid} : 0u) |
         (std::isinf(z) && std::isfinite(x) && std::isfinite(y) ? uint32_t{arrays::kFlagOverflow} : 0u);
}

namespace {

/// Loops over objects and text: element by element, with Python objects.
Status run_objects(Op op, const OwnedVector<PyArrayObject>& inputs, PyArrayObject* mask, const Shape& shape,
                   PyArrayObject* out, uint32_t* flags) {
  std::vector<Shape> strides(inputs.size());
  for (size_t i = 0; i < inputs.size(); ++i) {
    broadcast_strides(inputs[i].get(), shape, &strides[i]);
  }
  Shape out_strides;
  Shape mask_strides;
  broadcast_strides(out, shape, &out_strides);
  if (mask != nullptr) {
    broadcast_strides(mask, shape, &mask_strides);
  }
  Status status = Status::kOk;
  for_each_index(shape, [&](const Shape& index) {
    if (mask != nullptr &&
        arrays::buffer_load(ScalarType::kBool, address_at(index, mask->data, mask_strides)).integer == 0) {
      return true;
    }
    Owned<PyObject> a = python_from_element(inputs[0]->descr, address_at(index, inputs[0]->data, strides[0]));
    Owned<PyObject> b = inputs.size() > 1
                            ? python_from_element(inputs[1]->descr, address_at(index, inputs[1]->data, strides[1]))
                            : owned_ref(none());
    Owned<PyObject> r = a && b ? call_on_objects(op, a.get(), b.get()) : Owned<PyObject>();
    *flags |= r ? object_flags(op, a.get(), b.get(), r.get()) : 0u;
    status = r ? store_object_as(out->descr, address_at(index, out->data, out_strides), r.get()) : Status::kError;
    return status == Status::kOk;
  });
  return status;
}

/// Comparing complex numbers for order with a NaN among the parts that decide is "invalid".
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

/// Operands of the loop's type and of one shape that all lie in columns, with numbers that may be cast: the result lies
/// so too, to the strides of its axes of length 1.
bool all_fortran(Op op, const OwnedVector<PyArrayObject>& inputs, ScalarType type, const std::string& casting,
                 const Shape& shape) {
  // Arrays of truths and any scalar have a loop of truths.
  const bool truths = op >= Op::kLogicalAnd && op <= Op::kLogicalXor &&
                      std::all_of(inputs.begin(), inputs.end(), [](const Owned<PyArrayObject>& input) {
                        return input->nd == 0 || scalar_type_of(input.get()) == ScalarType::kBool;
                      });
  bool any = false;
  for (const Owned<PyArrayObject>& input : inputs) {
    const ScalarType own = scalar_type_of(input.get());
    if (own != type && !truths && (input->nd != 0 || !can_cast(own, type, casting))) {
      return false;
    }
    if (input->nd == 0) {
      continue;
    }
    if (shape_of(input.get()) != shape || !is_f_contiguous(input.get()) || is_c_contiguous(input.get())) {
      return false;
    }
    any = true;
  }
  return any;
}

bool is_comparison(Op op) { return op >= Op::kLess && op <= Op::kGreaterEqual; }

Status check_output(Op op, int number, ScalarType type, const UfuncCall& call) {
  PyArrayObject* out = call.out[number];
  const UfuncInfo& info = ufunc_info(op);
  if (!can_cast(type, scalar_type_of(out), call.casting)) {
    return raise_ufunc_error("_UFuncOutputCastingError",
                             fmt::format("Cannot cast ufunc '{}' output {}from {} to {} with casting rule '{}'",
                                         info.name, info.outputs > 1 ? std::to_string(info.inputs + number) + " " : "",
                                         dtype_text(type), dtype_text(scalar_type_of(out)), call.casting));
  }
  return Status::kOk;
}

bool same_window(const PyArrayObject* a, const PyArrayObject* b) {
  return a->data == b->data && shape_of(a) == shape_of(b) && strides_of(a) == strides_of(b) &&
         scalar_type_of(a) == scalar_type_of(b);
}

/// Text next to something else: only "is it equal" has an answer.
Owned<PyObject> compare_text(Op op, const OwnedVector<PyArrayObject>& inputs, bool* handled) {
  const auto is_text = [&](size_t i) { return scalar_type_of(inputs[i].get()) >= ScalarType::kText; };
  *handled = false;
  const bool unlike = inputs.size() == 2 &&
                      (is_text(0) != is_text(1) || (is_text(0) && inputs[0]->descr->kind != inputs[1]->descr->kind));
  if (!unlike || scalar_type_of(inputs[0].get()) == ScalarType::kObject ||
      scalar_type_of(inputs[1].get()) == ScalarType::kObject || (op != Op::kEqual && op != Op::kNotEqual)) {
    return nullptr;
  }
  *handled = true;
  HS_TRY(err_warn(exc_future_warning(),
                  "elementwise comparison failed; returning scalar instead, but in the future will perform elementwise "
                  "comparison"));
  return owned_ref(bool_object(op == Op::kNotEqual));
}

/// One call of a ufunc, stage by stage: operands, the type to compute in, shape and mask, where results go, the loop.
class UfuncRun {
 public:
  UfuncRun(Op op, const UfuncCall& call) : op_(op), call_(call), info_(ufunc_info(op)) {}

  Owned<PyObject> run(PyObject* const* operands) {
    HS_TRY(take_operands(operands));
    bool handled = false;
    Owned<PyObject> compared = compare_text(op_, inputs_, &handled);
    if (handled) {
      return compared;
    }
    HS_TRY(choose_type());
    HS_TRY(check_outputs());
    HS_TRY(common_shape(op_, inputs_, call_, &shape_));
    HS_TRY(take_mask());
    HS_TRY(choose_kernel());
    HS_TRY(make_results());
    if (procedural_) {
      return std::move(results_[0]);
    }
    HS_TRY(objects() ? run_on_objects() : run_loop());
    if (info_.outputs == 1) {
      return finished(0);
    }
    HS_OWN(first, finished(0));
    HS_OWN(second, finished(1));
    return tuple_pack(first.get(), second.get());
  }

 private:
  Status take_operands(PyObject* const* operands) {
    for (int i = 0; i < info_.inputs; ++i) {
      HS_OWN(input, array_from_object(operands[i], nullptr, false));
      plain_.push_back(input.get());
      inputs_.push_back(std::move(input));
    }
    for (int i = 0; i < info_.outputs; ++i) {
      if (call_.out[i] != nullptr && (call_.out[i]->flags & kArrayWriteable) == 0) {
        return err_set_string(exc_value_error(), "output array is read-only");
      }
    }
    return Status::kOk;
  }

  Status choose_type() {
    text_ = is_comparison(op_) && scalar_type_of(plain_[0]) >= ScalarType::kText &&
            scalar_type_of(plain_[0]) == scalar_type_of(plain_[1]);
    type_ = text_ ? ScalarType::kObject : ScalarType::kFloat64;
    if (call_.dtype != nullptr && !text_) {
      HS_TRY(take_asked_type(call_.dtype->scalar_type()));
    } else if (!text_) {
      HS_TRY(resolve_type(op_, plain_.data(), info_.inputs, &type_));
    }
    for (PyArrayObject* operand : plain_) {
      if (scalar_type_of(operand) < ScalarType::kObject && type_ < ScalarType::kObject) {
        HS_TRY(check_cast(operand, type_));
      }
    }
    return Status::kOk;
  }

  /// The type that `dtype=` asks for, when there is a loop of it and the operands may become it.
  Status take_asked_type(ScalarType type) {
    const bool objects = std::any_of(plain_.begin(), plain_.end(), [](PyArrayObject* operand) {
      return scalar_type_of(operand) == ScalarType::kObject;
    });
    if (type == ScalarType::kBool && (op_ == Op::kSubtract || op_ == Op::kNegative) && !objects) {
      return err_set_string(exc_type_error(), op_ == Op::kSubtract ? kNoBoolSubtract : kNoBoolNegative);
    }
    if (type == ScalarType::kBool && op_ == Op::kSubtract) {
      return err_set_string(exc_type_error(),
                            "No loop matching the specified signature and casting was found for ufunc subtract");
    }
    if (!has_loop(op_, type) ||
        (info_.result == Result::kBool && type != ScalarType::kBool && type != ScalarType::kObject)) {
      return raise_ufunc_error(
          "_UFuncNoLoopError",
          fmt::format("No loop matching the specified signature and casting was found for ufunc {}", info_.name));
    }
    for (int i = 0; i < info_.inputs; ++i) {
      PyArrayObject* operand = plain_[static_cast<size_t>(i)];
      if (!operand_can_cast(operand, type, call_.casting)) {
        return raise_ufunc_error("_UFuncInputCastingError",
                                 fmt::format("Cannot cast ufunc '{}' input {}from {} to {} with casting rule '{}'",
                                             info_.name, info_.inputs > 1 ? std::to_string(i) + " " : "",
                                             dtype_text(scalar_type_of(operand)), dtype_text(type), call_.casting));
      }
    }
    type_ = type;
    return Status::kOk;
  }

  Status check_outputs() {
    for (int i = 0; i < info_.outputs; ++i) {
      if (call_.out[i] != nullptr) {
        HS_TRY(check_output(op_, i, result_type(i), call_));
      }
    }
    return Status::kOk;
  }

  /// `where=`, which takes part in the broadcast.
  Status take_mask() {
    if (call_.where == nullptr || call_.where == true_object()) {
      return Status::kOk;
    }
    mask_ = array_from_object(call_.where, descr_of(ScalarType::kBool), false);
    if (!mask_) {
      return Failed{};
    }
    std::vector<Shape> shapes;
    std::transform(plain_.begin(), plain_.end(), std::back_inserter(shapes), shape_of);
    const size_t inputs = shapes.size();
    for (int i = 0; i < info_.outputs; ++i) {
      if (call_.out[i] != nullptr) {
        shapes.push_back(shape_of(call_.out[i]));
      }
    }
    Shape merged;
    if (!broadcast_shapes(shape_, shape_of(mask_.get()), &merged)) {
      shapes.push_back(shape_of(mask_.get()));
      return raise_operands(shapes);
    }
    for (size_t i = inputs; i < shapes.size(); ++i) {
      HS_TRY(check_output_shape(shapes[i], merged));
    }
    shape_ = merged;
    return Status::kOk;
  }

  Status choose_kernel() {
    if (objects()) {
      return Status::kOk;
    }
    kernel_ = arrays::find_kernel(op_, type_);
    if (kernel_.loop == nullptr) {
      return err_format(exc_not_implemented_error(), "Heapscope does not support numpy.{} of {}", info_.name,
                        dtype_text(type_));
    }
    return Status::kOk;
  }

  /// Where the results go; what is read and written at once goes through a copy.
  Status make_results() {
    for (int i = 0; i < info_.outputs; ++i) {
      if (call_.out[i] != nullptr) {
        HS_TRY(use_output(call_.out[i]));
        continue;
      }
      if (!objects() && !mask_ && info_.outputs == 1) {
        HS_TRY(make_procedural());
        if (procedural_) {
          return Status::kOk;
        }
      }
      HS_OWN(made, new_result(result_type(i)));
      results_.push_back(std::move(made));
    }
    return Status::kOk;
  }

  Status use_output(PyArrayObject* out) {
    for (Owned<PyArrayObject>& input : inputs_) {
      if (may_share(input.get(), out) && !same_window(input.get(), out)) {
        HS_OWN(copy, array_copy(input.get(), 'K'));
        input = std::move(copy);
      }
    }
    // Loops write numbers: an array of objects or texts gets them made into its kind in the end.
    const ScalarType kind = scalar_type_of(out);
    const bool apart = kind == ScalarType::kText || (kind == ScalarType::kObject && !objects());
    HS_OWN(to, apart ? new_result(result_type(static_cast<int>(results_.size()))) : owned_ref(out));
    results_.push_back(std::move(to));
    return Status::kOk;
  }

  /// The whole result when it can stay a rule (a constant, a ramp) that commits no memory.
  Status make_procedural() {
    uint32_t flags = 0;
    Owned<PyArrayObject> made = constant_result(op_, kernel_, type_, result_type(0), inputs_, shape_, &flags);
    if (!made && !err_occurred()) {
      made = ramp_result(op_, type_, inputs_, shape_);
    }
    if (!made) {
      return err_occurred() ? Status::kError : Status::kOk;
    }
    HS_TRY(report_flags(flags, warning_name(op_, call_)));
    results_.push_back(std::move(made));
    procedural_ = true;
    return Status::kOk;
  }

  Owned<PyArrayObject> new_result(ScalarType result) {
    const bool given =
        std::any_of(call_.out, call_.out + info_.outputs, [](PyArrayObject* out) { return out != nullptr; });
    if (!given && info_.outputs == 1 && all_fortran(op_, inputs_, type_, call_.casting, shape_)) {
      return array_new(descr_of(result), shape_,
                       result == ScalarType::kObject ? memory::lazy_zero() : memory::lazy_none(), true);
    }
    std::vector<Shape> strides(inputs_.size());
    for (size_t k = 0; k < inputs_.size(); ++k) {
      broadcast_strides(inputs_[k].get(), shape_, &strides[k]);
    }
    for (int i = 0; i < info_.outputs; ++i) {  // the other outputs' axes count as well
      if (call_.out[i] != nullptr) {
        strides.push_back(strides_of(call_.out[i]));
      }
    }
    return array_new_in_order(descr_of(result), shape_, axis_order(shape_, strides));
  }

  Status run_on_objects() {
    uint32_t raised = 0;
    HS_TRY(run_objects(op_, inputs_, mask_.get(), shape_, results_[0].get(), &raised));
    return report_flags(raised, warning_name(op_, call_));
  }

  Status run_loop() {
    std::vector<uint64_t> data;
    std::vector<Shape> all;
    std::vector<LoopOperand> loop_operands;
    const auto add = [&](PyArrayObject* a, ScalarType loop_type) {
      Shape s;
      broadcast_strides(a, shape_, &s);
      data.push_back(a->data);
      all.push_back(s);
      loop_operands.push_back({scalar_type_of(a), loop_type});
    };
    for (size_t i = 0; i < inputs_.size(); ++i) {
      add(inputs_[i].get(), op_ == Op::kLdexp && i == 1 ? ScalarType::kInt64 : type_);
    }
    for (int i = 0; i < info_.outputs; ++i) {
      add(results_[static_cast<size_t>(i)].get(), result_of(op_, type_, i));
    }
    const bool floats = (arrays::is_floating(type_) || arrays::is_complex(type_)) && info_.result != Result::kBool;
    ElementLoop loop(op_, kernel_, loop_operands, info_.inputs, floats);
    if (mask_) {
      add(mask_.get(), ScalarType::kBool);
    }
    const LoopPlan plan = plan_loop(shape_, data, all, axis_order(shape_, all), true);
    std::vector<int64_t> steps;
    steps.reserve(plan.steps.size());
    for (const Shape& s : plan.steps) {
      steps.push_back(s[0]);
    }
    const bool done = for_each_run(plan, [&](const std::vector<uint64_t>& at) {
      return mask_ ? loop.run_masked(at, steps.data(), plan.extents[0], at.back(), steps.back())
                   : loop.run(at, steps.data(), plan.extents[0]);
    });
    if (!done && loop.flags() == 0) {
      return err_no_memory();
    }
    const uint32_t whole = call_.scalars && arrays::is_integer(type_) ? overflow_flags(op_, type_, inputs_) : 0u;
    const uint32_t order = ordering_flags(op_, type_, inputs_, shape_);
    return report_flags(loop.flags() | whole | order, warning_name(op_, call_));
  }

  Owned<PyObject> finished(size_t i) {
    if (call_.out[i] != nullptr) {
      if (results_[i].get() != call_.out[i]) {
        HS_TRY(mask_ ? assign_where(call_.out[i], results_[i].get(), mask_.get())
                     : array_assign(call_.out[i], results_[i].get()));
        return owned_ref<PyObject>(call_.out[i]);
      }
      return std::move(results_[i]);
    }
    return array_return(std::move(results_[i]));
  }

  [[nodiscard]] bool objects() const { return type_ == ScalarType::kObject; }
  [[nodiscard]] ScalarType result_type(int i) const { return text_ ? ScalarType::kBool : result_of(op_, type_, i); }

  const Op op_;
  const UfuncCall& call_;
  const UfuncInfo& info_;
  OwnedVector<PyArrayObject> inputs_;
  std::vector<PyArrayObject*> plain_;  ///< the inputs as given: a copy made for an output may replace one
  bool text_ = false;                  ///< two arrays of texts are compared
  ScalarType type_ = ScalarType::kFloat64;
  Shape shape_;
  Owned<PyArrayObject> mask_;
  arrays::Kernel kernel_{};
  OwnedVector<PyArrayObject> results_;
  bool procedural_ = false;
};

}  // namespace

Owned<PyObject> call_ufunc(Op op, PyObject* const* operands, const UfuncCall& call) {
  UfuncRun run(op, call);
  return run.run(operands);
}

namespace {

/// Whether a pair is computed as scalars: where one's type holds the other's; else, and for bool_, as arrays of no
/// axes.
bool is_scalar_pair(PyObject* a, PyObject* b) {
  if (array_check(a) || array_check(b)) {
    return false;
  }
  const auto type_of_operand = [](PyObject* op, ScalarType* type) {
    *type = long_check(op)                          ? ScalarType::kInt64
            : object_type_check(op, complex_type()) ? ScalarType::kComplex128
                                                    : ScalarType::kFloat64;
    const bool own = is_numpy_scalar(op, type);
    return own;
  };
  ScalarType left = ScalarType::kFloat64;
  ScalarType right = ScalarType::kFloat64;
  const bool own_left = type_of_operand(a, &left);
  const bool own_right = type_of_operand(b, &right);
  if ((own_left && left == ScalarType::kBool) || (!own_left && own_right && right == ScalarType::kBool)) {
    return false;
  }
  if (is_type(a, bool_type()) || is_type(b, bool_type())) {
    return true;
  }
  // A Python number takes part as its own type, but never lends it.
  return (own_left && can_cast_safely(right, left)) || (own_right && can_cast_safely(left, right));
}

}  // namespace

Owned<PyObject> call_binary(Op op, PyObject* a, PyObject* b) {
  PyObject* const operands[] = {a, b};
  UfuncCall call;
  call.scalars = is_scalar_pair(a, b);
  return call_ufunc(op, operands, call);
}

Owned<PyObject> call_unary(Op op, PyObject* a) {
  UfuncCall call;
  call.scalars = !array_check(a);
  return call_ufunc(op, &a, call);
}

}  // namespace heapscope::modules::numpy
