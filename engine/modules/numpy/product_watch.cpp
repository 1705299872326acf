#include "modules/numpy/product_watch.h"

#include <cmath>

#include "modules/arrays/kernels.h"
#include "modules/numpy/convert.h"

namespace heapscope::modules::numpy {

namespace {

/// Whether a BLAS can walk a matrix as it is: rows of elements next to each other, no row before the end of another.
bool is_walkable(int64_t row_step, int64_t column_step, int64_t columns, int64_t size) {
  return column_step == size && row_step % size == 0 && row_step / size >= columns;
}

/// Whether a matrix is one block of elements, in rows or in columns.
bool lies_together(const Matrix& m, int64_t rows, int64_t columns, int64_t size) {
  const bool in_rows = (columns == 1 || m.column_step == size) && (rows == 1 || m.row_step == size * columns);
  const bool in_columns = (rows == 1 || m.row_step == size) && (columns == 1 || m.column_step == size * rows);
  return in_rows || in_columns;
}

/// A complex number, each part rounded to the product's precision.
struct Number {
  double re;
  double im;
};

/// Sums and products of one element, which notice what IEEE 754 would raise.
class Watch {
 public:
  explicit Watch(ScalarType type)
      : narrow_(type == ScalarType::kFloat16 || type == ScalarType::kFloat32 || type == ScalarType::kComplex64),
        complex_(arrays::is_complex(type)) {}

  Number plus(Number a, Number b) { return {add(a.re, b.re), complex_ ? add(a.im, b.im) : 0}; }
  Number times(Number a, Number b) {
    if (!complex_) {
      return {multiply(a.re, b.re), 0};
    }
    return {add(multiply(a.re, b.re), -multiply(a.im, b.im)), add(multiply(a.re, b.im), multiply(a.im, b.re))};
  }
  /// In vectors the parts are both added and subtracted, and half of it is thrown away.
  Number times_in_vectors(Number a, Number b) {
    if (complex_) {
      add(multiply(a.re, b.re), multiply(a.im, b.im));
      add(multiply(a.re, b.im), -multiply(a.im, b.re));
    }
    return times(a, b);
  }
  /// Times alpha.
  Number scaled(Number a) { return complex_ ? times({1, 0}, a) : a; }
  /// What storing a sum as half raises.
  void stored(double sum) { flags_ |= std::isfinite(sum) ? uint32_t{arrays::kFlagOverflow} : 0u; }
  [[nodiscard]] uint32_t flags() const { return flags_; }

 private:
  double add(double a, double b) { return seen(a + b, a, b); }
  double multiply(double a, double b) { return seen(a * b, a, b); }
  double seen(double result, double a, double b) {
    result = narrow_ ? static_cast<double>(static_cast<float>(result)) : result;
    if (std::isnan(result) && !std::isnan(a) && !std::isnan(b)) {
      flags_ |= arrays::kFlagInvalid;
    } else if (std::isinf(result) && std::isfinite(a) && std::isfinite(b)) {
      flags_ |= arrays::kFlagOverflow;
    }
    return result;
  }

