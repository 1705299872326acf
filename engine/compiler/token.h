// Kinds of tokens, and a token as the parser keeps it.
#pragma once

#include <cstdint>
#include <string_view>

#include "compiler/ast.h"

namespace heapscope::compiler {

enum class TokenKind : uint8_t {
#define HS_TOKEN_KIND(name) name,
#include "compiler/grammar_tokens.inc"
#undef HS_TOKEN_KIND
  kCount
};
static_assert(static_cast<int>(TokenKind::kCount) <= 128);

/// A remembered result of a rule at one token (parser.h).
struct Memo {
  int32_t rule;
  int32_t mark;  // where the parser stands after it
  void* value;
  Memo* next;
};

struct Token {
  TokenKind kind;
  Location at;
  std::string_view text;
  int32_t level;  // how many brackets are open after it
  Memo* memo;
};

/// NAME, or the keyword that `text` spells.
TokenKind name_or_keyword(std::string_view text);
/// The longest operator that starts at `text`, of at most `limit` characters; kOp when there is none.
TokenKind operator_at(const char* text, int limit, int* length);
/// Soft keywords in alphabetical order.
std::string_view soft_keyword(int index);
int soft_keyword_count();

}  // namespace heapscope::compiler
