// Reading the tables of a code object, for code_object.cpp and code_type.cpp.
#pragma once

#include <cstdint>

#include "objects/code_object.h"

namespace heapscope::objects {

/// Forms of an entry of co_linetable; from 0 on: short forms, the number is the column divided by 8.
enum LocationForm : int {
  kLocationOneLine0 = 10,
  kLocationNoColumns = 13,
  kLocationLong = 14,
  kLocationNone = 15,
};

/// Goes through co_linetable: `while (reader.next()) ...`.  Model: Objects/locations.md (3.11).
class LocationReader {
 public:
  explicit LocationReader(PyCodeObject* code);
  /// False at the end.
  bool next();

  /// Goes on to `unit` and gives its line alone, -1 when it has none.
  int32_t line_at(int64_t unit);

  /// Where the reader is: bytes of the table, units of code, line.
  struct Place {
    int64_t next;
    int64_t limit;
    int64_t unit;
    int32_t line;
  };
  [[nodiscard]] Place place() const { return {next_ - table_, end_ - table_, end, line_}; }
  void set_place(const Place& place);

  // The entry: units [start, end) and where they come from.
  int64_t start = 0;
  int64_t end = 0;
  CodePosition position{-1, -1, -1, -1};

 private:
  uint32_t number();
  int32_t signed_number();

  const uint8_t* table_;
  const uint8_t* next_;
  const uint8_t* end_;
  int32_t line_;
};

// Iterators (code_iter.cpp).
Owned<PyObject> code_lines(PyCodeObject* code);      // co_lines()
Owned<PyObject> code_positions(PyCodeObject* code);  // co_positions()

Owned<PyObject> code_replace(PyObject* op, const Ref<PyObject>* args, int64_t nargs,
                             PyObject* kwnames);                                        // replace(co_name=..., ...)
Owned<PyObject> code_from_parts(PyTypeObject* type, PyObject* args, PyObject* kwargs);  // code(argcount, ...)

/// Bytes of a code object with so many units.
int64_t code_size(int64_t units);

}  // namespace heapscope::objects
