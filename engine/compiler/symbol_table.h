// Symbol table: what each name means in each block.
//
// A first pass over the tree notes per block which names are bound, used, declared; a second one
// decides their scopes from the outside in.  A name bound in a function and used in a function
// inside it is a cell of the one and free in the other.
// Model: Python/symtable.c (3.11).
//
// Invariants:
//   S1  symbols are in the order of their first mention in the block
//   S2  after analysis every symbol has a scope
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "compiler/ast.h"
#include "compiler/future.h"
#include "compiler/parser.h"
#include "compiler/recursion.h"
#include "compiler/table_objects.h"

namespace heapscope::compiler {

// What is known of a name in a block.
enum SymbolFlag : uint32_t {
  kDefGlobal = 1,  // global statement
  kDefLocal = 2,   // bound
  kDefParam = 4,
  kDefNonlocal = 8,  // nonlocal statement
  kUse = 16,
  kDefFreeClass = 64,  // free in a method, bound in the class around it
  kDefImport = 128,
  kDefAnnotation = 256,
  kDefCompIter = 512,  // iteration variable of a comprehension
  kDefBound = kDefLocal | kDefParam | kDefImport,
};

enum class Scope : uint8_t { kNone, kLocal, kGlobalExplicit, kGlobalImplicit, kFree, kCell };
enum class BlockKind : uint8_t { kFunction, kClass, kModule, kAnnotation };
enum class ComprehensionKind : uint8_t { kNone, kList, kDict, kSet, kGenerator };

struct Symbol {
  Object* name;
  uint32_t flags;
  Scope scope;
};

struct Block {
  Object* name = nullptr;
  BlockKind kind = BlockKind::kModule;
  ComprehensionKind comprehension = ComprehensionKind::kNone;
  bool nested = false;
  bool has_free = false;        // has free variables
  bool child_has_free = false;  // a block inside has
  bool generator = false;
  bool coroutine = false;
  bool varargs = false;
  bool varkeywords = false;
  bool returns_value = false;
  bool needs_class_closure = false;  // a method uses __class__ or super
  bool in_comprehension_target = false;
  int32_t comprehension_iterables = 0;  // how deep inside iterables of comprehensions
  Location at{};
  std::vector<Symbol> symbols;
  std::unordered_map<const Object*, uint32_t> index;  // name to its place in `symbols`
  std::vector<Object*> varnames;                      // parameters in order
  std::vector<Block*> children;
  struct Directive {
    Object* name;
    Location at;
  };
  std::vector<Directive> directives;  // global and nonlocal statements
  TableDict symbol_table;
  TableList varname_list;
  TableList child_list;
  std::optional<TableList> directive_list;

  Symbol* find(const Object* name_wanted);
  Scope scope_of(const Object* name_wanted);
  uint32_t flags_of(const Object* name_wanted);
};

/// The name under which `name` is known inside class `private_name` (null: none).  A new identifier
/// is kept in `objects`; null: an exception is pending.
Object* mangle(TemporaryObjects* objects, Object* private_name, Object* name);

class SymbolTable {
 public:
  SymbolTable(const Compilation& compilation, const FutureFeatures& future)
      : compilation_(compilation), future_(future) {}
  ~SymbolTable();

  /// False: see the compilation's problem.
  bool build(const Module& module);

  /// The module's block.
  [[nodiscard]] const Block& top() const { return *top_; }

  /// The block of a module, function, class, lambda or comprehension.
  [[nodiscard]] Block* block_of(const void* node) const;

 private:
  // The first pass (symbol_table.cpp, symbol_visitor.cpp).
  bool enter(Object* name, BlockKind kind, const void* node, const Location& at);
  void leave();
  bool define(Object* name, uint32_t flag, const Location& at) { return define_in(current_, name, flag, at); }
  bool define_in(Block* block, Object* name, uint32_t flag, const Location& at);
  uint32_t flags_here(Object* name);
  bool record_directive(Object* name, const Location& at);
  bool visit(Stmt* s);
  bool visit(Seq<Stmt>* seq);
  bool visit(Expr* e);
  bool visit(Seq<Expr>* seq);
  bool visit_optional(Expr* e) { return e == nullptr || visit(e); }
  bool visit(Seq<Keyword>* seq);
  bool visit(Pattern* p);
  bool visit(Seq<Pattern>* seq);
  bool visit_function(FunctionDef* f);
  bool visit_class(ClassDef* c);
  bool visit_lambda(Lambda* l);
  bool visit_annotated(AnnAssign* s);
  bool visit_declaration(Stmt* s, Seq<Object>* names, uint32_t flag);
  bool visit_if(If* s);
  bool visit_try(Try* s);
  bool visit_binary_operation(Expr* e);
  bool visit_alias(Alias* a);
  bool visit_parameters(Arguments* a);
  bool visit_parameter_names(Seq<Argument>* seq);
  bool visit_annotation(Expr* annotation);
  bool visit_annotations(Stmt* function, Arguments* a, Expr* returns);
  bool visit_argument_annotations(Seq<Argument>* seq);
  bool visit_comprehension(Expr* e, Object* name, ComprehensionKind kind, Seq<Comprehension>* generators, Expr* elt,
                           Expr* value);
  bool visit_clause(Comprehension* c);
  bool visit_named_expression(NamedExpr* e);
  bool extend_named_expression_scope(Name* target);
  bool check_not_annotation(const char* what, Expr* e);
  bool check_yield(Expr* e);
  bool error(const Location& at, const char* format, const Object* name = nullptr);

  // The second pass (symbol_analysis.cpp).
  class NameSet;
  bool analyze_all();
  bool analyze(Block* block, const NameSet* bound, NameSet* free_names, NameSet* global_names);
  bool analyze_name(Block* block, Symbol* symbol, NameSet* bound, NameSet* local, NameSet* free_names,
                    NameSet* global_names);
  bool error_at_directive(Block* block, const Object* name, const char* format);

  Compilation compilation_;
  const FutureFeatures& future_;
  std::vector<Block*> owned_;
  std::vector<Block*> stack_;
  std::unordered_map<const void*, Block*> blocks_;
  TableList block_list_;
  TableDict block_table_;
  Block* current_ = nullptr;
  Block* top_ = nullptr;
  Object* private_ = nullptr;  // the class whose body is visited
  TreeDepth depth_{compilation_.problem};
};

}  // namespace heapscope::compiler
