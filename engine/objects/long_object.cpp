// Making ints, reading them, comparing and hashing.
#include "objects/long_object.h"

#include <cmath>
#include <cstring>

#include "memory/allocator.h"
#include "memory/small_blocks.h"
#include "objects/abstract.h"
#include "objects/birth.h"
#include "objects/errors.h"
#include "objects/hashing.h"
#include "objects/long_digits.h"
#include "objects/long_internal.h"
#include "objects/object_protocol.h"
#include "objects/quick_objects.h"
#include "objects/state.h"

namespace heapscope::objects {

namespace {

constexpr int64_t kMaxLongDigits = (INT64_MAX - 24) / 4;

Owned<PyObject> from_medium(int32_t value) {
  auto* op = static_cast<PyLongObject*>(memory::small_malloc(sizeof(PyLongObject)));
  if (op == nullptr) [[unlikely]] {
    return err_no_memory();
  }
  op->ob_size = value < 0 ? -1 : value == 0 ? 0 : 1;
  quick_init(op, long_type());
  op->ob_digit[0] = static_cast<uint32_t>(value < 0 ? -value : value);
  return Owned<PyObject>(op);
}

Owned<PyObject> from_magnitude(uint64_t magnitude, bool negative) {
  int64_t digits = 1;
  for (uint64_t rest = magnitude >> kLongShift; rest != 0; rest >>= kLongShift) {
    ++digits;
  }
  HS_OWN(result, long_new(digits));
  for (int64_t i = 0; i < digits; ++i) {
    result->ob_digit[i] = static_cast<uint32_t>(magnitude & kLongMask);
    magnitude >>= kLongShift;
  }
  if (negative) {
    result->ob_size = -digits;
  }
  return result;
}

Owned<PyObject> from_signed(int64_t value) {
  const bool negative = value < 0;
  return from_magnitude(negative ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value), negative);
}

/// The int that __index__ gives, or the int itself.
Owned<PyObject> index_of(PyObject* op) {
  if (op == nullptr) {
    return err_bad_internal_call("long");
  }
  if (long_check(op)) {
    return owned_ref(op);
  }
  return number_index(op);
}

/// |op| as 64 bits, wrapped; *overflow when it has more.
uint64_t magnitude_of(const PyLongObject* op, bool* overflow) {
  const int64_t count = op->ob_size < 0 ? -op->ob_size : op->ob_size;
  uint64_t value = 0;
  *overflow = count > 3 || (count == 3 && op->ob_digit[2] > 15);
  for (int64_t i = count - 1; i >= 0; --i) {
    value = (value << kLongShift) | op->ob_digit[i];
  }
  return value;
}

}  // namespace

void boot_long() {
  state().longs.max_str_digits = kDefaultMaxStrDigits;
  for (int64_t value = -kSmallNegativeInts; value < kSmallPositiveInts; ++value) {
    auto* op = as_long(small_int(value));
    object_init_static(op, long_type());
    op->ob_size = value < 0 ? -1 : value == 0 ? 0 : 1;
    op->ob_digit[0] = static_cast<uint32_t>(value < 0 ? -value : value);
  }
}

Owned<PyLongObject> long_new(int64_t digits) {
  if (digits > kMaxLongDigits) {
    return err_set_string(exc_overflow_error(), "too many digits in integer");
  }
  const int64_t room = digits == 0 ? 1 : digits;
  auto* op = static_cast<PyLongObject*>(
      memory::object_malloc(offsetof(PyLongObject, ob_digit) + static_cast<uint64_t>(room) * 4));
  if (op == nullptr) {
    return err_no_memory();
  }
  object_init_var(op, long_type(), digits);
  return Owned<PyLongObject>(op);
}

PyLongObject* long_normalize(PyLongObject* op) {
  const int64_t count = op->ob_size < 0 ? -op->ob_size : op->ob_size;
  int64_t used = count;
  while (used > 0 && op->ob_digit[used - 1] == 0) {
    --used;
  }
  if (used != count) {
    op->ob_size = op->ob_size < 0 ? -used : used;
  }
  return op;
}

Owned<PyObject> maybe_small_long(Owned<PyLongObject> op) {
  if (op && long_is_medium(op.get())) {
    const int64_t value = long_medium_value(op.get());
    if (is_small_int(value)) {
      return owned_ref(small_int(value));
    }
  }
  return op;
}

void long_negate(Owned<PyObject>* op) {
  if ((*op)->ob_refcnt == 1) {
    as_long(op->get())->ob_size = -as_long(op->get())->ob_size;
    return;
  }
  *op = long_from_int64(-long_medium_value(as_long(op->get())));
}

