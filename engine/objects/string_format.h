// The parts of str.format's parser that the _string module shows too.
#pragma once

#include "objects/format_spec_internal.h"

namespace heapscope::objects {

/// A literal text, then perhaps a replacement field {field_name!conversion:spec}.
struct Markup {
  SpecView literal = {nullptr, 0, 0};
  SpecView field_name = {nullptr, 0, 0};
  SpecView spec = {nullptr, 0, 0};
  uint32_t conversion = 0;
  bool has_field = false;
  bool spec_has_fields = false;
};

class MarkupIterator {
 public:
  explicit MarkupIterator(const SpecView& view) : text_(view.text), at_(view.start), end_(view.end) {}
  Truth next(Markup* result);
  [[nodiscard]] bool at_end() const { return at_ >= end_; }

 private:
  Status parse_field(Markup* result);

  PyObject* text_;
  int64_t at_;
  int64_t end_;
};

/// Fields are numbered by the text or by their order, not both.
struct AutoNumber {
  enum State { kUnknown, kAutomatic, kManual } state = kUnknown;
  int64_t next = 0;
};

/// "0.real[key]" into what comes first (with its index, or -1) and the rest.
Status split_field_name(const SpecView& name, SpecView* first, int64_t* index, SpecView* rest, AutoNumber* numbers);

struct FieldPart {
  bool is_attribute;
  int64_t index;
  SpecView name;
};
Truth next_field_part(SpecView* rest, FieldPart* part);
/// -1 when the text is not a number.
Status field_integer(const SpecView& text, int64_t* value);

}  // namespace heapscope::objects
