// ufunc.reduce and ufunc.accumulate, arg extremes. Model: numpy core/src/umath/reduction.c.
//
// The order in which elements are added decides how a sum is rounded, so it is NumPy's: axes sorted as for any loop
// (loop_plan.h), runs of the innermost axis added pairwise, columns row by row; elements that are converted come in
// buffers of 8192.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "modules/numpy/cast_checks.h"
#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc.h"
#include "modules/numpy/ufunc_flags.h"
#include "modules/numpy/ufunc_objects.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"

namespace heapscope::modules::numpy {

namespace {

using arrays::item_size;

bool is_choice(Op op) { return op >= Op::kMaximum && op <= Op::kFmin; }
bool is_logic(Op op) { return op >= Op::kLogicalAnd && op <= Op::kLogicalXor; }
bool is_reorderable(Op op) { return ufunc_info(op).identity != Identity::kNone || is_choice(op); }

/// The type in which a reduction is computed.
Status reduce_type(Op op, PyArrayObject* a, PyArray_Descr* dtype, PyArrayObject* out, ScalarType* type) {
  const ScalarType own = scalar_type_of(a);
  if (own >= ScalarType::kText) {
    const std::string type_text = repr_text(a->descr);
    const std::string types =
        is_logic(op) ? std::string("None, <class 'numpy.dtype[") + type_name(a->descr->typeobj.get()) + "]'>"
                     : type_text + ", " + type_text;
    return raise_ufunc_error("_UFuncNoLoopError",
                             fmt::format("ufunc '{}' did not contain a loop with signature matching types ({}) -> None",
                                         ufunc_info(op).name, types));
  }
  if (is_logic(op) && own != ScalarType::kObject) {
    *type = ScalarType::kBool;
    return Status::kOk;
  }
  if (dtype != nullptr) {
    *type = dtype->scalar_type();
    return has_loop(op, *type)
               ? Status::kOk
               : raise_ufunc_error("_UFuncNoLoopError",
                                   fmt::format("No loop matching the specified signature and casting was "
                                               "found for ufunc {}",
                                               ufunc_info(op).name));
  }
  if (op == Op::kAdd || op == Op::kMultiply) {
    const ScalarType base = out != nullptr ? scalar_type_of(out) : own;
    static_cast<void>(base);
    if (own == ScalarType::kBool || (arrays::is_integer(own) && !arrays::is_unsigned(own))) {
      *type = ScalarType::kInt64;
      return Status::kOk;
    }
    if (arrays::is_unsigned(own)) {
      *type = ScalarType::kUint64;
      return Status::kOk;
    }
  }
  PyArrayObject* const operands[] = {a, a};
  return resolve_type(op, operands, 2, type);
}

bool identity_of(Op op, ScalarType type, Scalar* value) {
  switch (ufunc_info(op).identity) {
    case Identity::kZero:
    case Identity::kFalse: *value = Scalar::of_integer(0); return true;
    case Identity::kOne:
    case Identity::kTrue: *value = Scalar::of_integer(1); return true;
    case Identity::kMinusOne: *value = Scalar::of_integer(type == ScalarType::kBool ? 1 : -1); return true;
    case Identity::kMinusInfinity: *value = Scalar::of_float(-std::numeric_limits<double>::infinity()); return true;
    default: return false;
  }
}

/// The operands of one reduction on the full shape.
struct Window {
  uint64_t data;
  Shape shape;
  Shape strides;
};

/// All of a reduction's elements of one place, converted on the way, in buffers of 8192.
bool reduce_converted(ElementLoop* loop, ScalarType from, ScalarType type, uint64_t into, const LoopPlan& inner) {
  constexpr int64_t kBuffer = 8192;
  std::vector<char> buffer(static_cast<size_t>(kBuffer * item_size(type)));
  int64_t filled = 0;
  bool decided = false;  // ends the walk as an error does
  const auto flush = [&] {
    const bool done = filled == 0 || loop->reduce_block(into, buffer.data(), filled);
    filled = 0;
    decided = loop->is_decided(into);
    return done && !decided;
  };
  return for_each_run(inner,
                      [&](const std::vector<uint64_t>& at) {
                        int64_t left = inner.extents[0];
                        uint64_t data = at[0];
                        while (left > 0) {
                          const int64_t part = std::min(left, kBuffer - filled);
                          gather(from, data, inner.steps[0][0], part, type, buffer.data() + filled * item_size(type));
                          filled += part;
                          left -= part;
                          data += static_cast<uint64_t>(part * inner.steps[0][0]);
                          if (filled == kBuffer && !flush()) {
                            return false;
                          }
                        }
                        return true;
                      })
             ? flush() || decided
             : decided;
}

/// Whether any of `count` floats, next to each other, is infinite or no number.
bool has_not_finite(ScalarType type, uint64_t data, int64_t count) {
  arrays::ElementReader reader;
  const int64_t size = item_size(type);
  while (count > 0) {
    const char* from = reader.at(data);
    const int64_t run =
        arrays::buffer_committed(data) == nullptr ? 1 : arrays::buffer_elements(data, size, size, count);
    if (arrays::any_not_finite(type, from, size, run)) {
      return true;
    }
    data += static_cast<uint64_t>(run * size);
    count -= run;
  }
  return false;
}

/// Runs the loop: `out` holds the start values, with stride 0 along reduced axes.
bool run_reduction(ElementLoop* loop, const Window& in, ScalarType from, uint64_t out, const Shape& out_strides,
                   ScalarType type, PyArrayObject* mask, const std::vector<int>& order) {
  std::vector<uint64_t> data = {out, in.data, out};
  std::vector<Shape> all = {out_strides, in.strides, out_strides};
  if (mask != nullptr) {
    Shape mask_strides;
    broadcast_strides(mask, in.shape, &mask_strides);
    data.push_back(mask->data);
    all.push_back(mask_strides);
  }
  LoopPlan plan = plan_loop(in.shape, data, all, order, false);
  // The innermost axes that are all reduced make one stream of elements, which goes through a buffer when they are
  // converted or no single step walks them.
  size_t axes = 0;
  while (axes < plan.extents.size() && plan.steps[0][axes] == 0) {
    ++axes;
  }
  if (mask == nullptr && (axes > 1 || (from != type && axes == 1))) {
    LoopPlan inner;
    const auto cut = static_cast<int64_t>(axes);
    inner.extents.assign(plan.extents.begin(), plan.extents.begin() + cut);
    inner.steps.emplace_back(plan.steps[1].begin(), plan.steps[1].begin() + cut);
    plan.extents.erase(plan.extents.begin(), plan.extents.begin() + cut);
    plan.extents.insert(plan.extents.begin(), 1);
    for (Shape& s : plan.steps) {
      s.erase(s.begin(), s.begin() + cut);
      s.insert(s.begin(), 0);
    }
    return for_each_run(plan, [&](const std::vector<uint64_t>& at) {
      inner.data = {at[1]};
      return reduce_converted(loop, from, type, at[0], inner);
    });
  }
  std::vector<int64_t> steps;
  for (const Shape& s : plan.steps) {
    steps.push_back(s[0]);
  }
  return for_each_run(plan, [&](const std::vector<uint64_t>& at) {
    const int64_t count = plan.extents[0];
    if (mask == nullptr) {
      return steps[0] == 0 ? loop->reduce(at[0], at[1], steps[1], count) : loop->run(at, steps.data(), count);
    }
    const auto taken = [&](int64_t i) {
      return arrays::buffer_load(ScalarType::kBool, at[3] + static_cast<uint64_t>(i * steps[3])).integer != 0;
    };
    for (int64_t i = 0; i < count; ++i) {
      if (!taken(i)) {
        continue;
      }
      int64_t run = 1;  // neighbours that go to one place are added as one run
      while (steps[0] == 0 && i + run < count && taken(i + run)) {
        ++run;
      }
      if (!loop->reduce(at[0] + static_cast<uint64_t>(i * steps[0]), at[1] + static_cast<uint64_t>(i * steps[1]),
                        steps[1], run)) {
        return false;
      }
      i += run - 1;
    }
    return true;
  });
}

Status reduce_objects(Op op, PyArrayObject* a, const std::vector<bool>& reduced, PyArrayObject* out, PyObject* initial,
                      PyArrayObject* mask) {
  // Start values: none; the first element of each place is taken as it is.
  Status status = Status::kOk;
  const ScalarType target = scalar_type_of(out);
  std::vector<bool> begun(static_cast<size_t>(std::max<int64_t>(size_of_array(out), 1)), false);
  const Shape shape = shape_of(a);
  std::vector<int> order = axis_order(shape, {strides_of(a)});  // as the elements lie, not as the axes stand
  std::reverse(order.begin(), order.end());
  Shape turned;
  turned.reserve(shape.size());
  for (const int axis : order) {
    turned.push_back(shape[static_cast<size_t>(axis)]);
  }
  Shape index(shape.size());
  for_each_index(turned, [&](const Shape& walk) {
    for (size_t i = 0; i < walk.size(); ++i) {
      index[static_cast<size_t>(order[i])] = walk[i];
    }
    if (mask != nullptr) {
      Shape strides;
      broadcast_strides(mask, shape, &strides);
      uint64_t at = mask->data;
      for (size_t i = 0; i < index.size(); ++i) {
        at += static_cast<uint64_t>(index[i] * strides[i]);
      }
      if (arrays::buffer_load(ScalarType::kBool, at).integer == 0) {
        return true;
      }
    }
    Shape place;
    size_t number = 0;
    for (size_t i = 0; i < index.size(); ++i) {
      if (!reduced[i]) {
        place.push_back(index[i]);
        number = number * static_cast<size_t>(a->dimensions.get()[i]) + static_cast<size_t>(index[i]);
      }
    }
    const uint64_t to = element_address(out, place.data());
    Owned<PyObject> item = python_from_element(a->descr, element_address(a, index.data()));
    if (!begun[number]) {
      begun[number] = true;
      Owned<PyObject> first = initial == nullptr ? owned_ref(item.get()) : call_on_objects(op, initial, item.get());
      status = first ? store_object_as(out->descr, to, first.get()) : Status::kError;
      return status == Status::kOk;
    }
    Owned<PyObject> total = python_from_element(out->descr, to);
    Owned<PyObject> r = item && total ? call_on_objects(op, total.get(), item.get()) : Owned<PyObject>();
    status = r ? store_object_as(out->descr, to, r.get()) : Status::kError;
    return status == Status::kOk;
  });
  static_cast<void>(target);
  if (status == Status::kOk) {
    Shape none;
    size_t number = 0;
    for_each_index(shape_of(out), [&](const Shape& place) {
      if (!begun[number++]) {
        Scalar value = Scalar::of_integer(0);
        identity_of(op, ScalarType::kObject, &value);
        Owned<PyObject> start = initial != nullptr ? owned_ref(initial)
                                : is_logic(op)     ? owned_ref(value.integer != 0 ? true_object() : false_object())
                                                   : long_from_int64(value.integer);
        status = start ? store_object_as(out->descr, element_address(out, place.data()), start.get()) : Status::kError;
      }
      return status == Status::kOk;
    });
  }
  return status;
}

Owned<PyObject> deliver(Owned<PyArrayObject> result, const ReduceCall& call, const Shape& kept,
                        const Shape& kept_strides) {
  if (call.out != nullptr) {
    HS_OWN(window, array_view(result.get(), result->descr, result->data, call.keepdims ? kept : shape_of(result.get()),
                              call.keepdims ? kept_strides : strides_of(result.get())));
    HS_TRY(array_assign(call.out, window.get()));
    return owned_ref(call.out);
  }
  if (!call.keepdims) {
    return array_return(std::move(result));
  }
  // The result itself gets the axes of length 1 back: it owns its buffer.
  HS_TRY(array_set_window(result.get(), kept, kept_strides));
  return array_return(std::move(result));
}

}  // namespace

// NOLINTNEXTLINE(readability-function-size): the stages of one reduction, which share most of what they find
Owned<PyObject> reduce_ufunc(Op op, PyArrayObject* a, const ReduceCall& call) {
  const UfuncInfo& info = ufunc_info(op);
  if (info.inputs != 2 || info.outputs != 1) {
    return err_set_string(exc_value_error(), info.inputs == 2
                                                 ? "reduce only supported for functions returning a single value"
                                                 : "reduce only supported for binary functions");
  }
  ScalarType type = ScalarType::kFloat64;
  HS_TRY(reduce_type(op, a, call.dtype, call.out, &type));
  Owned<PyArrayObject> numbers;
  if (scalar_type_of(a) == ScalarType::kObject && type != ScalarType::kObject) {
    if (call.initial == nullptr && size_of_array(a) != 0) {  // the start values are converted apart from all the others
      Shape first = shape_of(a);
      for (const int axis : call.axes) {
        first[static_cast<size_t>(axis)] = 1;
      }
      HS_OWN(window, array_view(a, a->descr, a->data, first, strides_of(a)));
      HS_OWN(starts, array_from_object(window.get(), descr_of(type), true));
    }
    numbers = array_from_object(a, descr_of(type), false);
    if (!numbers) {
      return Failed{};
    }
    a = numbers.get();
  }
  HS_TRY(warn_of_lost_parts(scalar_type_of(a), type));
  if (call.axes.size() > 1 && !is_reorderable(op)) {
    return err_format(exc_value_error(),
                      "reduction operation '{}' is not reorderable, so at most one axis may be specified", info.name);
  }
  const Shape shape = shape_of(a);
  std::vector<bool> reduced(shape.size(), false);
  for (const int axis : call.axes) {
    reduced[static_cast<size_t>(axis)] = true;
  }
  Shape result_shape;
  Shape kept;
  bool empty = false;
  for (size_t i = 0; i < shape.size(); ++i) {
    kept.push_back(reduced[i] ? 1 : shape[i]);
    if (!reduced[i]) {
      result_shape.push_back(shape[i]);
    }
    empty = empty || (reduced[i] && shape[i] == 0);
  }
  if (call.out != nullptr && shape_of(call.out) != (call.keepdims ? kept : result_shape)) {
    return err_format(exc_value_error(), "output parameter for reduction operation {} has {}", info.name,
                      call.out->nd != static_cast<int>(call.keepdims ? kept.size() : result_shape.size())
                          ? "the wrong number of dimensions: Found " + std::to_string(call.out->nd) + " but expected " +
                                std::to_string(call.keepdims ? kept.size() : result_shape.size())
                          : "non-reduction dimension not equal to the input");
  }
  Owned<PyArrayObject> mask;
  if (call.where != nullptr && call.where != true_object()) {
    mask = array_from_object(call.where, descr_of(ScalarType::kBool), false);
    if (!mask) {
      return Failed{};
    }
  }
  const ScalarType own = scalar_type_of(a);
  Scalar start = Scalar::of_integer(0);
  bool has_start = identity_of(op, type, &start);
  if (call.initial != nullptr && call.initial != none() && type != ScalarType::kObject) {
    HS_TRY(scalar_from_object(call.initial, &start));
    has_start = true;
  }
  if (!has_start && mask && call.initial == nullptr) {
    return err_format(
        exc_value_error(),
        "reduction operation '{}' does not have an identity, so to use a where mask one has to specify 'initial'",
        info.name);
  }
  if (!has_start && call.initial == nullptr && empty) {
    return err_format(exc_value_error(), "zero-size array to reduction operation {} which has no identity", info.name);
  }
  // Laid out as the operand is; reduced axes count as axes of length 1.
  const std::vector<int> order = axis_order(shape, {strides_of(a)});
  HS_OWN(result, array_new_in_order(descr_of(type), kept, order));
  const Shape kept_strides = strides_of(result.get());
  Shape loop_strides = kept_strides;
  Shape result_strides;
  for (size_t i = 0; i < shape.size(); ++i) {
    if (reduced[i]) {
      loop_strides[i] = 0;
    } else {
      result_strides.push_back(kept_strides[i]);
    }
  }
  HS_TRY(array_set_window(result.get(), result_shape, result_strides));
  if (type == ScalarType::kObject) {
    float_status() = 0;
    HS_TRY(reduce_objects(op, a, reduced, result.get(), call.initial == none() ? nullptr : call.initial, mask.get()));
    HS_TRY(report_flags(float_status(), call.name));
    return deliver(std::move(result), call, kept, kept_strides);
  }
  const arrays::Kernel kernel = arrays::find_kernel(op, type);
  if (kernel.loop == nullptr || (!is_logic(op) && info.result != Result::kSame)) {
    return err_format(exc_type_error(), "No loop matching the specified signature and casting was found for ufunc {}",
                      info.name);
  }
  // Start values: the identity, or the first elements along the reduced axes.
  const auto start_over = [&]() -> Status {
    if (has_start) {
      char item[16] = {};
      arrays::store(type, item, start);
      return scatter(type, item, type, result->data, item_size(type), product(result_shape), 0) ? Status::kOk
                                                                                                : err_no_memory();
    }
    Shape first_strides;
    for (size_t i = 0; i < shape.size(); ++i) {
      if (!reduced[i]) {
        first_strides.push_back(a->strides.get()[i]);
      }
    }
    return copy_elements(Strided{result->data, result_shape, strides_of(result.get()), type, item_size(type)},
                         Strided{a->data, result_shape, first_strides, own, item_size_of(a)});
  };
  Window window{a->data, shape, strides_of(a)};
  if (!has_start && !is_choice(op) && product(result_shape) != 0) {
    for (const int axis : call.axes) {
      const auto i = static_cast<size_t>(axis);
      window.data += static_cast<uint64_t>(window.strides[i]);
      --window.shape[i];
    }
  }
  // Floats are watched only when the result shows that there was something to see: then all is done once more.
  const bool floats = (arrays::is_floating(type) || arrays::is_complex(type)) && op < Op::kMaximum;
  uint32_t flags = 0;
  for (const bool watch : {false, true}) {
    HS_TRY(start_over());
    ElementLoop loop(op, kernel, {{type, type}, {own, type}, {type, type}}, 2, watch);
    const bool only_start = !has_start && call.axes.empty();
    if (!only_start && !run_reduction(&loop, window, own, result->data, loop_strides, type, mask.get(), order)) {
      return err_no_memory();
    }
    flags = loop.flags();
    if (!floats || !has_not_finite(type, result->data, product(result_shape))) {
      break;
    }
  }
  // Without an axis nothing is reduced: the elements are converted, which warnings name.
  HS_TRY(report_flags(flags | conversion_flags(a, type), shape.empty() ? "cast" : call.name));
  return deliver(std::move(result), call, kept, kept_strides);
}

Owned<PyObject> accumulate_ufunc(Op op, PyArrayObject* a, int axis, PyArray_Descr* dtype, PyArrayObject* out) {
  ScalarType type = ScalarType::kFloat64;
  HS_TRY(reduce_type(op, a, dtype, out, &type));
  HS_TRY(check_cast(a, type));
  const Shape shape = shape_of(a);
  const auto along = static_cast<size_t>(axis);
  HS_OWN(result, array_new_in_order(descr_of(type), shape, axis_order(shape, {strides_of(a)})));
  Shape outer = shape;
  outer[along] = std::min<int64_t>(outer[along], 1);
  const ScalarType own = scalar_type_of(a);
  const int64_t extent = shape[along];
  const int64_t step = a->strides.get()[axis];
  const int64_t to_step = result->strides.get()[axis];
  Status status = Status::kOk;
  uint32_t flags = 0;
  const arrays::Kernel kernel = type == ScalarType::kObject ? arrays::Kernel{} : arrays::find_kernel(op, type);
  constexpr int64_t kChunk = 1024;
  const int64_t size = type == ScalarType::kObject ? 8 : item_size(type);
  std::vector<char> from(static_cast<size_t>(kChunk * size));
  std::vector<char> to(static_cast<size_t>((kChunk + 1) * size));
  float_status() = 0;
  for_each_index(outer, [&](const Shape& index) {
    const uint64_t source = element_address(a, index.data());
    const uint64_t target = element_address(result.get(), index.data());
    if (type == ScalarType::kObject) {
      Owned<PyObject> total = python_from_element(a->descr, source);
      for (int64_t i = 0; i < extent && status == Status::kOk; ++i) {
        if (i > 0) {
          Owned<PyObject> item = python_from_element(a->descr, source + static_cast<uint64_t>(i * step));
          Owned<PyObject> next = call_on_objects(op, total.get(), item.get());
          total = std::move(next);
        }
        status = total ? store_object_as(result->descr, target + static_cast<uint64_t>(i * to_step), total.get())
                       : Status::kError;
      }
      return status == Status::kOk;
    }
    gather(own, source, step, 1, type, to.data());
    bool done = scatter(type, to.data(), type, target, to_step, 1);
    for (int64_t i = 1; i < extent && done; i += kChunk) {
      const int64_t part = std::min(kChunk, extent - i);
      gather(own, source + static_cast<uint64_t>(i * step), step, part, type, from.data());
      // The loops of + and * go element by element where a result is the next one's input; of others each step is a call.
      const int64_t at_once = op == Op::kAdd || op == Op::kMultiply ? part : 1;
      for (int64_t k = 0; k < part; k += at_once) {
        char* args[] = {to.data() + k * size, from.data() + k * size, to.data() + (k + 1) * size};
        const int64_t steps[] = {size, size, size};
        kernel.loop(kernel, args, steps, at_once, &flags);
      }
      if (arrays::any_not_finite(type, to.data() + size, size, part)) {
        for (int64_t k = 0; k < part; ++k) {
          flags |= arrays::operation_flags(op, arrays::load(type, to.data() + k * size),
                                           arrays::load(type, from.data() + k * size),
                                           arrays::load(type, to.data() + (k + 1) * size));
        }
      }
      done = scatter(type, to.data() + size, type, target + static_cast<uint64_t>(i * to_step), to_step, part);
      std::copy_n(to.data() + part * size, size, to.data());
    }
    status = done ? Status::kOk : err_no_memory();
    return done;
  });
  HS_TRY(status);
  HS_TRY(report_flags(type == ScalarType::kObject ? float_status() : flags, "accumulate"));
  if (out != nullptr) {
    HS_TRY(array_assign(out, result.get()));
    return owned_ref(out);
  }
  return result;
}

namespace {

/// The place of the extreme of a row of real numbers; chunk by chunk in a lazy region, and where they are converted.
int64_t extreme_of_row(ScalarType own, uint64_t data, int64_t step, int64_t extent, bool largest) {
  constexpr int64_t kBlock = 512;
  const ScalarType type = arrays::order_type(own);
  const int64_t size = item_size(own);
  char best[8];
  char computed[kBlock * 8];
  gather(own, data, step, 1, type, best);
  int64_t place = 0;
  for (int64_t i = 0; i < extent;) {
    const uint64_t at = data + static_cast<uint64_t>(i * step);
    const char* from = own == type ? arrays::buffer_committed(at) : nullptr;
    const bool copied = from == nullptr;
    const int64_t run = copied ? std::min(kBlock, extent - i) : arrays::buffer_elements(at, step, size, extent - i);
    if (copied) {
      gather(own, at, step, run, type, computed);
      from = computed;
    }
    const int64_t found = arrays::place_of_better(type, from, copied ? item_size(type) : step, run, largest, best);
    place = found < 0 ? place : i + found;
    i += run;
  }
  return place;
}

/// The same of complex numbers, which compare by the real part first; the first NaN wins.
int64_t extreme_of_complex_row(ScalarType type, uint64_t data, int64_t step, int64_t extent, bool largest) {
  int64_t place = 0;
  Scalar best = arrays::buffer_load(type, data);
  for (int64_t i = 1; i < extent && !std::isnan(best.real) && !std::isnan(best.imag); ++i) {
    const Scalar next = arrays::buffer_load(type, data + static_cast<uint64_t>(i * step));
    const bool beyond = next.real == best.real ? (largest ? next.imag > best.imag : next.imag < best.imag)
                                               : (largest ? next.real > best.real : next.real < best.real);
    if (beyond || std::isnan(next.real) || std::isnan(next.imag)) {
      best = next;
      place = i;
    }
  }
  return place;
}

}  // namespace

Owned<PyObject> arg_extreme(PyArrayObject* a, int axis, bool largest) {
  Shape shape = shape_of(a);
  const auto along = static_cast<size_t>(axis);
  const int64_t extent = shape[along];
  if (extent == 0) {
    return err_format(exc_value_error(), "attempt to get {} of an empty sequence", largest ? "argmax" : "argmin");
  }
  const ScalarType own = scalar_type_of(a);
  const bool real = own < ScalarType::kObject && !arrays::is_complex(own);
  const int64_t step = a->strides.get()[axis];
  Shape strides = strides_of(a);
  shape.erase(shape.begin() + axis);
  strides.erase(strides.begin() + axis);
  HS_OWN(result, array_new(descr_of(ScalarType::kInt64), shape, memory::lazy_none()));
  uint64_t to = result->data;
  Status status = Status::kOk;
  for_each_index(shape, [&](const Shape& index) {
    uint64_t from = a->data;
    for (size_t i = 0; i < index.size(); ++i) {
      from += static_cast<uint64_t>(index[i] * strides[i]);
    }
    int64_t best = 0;
    if (real) {
      best = extreme_of_row(own, from, step, extent, largest);
    } else if (arrays::is_complex(own)) {
      best = extreme_of_complex_row(own, from, step, extent, largest);
    } else {
      for (int64_t i = 1; i < extent && status == Status::kOk; ++i) {
        Owned<PyObject> item = scalar_object(a->descr, from + static_cast<uint64_t>(i * step));
        Owned<PyObject> kept = scalar_object(a->descr, from + static_cast<uint64_t>(best * step));
        Owned<PyObject> better = object_rich_compare(item.get(), kept.get(), largest ? CompareOp::kGt : CompareOp::kLt);
        const Truth truth = better ? object_is_true(better.get()) : Truth::kError;
        status = truth == Truth::kError ? Status::kError : Status::kOk;
        best = truth == Truth::kTrue ? i : best;
      }
    }
    if (status == Status::kOk && !arrays::buffer_store(ScalarType::kInt64, to, Scalar::of_integer(best))) {
      status = err_no_memory();
    }
    to += 8;
    return status == Status::kOk;
  });
  HS_TRY(status);
  return array_return(std::move(result));
}

}  // namespace heapscope::modules::numpy
