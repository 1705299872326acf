#include "recording/skip_line.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/events.h"
#include "compiler/compile.h"
#include "objects/code_object.h"
#include "objects/errors.h"
#include "objects/identifiers.h"
#include "objects/interpreter_frame.h"
#include "objects/unicode_object.h"

namespace heapscope::recording {

using namespace objects;

namespace {

/// Of all code of the program. Empty: it does not compile as a whole (a session's statements are compiled one by one).
std::vector<compiler::CodeStatements> statements_of(Recorder& recorder) {
  std::vector<compiler::CodeStatements> found;
  const Snapshot before = recorder.store().capture(recorder.near_snapshot());
  EventSink* events = std::exchange(event_sink, nullptr);
  {
    compiler::CompileRequest request;
    request.source = recorder.source();
    request.filename = ident(Id::anon_string);
    request.statements = &found;
    Owned<PyCodeObject> code = compiler::compile_source(request);
    if (!code) {
      found.clear();
    }
    (void)code.release();  // the image is put back: nothing needs to be let go
  }
  event_sink = events;
  recorder.store().restore(before);
  return found;
}

}  // namespace

_Py_CODEUNIT* last_unit_of_line(Recorder& recorder, const vm::StepEvent& event, std::string* why) {
  if (event.frame == nullptr || event.kind != vm::StepKind::kLine) {
    *why = "No line is about to run at this step: go to a step that stands before one.";
    return nullptr;
  }
  const std::vector<compiler::CodeStatements> all = statements_of(recorder);
  PyCodeObject* code = event.frame->f_code;
  const std::string qualname = unicode_text(code->co_qualname);
  const auto same = std::find_if(all.begin(), all.end(), [&](const compiler::CodeStatements& each) {
    return each.units == code->ob_size && each.firstlineno == code->co_firstlineno && each.qualname == qualname;
  });
  if (same == all.end()) {
    *why = "A line can be replaced in a script only, and not in code that the program makes while it runs.";
    return nullptr;
  }
  const auto at = static_cast<int32_t>(event.frame->prev_instr.get() - code->co_code_adaptive);
  int32_t end = -1;
  bool within = false;
  for (const compiler::StatementExtent& each : same->statements) {
    const bool goes_on = end >= 0 && each.begin == end && code_line_of(code, each.begin) == event.line;
    if (each.begin == at || goes_on) {
      end = each.end;
    }
    within = within || (each.begin < at && at < each.end);
  }
  if (end < 0) {
    *why = within ? "This step is in the middle of a statement: go to the step at its first line."
                  : "Only a line of simple statements can be replaced: assignments, expressions, del, import, pass.";
    return nullptr;
  }
  return code->co_code_adaptive + (end - 1);
}

}  // namespace heapscope::recording
