// Actions: what the grammar does when an alternative has matched (grammar_actions.inc calls these).
//
// Two kinds: makers of tree nodes, and, for the invalid_* rules, reports of mistakes.  A maker that
// finds something wrong reports it and returns null.  Values travel through the machine untyped; a
// Value converts to whatever pointer the callee takes, as the grammar says it does.
// Model: Parser/action_helpers.c (3.11).
#pragma once

#include <string>

#include "compiler/parser.h"

namespace heapscope::compiler {

struct Value {
  void* pointer;

  Value(void* value) : pointer(value) {}  // NOLINT(google-explicit-constructor)
  template <class T>
  operator T*() const {  // NOLINT(google-explicit-constructor)
    return static_cast<T*>(pointer);
  }
};

// Parts of nodes that rules hand to each other.
struct CompareTail {
  Comparison op;
  Expr* right;
};
struct KeyValue {
  Expr* key;
  Expr* value;
};
struct KeyPattern {
  Expr* key;
  Pattern* pattern;
};
struct NameDefault {
  Argument* arg;
  Expr* value;
};
struct SlashDefaults {
  Seq<Argument>* plain_names;
  Seq<NameDefault>* names_with_defaults;
};
struct StarEtc {
  Argument* vararg;
  Seq<NameDefault>* kwonlyargs;
  Argument* kwarg;
};
struct KeywordOrStarred {
  Keyword* keyword;
  Expr* starred;
};

enum class TargetKind : uint8_t { kAssign, kDelete, kFor };

class Actions {
 public:
  explicit Actions(Parser& parser) : p_(parser) {}

  /// Action number `number` of the grammar.
  void* run(int number, const Location& at, void** slots);

 private:
  template <class T, class... A>
  Value make(A... fields) {
    return p_.arena().make<T>(fields...);
  }
  template <class T, class... A>
  Value node(const Location& at, A... fields) {
    return p_.arena().make<T>(decltype(head_of<T>()){T::kKind, at}, fields...);
  }
  template <class T>
  static auto head_of() {
    if constexpr (std::is_base_of_v<Expr, T>) {
      return Expr{};
    } else if constexpr (std::is_base_of_v<Stmt, T>) {
      return Stmt{};
    } else {
      return Pattern{};
    }
  }
  template <StmtKind kind>
  Value stmt(const Location& at) {
    return p_.arena().make<Stmt>(kind, at);
  }

  // Sequences.
  Value singleton(Value item);
  Value in_front(Value item, Seq<void>* rest);
  Value join(Seq<void>* a, Seq<void>* b);
  Value flatten(Seq<Seq<void>>* rows);
  Value boxed(Operator op);
  static Operator operator_of(Operator* box) { return *box; }

  // Modules and statements.
  Value module(ModuleKind kind, Seq<Stmt>* body);
  Value expression_module(Expr* body);
  Value function_type(Seq<Expr>* argtypes, Expr* returns);
  /// `value`, if the version of the language that is asked for has it.
  Value since(int32_t version, const char* what, Value value);
  /// The text of a comment on types; null for none.
  Object* type_comment(Token* comment);
  Object* comment_text(std::string_view text);
  static Value interactive_exit() { return nullptr; }
  Value decorate_class(ClassDef* definition, Seq<Expr>* decorators);
  Value decorate_function(FunctionDef* definition, Seq<Expr>* decorators);
  Value class_def(const Location& at, Name* name, Call* arguments, Seq<Stmt>* body);
  Value function_def(StmtKind kind, const Location& at, Name* name, Arguments* parameters, Expr* returns,
                     Seq<Stmt>* body, Token* comment);
  Value for_stmt(StmtKind kind, const Location& at, Expr* target, Expr* iter, Seq<Stmt>* body, Seq<Stmt>* orelse,
                 Token* comment);
  Value with_stmt(StmtKind kind, const Location& at, Seq<WithItem>* items, Seq<Stmt>* body, Token* comment);
  Value try_stmt(StmtKind kind, const Location& at, Seq<Stmt>* body, Seq<ExceptHandler>* handlers, Seq<Stmt>* orelse,
                 Seq<Stmt>* finalbody);
  static Object* id_of(Name* name) { return name == nullptr ? nullptr : name->id; }
  Value ids_of(Seq<Name>* names);
  static int32_t count_dots(Seq<Token>* dots);
  Value alias(Name* name, Name* asname, const Location& at);
  Value alias_for_star(const Location& at);
  Value join_names(Name* first, Name* second);

