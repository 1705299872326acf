// The syntax tree: the node kinds of CPython 3.11's abstract grammar (Parser/Python.asdl).
//
// Nodes are plain structs in the Arena of one compilation; each kind has a struct of its own that
// starts with the head of its family (Expr, Stmt, Pattern).  `as<BinOp>(node)` casts after checking
// the kind.  Field names are those of the `ast` module.
//
//   Module -> Seq<Stmt> -> Expr ...      positions are 1-based lines and 0-based UTF-8 byte columns
//
// Invariants:
//   A1  identifiers are interned str objects; the tree borrows them from the TreeObjects list
//   A2  Seq pointers may be null (empty); single node pointers are null only where the `ast` module
//       documents an optional field
#pragma once

#include "compiler/arena.h"
#include "objects/object.h"

namespace heapscope::compiler {

/// Any Python object the tree refers to.
using Object = objects::PyObject;

struct Location {
  int32_t lineno;
  int32_t end_lineno;
  int32_t col_offset;
  int32_t end_col_offset;
};

// clang-format off
enum class ExprKind : uint8_t {
  kBoolOp, kNamedExpr, kBinOp, kUnaryOp, kLambda, kIfExp, kDict, kSet, kListComp, kSetComp,
  kDictComp, kGeneratorExp, kAwait, kYield, kYieldFrom, kCompare, kCall, kFormattedValue,
  kJoinedStr, kConstant, kAttribute, kSubscript, kStarred, kName, kList, kTuple, kSlice,
};
enum class StmtKind : uint8_t {
  kFunctionDef, kAsyncFunctionDef, kClassDef, kReturn, kDelete, kAssign, kAugAssign, kAnnAssign,
  kFor, kAsyncFor, kWhile, kIf, kWith, kAsyncWith, kMatch, kRaise, kTry, kTryStar, kAssert,
  kImport, kImportFrom, kGlobal, kNonlocal, kExpr, kPass, kBreak, kContinue,
};
enum class PatternKind : uint8_t {
  kMatchValue, kMatchSingleton, kMatchSequence, kMatchMapping, kMatchClass, kMatchStar, kMatchAs,
  kMatchOr,
};
enum class Context : uint8_t { kLoad, kStore, kDel };
enum class BoolOperator : uint8_t { kAnd, kOr };
enum class Operator : uint8_t {
  kAdd, kSub, kMult, kMatMult, kDiv, kMod, kPow, kLShift, kRShift, kBitOr, kBitXor, kBitAnd,
  kFloorDiv,
};
// clang-format on
enum class UnaryOperator : uint8_t { kInvert, kNot, kUAdd, kUSub };
enum class Comparison : uint8_t { kEq, kNotEq, kLt, kLtE, kGt, kGtE, kIs, kIsNot, kIn, kNotIn };

struct Expr {
  ExprKind kind;
  Location at;
};
struct Stmt {
  StmtKind kind;
  Location at;
};
struct Pattern {
  PatternKind kind;
  Location at;
};

template <class Node, class Head>
Node* as(Head* head) {
  HS_DCHECK(head->kind == Node::kKind);
  return static_cast<Node*>(head);
}
template <class Node, class Head>
Node* as_if(Head* head) {
  return head->kind == Node::kKind ? static_cast<Node*>(head) : nullptr;
}

struct Name;
struct Arguments;

// ---- expressions

#define HS_EXPR(name)  \
  struct name : Expr { \
    static constexpr ExprKind kKind = ExprKind::k##name;

struct Keyword {
  Object* arg;  // null: **value
  Expr* value;
  Location at;
};

struct Comprehension {
  Expr* target;
  Expr* iter;
  Seq<Expr>* ifs;
  bool is_async;
};

// The macro opens a struct, its fields close it.
// clang-format off
HS_EXPR(BoolOp) BoolOperator op; Seq<Expr>* values; };
HS_EXPR(NamedExpr) Expr* target; Expr* value; };
HS_EXPR(BinOp) Expr* left; Operator op; Expr* right; };
HS_EXPR(UnaryOp) UnaryOperator op; Expr* operand; };
HS_EXPR(Lambda) Arguments* args; Expr* body; };
HS_EXPR(IfExp) Expr* test; Expr* body; Expr* orelse; };
HS_EXPR(Dict) Seq<Expr>* keys; Seq<Expr>* values; };  // a null key: **value
HS_EXPR(Set) Seq<Expr>* elts; };
HS_EXPR(ListComp) Expr* elt; Seq<Comprehension>* generators; };
HS_EXPR(SetComp) Expr* elt; Seq<Comprehension>* generators; };
HS_EXPR(DictComp) Expr* key; Expr* value; Seq<Comprehension>* generators; };
HS_EXPR(GeneratorExp) Expr* elt; Seq<Comprehension>* generators; };
HS_EXPR(Await) Expr* value; };
HS_EXPR(Yield) Expr* value; };
HS_EXPR(YieldFrom) Expr* value; };
HS_EXPR(Compare) Expr* left; const Comparison* ops; Seq<Expr>* comparators; };  // one op each
HS_EXPR(Call) Expr* func; Seq<Expr>* args; Seq<Keyword>* keywords; };
HS_EXPR(FormattedValue) Expr* value; int32_t conversion; Expr* format_spec; };
HS_EXPR(JoinedStr) Seq<Expr>* values; };
HS_EXPR(Constant) Object* value; bool u_prefix; };  // u'...' shows in annotations kept as text
HS_EXPR(Attribute) Expr* value; Object* attr; Context ctx; };
HS_EXPR(Subscript) Expr* value; Expr* slice; Context ctx; };
HS_EXPR(Starred) Expr* value; Context ctx; };
HS_EXPR(Name) Object* id; Context ctx; };
HS_EXPR(List) Seq<Expr>* elts; Context ctx; };
HS_EXPR(Tuple) Seq<Expr>* elts; Context ctx; };
HS_EXPR(Slice) Expr* lower; Expr* upper; Expr* step; };
#undef HS_EXPR

