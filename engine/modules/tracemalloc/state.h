// What _tracemalloc keeps in the image: who asked for each living block, while it traces.
//
//   traces       open addressing by the block's address: size asked for, number of its traceback
//   tracebacks   each different one once, in the order of their first use; found through `slots`
//   filenames    each different one once; holds a reference (ReferenceProvider)
// All tables are blocks of the C heap, which nobody traces. CPython's are chained tables of malloc'ed entries: what
// get_tracemalloc_memory tells of them is counted as if they were (PretendedTable).
// Invariants:
//   T1  traced_memory is the sum of the traces' sizes, peak_traced_memory the largest since start or reset_peak
//   T2  memory::State.tracing is not 0 exactly from start() to stop()
// Model: Modules/_tracemalloc.c, Python/hashtable.c (3.11).
#pragma once

#include <cstdint>

#include "memory/ref.h"
#include "objects/object.h"

namespace heapscope::modules {

struct TraceFrame {
  memory::Ref<objects::PyObject> filename;  ///< borrowed from `filenames`
  int64_t lineno;                           ///< 0: none
};

struct Traceback {
  uint64_t hash;
  int32_t nframe;        ///< at least 1
  int32_t total_nframe;  ///< of the stack, which may be deeper than the limit
  TraceFrame frames[1];  ///< the innermost first
};

struct Trace {
  uint64_t address;  ///< 0: never used, 1: was used
  uint64_t size;
  uint64_t traceback;  ///< its number
};

/// Entries and buckets that CPython's table of so many entries has.
struct PretendedTable {
  uint64_t nentries;
  uint64_t nbuckets;
};

struct TracemallocState {
  int32_t max_nframe;
  int32_t muted;  ///< not 0: blocks that are asked for are not noted (those that are freed are)
  uint64_t traced_memory;
  uint64_t peak_traced_memory;
  memory::Ref<Trace> traces;
  uint64_t trace_slots;  ///< a power of 2
  uint64_t traces_used;  ///< slots that are not 0
  memory::Ref<memory::Ref<Traceback>> tracebacks;
  uint64_t traceback_room;
  uint64_t traceback_count;
  memory::Ref<uint32_t> traceback_index;  ///< open addressing: number + 1, twice as many slots as there is room
  memory::Ref<memory::Ref<objects::PyObject>> filenames;
  uint64_t filename_room;
  uint64_t filename_count;
  PretendedTable trace_table;
  PretendedTable traceback_table;
  PretendedTable filename_table;
};

}  // namespace heapscope::modules
