#include "memory/pymalloc.h"

#include <cstring>
#include <random>
#include <vector>

#include "unit/memory/memory_test.h"

namespace heapscope::memory {
namespace {

using PyMallocTest = MemoryTest;

const PyMalloc& py() { return state().pymalloc; }
constexpr int kBlocksOf512 = (16 * 1024 - 48) / 512;  // 31 in a pool

TEST_F(PyMallocTest, NeighboursOfAClassLieSideBySide) {
  char* first = static_cast<char*>(object_malloc(30));
  char* second = static_cast<char*>(object_malloc(32));
  char* third = static_cast<char*>(object_malloc(17));
  EXPECT_EQ(second - first, 32);
  EXPECT_EQ(third - second, 32);
  EXPECT_EQ(offset_of(first) % 16384, 48u);
}

TEST_F(PyMallocTest, TheLastFreedIsTheFirstReused) {
  void* a = object_malloc(48);
  void* b = object_malloc(48);
  void* c = object_malloc(48);
  object_free(a);
  object_free(c);
  object_free(b);
  EXPECT_EQ(object_malloc(48), b);
  EXPECT_EQ(object_malloc(48), c);
  EXPECT_EQ(object_malloc(48), a);
}

TEST_F(PyMallocTest, LargeRequestsGoToTheCHeap) {
  EXPECT_NE(pool_of(object_malloc(512)), nullptr);
  void* large = object_malloc(513);
  EXPECT_EQ(pool_of(large), nullptr);
  void* nothing = object_malloc(0);
  ASSERT_NE(nothing, nullptr);
  EXPECT_EQ(pool_of(nothing), nullptr);
  EXPECT_EQ(allocated_blocks(), 3);
  object_free(large);
  object_free(nothing);
  EXPECT_EQ(allocated_blocks(), 1);
}

TEST_F(PyMallocTest, AFullPoolLeavesItsRingAndComesBackToItsFront) {
  std::vector<void*> blocks;
  for (int i = 0; i < kBlocksOf512; ++i) {
    blocks.push_back(object_malloc(512));
  }
  pool_header* pool = pool_of(blocks[0]);
  EXPECT_FALSE(pool->freeblock);
  EXPECT_NE(py().used_pools[31].nextpool.get(), pool);
  void* other = object_malloc(512);
  EXPECT_NE(pool_of(other), pool);
  object_free(blocks[5]);
  EXPECT_EQ(py().used_pools[31].nextpool.get(), pool);
  EXPECT_EQ(object_malloc(512), blocks[5]);
}

TEST_F(PyMallocTest, AnEmptyPoolServesAnyClass) {
  void* small = object_malloc(64);
  pool_header* pool = pool_of(small);
  object_free(small);
  EXPECT_EQ(pool_of(object_malloc(256)), pool);
}

TEST_F(PyMallocTest, ReallocStaysWhileThreeQuartersFull) {
  void* block = object_malloc(512);
  EXPECT_EQ(object_realloc(block, 385), block);
  void* moved = object_realloc(block, 384);
  EXPECT_NE(moved, block);
  EXPECT_EQ(size_class_bytes(pool_of(moved)->szidx), 384u);
}

TEST_F(PyMallocTest, ReallocKeepsTheContents) {
  char* block = static_cast<char*>(object_malloc(100));
  std::memset(block, 'x', 100);
  block = static_cast<char*>(object_realloc(block, 5000));
  EXPECT_EQ(pool_of(block), nullptr);
  EXPECT_EQ(block[99], 'x');
  EXPECT_EQ(allocated_blocks(), 1);
  object_free(block);
}

TEST_F(PyMallocTest, AnEmptyArenaIsReturnedUnlessItIsTheLast) {
  std::vector<void*> blocks;
  for (int i = 0; i < kBlocksOf512 * 64 * 3; ++i) {
    blocks.push_back(object_malloc(512));
  }
  EXPECT_EQ(py().narenas_currently_allocated, 3u);
  expect_no_problems();
  for (void* block : blocks) {
    object_free(block);
  }
  EXPECT_EQ(py().narenas_currently_allocated, 1u);
  EXPECT_EQ(py().usable_arenas->nfreepools, 64u);
  EXPECT_EQ(allocated_blocks(), 0);
}

TEST_F(PyMallocTest, NewPoolsComeFromTheFullestArena) {
  std::vector<void*> blocks;
  for (int i = 0; i < kBlocksOf512 * 64 * 2; ++i) {
    blocks.push_back(object_malloc(512));
  }
  // Empty three pools of the first arena and one of the second.
  for (int i = 0; i < kBlocksOf512 * 3; ++i) {
    object_free(blocks[i]);
  }
  const int second = kBlocksOf512 * 64;
  for (int i = second; i < second + kBlocksOf512; ++i) {
    object_free(blocks[i]);
  }
  const uint32_t arena = pool_of(blocks[second + kBlocksOf512])->arenaindex;
  EXPECT_EQ(pool_of(object_malloc(16))->arenaindex, arena);
  EXPECT_NE(pool_of(object_malloc(32))->arenaindex, arena);
}

TEST_F(PyMallocTest, CallocClears) {
  char* block = static_cast<char*>(object_malloc(64));
  std::memset(block, 1, 64);
  object_free(block);
  block = static_cast<char*>(object_calloc(4, 16));
  for (int i = 0; i < 64; ++i) {
    ASSERT_EQ(block[i], 0);
  }
}

TEST_F(PyMallocTest, RandomUseStaysConsistent) {
  std::mt19937 engine(7);
  auto random = [&engine] { return static_cast<uint32_t>(engine()); };
  struct Block {
    unsigned char* start;
    uint32_t size;
    unsigned char tag;
  };
  std::vector<Block> blocks;
  auto check = [](const Block& block) {
    for (uint32_t i = 0; i < block.size; ++i) {
      ASSERT_EQ(block.start[i], block.tag);
    }
  };
  for (int step = 0; step < 60000; ++step) {
    const uint32_t phase = static_cast<uint32_t>(step / 10000) % 2;
    const bool grow = random() % 100 < (phase == 0 ? 65u : 35u);
    if (grow || blocks.empty()) {
      const uint32_t size = random() % 10 == 0 ? random() % 4000 : random() % 512 + 1;
      auto* start = static_cast<unsigned char*>(object_malloc(size));
      ASSERT_NE(start, nullptr);
      blocks.push_back({start, size, static_cast<unsigned char>(random())});
      std::memset(start, blocks.back().tag, size);
    } else {
      std::swap(blocks[random() % blocks.size()], blocks.back());
      Block& block = blocks.back();
      check(block);
      if (random() % 4 == 0) {
        const uint32_t size = random() % 1500 + 1;
        block.start = static_cast<unsigned char*>(object_realloc(block.start, size));
        block.size = std::min(block.size, size);
        check(block);
        block.size = size;
        std::memset(block.start, block.tag, size);
        continue;
      }
      object_free(block.start);
      blocks.pop_back();
    }
    if (step % 2000 == 0) {
      expect_no_problems();
      EXPECT_EQ(allocated_blocks(), static_cast<int64_t>(blocks.size()));
    }
  }
  for (const Block& block : blocks) {
    check(block);
    object_free(block.start);
  }
  EXPECT_EQ(allocated_blocks(), 0);
}

}  // namespace
}  // namespace heapscope::memory
