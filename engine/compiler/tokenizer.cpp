#include "compiler/tokenizer.h"

#include <cstdarg>
#include <cstdio>
#include <cstring>

#include "compiler/text.h"

namespace heapscope::compiler {
namespace {

bool is_digit(int c) { return c >= '0' && c <= '9'; }

}  // namespace

Tokenizer::Tokenizer(const char* source, Problem* problem, const WarningSink* warnings)
    : text(source), buf(source), cur(source), inp(source), line_start(source), problem_(problem), warnings_(warnings) {}

// ---- characters

bool Tokenizer::underflow() {
  if (*inp == '\0') {
    done = TokenizerState::kEndOfFile;
    return false;
  }
  const char* newline = std::strchr(inp, '\n');
  if (start == nullptr) {
    buf = cur;
  }
  line_start = cur;
  ++lineno;
  inp = newline != nullptr ? newline + 1 : inp + std::strlen(inp);
  return true;
}

int Tokenizer::get() {
  while (cur == inp) {
    if (done != TokenizerState::kOk) {
      return kEof;
    }
    if (!underflow()) {
      cur = inp;
      return kEof;
    }
    line_start = cur;
  }
  return static_cast<unsigned char>(*cur++);
}

void Tokenizer::back_up(int c) {
  if (c != kEof) {
    --cur;
    HS_DCHECK(static_cast<unsigned char>(*cur) == c);
  }
}

// ---- errors

TokenKind Tokenizer::error_range(int32_t column, int32_t end_column, const std::string& message) {
  const std::string_view read(line_start, static_cast<size_t>(cur - line_start));
  if (column == -1) {
    column = static_cast<int32_t>(count_characters(read));
  }
  if (end_column == -1) {
    end_column = column;
  }
  problem_->kind = ProblemKind::kSyntax;
  problem_->message = message;
  problem_->lineno = problem_->end_lineno = lineno;
  problem_->offset = column;
  problem_->end_offset = end_column;
  problem_->text.assign(line_start, std::strcspn(line_start, "\n"));
  problem_->has_text = true;
  done = TokenizerState::kFailed;
  return TokenKind::kError;
}

TokenKind Tokenizer::error(const char* format, ...) {
  char message[160];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  return error_range(-1, -1, message);
}

TokenKind Tokenizer::indent_error() {
  done = TokenizerState::kTabsAndSpaces;
  cur = inp;
  return TokenKind::kError;
}

// ---- lines

/// After a backslash: the rest of the line must be empty and another line must follow.
bool Tokenizer::continue_line() {
  int c = get();
  if (c != '\n') {
    done = TokenizerState::kBadContinuation;
    return false;
  }
  c = get();
  if (c == kEof) {
    done = TokenizerState::kEndOfFile;
    cur = inp;
    return false;
  }
  back_up(c);
  return true;
}

/// Measures the indentation of a new line twice: with tabs to columns of eight, and with tabs of one
/// column.  Where the two disagree about what is deeper, the mix of tabs and spaces is ambiguous.
bool Tokenizer::read_indentation(bool* blank_line, TokenKind* error_kind) {
  int column = 0;
  int alternative = 0;
  int continued_column = 0;
  at_line_start_ = false;
  *error_kind = TokenKind::kError;
  int c;
  for (;;) {
    c = get();
    if (c == ' ') {
      ++column;
      ++alternative;
    } else if (c == '\t') {
      column = (column / kTabSize + 1) * kTabSize;
      ++alternative;
    } else if (c == '\f') {
      column = alternative = 0;
    } else if (c == '\\') {
      // The first backslash after white space decides the indentation of what follows.
      continued_column = continued_column != 0 ? continued_column : column;
      if (!continue_line()) {
        return false;
      }
    } else {
      break;
    }
  }
  back_up(c);
  if (c == '#' || c == '\n') {
    *blank_line = true;  // neither indentation nor a NEWLINE comes from it
  }
  if (*blank_line || level != 0) {
    return true;
  }
  if (continued_column != 0) {
    column = alternative = continued_column;
  }
  if (column == indents_[indent]) {
    if (alternative != alternative_indents_[indent]) {
      *error_kind = indent_error();
      return false;
    }
  } else if (column > indents_[indent]) {
    if (indent + 1 >= kMaxIndents) {
      done = TokenizerState::kTooDeep;
      cur = inp;
      return false;
    }
    if (alternative <= alternative_indents_[indent]) {
      *error_kind = indent_error();
      return false;
    }
    ++pending_indents;
    ++indent;
    indents_[indent] = column;
    alternative_indents_[indent] = alternative;
  } else {
    while (indent > 0 && column < indents_[indent]) {
      --pending_indents;
      --indent;
    }
    if (column != indents_[indent]) {
      done = TokenizerState::kBadDedent;
      cur = inp;
      return false;
    }
    if (alternative != alternative_indents_[indent]) {
      *error_kind = indent_error();
      return false;
    }
  }
  return true;
}

// ---- tokens

TokenKind Tokenizer::finish(TokenKind kind, const char** first, const char** last) {
  if (kind != TokenKind::kError) {
    *first = start;
    *last = cur;
  }
  return kind;
}

TokenKind Tokenizer::next(const char** first, const char** last) {
  *first = *last = nullptr;
  for (;;) {  // once per line that gives no token
    start = nullptr;
    bool blank_line = false;
    if (at_line_start_) {
      TokenKind error_kind;
      if (!read_indentation(&blank_line, &error_kind)) {
        return error_kind;
      }
    }
    start = cur;
    if (pending_indents < 0) {
      ++pending_indents;
      return TokenKind::kDedent;
    }
    if (pending_indents > 0) {
      --pending_indents;
      return TokenKind::kIndent;
    }
    const int next_character = get();  // fetches the line, so that `start` and `lineno` are right for what follows
    back_up(next_character);
    // The line of a comment on types has no indentation of its own.
    if (!blank_line && next_character != '\n') {
      leave_async_def();
    }

    int c;
    for (;;) {  // once per continued line
      start = nullptr;
      do {
        c = get();
      } while (c == ' ' || c == '\t' || c == '\f');
      start = cur - 1;
      if (c == '#') {
        do {
          c = get();
        } while (c != kEof && c != '\n');
        TokenKind kind;
        if (type_comments && type_comment(c, blank_line, &kind, first, last)) {
          return kind;
        }
      }
      if (c != '\\') {
        break;
      }
      if (!continue_line()) {
        return TokenKind::kError;
      }
    }
    if (c == kEof) {
      return level == 0 && done == TokenizerState::kEndOfFile ? TokenKind::kEndMarker : TokenKind::kError;
    }
    if (c == '\n') {
      at_line_start_ = true;
      if (blank_line || level > 0) {
        continue;
      }
      *first = start;
      *last = cur - 1;
      async_def_line_ended_ = in_async_def_;
      return TokenKind::kNewline;
    }
    if (is_identifier_start(c)) {
      bool is_string = false;
      int quote = 0;
      const TokenKind kind = name(c, &is_string, &quote);
      return finish(is_string ? string(quote) : kind, first, last);
    }
    if (c == '.') {
      c = get();
      if (is_digit(c)) {
        return finish(fraction(c), first, last);
      }
      back_up(c);
      if (cur[0] == '.' && cur[1] == '.' && cur + 1 < inp) {
        cur += 2;
        return finish(TokenKind::kEllipsis, first, last);
      }
      return finish(TokenKind::kDot, first, last);
    }
    if (is_digit(c)) {
      return finish(number(c), first, last);
    }
    if (c == '\'' || c == '"') {
      return finish(string(c), first, last);
    }
    return finish(operator_token(c), first, last);
  }
}

/// An identifier, a keyword, or the prefix of a string (then *is_string, and *quote follows).
TokenKind Tokenizer::name(int c, bool* is_string, int* quote) {
  bool saw_b = false;
  bool saw_r = false;
  bool saw_u = false;
  bool saw_f = false;
  for (;;) {
    if (!(saw_b || saw_u || saw_f) && (c == 'b' || c == 'B')) {
      saw_b = true;
    } else if (!(saw_b || saw_u || saw_r || saw_f) && (c == 'u' || c == 'U')) {
      saw_u = true;
    } else if (!(saw_r || saw_u) && (c == 'r' || c == 'R')) {
      saw_r = true;
    } else if (!(saw_f || saw_b || saw_u) && (c == 'f' || c == 'F')) {
      saw_f = true;
    } else {
      break;
    }
    c = get();
    if (c == '"' || c == '\'') {
      *is_string = true;
      *quote = c;
      return TokenKind::kString;
    }
  }
  bool ascii = true;
  while (is_identifier_character(c)) {
    ascii = ascii && c < 128;
    c = get();
  }
  back_up(c);
  if (!ascii && !verify_identifier()) {
    return TokenKind::kError;
  }
  const std::string_view word(start, static_cast<size_t>(cur - start));
  if (word == "async") {
    return async_or_name(TokenKind::kAsync);
  }
  if (word == "await") {
    return async_or_name(TokenKind::kAwait);
  }
  return TokenKind::kName;
}

TokenKind Tokenizer::async_or_name(TokenKind keyword) {
  if (!async_is_name || in_async_def_) {
    return keyword;
  }
  Tokenizer ahead = *this;
  const char* first;
  const char* last;
  if (keyword == TokenKind::kAsync && ahead.next(&first, &last) == TokenKind::kName &&
      std::string_view(first, static_cast<size_t>(last - first)) == "def") {
    async_def_indent_ = indent;
    in_async_def_ = true;
    return TokenKind::kAsync;
  }
  return TokenKind::kName;
}

void Tokenizer::leave_async_def() {
  if (in_async_def_ && level == 0 && async_def_line_ended_ && async_def_indent_ >= indent) {
    in_async_def_ = async_def_line_ended_ = false;
    async_def_indent_ = 0;
  }
}

/// Is the comment that has been read, `c` being what ended it, one on types?
bool Tokenizer::type_comment(int c, bool blank_line, TokenKind* kind, const char** first, const char** last) {
  const char* p = start;
  for (const char* prefix = "# type: "; *prefix != '\0'; ++prefix) {
    if (*prefix == ' ') {
      while (*p == ' ' || *p == '\t') {
        ++p;
      }
    } else if (*p++ != *prefix) {
      return false;
    }
  }
  back_up(c);
  const char* after = p + 6;
  const auto word_goes_on = [](unsigned char next) {
    return next >= 128 || is_digit(next) || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  };
  *last = cur;
  if (cur >= after && std::strncmp(p, "ignore", 6) == 0 &&
      !(cur > after && word_goes_on(static_cast<unsigned char>(*after)))) {
    *first = after;
    *kind = TokenKind::kTypeIgnore;
    if (blank_line) {
      get();
      at_line_start_ = true;
    }
  } else {
    *first = p;
    *kind = TokenKind::kTypeComment;
  }
  return true;
}

bool Tokenizer::verify_identifier() {
  const std::string_view word(start, static_cast<size_t>(cur - start));
  uint32_t bad = 0;
  size_t bad_end = 0;
  switch (check_identifier(word, &bad, &bad_end)) {
    case IdentifierCheck::kValid: return true;
    case IdentifierCheck::kNotUtf8:
      done = TokenizerState::kFailed;
      error("(unicode error) 'utf-8' codec can't decode the identifier");
      return false;
    case IdentifierCheck::kInvalid: break;
  }
  cur = start + bad_end;
  char hex[12];
  std::snprintf(hex, sizeof hex, "%04X", bad);
  if (is_printable(bad)) {
    const std::string_view character = last_character(std::string_view(start, bad_end));
    error("invalid character '%.*s' (U+%s)", static_cast<int>(character.size()), character.data(), hex);
  } else {
    error("invalid non-printable character U+%s", hex);
  }
  return false;
}

TokenKind Tokenizer::string(int quote) {
  first_lineno = lineno;
  multi_line_start = line_start;
  int quote_size = 1;
  int end_quote_size = 0;
  int c = get();
  if (c == quote) {
    c = get();
    if (c == quote) {
      quote_size = 3;
    } else {
      end_quote_size = 1;  // the empty string
    }
  }
  if (c != quote) {
    back_up(c);
  }
  while (end_quote_size != quote_size) {
    c = get();
    if (c == kEof || (quote_size == 1 && c == '\n')) {
      // Reported at the opening quote.
      cur = start + 1;
      line_start = multi_line_start;
      const int detected = lineno;
      lineno = first_lineno;
      if (quote_size == 3) {
        error("unterminated triple-quoted string literal (detected at line %d)", detected);
        if (c != '\n') {
          done = TokenizerState::kEndOfFileInString;
        }
      } else {
        error("unterminated string literal (detected at line %d)", detected);
        if (c != '\n') {
          done = TokenizerState::kEndOfLineInString;
        }
      }
      return TokenKind::kError;
    }
    if (c == quote) {
      ++end_quote_size;
    } else {
      end_quote_size = 0;
      if (c == '\\') {
        get();
      }
    }
  }
  return TokenKind::kString;
}

TokenKind Tokenizer::operator_token(int c) {
  // The whole line is there, and it ends with a newline or the text's NUL: both end an operator.
  int length = 0;
  const TokenKind kind = operator_at(cur - 1, 3, &length);
  if (length >= 2) {
    cur += length - 1;
  }
  if (length < 3 && *cur == '\0') {
    done = TokenizerState::kEndOfFile;  // one character more was looked at
  }
  if (length >= 2) {
    return kind;
  }
  switch (c) {
    case '(':
    case '[':
    case '{':
      if (level >= kMaxLevel) {
        return error("too many nested parentheses");
      }
      parens[level] = static_cast<char>(c);
      paren_lines[level] = lineno;
      paren_columns[level] = static_cast<int32_t>(start - line_start);
      ++level;
      break;
    case ')':
    case ']':
    case '}': {
      if (level == 0) {
        return error("unmatched '%c'", c);
      }
      --level;
      const char opening = parens[level];
      if (!((opening == '(' && c == ')') || (opening == '[' && c == ']') || (opening == '{' && c == '}'))) {
        if (paren_lines[level] != lineno) {
          return error("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, opening,
                       paren_lines[level]);
        }
        return error("closing parenthesis '%c' does not match opening parenthesis '%c'", c, opening);
      }
      break;
    }
    default: break;
  }
  if (c < 0x20 || c == 0x7f) {
    return error("invalid non-printable character U+%04X", static_cast<unsigned>(c));
  }
  return kind;
}

}  // namespace heapscope::compiler
