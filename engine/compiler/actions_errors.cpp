// What the invalid_* rules say about common mistakes.
#include <cstdio>

#include "compiler/actions.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

std::string with_word(const char* format, const char* word) {
  std::string text;
  for (const char* c = format; *c != '\0'; ++c) {
    if (c[0] == '%' && c[1] == 's') {
      text += word;
      ++c;
    } else {
      text += *c;
    }
  }
  return text;
}

/// The first part of a target that cannot be assigned to (or deleted), null when there is none.
Expr* find_invalid_target(Expr* e, TargetKind kind) {
  if (e == nullptr) {
    return nullptr;
  }
  Seq<Expr>* parts = nullptr;
  switch (e->kind) {
    case ExprKind::kList: parts = as<List>(e)->elts; break;
    case ExprKind::kTuple: parts = as<Tuple>(e)->elts; break;
    case ExprKind::kStarred: return kind == TargetKind::kDelete ? e : find_invalid_target(as<Starred>(e)->value, kind);
    case ExprKind::kCompare:
      // The `a in b` of `for a in b` has been read as a comparison.
      if (kind == TargetKind::kFor) {
        const auto* comparison = as<Compare>(e);
        return comparison->ops[0] == Comparison::kIn ? find_invalid_target(comparison->left, kind) : nullptr;
      }
      return e;
    case ExprKind::kName:
    case ExprKind::kSubscript:
    case ExprKind::kAttribute: return nullptr;
    default: return e;
  }
  for (Expr* part : each(parts)) {
    if (Expr* invalid = find_invalid_target(part, kind)) {
      return invalid;
    }
  }
  return nullptr;
}

}  // namespace

bool is_legacy_statement(const Expr* expression) {
  if (expression->kind != ExprKind::kName) {
    return false;
  }
  const Object* id = static_cast<const Name*>(expression)->id;
  return objects::unicode_equal_to_ascii(id, "print") || objects::unicode_equal_to_ascii(id, "exec");
}

Value Actions::error_at(const Location& at, const char* format, const char* word) {
  p_.raise_known(ProblemKind::kSyntax, at, with_word(format, word));
  return nullptr;
}

Value Actions::error_range(const Location& first, const Location& last, const char* format, const char* word) {
  return error_at({first.lineno, last.end_lineno, first.col_offset, last.end_col_offset}, format, word);
}

Value Actions::error_from(const Location& at, const char* format) {
  return error_at({at.lineno, Parser::kCurrent, at.col_offset, Parser::kCurrent}, format);
}

Value Actions::error_here(const char* message) {
  p_.raise(ProblemKind::kSyntax, message);
  return nullptr;
}

Value Actions::indentation_error(const char* format, int32_t line) {
  char message[120];
  std::snprintf(message, sizeof message, format, line);
  p_.raise(ProblemKind::kIndentation, message);
  return nullptr;
}

Value Actions::invalid_target(TargetKind kind, Expr* target) {
  if (Expr* invalid = find_invalid_target(target, kind)) {
    return error_at(invalid->at, kind == TargetKind::kDelete ? "cannot delete %s" : "cannot assign to %s",
                    expr_name(invalid));
  }
  return nullptr;
}

Value Actions::legacy_statement(Name* name, Expr* rest) {
  if (!is_legacy_statement(name)) {
    return nullptr;
  }
  return error_range(name->at, rest->at, "Missing parentheses in call to '%s'. Did you mean %s(...)?",
                     objects::unicode_text(name->id).c_str());
}

Value Actions::forgotten_comma(Expr* left, Expr* right) {
  if (is_legacy_statement(left) || p_.token(p_.mark - 1)->level == 0) {
    return nullptr;
  }
  return error_range(left->at, right->at, "invalid syntax. Perhaps you forgot a comma?");
}

const Location& Actions::last_of_clauses(Seq<Comprehension>* clauses) {
  const Comprehension* last = (*clauses)[clauses->count - 1];
  return length(last->ifs) == 0 ? last->iter->at : last_at(last->ifs);
}

Value Actions::bare_generator_in_call(Call* arguments, Seq<Comprehension>* clauses) {
  const int count = length(arguments->args);
  if (count <= 1) {
    return nullptr;
  }
  return error_range((*arguments->args)[count - 1]->at, last_of_clauses(clauses),
                     "Generator expression must be parenthesized");
}

Value Actions::positional_after_keyword(Call* arguments) {
  for (const Keyword* keyword : each(arguments->keywords)) {
    if (keyword->arg == nullptr) {
      return error_here("positional argument follows keyword argument unpacking");
    }
  }
  return error_here("positional argument follows keyword argument");
}

Value Actions::missing_colon_in_dict(Expr* key) {
  return error_at({key->at.lineno, key->at.end_lineno, key->at.end_col_offset - 1, Parser::kNoColumn},
                  "':' expected after dictionary key");
}

const char* Actions::text_of(Token* token) {
  char* copy = static_cast<char*>(arena().allocate(token->text.size() + 1));
  token->text.copy(copy, token->text.size());
  return copy;
}

const char* Actions::expr_name(Expr* e) {
  switch (e->kind) {
    case ExprKind::kAttribute: return "attribute";
    case ExprKind::kSubscript: return "subscript";
    case ExprKind::kStarred: return "starred";
    case ExprKind::kName: return "name";
    case ExprKind::kList: return "list";
    case ExprKind::kTuple: return "tuple";
    case ExprKind::kLambda: return "lambda";
    case ExprKind::kCall: return "function call";
    case ExprKind::kBoolOp:
    case ExprKind::kBinOp:
    case ExprKind::kUnaryOp: return "expression";
    case ExprKind::kGeneratorExp: return "generator expression";
    case ExprKind::kYield:
    case ExprKind::kYieldFrom: return "yield expression";
    case ExprKind::kAwait: return "await expression";
    case ExprKind::kListComp: return "list comprehension";
    case ExprKind::kSetComp: return "set comprehension";
    case ExprKind::kDictComp: return "dict comprehension";
    case ExprKind::kDict: return "dict literal";
    case ExprKind::kSet: return "set display";
    case ExprKind::kJoinedStr:
    case ExprKind::kFormattedValue: return "f-string expression";
    case ExprKind::kConstant: {
      const Object* value = as<Constant>(e)->value;
      return value == objects::none()           ? "None"
             : value == objects::false_object() ? "False"
             : value == objects::true_object()  ? "True"
             : value == objects::ellipsis()     ? "ellipsis"
                                                : "literal";
    }
    case ExprKind::kCompare: return "comparison";
    case ExprKind::kIfExp: return "conditional expression";
    case ExprKind::kNamedExpr: return "named expression";
    case ExprKind::kSlice: return "slice";
  }
  return "expression";
}

}  // namespace heapscope::compiler
