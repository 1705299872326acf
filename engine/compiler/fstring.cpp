// f-strings: literal text and expressions in turn.
#include <cstring>

#include "compiler/escapes.h"
#include "compiler/string_literals.h"

namespace heapscope::compiler {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f'; }
bool is_space(char c) { return is_blank(c) || c == '\r' || c == '\v'; }

/// By how many lines and columns an expression stands after the start of its token.
void find_location(const Token* token, const char* brace, int32_t* lines, int32_t* columns) {
  const char* text = token->text.data();
  *lines = *columns = 0;
  bool newline_follows = true;
  for (const char* c = brace + 1; *c != '}' && *c != '\n'; ++c) {
    if (*c != ' ' && *c != '\t' && *c != '\f') {
      newline_follows = false;
      break;
    }
  }
  if (!newline_follows) {
    const char* start = brace;
    while (start > text && *start != '\n') {
      --start;
    }
    *columns = static_cast<int32_t>(brace - start);
    if (*start == '\n') {
      --*columns;
    }
  }
  for (const char* c = text; c < brace; ++c) {
    *lines += *c == '\n' ? 1 : 0;
  }
}

}  // namespace

/// Literal text up to an expression, to a doubled brace (*again: take up after it), or to the end.
bool StringLiterals::find_literal(FString& f, int depth, std::u32string* literal, bool* again) {
  const char* s = f.position;
  const char* start = s;
  const char* literal_end = nullptr;
  while (s < f.end) {
    char c = *s++;
    if (!f.raw && c == '\\' && s < f.end) {
      c = *s++;
      if (c == 'N') {
        // \N{name}: its braces are not an expression's.
        if (s < f.end && *s++ == '{') {
          while (s < f.end && *s++ != '}') {
          }
        }
        continue;
      }
      if (c == '{' && !warn_invalid_escape(std::string_view(s - 1, 1), f.token)) {
        return false;
      }
    }
    if (c == '{' || c == '}') {
      if (depth == 0) {
        if (s < f.end && *s == c) {
          f.position = s + 1;
          literal_end = s;
          *again = true;
          break;
        }
        if (c == '}') {
          f.position = s - 1;
          error("f-string: single '}' is not allowed");
          return false;
        }
      }
      --s;
      break;
    }
  }
  if (!*again) {
    f.position = s;
    literal_end = s;
  }
  return decode(std::string_view(start, static_cast<size_t>(literal_end - start)), f.raw, f.token, literal);
}

/// Moves over an expression to what ends it: one of ! : = } at its own level.
bool StringLiterals::skip_expression(FString& f) {
  char quote = 0;
  int quote_size = 0;
  int depth = 0;
  char parens[Tokenizer::kMaxLevel];
  for (; f.position < f.end; ++f.position) {
    const char c = *f.position;
    const auto next_is = [&](int n, char wanted) { return f.position + n < f.end && f.position[n] == wanted; };
    if (c == '\\') {
      error("f-string expression part cannot include a backslash");
      return false;
    }
    if (quote != 0) {
      if (c == quote) {
        if (quote_size == 1) {
          quote = 0;
        } else if (next_is(1, c) && next_is(2, c)) {
          f.position += 2;
          quote = 0;
        }
      }
      continue;
    }
    if (c == '\'' || c == '"') {
      quote = c;
      quote_size = 1;
      if (next_is(1, c) && next_is(2, c)) {
        quote_size = 3;
        f.position += 2;
      }
    } else if (c == '[' || c == '{' || c == '(') {
      if (depth >= Tokenizer::kMaxLevel) {
        error("f-string: too many nested parenthesis");
        return false;
      }
      parens[depth++] = c;
    } else if (c == '#') {
      error("f-string expression part cannot include '#'");
      return false;
    } else if (depth == 0 && (c == '!' || c == ':' || c == '}' || c == '=' || c == '>' || c == '<')) {
      if (next_is(1, '=') && (c == '!' || c == '=' || c == '<' || c == '>')) {
        ++f.position;  // a comparison
        continue;
      }
      if (c == '>' || c == '<') {
        continue;
      }
      break;
    } else if (c == ']' || c == '}' || c == ')') {
      if (depth == 0) {
        error(std::string("f-string: unmatched '") + c + "'");
        return false;
      }
      const char opening = parens[--depth];
      if (!((opening == '(' && c == ')') || (opening == '[' && c == ']') || (opening == '{' && c == '}'))) {
        error(std::string("f-string: closing parenthesis '") + c + "' does not match opening parenthesis '" + opening +
              "'");
        return false;
      }
    }
  }
  if (quote != 0) {
    error("f-string: unterminated string");
    return false;
  }
  if (depth != 0) {
    error(std::string("f-string: unmatched '") + parens[depth - 1] + "'");
    return false;
  }
  return true;
}

