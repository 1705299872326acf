// Fixture of the memory layer's tests: a machine of bytes only, verified when the test ends.
#pragma once

#include <gtest/gtest.h>

#include "memory/allocator.h"
#include "memory/image.h"
#include "memory/state.h"
#include "memory/verify_memory.h"

namespace heapscope::memory {

inline void expect_no_problems() {
  Problems problems;
  verify_memory(problems);
  for (const Problem& problem : problems.list()) {
    ADD_FAILURE() << problem.rule << ": " << problem.what << " at 0x" << std::hex << problem.address << std::dec
                  << ", expected " << problem.expected << ", found " << problem.found;
  }
}

class MemoryTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    static const bool mapped = [] {
      map_image();
      return true;
    }();
    static_cast<void>(mapped);
  }
  void SetUp() override {
    clear_image();
    boot_allocators();
  }
  void TearDown() override { expect_no_problems(); }
};

}  // namespace heapscope::memory
