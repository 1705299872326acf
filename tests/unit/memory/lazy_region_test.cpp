#include "memory/lazy_region.h"

#include <cstring>

#include "unit/memory/memory_test.h"

namespace heapscope::memory {
namespace {

using LazyRegionTest = MemoryTest;

template <class Item>
Item item_at(const LazyRegion* region, uint64_t index) {
  Item item;
  lazy_copy_out(region, index * sizeof(Item), sizeof(Item), &item);
  return item;
}

TEST_F(LazyRegionTest, FiftyLargeArraysCostAlmostNothing) {
  const uint64_t size = uint64_t{7000} * 7000 * 8;
  const MemoryUse before = memory_use();
  const uint64_t real_before = address_space_use().virtual_bytes;
  for (int i = 0; i < 50; ++i) {
    ASSERT_NE(lazy_map(size, lazy_random_integer(LazyItem::kInt64, 0, 10)), nullptr);
  }
  EXPECT_GE(memory_use().resident_bytes - before.resident_bytes, 50 * size);
  EXPECT_LT(address_space_use().virtual_bytes - real_before, 1u << 20);
}

TEST_F(LazyRegionTest, SourcesAreComputedItemByItem) {
  const int32_t seven = 7;
  EXPECT_EQ(item_at<int32_t>(lazy_map(1 << 20, lazy_constant(&seven, 4)), 200'000), 7);
  EXPECT_EQ(item_at<int64_t>(lazy_map(1 << 20, lazy_arange(LazyItem::kInt64, -5, 3)), 100'000), 299'995);
  EXPECT_EQ(item_at<double>(lazy_map(1 << 20, lazy_arange_float(LazyItem::kFloat64, 0.5, 0.25)), 1000), 250.5);
  EXPECT_EQ(item_at<uint8_t>(lazy_map(1 << 20, lazy_arange(LazyItem::kUint8, 0, 1)), 300), 44);
  const LazyRegion* random = lazy_map(1 << 20, lazy_random_unit(LazyItem::kFloat64));
  const double value = item_at<double>(random, 77);
  EXPECT_GE(value, 0.0);
  EXPECT_LT(value, 1.0);
  EXPECT_EQ(item_at<double>(random, 77), value);
  EXPECT_NE(item_at<double>(random, 78), value);
  EXPECT_NE(item_at<double>(lazy_map(1 << 20, lazy_random_unit(LazyItem::kFloat64)), 77), value);
}

TEST_F(LazyRegionTest, AWriteMakesOnePageRealAndKeepsTheRest) {
  LazyRegion* region = lazy_map(10 * kLazyPageSize, lazy_arange(LazyItem::kInt64, 0, 1));
  const uint64_t page_items = kLazyPageSize / 8;
  const int64_t value = -1;
  ASSERT_TRUE(lazy_copy_in(region, (3 * page_items + 5) * 8, 8, &value));
  EXPECT_EQ(region->committed_pages, 1u);
  EXPECT_TRUE(lazy_is_committed(region, 3 * kLazyPageSize));
  EXPECT_EQ(item_at<int64_t>(region, 3 * page_items + 5), -1);
  EXPECT_EQ(item_at<int64_t>(region, 3 * page_items + 6), static_cast<int64_t>(3 * page_items + 6));
  EXPECT_EQ(item_at<int64_t>(region, 4 * page_items), static_cast<int64_t>(4 * page_items));
}

TEST_F(LazyRegionTest, ZeroPagesAreResidentOnlyOnceWritten) {
  const MemoryUse before = memory_use();
  LazyRegion* region = lazy_map(uint64_t{1} << 34, lazy_zero());
  EXPECT_LT(memory_use().resident_bytes - before.resident_bytes, 65536u);
  ASSERT_NE(lazy_writable(region, uint64_t{1} << 33), nullptr);
  EXPECT_GE(memory_use().resident_bytes - before.resident_bytes, kLazyPageSize);
  EXPECT_LT(memory_use().resident_bytes - before.resident_bytes, 2 * kLazyPageSize);
  lazy_unmap(region);
  EXPECT_EQ(state().lazy.resident_bytes, 0u);
}

TEST_F(LazyRegionTest, UnmappedRangesAreUsedAgain) {
  LazyRegion* a = lazy_map(1 << 20, lazy_zero());
  LazyRegion* b = lazy_map(1 << 20, lazy_zero());
  EXPECT_LT(b->address, a->address);
  EXPECT_EQ(lazy_region_at(b->address + 5), b);
  EXPECT_EQ(lazy_region_at(a->address + (1 << 20)), nullptr);
  const uint64_t address = a->address;
  lazy_unmap(a);
  EXPECT_EQ(lazy_map(1 << 20, lazy_none())->address, address);
}

TEST_F(LazyRegionTest, RangesAcrossPagesAndItemsAreCopied) {
  LazyRegion* region = lazy_map(4 * kLazyPageSize, lazy_arange(LazyItem::kUint32, 0, 1));
  char bytes[16];
  lazy_copy_out(region, kLazyPageSize - 6, 16, bytes);
  uint32_t item;
  std::memcpy(&item, bytes + 6, 4);
  EXPECT_EQ(item, kLazyPageSize / 4);
  std::memcpy(&item, bytes + 2, 4);
  EXPECT_EQ(item, kLazyPageSize / 4 - 1);
  ASSERT_TRUE(lazy_copy_in(region, kLazyPageSize - 6, 16, bytes));
  EXPECT_EQ(region->committed_pages, 2u);
}

TEST_F(LazyRegionTest, TooLargeIsNull) {
  EXPECT_NE(lazy_map(kLazyMaxSize, lazy_zero()), nullptr);
  EXPECT_EQ(lazy_map(kLazyMaxSize + 1, lazy_zero()), nullptr);
}

}  // namespace
}  // namespace heapscope::memory
