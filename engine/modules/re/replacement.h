// The replacement text of sub() and expand(): literal pieces and references to groups.
// Model: Lib/re/_parser.py parse_template (3.11).
#pragma once

#include <vector>

#include "modules/re/re_types.h"
#include "objects/owned_vector.h"

namespace heapscope::modules {

class Replacement {
 public:
  Status parse(const PatternObject* pattern, objects::PyObject* text);
  /// Puts the pieces for one match into the list.
  [[nodiscard]] Status append_to(objects::PyObject* list, objects::PyObject* string, const Found& found) const;

 private:
  friend class TemplateReader;
  objects::OwnedVector<objects::PyObject> literals_;  ///< null: the group of this place
  std::vector<int64_t> groups_;                       ///< as many as literals; 0 beside one
};

}  // namespace heapscope::modules
