// The making of constant objects: literals, folding, and the keys by which constants merge.
//
// The one place where the compiler computes with Python objects.  Everything here follows the
// object layer's conventions: null means that an exception is pending, unless stated.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/ast.h"
#include "objects/owned.h"

namespace heapscope::compiler {

using OwnedObject = objects::Owned<Object>;

/// The value of a NUMBER token.  *too_long is set, and nothing is pending, when it has more decimal
/// digits than ints are read from.
OwnedObject number_from_literal(std::string_view text, std::string* too_long);

/// Results of constant expressions, null without an exception when they are left to run time:
/// because they raise, or because the result would be large.
OwnedObject fold_unary(UnaryOperator op, Object* operand);
OwnedObject fold_binary(Object* left, Operator op, Object* right);
OwnedObject fold_subscript(Object* value, Object* index);

}  // namespace heapscope::compiler
