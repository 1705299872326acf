// What the files of str share.  Who may call: unicode_*.cpp, format_*.cpp, string_format.cpp.
#pragma once

#include "objects/descr_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

/// 0x7f, 0xff, 0xffff or 0x10ffff: the bound that decides kind and ASCII flag.
uint32_t find_max_char(int kind, const void* data, int64_t length);
void copy_characters(PyObject* to, int64_t at, const PyObject* from, int64_t start, int64_t count);
void copy_raw(int to_kind, void* to_data, int64_t at, int from_kind, const void* from_data, int64_t start,
              int64_t count);
/// An exact copy of any str; "" is shared.
Owned<PyObject> unicode_copy(PyObject* op);
/// The object itself when it is an exact str.
Owned<PyObject> unicode_result_unchanged(PyObject* op);

destructor unicode_dealloc;

// Rows of the method table, by file.
extern const MethodDef kUnicodeMethods[];
// clang-format off
#define HS_UNICODE_NOARGS(X) \
  X(lower) X(upper) X(title) X(capitalize) X(swapcase) X(casefold) \
  X(isascii) X(islower) X(isupper) X(istitle) X(isspace) X(isdecimal) X(isdigit) X(isnumeric) \
  X(isalpha) X(isalnum) X(isidentifier) X(isprintable)
// clang-format on
#define HS_DECLARE(name) PyCFunction unicode_##name##_method;
HS_UNICODE_NOARGS(HS_DECLARE)
#undef HS_DECLARE
// clang-format off
#define HS_UNICODE_FAST(X) \
  X(find) X(index) X(rfind) X(rindex) X(count) X(replace) X(startswith) X(endswith) \
  X(strip) X(lstrip) X(rstrip) X(center) X(ljust) X(rjust)
// clang-format on
#define HS_DECLARE(name) PyCFunctionFast unicode_##name##_method;
HS_UNICODE_FAST(HS_DECLARE)
#undef HS_DECLARE
#define HS_UNICODE_KEYWORDS(X) X(split) X(rsplit) X(splitlines) X(expandtabs) X(encode)
#define HS_DECLARE(name) PyCFunctionFastWithKeywords unicode_##name##_method;
HS_UNICODE_KEYWORDS(HS_DECLARE)
#undef HS_DECLARE
PyCFunction unicode_partition_method;
PyCFunction unicode_rpartition_method;
PyCFunction unicode_removeprefix_method;
PyCFunction unicode_removesuffix_method;
PyCFunction unicode_zfill_method;
PyCFunction unicode_translate_method;
PyCFunctionFast unicode_maketrans_method;

}  // namespace heapscope::objects
