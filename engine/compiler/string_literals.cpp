#include "compiler/string_literals.h"

#include "compiler/actions.h"
#include "compiler/escapes.h"
#include "objects/bytes_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

Value Actions::concatenate_strings(Seq<Token>* strings) { return StringLiterals(p_).concatenate(strings); }

StringLiterals::Literal StringLiterals::read_prefix(std::string_view text) {
  Literal literal;
  size_t at = 0;
  for (; text[at] != '\'' && text[at] != '"'; ++at) {
    const char c = static_cast<char>(text[at] | 0x20);
    literal.bytes = literal.bytes || c == 'b';
    literal.raw = literal.raw || c == 'r';
    literal.formatted = literal.formatted || c == 'f';
  }
  const char quote = text[at];
  std::string_view body = text.substr(at + 1, text.size() - at - 2);
  if (body.size() >= 4 && body[0] == quote && body[1] == quote) {
    body = body.substr(2, body.size() - 4);
  }
  literal.body = body;
  return literal;
}

bool StringLiterals::warn_invalid_escape(std::string_view at, const Token* token) {
  const bool octal = at[0] >= '4' && at[0] <= '7';
  const std::string message = octal ? "invalid octal escape sequence '\\" + std::string(at.substr(0, 3)) + "'"
                                    : "invalid escape sequence '\\" + std::string(1, at[0]) + "'";
  if (!p_.compilation().warnings->report(WarningKind::kDeprecationWarning, message, token->at.lineno)) {
    p_.known_error_token = const_cast<Token*>(token);
    error(message);
    return false;
  }
  return true;
}

bool StringLiterals::decode(std::string_view body, bool raw, const Token* token, std::u32string* result) {
  if (raw) {
    append_utf8(body, result);
    return true;
  }
  const EscapeResult escapes = decode_str_escapes(body, result);
  if (!escapes.error.empty()) {
    error("(unicode error) " + escapes.error);
    return false;
  }
  return escapes.first_invalid == body.npos || warn_invalid_escape(body.substr(escapes.first_invalid), token);
}

bool StringLiterals::decode_bytes(std::string_view body, bool raw, const Token* token, std::string* result) {
  for (const char c : body) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      error("bytes can only contain ASCII literal characters");
      return false;
    }
  }
  if (raw) {
    *result += body;
    return true;
  }
  const EscapeResult escapes = decode_bytes_escapes(body, result);
  if (!escapes.error.empty()) {
    error("(value error) " + escapes.error);
    return false;
  }
  return escapes.first_invalid == body.npos || warn_invalid_escape(body.substr(escapes.first_invalid), token);
}

/// A Constant for `text`, which is emptied.
Expr* StringLiterals::string_node(std::u32string* text, const Token* first, const Token* last) {
  Object* value =
      p_.objects().keep(objects::unicode_from_kind_and_data(4, text->data(), static_cast<int64_t>(text->size())));
  text->clear();
  if (value == nullptr) {
    p_.problem().kind = ProblemKind::kRaised;
    return nullptr;
  }
  if (first->text[0] == 'u') {
    p_.objects().identifier("u");  // the node's `kind`, which nothing here looks at
  }
  const Location at = {first->at.lineno, last->at.end_lineno, first->at.col_offset, last->at.end_col_offset};
  return p_.arena().make<Constant>(Expr{Constant::kKind, at}, value, first->text[0] == 'u');
}

Expr* StringLiterals::finish(Pieces* pieces, const Token* first, const Token* last) {
  if (!pieces->formatted) {
    return string_node(&pieces->text, first, last);
  }
  if (!pieces->text.empty()) {
    Expr* node = string_node(&pieces->text, first, last);
    if (node == nullptr) {
      return nullptr;
    }
    pieces->parts.push_back(node);
  }
  Seq<Expr>* values = new_seq<Expr>(p_.arena(), static_cast<int>(pieces->parts.size()));
  for (size_t i = 0; i < pieces->parts.size(); ++i) {
    values->items[i] = pieces->parts[i];
  }
  const Location at = {first->at.lineno, last->at.end_lineno, first->at.col_offset, last->at.end_col_offset};
  return p_.arena().make<JoinedStr>(Expr{JoinedStr::kKind, at}, values);
}

Expr* StringLiterals::concatenate(Seq<Token>* strings) {
  const Token* first = (*strings)[0];
  const Token* last = (*strings)[strings->count - 1];
  Pieces pieces;
  std::string bytes;
  bool bytes_mode = false;
  for (int i = 0; i < strings->count; ++i) {
    const Token* token = (*strings)[i];
    Literal literal = read_prefix(token->text);
    if (literal.formatted && p_.options().feature_version < 6) {
      error("Format strings are only supported in Python 3.6 and greater");
      return nullptr;
    }
    std::u32string text;
    std::string more_bytes;
    // Reading is faster, and different in nothing else, where there is nothing to decode.
    const bool raw = literal.raw || literal.body.find('\\') == std::string_view::npos;
    if (literal.bytes) {
      if (!decode_bytes(literal.body, raw, token, &more_bytes)) {
        return nullptr;
      }
    } else if (!literal.formatted && !decode(literal.body, raw, token, &text)) {
      return nullptr;
    }
    if (i != 0 && bytes_mode != literal.bytes) {
      error("cannot mix bytes and nonbytes literals");
      return nullptr;
    }
    bytes_mode = literal.bytes;
    bytes += more_bytes;
    pieces.text += text;
    if (literal.formatted) {
      FString f{literal.body.data(), literal.body.data() + literal.body.size(), literal.raw, first, token, last};
      if (!parse_fstring(f, 0, &pieces)) {
        return nullptr;
      }
    }
  }
  if (!bytes_mode) {
    return finish(&pieces, first, last);
  }
  Object* value = p_.objects().keep(objects::bytes_from_string_and_size(bytes));
  if (value == nullptr) {
    p_.problem().kind = ProblemKind::kRaised;
    return nullptr;
  }
  const Location at = {first->at.lineno, last->at.end_lineno, first->at.col_offset, last->at.end_col_offset};
  return p_.arena().make<Constant>(Expr{Constant::kKind, at}, value);
}

}  // namespace heapscope::compiler
