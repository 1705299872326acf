#include "vm/threads.h"

#include <algorithm>

#include "compiler/opcode.h"
#include "memory/allocator.h"
#include "objects/bool_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/frame_object.h"
#include "objects/func_object.h"
#include "objects/heap_census.h"
#include "objects/long_object.h"
#include "objects/method_object.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/weakref_object.h"
#include "vm/eval.h"
#include "vm/eval_internal.h"
#include "vm/frame.h"
#include "vm/safe_points.h"
#include "vm/specialise.h"
#include "vm/state.h"
#include "vm/steps.h"
#include "vm/waiting_stack.h"

namespace heapscope::vm {

using namespace objects;

bool (*try_take_lock)(PyObject*, uint64_t, uint64_t) = nullptr;
void (*release_sentinel)(PyObject*) = nullptr;
int32_t loop_level = 0;
void (*thread_turn_hook)(const ThreadTurn&) = nullptr;

namespace {

// How far apart the numbers of threads are, such as Linux gives them.
constexpr uint64_t kIdentStep = 0x80'1000;
constexpr int64_t kReadingTime = 100'000;  ///< nanoseconds that a look at the clock, or at a lock, takes
constexpr int32_t kPollsOfATurn = 50;

/// The thread that has ended just now; host state.
uint64_t just_ended = 0;

ThreadState& thread() { return objects::state().thread; }

ThreadRecord* running() {
  if (!thread().running) {
    ThreadRecord* main = &vm::state().main_thread;
    *main = ThreadRecord{};
    main->ident = kMainThread;
    main->deadline = -1;
    main->phase = ThreadPhase::kRunning;
    thread().threads = main;
    thread().running = main;
  }
  return thread().running;
}

template <class F>
void for_each_record(const F& f) {
  for (ThreadRecord* record = thread().threads; record != nullptr; record = record->next) {
    f(record);
  }
}

/// The words that belong to each thread, beside the ThreadState.
template <class F>
void for_each_word(ThreadRecord* record, const F& f) {
  objects::State& objects_state = objects::state();
  vm::State& vm_state = vm::state();
  f(record->repr_list, objects_state.protocol.repr_list);
  f(record->firstiter, objects_state.async_gen.firstiter);
  f(record->finalizer, objects_state.async_gen.finalizer);
  f(record->trace_function, vm_state.trace_function);
  f(record->profile_function, vm_state.profile_function);
  f(record->profile_calls, vm_state.profile_calls);
}

/// What all threads share in the ThreadState: the native stack, the limit, the list of threads.
void keep_shared(const ThreadState& from, ThreadState* to) {
  const int32_t used = to->recursion_limit - to->recursion_remaining;
  to->recursion_limit = from.recursion_limit;
  to->recursion_remaining = from.recursion_limit - used;
  to->native_depth = from.native_depth;
  to->trash_delete_nesting = from.trash_delete_nesting;
  to->trash_delete_later = from.trash_delete_later;
  to->abandoned = from.abandoned;
  to->threads = from.threads;
  to->running = from.running;
}

void save(ThreadRecord* record) {
  record->kept = thread();
  for_each_word(record, [](Ref<PyObject>& kept, Ref<PyObject>& word) {
    kept = word;
    word = nullptr;
  });
  thread().running = nullptr;
}

void load(ThreadRecord* record) {
  ThreadState next = record->kept;
  keep_shared(thread(), &next);
  next.running = record;
  thread() = next;
  for_each_word(record, [](Ref<PyObject>& kept, Ref<PyObject>& word) {
    word = kept;
    kept = nullptr;
  });
  record->phase = ThreadPhase::kRunning;
  record->kept = ThreadState{};
}

void make_ready(ThreadRecord* record) {
  record->phase = ThreadPhase::kReady;
  record->order = ++vm::state().switch_number;
}

/// The loop that the frame's thread is bound to; 0: none.
int32_t level_of(const _PyInterpreterFrame* frame) {
  for (; frame != nullptr; frame = frame->previous) {
    if (frame->is_entry == kFrameThread) {
      return 0;
    }
    if (frame->is_entry == kFrameEntry) {
      return loop_level;
    }
  }
  return loop_level;
}

/// The row of the native function that the frame's instruction calls without any other native code in between.
const MethodDef* direct_callee(const _PyInterpreterFrame* frame) {
  const PyCodeObject* code = frame->f_code;
  const int64_t unit = frame->prev_instr.get() - code->co_code_adaptive;
  if (frame->stacktop != -1 || unit < 0) {
    return nullptr;
  }
  const uint8_t opcode = plain_opcode(frame->f_code, unit);
  const Ref<PyObject>* top = frame_stack_base(const_cast<_PyInterpreterFrame*>(frame)) + waiting_stack(frame).depth;
  const int oparg = unit_oparg(code->co_code_adaptive[unit]);
  PyObject* callable = nullptr;
  switch (opcode) {
    case compiler::PRECALL:
    case compiler::CALL: callable = top[-oparg - 2] ? top[-oparg - 2].get() : top[-oparg - 1].get(); break;
    case compiler::CALL_FUNCTION_EX: callable = top[(oparg & 1) != 0 ? -3 : -2]; break;
    case compiler::BEFORE_WITH: callable = top[-1]; break;  // __exit__, of the manager's type
    default: return nullptr;
  }
  if (callable == nullptr) {
    return nullptr;
  }
  if (is_type(callable, method_descr_type())) {
    return method_def(static_cast<PyMethodDescrObject*>(callable)->d_method);
  }
  return cfunction_check(callable) ? cfunction_def(callable) : nullptr;
}

/// Waits whose time is over end, in the order of their times.
void end_expired_waits() {
  for (;;) {
    ThreadRecord* first = nullptr;
    for_each_record([&](ThreadRecord* record) {
      if (record->phase == ThreadPhase::kWaiting && record->deadline >= 0 && record->deadline <= vm::state().clock &&
          (first == nullptr || record->deadline < first->deadline ||
           (record->deadline == first->deadline && record->since < first->since))) {
        first = record;
      }
    });
    if (first == nullptr) {
      return;
    }
    first->timed_out = 1;
    make_ready(first);
  }
}

bool may_run_here(const ThreadRecord* record) { return record->level == 0 || record->level == loop_level; }

/// The thread that has been ready longest, of those that this loop can run; null: none.
ThreadRecord* longest_ready() {
  for (;;) {
    ThreadRecord* first = nullptr;
    for_each_record([&](ThreadRecord* record) {
      if (record->phase == ThreadPhase::kReady && may_run_here(record) &&
          (first == nullptr || record->order < first->order)) {
        first = record;
      }
    });
    if (first == nullptr || !first->lock || first->timed_out != 0 ||
        try_take_lock(first->lock, first->ident, first->amount)) {
      return first;
    }
    first->phase = ThreadPhase::kWaiting;  // somebody else was quicker
  }
}

/// A thread whose lock is free, although another one was woken for it that this loop cannot run.
ThreadRecord* waiting_for_free_lock() {
  ThreadRecord* found = nullptr;
  for_each_record([&](ThreadRecord* record) {
    if (found == nullptr && record->phase == ThreadPhase::kWaiting && may_run_here(record) && record->lock &&
        try_take_lock(record->lock, record->ident, record->amount)) {
      found = record;
    }
  });
  return found;
}

/// When nobody is ready: the earliest end of a wait, < 0: none has one.
int64_t earliest_deadline() {
  int64_t earliest = -1;
  for_each_record([&](const ThreadRecord* record) {
    if (record->phase == ThreadPhase::kWaiting && may_run_here(record) && record->deadline >= 0 &&
        (earliest < 0 || record->deadline < earliest)) {
      earliest = record->deadline;
    }
  });
  return earliest;
}

ThreadRecord* owner_of_loop() {
  ThreadRecord* owner = nullptr;
  for_each_record([&](ThreadRecord* record) {
    if (record->phase != ThreadPhase::kRunning && record->level == loop_level) {
      owner = record;
    }
  });
  return owner;
}

void advance_clock(int64_t to) {
  if (to > vm::state().clock) {
    vm::state().slept += to - vm::state().clock;
    vm::state().clock = to;
  }
}

void raise_deadlock(bool others_ready) {
  err_set_string(exc_runtime_error(),
                 others_ready ? "deadlock: this thread waits in a call that built-in code made, and can be woken only "
                                "by one that cannot go on before that code"
                              : "deadlock: every thread waits, and none could go on");
}

bool anyone_ready() {
  bool found = false;
  for_each_record([&](const ThreadRecord* record) { found = found || record->phase == ThreadPhase::kReady; });
  return found;
}

/// What a wait with nobody else there comes to.
Wait wait_alone(const WaitFor& what) {
  if (what.deadline >= 0) {
    advance_clock(what.deadline);
    return what.lock == nullptr ? Wait::kOver : Wait::kTimedOut;
  }
  err_set_string(exc_runtime_error(), "deadlock: this thread waits, and there is no other one");
  return Wait::kError;
}

void tell_turn() {
  const uint64_t ended = just_ended;
  just_ended = 0;
  if (thread_turn_hook == nullptr) {
    return;
  }
  int32_t others = 0;
  for_each_frame([&](const _PyInterpreterFrame* frame) { others += step_table(frame->f_code) != nullptr ? 1 : 0; });
  for (const _PyInterpreterFrame* frame = thread().current_frame; frame != nullptr; frame = frame->previous) {
    others -= step_table(frame->f_code) != nullptr ? 1 : 0;
  }
  thread_turn_hook({thread_ident(), ended, others});
}

/// The call's value on top of the stack goes: another takes its place, or an error.
void drop_value(_PyInterpreterFrame* frame) {
  Ref<PyObject>& top = frame->localsplus[--frame->stacktop];
  PyObject* dying = top;
  top = nullptr;
  decref(dying);
}

}  // namespace

uint64_t thread_ident() { return thread().running ? thread().running->ident : kMainThread; }

int64_t threads_count() {
  int64_t count = 0;
  for_each_record([&](const ThreadRecord*) { ++count; });
  return std::max<int64_t>(count - 1, 0);
}

int64_t read_clock() { return vm::state().clock += kReadingTime; }

bool poll(bool (*direct)(const MethodDef*)) {
  if (threads_count() == 0) {
    return true;
  }
  vm::state().clock += kReadingTime;
  if (++vm::state().polls < kPollsOfATurn) {
    return true;
  }
  vm::state().polls = 0;
  return wait_for({nullptr, vm::state().clock, 1}, direct) != Wait::kError;
}

Wait wait_for(const WaitFor& what, bool (*direct)(const MethodDef*)) {
  if (threads_count() == 0) {
    return wait_alone(what);
  }
  ThreadRecord* record = running();
  record->lock = owned_xref(what.lock).release();
  record->deadline = what.deadline;
  record->amount = what.amount;
  record->timed_out = 0;
  _PyInterpreterFrame* frame = thread().current_frame;
  const MethodDef* callee = frame == nullptr ? nullptr : direct_callee(frame);
  if (callee != nullptr && direct(callee)) {
    vm::state().switching = frame;
    look_at_next_safe_point();
    return Wait::kParked;
  }
  if (thread().native_depth >= kMaxNativeDepth) {
    clear_ref(record->lock);
    err_set_string(exc_recursion_error(), "maximum recursion depth exceeded");
    return Wait::kError;
  }
  record->resume = ThreadResume::kHost;
  record->level = loop_level + 1;
  record->phase = ThreadPhase::kWaiting;
  record->since = ++vm::state().switch_number;
  save(record);
  run_others();
  if (record->lock) {
    clear_ref(record->lock);
  }
  if (thread().abandoned != 0 || err_occurred()) {
    return Wait::kError;
  }
  return record->timed_out != 0 && what.lock != nullptr ? Wait::kTimedOut : Wait::kOver;
}

void wake_one(PyObject* lock) {
  ThreadRecord* first = nullptr;
  bool is_woken = false;
  for_each_record([&](ThreadRecord* record) {
    if (record->lock.get() != lock || record->phase == ThreadPhase::kRunning || record->timed_out != 0) {
      return;
    }
    is_woken = is_woken || record->phase == ThreadPhase::kReady;
    if (record->phase == ThreadPhase::kWaiting && (first == nullptr || record->since < first->since)) {
      first = record;
    }
  });
  if (first != nullptr && !is_woken) {
    make_ready(first);
  }
}

uint64_t start_thread(PyObject* function, PyObject* args) {
  running();
  auto* record = static_cast<ThreadRecord*>(memory::raw_calloc(1, sizeof(ThreadRecord)));
  if (record == nullptr) {
    err_no_memory();
    return 0;
  }
  const ThreadState mine = thread();
  ThreadState& fresh = thread();
  fresh.recursion_remaining = fresh.recursion_limit;
  fresh.recursion_headroom = 0;
  fresh.current_frame = nullptr;
  fresh.exc_state = {nullptr, nullptr};
  fresh.exc_info = &fresh.exc_state;
  fresh.datastack_chunk = nullptr;
  fresh.datastack_top = 0;
  fresh.datastack_limit = 0;
  fresh.dict = nullptr;
  fresh.context = nullptr;
  for (int64_t i = 0; i < tuple_get_size(args); ++i) {
    incref(tuple_get_item(args, i));
  }
  incref(function);
  _PyInterpreterFrame* frame = frame_push_and_init(static_cast<PyFunctionObject*>(function), nullptr,
                                                   as_tuple(args)->ob_item, tuple_get_size(args), nullptr);
  if (frame == nullptr) {
    Owned<PyObject> type;
    Owned<PyObject> value;
    Owned<PyObject> traceback;
    err_fetch(&type, &value, &traceback);
    thread() = mine;
    err_restore(std::move(type), std::move(value), std::move(traceback));
    memory::raw_free(record);
    return 0;
  }
  frame->is_entry = kFrameThread;
  fresh.current_frame = frame;
  record->kept = fresh;
  thread() = mine;
  record->ident = kMainThread - ++vm::state().threads_started * kIdentStep;
  record->deadline = -1;
  record->resume = ThreadResume::kStart;
  make_ready(record);
  ThreadRecord* last = thread().threads;
  while (last->next) {
    last = last->next;
  }
  settle_safe_points();
  last->next = record;
  begin_countdown();
  return record->ident;
}

void set_sentinel(Owned<PyObject> weak) {
  ThreadRecord* record = running();
  if (record->sentinel) {
    clear_ref(record->sentinel);
  }
  record->sentinel = weak.release();
}

Owned<PyObject> current_frames() {
  HS_OWN(frames, dict_new());
  bool failed = false;
  running();
  for_each_record([&](const ThreadRecord* record) {
    _PyInterpreterFrame* frame =
        record->phase == ThreadPhase::kRunning ? thread().current_frame.get() : record->kept.current_frame.get();
    while (frame != nullptr && (frame_is_incomplete(frame) || code_stands_for_native(frame->f_code))) {
      frame = frame->previous;
    }
    if (frame == nullptr || failed) {
      return;
    }
    const Owned<PyObject> key = long_from_uint64(record->ident);
    PyFrameObject* object = frame_get_frame_object(frame);
    failed = !key || object == nullptr || dict_set_item(frames.get(), key.get(), object) != Status::kOk;
  });
  return failed ? Owned<PyObject>() : std::move(frames);
}

Owned<PyObject> current_exceptions() {
  HS_OWN(handled, dict_new());
  bool failed = false;
  running();
  for_each_record([&](const ThreadRecord* record) {
    const ThreadState& own = record->phase == ThreadPhase::kRunning ? thread() : record->kept;
    // The bottom of its stack of exceptions is in the ThreadState itself, which a thread that waits has a copy of.
    const _PyErr_StackItem* item = own.exc_info;
    const _PyErr_StackItem* bottom = &thread().exc_state;
    PyObject* value = nullptr;
    while (item != nullptr && (value == nullptr || value == none())) {
      value = item == bottom ? own.exc_state.exc_value.get() : item->exc_value.get();
      item = item->previous_item;
    }
    const Owned<PyObject> key = long_from_uint64(record->ident);
    failed =
        failed || !key || dict_set_item(handled.get(), key.get(), value == nullptr ? none() : value) != Status::kOk;
  });
  return failed ? Owned<PyObject>() : std::move(handled);
}

// --- For the evaluator ---

bool turn_is_over(const _PyInterpreterFrame* frame) {
  if (threads_count() == 0 || vm::state().turn < kSafePointsOfTurn || is_library_code(frame->f_code)) {
    return false;
  }
  ThreadRecord* record = running();
  const int64_t others = anyone_ready() ? -1 : earliest_deadline();
  record->deadline = std::max(others, vm::state().clock);
  record->amount = 1;
  record->timed_out = 0;
  return true;
}

void park_thread(_PyInterpreterFrame* frame, _Py_CODEUNIT* next_instr) {
  ThreadRecord* record = running();
  vm::state().switching = nullptr;
  record->resume = ThreadResume::kValue;
  record->resume_at = next_instr;
  record->level = level_of(frame);
  record->phase = ThreadPhase::kWaiting;
  record->since = ++vm::state().switch_number;
  save(record);
}

ThreadResume next_thread(_Py_CODEUNIT** next_instr) {
  ThreadRecord* next = nullptr;
  bool deadlock = false;
  bool others_ready = false;
  while (next == nullptr) {
    end_expired_waits();
    next = longest_ready();
    if (next == nullptr) {
      next = waiting_for_free_lock();
    }
    if (next != nullptr) {
      break;
    }
    const int64_t deadline = earliest_deadline();
    if (deadline >= 0) {
      advance_clock(deadline);
      continue;
    }
    deadlock = true;
    others_ready = anyone_ready();
    next = owner_of_loop();
    HS_CHECK(next != nullptr);
  }
  ThreadResume resume = next->resume;
  vm::state().polls = 0;
  settle_safe_points();
  vm::state().turn = 0;
  load(next);
  begin_countdown();
  tell_turn();
  *next_instr = next->resume_at;
  Owned<PyObject> lock(next->lock.get());
  next->lock = nullptr;
  next->deadline = -1;
  if (deadlock) {
    raise_deadlock(others_ready);
  }
  if (resume == ThreadResume::kValue && (deadlock || (lock && next->timed_out != 0))) {
    _PyInterpreterFrame* frame = thread().current_frame;
    drop_value(frame);
    if (deadlock) {
      resume = ThreadResume::kRaise;
    } else {
      frame->localsplus[frame->stacktop++] = owned_ref(bool_object(false)).release();
    }
  }
  return resume;
}

void end_thread(_PyInterpreterFrame* frame) {
  ThreadRecord* record = thread().running;
  thread().current_frame = nullptr;
  frame_clear_and_pop(frame);
  for (Ref<PyObject>* word : {&thread().dict, &thread().exc_state.exc_value, &thread().context}) {
    if (*word) {
      clear_ref(*word);
    }
  }
  for_each_word(record, [](Ref<PyObject>&, Ref<PyObject>& word) {
    if (word) {
      clear_ref(word);
    }
  });
  if (record->sentinel) {
    PyObject* lock = weakref_get_object(record->sentinel);
    if (lock != none()) {
      release_sentinel(lock);
    }
    clear_ref(record->sentinel);
  }
  _PyStackChunk* chunk = thread().datastack_chunk;
  if (chunk != nullptr) {
    memory::unmap_region(chunk, chunk->size);
  }
  ThreadRecord* before = thread().threads;
  while (before->next.get() != record) {
    before = before->next;
  }
  before->next = record->next;
  thread().running = nullptr;
  just_ended = record->ident;
  memory::raw_free(record);
}

ThreadResume thread_of_loop() {
  ThreadRecord* record = owner_of_loop();
  HS_CHECK(record != nullptr);
  const ThreadResume resume = record->resume;
  load(record);
  abandon();
  return resume;
}

namespace {

void visit_parked(visitproc visit, void* arg) {
  const auto visit_one = [&](PyObject* op) {
    if (op != nullptr) {
      visit(op, arg);
    }
  };
  for_each_record([&](ThreadRecord* record) {
    visit_one(record->sentinel);
    visit_one(record->lock);
    if (record->phase == ThreadPhase::kRunning) {
      return;
    }
    const ThreadState& kept = record->kept;
    for (PyObject* op : {kept.curexc_type.get(), kept.curexc_value.get(), kept.curexc_traceback.get(),
                         kept.exc_state.exc_value.get(), kept.dict.get(), kept.context.get()}) {
      visit_one(op);
    }
    for_each_word(record, [&](Ref<PyObject>& word, Ref<PyObject>&) { visit_one(word); });
  });
}

constexpr ReferenceProvider kParkedThreads = {"a thread that waits", visit_parked};

}  // namespace

void add_thread_references() { add_reference_provider(&kParkedThreads); }

}  // namespace heapscope::vm
