// What single nodes fold to.
#include "compiler/optimizer.h"
#include "objects/errors.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

bool has_starred(Seq<Expr>* elts) {
  for (const Expr* e : each(elts)) {
    if (e->kind == ExprKind::kStarred) {
      return true;
    }
  }
  return false;
}

/// A tuple of the constants, null without an exception when they are not all constant.
OwnedObject constant_tuple(Seq<Expr>* elts) {
  for (const Expr* e : each(elts)) {
    if (e->kind != ExprKind::kConstant) {
      return nullptr;
    }
  }
  auto tuple = objects::tuple_new(length(elts));
  if (!tuple) {
    return nullptr;
  }
  for (int i = 0; i < length(elts); ++i) {
    objects::tuple_init_item(tuple.get(), i, objects::owned_ref(as<Constant>((*elts)[i])->value));
  }
  return tuple;
}

}  // namespace

bool Optimizer::make_constant(Expr*& e, OwnedObject value) {
  if (!value) {
    objects::err_clear();  // whatever is wrong shows when the program runs
    return true;
  }
  Object* kept = compilation_.objects->keep(std::move(value));
  if (kept == nullptr) {
    compilation_.problem->kind = ProblemKind::kRaised;
    return false;
  }
  e = compilation_.arena->make<Constant>(Expr{Constant::kKind, e->at}, kept);
  return true;
}

bool Optimizer::fold_unary_node(Expr*& e) {
  auto* n = as<UnaryOp>(e);
  if (auto* constant = as_if<Constant>(n->operand)) {
    return make_constant(e, fold_unary(n->op, constant->value));
  }
  auto* comparison = as_if<Compare>(n->operand);
  if (n->op != UnaryOperator::kNot || comparison == nullptr || length(comparison->comparators) != 1) {
    return true;
  }
  // Only these are each other's opposite whatever the operands define.
  Comparison opposite;
  switch (comparison->ops[0]) {
    case Comparison::kIs: opposite = Comparison::kIsNot; break;
    case Comparison::kIsNot: opposite = Comparison::kIs; break;
    case Comparison::kIn: opposite = Comparison::kNotIn; break;
    case Comparison::kNotIn: opposite = Comparison::kIn; break;
    default: return true;
  }
  // The node takes the comparison's place in the source, too.
  e = compilation_.arena->make<Compare>(Expr{Compare::kKind, comparison->at}, comparison->left,
                                        compilation_.arena->make<Comparison>(opposite), comparison->comparators);
  return true;
}

bool Optimizer::fold_binary_node(Expr*& e) {
  auto* n = as<BinOp>(e);
  auto* left = as_if<Constant>(n->left);
  if (left == nullptr) {
    return true;
  }
  auto* tuple = as_if<Tuple>(n->right);
  if (n->op == Operator::kMod && tuple != nullptr && objects::is_type(left->value, objects::unicode_type()) &&
      !has_starred(tuple->elts)) {
    return optimize_format(e, left->value, tuple->elts);
  }
  auto* right = as_if<Constant>(n->right);
  if (right == nullptr || n->op == Operator::kMatMult) {
    return true;
  }
  return make_constant(e, fold_binary(left->value, n->op, right->value));
}

bool Optimizer::fold_tuple(Expr*& e) {
  auto* n = as<Tuple>(e);
  return n->ctx != Context::kLoad || make_constant(e, constant_tuple(n->elts));
}

/// A display that is only searched or iterated: a list can be a tuple, and a constant one at that; a
/// set of constants a frozenset.
bool Optimizer::fold_iterable(Expr*& e) {
  if (auto* list = as_if<List>(e)) {
    if (has_starred(list->elts)) {
      return true;
    }
    e = compilation_.arena->make<Tuple>(Expr{Tuple::kKind, e->at}, list->elts, list->ctx);
    return make_constant(e, constant_tuple(list->elts));
  }
  if (auto* set = as_if<Set>(e)) {
    OwnedObject items = constant_tuple(set->elts);
    return make_constant(e, items ? objects::frozenset_new(items.get()) : nullptr);
  }
  return true;
}

// ---- '...' % (...)

