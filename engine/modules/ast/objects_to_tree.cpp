// From nodes to a tree that can be compiled.  Model: Python/Python-ast.c obj2ast_*, Python/ast.c (3.11).
#include <fmt/format.h>

#include <string>

#include "compiler/parser.h"
#include "modules/ast/ast_module.h"
#include "modules/ast/tree_fields.h"
#include "modules/ast/validate.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/complex_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/state.h"

namespace heapscope::modules {
namespace ast {

using objects::Owned;
using objects::PyObject;

namespace {

PyObject* node_classes() {
  PyObject* module = objects::dict_get_item_string(vm::state().modules, "_ast");
  return module == nullptr || !objects::module_check(module) ? nullptr : objects::module_get_dict(module);
}

class Reader;

/// Reads the fields of one node.
struct FieldReader {
  Reader& reader;
  PyObject* node;
  const char* kind;

  template <class T>
  bool operator()(const char* name, T&& field);
};

class Reader {
 public:
  Reader(const Compilation& compilation, PyObject* classes) : compilation_(compilation), classes_(classes) {}

  Module* module(PyObject* node, CompileMode mode) {
    const char* wanted = mode == CompileMode::kExec   ? "Module"
                         : mode == CompileMode::kEval ? "Expression"
                                                      : "Interactive";
    if (!is_a(node, wanted)) {
      (void)objects::err_format(objects::exc_type_error(), "expected {} node, got {}", wanted,
                                objects::type_name(objects::type_of(node)));
      return nullptr;
    }
    auto* made = compilation_.arena->make<Module>();
    made->kind = mode == CompileMode::kExec   ? ModuleKind::kModule
                 : mode == CompileMode::kEval ? ModuleKind::kExpression
                                              : ModuleKind::kInteractive;
    FieldReader read{*this, node, wanted};
    const bool done = mode == CompileMode::kEval ? read("body", made->expression) : read("body", made->body);
    return done ? made : nullptr;
  }

  // What a field can be: takes `value`, false with a pending exception.
  bool take(PyObject* value, Object*& identifier) {
    if (!objects::unicode_check(value)) {
      return fail(objects::exc_type_error(), "AST identifier must be of type str");
    }
    Owned<PyObject> name = objects::owned_ref(value);
    objects::unicode_intern_in_place(&name);
    identifier = compilation_.objects->keep(std::move(name));
    return identifier != nullptr;
  }
  bool take(PyObject* value, ConstantValue constant) {
    constant.value = compilation_.objects->keep(objects::owned_ref(value));
    return constant.value != nullptr && check_constant(value);
  }
  bool take(PyObject* value, LiteralPrefix kind) {
    if (value != objects::none() && !objects::unicode_check(value)) {
      return fail(objects::exc_type_error(), "AST string must be of type str");
    }
    kind.u_prefix = value != objects::none() && objects::unicode_equal_to_ascii(value, "u");
    return true;
  }
  bool take(PyObject* value, TypeComment comment) {
    if (!objects::unicode_check(value) && !objects::bytes_check(value)) {
      return fail(objects::exc_type_error(), "AST string must be of type str");
    }
    comment.text = compilation_.objects->keep(objects::owned_ref(value));
    return comment.text != nullptr;
  }
  bool take(PyObject* value, int32_t& number) {
    if (!objects::long_check(value)) {
      Owned<PyObject> shown = objects::object_repr(value);
      return shown && fail(objects::exc_value_error(),
                           fmt::format("invalid integer value: {}", objects::unicode_text(shown.get())));
    }
    const int64_t wide = objects::long_as_int64(value);
    number = static_cast<int32_t>(wide);
    return wide != -1 || !objects::err_occurred();
  }
  bool take(PyObject* value, bool& flag) {
    int32_t number = 0;
    const bool good = take(value, number);
    flag = number != 0;
    return good;
  }
  bool take(PyObject* value, Context& c) { return choose(value, "expr_context", kContextNames, &c); }
  bool take(PyObject* value, BoolOperator& o) { return choose(value, "boolop", kBoolOperatorNames, &o); }
  bool take(PyObject* value, Operator& o) { return choose(value, "operator", kOperatorNames, &o); }
  bool take(PyObject* value, UnaryOperator& o) { return choose(value, "unaryop", kUnaryOperatorNames, &o); }

  template <class T>
  bool take(PyObject* value, Seq<T>*& seq, bool with_null = false) {
    const int64_t count = objects::list_get_size(value);
    seq = count == 0 ? nullptr : new_seq<T>(*compilation_.arena, static_cast<int>(count));
    for (int64_t i = 0; i < count; ++i) {
      if (i >= objects::list_get_size(value)) {
        return fail(objects::exc_runtime_error(), "list changed size during iteration");
      }
      Owned<PyObject> item = objects::owned_ref(objects::list_get_item(value, i));
      T*& place = seq->at(static_cast<int>(i));
      if (with_null && item.get() == objects::none()) {
        place = nullptr;
      } else if (!take(item.get(), place)) {
        return false;
      }
    }
    return true;
  }

