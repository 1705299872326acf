// STRING tokens to values: prefixes, escapes, f-strings, and adjacent literals joined.
//
// An f-string is one STRING token in 3.11; its expressions are found by scanning for their end and
// then parsed as texts of their own (each becomes a Parser with positions moved to where it stands).
// Model: Parser/string_parser.c (3.11).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/parser.h"

namespace heapscope::compiler {

class StringLiterals {
 public:
  explicit StringLiterals(Parser& parser) : p_(parser) {}

  /// The node for one or more adjacent STRING tokens; null: the parser has a problem.
  Expr* concatenate(Seq<Token>* strings);

 private:
  /// What one token says before it is decoded.
  struct Literal {
    std::string_view body;  // between the quotes
    bool bytes = false;
    bool raw = false;
    bool formatted = false;
  };
  /// A row of literal text and expressions that is being built.
  struct Pieces {
    std::u32string text;  // literal text since the last expression
    std::vector<Expr*> parts;
    bool formatted = false;
  };
  /// What the scan for the next expression of an f-string found.
  enum class Found : uint8_t { kError, kLiteralOnly, kExpression, kEnd };

  Literal read_prefix(std::string_view text);
  bool decode(std::string_view body, bool raw, const Token* token, std::u32string* result);
  bool decode_bytes(std::string_view body, bool raw, const Token* token, std::string* result);
  bool warn_invalid_escape(std::string_view at, const Token* token);
  Expr* string_node(std::u32string* text, const Token* first, const Token* last);
  Expr* finish(Pieces* pieces, const Token* first, const Token* last);

  // f-strings.  `position` moves over the token's text up to `end`.
  struct FString {
    const char* position;
    const char* end;
    bool raw;
    const Token* first;
    const Token* token;
    const Token* last;
  };
  bool parse_fstring(FString& f, int depth, Pieces* pieces);
  Found next_piece(FString& f, int depth, Pieces* pieces, Expr** expression);
  bool find_literal(FString& f, int depth, std::u32string* literal, bool* again);
  Expr* find_expression(FString& f, int depth, Pieces* pieces);
  bool skip_expression(FString& f);
  Expr* compile_expression(const char* start, const char* end, const Token* token);
  void error(const std::string& message) { p_.raise(ProblemKind::kSyntax, message); }

  Parser& p_;
};

}  // namespace heapscope::compiler