// ---- parts of statements

struct Argument {
  Object* arg;
  Expr* annotation;
  Object* type_comment;  // here and below: null unless comments are asked for
  Location at;
};

struct Arguments {
  Seq<Argument>* posonlyargs;
  Seq<Argument>* args;
  Argument* vararg;
  Seq<Argument>* kwonlyargs;
  Seq<Expr>* kw_defaults;  // a null item: no default
  Argument* kwarg;
  Seq<Expr>* defaults;
};

struct Alias {
  Object* name;
  Object* asname;
  Location at;
};

struct WithItem {
  Expr* context_expr;
  Expr* optional_vars;
};

struct ExceptHandler {
  Expr* type;
  Object* name;
  Seq<Stmt>* body;
  Location at;
};

struct MatchCase {
  Pattern* pattern;
  Expr* guard;
  Seq<Stmt>* body;
};

// ---- statements

#define HS_STMT(name) \
  struct name : Stmt { \
    static constexpr StmtKind kKind = StmtKind::k##name;

/// Both FunctionDef and AsyncFunctionDef.
struct FunctionDef : Stmt {
  Object* name;
  Arguments* args;
  Seq<Stmt>* body;
  Seq<Expr>* decorator_list;
  Expr* returns;
  Object* type_comment;
};
HS_STMT(ClassDef)
  Object* name;
  Seq<Expr>* bases;
  Seq<Keyword>* keywords;
  Seq<Stmt>* body;
  Seq<Expr>* decorator_list;
};
HS_STMT(Return) Expr* value; };
HS_STMT(Delete) Seq<Expr>* targets; };
HS_STMT(Assign) Seq<Expr>* targets; Expr* value; Object* type_comment; };
HS_STMT(AugAssign) Expr* target; Operator op; Expr* value; };
HS_STMT(AnnAssign) Expr* target; Expr* annotation; Expr* value; bool simple; };
/// Both For and AsyncFor.
struct For : Stmt {
  Expr* target;
  Expr* iter;
  Seq<Stmt>* body;
  Seq<Stmt>* orelse;
  Object* type_comment;
};
HS_STMT(While) Expr* test; Seq<Stmt>* body; Seq<Stmt>* orelse; };
HS_STMT(If) Expr* test; Seq<Stmt>* body; Seq<Stmt>* orelse; };
/// Both With and AsyncWith.
struct With : Stmt {
  Seq<WithItem>* items;
  Seq<Stmt>* body;
  Object* type_comment;
};
HS_STMT(Match) Expr* subject; Seq<MatchCase>* cases; };
HS_STMT(Raise) Expr* exc; Expr* cause; };
/// Both Try and TryStar.
struct Try : Stmt {
  Seq<Stmt>* body;
  Seq<ExceptHandler>* handlers;
  Seq<Stmt>* orelse;
  Seq<Stmt>* finalbody;
};
HS_STMT(Assert) Expr* test; Expr* msg; };
HS_STMT(Import) Seq<Alias>* names; };
HS_STMT(ImportFrom) Object* module; Seq<Alias>* names; int32_t level; };
HS_STMT(Global) Seq<Object>* names; };
HS_STMT(Nonlocal) Seq<Object>* names; };
/// An expression statement.
struct ExprStmt : Stmt {
  static constexpr StmtKind kKind = StmtKind::kExpr;
  Expr* value;
};
#undef HS_STMT

// ---- patterns

#define HS_PATTERN(name) \
  struct name : Pattern { \
    static constexpr PatternKind kKind = PatternKind::k##name;

HS_PATTERN(MatchValue) Expr* value; };
HS_PATTERN(MatchSingleton) Object* value; };
HS_PATTERN(MatchSequence) Seq<Pattern>* patterns; };
HS_PATTERN(MatchMapping) Seq<Expr>* keys; Seq<Pattern>* patterns; Object* rest; };
HS_PATTERN(MatchClass)
  Expr* cls;
  Seq<Pattern>* patterns;
  Seq<Object>* kwd_attrs;
  Seq<Pattern>* kwd_patterns;
};
HS_PATTERN(MatchStar) Object* name; };
HS_PATTERN(MatchAs) Pattern* pattern; Object* name; };
HS_PATTERN(MatchOr) Seq<Pattern>* patterns; };
#undef HS_PATTERN
// clang-format on

// ---- the whole

enum class ModuleKind : uint8_t { kModule, kInteractive, kExpression, kFunctionType };

/// A comment `# type: ignore`, and what follows on it.
struct TypeIgnore {
  int32_t lineno;
  Object* tag;
};

struct Module {
  ModuleKind kind;
  Seq<Stmt>* body;                // kModule, kInteractive
  Expr* expression;               // kExpression; kFunctionType: what is returned
  Seq<TypeIgnore>* type_ignores;  // kModule
  Seq<Expr>* argtypes;            // kFunctionType
};

}  // namespace heapscope::compiler