  bool take(PyObject* value, Expr*& e) {
    if (value == objects::none()) {
      return fail(objects::exc_value_error(), "None disallowed in expression list");
    }
    Location at{};
    if (!location(value, "expr", &at)) {
      return false;
    }
#define HS_CASE(kind_name, structure)                   \
  if (is_a(value, #kind_name)) {                        \
    auto* made = compilation_.arena->make<structure>(); \
    made->kind = ExprKind::k##kind_name;                \
    e = made;                                           \
    made->at = at;                                      \
    return node(value, #kind_name, *made);              \
  }
    HS_EXPR_KINDS(HS_CASE)
#undef HS_CASE
    return unexpected(value, "expr");
  }
  bool take(PyObject* value, Stmt*& s) {
    if (value == objects::none()) {
      return fail(objects::exc_value_error(), "None disallowed in statement list");
    }
    Location at{};
    if (!location(value, "stmt", &at)) {
      return false;
    }
#define HS_CASE(kind_name, structure)                   \
  if (is_a(value, #kind_name)) {                        \
    auto* made = compilation_.arena->make<structure>(); \
    made->kind = StmtKind::k##kind_name;                \
    s = made;                                           \
    made->at = at;                                      \
    return node(value, #kind_name, *made);              \
  }
    HS_STMT_KINDS(HS_CASE)
#undef HS_CASE
    return unexpected(value, "stmt");
  }
  bool take(PyObject* value, Pattern*& p) {
    Location at{};
    if (!location(value, "pattern", &at)) {
      return false;
    }
#define HS_CASE(kind_name, structure)                   \
  if (is_a(value, #kind_name)) {                        \
    auto* made = compilation_.arena->make<structure>(); \
    made->kind = PatternKind::k##kind_name;             \
    p = made;                                           \
    made->at = at;                                      \
    return node(value, #kind_name, *made);              \
  }
    HS_PATTERN_KINDS(HS_CASE)
#undef HS_CASE
    return unexpected(value, "pattern");
  }
  bool take(PyObject* value, Arguments*& n) { return part(value, "arguments", n); }
  bool take(PyObject* value, Comprehension*& n) { return part(value, "comprehension", n); }
  bool take(PyObject* value, WithItem*& n) { return part(value, "withitem", n); }
  bool take(PyObject* value, MatchCase*& n) { return part(value, "match_case", n); }
  bool take(PyObject* value, Argument*& n) { return placed_part(value, "arg", n); }
  bool take(PyObject* value, Keyword*& n) { return placed_part(value, "keyword", n); }
  bool take(PyObject* value, Alias*& n) { return placed_part(value, "alias", n); }
  bool take(PyObject* value, ExceptHandler*& n) {
    n = compilation_.arena->make<ExceptHandler>();
    if (!location(value, "excepthandler", &n->at)) {
      return false;
    }
    return is_a(value, "ExceptHandler") ? node(value, "ExceptHandler", *n) : unexpected(value, "excepthandler");
  }

  /// Comparison operators come as a list of their own, read before the comparators are known.
  bool take(PyObject* value, ComparisonList list) {
    const int64_t count = objects::list_get_size(value);
    auto* ops =
        static_cast<Comparison*>(compilation_.arena->allocate(sizeof(Comparison) * static_cast<size_t>(count + 1)));
    for (int64_t i = 0; i < count; ++i) {
      if (!choose(objects::list_get_item(value, i), "cmpop", kComparisonNames, &ops[i])) {
        return false;
      }
    }
    ops[count] = kNoMoreComparisons;
    list.ops = ops;
    return true;
  }

  bool fail(objects::PyTypeObject* type, std::string_view message) {
    (void)objects::err_set_string(type, message);
    return false;
  }

 private:
  bool is_a(PyObject* value, const char* name) {
    PyObject* cls = objects::dict_get_item_string(classes_, name);
    return cls != nullptr && objects::object_type_check(value, static_cast<objects::PyTypeObject*>(cls));
  }
  bool unexpected(PyObject* value, const char* family) {
    Owned<PyObject> shown = objects::object_repr(value);
    return shown && fail(objects::exc_type_error(), fmt::format("expected some sort of {}, but got {}", family,
                                                                objects::unicode_text(shown.get())));
  }
  template <class E, size_t n>
  bool choose(PyObject* value, const char* family, const char* const (&names)[n], E* chosen) {
    for (size_t i = 0; i < n; ++i) {
      if (is_a(value, names[i])) {
        *chosen = static_cast<E>(i);
        return true;
      }
    }
    return unexpected(value, family);
  }
  template <class T>
  bool node(PyObject* value, const char* kind, T& fields) {
    objects::RecursionScope scope(" during  ast construction");
    if (!scope.entered) {
      return false;
    }
    FieldReader read{*this, value, kind};
    return visit_fields(fields, read);
  }
  bool location(PyObject* value, const char* family, Location* at) {
    FieldReader place{*this, value, family};
    return place("lineno", at->lineno) && place("col_offset", at->col_offset) &&
           end_of(value, "end_lineno", at->lineno, &at->end_lineno) &&
           end_of(value, "end_col_offset", at->col_offset, &at->end_col_offset);
  }
  /// An end that is missing or None is the start.
  bool end_of(PyObject* value, const char* name, int32_t start, int32_t* end) {
    Owned<PyObject> key = objects::unicode_intern_from_string(name);
    Owned<PyObject> field;
    if (!key || objects::object_lookup_attr(value, key.get(), &field) == Truth::kError) {
      return false;
    }
    if (!field || field.get() == objects::none()) {
      *end = start;
      return true;
    }
    return take(field.get(), *end);
  }
  template <class T>
  bool part(PyObject* value, const char* kind, T*& n) {
    n = compilation_.arena->make<T>();
    return node(value, kind, *n);
  }
  template <class T>
  bool placed_part(PyObject* value, const char* kind, T*& n) {
    n = compilation_.arena->make<T>();
    return node(value, kind, *n) && location(value, kind, &n->at);
  }
  /// Only what a program's text can be may be a constant.
  bool check_constant(PyObject* value) {
    using namespace objects;
    if (value == none() || value == ellipsis() || is_type(value, bool_type()) || long_check_exact(value) ||
        float_check_exact(value) || is_type(value, complex_type()) || unicode_check_exact(value) ||
        bytes_check_exact(value)) {
      return true;
    }
    if (tuple_check_exact(value)) {
      for (int64_t i = 0; i < tuple_get_size(value); ++i) {
        if (!check_constant(tuple_get_item(value, i))) {
          return false;
        }
      }
      return true;
    }
    if (is_type(value, frozenset_type())) {
      Owned<PyObject> items = sequence_tuple(value);
      return items && check_constant(items.get());
    }
    return fail(exc_type_error(), fmt::format("got an invalid type in Constant: {}", type_name(type_of(value))));
  }

  Compilation compilation_;
  PyObject* classes_;
};

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<Optional<T>> = true;
template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<Seq<T>*> = true;

template <class T>
bool FieldReader::operator()(const char* name, T&& field) {
  using Field = std::remove_cvref_t<T>;
  Owned<PyObject> key = objects::unicode_intern_from_string(name);
  Owned<PyObject> value;
  if (!key || objects::object_lookup_attr(node, key.get(), &value) == Truth::kError) {
    return false;
  }
  const bool absent = !value || value.get() == objects::none();
  const auto must_be_list = [&] {
    return objects::list_check(value.get()) ||
           reader.fail(objects::exc_type_error(), fmt::format("{} field \"{}\" must be a list, not a {}", kind, name,
                                                              objects::type_name(objects::type_of(value.get()))));
  };
  const auto missing = [&] {
    return reader.fail(objects::exc_type_error(), fmt::format("required field \"{}\" missing from {}", name, kind));
  };
  if constexpr (kIsOptional<Field>) {
    if constexpr (kIsList<std::remove_cvref_t<decltype(field.value)>>) {
      return value ? must_be_list() && reader.take(value.get(), field.value, true) : missing();
    } else {
      field.value = nullptr;
      return absent || reader.take(value.get(), field.value);
    }
  } else if constexpr (kIsList<Field> || std::is_same_v<Field, ComparisonList>) {
    return value ? must_be_list() && reader.take(value.get(), field) : missing();
  } else if constexpr (std::is_same_v<Field, LiteralPrefix> || std::is_same_v<Field, TypeComment>) {
    return absent || reader.take(value.get(), field);
  } else if constexpr (std::is_same_v<Field, ConstantValue>) {
    return value ? reader.take(value.get(), field) : missing();
  } else {
    if (!value) {
      if constexpr (std::is_same_v<Field, int32_t>) {
        if (std::string_view(name) == "level") {
          field = 0;
          return true;
        }
      }
      return missing();
    }
    if (absent) {
      if constexpr (std::is_same_v<Field, int32_t>) {
        if (std::string_view(name) == "level") {
          field = 0;
          return true;
        }
      } else if constexpr (!std::is_same_v<Field, bool>) {
        return reader.fail(objects::exc_value_error(), fmt::format("field '{}' is required for {}", name, kind));
      }
    }
    return reader.take(value.get(), field);
  }
}

}  // namespace
}  // namespace ast

bool ast_check(objects::PyObject* op) {
  objects::PyObject* classes = ast::node_classes();
  objects::PyObject* base = classes == nullptr ? nullptr : objects::dict_get_item_string(classes, "AST");
  return base != nullptr && objects::object_type_check(op, static_cast<objects::PyTypeObject*>(base));
}

objects::Owned<objects::PyObject> ast_compile(const compiler::CompileRequest& request, objects::PyObject* tree) {
  const auto make = [&](const compiler::Compilation& compilation) {
    compiler::Module* made = ast::Reader(compilation, ast::node_classes()).module(tree, request.mode);
    return made != nullptr && ast::validate_tree(made) ? made : nullptr;
  };
  return compiler::compile_tree(request, make);
}

}  // namespace heapscope::modules
