// Functions, lambdas and classes: defaults, annotations, closures, decorators.
#include <optional>

#include "compiler/codegen.h"
#include "objects/bytes_object.h"
#include "objects/identifiers.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {

using objects::Id;
using objects::ident;

namespace {

// What MAKE_FUNCTION finds on the stack, by bits of its argument.
constexpr int32_t kHasDefaults = 1;
constexpr int32_t kHasKwDefaults = 2;
constexpr int32_t kHasAnnotations = 4;
constexpr int32_t kHasClosure = 8;

}  // namespace

// ---- parameters

void CodeGenerator::check_parameter_names(Arguments* args) {
  for (Seq<Argument>* seq : {args->posonlyargs, args->args}) {
    for (const Argument* arg : each(seq)) {
      check_forbidden_name(arg->arg, Context::kStore);
    }
  }
  if (args->vararg != nullptr) {
    check_forbidden_name(args->vararg->arg, Context::kStore);
  }
  for (const Argument* arg : each(args->kwonlyargs)) {
    check_forbidden_name(arg->arg, Context::kStore);
  }
  if (args->kwarg != nullptr) {
    check_forbidden_name(args->kwarg->arg, Context::kStore);
  }
}

/// Pushes a dict of the defaults of keyword-only parameters, if there are any.
bool CodeGenerator::kwonly_defaults(Arguments* args) {
  std::vector<Object*> keys;
  for (int i = 0; i < length(args->kwonlyargs); ++i) {
    if (Expr* value = (*args->kw_defaults)[i]) {
      keys.push_back(mangled((*args->kwonlyargs)[i]->arg));
      visit(value);
    }
  }
  if (keys.empty()) {
    return false;
  }
  load_const(tuple_of(keys));
  op(BUILD_CONST_KEY_MAP, static_cast<int32_t>(keys.size()));
  return true;
}

int32_t CodeGenerator::default_arguments(Arguments* args) {
  int32_t flags = 0;
  if (length(args->defaults) > 0) {
    visit(args->defaults);
    op(BUILD_TUPLE, length(args->defaults));
    flags |= kHasDefaults;
  }
  if (length(args->kwonlyargs) > 0 && kwonly_defaults(args)) {
    flags |= kHasKwDefaults;
  }
  return flags;
}

void CodeGenerator::annotation_text(Expr* annotation) { load_const(objects::unicode_from_string(unparse(annotation))); }

void CodeGenerator::argument_annotation(Object* name, Expr* annotation, int32_t* count) {
  if (annotation == nullptr) {
    return;
  }
  load_const(mangled(name));
  if (future_annotations()) {
    annotation_text(annotation);
  } else if (auto* starred = as_if<Starred>(annotation)) {
    // *args: *Ts
    visit(starred->value);
    op(UNPACK_SEQUENCE, 1);
  } else {
    visit(annotation);
  }
  *count += 2;
}

void CodeGenerator::argument_annotations(Seq<Argument>* args, int32_t* count) {
  for (const Argument* arg : each(args)) {
    argument_annotation(arg->arg, arg->annotation, count);
  }
}

/// Pushes a tuple of names and annotations, if there are any.  Not in the order of the source.
bool CodeGenerator::annotations(Arguments* args, Expr* returns) {
  int32_t count = 0;
  argument_annotations(args->args, &count);
  argument_annotations(args->posonlyargs, &count);
  if (args->vararg != nullptr) {
    argument_annotation(args->vararg->arg, args->vararg->annotation, &count);
  }
  argument_annotations(args->kwonlyargs, &count);
  if (args->kwarg != nullptr) {
    argument_annotation(args->kwarg->arg, args->kwarg->annotation, &count);
  }
  argument_annotation(ident(Id::return_), returns, &count);
  if (count == 0) {
    return false;
  }
  op(BUILD_TUPLE, count);
  return true;
}

void CodeGenerator::visit_parameters_counts(Arguments* args) {
  u_->argcount = length(args->args);
  u_->posonlyargcount = length(args->posonlyargs);
  u_->kwonlyargcount = length(args->kwonlyargs);
}

// ---- functions

