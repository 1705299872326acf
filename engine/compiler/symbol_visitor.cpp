// The first pass: which names a block binds, uses and declares.
#include "compiler/recursion.h"
#include "compiler/symbol_table.h"
#include "objects/identifiers.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

using objects::Id;
using objects::ident;

// ---- statements

bool SymbolTable::visit(Seq<Stmt>* seq) {
  for (Stmt* s : each(seq)) {
    if (!visit(s)) {
      return false;
    }
  }
  return true;
}

bool SymbolTable::visit_function(FunctionDef* f) {
  if (!define(f->name, kDefLocal, f->at) || !visit(f->args->defaults) || !visit(f->args->kw_defaults) ||
      !visit_annotations(f, f->args, f->returns) || !visit(f->decorator_list)) {
    return false;
  }
  enter(f->name, BlockKind::kFunction, f, f->at);
  current_->coroutine = f->kind == StmtKind::kAsyncFunctionDef;
  if (!visit_parameters(f->args) || !visit(f->body)) {
    return false;
  }
  leave();
  return true;
}

bool SymbolTable::visit_class(ClassDef* c) {
  if (!define(c->name, kDefLocal, c->at) || !visit(c->bases) || !visit(c->keywords) || !visit(c->decorator_list)) {
    return false;
  }
  enter(c->name, BlockKind::kClass, c, c->at);
  Object* outer = private_;
  private_ = c->name;
  if (!visit(c->body)) {
    return false;
  }
  private_ = outer;
  leave();
  return true;
}

bool SymbolTable::visit_annotated(AnnAssign* s) {
  if (auto* name = as_if<Name>(s->target)) {
    const uint32_t known = flags_here(name->id);
    if ((known & (kDefGlobal | kDefNonlocal)) != 0 && current_ != top_ && s->simple) {
      return error(
          s->at,
          (known & kDefGlobal) != 0 ? "annotated name '%s' can't be global" : "annotated name '%s' can't be nonlocal",
          name->id);
    }
    if (s->simple && !define(name->id, kDefAnnotation | kDefLocal, name->at)) {
      return false;
    }
    if (s->value != nullptr && !define(name->id, kDefLocal, name->at)) {
      return false;
    }
  } else if (!visit(s->target)) {
    return false;
  }
  return visit_annotation(s->annotation) && visit_optional(s->value);
}

bool SymbolTable::visit_declaration(Stmt* s, Seq<Object>* names, uint32_t flag) {
  const bool global = flag == kDefGlobal;
  for (Object* name : each(names)) {
    const uint32_t known = flags_here(name);
    if ((known & (kDefParam | kDefLocal | kUse | kDefAnnotation)) != 0) {
      const char* message;
      if ((known & kDefParam) != 0) {
        message = global ? "name '%s' is parameter and global" : "name '%s' is parameter and nonlocal";
      } else if ((known & kUse) != 0) {
        message = global ? "name '%s' is used prior to global declaration"
                         : "name '%s' is used prior to nonlocal declaration";
      } else if ((known & kDefAnnotation) != 0) {
        message = global ? "annotated name '%s' can't be global" : "annotated name '%s' can't be nonlocal";
      } else {
        message = global ? "name '%s' is assigned to before global declaration"
                         : "name '%s' is assigned to before nonlocal declaration";
      }
      return error(s->at, message, name);
    }
    if (!define(name, flag, s->at) || !record_directive(name, s->at)) {
      return false;
    }
  }
  return true;
}

bool SymbolTable::visit_try(Try* s) {
  if (!visit(s->body) || !visit(s->orelse)) {
    return false;
  }
  for (ExceptHandler* handler : each(s->handlers)) {
    if (!visit_optional(handler->type) ||
        (handler->name != nullptr && !define(handler->name, kDefLocal, handler->at)) || !visit(handler->body)) {
      return false;
    }
  }
  return visit(s->finalbody);
}

bool SymbolTable::visit_alias(Alias* a) {
  Object* name = a->asname == nullptr ? a->name : a->asname;
  const std::string text = objects::unicode_text(name);
  if (text == "*") {
    return current_->kind == BlockKind::kModule || error(a->at, "import * only allowed at module level");
  }
  const size_t dot = text.find('.');
  if (dot != std::string::npos) {
    name = compilation_.temporaries->identifier(text.substr(0, dot));
  }
  return define(name, kDefImport, a->at);
}

