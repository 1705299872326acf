#include "modules/numpy/ufunc.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>

#include "modules/numpy/cast_checks.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/procedural_results.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc_flags.h"
#include "modules/numpy/ufunc_objects.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/hooks.h"
#include "objects/long_object.h"
#include "objects/owned_vector.h"
#include "objects/tuple_object.h"

namespace heapscope::modules::numpy {

namespace {

std::string warning_name(Op op, const UfuncCall& call) {
  return (call.scalars ? std::string("scalar ") : std::string()) + ufunc_info(op).name;
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

/// Whether real floats raise nothing in this operation.
bool is_silent(Op op) {
  switch (op) {
    case Op::kMaximum:
    case Op::kMinimum:
    case Op::kFmax:
    case Op::kFmin:
    case Op::kCopysign:
    case Op::kNegative:
    case Op::kPositive:
    case Op::kAbsolute:
    case Op::kFabs:
    case Op::kSign:
    case Op::kFloor:
    case Op::kCeil:
    case Op::kTrunc:
    case Op::kRint: return true;
    default: return false;
  }
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
    if (call_.is_part) {
      return run_objects(op_, inputs_, mask_.get(), shape_, results_[0].get());
    }
    float_status() = 0;
    HS_TRY(run_objects(op_, inputs_, mask_.get(), shape_, results_[0].get()));
    return report_flags(float_status(), warning_name(op_, call_));
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
    const bool converts = std::any_of(loop_operands.begin(), loop_operands.end(),
                                      [](const LoopOperand& operand) { return operand.type != operand.loop_type; });
    const bool watched = floats && (converts || !arrays::is_floating(type_) || !is_silent(op_));
    ElementLoop loop(op_, kernel_, loop_operands, info_.inputs, watched);
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
    if (floats) {
      float_status() = loop.flags();
    } else if (!call_.scalars) {
      float_status() = order;
    } else if (is_comparison(op_)) {
      float_status() |= unordered_flags(op_, inputs_);
    }
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
