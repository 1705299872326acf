// The `%` operator's directives, shared by str and bytes.  Model: unicode_format_arg,
// Objects/bytesobject.c _PyBytes_FormatEx (3.11).
#pragma once

#include <string>

#include "objects/object.h"
#include "objects/owned.h"
#include "objects/text_limit.h"

namespace heapscope::objects {

/// %[(key)][flags][width][.precision]type
struct PercentDirective {
  bool left = false;
  bool plus = false;
  bool space = false;
  bool alternate = false;
  bool zero = false;
  bool no_negative_zero = false;  ///< bytes only
  int64_t width = -1;
  int64_t precision = -1;
  uint32_t type = 0;
};

/// Where the values come from: a tuple in order, a mapping by key, or one object.
class PercentArguments {
 public:
  explicit PercentArguments(PyObject* arguments, bool bytes);
  /// The next value, borrowed; null with TypeError when there is none.
  PyObject* next();
  [[nodiscard]] bool has_mapping() const { return mapping_ != nullptr; }
  /// Looks `key` up and makes it the only value.
  Status select(PyObject* key);
  /// All values of a tuple were used.
  [[nodiscard]] Status check_all_used(const char* where) const;

 private:
  PyObject* arguments_;
  PyObject* mapping_ = nullptr;
  Owned<PyObject> selected_;
  int64_t length_ = -1;
  int64_t index_ = -2;
};

/// Wider than any text that the machine could hold: MemoryError before anything is made.
inline constexpr int64_t kMaxPadding = kMaxTextSize;

/// The text of a number for d i u o x X e E f F g G, sign included, not padded.
Status percent_number(const PercentDirective& directive, PyObject* value, std::string* text);
bool percent_is_number(uint32_t type);

/// Sign, zeros and blanks around a number's ASCII text.
std::string percent_pad_number(const PercentDirective& directive, const std::string& text);

}  // namespace heapscope::objects
