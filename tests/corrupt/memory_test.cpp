// Each test breaks one rule of the memory layer on purpose; the verifier must name that rule alone.
#include "unit/memory/memory_test.h"

#include <cstring>
#include <set>
#include <string>
#include <vector>

#include "corrupt/told.h"

namespace heapscope::memory {
namespace {

class MemoryCorruption : public MemoryTest {
 protected:
  void SetUp() override {
    MemoryTest::SetUp();
    for (int i = 0; i < 40; ++i) {
      blocks_.push_back(static_cast<char*>(object_malloc(512)));  // one full pool, one used
    }
    object_free(blocks_[35]);
    object_free(blocks_[36]);
    for (int i = 0; i < 3; ++i) {
      large_.push_back(static_cast<char*>(raw_malloc(2000)));
    }
    raw_free(large_[1]);
    expect_no_problems();
  }
  void TearDown() override {}

  pool_header* full_pool() { return pool_of(blocks_[0]); }
  pool_header* used_pool() { return pool_of(blocks_[39]); }

  static std::set<std::string> rules() {
    Problems problems;
    verify_memory(problems);
    return told(problems);
  }
  static std::set<std::string> only(const char* rule) { return {rule}; }

  std::vector<char*> blocks_;
  std::vector<char*> large_;
};

TEST_F(MemoryCorruption, PoolOfAnotherArena) {
  used_pool()->arenaindex = 7;
  EXPECT_EQ(rules(), only("M1"));
}

TEST_F(MemoryCorruption, BlockBoundsOfAnotherClass) {
  full_pool()->maxnextoffset -= 16;
  EXPECT_EQ(rules(), only("M2"));
}

TEST_F(MemoryCorruption, ArenaThatEndsBeforeItsPools) {
  arena_object* arena = state().pymalloc.usable_arenas;
  arena->pool_address = nullptr;
  EXPECT_TRUE(rules().contains("M1"));
}

TEST_F(MemoryCorruption, SizeClassThatDoesNotExist) {
  full_pool()->szidx = 99;
  EXPECT_TRUE(rules().contains("M2"));
}

TEST_F(MemoryCorruption, NextVirginBlockBetweenBlocks) {
  used_pool()->nextoffset += 16;
  EXPECT_EQ(rules(), only("M2"));
}

TEST_F(MemoryCorruption, WrongCount) {
  ++used_pool()->count;
  EXPECT_EQ(rules(), only("M3"));
}

TEST_F(MemoryCorruption, FreeListLeavesThePool) {
  used_pool()->freeblock = blocks_[0];
  EXPECT_EQ(rules(), only("M4"));
}

TEST_F(MemoryCorruption, FreeListWithACycle) {
  *reinterpret_cast<Ref<char>*>(blocks_[35]) = blocks_[36];
  EXPECT_EQ(rules(), only("M4"));
}

TEST_F(MemoryCorruption, UsedPoolNotInItsRing) {
  pool_header* ring = &state().pymalloc.used_pools[31];
  ring->nextpool = ring;
  ring->prevpool = ring;
  EXPECT_EQ(rules(), only("M5"));
}

TEST_F(MemoryCorruption, FullPoolInItsRing) {
  pool_header* ring = &state().pymalloc.used_pools[31];
  pool_header* pool = full_pool();
  pool->nextpool = ring->nextpool;
  pool->prevpool = ring;
  ring->nextpool->prevpool = pool;
  ring->nextpool = pool;
  EXPECT_EQ(rules(), only("M5"));
}

TEST_F(MemoryCorruption, PoolInAnotherRing) {
  pool_header* ring = &state().pymalloc.used_pools[30];
  pool_header* pool = used_pool();
  pool->prevpool->nextpool = pool->nextpool;
  pool->nextpool->prevpool = pool->prevpool;
  pool->nextpool = ring->nextpool;
  pool->prevpool = ring;
  ring->nextpool->prevpool = pool;
  ring->nextpool = pool;
  EXPECT_EQ(rules(), only("M5"));
}

TEST_F(MemoryCorruption, EmptyPoolWithLiveBlocks) {
  void* only_block = object_malloc(16);
  pool_header* pool = pool_of(only_block);
  object_free(only_block);
  expect_no_problems();
  pool->count = 1;
  EXPECT_EQ(rules(), only("M5"));
}

TEST_F(MemoryCorruption, EmptyPoolsInACircle) {
  void* only_block = object_malloc(16);
  pool_header* pool = pool_of(only_block);
  object_free(only_block);
  pool->nextpool = pool;
  EXPECT_TRUE(rules().contains("M5"));  // and M8: the pools behind it cannot be told
}

TEST_F(MemoryCorruption, EmptyPoolOfAnotherPlace) {
  void* only_block = object_malloc(16);
  object_free(only_block);
  state().pymalloc.usable_arenas->freepools = reinterpret_cast<pool_header*>(blocks_[0]);
  EXPECT_TRUE(rules().contains("M1"));  // and M8: the pools behind it cannot be told
}

TEST_F(MemoryCorruption, ArenaMapThatLeadsElsewhere) {
  const uint32_t first = offset_of(state().pymalloc.usable_arenas->address.get());
  state().pymalloc.arena_at[first >> kArenaUnitShift] += 1;
  EXPECT_TRUE(rules().contains("M6"));
}

TEST_F(MemoryCorruption, UsableArenasInACircle) {
  arena_object* arena = state().pymalloc.usable_arenas;
  arena->nextarena = arena;
  EXPECT_EQ(rules(), only("M6"));
}

TEST_F(MemoryCorruption, LastArenaWithSoManyFreePools) {
  arena_object* arena = state().pymalloc.usable_arenas;
  state().pymalloc.nfp2lasta[arena->nfreepools] = nullptr;
  EXPECT_EQ(rules(), only("M6"));
}

TEST_F(MemoryCorruption, WrongNumberOfFreePools) {
  ++state().pymalloc.usable_arenas->nfreepools;
  EXPECT_EQ(rules(), only("M6"));
}

TEST_F(MemoryCorruption, OverrunOfAHeapBlock) {
  // Writes over the size of the chunk that follows.
  std::memset(large_[0], 0x41, 2016);
  EXPECT_EQ(rules(), only("M7"));
}

TEST_F(MemoryCorruption, FreeChunkNotInABin) {
  Chunk* chunk = chunk_of(large_[1]);
  chunk->fd->bk = chunk->bk.get();
  chunk->bk->fd = chunk->fd.get();
  EXPECT_EQ(rules(), only("M7"));
}

TEST_F(MemoryCorruption, TopChunkThatEndsTooEarly) {
  Chunk* top = state().heap.top;
  top->mchunk_size -= 16;
  EXPECT_EQ(rules(), only("M7"));
}

TEST_F(MemoryCorruption, FreeChunkThatCallsItsNeighbourUsed) {
  // The chunk after the free one says that what lies before it is in use.
  next_chunk(chunk_of(large_[1]))->mchunk_size |= kPrevInUse;
  EXPECT_TRUE(rules().contains("M7"));
}

TEST_F(MemoryCorruption, UsedChunkThatCallsItsNeighbourFree) {
  // The chunk after a used one says that what lies before it is free.
  chunk_of(large_[1])->mchunk_size &= ~uint64_t{kPrevInUse};
  EXPECT_TRUE(rules().contains("M7"));
}

TEST_F(MemoryCorruption, FirstChunkThatHasAFreeOneBefore) {
  reinterpret_cast<Chunk*>(heap_start())->mchunk_size &= ~uint64_t{kPrevInUse};
  EXPECT_EQ(rules(), only("M7"));
}

TEST_F(MemoryCorruption, LengthOfTheFreeChunkBefore) {
  next_chunk(chunk_of(large_[1]))->mchunk_prev_size += 16;
  EXPECT_EQ(rules(), only("M7"));
}

TEST_F(MemoryCorruption, FreeChunkThatReachesOverTheTop) {
  Chunk* top = state().heap.top;
  state().heap.top = reinterpret_cast<Chunk*>(reinterpret_cast<char*>(top) - 16);
  EXPECT_TRUE(rules().contains("M7"));
}

TEST_F(MemoryCorruption, BinWhoseLinksDisagree) {
  Chunk* chunk = chunk_of(large_[1]);
  chunk->bk = chunk;
  EXPECT_TRUE(rules().contains("M7"));
}

TEST_F(MemoryCorruption, TouchedPagesCountedTwice) {
  ++state().pages.touched_pages;
  EXPECT_EQ(rules(), only("M8"));
}

TEST_F(MemoryCorruption, PageOfTheHeapThatIsNotMapped) {
  AddressSpace& pages = state().pages;
  const uint32_t last = pages.shuffled_pages + pages.brk_pages;
  ++pages.brk_pages;
  ASSERT_FALSE(pages.mapped.test(last));
  EXPECT_TRUE(rules().contains("M8"));
}

TEST_F(MemoryCorruption, RingThatLeadsOutOfItsPools) {
  pool_header* ring = &state().pymalloc.used_pools[31];
  ring->nextpool = reinterpret_cast<pool_header*>(blocks_[0]);
  EXPECT_TRUE(rules().contains("M5"));
}

TEST_F(MemoryCorruption, UsableArenaWithoutFreePools) {
  state().pymalloc.usable_arenas->nfreepools = 0;
  EXPECT_TRUE(rules().contains("M6"));
}

TEST_F(MemoryCorruption, WrongTotals) {
  ++state().pymalloc.live_bytes;
  EXPECT_EQ(rules(), only("M8"));
}

TEST_F(MemoryCorruption, ArenaCountedTwice) {
  ++state().pymalloc.narenas_currently_allocated;
  EXPECT_EQ(rules(), only("M8"));
}

TEST_F(MemoryCorruption, BytesOfTheHeapCountedTwice) {
  state().heap.in_use_bytes += 16;
  EXPECT_EQ(rules(), only("M8"));
}

TEST_F(MemoryCorruption, TouchedPageThatIsNotMapped) {
  AddressSpace& pages = state().pages;
  pages.touched.words[kPages / 128] |= 1;  // in the middle, where nothing is yet
  ++pages.touched_pages;
  EXPECT_EQ(rules(), only("M8"));
}

TEST_F(MemoryCorruption, CommittedPagesCountedTwice) {
  ++state().lazy.committed_pages;
  EXPECT_EQ(rules(), only("M8"));
}

/// Two buffers as large as a reader's, one page of the first written to.
class LazyCorruption : public MemoryCorruption {
 protected:
  void SetUp() override {
    MemoryCorruption::SetUp();
    first_ = lazy_map(uint64_t{1} << 30, lazy_zero());
    second_ = lazy_map(uint64_t{1} << 30, lazy_none());
    ASSERT_NE(lazy_writable(first_, 0), nullptr);
    expect_no_problems();
  }

  LazyRegion* first_ = nullptr;
  LazyRegion* second_ = nullptr;
};

TEST_F(LazyCorruption, RegionsThatOverlap) {
  second_->address = first_->address;
  EXPECT_EQ(rules(), only("M8"));
}

TEST_F(LazyCorruption, PagesOfARegionCountedTwice) {
  ++first_->committed_pages;
  EXPECT_EQ(rules(), only("M8"));
}

TEST_F(LazyCorruption, VirtualBytesCountedTwice) {
  state().lazy.virtual_bytes += second_->size;
  EXPECT_EQ(rules(), only("M8"));
}

TEST_F(LazyCorruption, ResidentBytesCountedTwice) {
  state().lazy.resident_bytes += kLazyPageSize;
  EXPECT_EQ(rules(), only("M8"));
}

TEST_F(MemoryCorruption, PageCountedTwice) {
  ++state().pages.mapped_pages;
  EXPECT_EQ(rules(), only("M8"));
}

}  // namespace
}  // namespace heapscope::memory
