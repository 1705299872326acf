// Progress of a run as the page's contract has it (type Progress).
#include "inspect/json.h"
#include "recording/error_json.h"
#include "session/session.h"

namespace heapscope::session {
namespace {

const char* state_name(RunState state) {
  switch (state) {
    case RunState::kRunning: return "running";
    case RunState::kDone: return "done";
    case RunState::kStopped: return "stopped";
  }
  return "";
}

const char* reason_name(recording::StopReason reason) {
  switch (reason) {
    case recording::StopReason::kNone: return "";
    case recording::StopReason::kReader: return "reader";
    case recording::StopReason::kSteps: return "steps";
    case recording::StopReason::kMemory: return "memory";
    case recording::StopReason::kInput: return "input";
  }
  return "";
}

}  // namespace

std::string progress_json(const Progress& progress) {
  inspect::JsonWriter out;
  out.begin_object();
  out.field_bool("ok", true);
  out.key("value");
  out.begin_object();
  out.field("state", state_name(progress.state));
  if (progress.stopped != recording::StopReason::kNone) {
    out.field("stopped", reason_name(progress.stopped));
  }
  if (progress.library_wanted != nullptr) {
    out.field("libraryWanted", progress.library_wanted);
  }
  out.field("steps", static_cast<int64_t>(progress.steps));
  out.field("stdout", progress.out);
  out.field("stderr", progress.err);
  out.key("status");
  if (progress.status < 0) {
    out.null();
  } else {
    out.number(progress.status);
  }
  out.key("error");
  if (progress.has_error) {
    out.raw(recording::error_json(progress.error));
  } else {
    out.null();
  }
  out.end_object();
  out.end_object();
  return out.take();
}

}  // namespace heapscope::session
