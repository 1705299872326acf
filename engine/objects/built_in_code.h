// Functions that CPython has in C and Heapscope in Python.
//
// A function of a C module does not become a method when a class has it as an attribute: `class A: f = math.sin` and
// `A().f(1)` passes 1 only. Library modules that stand for C ones (those that begin with "# Built in") have a mark on
// the code of the functions that their text defines at its top; such a function gives itself when it is looked up, and
// what MAKE_FUNCTION gives for it is of type builtin_function_or_method (method_object.h).
// Who may call: whoever looks at kTpFlagsMethodDescriptor; cmake/compile_library.cpp, which sets the mark.
#pragma once

#include "objects/code_object.h"
#include "objects/func_object.h"
#include "objects/tuple_object.h"
#include "objects/type_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

/// In co_flags, above all that CPython uses.
inline constexpr int32_t kCoBuiltInFunction = 0x20000000;

inline bool is_built_in_function(PyObject* op) {
  return function_check(op) &&
         (as_code(static_cast<PyFunctionObject*>(op)->func_code)->co_flags & kCoBuiltInFunction) != 0;
}

/// Whether a call through an instance passes it as the first argument.
inline bool binds_as_method(PyObject* found) {
  return type_has_feature(type_of(found), kTpFlagsMethodDescriptor) && !is_built_in_function(found);
}

/// For the code of a module, as the compiler makes it: marks the functions if its file's name says that it stands for
/// C.
inline void mark_built_in_functions(PyCodeObject* module) {
  if (!unicode_text(module->co_filename).starts_with("<built-in ")) {
    return;
  }
  for (int64_t i = 0; i < tuple_get_size(module->co_consts); ++i) {
    PyObject* constant = tuple_get_item(module->co_consts, i);
    if (code_check(constant) && (as_code(constant)->co_flags & kCoOptimized) != 0 &&
        !unicode_text(as_code(constant)->co_name).starts_with('<')) {
      as_code(constant)->co_flags |= kCoBuiltInFunction;
    }
  }
}

}  // namespace heapscope::objects
