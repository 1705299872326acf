// Questions about UTF-8 text and identifiers that the tokenizer and the messages ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace heapscope::compiler {

/// For `c` from the tokenizer, where -1 is the end: bytes from 128 on count as letters at first.
inline bool is_identifier_start(int c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
}
inline bool is_identifier_character(int c) { return is_identifier_start(c) || (c >= '0' && c <= '9'); }

/// Characters of UTF-8 text; every byte that is not part of a valid sequence counts as one.
size_t count_characters(std::string_view utf8);
/// The same for the first `bytes` bytes (which may be more than there are).
size_t character_offset(std::string_view utf8, int64_t bytes);
/// The bytes of the last character.
std::string_view last_character(std::string_view utf8);
/// Decodes the character at `position` and moves it on; U+FFFD and one byte for an invalid one.
uint32_t decode_character(std::string_view utf8, size_t* position);
bool is_valid_utf8(std::string_view text);

enum class IdentifierCheck : uint8_t { kValid, kInvalid, kNotUtf8 };
/// Is `word` an identifier of Python?  If not, *bad is its first wrong character and *bad_end the
/// number of bytes up to and with it.
IdentifierCheck check_identifier(std::string_view word, uint32_t* bad, size_t* bad_end);
bool is_printable(uint32_t character);

}  // namespace heapscope::compiler
