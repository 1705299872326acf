// New tensors: from nested sequences, from NumPy's arrays, filled.
#include <cmath>

#include "modules/numpy/array_object.h"
#include "modules/numpy/dtype_object.h"
#include "modules/state.h"
#include "modules/torch/ops.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/gc_header.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::torch {

namespace {

bool is_nested(PyObject* op) { return list_check(op) || tuple_check(op); }

/// Walks through nested lists: the first elements tell the shape, all of them the type.
Status infer(PyObject* data, size_t depth, bool first, Shape* shape, ScalarType* type, bool* any) {
  if (!is_nested(data)) {
    Scalar value{};
    ScalarType own{};
    if (unicode_check(data) && first && depth > 0) {
      return err_format(exc_value_error(), "too many dimensions '{}'", type_name(type_of(data)));
    }
    if (unicode_check(data)) {
      return err_format(exc_type_error(), "new(): invalid data type '{}'", type_name(type_of(data)));
    }
    if (tensor_check(data)) {
      own = impl_of(data)->type();
      if (category(own) != 2 && impl_of(data)->numel() != 1) {
        return err_set_string(exc_value_error(), "only one element tensors can be converted to Python scalars");
      }
    } else if (!float_check(data) && !long_check(data) && !number_check(data)) {
      return err_format(exc_runtime_error(), "Could not infer dtype of {}", type_name(type_of(data)));
    } else {
      HS_TRY(scalar_from_object(data, &value, &own));
      own = category(own) == 2 ? default_type() : own;
      const std::string_view name = type_name(type_of(data));
      for (int i = 0; name.starts_with("numpy.") && i < kScalarTypes; ++i) {  // NumPy's numbers know their type
        const char* torch_name = arrays::scalar_info(static_cast<ScalarType>(i)).torch_name;
        if (torch_name != nullptr && name.substr(6) == torch_name) {
          own = static_cast<ScalarType>(i);
        }
      }
    }
    *type = *any ? promote_types(*type, own) : own;
    *any = true;
    return Status::kOk;
  }
  const int64_t length = sequence_fast_get_size(data);
  if (first) {
    shape->push_back(length);
  }
  for (int64_t i = 0; i < length; ++i) {
    HS_TRY(infer(sequence_fast_get_item(data, i), depth + 1, first && i == 0, shape, type, any));
  }
  return Status::kOk;
}

Status store_nested(TensorImpl* to, PyObject* data, int64_t depth, int64_t* at) {
  if (depth == to->ndim) {
    Scalar value{};
    ScalarType own{};
    if (tensor_check(data) && impl_of(data)->numel() != 1) {
      return err_set_string(exc_value_error(), "only one element tensors can be converted to Python scalars");
    }
    if (is_nested(data) && category(to->type()) == 1) {
      return err_format(exc_type_error(), "'{}' object cannot be interpreted as an integer", type_name(type_of(data)));
    }
    HS_TRY(scalar_from_object(data, &value, &own));
    if (category(own) == 1 && category(to->type()) == 1 && !tensor_check(data)) {
      Scalar back{};
      char item[16];
      arrays::store(to->type(), item, value);
      back = arrays::load(to->type(), item);
      if (back.integer != value.integer &&
          !(to->type() == ScalarType::kUint8 && value.integer >= -255 && value.integer < 0)) {
        return err_format(exc_runtime_error(), "value cannot be converted to type {} without overflow",
                          arrays::scalar_info(to->type()).torch_name);
      }
    }
    return arrays::buffer_store(to->type(), element_address(to, (*at)++), value) ? Status::kOk : err_no_memory();
  }
  if (!is_nested(data)) {
    return err_set_string(exc_type_error(), "not a sequence");
  }
  const int64_t length = sequence_fast_get_size(data);
  if (length != to->size(depth)) {
    return err_format(exc_value_error(), "expected sequence of length {} at dim {} (got {})", to->size(depth), depth,
                      length);
  }
  for (int64_t i = 0; i < length; ++i) {
    HS_TRY(store_nested(to, sequence_fast_get_item(data, i), depth + 1, at));
  }
  return Status::kOk;
}

/// The array's elements under a description; the array keeps them.
Tensor over_array(PyObject* array) {
  const numpy::PyArrayObject* a = numpy::as_array(array);
  const ScalarType type = numpy::scalar_type_of(a);
  if (arrays::scalar_info(type).torch_name == nullptr || arrays::is_complex(type)) {
    return err_format(exc_type_error(),
                      "can't convert np.ndarray of type numpy.{}{}. The only supported types are: float64, float32, "
                      "float16, complex64, complex128, int64, int32, int16, int8, uint8, and bool.",
                      arrays::scalar_info(type).numpy_name,
                      type == ScalarType::kObject || type == ScalarType::kText ? "_" : "");
  }
  const int64_t item = arrays::item_size(type);
  Shape strides = numpy::strides_of(a);
  int64_t bytes = item;
  for (size_t i = 0; i < strides.size(); ++i) {
    if (strides[i] < 0) {
      return err_set_string(
          exc_value_error(),
          "At least one stride in the given numpy array is negative, and tensors with negative strides "
          "are not currently supported. (You can probably work around this by making a copy of your array "
          " with array.copy().) ");
    }
    if (strides[i] % item != 0) {
      return err_set_string(
          exc_value_error(),
          "given numpy array strides not a multiple of the element byte size. Copy the numpy array to "
          "reallocate the memory.");
    }
    bytes += (numpy::shape_of(a)[i] - 1) * strides[i];
    strides[i] /= item;
  }
  HS_OWN(made, object_new(modules::state().torch.storage_type));
  StorageObject* storage = as_storage(made.get());
  storage->data = a->data;
  storage->nbytes = numpy::size_of_array(a) == 0 ? 0 : bytes;
  storage->keeper = array;
  incref(array);
  return over_storage(storage, type, 0, numpy::shape_of(a), strides);
}

}  // namespace

