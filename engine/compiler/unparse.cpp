// An expression back to text, for annotations that are kept as strings.  Not the text of the source:
// spacing and brackets are normalised.  Model: Python/ast_unparse.c (3.11).
#include "compiler/codegen.h"
#include "objects/complex_object.h"
#include "objects/float_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

/// How tightly an operator binds; an expression that binds less than its place asks gets brackets.
enum Level {
  kTuple,
  kTest,
  kOr,
  kAnd,
  kNot,
  kCompare,
  kExpr,
  kBitOr = kExpr,
  kBitXor,
  kBitAnd,
  kShift,
  kArith,
  kTerm,
  kFactor,
  kPower,
  kAwait,
  kAtom,
};

class Unparser {
 public:
  void expr(Expr* e, int level);
  std::string text;

 private:
  struct Infix {
    const char* text;
    int level;
  };

  void add(const char* s) { text += s; }
  void add(Object* str) { text += objects::unicode_text(str); }
  void repr(Object* value);
  void constant(Object* value);
  template <class Body>
  void in_brackets(bool wanted, Body body) {
    add(wanted ? "(" : "");
    body();
    add(wanted ? ")" : "");
  }
  void list(Seq<Expr>* items, int level);
  void argument(const Argument* a);
  void arguments(Arguments* args);
  void clauses(Seq<Comprehension>* generators);
  void call(Call* e);
  void dict(Dict* e);
  void binary(BinOp* e, int level);
  void compare(Compare* e, int level);
  void slice(Slice* e);
  void generator(GeneratorExp* e);
  void fstring(JoinedStr* e, bool is_format_spec);
  void fstring_part(Expr* e, bool is_format_spec);
  void formatted_value(FormattedValue* e);
};

void Unparser::repr(Object* value) {
  const OwnedObject result = objects::object_repr(value);
  if (!result) {
    return;
  }
  std::string shown = objects::unicode_text(result.get());
  // An infinity has no literal.
  if (objects::is_type(value, objects::float_type()) || objects::is_type(value, objects::complex_type())) {
    for (size_t at = shown.find("inf"); at != std::string::npos; at = shown.find("inf", at)) {
      shown.replace(at, 3, "1e309");
    }
  }
  text += shown;
}

void Unparser::constant(Object* value) {
  if (!objects::is_type(value, objects::tuple_type())) {
    return repr(value);
  }
  const int64_t count = objects::tuple_get_size(value);
  add("(");
  for (int64_t i = 0; i < count; ++i) {
    add(i > 0 ? ", " : "");
    constant(objects::tuple_get_item(value, i));
  }
  add(count == 1 ? ",)" : ")");
}

void Unparser::list(Seq<Expr>* items, int level) {
  for (int i = 0; i < length(items); ++i) {
    add(i > 0 ? ", " : "");
    expr((*items)[i], level);
  }
}

void Unparser::argument(const Argument* a) {
  add(a->arg);
  if (a->annotation != nullptr) {
    add(": ");
    expr(a->annotation, kTest);
  }
}

void Unparser::arguments(Arguments* args) {
  bool first = true;
  const auto separate = [&] {
    add(first ? "" : ", ");
    first = false;
  };
  const int posonly = length(args->posonlyargs);
  const int positional = posonly + length(args->args);
  for (int i = 0; i < positional; ++i) {
    separate();
    argument(i < posonly ? (*args->posonlyargs)[i] : (*args->args)[i - posonly]);
    const int with_default = i - positional + length(args->defaults);
    if (with_default >= 0) {
      add("=");
      expr((*args->defaults)[with_default], kTest);
    }
    if (posonly != 0 && i + 1 == posonly) {
      add(", /");
    }
  }
  if (args->vararg != nullptr || length(args->kwonlyargs) != 0) {
    separate();
    add("*");
    if (args->vararg != nullptr) {
      argument(args->vararg);
    }
  }
  for (int i = 0; i < length(args->kwonlyargs); ++i) {
    separate();
    argument((*args->kwonlyargs)[i]);
    if (Expr* value = (*args->kw_defaults)[i]) {
      add("=");
      expr(value, kTest);
    }
  }
  if (args->kwarg != nullptr) {
    separate();
    add("**");
    argument(args->kwarg);
  }
}

void Unparser::clauses(Seq<Comprehension>* generators) {
  for (const Comprehension* c : each(generators)) {
    add(c->is_async ? " async for " : " for ");
    expr(c->target, kTuple);
    add(" in ");
    expr(c->iter, kTest + 1);
    for (Expr* test : each(c->ifs)) {
      add(" if ");
      expr(test, kTest + 1);
    }
  }
}

