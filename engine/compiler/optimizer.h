// The tree optimiser: computes constant expressions before the code generator sees them.
//
// Folded: operators on constants (within size limits), tuples of constants, constant subscripts,
// `not a in b`, displays that are only searched or iterated, '%s' formatting with a literal tuple,
// and __debug__.  Nodes are replaced through the pointer that refers to them.
// Model: Python/ast_opt.c (3.11).
#pragma once

#include "compiler/ast.h"
#include "compiler/constants.h"
#include "compiler/future.h"
#include "compiler/parser.h"
#include "compiler/recursion.h"

namespace heapscope::compiler {

class Optimizer {
 public:
  Optimizer(const Compilation& compilation, const FutureFeatures& future, int32_t level)
      : compilation_(compilation), future_(future), level_(level) {}

  /// False: see the compilation's problem.
  bool optimize(Module* module);

 private:
  bool expr(Expr*& e);
  bool binary_operation(Expr*& e);
  bool exprs(Seq<Expr>* seq);
  bool optional(Expr*& e) { return e == nullptr || expr(e); }
  bool stmt(Stmt* s);
  bool if_chain(If* s);
  bool stmts(Seq<Stmt>* seq);
  bool body(Seq<Stmt>* seq);
  bool arguments(Arguments* args);
  bool argument(Argument* arg);
  bool comprehensions(Seq<Comprehension>* generators);
  bool keywords(Seq<Keyword>* seq);
  bool pattern(Pattern* p);
  bool patterns(Seq<Pattern>* seq);

  /// Replaces `e` by a constant; a null value without an exception leaves it.
  bool make_constant(Expr*& e, OwnedObject value);
  bool fold_unary_node(Expr*& e);
  bool fold_binary_node(Expr*& e);
  bool fold_tuple(Expr*& e);
  bool fold_iterable(Expr*& e);
  bool optimize_format(Expr*& e, Object* format, Seq<Expr>* items);
  Expr* format_literal(Object* format, int64_t* position);
  Expr* format_field(Object* format, int64_t* position, Expr* value);
  Expr* new_constant(OwnedObject value);

  Compilation compilation_;
  const FutureFeatures& future_;
  int32_t level_;
  TreeDepth depth_{compilation_.problem};
};

}  // namespace heapscope::compiler
