// Module _tracemalloc: the tables of traces as a program sees them; module tracemalloc is in Python.
// Model: Modules/_tracemalloc.c (3.11).
#include "modules/state.h"
#include "modules/tracemalloc/trace_table.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/owned_vector.h"
#include "objects/tuple_object.h"

namespace heapscope::modules {
namespace {

using objects::long_from_int64;
using objects::long_from_uint64;
using objects::Owned;
using objects::PyObject;
using objects::Ref;

constexpr int32_t kMostFrames = 65535;

Owned<PyObject> none_result() { return owned_ref(objects::none()); }

Owned<PyObject> is_tracing(PyObject*, PyObject*) { return owned_ref(objects::bool_object(tracing::is_on())); }

Owned<PyObject> start(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(objects::arg_check_positional("start", nargs, 0, 1));
  int32_t nframe = 1;
  if (nargs != 0) {
    HS_TRY(objects::arg_as_int(args[0], &nframe));
  }
  if (nframe < 1 || nframe > kMostFrames) {
    return objects::err_format(objects::exc_value_error(), "the number of frames must be in range [1; {}]",
                               kMostFrames);
  }
  if (!tracing::start(nframe)) {
    return objects::err_no_memory();
  }
  return none_result();
}

Owned<PyObject> stop(PyObject*, PyObject*) {
  tracing::stop();
  return none_result();
}

Owned<PyObject> clear_traces(PyObject*, PyObject*) {
  if (tracing::is_on()) {
    tracing::clear();
  }
  return none_result();
}

Owned<PyObject> get_traceback_limit(PyObject*, PyObject*) {
  const int32_t limit = state().tracemalloc.max_nframe;
  return long_from_int64(limit == 0 ? 1 : limit);
}

Owned<PyObject> get_traced_memory(PyObject*, PyObject*) {
  const TracemallocState& s = state().tracemalloc;
  const uint64_t size = s.traced_memory;
  const uint64_t peak = s.peak_traced_memory;
  HS_OWN(first, long_from_int64(static_cast<int64_t>(size)));
  HS_OWN(second, long_from_int64(static_cast<int64_t>(peak)));
  return objects::tuple_pack(first.get(), second.get());
}

Owned<PyObject> get_tracemalloc_memory(PyObject*, PyObject*) { return long_from_uint64(tracing::table_bytes()); }

Owned<PyObject> reset_peak(PyObject*, PyObject*) {
  TracemallocState& s = state().tracemalloc;
  s.peak_traced_memory = s.traced_memory;
  return none_result();
}

/// ((filename, line), ...), the innermost first.
Owned<PyObject> frames_of(const Traceback& traceback) {
  HS_OWN(frames, objects::tuple_new(traceback.nframe));
  for (int32_t i = 0; i < traceback.nframe; ++i) {
    HS_OWN(line, long_from_int64(traceback.frames[i].lineno));
    HS_OWN(frame, objects::tuple_pack(traceback.frames[i].filename.get(), line.get()));
    objects::tuple_init_item(frames.get(), i, std::move(frame));
  }
  return frames;
}

/// (domain, size, frames, depth of the stack) of each trace; equal tracebacks are one tuple.
Owned<PyObject> get_traces(PyObject*, PyObject*) {
  HS_OWN(traces, objects::list_new(0));
  if (!tracing::is_on()) {
    return traces;
  }
  const tracing::Muted muted;
  objects::OwnedVector<PyObject> known;
  for (uint64_t i = 0; i < state().tracemalloc.traceback_count; ++i) {
    known.push_back(nullptr);
  }
  const bool whole = tracing::each([&](const Trace& trace) {
    const Traceback& traceback = tracing::traceback(trace.traceback);
    Owned<PyObject>& frames = known[static_cast<size_t>(trace.traceback)];
    if (!frames) {
      frames = frames_of(traceback);
    }
    const Owned<PyObject> size = long_from_uint64(trace.size);
    const Owned<PyObject> depth = long_from_int64(traceback.total_nframe);
    if (!frames || !size || !depth) {
      return false;
    }
    const Owned<PyObject> row = objects::tuple_pack(objects::long_zero(), size.get(), frames.get(), depth.get());
    return row && objects::list_append(traces.get(), row.get()) == Status::kOk;
  });
  if (!whole) {
    return nullptr;
  }
  return traces;
}

Owned<PyObject> get_object_traceback(PyObject*, PyObject* object) {
  const Trace* trace = tracing::find(object);
  if (trace == nullptr) {
    return none_result();
  }
  return frames_of(tracing::traceback(trace->traceback));
}

constexpr objects::MethodDef kMethods[] = {
    objects::method_noargs("is_tracing", is_tracing,
                           "is_tracing($module, /)\n--\n\nTrue while allocations are traced."),
    objects::method_noargs("clear_traces", clear_traces,
                           "clear_traces($module, /)\n--\n\nForgets all traces collected so far."),
    objects::method_noargs("_get_traces", get_traces,
                           "_get_traces($module, /)\n--\n\nA list of (domain, size, frames, depth) of each block."),
    objects::method_o(
        "_get_object_traceback", get_object_traceback,
        "_get_object_traceback($module, obj, /)\n--\n\nThe frames in which the object was made, or None."),
    objects::method_fast("start", start,
                         "start($module, nframe=1, /)\n--\n\nBegins to trace, with so many frames for each block."),
    objects::method_noargs("stop", stop, "stop($module, /)\n--\n\nStops tracing and forgets all traces."),
    objects::method_noargs("get_traceback_limit", get_traceback_limit,
                           "get_traceback_limit($module, /)\n--\n\nThe most frames that a traceback has."),
    objects::method_noargs("get_tracemalloc_memory", get_tracemalloc_memory,
                           "get_tracemalloc_memory($module, /)\n--\n\nBytes that the traces take."),
    objects::method_noargs("get_traced_memory", get_traced_memory,
                           "get_traced_memory($module, /)\n--\n\nBytes of the traced blocks now, and at most so far."),
    objects::method_noargs("reset_peak", reset_peak,
                           "reset_peak($module, /)\n--\n\nThe peak becomes what is traced now."),
    objects::kMethodEnd};

}  // namespace

extern const objects::ModuleDef kTracemallocModule;
const objects::ModuleDef kTracemallocModule = {
    "_tracemalloc", "Debug module to trace memory blocks allocated by Python.", kMethods, nullptr};

}  // namespace heapscope::modules