bool SymbolTable::visit_if(If* s) {
  ChainLevels chain(&depth_);
  for (;;) {
    if (!visit(s->test) || !visit(s->body)) {
      return false;
    }
    If* elif = elif_of(s);
    if (elif == nullptr) {
      return visit(s->orelse);
    }
    if (!chain.deeper()) {
      return false;
    }
    s = elif;
  }
}

bool SymbolTable::visit(Stmt* s) {
  const DepthGuard level(&depth_);
  if (!level.ok()) {
    return false;
  }
  switch (s->kind) {
    case StmtKind::kFunctionDef:
    case StmtKind::kAsyncFunctionDef: return visit_function(static_cast<FunctionDef*>(s));
    case StmtKind::kClassDef: return visit_class(as<ClassDef>(s));
    case StmtKind::kReturn:
      if (Expr* value = as<Return>(s)->value) {
        if (!visit(value)) {
          return false;
        }
        current_->returns_value = true;
      }
      return true;
    case StmtKind::kDelete: return visit(as<Delete>(s)->targets);
    case StmtKind::kAssign: return visit(as<Assign>(s)->targets) && visit(as<Assign>(s)->value);
    case StmtKind::kAnnAssign: return visit_annotated(as<AnnAssign>(s));
    case StmtKind::kAugAssign: return visit(as<AugAssign>(s)->target) && visit(as<AugAssign>(s)->value);
    case StmtKind::kFor:
    case StmtKind::kAsyncFor: {
      auto* n = static_cast<For*>(s);
      return visit(n->target) && visit(n->iter) && visit(n->body) && visit(n->orelse);
    }
    case StmtKind::kWhile: return visit(as<While>(s)->test) && visit(as<While>(s)->body) && visit(as<While>(s)->orelse);
    case StmtKind::kIf: return visit_if(as<If>(s));
    case StmtKind::kMatch: {
      auto* n = as<Match>(s);
      if (!visit(n->subject)) {
        return false;
      }
      for (MatchCase* c : each(n->cases)) {
        if (!visit(c->pattern) || !visit_optional(c->guard) || !visit(c->body)) {
          return false;
        }
      }
      return true;
    }
    case StmtKind::kRaise: return visit_optional(as<Raise>(s)->exc) && visit_optional(as<Raise>(s)->cause);
    case StmtKind::kTry:
    case StmtKind::kTryStar: return visit_try(static_cast<Try*>(s));
    case StmtKind::kAssert: return visit(as<Assert>(s)->test) && visit_optional(as<Assert>(s)->msg);
    case StmtKind::kImport:
      for (Alias* alias : each(as<Import>(s)->names)) {
        if (!visit_alias(alias)) {
          return false;
        }
      }
      return true;
    case StmtKind::kImportFrom:
      for (Alias* alias : each(as<ImportFrom>(s)->names)) {
        if (!visit_alias(alias)) {
          return false;
        }
      }
      return true;
    case StmtKind::kGlobal: return visit_declaration(s, as<Global>(s)->names, kDefGlobal);
    case StmtKind::kNonlocal: return visit_declaration(s, as<Nonlocal>(s)->names, kDefNonlocal);
    case StmtKind::kExpr: return visit(as<ExprStmt>(s)->value);
    case StmtKind::kWith:
    case StmtKind::kAsyncWith: {
      auto* n = static_cast<With*>(s);
      for (WithItem* item : each(n->items)) {
        if (!visit(item->context_expr) || !visit_optional(item->optional_vars)) {
          return false;
        }
      }
      return visit(n->body);
    }
    case StmtKind::kPass:
    case StmtKind::kBreak:
    case StmtKind::kContinue: return true;
  }
  return true;
}

// ---- parameters and annotations

bool SymbolTable::visit_parameter_names(Seq<Argument>* seq) {
  for (const Argument* a : each(seq)) {
    if (!define(a->arg, kDefParam, a->at)) {
      return false;
    }
  }
  return true;
}

bool SymbolTable::visit_parameters(Arguments* a) {
  if (!visit_parameter_names(a->posonlyargs) || !visit_parameter_names(a->args) ||
      !visit_parameter_names(a->kwonlyargs)) {
    return false;
  }
  if (a->vararg != nullptr) {
    if (!define(a->vararg->arg, kDefParam, a->vararg->at)) {
      return false;
    }
    current_->varargs = true;
  }
  if (a->kwarg != nullptr) {
    if (!define(a->kwarg->arg, kDefParam, a->kwarg->at)) {
      return false;
    }
    current_->varkeywords = true;
  }
  return true;
}

