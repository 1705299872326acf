// What the engine tells whoever watches closely: allocations, deaths, collections.
//
// Recording at full speed installs no sink; re-execution of one step installs one
// (recording/), unit tests do too.  A sink must not touch the image.
#pragma once

#include <cstdint>

namespace heapscope {

/// Why an object was freed (EventSink::object_freed).
enum class DeathCause : uint8_t {
  kCountZero,  ///< its reference count fell to zero
  kCollected,  ///< count fell to zero while the collector was breaking cycles
};

/// Stages of one collection (Modules/gcmodule.c, gc_collect_main).
enum class CollectorPhase : uint8_t {
  kStart,
  kUpdateRefs,
  kSubtractRefs,
  kMoveUnreachable,
  kWeakReferences,
  kFinalizers,
  kClear,
  kEnd,
};

/// Observer of the machine.  Addresses are displayed addresses (memory/image.h).
class EventSink {
 public:
  virtual ~EventSink() = default;
  virtual void object_born(uint64_t address, uint64_t type) = 0;
  virtual void object_freed(uint64_t address, uint64_t type, DeathCause cause) = 0;
  virtual void collector_phase(int generation, CollectorPhase phase) = 0;
  /// Pools and arenas taken or returned; bytes > 0 taken, < 0 returned.
  virtual void memory_mapped(uint64_t address, int64_t bytes) = 0;
};

/// The installed sink or null.  Host state: observing never changes what a program sees.
extern EventSink* event_sink;

}  // namespace heapscope
