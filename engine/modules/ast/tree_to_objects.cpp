// From the parser's tree to nodes.  Model: Python/Python-ast.c ast2obj_* (3.11).
#include "compiler/recursion.h"
#include "modules/ast/ast_module.h"
#include "modules/ast/tree_fields.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_object.h"
#include "objects/unicode_object.h"
#include "vm/import.h"

namespace heapscope::modules {
namespace ast {

using objects::Owned;
using objects::PyObject;

namespace {

class Maker;

/// Sets the fields of one node.
struct FieldSetter {
  Maker& maker;
  PyObject* node;

  template <class T>
  bool operator()(const char* name, T&& field);
};

class Maker {
 public:
  explicit Maker(PyObject* classes)
      : classes_(classes), singletons_(objects::dict_get_item_string(classes, "_singletons")) {}

  Owned<PyObject> module(Module& module) {
    static constexpr const char* kNames[] = {"Module", "Interactive", "Expression", "FunctionType"};
    Owned<PyObject> node = new_node(kNames[static_cast<int>(module.kind)]);
    if (!node) {
      return nullptr;
    }
    FieldSetter set{*this, node.get()};
    if (module.kind == ModuleKind::kExpression) {
      return set("body", module.expression) ? std::move(node) : nullptr;
    }
    if (module.kind == ModuleKind::kFunctionType) {
      return set("argtypes", module.argtypes) && set("returns", module.expression) ? std::move(node) : nullptr;
    }
    if (!set("body", module.body) ||
        (module.kind == ModuleKind::kModule && !set("type_ignores", module.type_ignores))) {
      return nullptr;
    }
    return node;
  }

  // What a field can be.
  Owned<PyObject> make(Object* identifier) { return objects::owned_ref(identifier); }
  Owned<PyObject> make(ConstantValue constant) { return objects::owned_ref(constant.value); }
  Owned<PyObject> make(LiteralPrefix kind) {
    return kind.u_prefix ? objects::unicode_intern_from_string("u") : objects::owned_ref(objects::none());
  }
  Owned<PyObject> make(TypeComment comment) {
    return objects::owned_ref(comment.text == nullptr ? objects::none() : comment.text);
  }
  Owned<PyObject> make(int32_t number) { return objects::long_from_int64(number); }
  Owned<PyObject> make(bool flag) { return objects::long_from_int64(flag ? 1 : 0); }
  Owned<PyObject> make(Context c) { return singleton(kContextNames[static_cast<int>(c)]); }
  Owned<PyObject> make(BoolOperator o) { return singleton(kBoolOperatorNames[static_cast<int>(o)]); }
  Owned<PyObject> make(Operator o) { return singleton(kOperatorNames[static_cast<int>(o)]); }
  Owned<PyObject> make(UnaryOperator o) { return singleton(kUnaryOperatorNames[static_cast<int>(o)]); }
  Owned<PyObject> make(ComparisonList list) {
    Owned<PyObject> result = objects::list_new(0);
    for (int i = 0; result && i < list.count; ++i) {
      Owned<PyObject> op = singleton(kComparisonNames[static_cast<int>(list.ops[i])]);
      if (!op || objects::list_append(result.get(), op.get()) != Status::kOk) {
        return nullptr;
      }
    }
    return result;
  }
  template <class T>
  Owned<PyObject> make(Seq<T>* seq) {
    Owned<PyObject> result = objects::list_new(0);
    for (T* item : each(seq)) {
      if (!result) {
        return nullptr;
      }
      Owned<PyObject> made = item == nullptr ? objects::owned_ref(objects::none()) : make(item);
      if (!made || objects::list_append(result.get(), made.get()) != Status::kOk) {
        return nullptr;
      }
    }
    return result;
  }
  template <class T>
  Owned<PyObject> make(Optional<T> field) {
    if constexpr (requires { field.value->count; }) {
      return make(field.value);  // a list whose items may be null
    } else {
      return field.value == nullptr ? objects::owned_ref(objects::none()) : make(field.value);
    }
  }