bool SymbolTable::visit_annotation(Expr* annotation) {
  const bool as_text = (future_.features & kFutureAnnotations) != 0;
  if (as_text) {
    enter(ident(Id::_annotation), BlockKind::kAnnotation, annotation, annotation->at);
  }
  if (!visit(annotation)) {
    return false;
  }
  if (as_text) {
    leave();
  }
  return true;
}

bool SymbolTable::visit_argument_annotations(Seq<Argument>* seq) {
  for (const Argument* a : each(seq)) {
    if (!visit_optional(a->annotation)) {
      return false;
    }
  }
  return true;
}

bool SymbolTable::visit_annotations(Stmt* function, Arguments* a, Expr* returns) {
  const bool as_text = (future_.features & kFutureAnnotations) != 0;
  if (as_text) {
    enter(ident(Id::_annotation), BlockKind::kAnnotation, function, function->at);
  }
  if (!visit_argument_annotations(a->posonlyargs) || !visit_argument_annotations(a->args) ||
      (a->vararg != nullptr && !visit_optional(a->vararg->annotation)) ||
      (a->kwarg != nullptr && !visit_optional(a->kwarg->annotation)) || !visit_argument_annotations(a->kwonlyargs)) {
    return false;
  }
  if (as_text) {
    leave();
  }
  return returns == nullptr || visit_annotation(returns);
}

// ---- expressions

bool SymbolTable::visit(Seq<Expr>* seq) {
  for (Expr* e : each(seq)) {
    if (!visit_optional(e)) {
      return false;
    }
  }
  return true;
}

bool SymbolTable::visit(Seq<Keyword>* seq) {
  for (const Keyword* keyword : each(seq)) {
    if (!visit(keyword->value)) {
      return false;
    }
  }
  return true;
}

bool SymbolTable::visit_lambda(Lambda* l) {
  if (!visit(l->args->defaults) || !visit(l->args->kw_defaults)) {
    return false;
  }
  enter(ident(Id::lambda), BlockKind::kFunction, l, l->at);
  if (!visit_parameters(l->args) || !visit(l->body)) {
    return false;
  }
  leave();
  return true;
}

bool SymbolTable::check_not_annotation(const char* what, Expr* e) {
  if (current_->kind != BlockKind::kAnnotation) {
    return true;
  }
  report_syntax(compilation_.problem, e->at, std::string("'") + what + "' can not be used within an annotation");
  compilation_.problem->by_attributes = true;
  return false;
}

/// After a yield: comprehensions cannot have one.
bool SymbolTable::check_yield(Expr* e) {
  current_->generator = true;
  switch (current_->comprehension) {
    case ComprehensionKind::kNone: return true;
    case ComprehensionKind::kList: return error(e->at, "'yield' inside list comprehension");
    case ComprehensionKind::kSet: return error(e->at, "'yield' inside set comprehension");
    case ComprehensionKind::kDict: return error(e->at, "'yield' inside dict comprehension");
    case ComprehensionKind::kGenerator: return error(e->at, "'yield' inside generator expression");
  }
  return true;
}

bool SymbolTable::visit_binary_operation(Expr* e) {
  const std::vector<Expr**> operations = left_operations(&e);
  ChainLevels chain(&depth_);
  for (size_t i = 1; i < operations.size(); ++i) {
    if (!chain.deeper()) {
      return false;
    }
  }
  if (!visit(as<BinOp>(*operations.back())->left)) {
    return false;
  }
  for (auto place = operations.rbegin(); place != operations.rend(); ++place) {
    if (place != operations.rbegin()) {
      chain.back();
    }
    if (!visit(as<BinOp>(**place)->right)) {
      return false;
    }
  }
  return true;
}

