// Where instances keep their attributes, read without making anything.
#pragma once

#include <string>
#include <vector>

#include "inspect/picture.h"

namespace heapscope::inspect {

/// Appends the instance's own attributes: slots of the program's classes, then values or dict.
void append_attributes(PyObject* op, std::vector<Link>* links);

/// Calls visit(key, value) for the entries of a dict in order of insertion.
template <class Visit>
void for_each_entry(PyObject* dict, Visit visit);

/// `__x__`.
bool is_dunder(const std::string& name);

/// A plain attribute of a class's own dict, borrowed; null when absent.
PyObject* class_attribute(PyObject* type, const char* name);

/// The class's __name__ without its module.
std::string class_name(const PyObject* type);

}  // namespace heapscope::inspect

#include "objects/dict_object.h"

namespace heapscope::inspect {

template <class Visit>
void for_each_entry(PyObject* dict, Visit visit) {
  int64_t position = 0;
  PyObject* key = nullptr;
  PyObject* value = nullptr;
  while (objects::dict_next(dict, &position, &key, &value)) {
    visit(key, value);
  }
}

}  // namespace heapscope::inspect