Tensor from_array(PyObject* array) {
  if (!numpy::array_type() || !numpy::array_check(array)) {
    return err_format(exc_type_error(), "expected np.ndarray (got {})", type_name(type_of(array)));
  }
  return over_array(array);
}

Tensor tensor_from_data(PyObject* data, PyObject* dtype) {
  ScalarType wanted{};
  if (tensor_check(data)) {
    HS_TRY(type_from_object(dtype, impl_of(data)->type(), &wanted));
    const GradMode off(false);
    return convert(impl_of(data), wanted);
  }
  if (numpy::array_type() != nullptr && numpy::array_check(data)) {
    const GradMode off(false);
    const Tensor shared = over_array(data);
    if (!shared) {
      return Failed{};
    }
    HS_TRY(type_from_object(dtype, shared->type(), &wanted));
    return convert(shared, wanted);
  }
  Owned<PyObject> plain;
  if (!is_nested(data) && !number_check(data) && sequence_check(data) && !unicode_check(data)) {
    plain = sequence_list(data);
    if (!plain) {
      return Failed{};
    }
    data = plain.get();
  }
  Shape shape;
  ScalarType found = default_type();
  bool any = false;
  HS_TRY(infer(data, 0, true, &shape, &found, &any));
  HS_TRY(type_from_object(dtype, found, &wanted));
  Tensor result = empty(wanted, shape);
  int64_t at = 0;
  return result && store_nested(result, data, 0, &at) == Status::kOk ? std::move(result) : Tensor();
}

Tensor zeros_op(Call& c) { return zeros(c.type(1, default_type()), c.ints(0)); }

Tensor full_op(Call& c) {
  Scalar value{};
  ScalarType type{};
  HS_TRY(scalar_from_object(c.object(1), &value, &type));
  type = category(type) == 2 && !tensor_check(c.object(1)) ? default_type() : type;
  type = c.type(2, type);
  return full(type, c.ints(0), value);
}

Tensor arange(Call& c) {
  const auto is_real = [&](int i) {
    PyObject* op = c.object(i);
    return tensor_check(op) ? category(impl_of(op)->type()) == 2 : !index_check(op);
  };
  const bool real = is_real(0) || is_real(1) || is_real(2);
  const ScalarType type = c.type(3, real ? default_type() : ScalarType::kInt64);
  const double start = c.real(0);
  const double end = c.real(1);
  const double step = c.real(2);
  if (step == 0) {
    return err_set_string(exc_runtime_error(), "step must be nonzero");
  }
  if (!std::isfinite(start) || !std::isfinite(end)) {
    return err_format(exc_runtime_error(), "unsupported range: {} -> {}", start, end);
  }
  if ((step > 0 && end < start) || (step < 0 && end > start)) {
    return err_set_string(exc_runtime_error(), "upper bound and larger bound inconsistent with step sign");
  }
  const auto count = static_cast<int64_t>(std::ceil((end - start) / step));
  if (category(type) != 2) {
    std::vector<int64_t> values;
    const auto first = static_cast<int64_t>(start);
    const auto by = static_cast<int64_t>(step);
    for (int64_t i = 0; i < count; ++i) {
      values.push_back(first + i * by);
    }
    return from_integers(type, {count}, values);
  }
  // In blocks of a vector's width whose first element is rounded; what is left over, one by one.
  const bool single = is_single(type);
  const int64_t width = single ? 8 : 4;
  const int64_t blocks = count / (2 * width) * (2 * width);
  std::vector<double> values;
  for (int64_t i = 0; i < count; ++i) {
    const double base = rounded(start + step * static_cast<double>(i - i % width), single);
    values.push_back(i < blocks ? base + static_cast<double>(i % width) * step : start + step * static_cast<double>(i));
  }
  return from_reals(type, {count}, values);
}

