// The fields of each kind of syntax tree node, once for both directions.
//
//   parsed tree (compiler/ast.h) --to_objects--> instances of the classes of module _ast
//                                <--to_tree-----
//
// `visit_fields(node, visitor)` calls the visitor once for each field, in the order of `_fields`; the
// visitor's overload set is the list of what a field can be.  Model: Parser/Python.asdl (3.11).
#pragma once

#include "compiler/ast.h"

namespace heapscope::modules::ast {

using namespace compiler;

/// Fields that are more than their C++ type says.
template <class T>
struct Optional {  // may be null, None there
  T& value;
};
template <class T>
Optional<T> optional(T& value) {
  return {value};
}
struct ConstantValue {  // any object, None among them
  Object*& value;
};
struct ComparisonList {
  const Comparison*& ops;
  int count;
};
struct LiteralPrefix {  // `kind` of a constant: 'u' or None
  bool& u_prefix;
};
struct TypeComment {  // null: None
  Object*& text;
};

#define HS_FIELDS(node, ...)                                           \
  template <class V>                                                   \
  bool visit_fields([[maybe_unused]] node& n, [[maybe_unused]] V& v) { \
    return __VA_ARGS__;                                                \
  }

HS_FIELDS(BoolOp, v("op", n.op) && v("values", n.values))
HS_FIELDS(NamedExpr, v("target", n.target) && v("value", n.value))
HS_FIELDS(BinOp, v("left", n.left) && v("op", n.op) && v("right", n.right))
HS_FIELDS(UnaryOp, v("op", n.op) && v("operand", n.operand))
HS_FIELDS(Lambda, v("args", n.args) && v("body", n.body))
HS_FIELDS(IfExp, v("test", n.test) && v("body", n.body) && v("orelse", n.orelse))
HS_FIELDS(Dict, v("keys", optional(n.keys)) && v("values", n.values))
HS_FIELDS(Set, v("elts", n.elts))
HS_FIELDS(ListComp, v("elt", n.elt) && v("generators", n.generators))
HS_FIELDS(SetComp, v("elt", n.elt) && v("generators", n.generators))
HS_FIELDS(DictComp, v("key", n.key) && v("value", n.value) && v("generators", n.generators))
HS_FIELDS(GeneratorExp, v("elt", n.elt) && v("generators", n.generators))
HS_FIELDS(Await, v("value", n.value))
HS_FIELDS(Yield, v("value", optional(n.value)))
HS_FIELDS(YieldFrom, v("value", n.value))
HS_FIELDS(Compare, v("left", n.left) && v("ops", ComparisonList{n.ops, length(n.comparators)}) &&
                       v("comparators", n.comparators))
HS_FIELDS(Call, v("func", n.func) && v("args", n.args) && v("keywords", n.keywords))
HS_FIELDS(FormattedValue,
          v("value", n.value) && v("conversion", n.conversion) && v("format_spec", optional(n.format_spec)))
HS_FIELDS(JoinedStr, v("values", n.values))
HS_FIELDS(Constant, v("value", ConstantValue{n.value}) && v("kind", LiteralPrefix{n.u_prefix}))
HS_FIELDS(Attribute, v("value", n.value) && v("attr", n.attr) && v("ctx", n.ctx))
HS_FIELDS(Subscript, v("value", n.value) && v("slice", n.slice) && v("ctx", n.ctx))
HS_FIELDS(Starred, v("value", n.value) && v("ctx", n.ctx))
HS_FIELDS(Name, v("id", n.id) && v("ctx", n.ctx))
HS_FIELDS(List, v("elts", n.elts) && v("ctx", n.ctx))
HS_FIELDS(Tuple, v("elts", n.elts) && v("ctx", n.ctx))
HS_FIELDS(Slice, v("lower", optional(n.lower)) && v("upper", optional(n.upper)) && v("step", optional(n.step)))

HS_FIELDS(Keyword, v("arg", optional(n.arg)) && v("value", n.value))
HS_FIELDS(Comprehension, v("target", n.target) && v("iter", n.iter) && v("ifs", n.ifs) && v("is_async", n.is_async))
HS_FIELDS(Argument,
          v("arg", n.arg) && v("annotation", optional(n.annotation)) && v("type_comment", TypeComment{n.type_comment}))
HS_FIELDS(Arguments, v("posonlyargs", n.posonlyargs) && v("args", n.args) && v("vararg", optional(n.vararg)) &&
                         v("kwonlyargs", n.kwonlyargs) && v("kw_defaults", optional(n.kw_defaults)) &&
                         v("kwarg", optional(n.kwarg)) && v("defaults", n.defaults))
HS_FIELDS(Alias, v("name", n.name) && v("asname", optional(n.asname)))
HS_FIELDS(WithItem, v("context_expr", n.context_expr) && v("optional_vars", optional(n.optional_vars)))
HS_FIELDS(ExceptHandler, v("type", optional(n.type)) && v("name", optional(n.name)) && v("body", n.body))
HS_FIELDS(TypeIgnore, v("lineno", n.lineno) && v("tag", n.tag))
HS_FIELDS(MatchCase, v("pattern", n.pattern) && v("guard", optional(n.guard)) && v("body", n.body))

HS_FIELDS(FunctionDef, v("name", n.name) && v("args", n.args) && v("body", n.body) &&
                           v("decorator_list", n.decorator_list) && v("returns", optional(n.returns)) &&
                           v("type_comment", TypeComment{n.type_comment}))
HS_FIELDS(ClassDef, v("name", n.name) && v("bases", n.bases) && v("keywords", n.keywords) && v("body", n.body) &&
                        v("decorator_list", n.decorator_list))
HS_FIELDS(Return, v("value", optional(n.value)))
HS_FIELDS(Delete, v("targets", n.targets))
HS_FIELDS(Assign, v("targets", n.targets) && v("value", n.value) && v("type_comment", TypeComment{n.type_comment}))
HS_FIELDS(AugAssign, v("target", n.target) && v("op", n.op) && v("value", n.value))
HS_FIELDS(AnnAssign, v("target", n.target) && v("annotation", n.annotation) && v("value", optional(n.value)) &&
                         v("simple", n.simple))
HS_FIELDS(For, v("target", n.target) && v("iter", n.iter) && v("body", n.body) && v("orelse", n.orelse) &&
                   v("type_comment", TypeComment{n.type_comment}))
HS_FIELDS(While, v("test", n.test) && v("body", n.body) && v("orelse", n.orelse))
HS_FIELDS(If, v("test", n.test) && v("body", n.body) && v("orelse", n.orelse))
HS_FIELDS(With, v("items", n.items) && v("body", n.body) && v("type_comment", TypeComment{n.type_comment}))
HS_FIELDS(Match, v("subject", n.subject) && v("cases", n.cases))
HS_FIELDS(Raise, v("exc", optional(n.exc)) && v("cause", optional(n.cause)))
HS_FIELDS(Try, v("body", n.body) && v("handlers", n.handlers) && v("orelse", n.orelse) && v("finalbody", n.finalbody))
HS_FIELDS(Assert, v("test", n.test) && v("msg", optional(n.msg)))
HS_FIELDS(Import, v("names", n.names))
HS_FIELDS(ImportFrom, v("module", optional(n.module)) && v("names", n.names) && v("level", n.level))
HS_FIELDS(Global, v("names", n.names))
HS_FIELDS(Nonlocal, v("names", n.names))
HS_FIELDS(ExprStmt, v("value", n.value))
HS_FIELDS(Stmt, true)  // pass, break, continue

HS_FIELDS(MatchValue, v("value", n.value))
HS_FIELDS(MatchSingleton, v("value", ConstantValue{n.value}))
HS_FIELDS(MatchSequence, v("patterns", n.patterns))
HS_FIELDS(MatchMapping, v("keys", n.keys) && v("patterns", n.patterns) && v("rest", optional(n.rest)))
HS_FIELDS(MatchClass, v("cls", n.cls) && v("patterns", n.patterns) && v("kwd_attrs", n.kwd_attrs) &&
                          v("kwd_patterns", n.kwd_patterns))
HS_FIELDS(MatchStar, v("name", optional(n.name)))
HS_FIELDS(MatchAs, v("pattern", optional(n.pattern)) && v("name", optional(n.name)))
HS_FIELDS(MatchOr, v("patterns", n.patterns))
#undef HS_FIELDS

// X(kind, structure): kinds of each family; the name of a kind is the name of its class.
// clang-format off
#define HS_EXPR_KINDS(X)                                                                                   \
  X(BoolOp, BoolOp) X(NamedExpr, NamedExpr) X(BinOp, BinOp) X(UnaryOp, UnaryOp) X(Lambda, Lambda)          \
  X(IfExp, IfExp) X(Dict, Dict) X(Set, Set) X(ListComp, ListComp) X(SetComp, SetComp)                      \
  X(DictComp, DictComp) X(GeneratorExp, GeneratorExp) X(Await, Await) X(Yield, Yield)                      \
  X(YieldFrom, YieldFrom) X(Compare, Compare) X(Call, Call) X(FormattedValue, FormattedValue)              \
  X(JoinedStr, JoinedStr) X(Constant, Constant) X(Attribute, Attribute) X(Subscript, Subscript)            \
  X(Starred, Starred) X(Name, Name) X(List, List) X(Tuple, Tuple) X(Slice, Slice)
#define HS_STMT_KINDS(X)                                                                                   \
  X(FunctionDef, FunctionDef) X(AsyncFunctionDef, FunctionDef) X(ClassDef, ClassDef) X(Return, Return)     \
  X(Delete, Delete) X(Assign, Assign) X(AugAssign, AugAssign) X(AnnAssign, AnnAssign) X(For, For)          \
  X(AsyncFor, For) X(While, While) X(If, If) X(With, With) X(AsyncWith, With) X(Match, Match)              \
  X(Raise, Raise) X(Try, Try) X(TryStar, Try) X(Assert, Assert) X(Import, Import)                          \
  X(ImportFrom, ImportFrom) X(Global, Global) X(Nonlocal, Nonlocal) X(Expr, ExprStmt) X(Pass, Stmt)        \
  X(Break, Stmt) X(Continue, Stmt)
#define HS_PATTERN_KINDS(X)                                                                                \
  X(MatchValue, MatchValue) X(MatchSingleton, MatchSingleton) X(MatchSequence, MatchSequence)              \
  X(MatchMapping, MatchMapping) X(MatchClass, MatchClass) X(MatchStar, MatchStar) X(MatchAs, MatchAs)      \
  X(MatchOr, MatchOr)
// clang-format on

// Names of operators and contexts, in the order of their enumerations.
inline constexpr const char* kContextNames[] = {"Load", "Store", "Del"};
inline constexpr const char* kBoolOperatorNames[] = {"And", "Or"};
inline constexpr const char* kOperatorNames[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                                 "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
inline constexpr const char* kUnaryOperatorNames[] = {"Invert", "Not", "UAdd", "USub"};
inline constexpr const char* kComparisonNames[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                                   "GtE", "Is",    "IsNot", "In",  "NotIn"};

}  // namespace heapscope::modules::ast
