// int: arbitrary-size integers in 30-bit digits.  Model: Objects/longobject.c (3.11).
//
//   PyLongObject   0 ob_refcnt   8 ob_type   16 ob_size   24 ob_digit[...]   uint32 each
//   value = sign(ob_size) * sum(ob_digit[i] * 2**(30 i)),  |ob_size| digits are in use
//
// Invariants (verify rules of the same names):
//   I1  every used digit is below 2**30 and the highest used digit is not 0
//   I2  zero has ob_size 0; bool's two objects are ints of size 0 and 1
//   I3  -5..256 are the static objects at kSmallIntsStart; a result in that range is one of them,
//       except where 3.11 itself makes a second object (the paths that call long_normalize only)
// A block may be larger than its digits: an addition of big numbers asks for one digit more than it
// may need.  sys.getsizeof follows ob_size, the allocator sees what was asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/type_object.h"

namespace heapscope::objects {

struct PyLongObject : PyVarObject {
  uint32_t ob_digit[1];
};
static_assert(offsetof(PyLongObject, ob_digit) == 24);

inline constexpr int kLongShift = 30;
inline constexpr uint32_t kLongMask = (1u << kLongShift) - 1;
inline constexpr int64_t kSmallNegativeInts = 5;
inline constexpr int64_t kSmallPositiveInts = 257;
/// Digits that int <-> decimal str conversions accept (sys.set_int_max_str_digits).
inline constexpr int32_t kDefaultMaxStrDigits = 4300;

struct LongState {
  int32_t max_str_digits;
  int32_t padding;
};

inline PyLongObject* as_long(PyObject* op) { return static_cast<PyLongObject*>(op); }
inline const PyLongObject* as_long(const PyObject* op) { return static_cast<const PyLongObject*>(op); }

/// The static object of a value in -5..256, borrowed.
inline PyObject* small_int(int64_t value) {
  return reinterpret_cast<PyObject*>(
      memory::at_offset(kSmallIntsStart + static_cast<uint32_t>(value + kSmallNegativeInts) * 32));
}
inline bool is_small_int(int64_t value) { return value >= -kSmallNegativeInts && value < kSmallPositiveInts; }
inline PyObject* long_zero() { return small_int(0); }
inline PyObject* long_one() { return small_int(1); }

/// At most one digit ("medium" in CPython's words).
inline bool long_is_medium(const PyLongObject* op) { return static_cast<uint64_t>(op->ob_size + 1) < 3; }
inline int64_t long_medium_value(const PyLongObject* op) { return op->ob_size * static_cast<int64_t>(op->ob_digit[0]); }
/// 0 <= value < 2**30: what index fast paths want.
inline bool long_is_medium_nonnegative(const PyLongObject* op) { return static_cast<uint64_t>(op->ob_size) < 2; }

// Making.
Owned<PyObject> long_from_int64(int64_t value);    // PyLong_FromLong
Owned<PyObject> long_from_ssize_t(int64_t value);  // PyLong_FromSsize_t, _FromLongLong: asks for 4 bytes less
Owned<PyObject> long_from_uint64(uint64_t value);
Owned<PyObject> long_from_double(double value);
Owned<PyObject> long_from_address(const void* pointer);  // PyLong_FromVoidPtr: what id() gives
Owned<PyLongObject> long_new(int64_t digits);            // _PyLong_New: digits not set
Owned<PyObject> long_copy(const PyLongObject* source);   // _PyLong_Copy: an exact int of equal value
/// Text in `base` (0: by prefix), whitespace and underscores as int() takes them; the whole of it.
Owned<PyObject> long_from_string(std::string_view text, int base);
Owned<PyObject> long_from_unicode_object(PyObject* text, int base);
Owned<PyObject> long_from_bytes(std::string_view text, int base);  // the text of a bytes object
Owned<PyObject> long_from_byte_array(const uint8_t* bytes, int64_t count, bool little_endian, bool is_signed);

// Reading.  On error -1 (or -1.0) and a pending exception.
int64_t long_as_int64(PyObject* op);         // PyLong_AsLongLong
int64_t long_as_long(PyObject* op);          // "Python int too large to convert to C long"
int64_t long_as_ssize(PyObject* op);         // exact int or subclass required
int32_t long_as_int(PyObject* op);           // _PyLong_AsInt
uint64_t long_as_uint64(PyObject* op);       // PyLong_AsUnsignedLong
uint64_t long_as_uint64_mask(PyObject* op);  // wraps around, no overflow error
/// Value, or -1 with *overflow = -1 or 1 and no exception.
int64_t long_as_int64_and_overflow(PyObject* op, int* overflow);
double long_as_double(PyObject* op);
/// |op| = x * 2**exponent with 0.5 <= x < 1, x correctly rounded; the sign is on x.
double long_frexp(const PyLongObject* op, int64_t* exponent);
int long_sign(const PyObject* op);
uint64_t long_num_bits(const PyObject* op);
/// Two's complement bytes; OverflowError when it does not fit.
Status long_as_byte_array(const PyLongObject* op, uint8_t* bytes, int64_t count, bool little_endian, bool is_signed);

// Arithmetic on ints (subclasses count as their value); the results are exact ints.
Owned<PyObject> long_add(const PyLongObject* a, const PyLongObject* b);
Owned<PyObject> long_subtract(const PyLongObject* a, const PyLongObject* b);
Owned<PyObject> long_multiply(const PyLongObject* a, const PyLongObject* b);
Owned<PyObject> long_floor_divide(PyObject* a, PyObject* b);
Owned<PyObject> long_remainder(PyObject* a, PyObject* b);
Owned<PyObject> long_true_divide(PyObject* a, PyObject* b);
Owned<PyObject> long_power(PyObject* base, PyObject* exponent, PyObject* modulus);
Owned<PyObject> long_lshift(PyObject* a, PyObject* b);
Owned<PyObject> long_rshift(PyObject* a, PyObject* b);
Owned<PyObject> long_and(PyObject* a, PyObject* b);
Owned<PyObject> long_or(PyObject* a, PyObject* b);
Owned<PyObject> long_xor(PyObject* a, PyObject* b);
Owned<PyObject> long_negative(PyObject* a);
Owned<PyObject> long_invert(PyObject* a);
Owned<PyObject> long_gcd(PyObject* a, PyObject* b);
/// Quotient rounded to nearest, ties to even, and its remainder as a tuple (_PyLong_DivmodNear).
Owned<PyObject> long_divmod_near(PyObject* a, PyObject* b);
/// < 0, 0, > 0
int64_t long_compare(const PyLongObject* a, const PyLongObject* b);
int64_t long_hash(PyObject* op);
Owned<PyObject> long_rich_compare(PyObject* a, PyObject* b, CompareOp op);
Owned<PyObject> long_repr(PyObject* op);
/// Digits in base 2, 8, 10, 16 or another up to 36; `alternate` puts 0b, 0o, 0x before them.
Owned<PyObject> long_format(PyObject* op, int base, bool alternate = false);
/// The same as text; false with a pending ValueError beyond the digit limit.
bool long_format_text(const PyLongObject* op, int base, bool alternate, std::string* text);

void boot_long();  ///< small ints; types need not be ready

}  // namespace heapscope::objects
