#include "compiler/text.h"

#include "objects/unicode_ctype.h"

namespace heapscope::compiler {
namespace {

/// Length of the valid UTF-8 sequence at `text[at]`, 0 when there is none.
size_t sequence_length(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
  const unsigned first = byte(0);
  if (first < 0x80) {
    return 1;
  }
  size_t length = 0;
  unsigned low = 0x80;
  unsigned high = 0xbf;
  if (first >= 0xc2 && first < 0xe0) {
    length = 2;
  } else if (first >= 0xe0 && first < 0xf0) {
    length = 3;
    low = first == 0xe0 ? 0xa0 : 0x80;
    high = first == 0xed ? 0x9f : 0xbf;  // surrogates are not text
  } else if (first >= 0xf0 && first < 0xf5) {
    length = 4;
    low = first == 0xf0 ? 0x90 : 0x80;
    high = first == 0xf4 ? 0x8f : 0xbf;
  } else {
    return 0;
  }
  if (byte(1) < low || byte(1) > high) {
    return 0;
  }
  for (size_t i = 2; i < length; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xbf) {
      return 0;
    }
  }
  return length;
}

}  // namespace

uint32_t decode_character(std::string_view utf8, size_t* position) {
  const size_t at = *position;
  const size_t length = sequence_length(utf8, at);
  if (length == 0) {
    ++*position;
    return 0xfffd;
  }
  *position += length;
  const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(utf8[at + i])); };
  switch (length) {
    case 1: return byte(0);
    case 2: return (byte(0) & 0x1f) << 6 | (byte(1) & 0x3f);
    case 3: return (byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
    default: return (byte(0) & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f);
  }
}

size_t count_characters(std::string_view utf8) {
  size_t count = 0;
  for (size_t position = 0; position < utf8.size(); ++count) {
    decode_character(utf8, &position);
  }
  return count;
}

size_t character_offset(std::string_view utf8, int64_t bytes) {
  const auto limit = static_cast<size_t>(bytes);
  return count_characters(limit < utf8.size() ? utf8.substr(0, limit) : utf8) + (limit > utf8.size() ? 1 : 0);
}

std::string_view last_character(std::string_view utf8) {
  size_t at = utf8.size();
  while (at > 0 && (static_cast<unsigned char>(utf8[at - 1]) & 0xc0) == 0x80) {
    --at;
  }
  return utf8.substr(at == 0 ? 0 : at - 1);
}

bool is_valid_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t length = sequence_length(text, at);
    if (length == 0) {
      return false;
    }
    at += length;
  }
  return true;
}

IdentifierCheck check_identifier(std::string_view word, uint32_t* bad, size_t* bad_end) {
  if (!is_valid_utf8(word)) {
    return IdentifierCheck::kNotUtf8;
  }
  for (size_t position = 0; position < word.size();) {
    const bool first = position == 0;
    const uint32_t character = decode_character(word, &position);
    const bool good = character < 128 ||
                      (first ? objects::unicode_is_xid_start(character) : objects::unicode_is_xid_continue(character));
    if (!good) {
      *bad = character;
      *bad_end = position;
      return IdentifierCheck::kInvalid;
    }
  }
  return IdentifierCheck::kValid;
}

bool is_printable(uint32_t character) { return objects::unicode_is_printable(character); }

}  // namespace heapscope::compiler