  // Parameters.
  Value argument(Name* name, Expr* annotation, const Location& at);
  Value commented(Argument* argument, Token* comment);
  Value name_default(Argument* argument, Expr* value);
  Value slash_defaults(Seq<Argument>* plain, Seq<NameDefault>* with_defaults);
  Value star_etc(Argument* vararg, Seq<NameDefault>* kwonly, Argument* kwarg);
  Value arguments(Seq<Argument>* slash_plain, SlashDefaults* slash_with_default, Seq<Argument>* plain,
                  Seq<NameDefault>* with_defaults, StarEtc* star);
  Value or_no_arguments(Arguments* arguments);

  // Expressions.
  Value set_context(Expr* expression, Context context);
  Seq<Expr>* set_contexts(Seq<Expr>* expressions, Context context);
  Value compare(const Location& at, Expr* left, Seq<CompareTail>* tails);
  Value check_not_equal(Token* token);
  Value call(const Location& at, Expr* function, Call* arguments);
  Value collect_call(const Location& at, Seq<Expr>* positional, Seq<KeywordOrStarred>* rest);
  Value keyword(const Location& at, Name* name, Expr* value);
  Value keys(Seq<KeyValue>* pairs);
  Value values(Seq<KeyValue>* pairs);
  Value dict_comp(const Location& at, KeyValue* pair, Seq<Comprehension>* clauses);
  Value concatenate_strings(Seq<Token>* strings);
  Value or_pattern(const Location& at, Seq<Pattern>* patterns);
  Value pattern_keys(Seq<KeyPattern>* pairs);
  Value pattern_values(Seq<KeyPattern>* pairs);
  Value ensure_real(Expr* number);
  Value ensure_imaginary(Expr* number);

  // Reports of mistakes; all return null.
  Value error_at(const Location& at, const char* format, const char* word = "");
  Value error_range(const Location& first, const Location& last, const char* format, const char* word = "");
  /// From `at` to where the tokenizer stands.
  Value error_from(const Location& at, const char* format);
  Value error_here(const char* message);
  Value indentation_error(const char* format, int32_t line = 0);
  Value invalid_target(TargetKind kind, Expr* target);
  Value legacy_statement(Name* name, Expr* rest);
  Value forgotten_comma(Expr* left, Expr* right);
  Value bare_generator_in_call(Call* arguments, Seq<Comprehension>* clauses);
  Value positional_after_keyword(Call* arguments);
  Value missing_colon_in_dict(Expr* key);
  static const char* expr_name(Expr* expression);
  const char* text_of(Token* token);
  static const Location& expr_at(Expr* expression) { return expression->at; }
  static const Location& token_at(Token* token) { return token->at; }
  static const Location& argument_at(Argument* argument) { return argument->at; }
  static const Location& last_at(Seq<Expr>* seq) { return (*seq)[seq->count - 1]->at; }
  static const Location& first_pattern_at(Seq<Pattern>* seq) { return (*seq)[0]->at; }
  static const Location& last_pattern_at(Seq<Pattern>* seq) { return (*seq)[seq->count - 1]->at; }
  /// Where the last of some for/if clauses ends.
  static const Location& last_of_clauses(Seq<Comprehension>* clauses);
  static int32_t line_of(Token* token) { return token->at.lineno; }
  static int32_t line_of_expr(Expr* expression) { return expression->at.lineno; }

  Arena& arena() { return p_.arena(); }
  template <class T, class Pair, class Get>
  Seq<T>* collect(Seq<Pair>* pairs, Get get) {
    Seq<T>* result = new_seq<T>(arena(), length(pairs));
    for (int i = 0; i < length(pairs); ++i) {
      result->at(i) = get((*pairs)[i]);
    }
    return result;
  }

  Parser& p_;
};

/// "print" or "exec", statements of Python 2.
bool is_legacy_statement(const Expr* expression);

}  // namespace heapscope::compiler
