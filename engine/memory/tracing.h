// Who hears of each block that objects ask for: tracemalloc, while it traces.
//
// The tracer is above this layer and installs itself. While State.tracing is 0 nobody is called, and nothing but a test
// of that flag is paid. The C heap's own users (raw_malloc) are not heard of.
// Model: the allocator hooks of Modules/_tracemalloc.c (3.11).
#pragma once

#include <cstdint>

namespace heapscope::memory {

struct AllocationTracer {
  void (*allocated)(void* block, uint64_t size) = nullptr;  ///< `size` is what was asked for
  void (*freed)(void* block) = nullptr;
  /// Memory became an object, fresh or from a free list; the argument is the object.
  void (*became_object)(void* object) = nullptr;
  /// The program has ended.
  void (*finish)() = nullptr;
};
/// Host side, set once at start.
extern AllocationTracer allocation_tracer;

}  // namespace heapscope::memory
