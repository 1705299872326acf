// Properties of characters, Unicode 14.0.  Model: Objects/unicodectype.c (3.11).
//
// The tables (unicode_tables.inc) are made by tests/tools/make_unicode_tables.py: two-level tables of
// record numbers, so that 1.1 million code points take a few tens of kilobytes.
#pragma once

#include <cstdint>

namespace heapscope::objects {

bool unicode_is_alpha(uint32_t c);
bool unicode_is_decimal(uint32_t c);
bool unicode_is_digit(uint32_t c);
bool unicode_is_numeric(uint32_t c);
bool unicode_is_lower(uint32_t c);
bool unicode_is_upper(uint32_t c);
bool unicode_is_title(uint32_t c);
bool unicode_is_space(uint32_t c);
bool unicode_is_linebreak(uint32_t c);
bool unicode_is_printable(uint32_t c);
bool unicode_is_xid_start(uint32_t c);
bool unicode_is_xid_continue(uint32_t c);
bool unicode_is_cased(uint32_t c);
bool unicode_is_case_ignorable(uint32_t c);
inline bool unicode_is_alnum(uint32_t c) {
  return unicode_is_alpha(c) || unicode_is_decimal(c) || unicode_is_digit(c) || unicode_is_numeric(c);
}
/// Decimal digit value or -1.
int unicode_to_decimal(uint32_t c);
int unicode_to_digit(uint32_t c);

// Full case mappings: write up to three characters, return how many.
int unicode_to_lower_full(uint32_t c, uint32_t* result);
int unicode_to_upper_full(uint32_t c, uint32_t* result);
int unicode_to_title_full(uint32_t c, uint32_t* result);
int unicode_to_folded_full(uint32_t c, uint32_t* result);
// Simple mappings.
uint32_t unicode_to_lower(uint32_t c);
uint32_t unicode_to_upper(uint32_t c);

}  // namespace heapscope::objects
