// Source text as the tokenizer wants it: UTF-8, lines ended by "\n", a NUL after the last.
//
// Bytes are decoded by their byte order mark or coding cookie (PEP 263); text that is a str already
// is taken as it is.  Model: Parser/tokenizer.c decode_str, translate_newlines (3.11).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/problem.h"

namespace heapscope::compiler {

enum class SourceForm : uint8_t {
  kText,   // a str: cookies mean nothing
  kBytes,  // bytes given to compile(), exec() or eval()
  kFile,   // the bytes of a script
};

struct SourceText {
  std::string text;
  /// Columns of error messages count characters.  They count bytes in a script that declares no
  /// encoding: CPython reads such a file without decoding it.
  bool encoding_known = true;
};

/// `add_newline`: exec input gets the newline that its last line may lack.
/// False: `problem` says what is wrong with the encoding.
bool decode_source(std::string_view bytes, SourceForm form, bool add_newline, std::string_view filename,
                   SourceText* source, Problem* problem);

}  // namespace heapscope::compiler
