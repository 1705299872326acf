// Backslash escapes of str and bytes literals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heapscope::compiler {

struct EscapeResult {
  /// Why the literal is wrong, as the codec says it; empty: it is right.
  std::string error;
  /// Where the first backslash before a character that needs none is followed by it, or npos.
  size_t first_invalid = std::string_view::npos;
};

EscapeResult decode_str_escapes(std::string_view utf8, std::u32string* result);
EscapeResult decode_bytes_escapes(std::string_view text, std::string* result);
void append_utf8(std::string_view utf8, std::u32string* result);

}  // namespace heapscope::compiler
