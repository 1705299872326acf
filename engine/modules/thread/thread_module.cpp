// Module _threads: what of _thread and time only the machine can do. Locks, and the way into the scheduler (threads.h).
//
//   lock    16 lock_lock (unused)  24 in_weakreflist  32 locked               40 bytes
//   RLock   16 rlock_lock (unused)  24 rlock_owner  32 rlock_count  40 in_weakreflist   48 bytes
//
// The module is not in CPython; _thread and time, in Python, take from it.
// Model: Modules/_threadmodule.c (3.11).
#include <fmt/format.h>

#include <cmath>

#include "modules/native_type.h"
#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/call.h"
#include "objects/exceptions.h"
#include "objects/float_object.h"
#include "objects/func_object.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "objects/weakref_object.h"
#include "vm/state.h"
#include "vm/threads.h"

namespace heapscope::modules {

using namespace objects;

namespace {

struct LockObject : PyObject {
  uint64_t lock_lock;
  Ref<PyObject> in_weakreflist;
  uint64_t locked;
};
struct RLockObject : PyObject {
  uint64_t rlock_lock;
  uint64_t rlock_owner;
  uint64_t rlock_count;
  Ref<PyObject> in_weakreflist;
};
static_assert(sizeof(LockObject) == 40 && sizeof(RLockObject) == 48);

LockObject* as_lock(PyObject* op) { return static_cast<LockObject*>(op); }
RLockObject* as_rlock(PyObject* op) { return static_cast<RLockObject*>(op); }
bool is_rlock(PyObject* op) { return object_type_check(op, modules::state().thread.rlock_type); }

constexpr int64_t kSecond = 1'000'000'000;

bool try_take(PyObject* op, uint64_t ident, uint64_t amount) {
  if (is_rlock(op)) {
    RLockObject* self = as_rlock(op);
    if (self->rlock_count != 0 && self->rlock_owner != ident) {
      return false;
    }
    self->rlock_owner = ident;
    self->rlock_count += amount;
    return true;
  }
  if (as_lock(op)->locked != 0) {
    return false;
  }
  as_lock(op)->locked = 1;
  return true;
}

bool blocks(const MethodDef* def);

// --- Arguments ---

/// Seconds as nanoseconds (_PyTime_FromSecondsObject).
Status seconds_as_time(PyObject* op, int64_t* result) {
  static constexpr const char* kTooLarge = "timestamp too large to convert to C _PyTime_t";
  if (float_check(op)) {
    const double seconds = float_as_double(op);
    if (std::isnan(seconds)) {
      return err_set_string(exc_value_error(), "Invalid value NaN (not a number)");
    }
    const double time = seconds * static_cast<double>(kSecond);
    if (!(time >= -0x1p63 && time < 0x1p63)) {
      return err_set_string(exc_overflow_error(), kTooLarge);
    }
    *result = static_cast<int64_t>(std::ceil(time));
    return Status::kOk;
  }
  HS_OWN(number, number_index(op));
  int overflow = 0;
  const int64_t seconds = long_as_int64_and_overflow(number.get(), &overflow);
  if (overflow != 0 || seconds > INT64_MAX / kSecond || seconds < INT64_MIN / kSecond) {
    return err_set_string(exc_overflow_error(), kTooLarge);
  }
  *result = seconds * kSecond;
  return Status::kOk;
}

struct Acquire {
  bool blocking = true;
  int64_t timeout = -1;  ///< nanoseconds; < 0: none
};

Status parse_acquire(PyObject* args, PyObject* kwargs, Acquire* result) {
  static constexpr ArgParser kParser = {"acquire", {"blocking", "timeout", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  int32_t blocking = 1;
  if (a[0]) {
    HS_TRY(arg_as_int(a[0], &blocking));
  }
  int64_t timeout = -kSecond;
  if (a[1]) {
    HS_TRY(seconds_as_time(a[1], &timeout));
  }
  if (blocking == 0 && timeout != -kSecond) {
    return err_set_string(exc_value_error(), "can't specify a timeout for a non-blocking call");
  }
  if (timeout < 0 && timeout != -kSecond) {
    return err_set_string(exc_value_error(), "timeout value must be positive");
  }
  *result = {blocking != 0, timeout < 0 ? -1 : timeout};
  return Status::kOk;
}

/// True, or False; null with an error. When the thread is parked it gets True, and what comes of it later.
Owned<PyObject> acquire(PyObject* op, const Acquire& how, uint64_t amount) {
  if (try_take(op, vm::thread_ident(), amount)) {
    return owned_ref(bool_object(true));
  }
  if (!how.blocking || how.timeout == 0) {
    return vm::poll(blocks) ? owned_ref(bool_object(false)) : Owned<PyObject>();
  }
  const int64_t deadline = how.timeout < 0 ? -1 : vm::state().clock + how.timeout;
  switch (vm::wait_for({op, deadline, amount}, blocks)) {
    case vm::Wait::kError: return Failed{};
    case vm::Wait::kTimedOut: return owned_ref(bool_object(false));
    default: return owned_ref(bool_object(true));
  }
}

// --- Locks ---

void lock_dealloc(PyObject* op) {
  object_gc_untrack(op);
  if (as_lock(op)->in_weakreflist) {
    object_clear_weak_refs(op);
  }
  PyTypeObject* type = type_of(op);
  type->tp_free(op);
  decref(type);
}
int visit_type(PyObject* op, visitproc visit, void* arg) { return visit(type_of(op), arg); }

Owned<PyObject> lock_acquire(PyObject* op, PyObject* args, PyObject* kwargs) {
  Acquire how;
  HS_TRY(parse_acquire(args, kwargs, &how));
  return acquire(op, how, 1);
}
Owned<PyObject> lock_enter(PyObject* op, PyObject*) { return acquire(op, {}, 1); }

Owned<PyObject> lock_release(PyObject* op, PyObject*) {
  if (as_lock(op)->locked == 0) {
    return err_set_string(exc_runtime_error(), "release unlocked lock");
  }
  as_lock(op)->locked = 0;
  vm::wake_one(op);
  return owned_ref(none());
}
Owned<PyObject> lock_locked(PyObject* op, PyObject*) {
  const bool locked = as_lock(op)->locked != 0;
  return vm::poll(blocks) ? owned_ref(bool_object(locked)) : Owned<PyObject>();
}
Owned<PyObject> lock_reinit(PyObject* op, PyObject*) {
  as_lock(op)->locked = 0;
  return owned_ref(none());
}

Owned<PyObject> lock_repr(PyObject* op) {
  return unicode_from_string(fmt::format("<{} {} object at {:#x}>", as_lock(op)->locked != 0 ? "locked" : "unlocked",
                                         type_name(type_of(op)), memory::address_of(op)));
}

constexpr const char* kAcquireDoc =
    "acquire(blocking=True, timeout=-1) -> bool\n\nTakes the lock; waits until it is free, at most `timeout` seconds.";
constexpr MethodDef kLockMethods[] = {
    method_keywords("acquire_lock", lock_acquire, kAcquireDoc),
    method_keywords("acquire", lock_acquire, kAcquireDoc),
    method_noargs("release_lock", lock_release, "release()\n\nGives the lock back."),
    method_noargs("release", lock_release, "release()\n\nGives the lock back."),
    method_noargs("locked_lock", lock_locked, "locked() -> bool\n\nWhether somebody holds the lock."),
    method_noargs("locked", lock_locked, "locked() -> bool\n\nWhether somebody holds the lock."),
    method_noargs("__enter__", lock_enter, "Takes the lock."),
    method_varargs("__exit__", lock_release, "Gives the lock back."),
    method_noargs("_at_fork_reinit", lock_reinit),
    kMethodEnd,
};
constexpr LayoutField kLockLayout[] = {HS_OBJECT_HEAD,
                                       {"lock_lock", offsetof(LockObject, lock_lock), 8, FieldKind::kPadding},
                                       HS_FIELD(LockObject, in_weakreflist, kBorrowedRef),
                                       HS_FIELD(LockObject, locked, kInt),
                                       {nullptr, 0, 0, FieldKind::kPadding}};
constexpr TypeSpec kLockSpec = {
    .name = "_thread.lock",
    .basicsize = sizeof(LockObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation | kTpFlagsImmutable | kTpFlagsHeapType,
    .doc =
        "A lock: held or not, by whatever thread.\n\nacquire() -- takes the lock\nrelease() -- gives it back\n"
        "locked() -- whether it is held",
    .dealloc = lock_dealloc,
    .repr = lock_repr,
    .getattro = object_generic_get_attr,
    .traverse = visit_type,
    .weaklistoffset = offsetof(LockObject, in_weakreflist),
    .methods = kLockMethods,
    .layout = kLockLayout,
};

Owned<PyObject> new_lock() {
  PyTypeObject* type = modules::state().thread.lock_type;
  HS_OWN(op, object_gc_new(type));
  LockObject* self = as_lock(op.get());
  self->lock_lock = 0;
  self->in_weakreflist = nullptr;
  self->locked = 0;
  object_gc_track(op.get());
  return op;
}

// --- Locks that their holder may take again ---

void rlock_dealloc(PyObject* op) {
  object_gc_untrack(op);
  if (as_rlock(op)->in_weakreflist) {
    object_clear_weak_refs(op);
  }
  PyTypeObject* type = type_of(op);
  type->tp_free(op);
  decref(type);
}

Owned<PyObject> rlock_new(PyTypeObject* type, PyObject*, PyObject*) { return type->tp_alloc(type, 0); }

Owned<PyObject> rlock_acquire(PyObject* op, PyObject* args, PyObject* kwargs) {
  Acquire how;
  HS_TRY(parse_acquire(args, kwargs, &how));
  return acquire(op, how, 1);
}
Owned<PyObject> rlock_enter(PyObject* op, PyObject*) { return acquire(op, {}, 1); }

bool is_owned(PyObject* op) { return as_rlock(op)->rlock_count > 0 && as_rlock(op)->rlock_owner == vm::thread_ident(); }

void let_go(PyObject* op) {
  as_rlock(op)->rlock_owner = 0;
  as_rlock(op)->rlock_count = 0;
  vm::wake_one(op);
}

Owned<PyObject> rlock_release(PyObject* op, PyObject*) {
  if (!is_owned(op)) {
    return err_set_string(exc_runtime_error(), "cannot release un-acquired lock");
  }
  if (--as_rlock(op)->rlock_count == 0) {
    let_go(op);
  }
  return owned_ref(none());
}

Owned<PyObject> rlock_is_owned(PyObject* op, PyObject*) { return owned_ref(bool_object(is_owned(op))); }

Owned<PyObject> rlock_release_save(PyObject* op, PyObject*) {
  RLockObject* self = as_rlock(op);
  if (self->rlock_count == 0) {
    return err_set_string(exc_runtime_error(), "cannot release un-acquired lock");
  }
  HS_OWN(count, long_from_uint64(self->rlock_count));
  HS_OWN(owner, long_from_uint64(self->rlock_owner));
  let_go(op);
  return tuple_pack(count.get(), owner.get());
}

Owned<PyObject> rlock_acquire_restore(PyObject* op, PyObject* args) {
  PyObject* state = tuple_get_size(args) == 1 ? tuple_get_item(args, 0) : nullptr;
  if (state == nullptr || !tuple_check(state)) {
    return err_format(exc_type_error(), "_acquire_restore() argument 1 must be 2-item sequence, not {}",
                      state == nullptr ? "nothing" : type_name(type_of(state)));
  }
  if (tuple_get_size(state) != 2) {
    return err_format(exc_type_error(), "_acquire_restore() argument 1 must be sequence of length 2, not {}",
                      tuple_get_size(state));
  }
  const int64_t count = long_as_int64(tuple_get_item(state, 0));
  if (count == -1 && err_occurred()) {
    return Failed{};
  }
  HS_OWN(taken, acquire(op, {}, static_cast<uint64_t>(count)));
  return owned_ref(none());
}

Owned<PyObject> rlock_repr(PyObject* op) {
  RLockObject* self = as_rlock(op);
  return unicode_from_string(fmt::format("<{} {} object owner={} count={} at {:#x}>",
                                         self->rlock_count != 0 ? "locked" : "unlocked", type_full_name(type_of(op)),
                                         self->rlock_owner, self->rlock_count, memory::address_of(op)));
}

Owned<PyObject> rlock_reinit(PyObject* op, PyObject*) {
  as_rlock(op)->rlock_owner = 0;
  as_rlock(op)->rlock_count = 0;
  return owned_ref(none());
}

constexpr MethodDef kRLockMethods[] = {
    method_keywords("acquire", rlock_acquire, kAcquireDoc),
    method_noargs("release", rlock_release, "release()\n\nGives the lock back once."),
    method_noargs("_is_owned", rlock_is_owned),
    method_varargs("_acquire_restore", rlock_acquire_restore),
    method_noargs("_release_save", rlock_release_save),
    method_noargs("__enter__", rlock_enter, "Takes the lock."),
    method_varargs("__exit__", rlock_release, "Gives the lock back once."),
    method_noargs("_at_fork_reinit", rlock_reinit),
    kMethodEnd,
};
constexpr LayoutField kRLockLayout[] = {HS_OBJECT_HEAD,
                                        {"rlock_lock", offsetof(RLockObject, rlock_lock), 8, FieldKind::kPadding},
                                        HS_FIELD(RLockObject, rlock_owner, kInt),
                                        HS_FIELD(RLockObject, rlock_count, kInt),
                                        HS_FIELD(RLockObject, in_weakreflist, kBorrowedRef),
                                        {nullptr, 0, 0, FieldKind::kPadding}};
constexpr TypeSpec kRLockSpec = {
    .name = "_thread.RLock",
    .basicsize = sizeof(RLockObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsHaveGc | kTpFlagsImmutable | kTpFlagsHeapType,
    .dealloc = rlock_dealloc,
    .repr = rlock_repr,
    .getattro = object_generic_get_attr,
    .traverse = visit_type,
    .weaklistoffset = offsetof(RLockObject, in_weakreflist),
    .methods = kRLockMethods,
    .alloc = type_generic_alloc,
    .new_ = rlock_new,
    .layout = kRLockLayout,
};

// --- The module ---

Owned<PyObject> allocate_lock(PyObject*, PyObject*) { return new_lock(); }
Owned<PyObject> get_ident(PyObject*, PyObject*) { return long_from_uint64(vm::thread_ident()); }
Owned<PyObject> count(PyObject*, PyObject*) { return long_from_int64(vm::threads_count()); }
Owned<PyObject> clock(PyObject*, PyObject*) {
  const int64_t now = vm::read_clock();
  return vm::poll(blocks) ? long_from_int64(now) : Owned<PyObject>();
}
Owned<PyObject> poll(PyObject*, PyObject*) { return vm::poll(blocks) ? owned_ref(none()) : Owned<PyObject>(); }
Owned<PyObject> slept(PyObject*, PyObject*) { return long_from_int64(vm::state().slept); }

Owned<PyObject> sleep(PyObject*, PyObject* nanoseconds) {
  const int64_t time = long_as_int64(nanoseconds);
  if (time == -1 && err_occurred()) {
    return Failed{};
  }
  if (vm::wait_for({nullptr, vm::state().clock + time, 1}, blocks) == vm::Wait::kError) {
    return Failed{};
  }
  return owned_ref(none());
}

Owned<PyObject> start(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("start", nargs, 2, 2));
  PyObject* in_python = cfunction_in_python(args[0]);
  PyObject* function = in_python == nullptr ? args[0].get() : in_python;
  if (!function_check(function) || !tuple_check(args[1])) {
    return err_set_string(exc_type_error(), "a function and its arguments are needed");
  }
  const uint64_t ident = vm::start_thread(function, args[1]);
  return ident == 0 ? Owned<PyObject>() : long_from_uint64(ident);
}

Owned<PyObject> set_sentinel(PyObject*, PyObject*) {
  HS_OWN(lock, new_lock());
  HS_OWN(weak, weakref_new_ref(lock.get(), nullptr));
  vm::set_sentinel(std::move(weak));
  return lock;
}

constexpr MethodDef kMethods[] = {
    method_noargs("allocate_lock", allocate_lock, "A new lock."),
    method_noargs("get_ident", get_ident, "The number of the thread that runs."),
    method_noargs("_set_sentinel", set_sentinel, "A lock that the end of this thread releases."),
    method_noargs("_count", count, "How many threads there are beside the main thread."),
    method_noargs("clock", clock, "Nanoseconds since the program began, by the virtual clock."),
    method_noargs("slept", slept, "Nanoseconds in which all threads slept."),
    method_noargs("poll", poll, "Gives the other threads their turns, when asked again and again."),
    method_o("sleep", sleep),
    method_fast("start", start),
    kMethodEnd,
};

/// The functions above that may wait.
bool blocks(const MethodDef* def) {
  const auto is_in = [def](const MethodDef* first, const MethodDef* end) { return def >= first && def < end; };
  return is_in(kLockMethods, kLockMethods + std::size(kLockMethods)) ||
         is_in(kRLockMethods, kRLockMethods + std::size(kRLockMethods)) ||
         is_in(kMethods, kMethods + std::size(kMethods));
}

Status exec(PyObject* module) {
  ThreadState& state = modules::state().thread;
  HS_TRY(add_native_type(module, "LockType", kLockSpec, &state.lock_type));
  HS_TRY(add_native_type(module, "RLock", kRLockSpec, &state.rlock_type));
  return Status::kOk;
}

const TypeSpec* const kTypes[] = {&kLockSpec, &kRLockSpec, nullptr};

}  // namespace

void boot_threads() {
  vm::try_take_lock = try_take;
  vm::release_sentinel = [](PyObject* lock) {
    if (as_lock(lock)->locked != 0) {
      as_lock(lock)->locked = 0;
      vm::wake_one(lock);
    }
  };
}

extern const ModuleDef kThreadModule = {"_threads", "Threads and the virtual clock", kMethods, exec, kTypes};

}  // namespace heapscope::modules
