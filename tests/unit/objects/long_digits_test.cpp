// Rows of 30-bit digits: products and quotients must fit together at all lengths.
#include "objects/long_digits.h"

#include <gtest/gtest.h>

#include <vector>

#include "objects/long_object.h"

namespace heapscope::objects {
namespace {

class Digits {
 public:
  uint32_t next() {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<uint32_t>(state_ >> 34) & kLongMask;
  }
  /// `count` digits, the highest not 0; now and then rows of all ones or zeros, where carries run far.
  std::vector<uint32_t> row(size_t count) {
    std::vector<uint32_t> digits(count);
    const uint32_t kind = next() % 4;
    for (uint32_t& digit : digits) {
      digit = kind == 0 ? kLongMask : kind == 1 ? 0 : next();
    }
    digits.back() |= 1;
    return digits;
  }

 private:
  uint64_t state_ = 1;
};

TEST(LongDigits, QuotientTimesDivisorPlusRemainderIsTheDividend) {
  Digits source;
  for (size_t n = 2; n < 160; n += 7) {
    for (size_t m = 2; m <= n; m += 5) {
      const std::vector<uint32_t> a = source.row(n);
      const std::vector<uint32_t> b = source.row(m);
      std::vector<uint32_t> quotient(n - m + 1);
      std::vector<uint32_t> remainder(m);
      std::vector<uint32_t> rest(n + 1);
      const int64_t count = digits_start_division(a.data(), static_cast<int64_t>(n), b.data(), static_cast<int64_t>(m),
                                                  rest.data(), remainder.data());
      ASSERT_GE(quotient.size(), static_cast<size_t>(count));
      digits_divide(b.data(), static_cast<int64_t>(m), count, rest.data(), remainder.data(), quotient.data());
      std::vector<uint32_t> product(quotient.size() + m);
      digits_multiply(quotient.data(), static_cast<int64_t>(quotient.size()), b.data(), static_cast<int64_t>(m),
                      product.data());
      uint32_t carry = 0;
      for (size_t i = 0; i < n; ++i) {
        carry += (i < product.size() ? product[i] : 0) + (i < m ? remainder[i] : 0);
        ASSERT_EQ(carry & kLongMask, a[i]) << n << " " << m << " " << i;
        carry >>= kLongShift;
      }
      bool smaller = false;
      for (size_t i = m; i-- > 0 && !smaller;) {
        ASSERT_LE(remainder[i], b[i]);
        smaller = remainder[i] < b[i];
      }
      ASSERT_TRUE(smaller);
    }
  }
}

TEST(LongDigits, MultiplicationDoesNotDependOnTheOrder) {
  Digits source;
  for (const auto& [n, m] : {std::pair<size_t, size_t>{1, 200}, {47, 49}, {96, 97}, {60, 400}, {150, 151}}) {
    const std::vector<uint32_t> a = source.row(n);
    const std::vector<uint32_t> b = source.row(m);
    std::vector<uint32_t> ab(n + m);
    std::vector<uint32_t> by_rows(n + m, 0u);
    digits_multiply(a.data(), static_cast<int64_t>(n), b.data(), static_cast<int64_t>(m), ab.data());
    for (size_t i = 0; i < n; ++i) {
      uint64_t carry = 0;
      for (size_t j = 0; j < m; ++j) {
        carry += by_rows[i + j] + uint64_t{a[i]} * b[j];
        by_rows[i + j] = static_cast<uint32_t>(carry & kLongMask);
        carry >>= kLongShift;
      }
      by_rows[i + m] = static_cast<uint32_t>(carry);
    }
    ASSERT_EQ(ab, by_rows) << n << " " << m;
  }
}

}  // namespace
}  // namespace heapscope::objects
