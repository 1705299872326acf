// The names of a built-in function's keywords, which CPython's argument parser keeps as a tuple.
//
// The first call that is not by position alone makes it: a tracked object that counts like any other, and that holds
// its names, for as long as the program runs.  A parser is known by what it says (its function and names), so that the
// table is the same in every run; functions of one name and one list of keywords share a tuple (bytes and bytearray).
//
// Model: Python/getargs.c parser_init, _PyArg_Fini (3.11).
#pragma once

#include <cstdint>

#include "objects/object.h"

namespace heapscope::objects {

struct ArgParser;

inline constexpr uint32_t kMostKeywordParsers = 128;

struct KeywordNamesState {
  uint32_t used;
  uint32_t parsers[kMostKeywordParsers];      ///< ArgParser::id of each
  Ref<PyObject> tuples[kMostKeywordParsers];  ///< its names
};

/// Makes the tuple of the parser's keywords unless it is there.
Status keep_keyword_names(const ArgParser& parser);
/// When the program is over.
void clear_keyword_names();

}  // namespace heapscope::objects
