// Names that a frame binds: locals' values and the cells of variables that live in cells.
#pragma once

#include <string>
#include <vector>

#include "objects/interpreter_frame.h"
#include "objects/object.h"

namespace heapscope::inspect {

struct Variable {
  std::string name;
  objects::PyObject* value;
};

struct Variables {
  std::vector<Variable> locals;  ///< values; unbound names and modules left out
  std::vector<Variable> cells;   ///< cell objects
};

/// Of a function's or class body's frame; a module's frame has neither (its names are globals).
Variables read_variables(objects::_PyInterpreterFrame* frame);

/// Entries of a namespace dict without dunder names; modules left out unless asked for.
std::vector<Variable> read_namespace(objects::PyObject* dict, bool with_modules);

}  // namespace heapscope::inspect
