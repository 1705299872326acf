#include "compiler/escapes.h"

#include <cstdio>

#include "compiler/text.h"
#include "objects/unicode_names.h"

namespace heapscope::compiler {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The character of a one-letter escape, -1 when there is none; 0x100 for a joined line.
int simple_escape(char c) {
  switch (c) {
    case '\n': return 0x100;
    case '\\':
    case '\'':
    case '"': return c;
    case 'b': return '\b';
    case 'f': return '\f';
    case 't': return '\t';
    case 'n': return '\n';
    case 'r': return '\r';
    case 'v': return '\v';
    case 'a': return '\a';
    default: return -1;
  }
}

bool is_octal(char c) { return c >= '0' && c <= '7'; }

/// Up to three octal digits from `*at` on.
uint32_t octal(std::string_view text, size_t* at) {
  uint32_t value = 0;
  for (int digits = 0; digits < 3 && *at < text.size() && is_octal(text[*at]); ++digits) {
    value = value * 8 + static_cast<uint32_t>(text[(*at)++] - '0');
  }
  return value;
}

/// Positions in messages count what the codec was given, where every non-ASCII character had been
/// written as \UXXXXXXXX, ten characters.
std::string codec_error(size_t start, size_t end, const char* reason) {
  char text[128];
  if (end == start + 1) {
    std::snprintf(text, sizeof text, "'unicodeescape' codec can't decode byte 0x5c in position %zu: %s", start, reason);
  } else {
    std::snprintf(text, sizeof text, "'unicodeescape' codec can't decode bytes in position %zu-%zu: %s", start, end - 1,
                  reason);
  }
  return text;
}

}  // namespace

void append_utf8(std::string_view utf8, std::u32string* result) {
  for (size_t position = 0; position < utf8.size();) {
    *result += static_cast<char32_t>(decode_character(utf8, &position));
  }
}

EscapeResult decode_str_escapes(std::string_view utf8, std::u32string* result) {
  EscapeResult outcome;
  size_t codec_shift = 0;  // by how much codec positions are ahead
  for (size_t at = 0; at < utf8.size();) {
    if (utf8[at] != '\\') {
      const size_t before = at;
      *result += static_cast<char32_t>(decode_character(utf8, &at));
      if (static_cast<unsigned char>(utf8[before]) >= 0x80) {
        codec_shift += 10 - (at - before);
      }
      continue;
    }
    const size_t start = at++;
    // At the end (in an f-string, before a brace) or before a character that is not ASCII it stands for itself.
    if (at == utf8.size() || static_cast<unsigned char>(utf8[at]) >= 0x80) {
      *result += U'\\';
      codec_shift += 5;
      continue;
    }
    const char c = utf8[at];
    if (const int simple = simple_escape(c); simple >= 0) {
      ++at;
      if (simple < 0x100) {
        *result += static_cast<char32_t>(simple);
      }
      continue;
    }
    if (is_octal(c)) {
      const size_t digits = at;
      const uint32_t value = octal(utf8, &at);
      if (value > 0377 && outcome.first_invalid == std::string_view::npos) {
        outcome.first_invalid = digits;
      }
      *result += static_cast<char32_t>(value);
      continue;
    }
    if (c == 'x' || c == 'u' || c == 'U') {
      const int count = c == 'x' ? 2 : c == 'u' ? 4 : 8;
      const char* reason = c == 'x'   ? "truncated \\xXX escape"
                           : c == 'u' ? "truncated \\uXXXX escape"
                                      : "truncated \\UXXXXXXXX escape";
      ++at;
      uint32_t value = 0;
      for (int i = 0; i < count; ++i, ++at) {
        const int digit = at < utf8.size() ? hex_value(utf8[at]) : -1;
        if (digit < 0) {
          outcome.error = codec_error(start + codec_shift, at + codec_shift, reason);
          return outcome;
        }
        value = value << 4 | static_cast<uint32_t>(digit);
      }
      if (value > 0x10ffff) {
        outcome.error = codec_error(start + codec_shift, at + codec_shift, "illegal Unicode character");
        return outcome;
      }
      *result += static_cast<char32_t>(value);
      continue;
    }
    if (c == 'N') {
      ++at;
      const size_t close = at < utf8.size() && utf8[at] == '{' ? utf8.find('}', at) : utf8.npos;
      if (close == utf8.npos || close == at + 1) {
        const bool open = at < utf8.size() && utf8[at] == '{';
        const size_t end = !open ? at : close == utf8.npos ? utf8.size() : close;
        outcome.error = codec_error(start + codec_shift, end + codec_shift, "malformed \\N character escape");
        return outcome;
      }
      const int32_t code =
          !objects::unicode_names_ready() ? -1 : objects::unicode_code_of_name(utf8.substr(at + 1, close - at - 1));
      if (code < 0) {
        outcome.error = codec_error(start + codec_shift, close + 1 + codec_shift, "unknown Unicode character name");
        return outcome;
      }
      *result += static_cast<char32_t>(code);
      at = close + 1;
      continue;
    }
    // An unknown escape stands for itself, backslash and all.
    if (outcome.first_invalid == std::string_view::npos) {
      outcome.first_invalid = at;
    }
    *result += U'\\';
  }
  return outcome;
}

EscapeResult decode_bytes_escapes(std::string_view text, std::string* result) {
  EscapeResult outcome;
  for (size_t at = 0; at < text.size();) {
    if (text[at] != '\\') {
      *result += text[at++];
      continue;
    }
    if (++at == text.size()) {
      outcome.error = "Trailing \\ in string";
      return outcome;
    }
    const char c = text[at];
    if (const int simple = simple_escape(c); simple >= 0) {
      ++at;
      if (simple < 0x100) {
        *result += static_cast<char>(simple);
      }
    } else if (is_octal(c)) {
      const size_t digits = at;
      const uint32_t value = octal(text, &at);
      if (value > 0377 && outcome.first_invalid == std::string_view::npos) {
        outcome.first_invalid = digits;
      }
      *result += static_cast<char>(value);
    } else if (c == 'x') {
      const int high = at + 1 < text.size() ? hex_value(text[at + 1]) : -1;
      const int low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
      if (high < 0 || low < 0) {
        outcome.error = "invalid \\x escape at position " + std::to_string(at - 1);
        return outcome;
      }
      *result += static_cast<char>(high << 4 | low);
      at += 3;
    } else {
      if (outcome.first_invalid == std::string_view::npos) {
        outcome.first_invalid = at;
      }
      *result += '\\';
    }
  }
  return outcome;
}

}  // namespace heapscope::compiler
