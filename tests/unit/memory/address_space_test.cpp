#include "memory/address_space.h"

#include <cstring>

#include "unit/memory/memory_test.h"

namespace heapscope::memory {
namespace {

using AddressSpaceTest = MemoryTest;

TEST_F(AddressSpaceTest, MappingsComeFromTheTopAndFillTheHighestHole) {
  char* a = static_cast<char*>(map_region(8192));
  char* b = static_cast<char*>(map_region(4096));
  char* c = static_cast<char*>(map_region(4096));
  EXPECT_EQ(offset_of(a) + 8192, kRegionsEnd);
  EXPECT_EQ(a - b, 4096);
  EXPECT_EQ(b - c, 4096);
  unmap_region(a, 8192);
  EXPECT_EQ(map_region(4096), a + 4096);
  EXPECT_EQ(map_region(12288), c - 12288);
}

TEST_F(AddressSpaceTest, AlignmentIsKept) {
  map_region(4096);
  EXPECT_EQ(offset_of(map_region(1 << 20, 1 << 20)) % (1 << 20), 0u);
  EXPECT_EQ(offset_of(map_region(65536, 65536)) % 65536, 0u);
}

TEST_F(AddressSpaceTest, FreedPagesAreZeroWhenMappedAgain) {
  char* a = static_cast<char*>(map_region(4096));
  std::memset(a, 5, 4096);
  unmap_region(a, 4096);
  EXPECT_EQ(map_region(4096), a);
  for (int i = 0; i < 4096; ++i) {
    ASSERT_EQ(a[i], 0);
  }
}

TEST_F(AddressSpaceTest, ResidentIsWhatWasTouched) {
  char* a = static_cast<char*>(map_region(1 << 20));
  const AddressSpaceUse before = address_space_use();
  touch(a + 100, 1);
  touch(a + 4095, 2);
  EXPECT_EQ(address_space_use().resident_bytes - before.resident_bytes, 8192u);
  EXPECT_EQ(address_space_use().virtual_bytes, before.virtual_bytes);
  unmap_region(a, 1 << 20);
  EXPECT_EQ(address_space_use().resident_bytes, before.resident_bytes);
  EXPECT_EQ(address_space_use().peak_resident_bytes, before.resident_bytes + 8192);
}

TEST_F(AddressSpaceTest, ANewMachineStartsFromZero) {
  char* a = static_cast<char*>(map_region(4096));
  std::memset(a, 5, 4096);
  clear_image();
  boot_allocators();
  EXPECT_EQ(map_region(4096), a);
  EXPECT_EQ(a[0], 0);
  EXPECT_EQ(address_space_use().virtual_bytes, 4096u);
}

TEST_F(AddressSpaceTest, TooMuchIsNull) {
  EXPECT_EQ(map_region(uint64_t{1} << 40), nullptr);
  EXPECT_EQ(map_region(kRegionsEnd - kRegionsStart + 4096), nullptr);
}

}  // namespace
}  // namespace heapscope::memory
