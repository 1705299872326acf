#include "modules/tracemalloc/trace_table.h"

#include <cstring>

#include "memory/allocator.h"
#include "memory/state.h"
#include "memory/tracing.h"
#include "modules/state.h"
#include "objects/code_object.h"
#include "objects/gc_header.h"
#include "objects/heap_census.h"
#include "objects/identifiers.h"
#include "objects/interpreter_frame.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::tracing {
namespace {

using memory::Ref;
using objects::PyObject;

constexpr uint64_t kWasUsed = 1;
constexpr uint64_t kFirstSlots = 1024;
constexpr int32_t kMostFrames = 64;  // copied at once; deeper stacks go on in the traceback's own block

TracemallocState& tables() { return state().tracemalloc; }

// ---- what CPython's tables would have

constexpr uint64_t kLeastBuckets = 16;
constexpr float kHigh = 0.50F;
constexpr float kLow = 0.10F;
constexpr float kRehashFactor = 2.0F / (kLow + kHigh);
constexpr uint64_t kTableBytes = 80;
constexpr uint64_t kEntryBytes = 32;

void pretend_rehash(PretendedTable* table) {
  const auto wanted = static_cast<uint64_t>(static_cast<float>(table->nentries) * kRehashFactor);
  table->nbuckets = kLeastBuckets;
  while (table->nbuckets < wanted) {
    table->nbuckets *= 2;
  }
}
void pretend_add(PretendedTable* table) {
  ++table->nentries;
  if (static_cast<float>(table->nentries) / static_cast<float>(table->nbuckets) > kHigh) {
    pretend_rehash(table);
  }
}
void pretend_remove(PretendedTable* table) {
  --table->nentries;
  if (static_cast<float>(table->nentries) / static_cast<float>(table->nbuckets) < kLow) {
    pretend_rehash(table);
  }
}
uint64_t pretended_bytes(const PretendedTable& table) {
  return kTableBytes + table.nbuckets * 8 + table.nentries * kEntryBytes;
}

// ---- traces

uint64_t mix(uint64_t value) {
  value *= 0x9e3779b97f4a7c15;
  return value ^ value >> 32;
}

/// The slot of an address, or the one that it may take.
Trace* slot_of(Trace* slots, uint64_t count, uint64_t address) {
  Trace* reusable = nullptr;
  for (uint64_t at = mix(address / 16);; ++at) {
    Trace* slot = slots + (at & (count - 1));
    if (slot->address == address) {
      return slot;
    }
    if (slot->address == kWasUsed) {
      reusable = reusable == nullptr ? slot : reusable;
    } else if (slot->address == 0) {
      return reusable == nullptr ? slot : reusable;
    }
  }
}

bool grow_traces() {
  TracemallocState& s = tables();
  const uint64_t count = s.trace_table.nentries * 4 < kFirstSlots ? kFirstSlots : s.trace_slots * 2;
  auto* fresh = static_cast<Trace*>(memory::raw_calloc(count, sizeof(Trace)));
  if (fresh == nullptr) {
    return false;
  }
  for (uint64_t i = 0; i < s.trace_slots; ++i) {
    const Trace& trace = s.traces.get()[i];
    if (trace.address > kWasUsed) {
      *slot_of(fresh, count, trace.address) = trace;
    }
  }
  memory::raw_free(s.traces.get());
  s.traces = fresh;
  s.trace_slots = count;
  s.traces_used = s.trace_table.nentries;
  return true;
}

// ---- tracebacks

/// The one object for a name; null: no memory.
PyObject* intern_filename(PyObject* filename) {
  TracemallocState& s = tables();
  for (uint64_t i = 0; i < s.filename_count; ++i) {
    PyObject* known = s.filenames.get()[i];
    if (known == filename || objects::unicode_equal(known, filename)) {
      return known;
    }
  }
  if (s.filename_count == s.filename_room) {
    const uint64_t room = s.filename_room == 0 ? 16 : s.filename_room * 2;
    void* moved = memory::raw_realloc(s.filenames.get(), room * 8);
    if (moved == nullptr) {
      return nullptr;
    }
    s.filenames = static_cast<Ref<PyObject>*>(moved);
    s.filename_room = room;
  }
  incref(filename);
  s.filenames.get()[s.filename_count++] = filename;
  pretend_add(&s.filename_table);
  return filename;
}

bool grow_tracebacks() {
  TracemallocState& s = tables();
  const uint64_t room = s.traceback_room == 0 ? 64 : s.traceback_room * 2;
  void* moved = memory::raw_realloc(s.tracebacks.get(), room * 8);
  if (moved == nullptr) {
    return false;
  }
  s.tracebacks = static_cast<Ref<Traceback>*>(moved);
  auto* index = static_cast<uint32_t*>(memory::raw_calloc(room * 2, sizeof(uint32_t)));
  if (index == nullptr) {
    return false;
  }
  for (uint64_t i = 0; i < s.traceback_count; ++i) {
    uint64_t at = s.tracebacks.get()[i].get()->hash;
    while (index[at & (room * 2 - 1)] != 0) {
      ++at;
    }
    index[at & (room * 2 - 1)] = static_cast<uint32_t>(i + 1);
  }
  memory::raw_free(s.traceback_index.get());
  s.traceback_index = index;
  s.traceback_room = room;
  return true;
}

uint64_t bytes_of(int32_t nframe) {
  return offsetof(Traceback, frames) + static_cast<uint64_t>(nframe) * sizeof(TraceFrame);
}

bool equal(const Traceback& a, const Traceback& b) {
  return a.hash == b.hash && a.nframe == b.nframe && a.total_nframe == b.total_nframe &&
         std::memcmp(a.frames, b.frames, bytes_of(a.nframe) - bytes_of(0)) == 0;
}

/// Writes the innermost frames of the running stack; false: no memory.
bool read_stack(Traceback* result) {
  result->nframe = 0;
  result->total_nframe = 0;
  for (const objects::_PyInterpreterFrame* frame = objects::eval_current_frame(); frame != nullptr;
       frame = frame->previous) {
    if (objects::frame_is_incomplete(frame)) {
      continue;
    }
    if (result->nframe < tables().max_nframe) {
      PyObject* filename = intern_filename(frame->f_code->co_filename);
      if (filename == nullptr) {
        return false;
      }
      const int line = objects::interpreter_frame_get_line(frame);
      result->frames[result->nframe].filename = filename;
      result->frames[result->nframe++].lineno = line < 0 ? 0 : line;
    }
    if (result->total_nframe < UINT16_MAX) {
      ++result->total_nframe;
    }
  }
  if (result->nframe == 0) {
    PyObject* unknown = objects::ident(objects::Id::anon_unknown);
    result->frames[0].filename = unknown;
    result->frames[0].lineno = 0;
    result->nframe = result->total_nframe = 1;
  }
  uint64_t hash = static_cast<uint64_t>(result->total_nframe);
  for (int32_t i = 0; i < result->nframe; ++i) {
    hash = mix(hash ^ result->frames[i].filename.bits) ^ mix(static_cast<uint64_t>(result->frames[i].lineno) + 1);
  }
  result->hash = hash;
  return true;
}

/// The number of the running stack's traceback; -1: no memory.
int64_t current_traceback() {
  TracemallocState& s = tables();
  alignas(Traceback) char small[sizeof(Traceback) + kMostFrames * sizeof(TraceFrame)];
  auto* here = reinterpret_cast<Traceback*>(small);
  void* large = nullptr;
  if (s.max_nframe > kMostFrames) {
    large = memory::raw_malloc(bytes_of(s.max_nframe));
    if (large == nullptr) {
      return -1;
    }
    here = static_cast<Traceback*>(large);
  }
  int64_t number = -1;
  if (read_stack(here) && (s.traceback_count < s.traceback_room || grow_tracebacks())) {
    const uint64_t slots = s.traceback_room * 2;
    uint64_t at = here->hash;
    for (; s.traceback_index.get()[at & (slots - 1)] != 0; ++at) {
      const uint32_t candidate = s.traceback_index.get()[at & (slots - 1)] - 1;
      if (equal(*s.tracebacks.get()[candidate].get(), *here)) {
        number = candidate;
        break;
      }
    }
    if (number < 0) {
      if (void* kept = memory::raw_malloc(bytes_of(here->nframe))) {
        std::memcpy(kept, here, bytes_of(here->nframe));
        number = static_cast<int64_t>(s.traceback_count++);
        s.tracebacks.get()[number] = static_cast<Traceback*>(kept);
        s.traceback_index.get()[at & (slots - 1)] = static_cast<uint32_t>(number + 1);
        pretend_add(&s.traceback_table);
      }
    }
  }
  memory::raw_free(large);
  return number;
}

// ---- the tracer

void allocated(void* block, uint64_t size) {
  TracemallocState& s = tables();
  const uint64_t address = memory::address_of(block);
  if (s.muted != 0) {
    return;
  }
  const int64_t number = current_traceback();
  if (number < 0 || ((s.traces_used + 1) * 2 > s.trace_slots && !grow_traces())) {
    return;
  }
  Trace* trace = slot_of(s.traces, s.trace_slots, address);
  if (trace->address == address) {
    s.traced_memory -= trace->size;
  } else {
    s.traces_used += trace->address == 0 ? 1 : 0;
    trace->address = address;
    pretend_add(&s.trace_table);
  }
  trace->size = size;
  trace->traceback = static_cast<uint64_t>(number);
  s.traced_memory += size;
  s.peak_traced_memory = s.traced_memory > s.peak_traced_memory ? s.traced_memory : s.peak_traced_memory;
}

void freed(void* block) {
  TracemallocState& s = tables();
  if (s.trace_slots == 0 || block == nullptr) {
    return;
  }
  Trace* trace = slot_of(s.traces, s.trace_slots, memory::address_of(block));
  if (trace->address == memory::address_of(block)) {
    s.traced_memory -= trace->size;
    trace->address = kWasUsed;
    pretend_remove(&s.trace_table);
  }
}

/// The collector's head alone is looked behind, as in CPython: an instance with room for a dict before it is not found.
const char* block_of(const PyObject* op) {
  return reinterpret_cast<const char*>(op) -
         (objects::type_has_feature(op->ob_type, objects::kTpFlagsHaveGc) ? sizeof(objects::PyGC_Head) : 0);
}

/// An object from a free list is the work of who asks for it now.
void became_object(void* object) {
  if (tables().muted != 0) {
    return;
  }
  if (const Trace* trace = find(static_cast<const PyObject*>(object))) {
    const int64_t number = current_traceback();
    if (number >= 0) {
      const_cast<Trace*>(trace)->traceback = static_cast<uint64_t>(number);
    }
  }
}

void visit_filenames(objects::visitproc visit, void* arg) {
  for (uint64_t i = 0; i < tables().filename_count; ++i) {
    visit(tables().filenames.get()[i], arg);
  }
}

constexpr objects::ReferenceProvider kFilenames = {"tracemalloc: the name of a traced file", visit_filenames};

}  // namespace

