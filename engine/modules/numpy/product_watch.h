// What a product of matrices is where infinities or NaNs are among its elements, and which of IEEE's exceptions it
// raises.
//
// Such elements show the way in which a sum was made. NumPy 1.24 hands most products of floats to the reference BLAS,
// which multiplies by a factor alpha of one: of complex numbers that makes a NaN of an infinity's other part. When
// depends on how the operands lie in memory.
#pragma once

#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

/// One matrix of an operand: where it is and how it is walked.
struct Matrix {
  uint64_t data;
  int64_t row_step;
  int64_t column_step;
};

/// When alpha is multiplied with.
enum class ProductForm {
  kPlain,       ///< never
  kEarly,       ///< with each element of the left one
  kEarlyRight,  ///< with each element of the right one
  kLate,        ///< with the sum
  kLateSquare,  ///< with the sum, made in the processor's vectors: a matrix times itself turned
  kDot,         ///< never: a vector times a vector, in the processor's vectors
  kSingle,      ///< never: one element times one, which is not added to zero
  kScaling,     ///< never: a vector times one element, which is left out when it is zero
  kSkipping,    ///< early, and zeros of the left one are left out: a matrix times itself turned
};

/// One product: what is multiplied, of which types, and how it is stored.
struct MatrixProduct {
  Matrix a;
  ScalarType a_type;
  Matrix b;
  ScalarType b_type;
  ScalarType type;
  uint64_t to;
  int64_t rows;
  int64_t inner;
  int64_t columns;
};

/// How NumPy makes this product: `strict` for matmul, otherwise dot. `flat`: both have at most two axes.
ProductForm form_of_product(const MatrixProduct& p, bool strict, bool flat);
/// Makes those elements of a finished product again that are no finite numbers; the exceptions on the way.
uint32_t mend_odd_elements(const MatrixProduct& p, ProductForm form);

/// What a sum in pairs (arrays/kernels_arithmetic.cpp) of elements that are not all finite raises, added to `start`.
uint32_t sum_flags(ScalarType type, const Scalar& start, const char* from, int64_t step, int64_t count);

}  // namespace heapscope::modules::numpy
