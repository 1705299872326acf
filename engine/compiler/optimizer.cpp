#include "compiler/optimizer.h"

#include "compiler/recursion.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

bool Optimizer::optimize(Module* module) {
  switch (module->kind) {
    case ModuleKind::kModule: return body(module->body);
    case ModuleKind::kInteractive: return stmts(module->body);
    case ModuleKind::kExpression: return expr(module->expression);
    case ModuleKind::kFunctionType: break;
  }
  return true;
}

/// A body whose first statement has only become a string by folding has no docstring: the string is
/// hidden in an f-string without expressions.
bool Optimizer::body(Seq<Stmt>* seq) {
  const bool had_docstring = docstring_of(seq) != nullptr;
  if (!stmts(seq)) {
    return false;
  }
  Constant* constant = docstring_of(seq);
  if (!had_docstring && constant != nullptr) {
    auto* statement = as<ExprStmt>((*seq)[0]);
    Seq<Expr>* values = new_seq<Expr>(*compilation_.arena, 1);
    values->items[0] = constant;
    statement->value = compilation_.arena->make<JoinedStr>(Expr{JoinedStr::kKind, statement->at}, values);
  }
  return true;
}

bool Optimizer::exprs(Seq<Expr>* seq) {
  for (Expr*& e : each(seq)) {
    if (!optional(e)) {
      return false;
    }
  }
  return true;
}

bool Optimizer::keywords(Seq<Keyword>* seq) {
  for (Keyword* keyword : each(seq)) {
    if (!expr(keyword->value)) {
      return false;
    }
  }
  return true;
}

bool Optimizer::comprehensions(Seq<Comprehension>* generators) {
  for (Comprehension* c : each(generators)) {
    if (!expr(c->target) || !expr(c->iter) || !exprs(c->ifs) || !fold_iterable(c->iter)) {
      return false;
    }
  }
  return true;
}

bool Optimizer::binary_operation(Expr*& e) {
  const std::vector<Expr**> operations = left_operations(&e);
  ChainLevels chain(&depth_);
  for (size_t i = 1; i < operations.size(); ++i) {
    if (!chain.deeper()) {
      return false;
    }
  }
  if (!expr(as<BinOp>(*operations.back())->left)) {
    return false;
  }
  for (auto place = operations.rbegin(); place != operations.rend(); ++place) {
    if (place != operations.rbegin()) {
      chain.back();
    }
    if (!expr(as<BinOp>(**place)->right) || !fold_binary_node(**place)) {
      return false;
    }
  }
  return true;
}