bool is_on() { return memory::state().tracing != 0; }

bool start(int32_t max_nframe) {
  if (is_on()) {
    return true;
  }
  TracemallocState& s = tables();
  s.max_nframe = max_nframe;
  s.trace_table = s.traceback_table = s.filename_table = {0, kLeastBuckets};
  memory::state().tracing = 1;
  return grow_traces();
}

void clear() {
  TracemallocState& s = tables();
  for (uint64_t i = 0; i < s.traceback_count; ++i) {
    memory::raw_free(s.tracebacks.get()[i].get());
  }
  memory::raw_free(s.tracebacks.get());
  memory::raw_free(s.traceback_index.get());
  memory::raw_free(s.traces.get());
  const uint64_t names = s.filename_count;
  const Ref<Ref<PyObject>> filenames = s.filenames;
  const int32_t max_nframe = s.max_nframe;
  const int32_t muted = s.muted;
  s = TracemallocState{};
  s.max_nframe = max_nframe;
  s.muted = muted;
  s.trace_table = s.traceback_table = s.filename_table = {0, kLeastBuckets};
  for (uint64_t i = 0; i < names; ++i) {
    decref(filenames.get()[i].get());
  }
  memory::raw_free(filenames.get());
}

void stop() {
  if (is_on()) {
    memory::state().tracing = 0;
    clear();
  }
}

