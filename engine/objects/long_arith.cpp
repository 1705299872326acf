// Arithmetic of int.  Model: Objects/longobject.c (3.11): x_add, x_sub, k_mul, x_divrem, long_pow...
//
// Sizes asked of the allocator are CPython's: a sum may own one digit too many, a product the sum
// of both lengths.  Which results are the small static objects follows 3.11 path by path.
#include <cmath>
#include <cstring>
#include <vector>

#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/long_digits.h"
#include "objects/long_internal.h"
#include "objects/tuple_object.h"

namespace heapscope::objects {

namespace {

/// |a| + |b|
Owned<PyLongObject> add_magnitudes(const PyLongObject* a, const PyLongObject* b) {
  int64_t size_a = long_digit_count(a);
  int64_t size_b = long_digit_count(b);
  if (size_a < size_b) {
    std::swap(a, b);
    std::swap(size_a, size_b);
  }
  HS_OWN(z, long_new(size_a + 1));
  uint32_t carry = 0;
  int64_t i = 0;
  for (; i < size_b; ++i) {
    carry += a->ob_digit[i] + b->ob_digit[i];
    z->ob_digit[i] = carry & kLongMask;
    carry >>= kLongShift;
  }
  for (; i < size_a; ++i) {
    carry += a->ob_digit[i];
    z->ob_digit[i] = carry & kLongMask;
    carry >>= kLongShift;
  }
  z->ob_digit[i] = carry;
  long_normalize(z.get());
  return z;
}

/// |a| - |b|
Owned<PyLongObject> subtract_magnitudes(const PyLongObject* a, const PyLongObject* b) {
  int64_t size_a = long_digit_count(a);
  int64_t size_b = long_digit_count(b);
  bool negative = false;
  if (size_a < size_b) {
    negative = true;
    std::swap(a, b);
    std::swap(size_a, size_b);
  } else if (size_a == size_b) {
    int64_t i = size_a;
    while (--i >= 0 && a->ob_digit[i] == b->ob_digit[i]) {
    }
    if (i < 0) {
      return owned_ref(as_long(small_int(0)));
    }
    if (a->ob_digit[i] < b->ob_digit[i]) {
      negative = true;
      std::swap(a, b);
    }
    size_a = size_b = i + 1;
  }
  HS_OWN(z, long_new(size_a));
  uint32_t borrow = 0;
  int64_t i = 0;
  for (; i < size_b; ++i) {
    borrow = a->ob_digit[i] - b->ob_digit[i] - borrow;
    z->ob_digit[i] = borrow & kLongMask;
    borrow = (borrow >> kLongShift) & 1;
  }
  for (; i < size_a; ++i) {
    borrow = a->ob_digit[i] - borrow;
    z->ob_digit[i] = borrow & kLongMask;
    borrow = (borrow >> kLongShift) & 1;
  }
  if (negative) {
    z->ob_size = -z->ob_size;
  }
  Owned<PyObject> result = maybe_small_long(owned_ref(long_normalize(z.get())));
  return std::move(result).as<PyLongObject>();
}

Failed division_by_zero(bool remainder_only) {
  return err_set_string(exc_zero_division_error(),
                        remainder_only ? "integer modulo by zero" : "integer division or modulo by zero");
}

}  // namespace

Owned<PyObject> long_add(const PyLongObject* a, const PyLongObject* b) {
  if (long_is_medium(a) && long_is_medium(b)) {
    return long_from_int64(long_medium_value(a) + long_medium_value(b));
  }
  if (a->ob_size < 0) {
    if (b->ob_size < 0) {
      HS_OWN(z, add_magnitudes(a, b));
      z->ob_size = -z->ob_size;
      return z;
    }
    return subtract_magnitudes(b, a);
  }
  if (b->ob_size < 0) {
    return subtract_magnitudes(a, b);
  }
  return add_magnitudes(a, b);
}

Owned<PyObject> long_subtract(const PyLongObject* a, const PyLongObject* b) {
  if (long_is_medium(a) && long_is_medium(b)) {
    return long_from_int64(long_medium_value(a) - long_medium_value(b));
  }
  if (a->ob_size < 0) {
    if (b->ob_size < 0) {
      return subtract_magnitudes(b, a);
    }
    HS_OWN(z, add_magnitudes(a, b));
    z->ob_size = -z->ob_size;
    return z;
  }
  if (b->ob_size < 0) {
    return add_magnitudes(a, b);
  }
  return subtract_magnitudes(a, b);
}

Owned<PyObject> long_multiply(const PyLongObject* a, const PyLongObject* b) {
  if (long_is_medium(a) && long_is_medium(b)) {
    return long_from_int64(long_medium_value(a) * long_medium_value(b));
  }
  const int64_t size_a = long_digit_count(a);
  const int64_t size_b = long_digit_count(b);
  if (size_a == 0 || size_b == 0) {
    return long_from_int64(0);
  }
  HS_OWN(z, long_new(size_a + size_b));
  digits_multiply(a->ob_digit, size_a, b->ob_digit, size_b, z->ob_digit);
  long_normalize(z.get());
  if ((a->ob_size < 0) != (b->ob_size < 0)) {
    z->ob_size = -z->ob_size;
  }
  return z;
}

Status long_divrem(const PyLongObject* a, const PyLongObject* b, Owned<PyObject>* quotient,
                   Owned<PyObject>* remainder) {
  const int64_t size_a = long_digit_count(a);
  const int64_t size_b = long_digit_count(b);
  if (size_b == 0) {
    (void)division_by_zero(quotient == nullptr);
    return Status::kError;
  }
  if (size_a < size_b || (size_a == size_b && a->ob_digit[size_a - 1] < b->ob_digit[size_b - 1])) {
    HS_OWN(rest, long_long(const_cast<PyLongObject*>(a)));
    if (remainder != nullptr) {
      *remainder = std::move(rest);
    }
    if (quotient != nullptr) {
      *quotient = owned_ref(small_int(0));
    }
    return Status::kOk;
  }
  Owned<PyLongObject> z;
  Owned<PyObject> rest;
  if (size_b == 1) {
    z = long_new(size_a);
    if (!z) {
      return Status::kError;
    }
    const uint32_t low = digits_divide_small(a->ob_digit, size_a, b->ob_digit[0], z->ob_digit);
    rest = long_from_int64(low);
    if (!rest) {
      return Status::kError;
    }
  } else {
    // Made in CPython's order; the first is gone at the end, the second becomes the remainder.
    HS_OWN(scratch, long_new(size_a + 1));
    HS_OWN(divisor, long_new(size_b));
    const int64_t count =
        digits_start_division(a->ob_digit, size_a, b->ob_digit, size_b, scratch->ob_digit, divisor->ob_digit);
    z = long_new(count);
    if (!z) {
      return Status::kError;
    }
    digits_divide(b->ob_digit, size_b, count, scratch->ob_digit, divisor->ob_digit, z->ob_digit);
    long_normalize(divisor.get());
    rest = std::move(divisor);
  }
  long_normalize(z.get());
  Owned<PyObject> result = std::move(z);
  if ((a->ob_size < 0) != (b->ob_size < 0)) {
    long_negate(&result);
  }
  if (a->ob_size < 0 && as_long(rest.get())->ob_size != 0) {
    long_negate(&rest);
  }
  if (quotient != nullptr) {
    *quotient = maybe_small_long(std::move(result).as<PyLongObject>());
  }
  if (remainder != nullptr) {
    *remainder = maybe_small_long(std::move(rest).as<PyLongObject>());
  }
  return Status::kOk;
}

namespace {

/// Floor division of one-digit numbers, b != 0.
int64_t medium_floor_divide(int64_t a, int64_t b) {
  const int64_t quotient = a / b;
  return quotient - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}
int64_t medium_remainder(int64_t a, int64_t b) {
  const int64_t remainder = a % b;
  return remainder + ((remainder != 0 && (remainder < 0) != (b < 0)) ? b : 0);
}
bool both_one_digit(const PyLongObject* a, const PyLongObject* b) {
  return long_digit_count(a) == 1 && long_digit_count(b) == 1;
}

}  // namespace

Status long_floor_divmod(const PyLongObject* a, const PyLongObject* b, Owned<PyObject>* quotient,
                         Owned<PyObject>* remainder) {
  if (both_one_digit(a, b)) {
    const int64_t x = long_medium_value(a);
    const int64_t y = long_medium_value(b);
    if (quotient != nullptr) {
      *quotient = long_from_int64(medium_floor_divide(x, y));
      if (!*quotient) {
        return Status::kError;
      }
    }
    if (remainder != nullptr) {
      *remainder = long_from_int64(medium_remainder(x, y));
      if (!*remainder) {
        return Status::kError;
      }
    }
    return Status::kOk;
  }
  Owned<PyObject> div;
  Owned<PyObject> mod;
  HS_TRY(long_divrem(a, b, quotient == nullptr ? nullptr : &div, &mod));
  const int64_t mod_size = as_long(mod.get())->ob_size;
  if ((mod_size < 0 && b->ob_size > 0) || (mod_size > 0 && b->ob_size < 0)) {
    if (remainder != nullptr) {
      mod = long_add(as_long(mod.get()), b);
      if (!mod) {
        return Status::kError;
      }
    }
    if (quotient != nullptr) {
      div = long_subtract(as_long(div.get()), as_long(long_one()));
      if (!div) {
        return Status::kError;
      }
    }
  }
  if (quotient != nullptr) {
    *quotient = std::move(div);
  }
  if (remainder != nullptr) {
    *remainder = std::move(mod);
  }
  return Status::kOk;
}

Owned<PyObject> long_floor_divide(PyObject* a, PyObject* b) {
  HS_CHECK_BINOP(a, b);
  if (both_one_digit(as_long(a), as_long(b))) {
    return long_from_int64(medium_floor_divide(long_medium_value(as_long(a)), long_medium_value(as_long(b))));
  }
  Owned<PyObject> quotient;
  HS_TRY(long_floor_divmod(as_long(a), as_long(b), &quotient, nullptr));
  return quotient;
}

Owned<PyObject> long_remainder(PyObject* a, PyObject* b) {
  HS_CHECK_BINOP(a, b);
  if (both_one_digit(as_long(a), as_long(b))) {
    return long_from_int64(medium_remainder(long_medium_value(as_long(a)), long_medium_value(as_long(b))));
  }
  Owned<PyObject> remainder;
  HS_TRY(long_floor_divmod(as_long(a), as_long(b), nullptr, &remainder));
  return remainder;
}

Owned<PyObject> long_divmod(PyObject* a, PyObject* b) {
  HS_CHECK_BINOP(a, b);
  Owned<PyObject> quotient;
  Owned<PyObject> remainder;
  HS_TRY(long_floor_divmod(as_long(a), as_long(b), &quotient, &remainder));
  HS_OWN(result, tuple_new(2));
  tuple_init_item(result.get(), 0, std::move(quotient));
  tuple_init_item(result.get(), 1, std::move(remainder));
  return result;
}

// The quotient is computed as an integer of 55 or more bits (scaled by a power of two) with a
// sticky last bit, then rounded once, half to even, where the result's exponent puts the last place.
Owned<PyObject> long_true_divide(PyObject* v, PyObject* w) {
  HS_CHECK_BINOP(v, w);
  const PyLongObject* a = as_long(v);
  const PyLongObject* b = as_long(w);
  const int64_t size_a = long_digit_count(a);
  const int64_t size_b = long_digit_count(b);
  if (size_b == 0) {
    return err_set_string(exc_zero_division_error(), "division by zero");
  }
  const bool negative = (a->ob_size < 0) != (b->ob_size < 0);
  if (size_a == 0) {
    return float_from_double(negative ? -0.0 : 0.0);
  }
  if (size_a == 1 && size_b == 1) {
    const double quotient = static_cast<double>(a->ob_digit[0]) / static_cast<double>(b->ob_digit[0]);
    return float_from_double(negative ? -quotient : quotient);
  }
  const auto overflow = []() -> Owned<PyObject> {
    return err_set_string(exc_overflow_error(), "integer division result too large for a float");
  };
  // diff: within one of the exponent of the quotient.
  const int64_t diff = static_cast<int64_t>(long_num_bits(a)) - static_cast<int64_t>(long_num_bits(b));
  if (diff > 1024) {
    return overflow();
  }
  if (diff < -1021 - 53 - 1) {
    return float_from_double(negative ? -0.0 : 0.0);
  }
  // 55 bits: the quotient scaled by 2**-shift lies in [2**54, 2**56).
  const int64_t shift = std::max<int64_t>(diff, -1021) - 55;
  const auto shifted = [](const PyLongObject* x, int64_t bits) {
    std::vector<uint32_t> out(static_cast<size_t>(long_digit_count(x) + bits / kLongShift + 2), 0u);
    const auto word = static_cast<size_t>(bits / kLongShift);
    const int rest = static_cast<int>(bits % kLongShift);
    uint64_t carry = 0;
    for (int64_t i = 0; i < long_digit_count(x); ++i) {
      carry |= uint64_t{x->ob_digit[i]} << rest;
      out[word + static_cast<size_t>(i)] = static_cast<uint32_t>(carry & kLongMask);
      carry >>= kLongShift;
    }
    out[word + static_cast<size_t>(long_digit_count(x))] = static_cast<uint32_t>(carry);
    while (!out.empty() && out.back() == 0) {
      out.pop_back();
    }
    return out;
  };
  const std::vector<uint32_t> top = shifted(a, shift < 0 ? -shift : 0);
  const std::vector<uint32_t> bottom = shifted(b, shift > 0 ? shift : 0);
  const auto n = static_cast<int64_t>(top.size());
  const auto m = static_cast<int64_t>(bottom.size());
  uint64_t quotient = 0;
  bool inexact = false;
  if (n < m) {
    inexact = true;
  } else {
    std::vector<uint32_t> q(static_cast<size_t>(n + 1), 0u);
    std::vector<uint32_t> r(static_cast<size_t>(m), 0u);
    if (m == 1) {
      r[0] = digits_divide_small(top.data(), n, bottom[0], q.data());
    } else {
      std::vector<uint32_t> left(static_cast<size_t>(n + 1), 0u);
      const int64_t count = digits_start_division(top.data(), n, bottom.data(), m, left.data(), r.data());
      digits_divide(bottom.data(), m, count, left.data(), r.data(), q.data());
    }
    for (size_t i = q.size(); i-- > 0;) {
      quotient = (quotient << kLongShift) | q[i];
    }
    for (const uint32_t digit : r) {
      inexact = inexact || digit != 0;
    }
  }
  // Bits beyond 53, or below the smallest subnormal, are rounded away.
  const int bits = quotient == 0 ? 0 : 64 - __builtin_clzll(quotient);
  const int extra = static_cast<int>(std::max<int64_t>(bits, -1021 - shift) - 53);
  if (extra > 0) {
    const uint64_t mask = uint64_t{1} << (extra - 1);
    uint64_t low = quotient | (inexact ? 1 : 0);
    const uint64_t below = low & (2 * mask - 1);
    quotient = low & ~(2 * mask - 1);
    if (below > mask || (below == mask && (quotient & (2 * mask)) != 0)) {
      quotient += 2 * mask;
    }
  }
  const double value = std::ldexp(static_cast<double>(quotient), static_cast<int>(shift));
  if (std::isinf(value)) {
    return overflow();
  }
  return float_from_double(negative ? -value : value);
}

// Signs, shifts, bits.

Owned<PyObject> long_negative(PyObject* op) {
  const PyLongObject* value = as_long(op);
  if (long_is_medium(value)) {
    return long_from_int64(-long_medium_value(value));
  }
  Owned<PyObject> result = long_copy(value);
  if (result) {
    as_long(result.get())->ob_size = -value->ob_size;
  }
  return result;
}

Owned<PyObject> long_long(PyObject* op) { return long_check_exact(op) ? owned_ref(op) : long_copy(as_long(op)); }

Owned<PyObject> long_absolute(PyObject* op) { return as_long(op)->ob_size < 0 ? long_negative(op) : long_long(op); }

// Powers.

namespace {

/// 1/a modulo n by Euclid's algorithm.
Owned<PyObject> modular_inverse(Owned<PyObject> a, Owned<PyObject> n) {
  Owned<PyObject> b = owned_ref(long_one());
  Owned<PyObject> c = owned_ref(long_zero());
  while (as_long(n.get())->ob_size != 0) {
    Owned<PyObject> quotient;
    Owned<PyObject> remainder;
    HS_TRY(long_floor_divmod(as_long(a.get()), as_long(n.get()), &quotient, &remainder));
    a = std::move(n);
    n = std::move(remainder);
    HS_OWN(product, long_multiply(as_long(quotient.get()), as_long(c.get())));
    HS_OWN(next, long_subtract(as_long(b.get()), as_long(product.get())));
    b = std::move(c);
    c = std::move(next);
  }
  if (long_compare(as_long(a.get()), as_long(long_one())) != 0) {
    return err_set_string(exc_value_error(), "base is not invertible for the given modulus");
  }
  return b;
}

}  // namespace

Owned<PyObject> long_power(PyObject* v, PyObject* w, PyObject* x) {
  HS_CHECK_BINOP(v, w);
  Owned<PyObject> a = owned_ref(v);
  Owned<PyObject> b = owned_ref(w);
  Owned<PyObject> c;
  if (long_check(x)) {
    c = owned_ref(x);
  } else if (x != none()) {
    return owned_ref(not_implemented());
  }
  bool negative_output = false;
  if (as_long(w)->ob_size < 0 && !c) {
    // No int can hold it: floats.
    const double base = long_as_double(v);
    if (base == -1.0 && err_occurred()) {
      return nullptr;
    }
    const double exponent = long_as_double(w);
    if (exponent == -1.0 && err_occurred()) {
      return nullptr;
    }
    HS_OWN(base_float, float_from_double(base));
    HS_OWN(exponent_float, float_from_double(exponent));
    return number_power(base_float.get(), exponent_float.get(), none());
  }
  if (c) {
    if (as_long(c.get())->ob_size == 0) {
      return err_set_string(exc_value_error(), "pow() 3rd argument cannot be 0");
    }
    if (as_long(c.get())->ob_size < 0) {
      negative_output = true;
      c = long_negative(c.get());
      if (!c) {
        return nullptr;
      }
    }
    if (long_compare(as_long(c.get()), as_long(long_one())) == 0) {
      return long_from_int64(0);
    }
    if (as_long(b.get())->ob_size < 0) {
      b = long_negative(b.get());
      if (!b) {
        return nullptr;
      }
      a = modular_inverse(std::move(a), owned_ref(c.get()));
      if (!a) {
        return nullptr;
      }
    }
    if (as_long(a.get())->ob_size < 0 || long_digit_count(as_long(a.get())) > long_digit_count(as_long(c.get()))) {
      a = long_remainder(a.get(), c.get());
      if (!a) {
        return nullptr;
      }
    }
  }
  const auto multiply = [&](PyObject* left, PyObject* right) -> Owned<PyObject> {
    HS_OWN(product, long_multiply(as_long(left), as_long(right)));
    if (!c) {
      return product;
    }
    return long_remainder(product.get(), c.get());
  };
  Owned<PyObject> z = owned_ref(long_one());
  const PyLongObject* exponent = as_long(b.get());
  const int64_t digits = long_digit_count(exponent);
  const int64_t bits = static_cast<int64_t>(long_num_bits(exponent));
  if (digits <= 1 && bits == 2 && exponent->ob_digit[0] <= 3) {
    // 2 and 3 by plain multiplication.
    z = multiply(a.get(), a.get());
    if (z && exponent->ob_digit[0] == 3) {
      z = multiply(z.get(), a.get());
    }
  } else if (digits <= 1 && bits <= 1) {
    z = multiply(a.get(), z.get());
    if (bits == 0) {
      z = owned_ref(long_one());
    }
  } else if (digits <= 8 || !c) {
    // Bits from the left: square, multiply when set.
    z = long_long(a.get());
    for (int64_t bit = bits - 2; z && bit >= 0; --bit) {
      z = multiply(z.get(), z.get());
      if (z && ((exponent->ob_digit[bit / kLongShift] >> (bit % kLongShift)) & 1) != 0) {
        z = multiply(z.get(), a.get());
      }
    }
  } else {
    // Five bits at a time, with a table of small powers.
    Owned<PyObject> table[32];
    table[0] = owned_ref(long_one());
    for (int i = 1; i < 32; ++i) {
      table[i] = multiply(table[i - 1].get(), a.get());
      if (!table[i]) {
        return nullptr;
      }
    }
    for (int64_t bit = (bits + 4) / 5 * 5 - 5; z && bit >= 0; bit -= 5) {
      uint32_t index = 0;
      for (int64_t k = bit + 4; k >= bit; --k) {
        const uint32_t value = k < bits ? (exponent->ob_digit[k / kLongShift] >> (k % kLongShift)) & 1 : 0;
        index = index * 2 + value;
      }
      for (int k = 0; z && k < 5; ++k) {
        z = multiply(z.get(), z.get());
      }
      if (z && index != 0) {
        z = multiply(z.get(), table[index].get());
      }
    }
  }
  if (!z) {
    return nullptr;
  }
  if (negative_output && as_long(z.get())->ob_size != 0) {
    return long_subtract(as_long(z.get()), as_long(c.get()));
  }
  return z;
}

Owned<PyObject> long_gcd(PyObject* v, PyObject* w) {
  HS_OWN(a, long_absolute(v));
  HS_OWN(b, long_absolute(w));
  while (as_long(b.get())->ob_size != 0) {
    if (long_is_medium(as_long(a.get())) && long_is_medium(as_long(b.get()))) {
      int64_t x = long_medium_value(as_long(a.get()));
      int64_t y = long_medium_value(as_long(b.get()));
      while (y != 0) {
        const int64_t rest = x % y;
        x = y;
        y = rest;
      }
      return long_from_int64(x);
    }
    HS_OWN(rest, long_remainder(a.get(), b.get()));
    a = std::move(b);
    b = std::move(rest);
  }
  return a;
}

Owned<PyObject> long_divmod_near(PyObject* a, PyObject* b) {
  if (!long_check(a) || !long_check(b)) {
    return err_set_string(exc_type_error(), "non-integer arguments in division");
  }
  const bool quotient_negative = (as_long(a)->ob_size < 0) != (as_long(b)->ob_size < 0);
  Owned<PyObject> quotient;
  Owned<PyObject> remainder;
  HS_TRY(long_divrem(as_long(a), as_long(b), &quotient, &remainder));
  HS_OWN(twice, long_add(as_long(remainder.get()), as_long(remainder.get())));
  HS_OWN(size_twice, long_absolute(twice.get()));
  HS_OWN(size_b, long_absolute(b));
  const int64_t order = long_compare(as_long(size_twice.get()), as_long(size_b.get()));
  const bool odd = as_long(quotient.get())->ob_size != 0 && (as_long(quotient.get())->ob_digit[0] & 1) != 0;
  if (order > 0 || (order == 0 && odd)) {
    const PyLongObject* one = as_long(long_one());
    const bool same_sign = !quotient_negative;
    quotient = same_sign ? long_add(as_long(quotient.get()), one) : long_subtract(as_long(quotient.get()), one);
    if (!quotient) {
      return nullptr;
    }
    remainder = same_sign ? long_subtract(as_long(remainder.get()), as_long(b))
                          : long_add(as_long(remainder.get()), as_long(b));
    if (!remainder) {
      return nullptr;
    }
  }
  HS_OWN(result, tuple_new(2));
  tuple_init_item(result.get(), 0, std::move(quotient));
  tuple_init_item(result.get(), 1, std::move(remainder));
  return result;
}

}  // namespace heapscope::objects