Expr* Optimizer::new_constant(OwnedObject value) {
  Object* kept = compilation_.objects->keep(std::move(value));
  if (kept == nullptr) {
    compilation_.problem->kind = ProblemKind::kRaised;
    return nullptr;
  }
  return compilation_.arena->make<Constant>(Expr{Constant::kKind, {-1, -1, -1, -1}}, kept);
}

/// The text up to the next field, with %% undone; null without a problem when it is empty.
Expr* Optimizer::format_literal(Object* format, int64_t* position) {
  const int64_t size = objects::unicode_length(format);
  const int64_t start = *position;
  int64_t at = start;
  bool has_percents = false;
  while (at < size) {
    if (objects::unicode_read_char(format, at) != '%') {
      ++at;
    } else if (at + 1 < size && objects::unicode_read_char(format, at + 1) == '%') {
      has_percents = true;
      at += 2;
    } else {
      break;
    }
  }
  *position = at;
  if (at == start) {
    return nullptr;
  }
  if (!has_percents) {
    return new_constant(objects::unicode_substring(format, start, at));
  }
  std::u32string text;
  for (int64_t i = start; i < at; ++i) {
    const uint32_t c = objects::unicode_read_char(format, i);
    text += static_cast<char32_t>(c);
    if (c == '%') {
      ++i;
    }
  }
  return new_constant(objects::unicode_from_kind_and_data(4, text.data(), static_cast<int64_t>(text.size())));
}

/// A field that an f-string can express: %s, %r or %a with width and precision.  Null: it cannot.
Expr* Optimizer::format_field(Object* format, int64_t* position, Expr* value) {
  constexpr int kMaxDigits = 3;
  const int64_t size = objects::unicode_length(format);
  int64_t at = *position;
  uint32_t c = 0;
  const auto next = [&] {
    if (at >= size) {
      return false;
    }
    c = objects::unicode_read_char(format, at++);
    return true;
  };
  const auto digits = [&](int* number) {
    *number = 0;
    for (int count = 0; c >= '0' && c <= '9';) {
      *number = *number * 10 + static_cast<int>(c - '0');
      if (!next() || ++count >= kMaxDigits) {
        return false;
      }
    }
    return true;
  };
  bool left_justified = false;
  do {
    if (!next()) {
      return nullptr;
    }
    left_justified = left_justified || c == '-';
  } while (c == '-' || c == '+' || c == ' ' || c == '#' || c == '0' || c == 'z');
  int width = -1;
  int precision = -1;
  if (c >= '0' && c <= '9' && !digits(&width)) {
    return nullptr;
  }
  if (c == '.' && (!next() || !digits(&precision))) {
    return nullptr;
  }
  if (c != 's' && c != 'r' && c != 'a') {
    return nullptr;
  }
  *position = at;
  std::string spec;
  if (!left_justified && width > 0) {
    spec += '>';
  }
  if (width >= 0) {
    spec += std::to_string(width);
  }
  if (precision >= 0) {
    spec += "." + std::to_string(precision);
  }
  Expr* format_spec = nullptr;
  if (!spec.empty()) {
    format_spec = new_constant(objects::unicode_from_string(spec));
    if (format_spec == nullptr) {
      return nullptr;
    }
  }
  return compilation_.arena->make<FormattedValue>(Expr{FormattedValue::kKind, value->at}, value,
                                                  static_cast<int32_t>(c), format_spec);
}

bool Optimizer::optimize_format(Expr*& e, Object* format, Seq<Expr>* items) {
  Problem* problem = compilation_.problem;
  const int count = length(items);
  Seq<Expr>* parts = new_seq<Expr>(*compilation_.arena, count * 2 + 1);
  int n = 0;
  int used = 0;
  for (int64_t position = 0;;) {
    Expr* literal = format_literal(format, &position);
    if (*problem) {
      return false;
    }
    if (literal != nullptr) {
      parts->at(n++) = literal;
    }
    if (position >= objects::unicode_length(format)) {
      break;
    }
    if (used >= count) {
      return true;  // more fields than items
    }
    ++position;
    Expr* field = format_field(format, &position, (*items)[used++]);
    if (field == nullptr) {
      return !*problem;
    }
    parts->at(n++) = field;
  }
  if (used < count) {
    return true;  // more items than fields
  }
  parts->count = n;
  e = compilation_.arena->make<JoinedStr>(Expr{JoinedStr::kKind, e->at}, parts);
  return true;
}

}  // namespace heapscope::compiler
