// Names of characters, Unicode 14.0, as unicodedata and `\N{...}` use them.  Model: Modules/unicodedata.c (3.11).
//
// Their tables may not be in this process yet (data_files.h): ask unicode_names_ready() before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heapscope::objects {

/// False: the run has been given up, for the tables are to be fetched first.
bool unicode_names_ready();

/// The character with this name or alias, -1 when there is none.  Letters' case does not matter, except in the names
/// that are made by rule (CJK ideographs, Hangul syllables).
int32_t unicode_code_of_name(std::string_view name);

/// The character's name, empty when it has none.
std::string unicode_name_of_code(uint32_t code);

/// The characters (UTF-8) of a named sequence, empty when there is none.
std::string_view unicode_named_sequence(std::string_view name);

}  // namespace heapscope::objects
