#include "objects/long_digits.h"

#include <algorithm>
#include <vector>

#include "objects/long_object.h"

namespace heapscope::objects {

namespace {

constexpr int64_t kKaratsubaCutoff = 48;

void multiply_schoolbook(const uint32_t* a, int64_t na, const uint32_t* b, int64_t nb, uint32_t* out) {
  std::fill(out, out + na + nb, 0u);
  for (int64_t i = 0; i < na; ++i) {
    const uint64_t factor = a[i];
    if (factor == 0) {
      continue;
    }
    uint64_t carry = 0;
    uint32_t* target = out + i;
    for (int64_t j = 0; j < nb; ++j) {
      carry += target[j] + factor * b[j];
      target[j] = static_cast<uint32_t>(carry & kLongMask);
      carry >>= kLongShift;
    }
    target[nb] = static_cast<uint32_t>(carry);
  }
}

/// target[n...] += source[count], the carry running on.
void add_in_place(uint32_t* target, const uint32_t* source, int64_t count) {
  uint32_t carry = 0;
  int64_t i = 0;
  for (; i < count; ++i) {
    carry += target[i] + source[i];
    target[i] = carry & kLongMask;
    carry >>= kLongShift;
  }
  for (; carry != 0; ++i) {
    carry += target[i];
    target[i] = carry & kLongMask;
    carry >>= kLongShift;
  }
}

void subtract_in_place(uint32_t* target, const uint32_t* source, int64_t count) {
  uint32_t borrow = 0;
  int64_t i = 0;
  for (; i < count; ++i) {
    borrow = target[i] - source[i] - borrow;
    target[i] = borrow & kLongMask;
    borrow = (borrow >> kLongShift) & 1;
  }
  for (; borrow != 0; ++i) {
    borrow = target[i] - borrow;
    target[i] = borrow & kLongMask;
    borrow = (borrow >> kLongShift) & 1;
  }
}

int64_t trimmed(const uint32_t* digits, int64_t count) {
  while (count > 0 && digits[count - 1] == 0) {
    --count;
  }
  return count;
}

}  // namespace

void digits_multiply(const uint32_t* a, int64_t na, const uint32_t* b, int64_t nb, uint32_t* out) {
  if (na > nb) {
    std::swap(a, b);
    std::swap(na, nb);
  }
  if (na < kKaratsubaCutoff) {
    multiply_schoolbook(a, na, b, nb, out);
    return;
  }
  if (2 * na <= nb) {
    // Lopsided: cut b into pieces as long as a.
    std::fill(out, out + na + nb, 0u);
    std::vector<uint32_t> product(static_cast<size_t>(2 * na));
    for (int64_t done = 0; done < nb; done += na) {
      const int64_t part = std::min(na, nb - done);
      digits_multiply(a, na, b + done, part, product.data());
      add_in_place(out + done, product.data(), trimmed(product.data(), na + part));
    }
    return;
  }
  // a = a1 * B**half + a0, the same for b; three products instead of four.
  const int64_t half = nb / 2;
  const int64_t na1 = na - half;
  const int64_t nb1 = nb - half;
  std::fill(out, out + na + nb, 0u);
  digits_multiply(a, half, b, half, out);
  digits_multiply(a + half, na1, b + half, nb1, out + 2 * half);
  const int64_t width = std::max(half, nb1) + 1;
  std::vector<uint32_t> sum_a(static_cast<size_t>(width));
  std::vector<uint32_t> sum_b(static_cast<size_t>(width));
  std::copy(a, a + half, sum_a.begin());
  add_in_place(sum_a.data(), a + half, na1);
  std::copy(b, b + half, sum_b.begin());
  add_in_place(sum_b.data(), b + half, nb1);
  std::vector<uint32_t> middle(static_cast<size_t>(2 * width));
  digits_multiply(sum_a.data(), width, sum_b.data(), width, middle.data());
  subtract_in_place(middle.data(), out, trimmed(out, 2 * half));
  subtract_in_place(middle.data(), out + 2 * half, trimmed(out + 2 * half, na1 + nb1));
  add_in_place(out + half, middle.data(), trimmed(middle.data(), 2 * width));
}

uint32_t digits_divide_small(const uint32_t* a, int64_t n, uint32_t divisor, uint32_t* quotient) {
  uint64_t remainder = 0;
  for (int64_t i = n - 1; i >= 0; --i) {
    remainder = (remainder << kLongShift) | a[i];
    const auto digit = static_cast<uint32_t>(remainder / divisor);
    quotient[i] = digit;
    remainder -= uint64_t{digit} * divisor;
  }
  return static_cast<uint32_t>(remainder);
}

// Knuth's algorithm D.  Both are shifted so that b's highest digit has its top bit set; then each
// guessed quotient digit is at most two too large.

namespace {

/// out[n] = a << shift; returns what falls out above.
uint32_t digits_shift_left(const uint32_t* a, int64_t n, int shift, uint32_t* out) {
  uint32_t carry = 0;
  for (int64_t i = 0; i < n; ++i) {
    const uint64_t wide = (uint64_t{a[i]} << shift) | carry;
    out[i] = static_cast<uint32_t>(wide & kLongMask);
    carry = static_cast<uint32_t>(wide >> kLongShift);
  }
  return carry;
}

}  // namespace

int64_t digits_start_division(const uint32_t* a, int64_t na, const uint32_t* b, int64_t nb, uint32_t* rest,
                              uint32_t* divisor) {
  const int shift = kLongShift - digit_bits(b[nb - 1]);
  digits_shift_left(b, nb, shift, divisor);
  rest[na] = digits_shift_left(a, na, shift, rest);
  return na - nb + (rest[na] != 0 || rest[na - 1] >= divisor[nb - 1] ? 1 : 0);
}

void digits_divide(const uint32_t* b, int64_t nb, int64_t count, uint32_t* rest, uint32_t* divisor,
                   uint32_t* quotient) {
  const uint64_t top = divisor[nb - 1];
  const uint64_t second = divisor[nb - 2];
  for (int64_t j = count - 1; j >= 0; --j) {
    uint32_t* u = rest + j;
    const uint64_t high = (uint64_t{u[nb]} << kLongShift) | u[nb - 1];
    uint64_t guess = high / top;
    uint64_t left = high - guess * top;
    while (guess > kLongMask || guess * second > ((left << kLongShift) | u[nb - 2])) {
      --guess;
      left += top;
      if (left > kLongMask) {
        break;
      }
    }
    int64_t borrow = 0;
    for (int64_t i = 0; i < nb; ++i) {
      const int64_t value = static_cast<int64_t>(u[i]) - static_cast<int64_t>(guess * divisor[i]) + borrow;
      u[i] = static_cast<uint32_t>(value & kLongMask);
      borrow = value >> kLongShift;
    }
    const int64_t value = static_cast<int64_t>(u[nb]) + borrow;
    u[nb] = static_cast<uint32_t>(value & kLongMask);
    if (value < 0) {
      uint32_t back = 0;
      for (int64_t i = 0; i < nb; ++i) {
        back += u[i] + divisor[i];
        u[i] = back & kLongMask;
        back >>= kLongShift;
      }
      u[nb] = (u[nb] + back) & kLongMask;
      --guess;
    }
    quotient[j] = static_cast<uint32_t>(guess);
  }
  const int shift = kLongShift - digit_bits(b[nb - 1]);
  uint32_t carry = 0;
  for (int64_t i = nb - 1; i >= 0; --i) {
    const uint64_t wide = (uint64_t{carry} << kLongShift) | rest[i];
    divisor[i] = static_cast<uint32_t>(wide >> shift);
    carry = rest[i] & ((1u << shift) - 1);
  }
}

}  // namespace heapscope::objects
