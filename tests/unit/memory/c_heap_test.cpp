#include "memory/c_heap.h"

#include <cstring>
#include <random>
#include <vector>

#include "unit/memory/memory_test.h"

namespace heapscope::memory {
namespace {

using CHeapTest = MemoryTest;

TEST_F(CHeapTest, BlocksAreAlignedAndCarryTheirSize) {
  auto* a = static_cast<char*>(raw_malloc(600));
  auto* b = static_cast<char*>(raw_malloc(1));
  EXPECT_EQ(address_of(a) % 16, 0u);
  EXPECT_EQ(chunk_size(chunk_of(a)), 608u);
  EXPECT_EQ(b - a, 608);
  EXPECT_EQ(chunk_size(chunk_of(b)), kMinChunk);
}

TEST_F(CHeapTest, AFreedSizeIsReusedLastFirst) {
  void* a = raw_malloc(700);
  void* b = raw_malloc(700);
  raw_free(a);
  raw_free(b);
  EXPECT_EQ(raw_malloc(700), b);
  EXPECT_EQ(raw_malloc(700), a);
}

TEST_F(CHeapTest, FreeNeighboursMerge) {
  void* a = raw_malloc(3000);
  void* b = raw_malloc(3000);
  void* guard = raw_malloc(3000);
  raw_free(a);
  raw_free(b);
  EXPECT_EQ(raw_malloc(6000), a);
  raw_free(guard);
}

TEST_F(CHeapTest, LargeRequestsAreMappingsOfTheirOwn) {
  void* small = raw_malloc(100 * 1024);
  EXPECT_EQ(mapped_chunk(small).start, nullptr);
  void* large = raw_malloc(1024 * 1024);
  EXPECT_EQ(offset_of(large) % kPageSize, 16u);
  EXPECT_EQ(mapped_chunk(large).size, 1024u * 1024 + 4096);
  const uint64_t before = address_space_use().virtual_bytes;
  raw_free(large);
  EXPECT_EQ(before - address_space_use().virtual_bytes, 1024u * 1024 + 4096);
  // The bound has risen: the next one of that size is the heap's.
  EXPECT_EQ(mapped_chunk(raw_malloc(1024 * 1024)).start, nullptr);
}

TEST_F(CHeapTest, TheHeapShrinksWhenItsEndIsFree) {
  void* keep = raw_malloc(1000);
  std::vector<void*> blocks;
  for (int i = 0; i < 40; ++i) {
    blocks.push_back(raw_malloc(60000));
  }
  const uint64_t high = address_space_use().virtual_bytes;
  for (void* block : blocks) {
    raw_free(block);
  }
  EXPECT_LT(address_space_use().virtual_bytes, high - 2'000'000);
  raw_free(keep);
}

TEST_F(CHeapTest, ReallocGrowsInPlaceIntoTheTop) {
  void* block = raw_malloc(2000);
  EXPECT_EQ(raw_realloc(block, 9000), block);
  void* wall = raw_malloc(16);
  EXPECT_NE(raw_realloc(block, 30000), block);
  raw_free(wall);
}

TEST_F(CHeapTest, CallocIsZeroInFreshAndInReusedMemory) {
  auto* block = static_cast<char*>(raw_malloc(5000));
  std::memset(block, 7, 5000);
  raw_free(block);
  for (const uint64_t size : {5000u, 200000u, 40000u}) {
    auto* cleared = static_cast<char*>(raw_calloc(1, size));
    for (uint64_t i = 0; i < size; ++i) {
      ASSERT_EQ(cleared[i], 0) << size;
    }
  }
}

TEST_F(CHeapTest, OutOfMemoryIsNull) {
  EXPECT_EQ(raw_malloc(uint64_t{1} << 40), nullptr);
  EXPECT_EQ(raw_malloc(~uint64_t{0}), nullptr);
  EXPECT_EQ(raw_calloc(uint64_t{1} << 40, uint64_t{1} << 40), nullptr);
  EXPECT_EQ(raw_malloc(300'000'000), nullptr);
  EXPECT_NE(raw_malloc(100'000'000), nullptr);
}

TEST_F(CHeapTest, RandomUseStaysConsistent) {
  std::mt19937 random(11);
  struct Block {
    unsigned char* start;
    uint64_t size;
    unsigned char tag;
  };
  std::vector<Block> blocks;
  auto size_of_block = [&random]() -> uint64_t {
    switch (random() % 8) {
      case 0: return random() % 300000 + 1;
      case 1:
      case 2: return random() % 20000 + 1;
      default: return random() % 2000 + 1;
    }
  };
  for (int step = 0; step < 30000; ++step) {
    if (blocks.size() < 20 || (random() % 2 == 0 && blocks.size() < 600)) {
      const uint64_t size = size_of_block();
      const bool clear = random() % 4 == 0;
      auto* start = static_cast<unsigned char*>(clear ? raw_calloc(1, size) : raw_malloc(size));
      ASSERT_NE(start, nullptr);
      if (clear) {
        ASSERT_EQ(start[0], 0);
        ASSERT_EQ(start[size - 1], 0);
      }
      blocks.push_back({start, size, static_cast<unsigned char>(random())});
      std::memset(start, blocks.back().tag, size);
      continue;
    }
    std::swap(blocks[random() % blocks.size()], blocks.back());
    Block& block = blocks.back();
    ASSERT_EQ(block.start[0], block.tag);
    ASSERT_EQ(block.start[block.size - 1], block.tag);
    if (random() % 3 == 0) {
      const uint64_t size = size_of_block();
      block.start = static_cast<unsigned char*>(raw_realloc(block.start, size));
      ASSERT_EQ(block.start[std::min(size, block.size) - 1], block.tag);
      block.size = size;
      std::memset(block.start, block.tag, size);
      continue;
    }
    raw_free(block.start);
    blocks.pop_back();
    if (step % 1000 == 0) {
      expect_no_problems();
    }
  }
  expect_no_problems();
  for (const Block& block : blocks) {
    raw_free(block.start);
  }
  EXPECT_EQ(state().heap.live_blocks, 0u);
  EXPECT_EQ(state().heap.in_use_bytes, 0u);
}

}  // namespace
}  // namespace heapscope::memory
