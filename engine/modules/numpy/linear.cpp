// Products of arrays: every element is a sum in the order of the inner axis, as the reference BLAS adds.
#include "modules/numpy/linear.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "modules/numpy/convert.h"
#include "modules/numpy/element_loop.h"
#include "modules/numpy/errors.h"
#include "modules/numpy/loop_plan.h"
#include "modules/numpy/product_watch.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/strided.h"
#include "modules/numpy/ufunc.h"
#include "modules/numpy/ufunc_flags.h"
#include "modules/numpy/ufunc_objects.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/long_object.h"

namespace heapscope::modules::numpy {

namespace {

template <class T>
void multiply(const char* left, const char* right, char* result, int64_t inner, int64_t columns) {
  const auto* a = reinterpret_cast<const T*>(left);
  const auto* b = reinterpret_cast<const T*>(right);
  auto* c = reinterpret_cast<T*>(result);
  std::fill(c, c + columns, T{0});
  for (int64_t k = 0; k < inner; ++k) {
    const T x = a[k];
    for (int64_t j = 0; j < columns; ++j) {
      c[j] += x * b[k * columns + j];
    }
  }
}
template <class T>
void multiply_complex(const char* left, const char* right, char* result, int64_t inner, int64_t columns) {
  const auto* a = reinterpret_cast<const T*>(left);
  const auto* b = reinterpret_cast<const T*>(right);
  auto* c = reinterpret_cast<T*>(result);
  std::fill(c, c + 2 * columns, T{0});
  for (int64_t k = 0; k < inner; ++k) {
    for (int64_t j = 0; j < columns; ++j) {
      const T re = b[2 * (k * columns + j)];
      const T im = b[2 * (k * columns + j) + 1];
      c[2 * j] += a[2 * k] * re - a[2 * k + 1] * im;
      c[2 * j + 1] += a[2 * k] * im + a[2 * k + 1] * re;
    }
  }
}

/// The type in which the products are added: whole numbers wrap alike at any width, half is added as float.
ScalarType working_type(ScalarType type) {
  return type == ScalarType::kFloat16                            ? ScalarType::kFloat32
         : type == ScalarType::kBool || arrays::is_integer(type) ? ScalarType::kUint64
                                                                 : type;
}

/// False: out of memory. *odd: whether an element is no finite number.
bool multiply_matrices(const MatrixProduct& p, bool* odd) {
  const auto& [a, a_type, b, b_type, type, first, rows, inner, columns] = p;
  uint64_t to = first;
  const ScalarType working = working_type(type);
  const int64_t size = arrays::item_size(working);
  std::vector<char> right(static_cast<size_t>(std::max<int64_t>(inner * columns * size, 1)));
  std::vector<char> left(static_cast<size_t>(std::max<int64_t>(inner * size, 1)));
  std::vector<char> row(static_cast<size_t>(std::max<int64_t>(columns * size, 1)));
  // By way of the product's own type: it decides what the elements are.
  const auto take = [&, type = type](ScalarType from, uint64_t data, int64_t step, int64_t count, char* target) {
    if (from == type || type == ScalarType::kBool) {
      gather(from, data, step, count, working, target);
      return;
    }
    std::vector<char> middle(static_cast<size_t>(std::max<int64_t>(count * arrays::item_size(type), 1)));
    gather(from, data, step, count, type, middle.data());
    arrays::convert(type, middle.data(), arrays::item_size(type), working, target, size, count);
  };
  for (int64_t k = 0; k < inner; ++k) {
    take(b_type, b.data + static_cast<uint64_t>(k * b.row_step), b.column_step, columns,
         right.data() + k * columns * size);
  }
  for (int64_t i = 0; i < rows; ++i) {
    take(a_type, a.data + static_cast<uint64_t>(i * a.row_step), a.column_step, inner, left.data());
    switch (working) {
      case ScalarType::kFloat32: multiply<float>(left.data(), right.data(), row.data(), inner, columns); break;
      case ScalarType::kFloat64: multiply<double>(left.data(), right.data(), row.data(), inner, columns); break;
      case ScalarType::kComplex64:
        multiply_complex<float>(left.data(), right.data(), row.data(), inner, columns);
        break;
      case ScalarType::kComplex128:
        multiply_complex<double>(left.data(), right.data(), row.data(), inner, columns);
        break;
      default: multiply<uint64_t>(left.data(), right.data(), row.data(), inner, columns); break;
    }
    *odd = *odd || arrays::any_not_finite(working, row.data(), size, columns);
    const int64_t width = arrays::item_size(type);
    if (!scatter(working, row.data(), type, to, width, columns)) {
      return false;
    }
    to += static_cast<uint64_t>(columns * width);
  }
  return true;
}

Status multiply_objects(PyArrayObject* a, const Matrix& x, PyArrayObject* b, const Matrix& y, PyArrayObject* result,
                        uint64_t to, int64_t rows, int64_t inner, int64_t columns) {
  for (int64_t i = 0; i < rows; ++i) {
    for (int64_t j = 0; j < columns; ++j, to += 8) {
      if (inner == 0) {  // never written: reads as None
        continue;
      }
      Owned<PyObject> sum;
      for (int64_t k = 0; k < inner; ++k) {
        HS_OWN(left, python_from_element(a->descr, x.data + static_cast<uint64_t>(i * x.row_step + k * x.column_step)));
        HS_OWN(right,
               python_from_element(b->descr, y.data + static_cast<uint64_t>(k * y.row_step + j * y.column_step)));
        HS_OWN(part, call_on_objects(Op::kMultiply, left.get(), right.get()));
        sum = k == 0 ? std::move(part) : call_on_objects(Op::kAdd, sum.get(), part.get());
        if (!sum) {
          return Status::kError;
        }
      }
      HS_TRY(store_object_as(result->descr, to, sum.get()));
    }
  }
  return Status::kOk;
}

Failed not_aligned(PyArrayObject* a, PyArrayObject* b, int b_axis) {
  return err_format(exc_value_error(), "shapes {} and {} not aligned: {} (dim {}) != {} (dim {})",
                    shape_text(shape_of(a)), shape_text(shape_of(b)), a->dimensions.get()[a->nd - 1], a->nd - 1,
                    b->dimensions.get()[b_axis], b_axis);
}

Failed core_mismatch(int64_t extent, int64_t inner) {
  return err_format(exc_value_error(),
                    "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                    "(n?,k),(k,m?)->(n?,m?) (size {} is different from {})",
                    extent, inner);
}

Failed outer_mismatch(const Shape& a_shape, const Shape& b_shape, int64_t rows, int64_t columns) {
  const auto remapped = [](const Shape& shape) {
    std::string text = "(";
    for (size_t i = 0; i + 2 < shape.size(); ++i) {
      text += std::to_string(shape[i]) + ",";
    }
    return text + "newaxis,newaxis)";
  };
  return err_format(exc_value_error(),
                    "operands could not be broadcast together with remapped shapes [original->remapped]: {}->{} {}->{} "
                    " and requested shape ({},{})",
                    shape_text(a_shape), remapped(a_shape), shape_text(b_shape), remapped(b_shape), rows, columns);
}

/// Steps of an operand along the outer axes that both make together, of which its own are the last: 0 where it is
/// spread.
Shape outer_steps(const Shape& own, const Shape& strides, size_t axes) {
  Shape steps(axes - own.size(), 0);
  for (size_t i = 0; i < own.size(); ++i) {
    steps.push_back(own[i] != 1 ? strides[i] : 0);
  }
  return steps;
}

}  // namespace

Owned<PyObject> matrix_product(PyObject* left, PyObject* right, bool strict) {
  HS_OWN(a, array_from_object(left, nullptr, false));
  HS_OWN(b, array_from_object(right, nullptr, false));
  if (a->nd == 0 || b->nd == 0) {
    if (strict) {
      return err_format(exc_value_error(),
                        "matmul: Input operand {} does not have enough dimensions (has 0, gufunc core with signature "
                        "(n?,k),(k,m?)->(n?,m?) requires 1)",
                        a->nd == 0 ? 0 : 1);
    }
    return call_binary(Op::kMultiply, a.get(), b.get());
  }
  if (scalar_type_of(a.get()) >= ScalarType::kText || scalar_type_of(b.get()) >= ScalarType::kText) {
    return raise_ufunc_error("_UFuncNoLoopError",
                             strict ? "ufunc 'matmul' did not contain a loop with signature matching types (" +
                                          dtype_text(scalar_type_of(a.get())) + ", " +
                                          dtype_text(scalar_type_of(b.get())) + ") -> None"
                                    : "cannot multiply text");
  }
  const ScalarType type =
      strict ? result_type(a.get(), b.get()) : promote_types(scalar_type_of(a.get()), scalar_type_of(b.get()));
  const int b_axis = std::max(b->nd - 2, 0);
  const int64_t inner = a->dimensions.get()[a->nd - 1];
  if (b->dimensions.get()[b_axis] != inner) {
    if (strict) {
      return core_mismatch(b->dimensions.get()[b_axis], inner);
    }
    return not_aligned(a.get(), b.get(), b_axis);
  }
  const int64_t rows = a->nd >= 2 ? a->dimensions.get()[a->nd - 2] : 1;
  const int64_t columns = b->nd >= 2 ? b->dimensions.get()[b->nd - 1] : 1;
  const Shape a_shape = shape_of(a.get());
  const Shape b_shape = shape_of(b.get());
  const Shape a_strides = strides_of(a.get());
  const Shape b_strides = strides_of(b.get());
  const Shape a_outer(a_shape.begin(), a_shape.end() - std::min(a->nd, 2));
  const Shape b_outer(b_shape.begin(), b_shape.end() - std::min(b->nd, 2));
  // matmul pairs the outer axes up; dot combines each with each.
  Shape outer;
  if (strict) {
    if (!broadcast_shapes(a_outer, b_outer, &outer)) {
      return outer_mismatch(a_shape, b_shape, rows, columns);
    }
  } else {
    outer = a_outer;
    if (a->nd >= 2 && b->nd > 2) {
      outer.push_back(rows);
    }
    outer.insert(outer.end(), b_outer.begin(), b_outer.end());
  }
  const bool rows_outside = !strict && a->nd >= 2 && b->nd > 2;
  Shape shape = outer;
  if (a->nd >= 2 && !rows_outside) {
    shape.push_back(rows);
  }
  if (b->nd >= 2) {
    shape.push_back(columns);
  }
  const bool objects = type == ScalarType::kObject;
  // matmul's matrices follow each other as the operands' do.
  std::vector<int> order = c_order(shape.size());
  Shape outer_a;
  Shape outer_b;
  if (strict) {
    outer_a = outer_steps(a_outer, a_strides, outer.size());
    outer_b = outer_steps(b_outer, b_strides, outer.size());
    const std::vector<int> sorted = axis_order(outer, {outer_a, outer_b});
    std::copy(sorted.begin(), sorted.end(), order.end() - static_cast<int64_t>(sorted.size()));
  }
  HS_OWN(result, order == c_order(shape.size())
                     ? array_new(descr_of(type), shape, objects ? memory::lazy_zero() : memory::lazy_none())
                     : array_new_in_order(descr_of(type), shape, order));
  const Shape strides = strides_of(result.get());
  if (product(shape) == 0) {
    return array_return(std::move(result));
  }
  if (objects && strict && inner == 0) {  // sums of nothing
    HS_OWN(zero, long_from_int64(0));
    for (int64_t i = 0; i < product(shape); ++i) {
      HS_TRY(store_object_as(result->descr, result->data + static_cast<uint64_t>(i * 8), zero.get()));
    }
    return array_return(std::move(result));
  }
  const int64_t row_count = rows_outside ? 1 : rows;
  Status status = Status::kOk;
  uint32_t flags = 0;
  for_each_index(outer, [&](const Shape& index) {
    Matrix x{a->data, a->nd >= 2 ? a_strides[a_strides.size() - 2] : 0, a_strides.back()};
    Matrix y{b->data, b_strides[static_cast<size_t>(b_axis)], b->nd >= 2 ? b_strides.back() : 0};
    uint64_t to = result->data;
    for (size_t i = 0; i < index.size(); ++i) {
      to += static_cast<uint64_t>(index[i] * strides[i]);
      if (strict) {
        x.data += static_cast<uint64_t>(index[i] * outer_a[i]);
        y.data += static_cast<uint64_t>(index[i] * outer_b[i]);
      } else {
        const size_t from_a = a_outer.size() + (rows_outside ? 1 : 0);
        (i < from_a ? x.data : y.data) +=
            static_cast<uint64_t>(index[i] * (i < from_a ? a_strides[i] : b_strides[i - from_a]));
      }
    }
    if (objects) {
      float_status() = 0;
      status = multiply_objects(a.get(), x, b.get(), y, result.get(), to, row_count, inner, columns);
      flags |= float_status();
    } else {
      const MatrixProduct p{x,      scalar_type_of(a.get()), y, scalar_type_of(b.get()), type, to, row_count, inner,
                            columns};
      const ProductForm form = form_of_product(p, strict, a->nd <= 2 && b->nd <= 2);
      bool odd = type == ScalarType::kFloat16 || form == ProductForm::kSingle;  // halves may overflow when stored
      status = multiply_matrices(p, &odd) ? Status::kOk : err_no_memory();
      flags |= odd ? mend_odd_elements(p, form) : 0;
    }
    return status == Status::kOk;
  });
  HS_TRY(status);
  if (strict) {
    HS_TRY(report_flags(flags, "matmul"));
  }
  return array_return(std::move(result));
}

}  // namespace heapscope::modules::numpy
