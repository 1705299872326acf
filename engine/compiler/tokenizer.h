// Tokenizer: UTF-8 source text to the tokens of Python 3.11.
//
// Model: Parser/tokenizer.c (3.11), reading from a string.  The text is taken line by line
// ("underflow"), because messages depend on how far it has been read: `inp` is the end of the line
// that was fetched last, `buf` the start of the text kept for the current token.
//
//   text:   ...  line 3\n   line 4 "a string\n   that goes on" + x\n   line 6 ...
//                           ^buf   ^start                       ^cur ^inp
//
// Invariants:
//   T1  line_start <= cur <= inp <= end of the text, which ends with a NUL
//   T2  indents[0] = 0 and indents[0..indent] rises strictly
//   T3  parens[0..level) are the brackets that are open, outermost first
// A token of kind kError means: see `done`, and `problem` when `done` is kFailed.
// Only the parser calls this.
#pragma once

#include <cstdint>
#include <string>

#include "compiler/problem.h"
#include "compiler/token.h"

namespace heapscope::compiler {

/// Why the tokenizer stopped (CPython: errcode.h).
enum class TokenizerState : uint8_t {
  kOk,
  kEndOfFile,
  kEndOfFileInString,  // inside '''...
  kEndOfLineInString,
  kBadDedent,
  kTabsAndSpaces,
  kTooDeep,
  kBadContinuation,
  kFailed,  // a problem was reported
};

class Tokenizer {
 public:
  static constexpr int kMaxIndents = 100;
  static constexpr int kMaxLevel = 200;
  static constexpr int kTabSize = 8;

  /// `text` ends with a NUL and outlives the tokenizer.
  Tokenizer(const char* text, Problem* problem, const WarningSink* warnings);

  /// The next token; [*first, *last) is its text (null when it has none).
  TokenKind next(const char** first, const char** last);

  /// `# type: ...` is a token.
  bool type_comments = false;
  /// Before 3.7 `async` and `await` are names, but for `async def` and in what it begins.
  bool async_is_name = false;

  // State that error messages and the parser look at.
  const char* text;
  const char* buf;
  const char* cur;
  const char* inp;
  const char* start = nullptr;
  const char* line_start;
  const char* multi_line_start = nullptr;
  int32_t lineno = 0;
  int32_t first_lineno = 0;
  TokenizerState done = TokenizerState::kOk;
  int32_t level = 0;
  char parens[kMaxLevel];
  int32_t paren_lines[kMaxLevel];
  int32_t paren_columns[kMaxLevel];
  int32_t indent = 0;
  int32_t pending_indents = 0;  // > 0: INDENTs to give, < 0: DEDENTs

 private:
  static constexpr int kEof = -1;
  /// What the helpers for one form of token return when it is not theirs.
  enum class Scan : uint8_t { kError, kOk };

  int get();
  void back_up(int c);
  bool underflow();
  bool read_indentation(bool* blank_line, TokenKind* error);
  bool continue_line();
  TokenKind finish(TokenKind kind, const char** first, const char** last);
  TokenKind name(int c, bool* is_string, int* quote);
  TokenKind number(int c);
  TokenKind fraction(int c);
  TokenKind exponent(int e);
  TokenKind after_fraction(int c);
  TokenKind imaginary();
  TokenKind radix_number(int prefix);
  TokenKind zero_number(int c);
  TokenKind string(int quote);
  TokenKind operator_token(int c);
  bool decimal_tail(int* c);
  bool verify_end_of_number(int c, const char* kind);
  bool verify_identifier();
  bool looking_at(const char* rest);
  bool type_comment(int c, bool blank_line, TokenKind* kind, const char** first, const char** last);
  TokenKind async_or_name(TokenKind keyword);
  void leave_async_def();
  TokenKind indent_error();
  TokenKind error(const char* format, ...) __attribute__((format(printf, 2, 3)));
  TokenKind error_range(int32_t column, int32_t end_column, const std::string& message);

  Problem* problem_;
  const WarningSink* warnings_;
  bool at_line_start_ = true;
  // With `async_is_name`: inside an `async def`, whose line has ended, and which began at this indentation.
  bool in_async_def_ = false;
  bool async_def_line_ended_ = false;
  int32_t async_def_indent_ = 0;
  int32_t indents_[kMaxIndents] = {};
  int32_t alternative_indents_[kMaxIndents] = {};  // tabs count as one: to find inconsistent use
};

}  // namespace heapscope::compiler
