// R1 over all conformance programs: from a checkpoint, and from the one before it, the run comes to the same machine.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "recording/recorder.h"

namespace heapscope::recording {
namespace {

using Path = std::filesystem::path;

constexpr size_t kProgramsBetween = 12;  // a part of them; HEAPSCOPE_ALL_PROGRAMS=1 takes all, in some minutes

std::vector<Path> programs() {
  std::vector<Path> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("tests/conformance")) {
    if (entry.path().extension() == ".py" && entry.path().parent_path().filename() != "conformance") {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

TEST(Checkpoints, AreWhatReexecutionComesTo) {
  const bool all = std::getenv("HEAPSCOPE_ALL_PROGRAMS") != nullptr;
  const std::vector<Path> found = programs();
  Recorder recorder;
  size_t compared = 0;
  for (size_t i = 0; i < found.size(); i += all ? 1 : kProgramsBetween) {
    SCOPED_TRACE(found[i].string());
    std::stringstream text;
    text << std::ifstream(found[i], std::ios::binary).rdbuf();
    RunOptions options;
    options.checkpoint_after = 0;
    options.step_limit = 20000;
    Progress progress = recorder.start(text.str(), options, true);
    while (progress.state == RunState::kRunning) {
      progress = recorder.advance(0.2);
    }
    for (const auto& [near, far] : recorder.checkpoint_hashes()) {
      EXPECT_EQ(near, far);
      ++compared;
    }
  }
  std::printf("%zu checkpoints of %zu programs\n", compared, all ? found.size() : found.size() / kProgramsBetween + 1);
  EXPECT_GT(compared, 0u);
}

}  // namespace
}  // namespace heapscope::recording
