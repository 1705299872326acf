// For carets under a traceback's line: which characters of an expression are its operator.
// Model: Python/traceback.c extract_anchors_from_line (3.11).
#pragma once

#include <cstdint>
#include <string_view>

namespace heapscope::compiler {

/// If the text is one statement that is a binary operation or a subscript: the byte range of its
/// operator, or of its brackets with what is in them. Leaves no error pending.
bool find_operator_range(std::string_view text, int64_t* start, int64_t* end);

}  // namespace heapscope::compiler
