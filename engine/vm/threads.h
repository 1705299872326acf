// Threads of the program, run in turns by one evaluator: which runs when is the same in every run.
//
// A new thread is ready at once. A thread runs until it blocks (a lock that is held, sleep) or ends; then the one that
// has been ready longest goes on. What CPython does within its switch interval of 5 ms, for programs whose threads do
// little between their waits; after kSafePointsOfTurn (safe_points.h) a thread lets the others go on without waiting.
// When none is ready, the virtual clock goes on to where the first wait with a time limit ends; when there is none
// either, no thread could ever go on, and the one that the loop belongs to gets an error.
//
// A native function that blocks asks `wait_for`. Called by the evaluator itself, it is told kParked, gives the value
// that its call shall have, and the evaluator parks the thread after the call (thread_record.h); with other native code
// in between, wait_for itself runs the other threads until the wait is over.
// Who may call: eval_loop.cpp, module _threads.
#pragma once

#include <cstdint>

#include "objects/descr_object.h"
#include "objects/interpreter_frame.h"
#include "objects/object.h"
#include "objects/owned.h"
#include "objects/thread_record.h"

namespace heapscope::vm {

using objects::_Py_CODEUNIT;
using objects::_PyInterpreterFrame;
using objects::Owned;
using objects::PyObject;
using objects::ThreadRecord;

/// The number of the main thread.
inline constexpr uint64_t kMainThread = 0x7f00'0000'0740;

// --- For native functions ---

enum class Wait : uint8_t {
  kParked,    ///< give the value of success
  kOver,      ///< what was waited for has come; a lock is taken
  kTimedOut,  ///< the time was over first
  kError,     ///< an error is pending
};

struct WaitFor {
  PyObject* lock = nullptr;  ///< null: only the time
  int64_t deadline = -1;
  uint64_t amount = 1;
};

/// Takes a lock for the thread; false: it is held. The module that has locks sets it.
extern bool (*try_take_lock)(PyObject* lock, uint64_t ident, uint64_t amount);

/// `direct`: whether a native function of this kind may be parked (the row of the one that is being called).
Wait wait_for(const WaitFor& what, bool (*direct)(const objects::MethodDef* def));
/// The lock is free: who has waited for it longest is ready.
void wake_one(PyObject* lock);

uint64_t thread_ident();
int64_t threads_count();  ///< beside the main thread
/// A thread that calls the Python function `function(*args)` is ready; its ident, 0 with an error.
uint64_t start_thread(PyObject* function, PyObject* args);
/// A weak reference, new: the end of the running thread releases its lock through `release`.
void set_sentinel(Owned<PyObject> weak);
extern void (*release_sentinel)(PyObject* lock);
/// {ident: frame} of all threads.
Owned<PyObject> current_frames();
/// {ident: the exception that it handles, or None} of all threads.
Owned<PyObject> current_exceptions();

/// The program looks whether something has come, without waiting. In a loop of such looks the others get their turns:
/// after a number of them the thread waits for them. False: an error is pending.
bool poll(bool (*direct)(const objects::MethodDef* def));
/// Reads the virtual clock.
int64_t read_clock();

/// Another thread of the program goes on, or begins. `ended`: the one before it has ended; 0: it waits.
struct ThreadTurn {
  uint64_t thread;
  uint64_t ended;
  int32_t own_frames_of_others;
};
/// Told of each turn; null: nobody listens. Host state, the recorder's.
extern void (*thread_turn_hook)(const ThreadTurn& turn);

// --- For the evaluator ---

/// Loops of the evaluator that run, one within another. Host state.
extern int32_t loop_level;

/// The running thread, which has not waited for long, is to let others go on: those that are ready, or else those
/// whose wait is the next to end. Library code is never interrupted: it may stand for native code.
bool turn_is_over(const _PyInterpreterFrame* frame);
/// The running thread blocks here; `resume` says how it goes on.
void park_thread(_PyInterpreterFrame* frame, _Py_CODEUNIT* next_instr);
/// Makes the next thread the running one.
objects::ThreadResume next_thread(_Py_CODEUNIT** next_instr);
/// The running thread has ended with its first frame.
void end_thread(_PyInterpreterFrame* frame);
/// The run is given up in a thread's first frame: the thread that the loop belongs to goes on unwinding.
objects::ThreadResume thread_of_loop();
/// Runs other threads until the running one, parked with kHost, goes on (eval_loop.cpp).
void run_others();

void add_thread_references();

}  // namespace heapscope::vm
