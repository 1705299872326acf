// The replacement text of sub() and expand(): literal pieces and references to groups.
// Model: Lib/re/_parser.py parse_template (3.11).
#pragma once

#include <utility>
#include <vector>

#include "modules/re/re_types.h"

namespace heapscope::modules {

class Replacement {
 public:
  Status parse(const PatternObject* pattern, objects::PyObject* text);
  /// Puts the pieces for one match into the list.
  [[nodiscard]] Status append_to(objects::PyObject* list, objects::PyObject* string, const Found& found) const;

 private:
  struct Part {
    objects::Owned<objects::PyObject> literal;  // null: a group
    int64_t group = 0;
  };
  Status add_literal(std::u32string* pending, bool is_bytes);
  std::vector<Part> parts_;
};

}  // namespace heapscope::modules
