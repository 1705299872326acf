// Code generator: the syntax tree to flow graphs, one per code object.
//
// Functions named after node kinds add the instructions for a node to the current unit.  An error is
// noted in the compilation's problem; after that visits do nothing, and nothing is assembled.
// Model: the first half of Python/compile.c (3.11), from which the order of instructions, blocks,
// constants and names is taken.
//
//   codegen_module.cpp          modules, bodies, scopes, names, constants
//   codegen_functions.cpp       functions, classes, lambdas, closures, annotations
//   codegen_statements.cpp      simple statements, conditions, loops, unwinding
//   codegen_try.cpp             try, with
//   codegen_expressions.cpp     operators, displays, f-strings, comparisons
//   codegen_calls.cpp           calls, attributes
//   codegen_comprehensions.cpp
//   codegen_match.cpp           pattern matching (class PatternCompiler)
//   codegen_warnings.cpp        what is surely a mistake
#pragma once

#include <string>
#include <vector>

#include "compiler/future.h"
#include "compiler/parser.h"
#include "compiler/recursion.h"
#include "compiler/symbol_table.h"
#include "compiler/unit.h"
#include "objects/code_object.h"

namespace heapscope::compiler {

struct CodeStatements;

struct CodegenOptions {
  Object* filename;
  int32_t flags = 0;     // inherited from the caller: which future features
  int32_t optimize = 0;  // -O level
  bool top_level_await = false;
  std::vector<CodeStatements>* statements = nullptr;
};

using OwnedCode = objects::Owned<objects::PyCodeObject>;

class CodeGenerator {
 public:
  CodeGenerator(const Compilation& compilation, SymbolTable* symbols, const FutureFeatures& future,
                const CodegenOptions& options)
      : compilation_(compilation), symbols_(*symbols), future_(future), options_(options) {}

  /// Null: see the compilation's problem.
  OwnedCode compile(const Module& module);

 private:
  friend class PatternCompiler;
  /// Puts the location back when an expression has been visited.
  class LocationScope;

  [[nodiscard]] bool failed() const { return static_cast<bool>(*compilation_.problem); }
  /// A SyntaxError at the current location (the first problem stays).
  void error(const std::string& message);
  /// A SyntaxWarning; becomes an error when warnings are errors.
  void warn(const std::string& message);
  /// An exception is pending.
  void raised() { compilation_.problem->kind = ProblemKind::kRaised; }

  // Scopes (codegen_module.cpp).
  void enter_scope(Unit* unit, Object* name, ScopeKind kind, const void* node, int32_t lineno);
  void leave_scope() { u_ = u_->parent; }
  void set_qualname(Unit* unit);
  void body(Seq<Stmt>* statements);
  /// The code object of the current unit; null when something has failed.
  OwnedCode assemble(bool add_none);
  OwnedCode make_code(const struct AssembledCode& assembled, std::vector<Object*>& consts, int32_t nlocalsplus);
  [[nodiscard]] int32_t code_flags() const;
  [[nodiscard]] std::vector<int32_t> fixed_cell_offsets() const;
  void insert_prefix(const std::vector<int32_t>& fixed);
  int32_t fix_cell_offsets(std::vector<int32_t>* fixed);
  [[nodiscard]] bool is_top_level_await() const {
    return options_.top_level_await && u_->symbols->kind == BlockKind::kModule;
  }
  [[nodiscard]] bool future_annotations() const {
    return ((future_.features | options_.flags) & kFutureAnnotations) != 0;
  }

  // Instructions at the current location.
  void op(int opcode) { u_->graph.add(opcode, 0, nullptr, u_->at); }
  void op(int opcode, int32_t oparg) { u_->graph.add(opcode, oparg, nullptr, u_->at); }
  void op_no_line(int opcode, int32_t oparg = 0) { u_->graph.add(opcode, oparg, nullptr, kNoLine); }
  void jump(int opcode, BasicBlock* target) { u_->graph.add(opcode, 0, target, u_->at); }
  void jump_no_line(int opcode, BasicBlock* target) { u_->graph.add(opcode, 0, target, kNoLine); }
  BasicBlock* new_block() { return u_->graph.new_block(); }
  void use(BasicBlock* block) { u_->graph.use(block); }
  void set_location(const Location& at) { u_->at = at; }
  void unset_location() { u_->at = kNoLocation; }

  // Constants and names.
  int32_t add_const(Object* constant);
  void load_const(Object* constant);
  void load_const(OwnedObject constant);
  void load_none() { load_const(objects::none()); }
  void load_int(int64_t value);
  Object* mangled(Object* name);
  void op_name(int opcode, Object* name);
  void name(Object* name, Context context);
  bool check_forbidden_name(Object* name, Context context);
  OwnedObject tuple_of(const std::vector<Object*>& items);

