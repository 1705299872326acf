#include "modules/ast/validate.h"

#include <fmt/format.h>

#include <string>

#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::ast {

using namespace compiler;

namespace {

bool wrong_value(std::string_view text) {
  (void)objects::err_set_string(objects::exc_value_error(), text);
  return false;
}

bool wrong_type(std::string_view text) {
  (void)objects::err_set_string(objects::exc_type_error(), text);
  return false;
}

const char* context_name(Context context) {
  switch (context) {
    case Context::kLoad: return "Load";
    case Context::kStore: return "Store";
    case Context::kDel: return "Del";
  }
  return "";
}

bool position(const Location& at) {
  if (at.lineno > at.end_lineno) {
    return wrong_value(fmt::format("AST node line range ({}, {}) is not valid", at.lineno, at.end_lineno));
  }
  if ((at.lineno < 0 && at.end_lineno != at.lineno) || (at.col_offset < 0 && at.col_offset != at.end_col_offset)) {
    return wrong_value(fmt::format("AST node column range ({}, {}) for line range ({}, {}) is not valid", at.col_offset,
                                   at.end_col_offset, at.lineno, at.end_lineno));
  }
  if (at.lineno == at.end_lineno && at.col_offset > at.end_col_offset) {
    return wrong_value(
        fmt::format("line {}, column {}-{} is not a valid range", at.lineno, at.col_offset, at.end_col_offset));
  }
  return true;
}

bool name(Object* id) {
  for (const char* constant : {"None", "True", "False"}) {
    if (objects::unicode_equal_to_ascii(id, constant)) {
      return wrong_value(fmt::format("identifier field can't represent '{}' constant", constant));
    }
  }
  return true;
}

bool capture(Object* id) {
  return objects::unicode_equal_to_ascii(id, "_") ? wrong_value("can't capture name '_' in patterns") : name(id);
}

template <class T>
bool nonempty(const Seq<T>* seq, const char* what, const char* owner) {
  return length(seq) > 0 || wrong_value(fmt::format("empty {} on {}", what, owner));
}

bool expr(const Expr* e, Context context);
bool stmt(const Stmt* s);
bool pattern(const Pattern* p, bool star_allowed);

bool optional_expr(const Expr* e) { return e == nullptr || expr(e, Context::kLoad); }

bool exprs(const Seq<Expr>* seq, Context context, bool null_allowed = false) {
  for (int i = 0; i < length(seq); ++i) {
    const Expr* e = (*seq)[i];
    if (e == nullptr && !null_allowed) {
      return wrong_value("None disallowed in expression list");
    }
    if (e != nullptr && !expr(e, context)) {
      return false;
    }
  }
  return true;
}

bool stmts(const Seq<Stmt>* seq) {
  for (int i = 0; i < length(seq); ++i) {
    if (!stmt((*seq)[i])) {
      return false;
    }
  }
  return true;
}

bool body(const Seq<Stmt>* seq, const char* owner) { return nonempty(seq, "body", owner) && stmts(seq); }

bool keywords(const Seq<Keyword>* seq) {
  for (int i = 0; i < length(seq); ++i) {
    if (!expr((*seq)[i]->value, Context::kLoad)) {
      return false;
    }
  }
  return true;
}

bool comprehensions(const Seq<Comprehension>* seq) {
  if (length(seq) == 0) {
    return wrong_value("comprehension with no generators");
  }
  for (int i = 0; i < length(seq); ++i) {
    const Comprehension* c = (*seq)[i];
    if (!expr(c->target, Context::kStore) || !expr(c->iter, Context::kLoad) || !exprs(c->ifs, Context::kLoad)) {
      return false;
    }
  }
  return true;
}

bool argument_list(const Seq<Argument>* seq) {
  for (int i = 0; i < length(seq); ++i) {
    if (!position((*seq)[i]->at) || !optional_expr((*seq)[i]->annotation)) {
      return false;
    }
  }
  return true;
}

bool arguments(const Arguments* a) {
  if (!argument_list(a->posonlyargs) || !argument_list(a->args) ||
      (a->vararg != nullptr && !optional_expr(a->vararg->annotation)) || !argument_list(a->kwonlyargs) ||
      (a->kwarg != nullptr && !optional_expr(a->kwarg->annotation))) {
    return false;
  }
  if (length(a->defaults) > length(a->posonlyargs) + length(a->args)) {
    return wrong_value("more positional defaults than args on arguments");
  }
  if (length(a->kw_defaults) != length(a->kwonlyargs)) {
    return wrong_value("length of kwonlyargs is not the same as kw_defaults on arguments");
  }
  return exprs(a->defaults, Context::kLoad) && exprs(a->kw_defaults, Context::kLoad, true);
}

/// The context that an expression says it is in; false for those that have none.
bool own_context(const Expr* e, Context* context) {
  switch (e->kind) {
    case ExprKind::kAttribute: *context = static_cast<const Attribute*>(e)->ctx; return true;
    case ExprKind::kSubscript: *context = static_cast<const Subscript*>(e)->ctx; return true;
    case ExprKind::kStarred: *context = static_cast<const Starred*>(e)->ctx; return true;
    case ExprKind::kName: *context = static_cast<const Name*>(e)->ctx; return true;
    case ExprKind::kList: *context = static_cast<const List*>(e)->ctx; return true;
    case ExprKind::kTuple: *context = static_cast<const Tuple*>(e)->ctx; return true;
    default: return false;
  }
}

bool right_context(const Expr* e, Context wanted) {
  Context actual = Context::kLoad;
  if (!own_context(e, &actual)) {
    return wanted == Context::kLoad ||
           wrong_value(fmt::format("expression which can't be assigned to in {} context", context_name(wanted)));
  }
  return actual == wanted || wrong_value(fmt::format("expression must have {} context but has {} instead",
                                                     context_name(wanted), context_name(actual)));
}

bool comparison(const Compare* e) {
  if (length(e->comparators) == 0) {
    return wrong_value("Compare with no comparators");
  }
  int operators = 0;
  while (e->ops[operators] != kNoMoreComparisons) {
    ++operators;
  }
  if (operators != length(e->comparators)) {
    return wrong_value("Compare has a different number of comparators and operands");
  }
  return exprs(e->comparators, Context::kLoad) && expr(e->left, Context::kLoad);
}

bool expr_parts(const Expr* e, Context context) {
  constexpr Context kLoad = Context::kLoad;
  switch (e->kind) {
    case ExprKind::kBoolOp: {
      const auto* n = static_cast<const BoolOp*>(e);
      return length(n->values) >= 2 ? exprs(n->values, kLoad) : wrong_value("BoolOp with less than 2 values");
    }
    case ExprKind::kBinOp: {
      const auto* n = static_cast<const BinOp*>(e);
      return expr(n->left, kLoad) && expr(n->right, kLoad);
    }
    case ExprKind::kUnaryOp: return expr(static_cast<const UnaryOp*>(e)->operand, kLoad);
    case ExprKind::kLambda: {
      const auto* n = static_cast<const Lambda*>(e);
      return arguments(n->args) && expr(n->body, kLoad);
    }
    case ExprKind::kIfExp: {
      const auto* n = static_cast<const IfExp*>(e);
      return expr(n->test, kLoad) && expr(n->body, kLoad) && expr(n->orelse, kLoad);
    }
    case ExprKind::kDict: {
      const auto* n = static_cast<const Dict*>(e);
      return length(n->keys) == length(n->values) ? exprs(n->keys, kLoad, true) && exprs(n->values, kLoad)
                                                  : wrong_value("Dict doesn't have the same number of keys as values");
    }
    case ExprKind::kSet: return exprs(static_cast<const Set*>(e)->elts, kLoad);
    case ExprKind::kListComp: {
      const auto* n = static_cast<const ListComp*>(e);
      return comprehensions(n->generators) && expr(n->elt, kLoad);
    }
    case ExprKind::kSetComp: {
      const auto* n = static_cast<const SetComp*>(e);
      return comprehensions(n->generators) && expr(n->elt, kLoad);
    }
    case ExprKind::kGeneratorExp: {
      const auto* n = static_cast<const GeneratorExp*>(e);
      return comprehensions(n->generators) && expr(n->elt, kLoad);
    }
    case ExprKind::kDictComp: {
      const auto* n = static_cast<const DictComp*>(e);
      return comprehensions(n->generators) && expr(n->key, kLoad) && expr(n->value, kLoad);
    }
    case ExprKind::kYield: return optional_expr(static_cast<const Yield*>(e)->value);
    case ExprKind::kYieldFrom: return expr(static_cast<const YieldFrom*>(e)->value, kLoad);
    case ExprKind::kAwait: return expr(static_cast<const Await*>(e)->value, kLoad);
    case ExprKind::kCompare: return comparison(static_cast<const Compare*>(e));
    case ExprKind::kCall: {
      const auto* n = static_cast<const Call*>(e);
      return expr(n->func, kLoad) && exprs(n->args, kLoad) && keywords(n->keywords);
    }
    case ExprKind::kJoinedStr: return exprs(static_cast<const JoinedStr*>(e)->values, kLoad);
    case ExprKind::kFormattedValue: {
      const auto* n = static_cast<const FormattedValue*>(e);
      return expr(n->value, kLoad) && optional_expr(n->format_spec);
    }
    case ExprKind::kAttribute: return expr(static_cast<const Attribute*>(e)->value, kLoad);
    case ExprKind::kSubscript: {
      const auto* n = static_cast<const Subscript*>(e);
      return expr(n->slice, kLoad) && expr(n->value, kLoad);
    }
    case ExprKind::kStarred: return expr(static_cast<const Starred*>(e)->value, context);
    case ExprKind::kSlice: {
      const auto* n = static_cast<const Slice*>(e);
      return optional_expr(n->lower) && optional_expr(n->upper) && optional_expr(n->step);
    }
    case ExprKind::kList: return exprs(static_cast<const List*>(e)->elts, context);
    case ExprKind::kTuple: return exprs(static_cast<const Tuple*>(e)->elts, context);
    case ExprKind::kNamedExpr: return expr(static_cast<const NamedExpr*>(e)->value, kLoad);
    case ExprKind::kName: return name(static_cast<const Name*>(e)->id);
    case ExprKind::kConstant: return true;  // its value was checked when it was read
  }
  return true;
}

bool expr(const Expr* e, Context context) {
  objects::RecursionScope scope(" during compilation");
  return scope.entered && position(e->at) && right_context(e, context) && expr_parts(e, context);
}

// ---- patterns

bool real_or_imaginary(const Expr* e, bool real, bool imaginary) {
  if (e->kind != ExprKind::kConstant) {
    return false;
  }
  Object* value = static_cast<const Constant*>(e)->value;
  return (real && (objects::long_check_exact(value) || objects::float_check_exact(value))) ||
         (imaginary && objects::is_type(value, objects::complex_type()));
}

bool negative_literal(const Expr* e, bool imaginary) {
  const auto* n = static_cast<const UnaryOp*>(e);
  return e->kind == ExprKind::kUnaryOp && n->op == UnaryOperator::kUSub &&
         real_or_imaginary(n->operand, true, imaginary);
}

bool complex_literal(const Expr* e) {
  const auto* n = static_cast<const BinOp*>(e);
  return (n->op == Operator::kAdd || n->op == Operator::kSub) &&
         (n->left->kind == ExprKind::kUnaryOp ? negative_literal(n->left, false)
                                              : real_or_imaginary(n->left, true, false)) &&
         real_or_imaginary(n->right, false, true);
}

bool match_value(const Expr* e) {
  if (!expr(e, Context::kLoad)) {
    return false;
  }
  switch (e->kind) {
    case ExprKind::kConstant: {
      Object* value = static_cast<const Constant*>(e)->value;
      return objects::long_check_exact(value) || objects::float_check_exact(value) ||
             objects::bytes_check_exact(value) || objects::is_type(value, objects::complex_type()) ||
             objects::unicode_check_exact(value) || wrong_value("unexpected constant inside of a literal pattern");
    }
    case ExprKind::kAttribute:
    case ExprKind::kJoinedStr:  // refused later, by the compiler
      return true;
    case ExprKind::kUnaryOp:
      if (negative_literal(e, true)) {
        return true;
      }
      break;
    case ExprKind::kBinOp:
      if (complex_literal(e)) {
        return true;
      }
      break;
    default: break;
  }
  return wrong_value("patterns may only match literals and attribute lookups");
}

bool is_singleton(Object* value) {
  return value == objects::none() || value == objects::true_object() || value == objects::false_object();
}

bool patterns(const Seq<Pattern>* seq, bool star_allowed) {
  for (int i = 0; i < length(seq); ++i) {
    if (!pattern((*seq)[i], star_allowed)) {
      return false;
    }
  }
  return true;
}

bool match_mapping(const MatchMapping* p) {
  if (length(p->keys) != length(p->patterns)) {
    return wrong_value("MatchMapping doesn't have the same number of keys as patterns");
  }
  if (p->rest != nullptr && !capture(p->rest)) {
    return false;
  }
  for (int i = 0; i < length(p->keys); ++i) {
    const Expr* key = (*p->keys)[i];
    if (key->kind == ExprKind::kConstant && is_singleton(static_cast<const Constant*>(key)->value)) {
      continue;
    }
    if (!match_value(key)) {
      return false;
    }
  }
  return patterns(p->patterns, false);
}

bool match_class(const MatchClass* p) {
  if (length(p->kwd_attrs) != length(p->kwd_patterns)) {
    return wrong_value("MatchClass doesn't have the same number of keyword attributes as patterns");
  }
  if (!expr(p->cls, Context::kLoad)) {
    return false;
  }
  const Expr* cls = p->cls;
  while (cls->kind == ExprKind::kAttribute) {
    cls = static_cast<const Attribute*>(cls)->value;
  }
  if (cls->kind != ExprKind::kName) {
    return wrong_value("MatchClass cls field can only contain Name or Attribute nodes.");
  }
  for (int i = 0; i < length(p->kwd_attrs); ++i) {
    if (!name((*p->kwd_attrs)[i])) {
      return false;
    }
  }
  return patterns(p->patterns, false) && patterns(p->kwd_patterns, false);
}

bool match_as(const MatchAs* p) {
  if (p->name != nullptr && !capture(p->name)) {
    return false;
  }
  if (p->pattern == nullptr) {
    return true;
  }
  return p->name != nullptr ? pattern(p->pattern, false)
                            : wrong_value("MatchAs must specify a target name if a pattern is given");
}

bool pattern(const Pattern* p, bool star_allowed) {
  objects::RecursionScope scope(" during compilation");
  if (!scope.entered || !position(p->at)) {
    return false;
  }
  switch (p->kind) {
    case PatternKind::kMatchValue: return match_value(static_cast<const MatchValue*>(p)->value);
    case PatternKind::kMatchSingleton:
      return is_singleton(static_cast<const MatchSingleton*>(p)->value) ||
             wrong_value("MatchSingleton can only contain True, False and None");
    case PatternKind::kMatchSequence: return patterns(static_cast<const MatchSequence*>(p)->patterns, true);
    case PatternKind::kMatchMapping: return match_mapping(static_cast<const MatchMapping*>(p));
    case PatternKind::kMatchClass: return match_class(static_cast<const MatchClass*>(p));
    case PatternKind::kMatchStar: {
      const auto* star = static_cast<const MatchStar*>(p);
      return !star_allowed ? wrong_value("can't use MatchStar here") : star->name == nullptr || capture(star->name);
    }
    case PatternKind::kMatchAs: return match_as(static_cast<const MatchAs*>(p));
    case PatternKind::kMatchOr: {
      const auto* either = static_cast<const MatchOr*>(p);
      return length(either->patterns) >= 2 ? patterns(either->patterns, false)
                                           : wrong_value("MatchOr requires at least 2 patterns");
    }
  }
  return true;
}

// ---- statements

bool assigned(const Seq<Expr>* targets, Context context) {
  return nonempty(targets, "targets", context == Context::kDel ? "Delete" : "Assign") && exprs(targets, context);
}

bool with_items(const Seq<WithItem>* items, const char* owner) {
  if (!nonempty(items, "items", owner)) {
    return false;
  }
  for (int i = 0; i < length(items); ++i) {
    const WithItem* item = (*items)[i];
    if (!expr(item->context_expr, Context::kLoad) ||
        (item->optional_vars != nullptr && !expr(item->optional_vars, Context::kStore))) {
      return false;
    }
  }
  return true;
}

bool match_cases(const Seq<MatchCase>* cases) {
  if (!nonempty(cases, "cases", "Match")) {
    return false;
  }
  for (int i = 0; i < length(cases); ++i) {
    const MatchCase* one = (*cases)[i];
    if (!pattern(one->pattern, false) || !optional_expr(one->guard) || !body(one->body, "match_case")) {
      return false;
    }
  }
  return true;
}

bool try_statement(const Try* s, const char* kind) {
  if (!body(s->body, kind)) {
    return false;
  }
  if (length(s->handlers) == 0 && length(s->finalbody) == 0) {
    return wrong_value(fmt::format("{} has neither except handlers nor finalbody", kind));
  }
  if (length(s->handlers) == 0 && length(s->orelse) != 0) {
    return wrong_value(fmt::format("{} has orelse but no except handlers", kind));
  }
  for (int i = 0; i < length(s->handlers); ++i) {
    const ExceptHandler* handler = (*s->handlers)[i];
    if (!position(handler->at) || !optional_expr(handler->type) || !body(handler->body, "ExceptHandler")) {
      return false;
    }
  }
  return stmts(s->finalbody) && stmts(s->orelse);
}

bool raise_statement(const Raise* s) {
  if (s->exc == nullptr) {
    return s->cause == nullptr || wrong_value("Raise with cause but no exception");
  }
  return expr(s->exc, Context::kLoad) && optional_expr(s->cause);
}

bool annotated_assignment(const AnnAssign* s) {
  if (s->target->kind != ExprKind::kName && s->simple) {
    return wrong_type("AnnAssign with simple non-Name target");
  }
  return expr(s->target, Context::kStore) && optional_expr(s->value) && expr(s->annotation, Context::kLoad);
}

bool function(const FunctionDef* s, const char* kind) {
  return body(s->body, kind) && arguments(s->args) && exprs(s->decorator_list, Context::kLoad) &&
         optional_expr(s->returns);
}

bool stmt_parts(const Stmt* s) {
  constexpr Context kLoad = Context::kLoad;
  switch (s->kind) {
    case StmtKind::kFunctionDef: return function(static_cast<const FunctionDef*>(s), "FunctionDef");
    case StmtKind::kAsyncFunctionDef: return function(static_cast<const FunctionDef*>(s), "AsyncFunctionDef");
    case StmtKind::kClassDef: {
      const auto* n = static_cast<const ClassDef*>(s);
      return body(n->body, "ClassDef") && exprs(n->bases, kLoad) && keywords(n->keywords) &&
             exprs(n->decorator_list, kLoad);
    }
    case StmtKind::kReturn: return optional_expr(static_cast<const Return*>(s)->value);
    case StmtKind::kDelete: return assigned(static_cast<const Delete*>(s)->targets, Context::kDel);
    case StmtKind::kAssign: {
      const auto* n = static_cast<const Assign*>(s);
      return assigned(n->targets, Context::kStore) && expr(n->value, kLoad);
    }
    case StmtKind::kAugAssign: {
      const auto* n = static_cast<const AugAssign*>(s);
      return expr(n->target, Context::kStore) && expr(n->value, kLoad);
    }
    case StmtKind::kAnnAssign: return annotated_assignment(static_cast<const AnnAssign*>(s));
    case StmtKind::kFor:
    case StmtKind::kAsyncFor: {
      const auto* n = static_cast<const For*>(s);
      return expr(n->target, Context::kStore) && expr(n->iter, kLoad) &&
             body(n->body, s->kind == StmtKind::kFor ? "For" : "AsyncFor") && stmts(n->orelse);
    }
    case StmtKind::kWhile: {
      const auto* n = static_cast<const While*>(s);
      return expr(n->test, kLoad) && body(n->body, "While") && stmts(n->orelse);
    }
    case StmtKind::kIf: {
      const auto* n = static_cast<const If*>(s);
      return expr(n->test, kLoad) && body(n->body, "If") && stmts(n->orelse);
    }
    case StmtKind::kWith:
    case StmtKind::kAsyncWith: {
      const auto* n = static_cast<const With*>(s);
      const char* kind = s->kind == StmtKind::kWith ? "With" : "AsyncWith";
      return with_items(n->items, kind) && body(n->body, kind);
    }
    case StmtKind::kMatch: {
      const auto* n = static_cast<const Match*>(s);
      return expr(n->subject, kLoad) && match_cases(n->cases);
    }
    case StmtKind::kRaise: return raise_statement(static_cast<const Raise*>(s));
    case StmtKind::kTry: return try_statement(static_cast<const Try*>(s), "Try");
    case StmtKind::kTryStar: return try_statement(static_cast<const Try*>(s), "TryStar");
    case StmtKind::kAssert: {
      const auto* n = static_cast<const Assert*>(s);
      return expr(n->test, kLoad) && optional_expr(n->msg);
    }
    case StmtKind::kImport: return nonempty(static_cast<const Import*>(s)->names, "names", "Import");
    case StmtKind::kImportFrom: {
      const auto* n = static_cast<const ImportFrom*>(s);
      return n->level >= 0 ? nonempty(n->names, "names", "ImportFrom") : wrong_value("Negative ImportFrom level");
    }
    case StmtKind::kGlobal: return nonempty(static_cast<const Global*>(s)->names, "names", "Global");
    case StmtKind::kNonlocal: return nonempty(static_cast<const Nonlocal*>(s)->names, "names", "Nonlocal");
    case StmtKind::kExpr: return expr(static_cast<const ExprStmt*>(s)->value, kLoad);
    case StmtKind::kPass:
    case StmtKind::kBreak:
    case StmtKind::kContinue: return true;
  }
  return true;
}

bool stmt(const Stmt* s) {
  objects::RecursionScope scope(" during compilation");
  return scope.entered && position(s->at) && stmt_parts(s);
}

}  // namespace

bool validate_tree(const Module* tree) {
  return tree->kind == ModuleKind::kExpression ? expr(tree->expression, Context::kLoad) : stmts(tree->body);
}

}  // namespace heapscope::modules::ast
