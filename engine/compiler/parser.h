// Parser: tokens, memory of results, and errors of one parse; the grammar runs over it (PegMachine).
//
// Model: Parser/pegen.c, Parser/pegen_errors.c (3.11).  A parse that fails is done a second time with
// the invalid_* rules, which recognise common mistakes; if none speaks, the error is "invalid syntax"
// at the last token that the first pass had read.
//
//   tokens:  0 1 2 ... mark ... fill     read one by one, kept for going back
//
// Errors are noted in `problem` and stop the machine at once.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/arena.h"
#include "compiler/ast.h"
#include "compiler/problem.h"
#include "compiler/token.h"
#include "compiler/tokenizer.h"
#include "compiler/tree_objects.h"

namespace heapscope::compiler {

enum class StartRule : uint8_t { kFile, kSingle, kEval, kFString, kFuncType };
uint16_t start_rule_number(StartRule start);

inline constexpr int32_t kThisVersion = 11;

/// What compile()'s flags ask of the parser.
struct ParseOptions {
  bool encoding_known = true;
  bool dont_imply_dedent = false;
  bool allow_incomplete_input = false;
  bool barry_as_bdfl = false;
  /// Lines of errors are looked up in the file, not taken from the text (a script that is run).
  bool text_with_newline = false;
  /// Comments on types are tokens.
  bool type_comments = false;
  /// Syntax that came with a later 3.x is an error.
  int32_t feature_version = kThisVersion;
};

/// What the phases of one compilation share.
struct Compilation {
  Arena* arena;
  TreeObjects* objects;
  TemporaryObjects* temporaries;
  Problem* problem;
  const WarningSink* warnings;
};

class Parser {
 public:
  Parser(const Compilation& compilation, const char* text, StartRule start, const ParseOptions& options);

  /// The module (or for kFString the expression); null: see the problem.
  void* parse();

  // For the machine and the actions.
  int32_t mark = 0;
  bool call_invalid_rules = false;

  [[nodiscard]] bool failed() const { return static_cast<bool>(problem_); }
  Arena& arena() { return *compilation_.arena; }
  [[nodiscard]] const Compilation& compilation() const { return compilation_; }
  TreeObjects& objects() { return *compilation_.objects; }
  [[nodiscard]] const ParseOptions& options() const { return options_; }
  Tokenizer& tokenizer() { return tokenizer_; }
  /// Comments `# type: ignore` so far: line and what follows.
  [[nodiscard]] const std::vector<std::pair<int32_t, std::string_view>>& type_ignores() const { return type_ignores_; }
  Problem& problem() { return problem_; }

  /// The token at the mark, read when needed; null: the tokenizer failed.
  Token* token_at_mark();
  Token* token(int index) { return tokens_[static_cast<size_t>(index)]; }
  Token* expect(TokenKind kind);
  Token* expect_forced(TokenKind kind);
  Expr* name_token();
  Expr* number_token();
  Expr* soft_keyword_token(int index);
  Expr* any_soft_keyword_token();
  /// From the token at `start` to the last token before the mark that is not white space.
  bool location_since(int32_t start, Location* at);

  const Memo* find_memo(int rule);
  void set_memo(int32_t at, int rule, int32_t end, void* value);

  void too_deep();

  // Errors.  Columns here are 0-based byte offsets; kCurrent is where the tokenizer stands, kNoColumn
  // none.  The first error stays.
  static constexpr int32_t kCurrent = -5;
  static constexpr int32_t kNoColumn = -1;
  void raise_known(ProblemKind kind, const Location& at, const std::string& message);
  /// At the last token read (or at `known_error_token`).
  void raise(ProblemKind kind, const std::string& message);

  /// Where warnings that became errors are reported.
  Token* known_error_token = nullptr;
  /// An expression of an f-string is parsed as a text of its own; its tokens are moved to where it is.
  int32_t starting_lineno = 0;
  int32_t starting_col_offset = 0;

 private:
  bool fill_token();
  void tokenizer_error();
  void raise_unclosed();
  void reset_for_error_pass();
  void set_syntax_error(const Token* last_token);
  void check_rest_of_source();
  [[nodiscard]] bool bad_single_statement() const;
  void raise_at(ProblemKind kind, int32_t lineno, int32_t offset, int32_t end_lineno, int32_t end_offset,
                const std::string& message);
  [[nodiscard]] std::string line_text(int32_t lineno) const;
  [[nodiscard]] std::string error_line(int32_t lineno) const;
  Expr* name_from(const Token* token);

  Compilation compilation_;
  Problem& problem_;
  StartRule start_;
  ParseOptions options_;
  Tokenizer tokenizer_;
  std::vector<Token*> tokens_;
  std::vector<std::pair<int32_t, std::string_view>> type_ignores_;
  bool parsing_started_ = false;
};

}  // namespace heapscope::compiler
