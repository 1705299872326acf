// The bits of int: ~, shifts, &, | and ^, as of numbers in two's complement with endless sign digits.
// Model: Objects/longobject.c long_invert, long_lshift1, long_rshift1, long_bitwise (3.11).
#include <algorithm>
#include <cstring>
#include <vector>

#include "objects/errors.h"
#include "objects/long_digits.h"
#include "objects/long_internal.h"

namespace heapscope::objects {

Owned<PyObject> long_invert(PyObject* op) {
  const PyLongObject* value = as_long(op);
  if (long_is_medium(value)) {
    return long_from_int64(~long_medium_value(value));
  }
  Owned<PyObject> result = long_add(value, as_long(long_one()));
  if (result) {
    long_negate(&result);
  }
  return result;
}

namespace {

/// Splits a shift count; kFalse when it is beyond any real shift.
Truth shift_count(PyObject* b, int64_t* words, int* bits) {
  const PyLongObject* count = as_long(b);
  if (count->ob_size < 0) {
    return err_set_string(exc_value_error(), "negative shift count");
  }
  int overflow = 0;
  const int64_t value = long_as_int64_and_overflow(b, &overflow);
  if (overflow != 0) {
    if (long_num_bits(b) > 64) {
      return Truth::kFalse;
    }
    const uint64_t large = long_as_uint64_mask(b);
    *words = static_cast<int64_t>(large / kLongShift);
    *bits = static_cast<int>(large % kLongShift);
    return Truth::kTrue;
  }
  *words = value / kLongShift;
  *bits = static_cast<int>(value % kLongShift);
  return Truth::kTrue;
}

}  // namespace

Owned<PyObject> long_lshift(PyObject* v, PyObject* w) {
  HS_CHECK_BINOP(v, w);
  const PyLongObject* a = as_long(v);
  int64_t words = 0;
  int bits = 0;
  HS_TRUTH(possible, shift_count(w, &words, &bits));
  if (a->ob_size == 0) {
    return long_from_int64(0);
  }
  if (!possible) {
    return err_set_string(exc_overflow_error(), "too many digits in integer");
  }
  if (words == 0 && long_is_medium(a)) {
    const int64_t medium = long_medium_value(a);
    return long_from_int64(medium < 0 ? -(-medium << bits) : medium << bits);
  }
  const int64_t size = long_digit_count(a);
  HS_OWN(z, long_new(size + words + (bits != 0 ? 1 : 0)));
  std::memset(z->ob_digit, 0, static_cast<size_t>(words) * 4);
  uint64_t carry = 0;
  int64_t i = words;
  for (int64_t j = 0; j < size; ++i, ++j) {
    carry |= uint64_t{a->ob_digit[j]} << bits;
    z->ob_digit[i] = static_cast<uint32_t>(carry & kLongMask);
    carry >>= kLongShift;
  }
  if (bits != 0) {
    z->ob_digit[i] = static_cast<uint32_t>(carry);
  }
  if (a->ob_size < 0) {
    z->ob_size = -z->ob_size;
  }
  long_normalize(z.get());
  return maybe_small_long(std::move(z));
}

Owned<PyObject> long_rshift(PyObject* v, PyObject* w) {
  HS_CHECK_BINOP(v, w);
  const PyLongObject* a = as_long(v);
  int64_t words = 0;
  int bits = 0;
  HS_TRUTH(possible, shift_count(w, &words, &bits));
  if (a->ob_size == 0) {
    return long_from_int64(0);
  }
  const bool negative = a->ob_size < 0;
  if (!possible) {
    return long_from_int64(negative ? -1 : 0);
  }
  if (long_is_medium(a)) {
    const int64_t medium = long_medium_value(a);
    return long_from_int64(medium >> (words == 0 ? bits : kLongShift));
  }
  const int64_t size = long_digit_count(a);
  if (negative && bits == 0) {
    if (words == 0) {
      return long_long(v);
    }
    // The size below then counts the digit that the rounding may fill.
    bits = kLongShift;
    --words;
  }
  const int64_t new_size = size - words;
  if (new_size <= 0) {
    return long_from_int64(negative ? -1 : 0);
  }
  HS_OWN(z, long_new(new_size));
  const int high = kLongShift - bits;
  uint64_t accumulator = a->ob_digit[words];
  if (negative) {
    z->ob_size = -new_size;
    uint32_t sticky = 0;
    for (int64_t j = 0; j < words; ++j) {
      sticky |= a->ob_digit[j];
    }
    accumulator += (kLongMask >> high) + (sticky != 0 ? 1u : 0u);
  }
  accumulator >>= bits;
  int64_t i = 0;
  for (int64_t j = words + 1; j < size; ++i, ++j) {
    accumulator += uint64_t{a->ob_digit[j]} << high;
    z->ob_digit[i] = static_cast<uint32_t>(accumulator & kLongMask);
    accumulator >>= kLongShift;
  }
  z->ob_digit[new_size - 1] = static_cast<uint32_t>(accumulator);
  long_normalize(z.get());
  return maybe_small_long(std::move(z));
}

namespace {

enum class BitOperation { kAnd, kOr, kXor };

/// The lowest `size` two's complement digits of a number.
std::vector<uint32_t> complement(const PyLongObject* a, int64_t size) {
  std::vector<uint32_t> out(static_cast<size_t>(size), 0u);
  const int64_t count = std::min(long_digit_count(a), size);
  if (a->ob_size >= 0) {
    std::memcpy(out.data(), a->ob_digit, static_cast<size_t>(count) * 4);
    return out;
  }
  uint32_t carry = 1;
  for (int64_t i = 0; i < size; ++i) {
    carry += (i < count ? a->ob_digit[i] : 0) ^ kLongMask;
    out[static_cast<size_t>(i)] = carry & kLongMask;
    carry >>= kLongShift;
  }
  return out;
}

Owned<PyObject> bitwise(const PyLongObject* a, const PyLongObject* b, BitOperation operation) {
  int64_t size_a = long_digit_count(a);
  int64_t size_b = long_digit_count(b);
  bool negative_a = a->ob_size < 0;
  bool negative_b = b->ob_size < 0;
  if (size_a < size_b) {
    std::swap(a, b);
    std::swap(size_a, size_b);
    std::swap(negative_a, negative_b);
  }
  bool negative = false;
  int64_t size = size_a;
  switch (operation) {
    case BitOperation::kXor: negative = negative_a != negative_b; break;
    case BitOperation::kAnd:
      negative = negative_a && negative_b;
      size = negative_b ? size_a : size_b;
      break;
    case BitOperation::kOr:
      negative = negative_a || negative_b;
      size = negative_b ? size_b : size_a;
      break;
  }
  HS_OWN(z, long_new(size + (negative ? 1 : 0)));
  const std::vector<uint32_t> x = complement(a, size_a + 1);
  const std::vector<uint32_t> y = complement(b, size_a + 1);
  for (int64_t i = 0; i < size; ++i) {
    const auto at = static_cast<size_t>(i);
    z->ob_digit[i] = operation == BitOperation::kAnd  ? x[at] & y[at]
                     : operation == BitOperation::kOr ? x[at] | y[at]
                                                      : x[at] ^ y[at];
  }
  if (negative) {
    z->ob_digit[size] = kLongMask;
    z->ob_size = -z->ob_size;
    uint32_t carry = 1;
    for (int64_t i = 0; i <= size; ++i) {
      carry += z->ob_digit[i] ^ kLongMask;
      z->ob_digit[i] = carry & kLongMask;
      carry >>= kLongShift;
    }
  }
  long_normalize(z.get());
  return maybe_small_long(std::move(z));
}

}  // namespace

Owned<PyObject> long_and(PyObject* a, PyObject* b) {
  HS_CHECK_BINOP(a, b);
  if (long_is_medium(as_long(a)) && long_is_medium(as_long(b))) {
    return long_from_int64(long_medium_value(as_long(a)) & long_medium_value(as_long(b)));
  }
  return bitwise(as_long(a), as_long(b), BitOperation::kAnd);
}
Owned<PyObject> long_or(PyObject* a, PyObject* b) {
  HS_CHECK_BINOP(a, b);
  if (long_is_medium(as_long(a)) && long_is_medium(as_long(b))) {
    return long_from_int64(long_medium_value(as_long(a)) | long_medium_value(as_long(b)));
  }
  return bitwise(as_long(a), as_long(b), BitOperation::kOr);
}
Owned<PyObject> long_xor(PyObject* a, PyObject* b) {
  HS_CHECK_BINOP(a, b);
  if (long_is_medium(as_long(a)) && long_is_medium(as_long(b))) {
    return long_from_int64(long_medium_value(as_long(a)) ^ long_medium_value(as_long(b)));
  }
  return bitwise(as_long(a), as_long(b), BitOperation::kXor);
}

}  // namespace heapscope::objects
