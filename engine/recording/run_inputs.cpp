#include "recording/run_inputs.h"

#include <utility>

#include "vm/eval.h"
#include "vm/run.h"
#include "vm/step_log.h"

namespace heapscope::recording {

namespace {

RunInputs* asked = nullptr;

}  // namespace

RunInputs::~RunInputs() {
  if (asked == this) {
    asked = nullptr;
    vm::host_inputs = {};
  }
}

void RunInputs::begin(RunOptions* options) {
  options_ = options;
  lines_.clear();
  breakpoints_.clear();
  lines_read = 0;
  recording_ = false;
  ended_ = false;
  wants_line_ = false;
  asked = this;
  vm::host_inputs.read_file = read_file;
  vm::host_inputs.read_line = read_line;
  vm::host_inputs.breakpoint = meet_breakpoint;
}

bool RunInputs::take_wanted_line() { return std::exchange(wants_line_, false); }

void RunInputs::give(const std::string* line) {
  if (line == nullptr) {
    ended_ = true;
  } else {
    options_->input.resize(lines_.size());
    options_->input.push_back(*line);
  }
}

void RunInputs::forget_breakpoints_from(uint64_t steps) {
  while (!breakpoints_.empty() && breakpoints_.back() >= steps) {
    breakpoints_.pop_back();
  }
}

bool RunInputs::read_file(const std::string& path, std::string* text) {
  const RunOptions& options = *asked->options_;
  const auto found = options.files.find(path);
  if (found != options.files.end()) {
    *text = found->second;
    return true;
  }
  return options.read_file && options.read_file(path, text);
}

bool RunInputs::read_line(std::string* line) { return asked->next_line(line); }

bool RunInputs::next_line(std::string* line) {
  if (lines_read < lines_.size()) {
    *line = lines_[lines_read++];
    return true;
  }
  if (lines_read < options_->input.size()) {
    *line = options_->input[lines_read];
  } else if (options_->waits_for_input && !ended_ && recording_) {
    wants_line_ = true;
    vm::abandon();
    return false;
  } else if (!options_->read_line || !options_->read_line(line)) {
    return false;
  }
  lines_.push_back(*line);
  ++lines_read;
  return true;
}

void RunInputs::meet_breakpoint() {
  const uint64_t next = vm::steps_so_far();
  if (asked->recording_ && (asked->breakpoints_.empty() || asked->breakpoints_.back() < next)) {
    asked->breakpoints_.push_back(next);
  }
}

}  // namespace heapscope::recording
