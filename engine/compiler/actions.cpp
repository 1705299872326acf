#include "compiler/actions.h"

#include "objects/unicode_object.h"

namespace heapscope::compiler {

void* Actions::run(int number, const Location& at, void** slots) {
  // NOLINTNEXTLINE(readability-identifier-naming): `v` is what the generated code calls them.
  struct Values {
    void** items;
    Value operator[](int index) const { return items[index]; }
  } v{slots};
  const auto result = [&]() -> Value {
    switch (number) {
#include "compiler/grammar_actions.inc"
      default: HS_CHECK(false); return nullptr;
    }
  }();
  return result.pointer;
}

// ---- sequences

Value Actions::singleton(Value item) {
  Seq<void>* seq = new_seq<void>(arena(), 1);
  seq->items[0] = item.pointer;
  return seq;
}

Value Actions::in_front(Value item, Seq<void>* rest) {
  const int count = length(rest);
  Seq<void>* seq = new_seq<void>(arena(), count + 1);
  seq->items[0] = item.pointer;
  for (int i = 0; i < count; ++i) {
    seq->items[i + 1] = rest->items[i];
  }
  return seq;
}

Value Actions::join(Seq<void>* a, Seq<void>* b) {
  Seq<void>* seq = new_seq<void>(arena(), length(a) + length(b));
  int n = 0;
  for (void* item : each(a)) {
    seq->items[n++] = item;
  }
  for (void* item : each(b)) {
    seq->items[n++] = item;
  }
  return seq;
}

Value Actions::flatten(Seq<Seq<void>>* rows) {
  int count = 0;
  for (const Seq<void>* row : each(rows)) {
    count += length(row);
  }
  Seq<void>* seq = new_seq<void>(arena(), count);
  int n = 0;
  for (Seq<void>* row : each(rows)) {
    for (void* item : each(row)) {
      seq->items[n++] = item;
    }
  }
  return seq;
}

Value Actions::boxed(Operator op) { return arena().make<Operator>(op); }

// ---- modules and statements

Value Actions::module(ModuleKind kind, Seq<Stmt>* body) {
  const auto& found = p_.type_ignores();
  Seq<TypeIgnore>* ignores = found.empty() ? nullptr : new_seq<TypeIgnore>(arena(), static_cast<int>(found.size()));
  for (size_t i = 0; i < found.size(); ++i) {
    Object* tag = comment_text(found[i].second);
    if (tag == nullptr) {
      return nullptr;
    }
    ignores->items[i] = arena().make<TypeIgnore>(found[i].first, tag);
  }
  return make<Module>(kind, body, nullptr, ignores, nullptr);
}

Value Actions::expression_module(Expr* body) {
  return make<Module>(ModuleKind::kExpression, nullptr, body, nullptr, nullptr);
}

Value Actions::function_type(Seq<Expr>* argtypes, Expr* returns) {
  return make<Module>(ModuleKind::kFunctionType, nullptr, returns, nullptr, argtypes);
}

Value Actions::since(int32_t version, const char* what, Value value) {
  if (value.pointer == nullptr || p_.options().feature_version >= version) {
    return value;
  }
  const std::string message =
      std::string(what) + " only supported in Python 3." + std::to_string(version) + " and greater";
  return error_here(message.c_str());
}

Object* Actions::comment_text(std::string_view text) {
  Object* kept = p_.objects().keep(objects::unicode_from_string(text));
  if (kept == nullptr) {
    p_.problem().kind = ProblemKind::kRaised;
  }
  return kept;
}

Object* Actions::type_comment(Token* comment) { return comment == nullptr ? nullptr : comment_text(comment->text); }

Value Actions::decorate_class(ClassDef* definition, Seq<Expr>* decorators) {
  definition->decorator_list = decorators;
  return definition;
}

Value Actions::decorate_function(FunctionDef* definition, Seq<Expr>* decorators) {
  definition->decorator_list = decorators;
  return definition;
}

Value Actions::class_def(const Location& at, Name* name, Call* arguments, Seq<Stmt>* body) {
  return node<ClassDef>(at, name->id, arguments == nullptr ? nullptr : arguments->args,
                        arguments == nullptr ? nullptr : arguments->keywords, body, nullptr);
}

Value Actions::function_def(StmtKind kind, const Location& at, Name* name, Arguments* parameters, Expr* returns,
                            Seq<Stmt>* body, Token* comment) {
  Arguments* arguments = or_no_arguments(parameters);
  return make<FunctionDef>(Stmt{kind, at}, name->id, arguments, body, nullptr, returns, type_comment(comment));
}

Value Actions::for_stmt(StmtKind kind, const Location& at, Expr* target, Expr* iter, Seq<Stmt>* body, Seq<Stmt>* orelse,
                        Token* comment) {
  return make<For>(Stmt{kind, at}, target, iter, body, orelse, type_comment(comment));
}

Value Actions::with_stmt(StmtKind kind, const Location& at, Seq<WithItem>* items, Seq<Stmt>* body, Token* comment) {
  return make<With>(Stmt{kind, at}, items, body, type_comment(comment));
}

Value Actions::try_stmt(StmtKind kind, const Location& at, Seq<Stmt>* body, Seq<ExceptHandler>* handlers,
                        Seq<Stmt>* orelse, Seq<Stmt>* finalbody) {
  return make<Try>(Stmt{kind, at}, body, handlers, orelse, finalbody);
}

Value Actions::ids_of(Seq<Name>* names) {
  return collect<Object>(names, [](Name* name) { return name->id; });
}

int32_t Actions::count_dots(Seq<Token>* dots) {
  int32_t count = 0;
  for (const Token* token : each(dots)) {
    count += token->kind == TokenKind::kEllipsis ? 3 : 1;
  }
  return count;
}

Value Actions::alias(Name* name, Name* asname, const Location& at) { return make<Alias>(name->id, id_of(asname), at); }

Value Actions::alias_for_star(const Location& at) { return make<Alias>(p_.objects().identifier("*"), nullptr, at); }

Value Actions::join_names(Name* first, Name* second) {
  const std::string text = objects::unicode_text(first->id) + "." + objects::unicode_text(second->id);
  Location at = first->at;
  at.end_lineno = second->at.end_lineno;
  at.end_col_offset = second->at.end_col_offset;
  return node<Name>(at, p_.objects().identifier(text), Context::kLoad);
}

// ---- parameters

Value Actions::argument(Name* name, Expr* annotation, const Location& at) {
  return make<Argument>(name->id, annotation, nullptr, at);
}

/// The argument with the comment behind it; a copy, because another rule may have remembered the one without.
Value Actions::commented(Argument* argument, Token* comment) {
  if (comment == nullptr) {
    return argument;
  }
  return make<Argument>(argument->arg, argument->annotation, type_comment(comment), argument->at);
}

Value Actions::name_default(Argument* argument, Expr* value) { return make<NameDefault>(argument, value); }

Value Actions::slash_defaults(Seq<Argument>* plain, Seq<NameDefault>* with_defaults) {
  return make<SlashDefaults>(plain, with_defaults);
}

Value Actions::star_etc(Argument* vararg, Seq<NameDefault>* kwonly, Argument* kwarg) {
  return make<StarEtc>(vararg, kwonly, kwarg);
}

Value Actions::arguments(Seq<Argument>* slash_plain, SlashDefaults* slash_with_default, Seq<Argument>* plain,
                         Seq<NameDefault>* with_defaults, StarEtc* star) {
  const auto name = [](NameDefault* pair) { return pair->arg; };
  const auto value = [](NameDefault* pair) { return pair->value; };
  auto* result = arena().make<Arguments>();
  result->posonlyargs = slash_plain;
  Seq<Expr>* slash_values = nullptr;
  if (slash_plain == nullptr && slash_with_default != nullptr) {
    Seq<NameDefault>* pairs = slash_with_default->names_with_defaults;
    result->posonlyargs = join(Value(slash_with_default->plain_names), Value(collect<Argument>(pairs, name)));
    slash_values = collect<Expr>(pairs, value);
  }
  result->args = join(Value(plain), Value(collect<Argument>(with_defaults, name)));
  result->defaults = join(Value(slash_values), Value(collect<Expr>(with_defaults, value)));
  if (star != nullptr) {
    result->vararg = star->vararg;
    result->kwonlyargs = collect<Argument>(star->kwonlyargs, name);
    result->kw_defaults = collect<Expr>(star->kwonlyargs, value);
    result->kwarg = star->kwarg;
  }
  return result;
}

Value Actions::or_no_arguments(Arguments* arguments) {
  return arguments != nullptr ? arguments : arena().make<Arguments>();
}

// ---- expressions

Seq<Expr>* Actions::set_contexts(Seq<Expr>* expressions, Context context) {
  return collect<Expr>(expressions, [&](Expr* e) -> Expr* { return set_context(e, context); });
}

/// The same expression as a target; nodes may be shared with what another rule has remembered, so
/// they are copied.
Value Actions::set_context(Expr* e, Context context) {
  switch (e->kind) {
    case ExprKind::kName: return node<Name>(e->at, as<Name>(e)->id, context);
    case ExprKind::kTuple: return node<Tuple>(e->at, set_contexts(as<Tuple>(e)->elts, context), context);
    case ExprKind::kList: return node<List>(e->at, set_contexts(as<List>(e)->elts, context), context);
    case ExprKind::kSubscript: return node<Subscript>(e->at, as<Subscript>(e)->value, as<Subscript>(e)->slice, context);
    case ExprKind::kAttribute: return node<Attribute>(e->at, as<Attribute>(e)->value, as<Attribute>(e)->attr, context);
    case ExprKind::kStarred: return node<Starred>(e->at, set_context(as<Starred>(e)->value, context), context);
    default: return e;
  }
}

Value Actions::compare(const Location& at, Expr* left, Seq<CompareTail>* tails) {
  const int count = length(tails);
  auto* ops = static_cast<Comparison*>(arena().allocate(static_cast<size_t>(count)));
  for (int i = 0; i < count; ++i) {
    ops[i] = (*tails)[i]->op;
  }
  return node<Compare>(at, left, ops, collect<Expr>(tails, [](CompareTail* t) { return t->right; }));
}

/// `<>` is an operator only after `from __future__ import barry_as_FLUFL`, and then the only one.
Value Actions::check_not_equal(Token* token) {
  if (p_.options().barry_as_bdfl) {
    if (token->text != "<>") {
      error_here("with Barry as BDFL, use '<>' instead of '!='");
      return nullptr;
    }
    return token;
  }
  return token->text == "!=" ? token : nullptr;
}

Value Actions::call(const Location& at, Expr* function, Call* arguments) {
  return node<Call>(at, function, arguments == nullptr ? nullptr : arguments->args,
                    arguments == nullptr ? nullptr : arguments->keywords);
}

/// A call without a function: holds arguments until `call` takes them.
Value Actions::collect_call(const Location& at, Seq<Expr>* positional, Seq<KeywordOrStarred>* rest) {
  int keywords = 0;
  for (const KeywordOrStarred* item : each(rest)) {
    keywords += item->keyword != nullptr ? 1 : 0;
  }
  const int starred = length(rest) - keywords;
  Seq<Expr>* args = nullptr;
  if (positional != nullptr || starred > 0) {
    args = new_seq<Expr>(arena(), length(positional) + starred);
  }
  Seq<Keyword>* named = keywords == 0 ? nullptr : new_seq<Keyword>(arena(), keywords);
  int a = 0;
  int k = 0;
  for (Expr* e : each(positional)) {
    args->at(a++) = e;
  }
  for (const KeywordOrStarred* item : each(rest)) {
    if (item->keyword != nullptr) {
      named->at(k++) = item->keyword;
    } else {
      args->at(a++) = item->starred;
    }
  }
  return node<Call>(at, nullptr, args, named);
}

Value Actions::keyword(const Location& at, Name* name, Expr* value) {
  return make<KeywordOrStarred>(arena().make<Keyword>(id_of(name), value, at), nullptr);
}

Value Actions::keys(Seq<KeyValue>* pairs) {
  return collect<Expr>(pairs, [](KeyValue* pair) { return pair->key; });
}
Value Actions::values(Seq<KeyValue>* pairs) {
  return collect<Expr>(pairs, [](KeyValue* pair) { return pair->value; });
}
Value Actions::pattern_keys(Seq<KeyPattern>* pairs) {
  return collect<Expr>(pairs, [](KeyPattern* pair) { return pair->key; });
}
Value Actions::pattern_values(Seq<KeyPattern>* pairs) {
  return collect<Pattern>(pairs, [](KeyPattern* pair) { return pair->pattern; });
}

Value Actions::dict_comp(const Location& at, KeyValue* pair, Seq<Comprehension>* clauses) {
  return node<DictComp>(at, pair->key, pair->value, clauses);
}

Value Actions::or_pattern(const Location& at, Seq<Pattern>* patterns) {
  return patterns->count == 1 ? Value((*patterns)[0]) : node<MatchOr>(at, patterns);
}

Value Actions::ensure_real(Expr* number) {
  if (objects::is_type(as<Constant>(number)->value, objects::complex_type())) {
    return error_at(number->at, "real number required in complex literal");
  }
  return number;
}

Value Actions::ensure_imaginary(Expr* number) {
  if (!objects::is_type(as<Constant>(number)->value, objects::complex_type())) {
    return error_at(number->at, "imaginary number required in complex literal");
  }
  return number;
}

}  // namespace heapscope::compiler