void Unparser::generator(GeneratorExp* e) {
  add("(");
  expr(e->elt, kTest);
  clauses(e->generators);
  add(")");
}

void Unparser::call(Call* e) {
  expr(e->func, kAtom);
  if (length(e->args) == 1 && length(e->keywords) == 0) {
    if (auto* only = as_if<GeneratorExp>((*e->args)[0])) {
      return generator(only);
    }
  }
  add("(");
  list(e->args, kTest);
  bool first = length(e->args) == 0;
  for (const Keyword* keyword : each(e->keywords)) {
    add(first ? "" : ", ");
    first = false;
    if (keyword->arg == nullptr) {
      add("**");
    } else {
      add(keyword->arg);
      add("=");
    }
    expr(keyword->value, kTest);
  }
  add(")");
}

void Unparser::dict(Dict* e) {
  add("{");
  for (int i = 0; i < length(e->values); ++i) {
    add(i > 0 ? ", " : "");
    if (Expr* key = (*e->keys)[i]) {
      expr(key, kTest);
      add(": ");
      expr((*e->values)[i], kTest);
    } else {
      add("**");
      expr((*e->values)[i], kExpr);
    }
  }
  add("}");
}

void Unparser::binary(BinOp* e, int level) {
  // In the order of enum Operator.
  constexpr Infix kOps[] = {{" + ", kArith},  {" - ", kArith},  {" * ", kTerm},   {" @ ", kTerm},   {" / ", kTerm},
                            {" % ", kTerm},   {" ** ", kPower}, {" << ", kShift}, {" >> ", kShift}, {" | ", kBitOr},
                            {" ^ ", kBitXor}, {" & ", kBitAnd}, {" // ", kTerm}};
  const Infix& infix = kOps[static_cast<int>(e->op)];
  const int right_associative = e->op == Operator::kPow ? 1 : 0;
  in_brackets(level > infix.level, [&] {
    expr(e->left, infix.level + right_associative);
    add(infix.text);
    expr(e->right, infix.level + 1 - right_associative);
  });
}

void Unparser::compare(Compare* e, int level) {
  constexpr const char* kOps[] = {" == ", " != ", " < ", " <= ", " > ", " >= ", " is ", " is not ", " in ", " not in "};
  in_brackets(level > kCompare, [&] {
    expr(e->left, kCompare + 1);
    for (int i = 0; i < length(e->comparators); ++i) {
      add(kOps[static_cast<int>(e->ops[i])]);
      expr((*e->comparators)[i], kCompare + 1);
    }
  });
}

void Unparser::slice(Slice* e) {
  if (e->lower != nullptr) {
    expr(e->lower, kTest);
  }
  add(":");
  if (e->upper != nullptr) {
    expr(e->upper, kTest);
  }
  if (e->step != nullptr) {
    add(":");
    expr(e->step, kTest);
  }
}

void Unparser::fstring_part(Expr* e, bool is_format_spec) {
  if (auto* literal = as_if<Constant>(e)) {
    for (const char c : objects::unicode_text(literal->value)) {
      text += c;
      if (c == '{' || c == '}') {
        text += c;
      }
    }
  } else if (auto* joined = as_if<JoinedStr>(e)) {
    fstring(joined, is_format_spec);
  } else {
    formatted_value(as<FormattedValue>(e));
  }
}

void Unparser::fstring(JoinedStr* e, bool is_format_spec) {
  Unparser body;
  for (Expr* part : each(e->values)) {
    body.fstring_part(part, is_format_spec);
  }
  if (is_format_spec) {
    text += body.text;
    return;
  }
  const OwnedObject str = objects::unicode_from_string(body.text);
  add("f");
  if (str) {
    repr(str.get());
  }
}

void Unparser::formatted_value(FormattedValue* e) {
  Unparser value;
  value.expr(e->value, kTest + 1);
  add(value.text[0] == '{' ? "{ " : "{");
  text += value.text;
  if (e->conversion > 0) {
    text += '!';
    text += static_cast<char>(e->conversion);
  }
  if (e->format_spec != nullptr) {
    add(":");
    fstring_part(e->format_spec, true);
  }
  add("}");
}

