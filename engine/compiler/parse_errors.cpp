// How a failed parse becomes a SyntaxError: message, position, and the text of the line.
#include <cstring>

#include "compiler/parser.h"
#include "compiler/text.h"

namespace heapscope::compiler {

void Parser::too_deep() {
  if (!problem_) {
    problem_.kind = ProblemKind::kMemory;
  }
}

void Parser::raise_known(ProblemKind kind, const Location& at, const std::string& message) {
  const auto one_based = [](int32_t column) { return column == kCurrent ? kCurrent : column + 1; };
  raise_at(kind, at.lineno, one_based(at.col_offset), at.end_lineno, one_based(at.end_col_offset), message);
}

void Parser::raise(ProblemKind kind, const std::string& message) {
  if (tokens_.empty()) {
    raise_at(kind, 0, 0, 0, -1, message);
    return;
  }
  const Token* token = known_error_token != nullptr ? known_error_token : tokens_.back();
  int32_t offset = 0;
  if (token->at.col_offset == -1 && token->kind != TokenKind::kError && options_.text_with_newline &&
      *tokenizer_.cur == '\0') {
    offset = 0;  // a file is read line by line: behind its end no line is left to point into
  } else if (token->at.col_offset == -1) {
    offset = static_cast<int32_t>(tokenizer_.cur - tokenizer_.line_start);
  } else {
    offset = token->at.col_offset + 1;
  }
  const int32_t end = token->at.end_col_offset != -1 ? token->at.end_col_offset + 1 : -1;
  raise_at(kind, token->at.lineno, offset, token->at.end_lineno, end, message);
}

/// Line `lineno` of the whole text, without its newline.
std::string Parser::line_text(int32_t lineno) const {
  const int32_t relative = starting_lineno != 0 ? lineno - starting_lineno + 1 : lineno;
  const char* line = tokenizer_.text;
  for (int32_t i = 0; i < relative - 1; ++i) {
    const char* newline = std::strchr(line, '\n');
    if (newline == nullptr || newline + 1 > tokenizer_.inp) {
      break;
    }
    line = newline + 1;
  }
  return std::string(line, std::strcspn(line, "\n"));
}

std::string Parser::error_line(int32_t lineno) const {
  if (start_ == StartRule::kFile && options_.text_with_newline) {
    std::string line = line_text(lineno);
    return line;
  }
  if (tokenizer_.lineno <= lineno && tokenizer_.inp > tokenizer_.buf) {
    return std::string(tokenizer_.buf, tokenizer_.inp);
  }
  return line_text(lineno);
}

void Parser::raise_at(ProblemKind kind, int32_t lineno, int32_t offset, int32_t end_lineno, int32_t end_offset,
                      const std::string& message) {
  if (end_lineno == kCurrent) {
    end_lineno = tokenizer_.lineno;
  }
  if (end_offset == kCurrent) {
    end_offset = static_cast<int32_t>(tokenizer_.cur - tokenizer_.line_start);
  }
  problem_.kind = kind;
  problem_.message = start_ == StartRule::kFString ? "f-string: " + message : message;
  problem_.text = error_line(lineno);
  problem_.has_text = true;
  problem_.has_end = true;
  if (start_ == StartRule::kFString) {
    offset -= starting_col_offset;
    end_offset -= starting_col_offset;
  }
  if (options_.encoding_known) {
    offset = static_cast<int32_t>(character_offset(problem_.text, offset));
    if (end_offset > 0) {
      end_offset = static_cast<int32_t>(character_offset(problem_.text, end_offset));
    }
  }
  problem_.lineno = lineno;
  problem_.offset = offset;
  problem_.end_lineno = end_lineno;
  problem_.end_offset = end_offset;
}

void Parser::raise_unclosed() {
  const int32_t level = tokenizer_.level - 1;
  const int32_t line = tokenizer_.paren_lines[level];
  raise_known(ProblemKind::kSyntax, {line, line, tokenizer_.paren_columns[level], kNoColumn},
              std::string("'") + tokenizer_.parens[level] + "' was never closed");
}

void Parser::tokenizer_error() {
  if (problem_) {
    return;
  }
  ProblemKind kind = ProblemKind::kSyntax;
  const char* message = "unknown parsing error";
  int32_t column = 0;
  switch (tokenizer_.done) {
    case TokenizerState::kEndOfFile:
      if (tokenizer_.level != 0) {
        raise_unclosed();
      } else {
        raise(ProblemKind::kSyntax, "unexpected EOF while parsing");
      }
      return;
    case TokenizerState::kBadDedent:
      raise(ProblemKind::kIndentation, "unindent does not match any outer indentation level");
      return;
    case TokenizerState::kTabsAndSpaces:
      kind = ProblemKind::kTab;
      message = "inconsistent use of tabs and spaces in indentation";
      break;
    case TokenizerState::kTooDeep:
      kind = ProblemKind::kIndentation;
      message = "too many levels of indentation";
      break;
    case TokenizerState::kBadContinuation:
      column = static_cast<int32_t>(tokenizer_.cur - tokenizer_.buf) - 1;
      message = "unexpected character after line continuation character";
      break;
    default: break;
  }
  raise_known(kind, {tokenizer_.lineno, tokenizer_.lineno, column >= 0 ? column : 0, kNoColumn}, message);
}

void Parser::set_syntax_error(const Token* last_token) {
  if (problem_) {
    // Errors of the tokenizer further on matter more than what the parser has to say, unless the
    // tokenizer itself has failed.
    if (tokenizer_.done == TokenizerState::kOk && problem_.is_syntax_error()) {
      check_rest_of_source();
    }
    return;
  }
  if (last_token == nullptr) {
    raise(ProblemKind::kSyntax, "error at start before reading any input");
    return;
  }
  if (last_token->kind == TokenKind::kError && tokenizer_.done == TokenizerState::kEndOfFile) {
    if (tokenizer_.level != 0) {
      raise_unclosed();
    } else {
      raise(ProblemKind::kSyntax, "unexpected EOF while parsing");
    }
    return;
  }
  if (last_token->kind == TokenKind::kIndent || last_token->kind == TokenKind::kDedent) {
    raise(ProblemKind::kIndentation,
          last_token->kind == TokenKind::kIndent ? "unexpected indent" : "unexpected unindent");
    return;
  }
  raise_known(ProblemKind::kSyntax, last_token->at, "invalid syntax");
  check_rest_of_source();
}

/// Reads the remaining tokens.  An error of the tokenizer, or a bracket that is never closed and was
/// opened on an earlier line, replaces the error at hand.
void Parser::check_rest_of_source() {
  const Token* current = known_error_token != nullptr ? known_error_token : tokens_.back();
  const int32_t error_line_number = current->at.lineno;
  const Problem at_hand = problem_;
  problem_ = Problem();
  for (;;) {
    const char* first;
    const char* last;
    const TokenKind kind = tokenizer_.next(&first, &last);
    if (kind == TokenKind::kError) {
      if (!problem_ && tokenizer_.level != 0 && error_line_number > tokenizer_.paren_lines[tokenizer_.level - 1]) {
        raise_unclosed();
      }
      break;
    }
    if (kind == TokenKind::kEndMarker) {
      break;
    }
  }
  if (!problem_) {
    problem_ = at_hand;
  }
}

}  // namespace heapscope::compiler