Owned<PyObject> long_copy(const PyLongObject* source) {
  if (long_is_medium(source) && is_small_int(long_medium_value(source))) {
    return owned_ref(small_int(long_medium_value(source)));
  }
  const int64_t count = source->ob_size < 0 ? -source->ob_size : source->ob_size;
  HS_OWN(result, long_new(count));
  result->ob_size = source->ob_size;
  std::memcpy(result->ob_digit, source->ob_digit, static_cast<size_t>(count) * 4);
  return result;
}

Owned<PyObject> long_from_int64(int64_t value) {
  if (is_small_int(value)) {
    return owned_ref(small_int(value));
  }
  if (value >= -static_cast<int64_t>(kLongMask) && value <= static_cast<int64_t>(kLongMask)) {
    return from_medium(static_cast<int32_t>(value));
  }
  return from_signed(value);
}

Owned<PyObject> long_from_ssize_t(int64_t value) {
  return is_small_int(value) ? owned_ref(small_int(value)) : from_signed(value);
}

Owned<PyObject> long_from_uint64(uint64_t value) {
  if (value < kSmallPositiveInts) {
    return owned_ref(small_int(static_cast<int64_t>(value)));
  }
  return from_magnitude(value, false);
}

Owned<PyObject> long_from_address(const void* pointer) { return long_from_uint64(memory::address_of(pointer)); }

Owned<PyObject> long_from_double(double value) {
  if (value > -9.2e18 && value < 9.2e18) {
    return long_from_int64(static_cast<int64_t>(value));
  }
  if (std::isinf(value)) {
    return err_set_string(exc_overflow_error(), "cannot convert float infinity to integer");
  }
  if (std::isnan(value)) {
    return err_set_string(exc_value_error(), "cannot convert float NaN to integer");
  }
  const bool negative = value < 0;
  int exponent = 0;
  double fraction = std::frexp(negative ? -value : value, &exponent);
  const int64_t digits = (exponent - 1) / kLongShift + 1;
  HS_OWN(result, long_new(digits));
  fraction = std::ldexp(fraction, (exponent - 1) % kLongShift + 1);
  for (int64_t i = digits - 1; i >= 0; --i) {
    const auto digit = static_cast<uint32_t>(fraction);
    result->ob_digit[i] = digit;
    fraction = std::ldexp(fraction - digit, kLongShift);
  }
  if (negative) {
    result->ob_size = -digits;
  }
  return result;
}

// Reading.

int64_t long_as_int64_and_overflow(PyObject* op, int* overflow) {
  *overflow = 0;
  if (long_check(op) && long_is_medium(as_long(op))) {
    return long_medium_value(as_long(op));
  }
  HS_OWN(number, index_of(op));
  const PyLongObject* value = as_long(number.get());
  bool too_long = false;
  const uint64_t magnitude = magnitude_of(value, &too_long);
  const bool negative = value->ob_size < 0;
  const uint64_t limit = static_cast<uint64_t>(INT64_MAX) + (negative ? 1 : 0);
  if (too_long || magnitude > limit) {
    *overflow = negative ? -1 : 1;
    return -1;
  }
  return static_cast<int64_t>(negative ? 0 - magnitude : magnitude);
}

namespace {
int64_t as_int64_or(PyObject* op, const char* message) {
  int overflow = 0;
  const int64_t value = long_as_int64_and_overflow(op, &overflow);
  if (overflow != 0) {
    return err_set_string(exc_overflow_error(), message);
  }
  return value;
}
}  // namespace

int64_t long_as_int64(PyObject* op) { return as_int64_or(op, "int too big to convert"); }
int64_t long_as_long(PyObject* op) { return as_int64_or(op, "Python int too large to convert to C long"); }
int64_t long_as_ssize(PyObject* op) {
  if (!long_check(op)) {
    return err_set_string(exc_type_error(), "an integer is required");
  }
  return as_int64_or(op, "Python int too large to convert to C ssize_t");
}

int32_t long_as_int(PyObject* op) {
  int overflow = 0;
  const int64_t value = long_as_int64_and_overflow(op, &overflow);
  if (overflow != 0 || value > INT32_MAX || value < INT32_MIN) {
    (void)err_set_string(exc_overflow_error(), "Python int too large to convert to C int");
    return -1;
  }
  return static_cast<int32_t>(value);
}

uint64_t long_as_uint64(PyObject* op) {
  if (!long_check(op)) {
    (void)err_set_string(exc_type_error(), "an integer is required");
    return static_cast<uint64_t>(-1);
  }
  const PyLongObject* value = as_long(op);
  if (value->ob_size < 0) {
    (void)err_set_string(exc_overflow_error(), "can't convert negative value to unsigned int");
    return static_cast<uint64_t>(-1);
  }
  bool too_long = false;
  const uint64_t magnitude = magnitude_of(value, &too_long);
  if (too_long) {
    (void)err_set_string(exc_overflow_error(), "Python int too large to convert to C unsigned long");
    return static_cast<uint64_t>(-1);
  }
  return magnitude;
}

