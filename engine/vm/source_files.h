// Source texts by file name, for tracebacks: what CPython reads from the file again.
#pragma once

#include <string>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::vm {

/// Keeps a text under a file name (a str), in the image.
void remember_source(objects::PyObject* filename, std::string_view source);
/// The bytes of a file that the program has written, or was given and has opened; null, without an error, when there is
/// none.
objects::Owned<objects::PyObject> contents_of(objects::PyObject* path);
/// The text, decoded as its cookie or mark says, its lines ended by "\n"; false when the file is not known.
bool source_text(objects::PyObject* filename, std::string* text);
/// A line (from 1) without its newline; false when the file or the line is not known.
bool source_line(objects::PyObject* filename, int line, std::string* text);

}  // namespace heapscope::vm
