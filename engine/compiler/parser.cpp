#include "compiler/parser.h"

#include "compiler/constants.h"
#include "compiler/peg_machine.h"

namespace heapscope::compiler {

Parser::Parser(const Compilation& compilation, const char* text, StartRule start, const ParseOptions& options)
    : compilation_(compilation),
      problem_(*compilation.problem),
      start_(start),
      options_(options),
      tokenizer_(text, compilation.problem, compilation.warnings) {
  tokenizer_.type_comments = options.type_comments;
  tokenizer_.async_is_name = options.feature_version < 7;
}

void* Parser::parse() {
  PegMachine machine(*this);
  void* tree = machine.run(start_rule_number(start_));
  if (tree == nullptr || failed()) {
    const TokenizerState done = tokenizer_.done;
    const bool end_of_source = done == TokenizerState::kEndOfFile || done == TokenizerState::kEndOfFileInString ||
                               done == TokenizerState::kEndOfLineInString;
    if (options_.allow_incomplete_input && end_of_source) {
      problem_ = Problem();
      raise(ProblemKind::kSyntax, "incomplete input");
      return nullptr;
    }
    if (problem_ && !problem_.is_syntax_error()) {
      return nullptr;
    }
    const Token* last_token = tokens_.empty() ? nullptr : tokens_.back();
    // An error of the first pass stays, but the second pass may find better words for it.
    reset_for_error_pass();
    if (!problem_) {
      machine.run(start_rule_number(start_));
    }
    set_syntax_error(last_token);
    return nullptr;
  }
  if (start_ == StartRule::kSingle && bad_single_statement()) {
    raise(ProblemKind::kSyntax, "multiple statements found while compiling a single statement");
    return nullptr;
  }
  return tree;
}

void Parser::reset_for_error_pass() {
  for (Token* token : tokens_) {
    token->memo = nullptr;
  }
  mark = 0;
  call_invalid_rules = true;
}

// ---- tokens

bool Parser::fill_token() {
  const char* first;
  const char* last;
  TokenKind kind = tokenizer_.next(&first, &last);
  while (kind == TokenKind::kTypeIgnore) {
    type_ignores_.emplace_back(tokenizer_.lineno, std::string_view(first, static_cast<size_t>(last - first)));
    kind = tokenizer_.next(&first, &last);
  }
  // A single statement may end without a newline: one is put in, and the open blocks are closed.
  if (start_ == StartRule::kSingle && kind == TokenKind::kEndMarker && parsing_started_) {
    kind = TokenKind::kNewline;
    parsing_started_ = false;
    if (tokenizer_.indent != 0 && !options_.dont_imply_dedent) {
      tokenizer_.pending_indents = -tokenizer_.indent;
      tokenizer_.indent = 0;
    }
  } else {
    parsing_started_ = true;
  }
  Token* token = arena().make<Token>();
  if (first != nullptr) {
    token->text = std::string_view(first, static_cast<size_t>(last - first));
  }
  token->kind = kind == TokenKind::kName ? name_or_keyword(token->text) : kind;
  token->level = tokenizer_.level;
  const bool is_string = kind == TokenKind::kString;
  const char* line_start = is_string ? tokenizer_.multi_line_start : tokenizer_.line_start;
  int32_t column = -1;
  int32_t end_column = -1;
  if (first != nullptr && first >= line_start) {
    column = static_cast<int32_t>(first - line_start);
  }
  if (last != nullptr && last >= tokenizer_.line_start) {
    end_column = static_cast<int32_t>(last - tokenizer_.line_start);
  }
  const int32_t moved = tokenizer_.lineno == starting_lineno ? starting_col_offset : 0;
  token->at.lineno = is_string ? tokenizer_.first_lineno : tokenizer_.lineno;
  token->at.end_lineno = tokenizer_.lineno;
  token->at.col_offset = moved + column;
  token->at.end_col_offset = moved + end_column;
  tokens_.push_back(token);
  if (kind == TokenKind::kError) {
    tokenizer_error();
    return false;
  }
  return true;
}

Token* Parser::token_at_mark() {
  if (static_cast<size_t>(mark) == tokens_.size() && !fill_token()) {
    return nullptr;
  }
  return tokens_[static_cast<size_t>(mark)];
}

Token* Parser::expect(TokenKind kind) {
  Token* token = token_at_mark();
  if (token == nullptr || token->kind != kind) {
    return nullptr;
  }
  ++mark;
  return token;
}

Token* Parser::expect_forced(TokenKind kind) {
  Token* token = token_at_mark();
  if (token == nullptr) {
    return nullptr;
  }
  if (token->kind != kind) {
    raise_known(ProblemKind::kSyntax, token->at, kind == TokenKind::kColon ? "expected ':'" : "expected '('");
    return nullptr;
  }
  ++mark;
  return token;
}

Expr* Parser::name_from(const Token* token) {
  Object* id = objects().identifier(token->text);
  if (id == nullptr) {
    problem_.kind = ProblemKind::kRaised;
    return nullptr;
  }
  return arena().make<Name>(Expr{Name::kKind, token->at}, id, Context::kLoad);
}

Expr* Parser::name_token() {
  const Token* token = expect(TokenKind::kName);
  return token == nullptr ? nullptr : name_from(token);
}

Expr* Parser::soft_keyword_token(int index) {
  const Token* token = token_at_mark();
  if (token == nullptr || token->kind != TokenKind::kName || token->text != soft_keyword(index)) {
    return nullptr;
  }
  return name_token();
}

/// Quirk kept from 3.11: the beginning of a soft keyword counts as one.
Expr* Parser::any_soft_keyword_token() {
  const Token* token = expect(TokenKind::kName);
  if (token == nullptr) {
    return nullptr;
  }
  for (int i = 0; i < soft_keyword_count(); ++i) {
    if (soft_keyword(i).substr(0, token->text.size()) == token->text) {
      return name_from(token);
    }
  }
  return nullptr;
}

Expr* Parser::number_token() {
  const Token* token = expect(TokenKind::kNumber);
  if (token == nullptr) {
    return nullptr;
  }
  if (options_.feature_version < 6 && token->text.find('_') != std::string_view::npos) {
    raise(ProblemKind::kSyntax, "Underscores in numeric literals are only supported in Python 3.6 and greater");
    return nullptr;
  }
  std::string too_long;
  Object* number = objects().keep(number_from_literal(token->text, &too_long));
  if (!too_long.empty()) {
    // No columns: the line would be thousands of carets.
    Location at = token->at;
    at.col_offset = at.end_col_offset = kNoColumn;
    raise_known(ProblemKind::kSyntax, at,
                too_long +
                    " - Consider hexadecimal for huge integer literals to avoid decimal "
                    "conversion limits.");
    return nullptr;
  }
  if (number == nullptr) {
    problem_.kind = ProblemKind::kRaised;
    return nullptr;
  }
  return arena().make<Constant>(Expr{Constant::kKind, token->at}, number);
}

bool Parser::location_since(int32_t start, Location* at) {
  const Token* first = tokens_[static_cast<size_t>(start)];
  const Token* last = nullptr;
  for (int32_t i = mark - 1; i >= 0; --i) {
    last = tokens_[static_cast<size_t>(i)];
    if (last->kind != TokenKind::kEndMarker && (last->kind < TokenKind::kNewline || last->kind > TokenKind::kDedent)) {
      break;
    }
  }
  if (last == nullptr) {
    return false;
  }
  at->lineno = first->at.lineno;
  at->col_offset = first->at.col_offset;
  at->end_lineno = last->at.end_lineno;
  at->end_col_offset = last->at.end_col_offset;
  return true;
}

// ---- memory of results

const Memo* Parser::find_memo(int rule) {
  for (const Memo* memo = tokens_[static_cast<size_t>(mark)]->memo; memo != nullptr; memo = memo->next) {
    if (memo->rule == rule) {
      return memo;
    }
  }
  return nullptr;
}

void Parser::set_memo(int32_t at, int rule, int32_t end, void* value) {
  Token* token = tokens_[static_cast<size_t>(at)];
  for (Memo* memo = token->memo; memo != nullptr; memo = memo->next) {
    if (memo->rule == rule) {
      memo->mark = end;
      memo->value = value;
      return;
    }
  }
  token->memo = arena().make<Memo>(rule, end, value, token->memo);
}

/// Is there anything but comments and white space after the statement?
bool Parser::bad_single_statement() const {
  const char* c = tokenizer_.cur;
  for (;;) {
    while (*c == ' ' || *c == '\t' || *c == '\n' || *c == '\f') {
      ++c;
    }
    if (*c == '\0') {
      return false;
    }
    if (*c != '#') {
      return true;
    }
    while (*c != '\0' && *c != '\n') {
      ++c;
    }
  }
}

}  // namespace heapscope::compiler
