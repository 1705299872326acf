// The thread state: pending error, handled exceptions, recursion, current frame.
// Model: Include/cpython/pystate.h struct _ts (3.11), the parts that a single thread needs.
#pragma once

#include <cstdint>

#include "memory/image.h"
#include "memory/ref.h"
#include "objects/object.h"

namespace heapscope::objects {

struct _PyInterpreterFrame;

/// One entry of the stack of exceptions being handled (sys.exc_info); 3.11 keeps the value only.
struct _PyErr_StackItem {
  Ref<PyObject> exc_value;
  Ref<_PyErr_StackItem> previous_item;
};

/// The innermost C-level call of the evaluator (3.11: _PyCFrame).
struct _PyCFrame {
  uint64_t use_tracing;
  Ref<_PyInterpreterFrame> current_frame;
  Ref<_PyCFrame> previous;
};

struct _PyStackChunk;
struct ThreadRecord;

struct ThreadState {
  int32_t recursion_remaining;
  int32_t recursion_limit;
  int32_t recursion_headroom;  ///< > 0 while a RecursionError is being handled
  int32_t native_depth;        ///< nested native-to-Python calls (capped, see DESIGN: about 200)
  Ref<_PyInterpreterFrame> current_frame;
  Ref<PyObject> curexc_type;
  Ref<PyObject> curexc_value;
  Ref<PyObject> curexc_traceback;
  Ref<_PyErr_StackItem> exc_info;
  _PyErr_StackItem exc_state;  ///< bottom of the stack above
  int32_t trash_delete_nesting;
  int32_t origin_depth;  ///< frames that a new coroutine notes in its cr_origin
  Ref<PyObject> trash_delete_later;
  Ref<_PyStackChunk> datastack_chunk;
  uint64_t datastack_top;
  uint64_t datastack_limit;
  Ref<PyObject> dict;
  Ref<PyObject> context;
  int64_t abandoned;  ///< 1: the run is being abandoned; no handler or finally sees it
  // Of all threads (thread_record.h); null while there is but the main thread.
  Ref<ThreadRecord> threads;  ///< in order of their starts, the main thread first
  Ref<ThreadRecord> running;
};

/// The one thread's state: at a fixed place, second in objects::State (asserted in errors.cpp).
inline ThreadState& thread_state() { return memory::state_at<ThreadState>(memory::kObjectsState + 8); }

}  // namespace heapscope::objects
