#include "compiler/constants.h"

#include "memory/state.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/float_text.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/state.h"
#include "objects/str_digits_limit.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

// Results beyond these are computed when the program runs: a constant should be small and quick.
constexpr uint64_t kMaxIntBits = 128;
constexpr int64_t kMaxTotalItems = 1024;

bool is_int(const Object* op) {
  return objects::is_type(op, objects::long_type()) || objects::is_type(op, objects::bool_type());
}
bool is_str(const Object* op) { return objects::is_type(op, objects::unicode_type()); }
bool is_bytes(const Object* op) { return objects::is_type(op, objects::bytes_type()); }
bool is_tuple(const Object* op) { return objects::is_type(op, objects::tuple_type()); }

int64_t int_size(const Object* op) { return objects::as_long(op)->ob_size; }

/// `limit` less all items, also of nested collections; negative when there are more.
int64_t left_of_limit(Object* op, int64_t limit) {
  if (is_tuple(op)) {
    limit -= objects::tuple_get_size(op);
    for (int64_t i = 0; limit >= 0 && i < objects::tuple_get_size(op); ++i) {
      limit = left_of_limit(objects::tuple_get_item(op, i), limit);
    }
  }
  return limit;
}

bool repeat_is_large(Object* count, Object* sequence) {
  const bool collection = is_tuple(sequence);
  const int64_t size = collection         ? objects::tuple_get_size(sequence)
                       : is_str(sequence) ? objects::unicode_length(sequence)
                                          : objects::bytes_size(sequence);
  if (size == 0) {
    return false;
  }
  const int64_t most = collection ? memory::model().fold_items_most : memory::model().fold_text_most;
  int overflow = 0;
  const int64_t n = objects::long_as_int64_and_overflow(count, &overflow);
  if (overflow != 0 || n < 0 || n > most / size) {
    return true;
  }
  return collection && n != 0 && left_of_limit(sequence, kMaxTotalItems / n) < 0;
}

bool multiply_is_large(Object* v, Object* w) {
  if (is_int(v) && is_int(w) && int_size(v) != 0 && int_size(w) != 0) {
    return objects::long_num_bits(v) + objects::long_num_bits(w) > kMaxIntBits;
  }
  const auto repeats = [](const Object* op) { return is_tuple(op) || is_str(op) || is_bytes(op); };
  if (is_int(v) && repeats(w)) {
    return repeat_is_large(v, w);
  }
  return is_int(w) && repeats(v) && repeat_is_large(w, v);
}

/// The value of a count of bits, or a number beyond every limit.
uint64_t bits_value(Object* op) {
  int overflow = 0;
  const int64_t value = objects::long_as_int64_and_overflow(op, &overflow);
  return overflow != 0 || value < 0 ? UINT64_MAX : static_cast<uint64_t>(value);
}

bool power_is_large(Object* v, Object* w) {
  return is_int(v) && is_int(w) && int_size(v) != 0 && int_size(w) > 0 &&
         objects::long_num_bits(v) > kMaxIntBits / bits_value(w);
}

bool shift_is_large(Object* v, Object* w) {
  if (!is_int(v) || !is_int(w) || int_size(v) == 0 || int_size(w) == 0) {
    return false;
  }
  const uint64_t by = bits_value(w);
  return by > kMaxIntBits || objects::long_num_bits(v) > kMaxIntBits - by;
}

OwnedObject int_from_literal(std::string_view digits, std::string* too_long) {
  const bool decimal = digits.size() < 2 || digits[0] != '0' || (digits[1] >= '0' && digits[1] <= '9');
  if (decimal && objects::exceeds_str_digits_limit(std::ssize(digits))) {
    *too_long = objects::str_digits_limit_text(std::ssize(digits));
    return nullptr;
  }
  return objects::long_from_string(digits, decimal ? 10 : 0);
}

}  // namespace

OwnedObject number_from_literal(std::string_view text, std::string* too_long) {
  std::string digits;
  for (const char c : text) {
    if (c != '_') {
      digits += c;
    }
  }
  const bool radix = digits.size() > 1 && digits[0] == '0' &&
                     (digits[1] == 'x' || digits[1] == 'X' || digits[1] == 'o' || digits[1] == 'O' ||
                      digits[1] == 'b' || digits[1] == 'B');
  if (radix || digits.find_first_of(".eEjJ") == std::string::npos) {
    return int_from_literal(digits, too_long);
  }
  double value = 0;
  objects::string_to_double(digits, &value);
  if (digits.back() == 'j' || digits.back() == 'J') {
    return objects::complex_from_doubles(0.0, value);
  }
  return objects::float_from_double(value);
}

OwnedObject fold_unary(UnaryOperator op, Object* operand) {
  switch (op) {
    case UnaryOperator::kInvert: return objects::number_invert(operand);
    case UnaryOperator::kNot: {
      const Truth truth = objects::object_is_true(operand);
      if (truth == Truth::kError) {
        return nullptr;
      }
      return objects::owned_ref(objects::bool_object(truth == Truth::kFalse));
    }
    case UnaryOperator::kUAdd: return objects::number_positive(operand);
    case UnaryOperator::kUSub: return objects::number_negative(operand);
  }
  return nullptr;
}

OwnedObject fold_binary(Object* left, Operator op, Object* right) {
  switch (op) {
    case Operator::kAdd: return objects::number_add(left, right);
    case Operator::kSub: return objects::number_subtract(left, right);
    case Operator::kMult: return multiply_is_large(left, right) ? nullptr : objects::number_multiply(left, right);
    case Operator::kDiv: return objects::number_true_divide(left, right);
    case Operator::kFloorDiv: return objects::number_floor_divide(left, right);
    case Operator::kMod: return is_str(left) || is_bytes(left) ? nullptr : objects::number_remainder(left, right);
    case Operator::kPow:
      return power_is_large(left, right) ? nullptr : objects::number_power(left, right, objects::none());
    case Operator::kLShift: return shift_is_large(left, right) ? nullptr : objects::number_lshift(left, right);
    case Operator::kRShift: return objects::number_rshift(left, right);
    case Operator::kBitOr: return objects::number_or(left, right);
    case Operator::kBitXor: return objects::number_xor(left, right);
    case Operator::kBitAnd: return objects::number_and(left, right);
    case Operator::kMatMult: break;
  }
  return nullptr;
}

OwnedObject fold_subscript(Object* value, Object* index) { return objects::object_get_item(value, index); }

}  // namespace heapscope::compiler
