// What a run depends on besides its source: with these it is a pure function.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace heapscope::recording {

enum class RunMode : uint8_t { kScript, kRepl };

struct RunOptions {
  RunMode mode = RunMode::kScript;
  bool verify = false;                  ///< the session verifies the heap at the end (Session::problems)
  std::string model = "3.11";           ///< name of a MemoryModel
  uint32_t shuffle = 0;                 ///< other addresses than usual, each number its own; 0: the usual ones
  bool collects = true;                 ///< automatic collection is on when the program starts
  std::string filename = "program.py";  ///< as tracebacks show it
  uint64_t step_limit = 10'000'000;
  uint64_t checkpoint_bytes = 128ull << 20;
  double checkpoint_after = 20;  ///< milliseconds between two of them, unless they cost much
  /// Above 0: after so many of the evaluator's safe points instead, so that they lie at the same places on any machine.
  int64_t checkpoint_safe_points = 0;
  std::vector<std::string> input;  ///< what input() reads, line by line
  /// A recorded run that has read all of them stops (StopReason::kInput) and goes on with the next (Recorder::answer);
  /// otherwise that is the end of input.
  bool waits_for_input = false;
  std::map<std::string, std::string> files;  ///< other importable files
  /// Host's own ways to get these, asked after the lists above: the terminal program reads the
  /// script's folder and standard input. May be empty.
  std::function<bool(const std::string& path, std::string* text)> read_file;
  std::function<bool(std::string* line)> read_line;
  std::string import_path;  ///< folder of importable files; "" none
  /// Called when the program has ended: with everything still there, and again when it is torn down.
  std::function<void(bool torn_down)> at_end;
};

enum class RunState : uint8_t { kRunning, kDone, kStopped };
enum class StopReason : uint8_t { kNone, kReader, kSteps, kMemory, kInput };

/// An uncaught error as the page shows it (type ErrorView).
struct ErrorInfo {
  std::string type;
  std::string message;
  std::string traceback;
  int line = 0;
  int column = 0;  ///< from 1 in characters, 0 unknown
  int end_line = 0;
  int end_column = 0;
};

struct Progress {
  RunState state = RunState::kRunning;
  StopReason stopped = StopReason::kNone;
  uint64_t steps = 0;
  std::string out;  ///< written since the last answer
  std::string err;
  int status = -1;  ///< exit status once done, -1 before
  bool has_error = false;
  ErrorInfo error;
  /// Stopped because the program wants a part of the library that the host has not given yet (vm::library_wanted):
  /// what was told of this run counts for nothing.
  const char* library_wanted = nullptr;
};

}  // namespace heapscope::recording