Expr* StringLiterals::compile_expression(const char* start, const char* end, const Token* token) {
  const char* s = start;
  while (s != end && is_blank(*s)) {
    ++s;
  }
  if (s == end) {
    if (*end == '!' || *end == ':' || *end == '=') {
      error(std::string("f-string: expression required before '") + *end + "'");
    } else {
      error("f-string: empty expression not allowed");
    }
    return nullptr;
  }
  int32_t lines;
  int32_t columns;
  find_location(token, start - 1, &lines, &columns);
  // In brackets, so that it may begin with blanks and go over lines.
  const auto size = static_cast<size_t>(end - start);
  char* text = static_cast<char*>(p_.arena().allocate(size + 4));
  text[0] = '(';
  std::memcpy(text + 1, start, size);
  text[size + 1] = ')';
  text[size + 2] = '\n';
  ParseOptions options = p_.options();
  options.encoding_known = false;
  Parser inner(p_.compilation(), text, StartRule::kFString, options);
  inner.tokenizer().lineno = token->at.lineno + lines - 1;
  inner.starting_lineno = token->at.lineno + lines;
  inner.starting_col_offset = lines != 0 ? columns : token->at.col_offset + columns;
  return static_cast<Expr*>(inner.parse());
}

Expr* StringLiterals::find_expression(FString& f, int depth, Pieces* pieces) {
  const auto unexpected_end = [&]() -> Expr* {
    error("f-string: expecting '}'");
    return nullptr;
  };
  if (depth >= 2) {
    error("f-string: expressions nested too deeply");
    return nullptr;
  }
  const char* start = ++f.position;
  if (!skip_expression(f)) {
    return nullptr;
  }
  if (f.position >= f.end) {
    return unexpected_end();
  }
  Expr* value = compile_expression(start, f.position, f.token);
  if (value == nullptr) {
    return nullptr;
  }
  bool debug = false;
  std::u32string debug_text;
  int32_t conversion = -1;
  Expr* format_spec = nullptr;
  if (*f.position == '=') {
    if (p_.options().feature_version < 8) {
      error("f-string: self documenting expressions are only supported in Python 3.8 and greater");
      return nullptr;
    }
    debug = true;
    ++f.position;
    while (is_space(*f.position)) {
      ++f.position;
    }
    if (f.position >= f.end) {
      return unexpected_end();
    }
    append_utf8(std::string_view(start, static_cast<size_t>(f.position - start)), &debug_text);
  }
  if (*f.position == '!') {
    ++f.position;
    if (f.position >= f.end) {
      return unexpected_end();
    }
    conversion = static_cast<unsigned char>(*f.position++);
    if (conversion != 's' && conversion != 'r' && conversion != 'a') {
      error("f-string: invalid conversion character: expected 's', 'r', or 'a'");
      return nullptr;
    }
  }
  if (f.position >= f.end) {
    return unexpected_end();
  }
  if (*f.position == ':') {
    ++f.position;
    if (f.position >= f.end) {
      return unexpected_end();
    }
    Pieces spec;
    if (!parse_fstring(f, depth + 1, &spec)) {
      return nullptr;
    }
    format_spec = finish(&spec, f.token, f.token);
    if (format_spec == nullptr) {
      return nullptr;
    }
  }
  if (f.position >= f.end || *f.position != '}') {
    return unexpected_end();
  }
  ++f.position;
  if (debug) {
    pieces->text += debug_text;
    if (format_spec == nullptr && conversion == -1) {
      conversion = 'r';
    }
  }
  const Location at = {f.first->at.lineno, f.last->at.end_lineno, f.first->at.col_offset, f.last->at.end_col_offset};
  return p_.arena().make<FormattedValue>(Expr{FormattedValue::kKind, at}, value, conversion, format_spec);
}

StringLiterals::Found StringLiterals::next_piece(FString& f, int depth, Pieces* pieces, Expr** expression) {
  bool again = false;
  std::u32string literal;
  if (!find_literal(f, depth, &literal, &again)) {
    return Found::kError;
  }
  pieces->text += literal;
  if (again) {
    return Found::kLiteralOnly;
  }
  if (f.position >= f.end || *f.position == '}') {
    return Found::kEnd;
  }
  *expression = find_expression(f, depth, pieces);
  return *expression == nullptr ? Found::kError : Found::kExpression;
}

bool StringLiterals::parse_fstring(FString& f, int depth, Pieces* pieces) {
  pieces->formatted = true;
  for (;;) {
    Expr* expression = nullptr;
    const Found found = next_piece(f, depth, pieces, &expression);
    if (found == Found::kError) {
      return false;
    }
    if (found == Found::kEnd) {
      break;
    }
    if (found == Found::kLiteralOnly) {
      continue;
    }
    if (!pieces->text.empty()) {
      Expr* text = string_node(&pieces->text, f.first, f.last);
      if (text == nullptr) {
        return false;
      }
      pieces->parts.push_back(text);
    }
    pieces->parts.push_back(expression);
  }
  if (depth == 0 && f.position < f.end - 1) {
    error("f-string: unexpected end of string");
    return false;
  }
  if (depth != 0 && *f.position != '}') {
    error("f-string: expecting '}'");
    return false;
  }
  return true;
}

}  // namespace heapscope::compiler
