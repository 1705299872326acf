// What a run depends on besides its source: other addresses, the collector off.
#include <gtest/gtest.h>

#include <string>

#include "memory/verify_memory.h"
#include "recording/recorder.h"

namespace heapscope::recording {
namespace {

std::string output(Recorder& recorder, const std::string& source, const RunOptions& options) {
  Progress progress = recorder.start(source, options, true);
  std::string out = progress.out;
  while (progress.state == RunState::kRunning) {
    progress = recorder.advance(50);
    out += progress.out;
  }
  Problems problems;
  memory::verify_memory(problems);
  EXPECT_TRUE(problems.list().empty());
  return out;
}

/// Of a block of a pool, of the C heap, and of a region of its own.
constexpr char kAddresses[] =
    "a = object()\n"
    "b = type('T', (), {})\n"
    "c = bytearray(1 << 20)\n"
    "import ctypes\n"
    "print(id(a), id(b), ctypes.c_void_p.from_address(id(c) + 32).value)\n";

TEST(RunOptions, AddressesAreTheSameUnlessShuffled) {
  Recorder recorder;
  RunOptions shuffled;
  shuffled.shuffle = 1;
  RunOptions otherwise;
  otherwise.shuffle = 2;
  const std::string usual = output(recorder, kAddresses, {});
  const std::string one = output(recorder, kAddresses, shuffled);
  const std::string two = output(recorder, kAddresses, otherwise);
  EXPECT_NE(usual, one);
  EXPECT_NE(one, two);
  EXPECT_EQ(output(recorder, kAddresses, {}), usual);
  EXPECT_EQ(output(recorder, kAddresses, shuffled), one);
}

TEST(RunOptions, ShufflingKeepsRelationsOfNeighbours) {
  constexpr char kRelations[] =
      "rows = [[n] for n in range(300)]\n"
      "offsets = [id(b) - id(a) for a, b in zip(rows, rows[1:])]\n"
      "print(offsets, id(rows[0]) % 16384)\n"
      "del rows[7]\n"
      "freed = id([])\n"
      "print(freed % 16384)\n";
  Recorder recorder;
  const std::string usual = output(recorder, kRelations, {});
  RunOptions shuffled;
  for (shuffled.shuffle = 1; shuffled.shuffle < 5; ++shuffled.shuffle) {
    EXPECT_EQ(output(recorder, kRelations, shuffled), usual) << shuffled.shuffle;
  }
}

TEST(RunOptions, NothingIsCollectedByItselfWhenTheCollectorIsOff) {
  constexpr char kGarbage[] =
      "import gc\n"
      "before = gc.get_stats()[0]['collections']\n"
      "for n in range(5000):\n"
      "    a = []\n"
      "    a.append(a)\n"
      "print(gc.isenabled(), gc.get_stats()[0]['collections'] - before > 0, gc.collect() > 4000)\n";
  Recorder recorder;
  RunOptions off;
  off.collects = false;
  EXPECT_EQ(output(recorder, kGarbage, {}), "True True False\n");
  EXPECT_EQ(output(recorder, kGarbage, off), "False False True\n");
}

}  // namespace
}  // namespace heapscope::recording
