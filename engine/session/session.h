// Session: the one facade of the engine. The terminal program and the bindings include nothing else.
//
// A session is one machine and at most one run in it. Answers to the page are JSON text in the
// envelope {"ok": true, "value": ...} or {"ok": false, "error": {"code", "message"}}; their types
// are web/src/engine/view.ts. Misuse by the host (no recording, no such step) is an answer, never a
// trap. One session per process: the image lies at fixed addresses.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "inspect/heap_view.h"
#include "recording/run_options.h"

namespace heapscope::recording {
class Recorder;
}

namespace heapscope::session {

using inspect::ViewDetail;
using recording::Progress;
using recording::RunMode;
using recording::RunOptions;
using recording::RunState;

class Session {
 public:
  Session();
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // The run. Text copied out of an interactive session (pasted_session.h) runs statement by statement.
  Progress record(const std::string& source, const RunOptions& options);
  Progress run(const std::string& source, const RunOptions& options);
  Progress advance(double milliseconds);
  Progress stop();
  /// The line that input() waits for (RunOptions::waits_for_input): the run can go on. Null: there is none any more.
  Progress answer(const std::string* line);
  [[nodiscard]] uint64_t steps() const;
  /// Once the run is over: makes ready, for about so many milliseconds, what views after slow steps need. The answer is
  /// how many of these steps are left.
  std::string prepare(double milliseconds);

  // Answers as JSON text with envelope.
  std::string view(int64_t step, const ViewDetail& detail);
  std::string ticks(int64_t from, int64_t to, int64_t stride);
  std::string layout(int64_t step, int64_t id);
  std::string pool(int64_t step, uint64_t address);
  std::string ledger(int64_t step, int64_t id);
  /// Whether the run came to the same as an exported recording says.
  bool came_to(const std::string& promised);
  /// Any question of session/questions.h, JSON text.
  std::string ask(const std::string& question);
  std::string stats();
  std::string state_hash(int64_t step);
  std::string verify_heap(int64_t step, const std::string& level);
  /// What was found at the end of a run with RunOptions::verify, a line per problem; no envelope.
  [[nodiscard]] const std::string& problems() const { return problems_; }
  /// Full verification at every step: a line for each problem, as text; empty when all is in order.
  std::string verify_all_steps();

  /// Bytes of the image at a step; what lies outside of every region is left out at the end.
  std::vector<uint8_t> bytes(int64_t step, uint64_t address, int64_t length);
  /// Records from..to-1 in the trace corpus's format, one per line, no envelope.
  std::string trace(int64_t from, int64_t to);

 private:
  Progress start(const std::string& source, const RunOptions& options, bool keep_history);
  [[nodiscard]] bool has_step(int64_t step) const;
  RunOptions verifying(RunOptions options);

  std::unique_ptr<recording::Recorder> recorder_;
  std::string problems_;
};

/// Whether a text is an exported recording (recording_file.h).
bool is_recording(const std::string& text);
/// Its source and options; `*promised` gets what came_to() compares, or, when it is false, what is wrong.
bool open_recording(const std::string& text, std::string* source, RunOptions* options, std::string* promised);

/// [{"name": ..., "notice": ...}]: the memory models, oldest first, and what each leaves out.
std::string memory_models_json();
/// Version of Heapscope, such as `0.1.0`.
const char* version();

/// Gives a part of the library to a build that is without (modules/library.h). False: not such contents, or those of
/// another version.
bool provide_library(const std::string& contents);

/// Progress as JSON with envelope.
std::string progress_json(const Progress& progress);
/// {"ok": false, ...}.
std::string error_json(const char* code, const std::string& message);

}  // namespace heapscope::session
