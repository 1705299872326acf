// The formatting functions that write into a builder; str.format and `%` use them too.
#pragma once

#include "objects/format_spec.h"
#include "objects/unicode_builder.h"

namespace heapscope::objects {

/// spec[start:end]
struct SpecView {
  PyObject* text;
  int64_t start;
  int64_t end;
};

Status format_string_into(UnicodeBuilder* out, PyObject* value, const SpecView& spec);
Status format_long_into(UnicodeBuilder* out, PyObject* value, const SpecView& spec);
Status format_float_into(UnicodeBuilder* out, PyObject* value, const SpecView& spec);
Status format_complex_into(UnicodeBuilder* out, PyObject* value, const SpecView& spec);

/// A decimal number in text[*at:end]: its value with *at behind it, -1 when there is none (no error)
/// or when it is too large (error).
int64_t parse_spec_integer(PyObject* text, int64_t* at, int64_t end);

}  // namespace heapscope::objects