Tensor linspace(Call& c) {
  const ScalarType type = c.type(3, default_type());
  const bool single = is_single(type) && category(type) == 2;
  const double start = rounded(c.real(0), single);
  const double end = rounded(c.real(1), single);
  const int64_t steps = c.integer(2);
  if (steps < 0) {
    return err_set_string(exc_runtime_error(), "number of steps must be non-negative");
  }
  const double step = steps > 1 ? rounded(rounded(end - start, single) / static_cast<double>(steps - 1), single) : 0;
  std::vector<double> values;
  for (int64_t i = 0; i < steps; ++i) {
    values.push_back(i < steps / 2 || steps == 1 ? start + rounded(step * static_cast<double>(i), single)
                                                 : end - rounded(step * static_cast<double>(steps - i - 1), single));
  }
  return from_reals(type, {steps}, values);
}

Tensor eye(Call& c) {
  const int64_t rows = c.integer(0);
  const int64_t columns = c.integer(1);
  if (rows < 0 || columns < 0) {
    return err_format(exc_runtime_error(), "{} must be greater or equal to 0, got {}", rows < 0 ? "n" : "m",
                      rows < 0 ? rows : columns);
  }
  Tensor made = zeros(c.type(2, default_type()), {rows, columns});
  for (int64_t i = 0; made && i < std::min(rows, columns); ++i) {
    if (!arrays::buffer_store(made->type(), element_address(made, i * columns + i), Scalar::of_integer(1))) {
      return err_no_memory();
    }
  }
  return made;
}

namespace {

Owned<PyObject> filled(Call& c, int type_at, double value, PyObject* number) {
  TensorImpl* a = c.tensor(0);
  const ScalarType type = c.type(type_at, a->type());
  Tensor made = number == nullptr && value == 0 ? zeros(type, c.ints(1)) : full(type, c.ints(1), value);
  if (made && number != nullptr) {
    const Tensor filler = number_tensor(number);
    if (!filler || copy_elements(made, filler) != Status::kOk) {
      return Failed{};
    }
  }
  if (made && c.flag(type_at + 2)) {
    HS_TRY(set_requires_grad(made, true));
  }
  return wrap(made.get());
}

}  // namespace

Owned<PyObject> new_zeros(Call& c) { return filled(c, 2, 0, nullptr); }
Owned<PyObject> new_ones(Call& c) { return filled(c, 2, 1, nullptr); }
Owned<PyObject> new_full(Call& c) { return filled(c, 3, 0, c.object(2)); }

Owned<PyObject> to_numpy(Call& c) {
  TensorImpl* a = c.tensor(0);
  if (a->tracks() && grad_enabled() && !c.flag(1)) {
    return err_set_string(exc_runtime_error(),
                          "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.");
  }
  if (a->tracks() && !c.flag(1)) {
    return err_set_string(exc_runtime_error(),
                          "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.");
  }
  if (a->type() == ScalarType::kBfloat16) {
    return err_set_string(exc_type_error(), "Got unsupported ScalarType BFloat16");
  }
  PyObject* import = support("numpy");
  if (import == nullptr) {
    return err_set_string(exc_runtime_error(), "Numpy is not available");
  }
  HS_OWN(module, object_call_no_args(import));  // its types exist from here on
  numpy::PyArray_Descr* descr = modules::state().numpy.descrs[a->type_num];
  if (descr == nullptr) {
    return err_format(exc_type_error(), "Got unsupported ScalarType {}", type_word(a->type()));
  }
  Shape strides = a->strides();
  for (int64_t& stride : strides) {
    stride *= arrays::item_size(a->type());
  }
  // The array keeps a tensor of its own, as it does in PyTorch.
  const Tensor keeper = detach(a);
  HS_OWN(owner, wrap(keeper.get()));
  return numpy::array_over(owner.get(), descr, a->storage->data == 0 ? 0 : element_address(a, a->storage_offset),
                           a->shape(), strides, true);
}

}  // namespace heapscope::modules::torch