// NOLINTNEXTLINE(readability-function-size): one case per kind of expression
void Unparser::expr(Expr* e, int level) {
  switch (e->kind) {
    case ExprKind::kBoolOp: {
      auto* n = as<BoolOp>(e);
      const bool is_and = n->op == BoolOperator::kAnd;
      const int own = is_and ? kAnd : kOr;
      return in_brackets(level > own, [&] {
        for (int i = 0; i < length(n->values); ++i) {
          add(i == 0 ? "" : is_and ? " and " : " or ");
          expr((*n->values)[i], own + 1);
        }
      });
    }
    case ExprKind::kBinOp: return binary(as<BinOp>(e), level);
    case ExprKind::kUnaryOp: {
      constexpr Infix kOps[] = {{"~", kFactor}, {"not ", kNot}, {"+", kFactor}, {"-", kFactor}};
      const Infix& prefix = kOps[static_cast<int>(as<UnaryOp>(e)->op)];
      return in_brackets(level > prefix.level, [&] {
        add(prefix.text);
        expr(as<UnaryOp>(e)->operand, prefix.level);
      });
    }
    case ExprKind::kLambda: {
      auto* n = as<Lambda>(e);
      return in_brackets(level > kTest, [&] {
        add(length(n->args->args) + length(n->args->posonlyargs) != 0 ? "lambda " : "lambda");
        arguments(n->args);
        add(": ");
        expr(n->body, kTest);
      });
    }
    case ExprKind::kIfExp: {
      auto* n = as<IfExp>(e);
      return in_brackets(level > kTest, [&] {
        expr(n->body, kTest + 1);
        add(" if ");
        expr(n->test, kTest + 1);
        add(" else ");
        expr(n->orelse, kTest);
      });
    }
    case ExprKind::kDict: return dict(as<Dict>(e));
    case ExprKind::kSet:
      add("{");
      list(as<Set>(e)->elts, kTest);
      return add("}");
    case ExprKind::kGeneratorExp: return generator(as<GeneratorExp>(e));
    case ExprKind::kListComp:
      add("[");
      expr(as<ListComp>(e)->elt, kTest);
      clauses(as<ListComp>(e)->generators);
      return add("]");
    case ExprKind::kSetComp:
      add("{");
      expr(as<SetComp>(e)->elt, kTest);
      clauses(as<SetComp>(e)->generators);
      return add("}");
    case ExprKind::kDictComp:
      add("{");
      expr(as<DictComp>(e)->key, kTest);
      add(": ");
      expr(as<DictComp>(e)->value, kTest);
      clauses(as<DictComp>(e)->generators);
      return add("}");
    case ExprKind::kYield:
      if (as<Yield>(e)->value == nullptr) {
        return add("(yield)");
      }
      add("(yield ");
      expr(as<Yield>(e)->value, kTest);
      return add(")");
    case ExprKind::kYieldFrom:
      add("(yield from ");
      expr(as<YieldFrom>(e)->value, kTest);
      return add(")");
    case ExprKind::kAwait:
      return in_brackets(level > kAwait, [&] {
        add("await ");
        expr(as<Await>(e)->value, kAtom);
      });
    case ExprKind::kCompare: return compare(as<Compare>(e), level);
    case ExprKind::kCall: return call(as<Call>(e));
    case ExprKind::kConstant:
      if (as<Constant>(e)->value == objects::ellipsis()) {
        return add("...");
      }
      add(as<Constant>(e)->u_prefix ? "u" : "");
      return constant(as<Constant>(e)->value);
    case ExprKind::kJoinedStr: return fstring(as<JoinedStr>(e), false);
    case ExprKind::kFormattedValue: return formatted_value(as<FormattedValue>(e));
    case ExprKind::kAttribute: {
      auto* n = as<Attribute>(e);
      expr(n->value, kAtom);
      const auto* number = as_if<Constant>(n->value);
      add(number != nullptr && objects::is_type(number->value, objects::long_type()) ? " ." : ".");
      return add(n->attr);
    }
    case ExprKind::kSubscript:
      expr(as<Subscript>(e)->value, kAtom);
      add("[");
      expr(as<Subscript>(e)->slice, kTuple);
      return add("]");
    case ExprKind::kStarred: add("*"); return expr(as<Starred>(e)->value, kExpr);
    case ExprKind::kSlice: return slice(as<Slice>(e));
    case ExprKind::kName: return add(as<Name>(e)->id);
    case ExprKind::kList:
      add("[");
      list(as<List>(e)->elts, kTest);
      return add("]");
    case ExprKind::kTuple: {
      Seq<Expr>* elts = as<Tuple>(e)->elts;
      if (length(elts) == 0) {
        return add("()");
      }
      return in_brackets(level > kTuple, [&] {
        list(elts, kTest);
        add(length(elts) == 1 ? "," : "");
      });
    }
    case ExprKind::kNamedExpr:
      return in_brackets(level > kTuple, [&] {
        expr(as<NamedExpr>(e)->target, kAtom);
        add(" := ");
        expr(as<NamedExpr>(e)->value, kAtom);
      });
  }
}

}  // namespace

std::string unparse(Expr* e) {
  Unparser unparser;
  unparser.expr(e, kTest);
  return unparser.text;
}

}  // namespace heapscope::compiler
