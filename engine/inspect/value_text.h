// The repr of plain values, made on the host without touching the image.
#pragma once

#include <string>

#include "objects/object.h"

namespace heapscope::inspect {

/// Longest text shown for a value; longer ones are cut and end in "...".
inline constexpr int kLongestText = 200;

/// repr by the built-in type of int, float, complex, bool, str, bytes, bytearray, range, slice,
/// None, Ellipsis, NotImplemented and their subclasses, not cut. False: not such a value.
bool value_text(objects::PyObject* op, std::string* text);

/// Cuts to kLongestText characters (not bytes) of UTF-8.
std::string cut_text(std::string text);

/// UTF-8 of a str object (surrogates as WTF-8 bytes, replaced where JSON needs valid text).
std::string str_utf8(objects::PyObject* str);

}  // namespace heapscope::inspect