bool SymbolTable::visit(Expr* e) {
  const DepthGuard level(&depth_);
  if (!level.ok()) {
    return false;
  }
  switch (e->kind) {
    case ExprKind::kNamedExpr:
      return check_not_annotation("named expression", e) && visit_named_expression(as<NamedExpr>(e));
    case ExprKind::kBoolOp: return visit(as<BoolOp>(e)->values);
    case ExprKind::kBinOp: return visit_binary_operation(e);
    case ExprKind::kUnaryOp: return visit(as<UnaryOp>(e)->operand);
    case ExprKind::kLambda: return visit_lambda(as<Lambda>(e));
    case ExprKind::kIfExp: return visit(as<IfExp>(e)->test) && visit(as<IfExp>(e)->body) && visit(as<IfExp>(e)->orelse);
    case ExprKind::kDict: return visit(as<Dict>(e)->keys) && visit(as<Dict>(e)->values);
    case ExprKind::kSet: return visit(as<Set>(e)->elts);
    case ExprKind::kGeneratorExp: {
      auto* n = as<GeneratorExp>(e);
      return visit_comprehension(e, ident(Id::genexpr), ComprehensionKind::kGenerator, n->generators, n->elt, nullptr);
    }
    case ExprKind::kListComp: {
      auto* n = as<ListComp>(e);
      return visit_comprehension(e, ident(Id::listcomp), ComprehensionKind::kList, n->generators, n->elt, nullptr);
    }
    case ExprKind::kSetComp: {
      auto* n = as<SetComp>(e);
      return visit_comprehension(e, ident(Id::setcomp), ComprehensionKind::kSet, n->generators, n->elt, nullptr);
    }
    case ExprKind::kDictComp: {
      auto* n = as<DictComp>(e);
      return visit_comprehension(e, ident(Id::dictcomp), ComprehensionKind::kDict, n->generators, n->key, n->value);
    }
    case ExprKind::kYield:
      return check_not_annotation("yield expression", e) && visit_optional(as<Yield>(e)->value) && check_yield(e);
    case ExprKind::kYieldFrom:
      return check_not_annotation("yield expression", e) && visit(as<YieldFrom>(e)->value) && check_yield(e);
    case ExprKind::kAwait:
      if (!check_not_annotation("await expression", e) || !visit(as<Await>(e)->value)) {
        return false;
      }
      current_->coroutine = true;
      return true;
    case ExprKind::kCompare: return visit(as<Compare>(e)->left) && visit(as<Compare>(e)->comparators);
    case ExprKind::kCall: return visit(as<Call>(e)->func) && visit(as<Call>(e)->args) && visit(as<Call>(e)->keywords);
    case ExprKind::kFormattedValue:
      return visit(as<FormattedValue>(e)->value) && visit_optional(as<FormattedValue>(e)->format_spec);
    case ExprKind::kJoinedStr: return visit(as<JoinedStr>(e)->values);
    case ExprKind::kConstant: return true;
    case ExprKind::kAttribute: return visit(as<Attribute>(e)->value);
    case ExprKind::kSubscript: return visit(as<Subscript>(e)->value) && visit(as<Subscript>(e)->slice);
    case ExprKind::kStarred: return visit(as<Starred>(e)->value);
    case ExprKind::kSlice: {
      auto* n = as<Slice>(e);
      return visit_optional(n->lower) && visit_optional(n->upper) && visit_optional(n->step);
    }
    case ExprKind::kName: {
      auto* n = as<Name>(e);
      if (!define(n->id, n->ctx == Context::kLoad ? kUse : kDefLocal, e->at)) {
        return false;
      }
      // super() without arguments needs the class it stands in.
      return n->ctx != Context::kLoad || current_->kind != BlockKind::kFunction ||
             !objects::unicode_equal_to_ascii(n->id, "super") || define(ident(Id::__class__), kUse, e->at);
    }
    case ExprKind::kList: return visit(as<List>(e)->elts);
    case ExprKind::kTuple: return visit(as<Tuple>(e)->elts);
  }
  return true;
}

// ---- comprehensions and :=

bool SymbolTable::visit_clause(Comprehension* c) {
  current_->in_comprehension_target = true;
  if (!visit(c->target)) {
    return false;
  }
  current_->in_comprehension_target = false;
  ++current_->comprehension_iterables;
  if (!visit(c->iter)) {
    return false;
  }
  --current_->comprehension_iterables;
  if (!visit(c->ifs)) {
    return false;
  }
  current_->coroutine = current_->coroutine || c->is_async;
  return true;
}

