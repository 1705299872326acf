#include "objects/unicode_ctype.h"

#include <algorithm>
#include <iterator>

namespace heapscope::objects {

namespace {

struct UnicodeRecord {
  uint16_t flags;
  int32_t lower;  // added to the character
  int32_t upper;
  int32_t title;
  uint8_t digit;  // 255: none
};
struct UnicodeSpecial {
  uint32_t code;
  uint16_t lower[3];
  uint16_t upper[3];
  uint16_t title[3];
  uint16_t folded[3];
};

#include "objects/unicode_tables.inc"

// Bits of flags, in the generator's order.
enum Flag : uint16_t {
  kAlpha = 1,
  kDecimal = 2,
  kDigit = 4,
  kNumeric = 8,
  kLower = 16,
  kUpper = 32,
  kTitle = 64,
  kSpace = 128,
  kLinebreak = 256,
  kPrintable = 512,
  kXidStart = 1024,
  kXidContinue = 2048,
  kCased = 4096,
  kCaseIgnorable = 8192,
  kSpecial = 16384,
};

const UnicodeRecord& record_of(uint32_t c) {
  if (c >= 0x110000) {
    c = 0x10ffff;  // unassigned
  }
  const uint32_t block = kUnicodeBlocks[c >> kUnicodeShift];
  const uint32_t low = c & ((1u << kUnicodeShift) - 1);
  return kUnicodeRecords[kUnicodeRecordNumbers[(block << kUnicodeShift) + low]];
}

bool has(uint32_t c, uint16_t flag) { return (record_of(c).flags & flag) != 0; }

const UnicodeSpecial& special_of(uint32_t c) {
  return *std::lower_bound(std::begin(kUnicodeSpecials), std::end(kUnicodeSpecials), c,
                           [](const UnicodeSpecial& s, uint32_t code) { return s.code < code; });
}

int copy(const uint16_t (&from)[3], uint32_t* result) {
  int count = 0;
  while (count < 3 && from[count] != 0) {
    result[count] = from[count];
    ++count;
  }
  return count;
}

uint32_t moved(uint32_t c, int32_t delta) { return static_cast<uint32_t>(static_cast<int32_t>(c) + delta); }

}  // namespace

bool unicode_is_alpha(uint32_t c) { return has(c, kAlpha); }
bool unicode_is_decimal(uint32_t c) { return has(c, kDecimal); }
bool unicode_is_digit(uint32_t c) { return has(c, kDigit); }
bool unicode_is_numeric(uint32_t c) { return has(c, kNumeric); }
bool unicode_is_lower(uint32_t c) { return has(c, kLower); }
bool unicode_is_upper(uint32_t c) { return has(c, kUpper); }
bool unicode_is_title(uint32_t c) { return has(c, kTitle); }
bool unicode_is_space(uint32_t c) { return has(c, kSpace); }
bool unicode_is_linebreak(uint32_t c) { return has(c, kLinebreak); }
bool unicode_is_printable(uint32_t c) { return has(c, kPrintable); }
bool unicode_is_xid_start(uint32_t c) { return has(c, kXidStart); }
bool unicode_is_xid_continue(uint32_t c) { return has(c, kXidContinue); }
bool unicode_is_cased(uint32_t c) { return has(c, kCased); }
bool unicode_is_case_ignorable(uint32_t c) { return has(c, kCaseIgnorable); }

int unicode_to_digit(uint32_t c) {
  const int digit = record_of(c).digit;
  return digit == 255 ? -1 : digit;
}
int unicode_to_decimal(uint32_t c) { return has(c, kDecimal) ? unicode_to_digit(c) : -1; }

uint32_t unicode_to_lower(uint32_t c) { return moved(c, record_of(c).lower); }
uint32_t unicode_to_upper(uint32_t c) { return moved(c, record_of(c).upper); }

int unicode_to_lower_full(uint32_t c, uint32_t* result) {
  const UnicodeRecord& record = record_of(c);
  if ((record.flags & kSpecial) != 0) {
    return copy(special_of(c).lower, result);
  }
  *result = moved(c, record.lower);
  return 1;
}
int unicode_to_upper_full(uint32_t c, uint32_t* result) {
  const UnicodeRecord& record = record_of(c);
  if ((record.flags & kSpecial) != 0) {
    return copy(special_of(c).upper, result);
  }
  *result = moved(c, record.upper);
  return 1;
}
int unicode_to_title_full(uint32_t c, uint32_t* result) {
  const UnicodeRecord& record = record_of(c);
  if ((record.flags & kSpecial) != 0) {
    return copy(special_of(c).title, result);
  }
  *result = moved(c, record.title);
  return 1;
}
int unicode_to_folded_full(uint32_t c, uint32_t* result) {
  const UnicodeRecord& record = record_of(c);
  if ((record.flags & kSpecial) != 0) {
    return copy(special_of(c).folded, result);
  }
  *result = moved(c, record.lower);
  return 1;
}

}  // namespace heapscope::objects
