#include "recording/error_json.h"

#include "inspect/json.h"

namespace heapscope::recording {

std::string error_json(const ErrorInfo& error) {
  inspect::JsonWriter out;
  out.begin_object();
  out.field("type", error.type);
  out.field("message", error.message);
  out.field("traceback", error.traceback);
  out.field("line", error.line);
  out.field("column", error.column);
  out.field("endLine", error.end_line);
  out.field("endColumn", error.end_column);
  out.end_object();
  return out.take();
}

}  // namespace heapscope::recording
