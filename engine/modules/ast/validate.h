// Whether a tree that a program made out of nodes is one that the compiler may be given.
//
// The parser makes only trees with certain shapes, and the compiler relies on them: no empty bodies, contexts that fit,
// as many keys as values. A tree from objects may break any of them; validate_tree finds the first breach and raises
// ValueError or TypeError with CPython's text.  Model: Python/ast.c _PyAST_Validate (3.11).
// Who may call: ast_compile.
#pragma once

#include "compiler/ast.h"

namespace heapscope::modules::ast {

/// What ends a comparison's operators in a tree made of nodes, where their number is not that of the operands.
inline constexpr auto kNoMoreComparisons = static_cast<compiler::Comparison>(0xff);

/// False with a pending exception.
bool validate_tree(const compiler::Module* tree);

}  // namespace heapscope::modules::ast
