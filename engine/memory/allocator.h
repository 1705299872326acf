// The allocators that objects use; addresses and reuse are CPython's.
//
//   object_malloc   requests of 1..512 bytes from pools (pymalloc), larger ones from the C heap
//   raw_malloc      the C heap directly (PyMem_RawMalloc), from 128 KiB a region of its own
//   map_region      the simulated operating system
//
// All return null when the machine is out of memory (the caller raises MemoryError); nothing here
// knows about Python objects.  Fresh regions are zero; reused blocks hold what was there, except
// the free list link in their first 8 bytes, as in CPython's release build.
#pragma once

#include <cstdint>

namespace heapscope::memory {

// PYMEM_DOMAIN_OBJ and _MEM (both pymalloc; counted together as in CPython).
void* object_malloc(uint64_t size);
void* object_calloc(uint64_t count, uint64_t size);
void* object_realloc(void* block, uint64_t size);
void object_free(void* block);

// PYMEM_DOMAIN_RAW: the C heap.
void* raw_malloc(uint64_t size);
void* raw_calloc(uint64_t count, uint64_t size);
void* raw_realloc(void* block, uint64_t size);
void raw_free(void* block);

/// Pages from the simulated OS, zeroed, a multiple of 4 KiB, aligned to `alignment` (a power of 2).
void* map_region(uint64_t size, uint64_t alignment = 4096);
/// The same for who writes to all of it before anything else happens: what was there before is not zeroed.
void* map_region_to_overwrite(uint64_t size, uint64_t alignment);
void unmap_region(void* start, uint64_t size);

/// Zeroed memory that lives as long as the machine (type names, method tables): boot only.
void* static_malloc(uint64_t size, uint64_t alignment = 16);
/// A NUL-terminated copy in the static data.
const char* static_string(const char* text);

/// Image offsets above which nothing of the static data, of the regions, was ever in use by this
/// machine: the recorder compares pages below only.
uint32_t static_high_water();
uint32_t regions_high_water();

/// sys.getallocatedblocks(): live pymalloc blocks.
int64_t allocated_blocks();

/// Makes the allocators of a new machine; after clear_image, before anything allocates.
void boot_allocators();

}  // namespace heapscope::memory
