// Settings of the interpreter: the hooks of async generators, the switch interval, how deep coroutines note where they
// were made.
//
// There is one thread of execution, so the switch interval is a number that is kept and never asked for. Coroutines do
// not note their origin: any depth but 0 is refused.
#include "modules/state.h"
#include "modules/sys/sys_functions.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/float_object.h"
#include "objects/gen_object.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/struct_seq.h"
#include "objects/tuple_object.h"
#include "vm/state.h"

namespace heapscope::modules {

namespace {

constexpr int64_t kUsualInterval = 5000;
constexpr double kMicrosecond = 1e-6;

constexpr StructSequenceField kAsyncgenFields[] = {{"firstiter"}, {"finalizer"}, {nullptr}};

Status check_hook(const char* name, PyObject* hook) {
  if (hook == nullptr || hook == none() || callable_check(hook)) {
    return Status::kOk;
  }
  return err_format(exc_type_error(), "callable {} expected, got {}", name, type_name(type_of(hook)));
}

void set_hook(Ref<PyObject>& place, PyObject* hook) {
  if (hook != nullptr) {
    Owned<PyObject> old(place.get());
    place = hook == none() ? nullptr : owned_ref(hook).release();
  }
}

}  // namespace

const TypeSpec kAsyncgenHooksSpec = struct_sequence_spec("asyncgen_hooks", nullptr, kTpFlagsDisallowInstantiation);

Owned<PyObject> sys_get_asyncgen_hooks(PyObject*, PyObject*) {
  SysState& sys = state().sys;
  if (!sys.asyncgen_hooks_type) {
    const StructSequenceDesc desc = {&kAsyncgenHooksSpec, kAsyncgenFields, 2};
    HS_OWN(type, struct_sequence_new_type(desc));
    sys.asyncgen_hooks_type = type.release();
  }
  HS_OWN(result, struct_sequence_new(sys.asyncgen_hooks_type));
  const AsyncGenState& kept = objects::state().async_gen;
  const auto or_none = [](PyObject* op) { return owned_ref(op == nullptr ? none() : op); };
  struct_sequence_init_item(result.get(), 0, or_none(kept.firstiter));
  struct_sequence_init_item(result.get(), 1, or_none(kept.finalizer));
  return result;
}

Owned<PyObject> sys_set_asyncgen_hooks(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {nullptr, {"firstiter", "finalizer", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* given = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 2, 0, buffer);
  if (given == nullptr) {
    return Failed{};
  }
  HS_TRY(check_hook("finalizer", given[1]));
  HS_TRY(check_hook("firstiter", given[0]));
  AsyncGenState& kept = objects::state().async_gen;
  set_hook(kept.finalizer, given[1]);
  set_hook(kept.firstiter, given[0]);
  return owned_ref(none());
}

Owned<PyObject> sys_getswitchinterval(PyObject*, PyObject*) {
  return float_from_double(kMicrosecond * static_cast<double>(state().sys.switch_interval + kUsualInterval));
}

Owned<PyObject> sys_setswitchinterval(PyObject*, PyObject* interval) {
  const double seconds = float_as_double(interval);
  if (seconds == -1.0 && err_occurred()) {
    return Failed{};
  }
  if (!(seconds > 0)) {
    return err_set_string(exc_value_error(), "switch interval must be strictly positive");
  }
  constexpr double kMost = 4e18;
  const double micros = seconds / kMicrosecond < kMost ? seconds / kMicrosecond : kMost;
  state().sys.switch_interval = static_cast<int64_t>(micros) - kUsualInterval;
  return owned_ref(none());
}

Owned<PyObject> sys_get_origin_depth(PyObject*, PyObject*) {
  return long_from_int64(objects::thread_state().origin_depth);
}

Owned<PyObject> sys_set_origin_depth(PyObject*, PyObject* depth) {
  int32_t value = 0;
  HS_TRY(arg_as_int(depth, &value));
  if (value < 0) {
    return err_set_string(exc_value_error(), "depth must be >= 0");
  }
  objects::thread_state().origin_depth = value;
  return owned_ref(none());
}

Owned<PyObject> sys_call_tracing(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("call_tracing", nargs, 2, 2));
  if (!tuple_check(args[1])) {
    return arg_bad_argument("call_tracing", "argument 2", "tuple", args[1]);
  }
  // What is called is traced, though a trace function is running.
  const int32_t told = vm::state().tracing;
  vm::state().tracing = 0;
  Owned<PyObject> result = object_call(args[0], args[1], nullptr);
  vm::state().tracing = told;
  return result;
}

}  // namespace heapscope::modules
