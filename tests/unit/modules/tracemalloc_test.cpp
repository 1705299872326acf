// The tables of traces (modules/tracemalloc/state.h, T1 and T2).
#include "memory/allocator.h"
#include "memory/state.h"
#include "modules/state.h"
#include "modules/tracemalloc/trace_table.h"
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

using modules::tracing::each;
using modules::tracing::is_on;

class Tracemalloc : public EngineTest {
 protected:
  void TearDown() override {
    modules::tracing::stop();
    EngineTest::TearDown();
  }

  static uint64_t sum_of_sizes() {
    uint64_t sum = 0;
    each([&sum](const modules::Trace& trace) {
      sum += trace.size;
      return true;
    });
    return sum;
  }
};

TEST_F(Tracemalloc, SumOfSizesIsWhatIsTraced) {
  run("import tracemalloc\n"
      "tracemalloc.start(4)\n"
      "kept = [[number] * number for number in range(3000)]\n"
      "del kept[::2]\n"
      "text = 'x' * 100_000\n");
  EXPECT_TRUE(is_on());
  const modules::TracemallocState& state = modules::state().tracemalloc;
  EXPECT_EQ(sum_of_sizes(), state.traced_memory);
  EXPECT_GT(state.traced_memory, 100'000u);
  EXPECT_GE(state.peak_traced_memory, state.traced_memory);
  EXPECT_GE(state.trace_slots, 2 * state.trace_table.nentries);
}

TEST_F(Tracemalloc, BlocksComeAndGo) {
  ASSERT_TRUE(modules::tracing::start(1));
  void* block = memory::object_malloc(40);
  EXPECT_EQ(sum_of_sizes(), 40u);
  block = memory::object_realloc(block, 4000);
  EXPECT_EQ(sum_of_sizes(), 4000u);
  void* other = memory::object_calloc(10, 6);
  EXPECT_EQ(modules::state().tracemalloc.traced_memory, 4060u);
  memory::object_free(block);
  EXPECT_EQ(sum_of_sizes(), 60u);
  EXPECT_EQ(modules::state().tracemalloc.peak_traced_memory, 4060u);
  modules::tracing::clear();
  EXPECT_EQ(sum_of_sizes(), 0u);
  memory::object_free(other);
  EXPECT_EQ(modules::state().tracemalloc.traced_memory, 0u);
}

TEST_F(Tracemalloc, StoppedNothingIsKept) {
  run("import tracemalloc\n"
      "tracemalloc.start()\n"
      "kept = [[] for _ in range(500)]\n"
      "tracemalloc.stop()\n");
  EXPECT_FALSE(is_on());
  EXPECT_EQ(memory::state().tracing, 0u);
  EXPECT_FALSE(modules::state().tracemalloc.traces);
  EXPECT_EQ(modules::state().tracemalloc.filename_count, 0u);
}

}  // namespace
}  // namespace heapscope
