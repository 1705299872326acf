// What each element-wise function is: operands, types, identity. And in which type a call computes.
//
// NumPy 1.24 chooses by value: next to arrays of the same kind or a higher one, a scalar counts as the smallest type
// that holds its value.
#pragma once

#include <string>

#include "modules/arrays/kernels.h"
#include "modules/numpy/array_object.h"

namespace heapscope::modules::numpy {

using arrays::Op;

enum class Identity : uint8_t { kNone, kZero, kOne, kMinusOne, kFalse, kTrue, kMinusInfinity };
enum class Result : uint8_t { kSame, kBool, kReal, kWithExponent };
enum class Rule : uint8_t {
  kFirst,     ///< the first listed type that all operands convert to safely
  kCommon,    ///< the operands' common type, if listed
  kDivision,  ///< float64 when both are whole, else the first
};

struct UfuncInfo {
  const char* name;
  uint8_t inputs;
  uint8_t outputs;
  const char* types;  ///< type characters, in order
  Rule rule;
  Result result;
  Identity identity;
};
const UfuncInfo& ufunc_info(Op op);

/// Type in which the operands are computed; raises when there is none.
Status resolve_type(Op op, PyArrayObject* const* operands, int count, ScalarType* type);
/// The type of the results of a loop on `type`.
ScalarType result_of(Op op, ScalarType type, int output = 0);
bool has_loop(Op op, ScalarType type);

/// The common type of two operands, looking at the values of scalars next to arrays.
ScalarType result_type(PyArrayObject* a, PyArrayObject* b);
/// np.can_cast without values.
bool can_cast_safely(ScalarType from, ScalarType to);
bool can_cast_same_kind(ScalarType from, ScalarType to);
/// "no", "equiv", "safe", "same_kind", "unsafe"
/// The same of an operand: one without axes counts by its value.
bool operand_can_cast(PyArrayObject* operand, ScalarType to, const std::string& casting);
bool can_cast(ScalarType from, ScalarType to, const std::string& casting);

inline constexpr const char* kNoBoolSubtract =
    "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the "
    "logical_xor function instead.";
inline constexpr const char* kNoBoolNegative =
    "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function "
    "instead.";

/// One of numpy.core._exceptions' classes.
Failed raise_ufunc_error(const char* class_name, const std::string& text);
/// dtype('float64') of a type without text.
std::string dtype_text(ScalarType type);

}  // namespace heapscope::modules::numpy
