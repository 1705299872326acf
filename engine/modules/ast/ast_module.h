// Syntax trees as Python objects: what compile() does with PyCF_ONLY_AST, and with a tree as its source.
// The classes of nodes are module _ast's, which is written in Python.
#pragma once

#include "compiler/compile.h"
#include "objects/owned.h"

namespace heapscope::modules {

/// Parses the source; gives a Module, Interactive or Expression node.
objects::Owned<objects::PyObject> ast_parse(const compiler::CompileRequest& request);
/// Whether an object is a node: never before module _ast was imported.
bool ast_check(objects::PyObject* op);
/// The code of a tree.
objects::Owned<objects::PyObject> ast_compile(const compiler::CompileRequest& request, objects::PyObject* tree);

}  // namespace heapscope::modules
