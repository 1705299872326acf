// Which type an operation computes in, and Python's numbers as operands.
//
// Tensors with dimensions win over those without, and those over numbers, unless the weaker one is of a higher
// category.
#include <string_view>

#include "modules/state.h"
#include "modules/torch/operations.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"

namespace heapscope::modules::torch {

int category(ScalarType type) { return type == ScalarType::kBool ? 0 : arrays::is_integer(type) ? 1 : 2; }

ScalarType default_type() {
  const uint8_t type = modules::state().torch.default_type;
  return type == 0 ? ScalarType::kFloat32 : static_cast<ScalarType>(type);
}

ScalarType promote_types(ScalarType a, ScalarType b) {
  if (a == b || category(a) != category(b)) {
    return category(a) >= category(b) ? a : b;
  }
  const int64_t size_a = arrays::item_size(a);
  const int64_t size_b = arrays::item_size(b);
  if (size_a == size_b) {  // half with bfloat16, uint8 with int8
    return category(a) == 2 ? ScalarType::kFloat32 : ScalarType::kInt16;
  }
  return size_a > size_b ? a : b;
}

ScalarType result_type(const std::vector<TensorImpl*>& operands) {
  bool known[3] = {false, false, false};  // numbers, without dimensions, with dimensions
  ScalarType types[3] = {ScalarType::kBool, ScalarType::kBool, ScalarType::kBool};
  for (const TensorImpl* operand : operands) {
    const int strength = operand->has(kWrappedNumber) ? 0 : operand->ndim == 0 ? 1 : 2;
    ScalarType type = operand->type();
    if (strength == 0 && category(type) == 2) {
      type = default_type();
    }
    types[strength] = known[strength] ? promote_types(types[strength], type) : type;
    known[strength] = true;
  }
  bool any = false;
  ScalarType result = ScalarType::kBool;
  for (int strength = 2; strength >= 0; --strength) {
    if (!known[strength]) {
      continue;
    }
    if (!any || category(types[strength]) > category(result)) {
      result = any ? promote_types(result, types[strength]) : types[strength];
    }
    any = true;
  }
  return result;
}

const char* type_word(ScalarType type) {
  switch (type) {
    case ScalarType::kBool: return "Bool";
    case ScalarType::kUint8: return "Byte";
    case ScalarType::kInt8: return "Char";
    case ScalarType::kInt16: return "Short";
    case ScalarType::kInt32: return "Int";
    case ScalarType::kInt64: return "Long";
    case ScalarType::kFloat16: return "Half";
    case ScalarType::kBfloat16: return "BFloat16";
    case ScalarType::kFloat32: return "Float";
    default: return "Double";
  }
}

Status check_result_type(ScalarType from, ScalarType to) {
  return category(from) <= category(to)
             ? Status::kOk
             : err_format(exc_runtime_error(), "result type {} can't be cast to the desired output type {}",
                          type_word(from), type_word(to));
}

Status scalar_from_object(PyObject* op, Scalar* value, ScalarType* type) {
  if (is_type(op, bool_type())) {
    *value = Scalar::of_integer(op == true_object() ? 1 : 0);
    *type = ScalarType::kBool;
  } else if (long_check(op)) {
    int overflow = 0;
    *value = Scalar::of_integer(long_as_int64_and_overflow(op, &overflow));
    *type = ScalarType::kInt64;
    if (overflow != 0) {
      return err_set_string(exc_runtime_error(), "Overflow when unpacking long");
    }
    return err_occurred() ? Status::kError : Status::kOk;
  } else if (float_check(op)) {
    *value = Scalar::of_float(float_value(op));
    *type = ScalarType::kFloat64;
  } else if (tensor_check(op) && impl_of(op)->numel() == 1) {
    *type = impl_of(op)->type();
    *value = arrays::buffer_load(*type, element_address(impl_of(op), impl_of(op)->storage_offset));
  } else if (number_check(op) && !tensor_check(op)) {
    const bool whole =
        index_check(op) && std::string_view(type_name(type_of(op))).find("float") == std::string_view::npos;
    HS_OWN(plain, whole ? number_index(op) : number_float(op));  // a number of numpy's
    return scalar_from_object(plain.get(), value, type);
  } else {
    return err_format(exc_type_error(), "must be real number, not {}", type_name(type_of(op)));
  }
  return Status::kOk;
}

Tensor number_tensor(PyObject* op) {
  Scalar value{};
  ScalarType type{};
  HS_TRY(scalar_from_object(op, &value, &type));
  Tensor made = empty(type, {});
  if (made) {
    if (!arrays::buffer_store(type, element_address(made, 0), value)) {
      return err_no_memory();
    }
    made->flags |= kWrappedNumber;
  }
  return made;
}

Tensor number(double value) {
  Tensor made = from_reals(ScalarType::kFloat64, {}, {value});
  if (made) {
    made->flags |= kWrappedNumber;
  }
  return made;
}

Tensor number(int64_t value) {
  Tensor made = from_integers(ScalarType::kInt64, {}, {value});
  if (made) {
    made->flags |= kWrappedNumber;
  }
  return made;
}

Owned<PyObject> python_from_scalar(ScalarType type, const Scalar& value) {
  switch (category(type)) {
    case 0: return bool_from(value.integer != 0);
    case 1: return long_from_int64(value.integer);
    default: return float_from_double(value.as_double());
  }
}

Owned<PyObject> item_of(TensorImpl* impl) {
  if (impl->numel() != 1) {
    return err_set_string(exc_value_error(), "only one element tensors can be converted to Python scalars");
  }
  return python_from_scalar(impl->type(),
                            arrays::buffer_load(impl->type(), element_address(impl, impl->storage_offset)));
}

}  // namespace heapscope::modules::torch
