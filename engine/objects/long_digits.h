// Arithmetic on rows of 30-bit digits, least significant first; no objects, no allocation in the
// image.  Who may call: long_*.cpp.
#pragma once

#include <cstdint>

namespace heapscope::objects {

/// out[na + nb] = a * b.  Schoolbook for short rows, Karatsuba above.
void digits_multiply(const uint32_t* a, int64_t na, const uint32_t* b, int64_t nb, uint32_t* out);

/// quotient[n] = a / divisor, returns the remainder; may work in place.
uint32_t digits_divide_small(const uint32_t* a, int64_t n, uint32_t divisor, uint32_t* quotient);

/// quotient[na - nb] (or [na - nb + 1]: the highest digit may be 0) and remainder[nb] of a / b,
/// for na >= nb >= 2 and a normal b (highest digit not 0).  quotient has na - nb + 1 digits.
void digits_divide(const uint32_t* a, int64_t na, const uint32_t* b, int64_t nb,
                   uint32_t* quotient, uint32_t* remainder);

/// Bits of a digit.
inline int digit_bits(uint32_t digit) { return digit == 0 ? 0 : 32 - __builtin_clz(digit); }

}  // namespace heapscope::objects
