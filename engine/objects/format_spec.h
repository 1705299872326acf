// The format mini-language: `format(x, ">10,.2f")`.  Model: Python/formatter_unicode.c (3.11).
//
//   [[fill]align][sign][z][#][0][width][grouping][.precision][type]
//
// Each built-in __format__ comes here with the spec's text.  `%` formatting and str.format share
// the number layouts.
#pragma once

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

Owned<PyObject> unicode_format_advanced(PyObject* text, PyObject* spec);  // str.__format__
Owned<PyObject> long_format_advanced(PyObject* number, PyObject* spec);
Owned<PyObject> float_format_advanced(PyObject* number, PyObject* spec);
Owned<PyObject> complex_format_advanced(PyObject* number, PyObject* spec);

/// str.format(*args, **kwargs); kwargs may be null or a mapping (format_map passes null args).
Owned<PyObject> string_format(PyObject* format, PyObject* args, PyObject* kwargs);

}  // namespace heapscope::objects
