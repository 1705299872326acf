#include "modules/numpy/linear.h"

#include "modules/numpy/convert.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/operators.h"
#include "modules/numpy/scalars.h"
#include "objects/errors.h"

namespace heapscope::modules::numpy {

Owned<PyObject> matrix_product(PyObject* left, PyObject* right, bool strict) {
  HS_OWN(a, array_from_object(left, nullptr, false));
  HS_OWN(b, array_from_object(right, nullptr, false));
  if (a->nd == 0 || b->nd == 0) {
    if (strict) {
      err_format(exc_value_error(),
                 "matmul: Input operand {} does not have enough dimensions (has 0, gufunc core with signature "
                 "(n?,k),(k,m?)->(n?,m?) requires 1)", a->nd == 0 ? 0 : 1);
      return Failed{};
    }
    return binary_operation(BinaryOp::kMultiply, a.get(), b.get(), nullptr);
  }
  if (a->nd > 2 || b->nd > 2) {
    err_set_string(exc_not_implemented_error(), "Heapscope does not support products of arrays with more than two axes yet");
    return Failed{};
  }
  const ScalarType type = promote_types(scalar_type_of(a.get()), scalar_type_of(b.get()));
  if (type == ScalarType::kObject || type == ScalarType::kText) {
    err_set_string(exc_not_implemented_error(), "Heapscope does not support products of object arrays yet");
    return Failed{};
  }
  const int64_t rows = a->nd == 2 ? a->dimensions.get()[0] : 1;
  const int64_t inner = a->dimensions.get()[a->nd - 1];
  const int64_t columns = b->nd == 2 ? b->dimensions.get()[1] : 1;
  if (b->dimensions.get()[0] != inner) {
    if (strict) {
      err_format(exc_value_error(),
                 "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                 "(n?,k),(k,m?)->(n?,m?) (size {} is different from {})", b->dimensions.get()[0], inner);
    } else {
      err_format(exc_value_error(), "shapes {} and {} not aligned: {} (dim {}) != {} (dim 0)", shape_text(shape_of(a.get())),
                 shape_text(shape_of(b.get())), inner, a->nd - 1, b->dimensions.get()[0]);
    }
    return Failed{};
  }
  Shape shape;
  if (a->nd == 2) {
    shape.push_back(rows);
  }
  if (b->nd == 2) {
    shape.push_back(columns);
  }
  HS_OWN(result, array_new(descr_of(type), shape, memory::lazy_none()));
  const int64_t row_step = a->nd == 2 ? a->strides.get()[0] : 0;
  const int64_t step_a = a->strides.get()[a->nd - 1];
  const int64_t step_b = b->strides.get()[0];
  const int64_t column_step = b->nd == 2 ? b->strides.get()[1] : 0;
  uint64_t to = result->data;
  for (int64_t i = 0; i < rows; ++i) {
    for (int64_t j = 0; j < columns; ++j, to += static_cast<uint64_t>(item_size_of(result.get()))) {
      Scalar sum = Scalar::of_integer(0);
      for (int64_t k = 0; k < inner; ++k) {
        const Scalar x = arrays::buffer_load(scalar_type_of(a.get()), a->data + static_cast<uint64_t>(i * row_step + k * step_a));
        const Scalar y = arrays::buffer_load(scalar_type_of(b.get()), b->data + static_cast<uint64_t>(j * column_step + k * step_b));
        const Scalar part = binary_scalar(BinaryOp::kMultiply, type, x, y);
        sum = k == 0 ? part : binary_scalar(BinaryOp::kAdd, type, sum, part);
      }
      if (!arrays::buffer_store(type, to, sum)) {
        err_no_memory();
        return Failed{};
      }
    }
  }
  return array_return(std::move(result));
}

}  // namespace heapscope::modules::numpy