  Owned<PyObject> make(Expr* e) {
    switch (e->kind) {
#define HS_CASE(kind, structure) \
  case ExprKind::k##kind: return node(#kind, *static_cast<structure*>(e), &e->at);
      HS_EXPR_KINDS(HS_CASE)
#undef HS_CASE
    }
    return nullptr;
  }
  Owned<PyObject> make(Stmt* s) {
    switch (s->kind) {
#define HS_CASE(kind, structure) \
  case StmtKind::k##kind: return node(#kind, *static_cast<structure*>(s), &s->at);
      HS_STMT_KINDS(HS_CASE)
#undef HS_CASE
    }
    return nullptr;
  }
  Owned<PyObject> make(Pattern* p) {
    switch (p->kind) {
#define HS_CASE(kind, structure) \
  case PatternKind::k##kind: return node(#kind, *static_cast<structure*>(p), &p->at);
      HS_PATTERN_KINDS(HS_CASE)
#undef HS_CASE
    }
    return nullptr;
  }
  Owned<PyObject> make(Arguments* n) { return node("arguments", *n, nullptr); }
  Owned<PyObject> make(Argument* n) { return node("arg", *n, &n->at); }
  Owned<PyObject> make(Keyword* n) { return node("keyword", *n, &n->at); }
  Owned<PyObject> make(Comprehension* n) { return node("comprehension", *n, nullptr); }
  Owned<PyObject> make(Alias* n) { return node("alias", *n, &n->at); }
  Owned<PyObject> make(WithItem* n) { return node("withitem", *n, nullptr); }
  Owned<PyObject> make(ExceptHandler* n) { return node("ExceptHandler", *n, &n->at); }
  Owned<PyObject> make(MatchCase* n) { return node("match_case", *n, nullptr); }
  Owned<PyObject> make(TypeIgnore* n) { return node("TypeIgnore", *n, nullptr); }

 private:
  Owned<PyObject> new_node(const char* name) {
    PyObject* cls = objects::dict_get_item_string(classes_, name);
    HS_CHECK(cls != nullptr);
    Owned<PyObject> empty = objects::tuple_new(0);
    return empty ? objects::object_type()->tp_new(static_cast<objects::PyTypeObject*>(cls), empty.get(), nullptr)
                 : nullptr;
  }
  Owned<PyObject> singleton(const char* name) {
    return objects::owned_ref(objects::dict_get_item_string(singletons_, name));
  }
  template <class T>
  Owned<PyObject> node(const char* name, T& fields, const Location* at) {
    const compiler::DepthGuard level(&depth_);
    if (!level.ok()) {
      return objects::err_set_string(objects::exc_recursion_error(),
                                     "maximum recursion depth exceeded during ast construction");
    }
    Owned<PyObject> made = new_node(name);
    if (!made) {
      return nullptr;
    }
    FieldSetter set{*this, made.get()};
    if (!visit_fields(fields, set)) {
      return nullptr;
    }
    if (at != nullptr && !(set("lineno", at->lineno) && set("col_offset", at->col_offset) &&
                           set("end_lineno", at->end_lineno) && set("end_col_offset", at->end_col_offset))) {
      return nullptr;
    }
    return made;
  }

  PyObject* classes_;
  PyObject* singletons_;
  compiler::Problem too_deep_;
  compiler::TreeDepth depth_{&too_deep_};
};

template <class T>
bool FieldSetter::operator()(const char* name, T&& field) {
  Owned<PyObject> value = maker.make(field);
  Owned<PyObject> key = value ? objects::unicode_intern_from_string(name) : nullptr;
  return key && objects::object_set_attr(node, key.get(), value.get()) == Status::kOk;
}

}  // namespace
}  // namespace ast

objects::Owned<objects::PyObject> ast_parse(const compiler::CompileRequest& request) {
  objects::Owned<objects::PyObject> module = vm::import_module("_ast");
  if (!module) {
    return nullptr;
  }
  objects::Owned<objects::PyObject> tree;
  const auto use = [&](compiler::Module& parsed) {
    tree = ast::Maker(objects::module_get_dict(module.get())).module(parsed);
    return static_cast<bool>(tree);
  };
  if (!compiler::parse_source(request, use)) {
    return nullptr;
  }
  return tree;
}

}  // namespace heapscope::modules
