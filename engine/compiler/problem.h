// What went wrong in a compilation, before it becomes a Python exception.
//
// The compiler's phases stop at the first problem and leave it here; compile.cpp turns it into the
// pending SyntaxError (or IndentationError, MemoryError, ...) of the image.  Host data only: it lives
// as long as the compilation.
#pragma once

#include <cstdint>
#include <string>

namespace heapscope::compiler {

enum class ProblemKind : uint8_t {
  kNone,
  kSyntax,
  kIndentation,
  kTab,
  kMemory,     // the parser's stack is too deep
  kRecursion,  // the tree is too deep
  kSystem,     // a limit of the compiler (too many statically nested blocks, ...)
  kRaised,     // an exception is pending already
};

struct Problem {
  ProblemKind kind = ProblemKind::kNone;
  std::string message;
  // Details of a SyntaxError: 1-based line and column, the line's text (absent: looked up in the file).
  int32_t lineno = 0;
  int32_t offset = 0;
  int32_t end_lineno = 0;
  int32_t end_offset = 0;
  std::string text;
  bool has_text = false;
  bool has_end = true;
  /// The exception is made from the message alone and the rest is set on it, as CPython does for errors
  /// that the symbol table finds: visible in its args.
  bool by_attributes = false;
  /// The exception is made from the message alone: no file, no line.
  bool message_only = false;

  [[nodiscard]] explicit operator bool() const { return kind != ProblemKind::kNone; }
  [[nodiscard]] bool is_syntax_error() const {
    return kind == ProblemKind::kSyntax || kind == ProblemKind::kIndentation || kind == ProblemKind::kTab;
  }
};

/// Who hears of warnings.  `warn` returns false when the warning has become an exception: then a
/// SyntaxWarning or DeprecationWarning is reported as a SyntaxError, as CPython does.
enum class WarningKind : uint8_t { kSyntaxWarning, kDeprecationWarning };
struct WarningSink {
  bool (*warn)(void* context, WarningKind kind, const char* message, int32_t lineno) = nullptr;
  void* context = nullptr;

  [[nodiscard]] bool report(WarningKind kind, const std::string& message, int32_t lineno) const {
    return warn == nullptr || warn(context, kind, message.c_str(), lineno);
  }
};

}  // namespace heapscope::compiler
