// MomentWatch: the events of a stretch of a run, one by one, as JSON objects (type Moment) in an array that is open.
//
// An object is made or freed, a phase of a collection begins, pages are taken or returned; each with the program's
// place.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/events.h"
#include "inspect/json.h"
#include "objects/object.h"

namespace heapscope::recording {

/// The machine's event sink while it lives, until stop().
class MomentWatch : public EventSink {
 public:
  /// Events beyond the limit are counted only.
  MomentWatch(inspect::JsonWriter& out, size_t limit) : out_(out), limit_(limit) { event_sink = this; }
  ~MomentWatch() override { stop(); }
  MomentWatch(const MomentWatch&) = delete;
  MomentWatch& operator=(const MomentWatch&) = delete;

  void stop() {
    if (event_sink == this) {
      event_sink = nullptr;
    }
  }
  [[nodiscard]] int64_t more() const { return more_; }

  void object_born(uint64_t address, uint64_t type) override;
  void object_freed(uint64_t address, uint64_t type, DeathCause cause) override;
  void collector_phase(int generation, CollectorPhase phase) override;
  void memory_mapped(uint64_t address, int64_t bytes) override;

 private:
  bool begin(const char* kind);
  void end() { out_.end_object(); }

  inspect::JsonWriter& out_;
  size_t limit_;
  size_t written_ = 0;
  int64_t more_ = 0;
};

}  // namespace heapscope::recording
