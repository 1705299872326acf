// The Python objects that a syntax tree refers to: identifiers and constants.
//
// CPython's parser keeps every one of them in a list until the parsed program has run, which a
// program can see in sys.getrefcount() of its literals.  So this is a list object in the image; who
// runs a script holds it until the module has finished, other callers drop it after compiling.
// Model: Python/pyarena.c _PyArena_AddPyObject (3.11).
//
// Invariant: every Object* in the tree is in the list, or is a static object.
#pragma once

#include <string_view>

#include "compiler/ast.h"
#include "objects/owned_vector.h"

namespace heapscope::compiler {

class TreeObjects {
 public:
  /// Makes the list; false with a pending exception.
  bool start();

  /// Takes the reference and gives back a borrowed pointer; null stays null (an exception pends).
  Object* keep(objects::Owned<Object> object);
  /// An interned str, normalised to NFKC when it is not ASCII.
  Object* identifier(std::string_view utf8);

  /// The list, for who runs the program.
  objects::Owned<Object> take_list();

 private:
  objects::Owned<Object> list_;
};

/// Objects that one compilation makes for itself (mangled names, names of scopes).
class TemporaryObjects {
 public:
  TemporaryObjects() = default;
  TemporaryObjects(const TemporaryObjects&) = delete;
  TemporaryObjects& operator=(const TemporaryObjects&) = delete;

  Object* keep(objects::Owned<Object> object);
  /// An interned str.
  Object* identifier(std::string_view utf8);

 private:
  objects::OwnedVector<Object> owned_;
};

}  // namespace heapscope::compiler