/// A comprehension is a function of one argument, its outermost iterable.
bool SymbolTable::visit_comprehension(Expr* e, Object* name, ComprehensionKind kind, Seq<Comprehension>* generators,
                                      Expr* elt, Expr* value) {
  Comprehension* outermost = (*generators)[0];
  ++current_->comprehension_iterables;
  if (!visit(outermost->iter)) {
    return false;
  }
  --current_->comprehension_iterables;
  enter(name, BlockKind::kFunction, e, e->at);
  current_->comprehension = kind;
  current_->coroutine = outermost->is_async;
  Object* iterable = compilation_.temporaries->identifier(".0");
  if (iterable == nullptr || !define(iterable, kDefParam, e->at)) {
    return false;
  }
  current_->in_comprehension_target = true;
  if (!visit(outermost->target)) {
    return false;
  }
  current_->in_comprehension_target = false;
  if (!visit(outermost->ifs)) {
    return false;
  }
  for (int i = 1; i < generators->count; ++i) {
    if (!visit_clause((*generators)[i])) {
      return false;
    }
  }
  if (!visit_optional(value) || !visit(elt)) {
    return false;
  }
  current_->generator = kind == ComprehensionKind::kGenerator;
  const bool is_async = current_->coroutine && kind != ComprehensionKind::kGenerator;
  leave();
  current_->coroutine = current_->coroutine || is_async;
  return true;
}

bool SymbolTable::visit_named_expression(NamedExpr* e) {
  if (current_->comprehension_iterables > 0) {
    return error(e->at, "assignment expression cannot be used in a comprehension iterable expression");
  }
  if (current_->comprehension != ComprehensionKind::kNone && !extend_named_expression_scope(as<Name>(e->target))) {
    return false;
  }
  return visit(e->value) && visit(e->target);
}

/// The target of a := in a comprehension belongs to the function or module around it.
bool SymbolTable::extend_named_expression_scope(Name* target) {
  for (size_t i = stack_.size(); i-- > 0;) {
    Block* block = stack_[i];
    if (block->comprehension != ComprehensionKind::kNone) {
      if ((block->flags_of(target->id) & kDefCompIter) != 0) {
        return error(target->at, "assignment expression cannot rebind comprehension iteration variable '%s'",
                     target->id);
      }
      continue;
    }
    if (block->kind == BlockKind::kFunction) {
      const bool global = (block->flags_of(target->id) & kDefGlobal) != 0;
      return define(target->id, global ? kDefGlobal : kDefNonlocal, target->at) &&
             record_directive(target->id, target->at) && define_in(block, target->id, kDefLocal, target->at);
    }
    if (block->kind == BlockKind::kModule) {
      return define(target->id, kDefGlobal, target->at) && record_directive(target->id, target->at) &&
             define_in(block, target->id, kDefGlobal, target->at);
    }
    if (block->kind == BlockKind::kClass) {
      return error(target->at, "assignment expression within a comprehension cannot be used in a class body");
    }
  }
  return true;
}

// ---- patterns

bool SymbolTable::visit(Seq<Pattern>* seq) {
  for (Pattern* p : each(seq)) {
    if (!visit(p)) {
      return false;
    }
  }
  return true;
}

bool SymbolTable::visit(Pattern* p) {
  const DepthGuard level(&depth_);
  if (!level.ok()) {
    return false;
  }
  switch (p->kind) {
    case PatternKind::kMatchValue: return visit(as<MatchValue>(p)->value);
    case PatternKind::kMatchSingleton: return true;
    case PatternKind::kMatchSequence: return visit(as<MatchSequence>(p)->patterns);
    case PatternKind::kMatchStar:
      return as<MatchStar>(p)->name == nullptr || define(as<MatchStar>(p)->name, kDefLocal, p->at);
    case PatternKind::kMatchMapping: {
      auto* n = as<MatchMapping>(p);
      return visit(n->keys) && visit(n->patterns) && (n->rest == nullptr || define(n->rest, kDefLocal, p->at));
    }
    case PatternKind::kMatchClass: {
      auto* n = as<MatchClass>(p);
      return visit(n->cls) && visit(n->patterns) && visit(n->kwd_patterns);
    }
    case PatternKind::kMatchAs: {
      auto* n = as<MatchAs>(p);
      return (n->pattern == nullptr || visit(n->pattern)) && (n->name == nullptr || define(n->name, kDefLocal, p->at));
    }
    case PatternKind::kMatchOr: return visit(as<MatchOr>(p)->patterns);
  }
  return true;
}

}  // namespace heapscope::compiler
