// The functions of the builtins module, by theme; builtins_module.cpp puts them into one table.
// Model: Python/bltinmodule.c (3.11).
#pragma once

#include "objects/descr_object.h"
#include "objects/owned.h"

namespace heapscope::modules {

using namespace objects;

#define HS_PLAIN(name) Owned<PyObject> builtin_##name(PyObject* module, PyObject* arg)
#define HS_FAST(name) Owned<PyObject> builtin_##name(PyObject* module, const Ref<PyObject>* args, int64_t nargs)
#define HS_FAST_KEYWORDS(name) \
  Owned<PyObject> builtin_##name(PyObject* module, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames)

// Numbers and text (builtins_numbers.cpp).
HS_PLAIN(abs);
HS_PLAIN(bin);
HS_PLAIN(chr);
HS_FAST(divmod);
HS_PLAIN(hash);
HS_PLAIN(hex);
HS_PLAIN(id);
HS_PLAIN(oct);
HS_PLAIN(ord);
HS_FAST_KEYWORDS(pow);
HS_FAST_KEYWORDS(round);
HS_FAST_KEYWORDS(sum);

// Iteration (builtins_iteration.cpp).
HS_PLAIN(aiter);
HS_PLAIN(all);
HS_FAST(anext);
HS_PLAIN(any);
HS_FAST(iter);
HS_PLAIN(len);
Owned<PyObject> builtin_max(PyObject* module, PyObject* args, PyObject* kwargs);
Owned<PyObject> builtin_min(PyObject* module, PyObject* args, PyObject* kwargs);
HS_FAST(next);
HS_FAST_KEYWORDS(sorted);

// Objects and attributes (builtins_objects.cpp).
HS_PLAIN(ascii);
HS_PLAIN(callable);
HS_FAST(delattr);
HS_FAST(dir);
HS_FAST(format);
HS_FAST(getattr);
HS_FAST(hasattr);
HS_FAST(isinstance);
HS_FAST(issubclass);
HS_PLAIN(repr);
HS_FAST(setattr);
HS_FAST(vars);

// Input and output (builtins_io.cpp).
HS_FAST(input);
HS_FAST_KEYWORDS(open);
HS_FAST_KEYWORDS(breakpoint);
HS_FAST_KEYWORDS(print);

// Code (builtins_code.cpp).
HS_FAST_KEYWORDS(build_class);
HS_FAST_KEYWORDS(compile);
HS_FAST(eval);
HS_FAST_KEYWORDS(exec);
HS_PLAIN(globals);
HS_FAST_KEYWORDS(import);
HS_PLAIN(locals);

#undef HS_PLAIN
#undef HS_FAST
#undef HS_FAST_KEYWORDS

}  // namespace heapscope::modules