bool Optimizer::expr(Expr*& e) {
  const DepthGuard level(&depth_);
  if (!level.ok()) {
    return false;
  }
  switch (e->kind) {
    case ExprKind::kBoolOp: return exprs(as<BoolOp>(e)->values);
    case ExprKind::kBinOp: return binary_operation(e);
    case ExprKind::kUnaryOp: return expr(as<UnaryOp>(e)->operand) && fold_unary_node(e);
    case ExprKind::kLambda: return arguments(as<Lambda>(e)->args) && expr(as<Lambda>(e)->body);
    case ExprKind::kIfExp: {
      auto* n = as<IfExp>(e);
      return expr(n->test) && expr(n->body) && expr(n->orelse);
    }
    case ExprKind::kDict: return exprs(as<Dict>(e)->keys) && exprs(as<Dict>(e)->values);
    case ExprKind::kSet: return exprs(as<Set>(e)->elts);
    case ExprKind::kListComp: return expr(as<ListComp>(e)->elt) && comprehensions(as<ListComp>(e)->generators);
    case ExprKind::kSetComp: return expr(as<SetComp>(e)->elt) && comprehensions(as<SetComp>(e)->generators);
    case ExprKind::kDictComp: {
      auto* n = as<DictComp>(e);
      return expr(n->key) && expr(n->value) && comprehensions(n->generators);
    }
    case ExprKind::kGeneratorExp:
      return expr(as<GeneratorExp>(e)->elt) && comprehensions(as<GeneratorExp>(e)->generators);
    case ExprKind::kAwait: return expr(as<Await>(e)->value);
    case ExprKind::kYield: return optional(as<Yield>(e)->value);
    case ExprKind::kYieldFrom: return expr(as<YieldFrom>(e)->value);
    case ExprKind::kCompare: {
      auto* n = as<Compare>(e);
      if (!expr(n->left) || !exprs(n->comparators)) {
        return false;
      }
      const int last = length(n->comparators) - 1;
      return (n->ops[last] != Comparison::kIn && n->ops[last] != Comparison::kNotIn) ||
             fold_iterable(n->comparators->at(last));
    }
    case ExprKind::kCall: {
      auto* n = as<Call>(e);
      return expr(n->func) && exprs(n->args) && keywords(n->keywords);
    }
    case ExprKind::kFormattedValue:
      return expr(as<FormattedValue>(e)->value) && optional(as<FormattedValue>(e)->format_spec);
    case ExprKind::kJoinedStr: return exprs(as<JoinedStr>(e)->values);
    case ExprKind::kAttribute: return expr(as<Attribute>(e)->value);
    case ExprKind::kSubscript: {
      auto* n = as<Subscript>(e);
      if (!expr(n->value) || !expr(n->slice)) {
        return false;
      }
      auto* value = as_if<Constant>(n->value);
      auto* index = as_if<Constant>(n->slice);
      return n->ctx != Context::kLoad || value == nullptr || index == nullptr ||
             make_constant(e, fold_subscript(value->value, index->value));
    }
    case ExprKind::kStarred: return expr(as<Starred>(e)->value);
    case ExprKind::kSlice: {
      auto* n = as<Slice>(e);
      return optional(n->lower) && optional(n->upper) && optional(n->step);
    }
    case ExprKind::kList: return exprs(as<List>(e)->elts);
    case ExprKind::kTuple: return exprs(as<Tuple>(e)->elts) && fold_tuple(e);
    case ExprKind::kName: {
      auto* n = as<Name>(e);
      if (n->ctx == Context::kLoad && objects::unicode_equal_to_ascii(n->id, "__debug__")) {
        return make_constant(e, objects::owned_ref(objects::bool_object(level_ == 0)));
      }
      return true;
    }
    case ExprKind::kNamedExpr: return expr(as<NamedExpr>(e)->value);
    case ExprKind::kConstant: return true;
  }
  return true;
}

bool Optimizer::argument(Argument* arg) {
  return arg == nullptr || (future_.features & kFutureAnnotations) != 0 || optional(arg->annotation);
}

bool Optimizer::arguments(Arguments* args) {
  for (Seq<Argument>* seq : {args->posonlyargs, args->args}) {
    for (Argument* arg : each(seq)) {
      if (!argument(arg)) {
        return false;
      }
    }
  }
  if (!argument(args->vararg)) {
    return false;
  }
  for (Argument* arg : each(args->kwonlyargs)) {
    if (!argument(arg)) {
      return false;
    }
  }
  return exprs(args->kw_defaults) && argument(args->kwarg) && exprs(args->defaults);
}

bool Optimizer::stmts(Seq<Stmt>* seq) {
  for (Stmt* s : each(seq)) {
    if (!stmt(s)) {
      return false;
    }
  }
  return true;
}

bool Optimizer::if_chain(If* s) {
  ChainLevels chain(&depth_);
  for (;;) {
    if (!expr(s->test) || !stmts(s->body)) {
      return false;
    }
    If* elif = elif_of(s);
    if (elif == nullptr) {
      return stmts(s->orelse);
    }
    if (!chain.deeper()) {
      return false;
    }
    s = elif;
  }
}

