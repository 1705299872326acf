// Whole division of many numbers by the same divisor, with a product in place of each division.
//
// For 0 <= n < 2^63 and a divisor d > 1 with 2^(l-1) < d <= 2^l, let m = ceil(2^(63+l) / d), which is below 2^64. Then
// m * d exceeds 2^(63+l) by less than d <= 2^l, so n * m / 2^(63+l) exceeds n / d by less than 1 / d: both have the same
// whole part. Below zero, floor(n / d) = ~(~n / d).
// Source: Granlund, Montgomery: Division by Invariant Integers using Multiplication (1994), section 4.
#pragma once

#include <bit>
#include <cstdint>

namespace heapscope::modules::arrays {

class FloorDivider {
 public:
  /// `divisor` is above 1.
  explicit FloorDivider(int64_t divisor)
      : shift_(static_cast<int>(std::bit_width(static_cast<uint64_t>(divisor) - 1)) - 1),
        factor_(static_cast<uint64_t>(((Product{1} << (64 + shift_)) + static_cast<uint64_t>(divisor) - 1) /
                                      static_cast<uint64_t>(divisor))) {}

  [[nodiscard]] int64_t divide(int64_t n) const {
    const int64_t sign = n >> 63;
    const Product product = Product{static_cast<uint64_t>(n ^ sign)} * factor_;
    return static_cast<int64_t>(static_cast<uint64_t>(product >> 64) >> shift_) ^ sign;
  }

 private:
  __extension__ typedef unsigned __int128
      Product;  // NOLINT(modernize-use-using): -Wpedantic takes it on a typedef only
  int shift_;   ///< l - 1
  uint64_t factor_;
};

}  // namespace heapscope::modules::arrays
