#include "compiler/token.h"

#include <cstring>

namespace heapscope::compiler {
namespace {

struct Spelling {
  std::string_view text;
  TokenKind kind;
};

constexpr Spelling kKeywords[] = {
#define HS_KEYWORD(text, name) {text, TokenKind::name},
#include "compiler/grammar_tokens.inc"
#undef HS_KEYWORD
};

constexpr Spelling kOperators[] = {
#define HS_OPERATOR(text, name) {text, TokenKind::name},
#include "compiler/grammar_tokens.inc"
#undef HS_OPERATOR
};

constexpr std::string_view kSoftKeywords[] = {
#define HS_SOFT_KEYWORD(text) text,
#include "compiler/grammar_tokens.inc"
#undef HS_SOFT_KEYWORD
};

}  // namespace

TokenKind name_or_keyword(std::string_view text) {
  if (text.size() >= 2 && text.size() <= 8) {
    for (const Spelling& keyword : kKeywords) {
      if (keyword.text == text) {
        return keyword.kind;
      }
    }
  }
  return TokenKind::kName;
}

TokenKind operator_at(const char* text, int limit, int* length) {
  TokenKind best = TokenKind::kOp;
  *length = 0;
  for (const Spelling& op : kOperators) {
    const int size = static_cast<int>(op.text.size());
    if (size > *length && size <= limit && std::strncmp(text, op.text.data(), op.text.size()) == 0) {
      best = op.kind;
      *length = size;
    }
  }
  return best;
}

std::string_view soft_keyword(int index) { return kSoftKeywords[index]; }
int soft_keyword_count() { return static_cast<int>(std::size(kSoftKeywords)); }

}  // namespace heapscope::compiler
