// Warnings about code that is legal and surely a mistake.
#include "compiler/codegen.h"
#include "objects/set_object.h"
#include "objects/type_object.h"

namespace heapscope::compiler {
namespace {

/// The type an expression surely has, null when it is not known.
objects::PyTypeObject* known_type(Expr* e) {
  switch (e->kind) {
    case ExprKind::kTuple: return objects::tuple_type();
    case ExprKind::kList:
    case ExprKind::kListComp: return objects::list_type();
    case ExprKind::kDict:
    case ExprKind::kDictComp: return objects::dict_type();
    case ExprKind::kSet:
    case ExprKind::kSetComp: return objects::set_type();
    case ExprKind::kGeneratorExp: return objects::gen_type();
    case ExprKind::kLambda: return objects::function_type();
    case ExprKind::kJoinedStr:
    case ExprKind::kFormattedValue: return objects::unicode_type();
    case ExprKind::kConstant: return objects::type_of(as<Constant>(e)->value);
    default: return nullptr;
  }
}

std::string type_text(Expr* e) { return objects::type_name(known_type(e)); }

/// Constants whose identity means nothing.
bool is_plain_literal(Expr* e) {
  const auto* constant = as_if<Constant>(e);
  if (constant == nullptr) {
    return false;
  }
  const Object* value = constant->value;
  return value != objects::none() && value != objects::false_object() && value != objects::true_object() &&
         value != objects::ellipsis();
}

}  // namespace

void CodeGenerator::check_compare(Compare* e) {
  bool left = is_plain_literal(e->left);
  for (int i = 0; i < e->comparators->count; ++i) {
    const bool right = is_plain_literal((*e->comparators)[i]);
    if (left || right) {
      if (e->ops[i] == Comparison::kIs) {
        return warn("\"is\" with a literal. Did you mean \"==\"?");
      }
      if (e->ops[i] == Comparison::kIsNot) {
        return warn("\"is not\" with a literal. Did you mean \"!=\"?");
      }
    }
    left = right;
  }
}

void CodeGenerator::check_caller(Expr* e) {
  switch (e->kind) {
    case ExprKind::kConstant:
    case ExprKind::kTuple:
    case ExprKind::kList:
    case ExprKind::kListComp:
    case ExprKind::kDict:
    case ExprKind::kDictComp:
    case ExprKind::kSet:
    case ExprKind::kSetComp:
    case ExprKind::kGeneratorExp:
    case ExprKind::kJoinedStr:
    case ExprKind::kFormattedValue:
      return warn("'" + type_text(e) + "' object is not callable; perhaps you missed a comma?");
    default: return;
  }
}

void CodeGenerator::check_subscripted(Expr* e) {
  switch (e->kind) {
    case ExprKind::kConstant: {
      const Object* value = as<Constant>(e)->value;
      const objects::PyTypeObject* type = objects::type_of(value);
      if (!(value == objects::none() || value == objects::ellipsis() || type == objects::long_type() ||
            type == objects::bool_type() || type == objects::float_type() || type == objects::complex_type() ||
            type == objects::frozenset_type())) {
        return;
      }
      break;
    }
    case ExprKind::kSet:
    case ExprKind::kSetComp:
    case ExprKind::kGeneratorExp:
    case ExprKind::kLambda: break;
    default: return;
  }
  warn("'" + type_text(e) + "' object is not subscriptable; perhaps you missed a comma?");
}

void CodeGenerator::check_index(Expr* e, Expr* index) {
  const objects::PyTypeObject* index_type = known_type(index);
  if (index_type == nullptr || index_type == objects::long_type() || index_type == objects::bool_type() ||
      index_type == objects::slice_type()) {
    return;
  }
  switch (e->kind) {
    case ExprKind::kConstant: {
      const objects::PyTypeObject* type = objects::type_of(as<Constant>(e)->value);
      if (type != objects::unicode_type() && type != objects::bytes_type() && type != objects::tuple_type()) {
        return;
      }
      break;
    }
    case ExprKind::kTuple:
    case ExprKind::kList:
    case ExprKind::kListComp:
    case ExprKind::kJoinedStr:
    case ExprKind::kFormattedValue: break;
    default: return;
  }
  warn(type_text(e) + " indices must be integers or slices, not " + type_text(index) + "; perhaps you missed a comma?");
}

}  // namespace heapscope::compiler
