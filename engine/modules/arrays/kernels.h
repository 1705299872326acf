// Inner loops of element-wise operations: one for each operation and element type.
//
// A loop takes `count` elements from strided memory of the image and writes as many results. It knows nothing of
// arrays, conversions or lazy pages: what calls it has brought every operand into the loop's own type.
//   args   the inputs, then the outputs     steps   bytes from one element of each to the next
// A loop whose output is its first input with step 0 (args[2] == args[0]) reduces: floats are added pairwise.
//
// Results do not depend on the platform: no fused operations, sums in the order NumPy has.
#pragma once

#include <cstdint>

#include "modules/arrays/scalar_type.h"

namespace heapscope::modules::arrays {

enum class Op : uint8_t {
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kFloorDivide,
  kRemainder,
  kPower,
  kFloatPower,
  kFmod,
  kDivmod,
  kMaximum,
  kMinimum,
  kFmax,
  kFmin,
  kAnd,
  kOr,
  kXor,
  kLshift,
  kRshift,
  kArctan2,
  kHypot,
  kCopysign,
  kNextafter,
  kLogaddexp,
  kLogaddexp2,
  kHeaviside,
  kGcd,
  kLcm,
  kLdexp,
  kLess,
  kLessEqual,
  kEqual,
  kNotEqual,
  kGreater,
  kGreaterEqual,
  kLogicalAnd,
  kLogicalOr,
  kLogicalXor,
  // One input from here on.
  kNegative,
  kPositive,
  kAbsolute,
  kFabs,
  kInvert,
  kSquare,
  kReciprocal,
  kSign,
  kConjugate,
  kSqrt,
  kCbrt,
  kExp,
  kExp2,
  kExpm1,
  kLog,
  kLog2,
  kLog10,
  kLog1p,
  kSin,
  kCos,
  kTan,
  kArcsin,
  kArccos,
  kArctan,
  kSinh,
  kCosh,
  kTanh,
  kArcsinh,
  kArccosh,
  kArctanh,
  kDegrees,
  kRadians,
  kRad2deg,
  kDeg2rad,
  kFloor,
  kCeil,
  kTrunc,
  kRint,
  kSpacing,
  kIsnan,
  kIsinf,
  kIsfinite,
  kSignbit,
  kLogicalNot,
  kModf,
  kFrexp,
  kCount,
};

/// What went wrong in a loop; the first four are IEEE's.
enum LoopFlags : uint32_t {
  kFlagDivide = 1,
  kFlagOverflow = 2,
  kFlagUnderflow = 4,
  kFlagInvalid = 8,
  kFlagNegativePower = 16,  ///< an integer to a negative power: an error
};

struct Kernel;
using Loop = void(const Kernel& kernel, char* const* args, const int64_t* steps, int64_t count, uint32_t* flags);

struct Kernel {
  Loop* loop = nullptr;
  double (*unary)(double) = nullptr;  ///< of the loops for libm's functions
  double (*binary)(double, double) = nullptr;
  ScalarType type = ScalarType::kBool;  ///< of loops that look for another's
  Op op = Op::kCount;                   ///< of loops that do several operations
};

/// The loop of an operation on elements of `type` (ldexp: its first operand's); loop is null when there is none.
Kernel find_kernel(Op op, ScalarType type);

// Its parts, a file each.
Kernel find_arithmetic_kernel(Op op, ScalarType type);
Kernel find_integer_kernel(Op op, ScalarType type);
Kernel find_comparison_kernel(Op op, ScalarType type);
Kernel find_math_kernel(Op op, ScalarType type);

/// The type to which real numbers are converted when extremes are looked for: one of four, in the same order.
ScalarType order_type(ScalarType type);
/// The place of the first element above `best` (or below it; NaN is above and below all), which becomes the new best:
/// the extreme of `count` real numbers of an order_type. -1: none of them is.
int64_t place_of_better(ScalarType type, const char* at, int64_t step, int64_t count, bool largest, char* best);
/// args: a mask, what to take where it is true, where it is not, the result; all but the mask of `type`.
Kernel select_kernel(ScalarType type);
int64_t count_true(const char* mask, int64_t count);
/// Moves the elements where a mask is true, next to each other; there must be room for one more than there are. How
/// many.
int64_t keep_true(const char* mask, int64_t mask_step, int64_t item_size, const char* from, int64_t step, int64_t count,
                  char* kept);
/// Where a mask is true, counted from `first` on; there must be room for one place more than there are. How many.
int64_t true_places(const char* mask, int64_t step, int64_t count, int64_t first, int64_t* places);

/// Converts numbers in a loop for the pair of types (scalar_type.h has the general convert); false: not numbers.
bool convert_numbers(ScalarType from, const char* source, int64_t source_stride, ScalarType to, char* target,
                     int64_t target_stride, int64_t count);

/// The general convert for rows of few elements.
void convert_rows(ScalarType from, const char* source, int64_t source_row, int64_t source_stride, ScalarType to,
                  char* target, int64_t target_row, int64_t target_stride, int64_t rows, int64_t count);

/// Whether any of the elements (floats or complex numbers) is infinite or no number.
bool any_not_finite(ScalarType type, const char* at, int64_t step, int64_t count);
/// Whether all of `count` floats of 32 or 64 bits (of complex numbers: their real parts) lie between the two; false too
/// for other types.
bool all_between(ScalarType type, const char* at, int64_t step, int64_t count, double low, double high);
/// Which exceptions one element-wise operation of floats or complex numbers raised, from its operands and result.
uint32_t operation_flags(Op op, const Scalar& a, const Scalar& b, const Scalar& result);

}  // namespace heapscope::modules::arrays
