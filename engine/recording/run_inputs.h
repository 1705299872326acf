// RunInputs: what a run asks the host for, and what it was given: lines of input(), importable files, calls of
// breakpoint().
//
//   recorded run   lines come from the options, then from the host; all that were given are kept
//   visits         read the kept lines again, from where their state is in them (`lines_read`)
//
// One per recorder. The engine asks through plain function pointers (vm::host_inputs), so the one that a run was begun
// with last is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "recording/run_options.h"

namespace heapscope::recording {

class RunInputs {
 public:
  RunInputs() = default;
  ~RunInputs();
  RunInputs(const RunInputs&) = delete;
  RunInputs& operator=(const RunInputs&) = delete;

  /// A new run begins, with nothing given yet. The options outlive it.
  void begin(RunOptions* options);
  /// While the first run goes on, and not a visit, its questions reach the host.
  void set_recording(bool recording) { recording_ = recording; }
  /// Since the last call: whether the run was given up because input() waits for a line that nobody has given yet.
  bool take_wanted_line();
  /// The line that it waits for, or null: none comes any more.
  void give(const std::string* line);
  /// The run goes back to where so many steps had happened.
  void forget_breakpoints_from(uint64_t steps);

  /// Lines that input() was given, from whatever source.
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }
  /// Steps that came next when breakpoint() was called, in order.
  [[nodiscard]] const std::vector<uint64_t>& breakpoints() const { return breakpoints_; }

  /// Lines that the state in the image has read.
  size_t lines_read = 0;

 private:
  static bool read_file(const std::string& path, std::string* text);
  static bool read_line(std::string* line);
  static void meet_breakpoint();
  bool next_line(std::string* line);

  RunOptions* options_ = nullptr;
  std::vector<std::string> lines_;
  std::vector<uint64_t> breakpoints_;
  bool recording_ = false;
  bool ended_ = false;  ///< the host said that no line comes any more
  bool wants_line_ = false;
};

}  // namespace heapscope::recording