  bool narrow_;
  bool complex_;
  uint32_t flags_ = 0;
};

Number element(ScalarType from, uint64_t data, ScalarType type) {
  char bytes[16];
  arrays::store(type, bytes, arrays::buffer_load(from, data));
  const Scalar value = arrays::load(type, bytes);
  return {value.as_double(), arrays::is_complex(type) ? value.imag : 0};
}

Number element_of_product(const MatrixProduct& p, ProductForm form, int64_t row, int64_t column, Watch* watch) {
  const bool vectors = (form == ProductForm::kDot || form == ProductForm::kLateSquare) &&
                       p.type == ScalarType::kComplex128 && p.inner > 1 &&
                       (p.a_type != p.type || p.a.column_step == 16) && (p.b_type != p.type || p.b.row_step == 16);
  Number sum{0, 0};
  for (int64_t k = 0; k < p.inner; ++k) {
    Number a = element(p.a_type, p.a.data + static_cast<uint64_t>(row * p.a.row_step + k * p.a.column_step), p.type);
    Number b = element(p.b_type, p.b.data + static_cast<uint64_t>(k * p.b.row_step + column * p.b.column_step), p.type);
    const Number& factor = form == ProductForm::kScaling && p.columns == 1 ? b : a;
    if ((form == ProductForm::kSkipping || form == ProductForm::kScaling) && factor.re == 0 && factor.im == 0) {
      continue;
    }
    a = form == ProductForm::kEarly || form == ProductForm::kSkipping ? watch->scaled(a) : a;
    b = form == ProductForm::kEarlyRight ? watch->scaled(b) : b;
    const Number part = vectors ? watch->times_in_vectors(a, b) : watch->times(a, b);
    sum = form == ProductForm::kSingle ? part : watch->plus(sum, part);
  }
  return form == ProductForm::kLate || form == ProductForm::kLateSquare ? watch->scaled(sum) : sum;
}

}  // namespace

namespace {

/// Whether both operands are one matrix, the second time turned.
bool is_turned(const MatrixProduct& p) {
  return p.rows == p.columns && p.a.data == p.b.data && p.a.row_step == p.b.column_step &&
         p.a.column_step == p.b.row_step;
}

/// dot: what is converted or no single block is copied, and lies in rows then.
ProductForm form_of_dot(const MatrixProduct& p, bool same_types, int64_t size) {
  const bool a_kept = same_types && lies_together(p.a, p.rows, p.inner, size);
  const bool b_kept = same_types && lies_together(p.b, p.inner, p.columns, size);
  if (p.columns == 1) {
    return a_kept && p.a.column_step != size ? ProductForm::kEarlyRight : ProductForm::kLate;
  }
  if (p.rows == 1) {
    return b_kept && p.b.column_step != size ? ProductForm::kLate : ProductForm::kEarly;
  }
  // What lies in columns is handed over turned, even when it lies in rows as well.
  const bool a_turned = (a_kept && p.a.row_step == size) || p.inner == 1;
  const bool b_turned = (b_kept && p.b.row_step == size) || p.inner == 1;
  if (is_turned(p) && a_kept && b_kept && a_turned != b_turned) {
    return a_turned ? ProductForm::kSkipping : ProductForm::kLate;
  }
  return b_turned ? ProductForm::kLate : ProductForm::kEarly;
}

/// matmul: what is converted lies in rows; what a BLAS cannot walk is multiplied without it.
ProductForm form_of_matmul(const MatrixProduct& p, bool same_types, int64_t size) {
  const bool a_rows = !same_types || is_walkable(p.a.row_step, p.a.column_step, p.inner, size);
  const bool a_columns = same_types && is_walkable(p.a.column_step, p.a.row_step, p.rows, size);
  const bool b_rows = !same_types || is_walkable(p.b.row_step, p.b.column_step, p.columns, size);
  const bool b_columns = same_types && is_walkable(p.b.column_step, p.b.row_step, p.inner, size);
  const bool a_walked = a_rows || a_columns;
  const bool b_walked = b_rows || b_columns;
  const auto is_vector = [&](int64_t step) { return !same_types || (step >= size && step % size == 0); };
  if (p.columns == 1) {
    return !a_walked || !is_vector(p.b.row_step) ? ProductForm::kPlain
           : a_rows                              ? ProductForm::kLate
                                                 : ProductForm::kEarlyRight;
  }
  if (p.rows == 1) {
    return !b_walked || !is_vector(p.a.column_step) ? ProductForm::kPlain
           : b_rows                                 ? ProductForm::kEarly
                                                    : ProductForm::kLate;
  }
  if (!a_walked || !b_walked) {
    return ProductForm::kPlain;
  }
  if (same_types && is_turned(p)) {
    return a_rows ? ProductForm::kLateSquare : ProductForm::kSkipping;
  }
  return b_rows ? ProductForm::kEarly : ProductForm::kLate;
}

}  // namespace

ProductForm form_of_product(const MatrixProduct& p, bool strict, bool flat) {
  if ((!arrays::is_floating(p.type) && !arrays::is_complex(p.type)) || p.type == ScalarType::kFloat16 ||
      (!strict && !flat) || (strict && p.inner == 1 && (p.rows != 1 || p.columns != 1))) {
    return ProductForm::kPlain;
  }
  if (p.rows == 1 && p.columns == 1) {
    return strict || p.inner != 1 ? ProductForm::kDot : ProductForm::kSingle;
  }
  if (p.inner == 1 && (p.rows == 1 || p.columns == 1)) {
    return ProductForm::kScaling;
  }
  const bool same_types = p.a_type == p.type && p.b_type == p.type;
  const int64_t size = arrays::item_size(p.type);
  return strict ? form_of_matmul(p, same_types, size) : form_of_dot(p, same_types, size);
}

uint32_t mend_odd_elements(const MatrixProduct& p, ProductForm form) {
  Watch watch(p.type);
  const int64_t size = arrays::item_size(p.type);
  for (int64_t row = 0; row < p.rows; ++row) {
    for (int64_t column = 0; column < p.columns; ++column) {
      const uint64_t to = p.to + static_cast<uint64_t>((row * p.columns + column) * size);
      const Number found = element(p.type, to, p.type);
      if (form != ProductForm::kSingle && found.re - found.re == 0 && found.im - found.im == 0) {
        continue;
      }
      // The half of such a product above its diagonal is made, the other is a copy of it.
      const bool copied = form == ProductForm::kSkipping && row > column;
      const Number sum = element_of_product(p, form, copied ? column : row, copied ? row : column, &watch);
      if (p.type == ScalarType::kFloat16) {
        watch.stored(sum.re);
      }
      const bool stored = arrays::buffer_store(
          p.type, to, arrays::is_complex(p.type) ? Scalar::of_complex(sum.re, sum.im) : Scalar::of_float(sum.re));
      HS_CHECK(stored);  // there is memory: something was written there before
    }
  }
  return watch.flags();
}

namespace {

struct Elements {
  ScalarType type;
  const char* from;
  int64_t step;
};

Number sum_in_pairs(const Elements& e, int64_t first, int64_t count, Watch* watch) {
  const int64_t columns = arrays::is_complex(e.type) ? 4 : 8;
  const auto get = [&](int64_t i) {
    const Scalar value = arrays::load(e.type, e.from + (first + i) * e.step);
    return Number{value.real, value.imag};
  };
  if (count > 16 * columns) {
    int64_t half = count / 2;
    half -= half % columns;
    const Number left = sum_in_pairs(e, first, half, watch);
    return watch->plus(left, sum_in_pairs(e, first + half, count - half, watch));
  }
  Number sum{0, 0};
  int64_t i = 0;
  if (count >= columns) {
    Number r[8];
    for (; i < columns; ++i) {
      r[i] = get(i);
    }
    for (; i < count - count % columns; ++i) {
      r[i % columns] = watch->plus(r[i % columns], get(i));
    }
    for (int64_t apart = 1; apart < columns; apart *= 2) {
      for (int64_t j = 0; j < columns; j += 2 * apart) {
        r[j] = watch->plus(r[j], r[j + apart]);
      }
    }
    sum = r[0];
  }
  for (; i < count; ++i) {
    sum = watch->plus(sum, get(i));
  }
  return sum;
}

}  // namespace

uint32_t sum_flags(ScalarType type, const Scalar& start, const char* from, int64_t step, int64_t count) {
  Watch watch(type);
  const Number sum = sum_in_pairs({type, from, step}, 0, count, &watch);
  watch.plus({start.real, start.imag}, sum);
  return watch.flags();
}

}  // namespace heapscope::modules::numpy