bool Optimizer::stmt(Stmt* s) {
  const DepthGuard level(&depth_);
  if (!level.ok()) {
    return false;
  }
  const bool fold_annotations = (future_.features & kFutureAnnotations) == 0;
  switch (s->kind) {
    case StmtKind::kFunctionDef:
    case StmtKind::kAsyncFunctionDef: {
      auto* n = static_cast<FunctionDef*>(s);
      return arguments(n->args) && body(n->body) && exprs(n->decorator_list) &&
             (!fold_annotations || optional(n->returns));
    }
    case StmtKind::kClassDef: {
      auto* n = as<ClassDef>(s);
      return exprs(n->bases) && keywords(n->keywords) && body(n->body) && exprs(n->decorator_list);
    }
    case StmtKind::kReturn: return optional(as<Return>(s)->value);
    case StmtKind::kDelete: return exprs(as<Delete>(s)->targets);
    case StmtKind::kAssign: return exprs(as<Assign>(s)->targets) && expr(as<Assign>(s)->value);
    case StmtKind::kAugAssign: return expr(as<AugAssign>(s)->target) && expr(as<AugAssign>(s)->value);
    case StmtKind::kAnnAssign: {
      auto* n = as<AnnAssign>(s);
      return expr(n->target) && (!fold_annotations || expr(n->annotation)) && optional(n->value);
    }
    case StmtKind::kFor:
    case StmtKind::kAsyncFor: {
      auto* n = static_cast<For*>(s);
      return expr(n->target) && expr(n->iter) && stmts(n->body) && stmts(n->orelse) &&
             (s->kind == StmtKind::kAsyncFor || fold_iterable(n->iter));
    }
    case StmtKind::kWhile: return expr(as<While>(s)->test) && stmts(as<While>(s)->body) && stmts(as<While>(s)->orelse);
    case StmtKind::kIf: return if_chain(as<If>(s));
    case StmtKind::kWith:
    case StmtKind::kAsyncWith: {
      auto* n = static_cast<With*>(s);
      for (WithItem* item : each(n->items)) {
        if (!expr(item->context_expr) || !optional(item->optional_vars)) {
          return false;
        }
      }
      return stmts(n->body);
    }
    case StmtKind::kRaise: return optional(as<Raise>(s)->exc) && optional(as<Raise>(s)->cause);
    case StmtKind::kTry:
    case StmtKind::kTryStar: {
      auto* n = static_cast<Try*>(s);
      if (!stmts(n->body)) {
        return false;
      }
      for (ExceptHandler* handler : each(n->handlers)) {
        if (!optional(handler->type) || !stmts(handler->body)) {
          return false;
        }
      }
      return stmts(n->orelse) && stmts(n->finalbody);
    }
    case StmtKind::kAssert: return expr(as<Assert>(s)->test) && optional(as<Assert>(s)->msg);
    case StmtKind::kExpr: return expr(as<ExprStmt>(s)->value);
    case StmtKind::kMatch: {
      auto* n = as<Match>(s);
      if (!expr(n->subject)) {
        return false;
      }
      for (MatchCase* c : each(n->cases)) {
        if (!pattern(c->pattern) || !optional(c->guard) || !stmts(c->body)) {
          return false;
        }
      }
      return true;
    }
    case StmtKind::kImport:
    case StmtKind::kImportFrom:
    case StmtKind::kGlobal:
    case StmtKind::kNonlocal:
    case StmtKind::kPass:
    case StmtKind::kBreak:
    case StmtKind::kContinue: return true;
  }
  return true;
}

bool Optimizer::patterns(Seq<Pattern>* seq) {
  for (Pattern* p : each(seq)) {
    if (!pattern(p)) {
      return false;
    }
  }
  return true;
}

bool Optimizer::pattern(Pattern* p) {
  const DepthGuard level(&depth_);
  if (!level.ok()) {
    return false;
  }
  switch (p->kind) {
    case PatternKind::kMatchValue: return expr(as<MatchValue>(p)->value);
    case PatternKind::kMatchSequence: return patterns(as<MatchSequence>(p)->patterns);
    case PatternKind::kMatchMapping: return exprs(as<MatchMapping>(p)->keys) && patterns(as<MatchMapping>(p)->patterns);
    case PatternKind::kMatchClass: {
      auto* n = as<MatchClass>(p);
      return expr(n->cls) && patterns(n->patterns) && patterns(n->kwd_patterns);
    }
    case PatternKind::kMatchAs: return as<MatchAs>(p)->pattern == nullptr || pattern(as<MatchAs>(p)->pattern);
    case PatternKind::kMatchOr: return patterns(as<MatchOr>(p)->patterns);
    case PatternKind::kMatchSingleton:
    case PatternKind::kMatchStar: return true;
  }
  return true;
}

}  // namespace heapscope::compiler
