#include "modules/numpy/reduce.h"

#include <cmath>

#include "modules/numpy/convert.h"
#include "modules/numpy/operators.h"
#include "modules/numpy/scalars.h"
#include "modules/numpy/strided.h"
#include "objects/abstract.h"
#include "objects/errors.h"

namespace heapscope::modules::numpy {

namespace {

/// NumPy's pairwise sum: blocks of 128 in eight columns, halves above.
template <class T>
T pairwise_sum(const T* a, size_t n) {
  if (n < 8) {
    T sum = 0;
    for (size_t i = 0; i < n; ++i) {
      sum += a[i];
    }
    return sum;
  }
  if (n <= 128) {
    T r[8];
    for (size_t j = 0; j < 8; ++j) {
      r[j] = a[j];
    }
    size_t i = 8;
    for (; i < n - n % 8; i += 8) {
      for (size_t j = 0; j < 8; ++j) {
        r[j] += a[i + j];
      }
    }
    T sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    for (; i < n; ++i) {
      sum += a[i];
    }
    return sum;
  }
  size_t half = n / 2;
  half -= half % 8;
  return pairwise_sum(a, half) + pairwise_sum(a + half, n - half);
}

template <class T>
double float_sum(const std::vector<Scalar>& row, bool pairwise) {
  std::vector<T> values;
  values.reserve(row.size());
  for (const Scalar& v : row) {
    values.push_back(static_cast<T>(v.as_double()));
  }
  if (pairwise) {
    return pairwise_sum(values.data(), values.size());
  }
  T sum = 0;
  for (const T v : values) {
    sum += v;
  }
  return sum;
}

bool less(ScalarType type, const Scalar& a, const Scalar& b) {
  return binary_scalar(BinaryOp::kLess, type, a, b).is_true();
}
bool is_nan(const Scalar& a) { return a.form == Scalar::Form::kFloat && std::isnan(a.real); }

Scalar reduce_row(Reduction what, ScalarType type, const std::vector<Scalar>& row, bool pairwise) {
  switch (what) {
    case Reduction::kSum:
      if (type == ScalarType::kFloat64) {
        return Scalar::of_float(float_sum<double>(row, pairwise));
      }
      if (type == ScalarType::kFloat32 || type == ScalarType::kFloat16) {
        return Scalar::of_float(float_sum<float>(row, pairwise));
      }
      [[fallthrough]];
    case Reduction::kProd: {
      Scalar total = Scalar::of_integer(what == Reduction::kSum ? 0 : 1);
      for (const Scalar& v : row) {
        total = binary_scalar(what == Reduction::kSum ? BinaryOp::kAdd : BinaryOp::kMultiply, type, total, v);
      }
      return total;
    }
    case Reduction::kAny:
    case Reduction::kAll: {
      bool result = what == Reduction::kAll;
      for (const Scalar& v : row) {
        result = what == Reduction::kAll ? result && v.is_true() : result || v.is_true();
      }
      return Scalar::of_integer(result ? 1 : 0);
    }
    default: {
      size_t best = 0;
      const bool lowest = what == Reduction::kMin || what == Reduction::kArgmin;
      for (size_t i = 1; i < row.size() && !is_nan(row[best]); ++i) {
        if (is_nan(row[i]) || (lowest ? less(type, row[i], row[best]) : less(type, row[best], row[i]))) {
          best = i;
        }
      }
      const bool place = what == Reduction::kArgmin || what == Reduction::kArgmax;
      return place ? Scalar::of_integer(static_cast<int64_t>(best)) : row[best];
    }
  }
}

ScalarType result_of(Reduction what, ScalarType own) {
  switch (what) {
    case Reduction::kAny:
    case Reduction::kAll: return ScalarType::kBool;
    case Reduction::kMin:
    case Reduction::kMax: return own;
    case Reduction::kArgmin:
    case Reduction::kArgmax: return ScalarType::kInt64;
    default:
      return own == ScalarType::kBool || (arrays::is_integer(own) && !arrays::is_unsigned(own)) ? ScalarType::kInt64
             : arrays::is_unsigned(own) ? ScalarType::kUint64 : own;
  }
}

Owned<PyObject> reduce_objects(Reduction what, PyArrayObject* a) {
  if (a->nd != 1 || what != Reduction::kSum || a->dimensions.get()[0] == 0) {
    err_set_string(exc_not_implemented_error(), "Heapscope does not support this reduction of object arrays yet");
    return Failed{};
  }
  HS_OWN(total, python_from_element(a->descr, a->data));
  for (int64_t i = 1; i < a->dimensions.get()[0]; ++i) {
    HS_OWN(item, python_from_element(a->descr, element_address(a, &i)));
    total = number_add(total.get(), item.get());
    if (!total) {
      return Failed{};
    }
  }
  return total;
}

}  // namespace

Owned<PyObject> reduce(Reduction what, PyArrayObject* a, int axis) {
  const ScalarType own = scalar_type_of(a);
  if (own == ScalarType::kObject || own == ScalarType::kText) {
    return reduce_objects(what, a);
  }
  const int64_t extent = a->dimensions.get()[axis];
  const int64_t step = a->strides.get()[axis];
  Shape shape = shape_of(a);
  Shape strides = strides_of(a);
  const bool running = what >= Reduction::kCumsum;
  shape.erase(shape.begin() + axis);
  strides.erase(strides.begin() + axis);
  if (extent == 0 && what >= Reduction::kMin && what <= Reduction::kMax) {
    err_format(exc_value_error(), "zero-size array to reduction operation {} which has no identity",
               what == Reduction::kMin ? "minimum" : "maximum");
    return Failed{};
  }
  if (extent == 0 && (what == Reduction::kArgmin || what == Reduction::kArgmax)) {
    err_format(exc_value_error(), "attempt to get {} of an empty sequence", what == Reduction::kArgmin ? "argmin" : "argmax");
    return Failed{};
  }
  const ScalarType type = result_of(what, own);
  const ScalarType computed = what >= Reduction::kMin && what <= Reduction::kArgmax ? own : type;
  HS_OWN(result, array_new(descr_of(type), running ? shape_of(a) : shape, memory::lazy_none()));
  // Rows that lie in one piece are summed pairwise, others in order (columns are added row by row).
  const bool pairwise = axis == a->nd - 1;
  uint64_t to = result->data;
  bool stored = true;
  std::vector<Scalar> row(static_cast<size_t>(extent), Scalar::of_integer(0));
  for_each_index(shape, [&](const Shape& index) {
    uint64_t from = a->data;
    for (size_t i = 0; i < index.size(); ++i) {
      from += static_cast<uint64_t>(index[i] * strides[i]);
    }
    for (int64_t i = 0; i < extent; ++i) {
      row[static_cast<size_t>(i)] = arrays::buffer_load(own, from + static_cast<uint64_t>(i * step));
    }
    if (!running) {
      stored = arrays::buffer_store(type, to, reduce_row(what, computed, row, pairwise));
      to += static_cast<uint64_t>(item_size_of(result.get()));
      return stored;
    }
    Shape full = index;
    full.insert(full.begin() + axis, 0);
    Scalar total = Scalar::of_integer(what == Reduction::kCumsum ? 0 : 1);
    for (int64_t i = 0; i < extent && stored; ++i) {
      full[static_cast<size_t>(axis)] = i;
      total = binary_scalar(what == Reduction::kCumsum ? BinaryOp::kAdd : BinaryOp::kMultiply, type, total,
                            row[static_cast<size_t>(i)]);
      stored = arrays::buffer_store(type, element_address(result.get(), full.data()), total);
    }
    return stored;
  });
  if (!stored) {
    err_no_memory();
    return Failed{};
  }
  return array_return(std::move(result));
}

}  // namespace heapscope::modules::numpy