uint64_t long_as_uint64_mask(PyObject* op) {
  Owned<PyObject> number = index_of(op);
  if (!number) {
    return static_cast<uint64_t>(-1);
  }
  bool too_long = false;
  const uint64_t magnitude = magnitude_of(as_long(number.get()), &too_long);
  return as_long(number.get())->ob_size < 0 ? 0 - magnitude : magnitude;
}

int long_sign(const PyObject* op) {
  const int64_t size = as_long(op)->ob_size;
  return size < 0 ? -1 : size > 0 ? 1 : 0;
}

uint64_t long_num_bits(const PyObject* op) {
  const PyLongObject* value = as_long(op);
  const int64_t count = value->ob_size < 0 ? -value->ob_size : value->ob_size;
  if (count == 0) {
    return 0;
  }
  return static_cast<uint64_t>(count - 1) * kLongShift + static_cast<uint64_t>(digit_bits(value->ob_digit[count - 1]));
}

// Rounds to 53 bits, half to even: the top 55 bits (two more than needed) with everything below
// folded into the lowest as a sticky bit.
double long_frexp(const PyLongObject* op, int64_t* exponent) {
  const auto bits = static_cast<int64_t>(long_num_bits(op));
  if (bits == 0) {
    *exponent = 0;
    return 0.0;
  }
  const int64_t count = op->ob_size < 0 ? -op->ob_size : op->ob_size;
  uint64_t top = 0;
  constexpr int kWanted = 55;
  if (bits <= kWanted) {
    for (int64_t i = count - 1; i >= 0; --i) {
      top = (top << kLongShift) | op->ob_digit[i];
    }
    top <<= kWanted - bits;
  } else {
    const int64_t drop = bits - kWanted;
    const int64_t word = drop / kLongShift;
    const int shift = static_cast<int>(drop % kLongShift);
    unsigned __int128 window = 0;
    for (int64_t i = count - 1; i >= word; --i) {
      window = (window << kLongShift) | op->ob_digit[i];
    }
    top = static_cast<uint64_t>(window >> shift);
    bool sticky = (op->ob_digit[word] & ((1u << shift) - 1)) != 0;
    for (int64_t i = 0; i < word && !sticky; ++i) {
      sticky = op->ob_digit[i] != 0;
    }
    top |= sticky ? 1 : 0;
  }
  // 55 bits to 53: the last two decide.
  const uint64_t low = top & 3;
  top >>= 2;
  if (low == 3 || (low == 2 && (top & 1) != 0)) {
    ++top;
  }
  double result = static_cast<double>(top) / 9007199254740992.0;  // 2**53
  *exponent = bits;
  if (result == 1.0) {
    result = 0.5;
    ++*exponent;
  }
  return op->ob_size < 0 ? -result : result;
}

double long_as_double(PyObject* op) {
  if (op == nullptr || !long_check(op)) {
    (void)err_set_string(exc_type_error(), "an integer is required");
    return -1.0;
  }
  const PyLongObject* value = as_long(op);
  if (long_is_medium(value)) {
    return static_cast<double>(long_medium_value(value));
  }
  int64_t exponent = 0;
  const double fraction = long_frexp(value, &exponent);
  if (exponent > 1024) {
    (void)err_set_string(exc_overflow_error(), "int too large to convert to float");
    return -1.0;
  }
  return std::ldexp(fraction, static_cast<int>(exponent));
}

// Comparing, hashing.

int64_t long_compare(const PyLongObject* a, const PyLongObject* b) {
  int64_t sign = a->ob_size - b->ob_size;
  if (sign == 0) {
    int64_t i = a->ob_size < 0 ? -a->ob_size : a->ob_size;
    while (--i >= 0 && a->ob_digit[i] == b->ob_digit[i]) {
    }
    if (i >= 0) {
      sign = static_cast<int64_t>(a->ob_digit[i]) - static_cast<int64_t>(b->ob_digit[i]);
      if (a->ob_size < 0) {
        sign = -sign;
      }
    }
  }
  return sign;
}

Owned<PyObject> long_rich_compare(PyObject* a, PyObject* b, CompareOp op) {
  if (!long_check(a) || !long_check(b)) {
    return owned_ref(not_implemented());
  }
  const int64_t sign = a == b ? 0 : long_compare(as_long(a), as_long(b));
  bool result = false;
  switch (op) {
    case CompareOp::kLt: result = sign < 0; break;
    case CompareOp::kLe: result = sign <= 0; break;
    case CompareOp::kEq: result = sign == 0; break;
    case CompareOp::kNe: result = sign != 0; break;
    case CompareOp::kGt: result = sign > 0; break;
    case CompareOp::kGe: result = sign >= 0; break;
  }
  return owned_ref(bool_object(result));
}