  // Statements.
  void visit(Stmt* s);
  void visit_kind(Stmt* s);
  void visit(Seq<Stmt>* seq);
  void expression_statement(Expr* value);
  void assign(Assign* s);
  void augmented_assign(AugAssign* s);
  void annotated_assign(AnnAssign* s);
  void check_annotation_expr(Expr* e);
  void check_annotation_subscript(Expr* e);
  void if_statement(If* s);
  void for_loop(For* s);
  void async_for_loop(For* s);
  void while_loop(While* s);
  void return_statement(Return* s);
  void break_statement();
  void continue_statement();
  void raise_statement(Raise* s);
  void assert_statement(Assert* s);
  void import(Import* s);
  void import_as(Object* module, Object* asname);
  void import_from(ImportFrom* s);
  void push_frame_block(const FrameBlock& block);
  void pop_frame_block();
  void unwind(const FrameBlock& block, bool preserve_top);
  /// Leaves all constructs, or (loop given) those inside the innermost loop.
  void unwind_all(bool preserve_top, const FrameBlock** loop);
  void try_statement(Try* s);
  void try_finally(Try* s);
  void try_except(Try* s);
  void try_star_except(Try* s);
  void with_statement(With* s, int index);
  void async_with_statement(With* s, int index);
  void with_except_finish(BasicBlock* cleanup);
  void call_exit_with_nones();
  void pop_except_and_reraise();
  void match(Match* s);

  // Functions and classes.
  void function(FunctionDef* f);
  void class_definition(ClassDef* c);
  void lambda(Expr* e);
  void decorators(Seq<Expr>* seq);
  void apply_decorators(Seq<Expr>* seq);
  int32_t default_arguments(Arguments* args);
  bool kwonly_defaults(Arguments* args);
  bool annotations(Arguments* args, Expr* returns);
  void argument_annotation(Object* name, Expr* annotation, int32_t* count);
  void argument_annotations(Seq<Argument>* args, int32_t* count);
  void annotation_text(Expr* annotation);
  void check_parameter_names(Arguments* args);
  void make_closure(objects::PyCodeObject* code, int32_t flags);
  void visit_parameters_counts(Arguments* args);

  // Expressions.
  void visit(Expr* e);
  void visit(Seq<Expr>* seq);
  void visit_inner(Expr* e);
  void binary_operation(Expr* e);
  void jump_if(Expr* e, BasicBlock* target, bool condition);
  void bool_op(BoolOp* e);
  void binary(Operator op_kind, bool in_place);
  void if_expression(IfExp* e);
  void compare(Compare* e);
  void compare_op(Comparison c);
  void dict(Dict* e);
  void sub_dict(Dict* e, int begin, int end);
  struct DisplayOps {
    int build;
    int add;
    int extend;
    bool tuple;
  };
  void display(Seq<Expr>* elts, int pushed, const DisplayOps& ops);
  void unpack_targets(Seq<Expr>* elts);
  void sequence(Seq<Expr>* elts, Context context, bool tuple);
  void joined_str(JoinedStr* e);
  void formatted_value(FormattedValue* e);
  void attribute(Attribute* e);
  void subscript(Subscript* e);
  void slice(Slice* e);
  void yield(Yield* e);
  void yield_from(YieldFrom* e);
  void await(Await* e);
  void add_yield();
  void add_yield_from(bool await);

  // Calls.
  void call(Call* e);
  bool method_call(Call* e);
  void call_helper(int pushed, Seq<Expr>* args, Seq<Keyword>* keywords);
  void call_with_unpacking(int pushed, Seq<Expr>* args, Seq<Keyword>* keywords);
  void keyword_names(Seq<Keyword>* keywords);
  void sub_keywords(Seq<Keyword>* keywords, int begin, int end);
  bool validate_keywords(Seq<Keyword>* keywords);
  void point_at_attribute_name(Attribute* e);
  bool is_imported(Expr* e);

  // Comprehensions.
  enum class Comp : uint8_t { kGenerator, kList, kSet, kDict };
  struct CompParts {
    Comp kind;
    Seq<Comprehension>* generators;
    Expr* elt;
    Expr* value;
  };
  void comprehension(Expr* e, Object* name, const CompParts& parts);
  void comprehension_loop(const CompParts& parts, int index, int depth);
  void sync_comprehension_loop(const CompParts& parts, int index, int depth);
  void async_comprehension_loop(const CompParts& parts, int index, int depth);
  void comprehension_element(const CompParts& parts, int depth);

  // Warnings.
  void check_compare(Compare* e);
  void check_caller(Expr* e);
  void check_subscripted(Expr* e);
  void check_index(Expr* e, Expr* index);

  Compilation compilation_;
  SymbolTable& symbols_;
  const FutureFeatures& future_;
  CodegenOptions options_;
  ConstCache cache_;
  TableList unit_list_;
  Unit* u_ = nullptr;
  bool interactive_ = false;
  TreeDepth depth_{compilation_.problem, TreeDepth::Levels::kIgnored};
};

/// The text of an annotation under `from __future__ import annotations`.
std::string unparse(Expr* e);

class CodeGenerator::LocationScope {
 public:
  explicit LocationScope(Unit* unit) : unit_(unit), saved_(unit->at) {}
  LocationScope(const LocationScope&) = delete;
  LocationScope& operator=(const LocationScope&) = delete;
  ~LocationScope() { unit_->at = saved_; }

 private:
  Unit* unit_;
  Location saved_;
};

}  // namespace heapscope::compiler
