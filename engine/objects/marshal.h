// Code objects as bytes: how the library's modules are carried, compiled ahead.
//
//   object      tag byte, contents; bit 7 of the tag: the object is referred to again and takes the next number
//   reference   'r', number of an object that came before
//   numbers     7 bits a byte, the lowest first, bit 7: more follows; signed ones as 2n or -2n - 1
//
//   N T F .     None, True, False, Ellipsis
//   i           int of up to 62 bits: signed number          l   int: sign and count of digits, each of 30 bits
//   f, y        float, complex: 8 or 16 bytes                 b   bytes: length, the bytes
//   a, A        str of ASCII: length, the bytes; A: interned  u, U   other str: kind, length, characters
//   (, <        tuple, frozenset: count, the items            c   code: its parts, in the order of the reader
//
// What is one object when written is one object when read, interned strings are interned, and the reader makes its
// objects in the order in which CPython's does: an import allocates as one from a .pyc file does. The same object
// gives the same bytes on every platform.
// Invariant: what marshal_read gives equals what was given to marshal_write, tables, flags and sharing included.
// Model: Python/marshal.c r_object, w_object (3.11); the bytes are ours.
// Who may call: the library's loader (read), the program that compiles the library (write).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "objects/object.h"
#include "objects/owned.h"

namespace heapscope::objects {

/// One more with each change of the bytes, and of what the instructions in them mean.
inline constexpr int kMarshalVersion = 1;

/// Appends the object's bytes. Stops the engine at a type that no constant has.
void marshal_write(PyObject* object, std::string* bytes);
/// The object that the bytes stand for. Null: an exception is pending (no memory); bytes that marshal_write did not
/// make stop the engine.
Owned<PyObject> marshal_read(std::string_view bytes);

/// Tells one version of a module's bytes from another (FNV-1a).
uint64_t marshal_checksum(std::string_view bytes);

}  // namespace heapscope::objects