int64_t long_hash(PyObject* op) {
  const PyLongObject* value = as_long(op);
  if (long_is_medium(value)) {
    const int64_t medium = long_medium_value(value);
    return medium == -1 ? -2 : medium;
  }
  const bool negative = value->ob_size < 0;
  int64_t i = negative ? -value->ob_size : value->ob_size;
  uint64_t x = 0;
  while (--i >= 0) {
    // x = (x * 2**30 + digit) mod (2**61 - 1): a rotation of 61 bits, then an addition.
    x = ((x << kLongShift) & kHashModulus) | (x >> (kHashBits - kLongShift));
    x += value->ob_digit[i];
    if (x >= kHashModulus) {
      x -= kHashModulus;
    }
  }
  const auto hash = static_cast<int64_t>(negative ? 0 - x : x);
  return hash == -1 ? -2 : hash;
}

// Bytes.

Owned<PyObject> long_from_byte_array(const uint8_t* bytes, int64_t count, bool little_endian, bool is_signed) {
  if (count == 0) {
    return long_from_int64(0);
  }
  const auto byte_at = [&](int64_t i) {  // i counts from the least significant
    return bytes[little_endian ? i : count - 1 - i];
  };
  const bool negative = is_signed && byte_at(count - 1) >= 0x80;
  const uint8_t filler = negative ? 0xff : 0;
  int64_t significant = count;
  while (significant > 0 && byte_at(significant - 1) == filler) {
    --significant;
  }
  // A negative number needs one bit more than its significant bytes show.
  if (negative && significant < count) {
    ++significant;
  }
  const int64_t digits = (significant * 8 + kLongShift - 1) / kLongShift;
  HS_OWN(result, long_new(digits));
  uint64_t accumulator = 0;
  int bits = 0;
  uint32_t carry = 1;
  int64_t out = 0;
  for (int64_t i = 0; i < significant; ++i) {
    uint32_t byte = byte_at(i);
    if (negative) {
      byte = (0xff ^ byte) + carry;
      carry = byte >> 8;
      byte &= 0xff;
    }
    accumulator |= uint64_t{byte} << bits;
    bits += 8;
    if (bits >= kLongShift) {
      result->ob_digit[out++] = static_cast<uint32_t>(accumulator & kLongMask);
      accumulator >>= kLongShift;
      bits -= kLongShift;
    }
  }
  if (bits > 0 && out < digits) {
    result->ob_digit[out++] = static_cast<uint32_t>(accumulator);
  }
  result->ob_size = negative ? -out : out;
  long_normalize(result.get());
  return maybe_small_long(std::move(result));
}

Status long_as_byte_array(const PyLongObject* op, uint8_t* bytes, int64_t count, bool little_endian, bool is_signed) {
  const bool negative = op->ob_size < 0;
  const int64_t digits = negative ? -op->ob_size : op->ob_size;
  if (negative && !is_signed) {
    return err_set_string(exc_overflow_error(), "can't convert negative int to unsigned");
  }
  const auto put = [&](int64_t i, uint8_t byte) { bytes[little_endian ? i : count - 1 - i] = byte; };
  uint64_t accumulator = 0;
  int bits = 0;
  int64_t out = 0;
  uint32_t carry = negative ? 1 : 0;
  bool overflow = false;
  uint8_t last = 0;
  const auto emit = [&](uint8_t byte) {
    last = byte;
    if (out < count) {
      put(out, byte);
    } else if (byte != (negative ? 0xff : 0)) {
      overflow = true;
    }
    ++out;
  };
  for (int64_t i = 0; i < digits; ++i) {
    uint32_t digit = op->ob_digit[i];
    if (negative) {
      digit = (digit ^ kLongMask) + carry;
      carry = digit >> kLongShift;
      digit &= kLongMask;
    }
    accumulator |= uint64_t{digit} << bits;
    bits += kLongShift;
    while (bits >= 8) {
      emit(static_cast<uint8_t>(accumulator));
      accumulator >>= 8;
      bits -= 8;
    }
  }
  if (bits > 0) {
    if (negative) {
      accumulator |= ~uint64_t{0} << bits;
    }
    emit(static_cast<uint8_t>(accumulator));
  }
  for (; out < count; ++out) {
    put(out, negative ? 0xff : 0);
  }
  if (is_signed && !overflow && digits > 0) {
    // The sign bit of what was written must be the number's sign.
    const uint8_t sign_byte = count == 0 ? last : bytes[little_endian ? count - 1 : 0];
    overflow = count == 0 || (sign_byte >= 0x80) != negative;
  }
  if (overflow) {
    return err_set_string(exc_overflow_error(), "int too big to convert");
  }
  return Status::kOk;
}

}  // namespace heapscope::objects
