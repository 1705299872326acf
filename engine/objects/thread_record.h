// What is kept of a thread of the program while another one runs.
//
// There is one thread of execution. The ThreadState is that of the running thread; the others are parked:
//
//   kRunning <--chosen-- kReady <--what it waits for has come-- kWaiting
//       |__________________________blocks______________________^
//
// A parked thread's frames lie on its own data stack, each with its evaluation stack saved (F1), so that any evaluator
// loop may run them on. A thread that has native code between its frames and the point where it waits is bound to the
// loop that it was in (`level` > 0): native code below that loop cannot go on before it.
//
// Invariants:
//   R1  at most one record is kRunning, the one that ThreadState.running names
//   R2  `lock`, `sentinel` and the references in `kept` are counted
// Who may call: vm (threads.h); others only look at the frames.
// Model: Include/cpython/pystate.h struct _ts, what of it each thread has for itself.
#pragma once

#include <cstdint>

#include "objects/interpreter_frame.h"
#include "objects/thread_state.h"

namespace heapscope::objects {

enum class ThreadPhase : int32_t { kRunning, kReady, kWaiting };

/// How a thread goes on.
enum class ThreadResume : int32_t {
  kStart,  ///< its first frame begins
  kValue,  ///< after the instruction that blocked; the value on top of its stack is the call's
  kRaise,  ///< the same, with an error
  kHost,   ///< native code goes on that waits in a loop of its own
};

struct ThreadRecord {
  Ref<ThreadRecord> next;
  uint64_t ident;
  ThreadState kept;
  Ref<PyObject> repr_list;
  Ref<PyObject> firstiter;
  Ref<PyObject> finalizer;
  Ref<PyObject> trace_function;
  Ref<PyObject> profile_function;
  Ref<PyObject> profile_calls;
  Ref<PyObject> sentinel;  ///< weak reference to a lock that the thread's end releases, or null
  Ref<PyObject> lock;      ///< waited for, or null
  Ref<_Py_CODEUNIT> resume_at;
  int64_t deadline;  ///< by the virtual clock; < 0: none
  uint64_t amount;   ///< of an RLock: how often it was held
  uint64_t since;    ///< waiting: the order in which waits began
  uint64_t order;    ///< ready: the order in which they became it
  ThreadPhase phase;
  ThreadResume resume;
  int32_t level;
  int32_t timed_out;
};

/// The innermost frame of each thread, that of the running one first; f(frame) with frame null for none.
template <class F>
void for_each_thread(const F& f) {
  f(thread_state().current_frame.get());
  for (const ThreadRecord* record = thread_state().threads; record != nullptr; record = record->next) {
    if (record->phase != ThreadPhase::kRunning) {
      f(record->kept.current_frame.get());
    }
  }
}

/// Every frame of every thread, innermost first.
template <class F>
void for_each_frame(const F& f) {
  for_each_thread([&](_PyInterpreterFrame* innermost) {
    for (_PyInterpreterFrame* frame = innermost; frame != nullptr; frame = frame->previous) {
      f(frame);
    }
  });
}

}  // namespace heapscope::objects
