// Every step of every lesson, forward and then back: the same machine and the same view, and a heap in order.
//
// The first time through is watched by a hook of its own, without a recorder: re-execution from checkpoints must
// come by the same machine (R1).
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "memory/image.h"
#include "recording/page_store.h"
#include "session/session.h"
#include "vm/run.h"
#include "vm/step_hook.h"

namespace heapscope::session {
namespace {

using Path = std::filesystem::path;

constexpr int64_t kVerifiedSteps = 40;  // about so many of a lesson: a census costs more than a view
constexpr char kLessons[] = "web/lessons";

std::string text_of(const Path& file) {
  std::stringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

std::vector<Path> lessons() {
  std::vector<Path> found;
  for (const auto& entry : std::filesystem::directory_iterator(kLessons)) {
    if (std::filesystem::exists(entry.path() / "program.py")) {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// The state hash at every step of a run that nobody records, in the form of Session::state_hash.
class FirstTimeThrough final : public vm::StepHook, public vm::OutputSink {
 public:
  explicit FirstTimeThrough(const std::string& source) {
    memory::map_image();
    vm::output_sink = this;
    vm::boot_machine();
    vm::ProgramOptions options;
    options.stepping = true;
    vm::start_program(source, options);
    vm::eval_control = {};
    vm::step_hook = this;
    vm::set_step_hook_from(0);
    while (vm::run_program() != vm::RunPhase::kFinished) {
    }
    vm::step_hook = nullptr;
    vm::output_sink = nullptr;
    note();
  }
  vm::StepAction on_step(const vm::StepEvent&, bool) override {
    note();
    return vm::StepAction::kContinue;
  }
  void write_out(std::string_view) override {}
  void write_err(std::string_view) override {}

  const std::vector<std::string>& hashes() const { return hashes_; }

 private:
  void note() {
    char text[64];
    std::snprintf(text, sizeof text, "{\"ok\":true,\"value\":\"%016llx\"}",
                  static_cast<unsigned long long>(recording::state_hash()));
    hashes_.emplace_back(text);
  }

  std::vector<std::string> hashes_;
};

class Lessons : public testing::TestWithParam<Path> {};

TEST_P(Lessons, EveryStepIsTheSameForwardAndBack) {
  const std::string source = text_of(GetParam() / "program.py");
  const FirstTimeThrough first(source);
  Session session;
  Progress progress = session.record(source, RunOptions{});
  while (progress.state == RunState::kRunning) {
    progress = session.advance(20);
  }
  ASSERT_EQ(progress.state, RunState::kDone);
  const auto steps = static_cast<int64_t>(session.steps());
  ASSERT_EQ(first.hashes().size(), session.steps());
  const int64_t verify_every = std::max<int64_t>(steps / kVerifiedSteps, 1);
  std::vector<std::string> views;
  for (int64_t step = 0; step < steps; ++step) {
    ASSERT_EQ(session.state_hash(step), first.hashes()[static_cast<size_t>(step)]) << "forward, step " << step;
    views.push_back(session.view(step, {}));
    if (step % verify_every == 0) {
      ASSERT_EQ(session.verify_heap(step, "full"), "{\"ok\":true,\"value\":[]}") << "step " << step;
    }
  }
  for (int64_t step = steps; step-- > 0;) {
    ASSERT_EQ(session.state_hash(step), first.hashes()[static_cast<size_t>(step)]) << "back, step " << step;
    ASSERT_EQ(session.view(step, {}), views[static_cast<size_t>(step)]) << "back, step " << step;
  }
}

std::string test_name(const testing::TestParamInfo<Path>& info) {
  std::string name = info.param.filename().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, Lessons, testing::ValuesIn(lessons()), test_name);

}  // namespace
}  // namespace heapscope::session
