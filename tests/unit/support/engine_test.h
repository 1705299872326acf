// EngineTest: the fixture of all layers above memory.  Each test gets a machine just booted; when
// the test ends the whole heap is verified.
//
//   TEST_F(EngineTest, ...) { EXPECT_EQ(run("print(1 + 1)"), "2\n"); }
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "memory/image.h"
#include "session/verify_heap.h"
#include "vm/run.h"

namespace heapscope {

/// Text of a problem for a failure message.
inline std::string problem_text(const Problem& problem) {
  char text[256];
  std::snprintf(text, sizeof text, "%s: %s at 0x%llx, expected %lld, found %lld (0x%llx)", problem.rule, problem.what,
                static_cast<unsigned long long>(problem.address), static_cast<long long>(problem.expected),
                static_cast<long long>(problem.found), static_cast<unsigned long long>(problem.found));
  return text;
}

class EngineTest : public testing::Test, protected vm::OutputSink {
 protected:
  static void SetUpTestSuite() {
    static const bool mapped = [] {
      memory::map_image();
      return true;
    }();
    static_cast<void>(mapped);
  }

  void SetUp() override {
    vm::output_sink = this;
    vm::boot_machine();
  }

  void TearDown() override {
    if (verify_) {
      expect_heap_in_order();
    }
    vm::output_sink = nullptr;
  }

  /// Runs a script to the end of its module (nothing torn down) and returns what it printed.
  std::string run(const std::string& source) {
    out_.clear();
    err_.clear();
    vm::ProgramOptions options;
    vm::start_program(source, options);
    while (vm::run_program() != vm::RunPhase::kFinished) {
    }
    EXPECT_EQ(err_, "");
    return out_;
  }

  static void expect_heap_in_order() {
    const Problems problems = session::verify_heap(session::VerifyLevel::kFull);
    for (const Problem& problem : problems.list()) {
      ADD_FAILURE() << problem_text(problem);
    }
  }

  void write_out(std::string_view text) override { out_ += text; }
  void write_err(std::string_view text) override { err_ += text; }

  std::string out_;
  std::string err_;
  bool verify_ = true;  ///< a test that breaks the heap on purpose clears it
};

}  // namespace heapscope