const Trace* find(const PyObject* op) {
  TracemallocState& s = tables();
  const char* block = block_of(op);
  if (s.trace_slots == 0) {
    return nullptr;
  }
  const Trace* trace = slot_of(s.traces, s.trace_slots, memory::address_of(block));
  return trace->address == memory::address_of(block) ? trace : nullptr;
}

const Traceback& traceback(uint64_t number) { return *tables().tracebacks.get()[number].get(); }

bool each(const std::function<bool(const Trace&)>& use) {
  for (uint64_t i = 0; i < tables().trace_slots; ++i) {
    const Trace& trace = tables().traces.get()[i];
    if (trace.address > kWasUsed && !use(trace)) {
      return false;
    }
  }
  return true;
}

uint64_t table_bytes() {
  const TracemallocState& s = tables();
  return is_on()
             ? pretended_bytes(s.trace_table) + pretended_bytes(s.traceback_table) + pretended_bytes(s.filename_table)
             : 3 * (kTableBytes + kLeastBuckets * 8);
}

Muted::Muted() { ++tables().muted; }
Muted::~Muted() { --tables().muted; }

void install() {
  memory::allocation_tracer.allocated = allocated;
  memory::allocation_tracer.freed = freed;
  memory::allocation_tracer.became_object = became_object;
  memory::allocation_tracer.finish = stop;
  objects::add_reference_provider(&kFilenames);
}

}  // namespace heapscope::modules::tracing