/// Loads a function made of `code`: with the cells of the names that are free in it.
void CodeGenerator::make_closure(objects::PyCodeObject* code, int32_t flags) {
  if (code->co_nfreevars != 0) {
    for (int32_t i = code->co_nlocals + code->co_nplaincellvars; i < code->co_nlocalsplus; ++i) {
      Object* free_name = objects::tuple_get_item(code->co_localsplusnames, i);
      // In a class body __class__ is a cell; a name may be a local of the class and free in it too.
      const bool cell = (u_->kind == ScopeKind::kClass && free_name == ident(Id::__class__)) ||
                        u_->symbols->scope_of(free_name) == Scope::kCell;
      const int32_t index = cell ? u_->cellvars.find(free_name) : u_->cellvars.size() + u_->freevars.find(free_name);
      op(LOAD_CLOSURE, index);
    }
    flags |= kHasClosure;
    op(BUILD_TUPLE, code->co_nfreevars);
  }
  load_const(static_cast<Object*>(code));
  op(MAKE_FUNCTION, flags);
}

void CodeGenerator::decorators(Seq<Expr>* seq) { visit(seq); }

void CodeGenerator::apply_decorators(Seq<Expr>* seq) {
  const LocationScope saved(u_);
  for (int i = length(seq) - 1; i >= 0; --i) {
    set_location((*seq)[i]->at);
    op(PRECALL, 0);
    op(CALL, 0);
  }
}

void CodeGenerator::function(FunctionDef* f) {
  check_parameter_names(f->args);
  decorators(f->decorator_list);
  const int32_t firstlineno = length(f->decorator_list) != 0 ? (*f->decorator_list)[0]->at.lineno : f->at.lineno;
  int32_t flags = default_arguments(f->args);
  if (annotations(f->args, f->returns)) {
    flags |= kHasAnnotations;
  }
  if (failed()) {
    return;
  }
  Unit unit;
  enter_scope(&unit, f->name, f->kind == StmtKind::kAsyncFunctionDef ? ScopeKind::kAsyncFunction : ScopeKind::kFunction,
              f, firstlineno);
  Constant* docstring = options_.optimize < 2 ? docstring_of(f->body) : nullptr;
  add_const(docstring != nullptr ? docstring->value : objects::none());
  visit_parameters_counts(f->args);
  for (int i = docstring != nullptr ? 1 : 0; i < length(f->body); ++i) {
    visit((*f->body)[i]);
  }
  OwnedCode code = assemble(true);
  leave_scope();
  if (!code) {
    return;
  }
  make_closure(code.get(), flags);
  apply_decorators(f->decorator_list);
  name(f->name, Context::kStore);
}

void CodeGenerator::lambda(Expr* e) {
  auto* l = as<Lambda>(e);
  check_parameter_names(l->args);
  const int32_t flags = default_arguments(l->args);
  if (failed()) {
    return;
  }
  Unit unit;
  enter_scope(&unit, ident(Id::anon_lambda), ScopeKind::kLambda, e, e->at.lineno);
  add_const(objects::none());  // so that a lambda has no docstring
  visit_parameters_counts(l->args);
  visit(l->body);
  OwnedCode code;
  if (u_->symbols->generator) {
    code = assemble(false);
  } else {
    op(RETURN_VALUE);
    code = assemble(true);
  }
  leave_scope();
  if (code) {
    make_closure(code.get(), flags);
  }
}

// ---- classes

/// name = __build_class__(<function of the body>, name, *bases, **keywords)
void CodeGenerator::class_definition(ClassDef* c) {
  decorators(c->decorator_list);
  const int32_t firstlineno = length(c->decorator_list) != 0 ? (*c->decorator_list)[0]->at.lineno : c->at.lineno;
  if (failed()) {
    return;
  }
  std::optional<Unit> unit(std::in_place);  // its tables fall with its scope: the bases may need others
  enter_scope(&*unit, c->name, ScopeKind::kClass, c, firstlineno);
  u_->private_name = c->name;
  name(ident(Id::__name__), Context::kLoad);
  name(ident(Id::__module__), Context::kStore);
  load_const(u_->qualname.get());
  name(ident(Id::__qualname__), Context::kStore);
  body(c->body);
  unset_location();
  if (u_->symbols->needs_class_closure) {
    op(LOAD_CLOSURE, u_->cellvars.find(ident(Id::__class__)));
    op(COPY, 1);
    name(ident(Id::__classcell__), Context::kStore);
  } else {
    load_none();
  }
  op(RETURN_VALUE);
  OwnedCode code = assemble(true);
  leave_scope();
  unit.reset();
  if (!code) {
    return;
  }
  op(PUSH_NULL);
  op(LOAD_BUILD_CLASS);
  make_closure(code.get(), 0);
  load_const(c->name);
  call_helper(2, c->bases, c->keywords);
  apply_decorators(c->decorator_list);
  name(c->name, Context::kStore);
}

}  // namespace heapscope::compiler
