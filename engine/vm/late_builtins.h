// Builtins that CPython's site makes before a program runs: exit, quit, help, copyright, credits, license. Here the
// module _sitebuiltins makes them, all at once, when a program first asks for one, so that others do not pay for it.
#pragma once

#include "base/status.h"
#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::vm {

inline constexpr const char* kLateBuiltins[] = {"quit", "exit", "copyright", "credits", "license", "help"};

/// The value of a name that these builtins lack so far; null without an error: the name is none of the late ones.
objects::Owned<objects::PyObject> late_builtin(objects::PyObject* builtins, objects::PyObject* name);

/// Puts them all into the builtins, for what lists those.
[[nodiscard]] Status make_late_builtins();

}  // namespace heapscope::vm
