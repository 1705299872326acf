// Arithmetic on rows of 30-bit digits, least significant first; no objects, no allocation in the
// image.  Who may call: long_*.cpp.
#pragma once

#include <cstdint>

namespace heapscope::objects {

/// out[na + nb] = a * b.  Schoolbook for short rows, Karatsuba above.
void digits_multiply(const uint32_t* a, int64_t na, const uint32_t* b, int64_t nb, uint32_t* out);

/// quotient[n] = a / divisor, returns the remainder; may work in place.
uint32_t digits_divide_small(const uint32_t* a, int64_t n, uint32_t divisor, uint32_t* quotient);

/// The division a / b in two steps, for na >= nb >= 2 and a normal b (highest digit not 0).  The first fills rest[na +
/// 1] and divisor[nb] and tells how many digits the quotient needs: na - nb, or one more.
int64_t digits_start_division(const uint32_t* a, int64_t na, const uint32_t* b, int64_t nb, uint32_t* rest,
                              uint32_t* divisor);
/// The second gives quotient[count], and the remainder in divisor[nb].
void digits_divide(const uint32_t* b, int64_t nb, int64_t count, uint32_t* rest, uint32_t* divisor, uint32_t* quotient);

/// Bits of a digit.
inline int digit_bits(uint32_t digit) { return digit == 0 ? 0 : 32 - __builtin_clz(digit); }

}  // namespace heapscope::objects
