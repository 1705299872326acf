// Numeric literals.  Each function is entered with the character after what it has recognised so far,
// and leaves `cur` after the literal.
#include <cstring>

#include "compiler/text.h"
#include "compiler/tokenizer.h"

namespace heapscope::compiler {
namespace {

bool is_digit(int c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(int c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

/// Digits with single underscores between them; *c becomes the character after.
bool Tokenizer::decimal_tail(int* c) {
  for (;;) {
    do {
      *c = get();
    } while (is_digit(*c));
    if (*c != '_') {
      return true;
    }
    *c = get();
    if (!is_digit(*c)) {
      back_up(*c);
      error("invalid decimal literal");
      return false;
    }
  }
}

/// Is `rest` next, as the end of a word?  Moves nothing.
bool Tokenizer::looking_at(const char* rest) {
  const size_t size = std::strlen(rest);
  return static_cast<size_t>(inp - cur) >= size && std::memcmp(cur, rest, size) == 0 &&
         !is_identifier_character(static_cast<unsigned char>(cur[size]));
}

/// A number must not run into a word.  A keyword that may follow a number is still accepted, with a
/// warning (`0x1for x in y`).
bool Tokenizer::verify_end_of_number(int c, const char* kind) {
  bool keyword = false;
  switch (c) {
    case 'a': keyword = looking_at("nd"); break;
    case 'e': keyword = looking_at("lse"); break;
    case 'f': keyword = looking_at("or"); break;
    case 'i': keyword = cur < inp && (*cur == 'f' || *cur == 'n' || *cur == 's'); break;
    case 'o': keyword = looking_at("r"); break;
    case 'n': keyword = looking_at("ot"); break;
    default: break;
  }
  if (keyword) {
    back_up(c);
    const std::string message = std::string("invalid ") + kind + " literal";
    if (!warnings_->report(WarningKind::kSyntaxWarning, message, lineno)) {
      error("%s", message.c_str());
      return false;
    }
    get();
    return true;
  }
  if (is_identifier_character(c)) {
    back_up(c);
    error("invalid %s literal", kind);
    return false;
  }
  return true;
}

TokenKind Tokenizer::number(int c) {
  if (c == '0') {
    c = get();
    if (c == 'x' || c == 'X' || c == 'o' || c == 'O' || c == 'b' || c == 'B') {
      return radix_number(c | 0x20);
    }
    return zero_number(c);
  }
  if (!decimal_tail(&c)) {
    return TokenKind::kError;
  }
  if (c == '.') {
    return fraction(get());
  }
  return after_fraction(c);
}

/// 0x, 0o and 0b literals, entered after the prefix.
TokenKind Tokenizer::radix_number(int prefix) {
  const char* name = prefix == 'x' ? "hexadecimal" : prefix == 'o' ? "octal" : "binary";
  const auto is_own_digit = [prefix](int c) {
    return prefix == 'x' ? is_hex_digit(c) : c >= '0' && c < (prefix == 'o' ? '8' : '2');
  };
  int c = get();
  do {
    if (c == '_') {
      c = get();
    }
    if (!is_own_digit(c)) {
      if (prefix != 'x' && is_digit(c)) {
        return error("invalid digit '%c' in %s literal", c, name);
      }
      back_up(c);
      return error("invalid %s literal", name);
    }
    do {
      c = get();
    } while (is_own_digit(c));
  } while (c == '_');
  if (prefix != 'x' && is_digit(c)) {
    return error("invalid digit '%c' in %s literal", c, name);
  }
  if (!verify_end_of_number(c, name)) {
    return TokenKind::kError;
  }
  back_up(c);
  return TokenKind::kNumber;
}

/// A literal that starts with 0: zero itself, a float, or the octal of old that is refused.
TokenKind Tokenizer::zero_number(int c) {
  bool nonzero = false;
  for (;;) {
    if (c == '_') {
      c = get();
      if (!is_digit(c)) {
        back_up(c);
        return error("invalid decimal literal");
      }
    }
    if (c != '0') {
      break;
    }
    c = get();
  }
  const char* zeros_end = cur;
  if (is_digit(c)) {
    nonzero = true;
    if (!decimal_tail(&c)) {
      return TokenKind::kError;
    }
  }
  if (c == '.') {
    return fraction(get());
  }
  if (c == 'e' || c == 'E') {
    return exponent(c);
  }
  if (c == 'j' || c == 'J') {
    return imaginary();
  }
  if (nonzero) {
    back_up(c);
    return error_range(static_cast<int32_t>(start + 1 - line_start), static_cast<int32_t>(zeros_end - line_start),
                       "leading zeros in decimal integer literals are not permitted; "
                       "use an 0o prefix for octal integers");
  }
  if (!verify_end_of_number(c, "decimal")) {
    return TokenKind::kError;
  }
  back_up(c);
  return TokenKind::kNumber;
}

TokenKind Tokenizer::fraction(int c) {
  if (is_digit(c) && !decimal_tail(&c)) {
    return TokenKind::kError;
  }
  return after_fraction(c);
}

TokenKind Tokenizer::after_fraction(int c) {
  if (c == 'e' || c == 'E') {
    return exponent(c);
  }
  if (c == 'j' || c == 'J') {
    return imaginary();
  }
  if (!verify_end_of_number(c, "decimal")) {
    return TokenKind::kError;
  }
  back_up(c);
  return TokenKind::kNumber;
}

TokenKind Tokenizer::exponent(int e) {
  int c = get();
  if (c == '+' || c == '-') {
    c = get();
    if (!is_digit(c)) {
      back_up(c);
      return error("invalid decimal literal");
    }
  } else if (!is_digit(c)) {
    back_up(c);
    if (!verify_end_of_number(e, "decimal")) {
      return TokenKind::kError;
    }
    back_up(e);
    return TokenKind::kNumber;
  }
  if (!decimal_tail(&c)) {
    return TokenKind::kError;
  }
  if (c == 'j' || c == 'J') {
    return imaginary();
  }
  if (!verify_end_of_number(c, "decimal")) {
    return TokenKind::kError;
  }
  back_up(c);
  return TokenKind::kNumber;
}

TokenKind Tokenizer::imaginary() {
  const int c = get();
  if (!verify_end_of_number(c, "imaginary")) {
    return TokenKind::kError;
  }
  back_up(c);
  return TokenKind::kNumber;
}

}  // namespace heapscope::compiler
