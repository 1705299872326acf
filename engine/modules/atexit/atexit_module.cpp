// Module atexit: calls to be made when the program ends.  Model: Modules/atexitmodule.c (3.11).
#include "gc/collector.h"
#include "memory/allocator.h"
#include "modules/atexit/state.h"
#include "modules/state.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/heap_census.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::modules {
namespace {

using objects::Owned;
using objects::PyObject;
using objects::Ref;

constexpr int32_t kFirstLength = 32;
constexpr int32_t kGrowth = 16;

AtexitState& atexit() { return state().atexit; }
Ref<AtexitCallback>& entry(int32_t index) { return atexit().callbacks.get()[index]; }

// The slot is emptied first: what dies may look at the list.
void forget(int32_t index) {
  AtexitCallback* callback = entry(index);
  entry(index) = nullptr;
  decref(callback->func.get());
  decref(callback->args.get());
  objects::xdecref(callback->kwargs.get());
  memory::object_free(callback);
}

// Oldest first, although the calls were made newest first.
void forget_all() {
  for (int32_t i = 0; i < atexit().ncallbacks; ++i) {
    if (entry(i)) {
      forget(i);
    }
  }
  atexit().ncallbacks = 0;
}

Status make_room() {
  if (atexit().ncallbacks < atexit().callback_len) {
    return Status::kOk;
  }
  const int32_t length = atexit().callback_len + kGrowth;
  void* moved = memory::object_realloc(atexit().callbacks.get(), uint64_t{8} * static_cast<uint64_t>(length));
  if (moved == nullptr) {
    return objects::err_no_memory();
  }
  atexit().callbacks = static_cast<Ref<AtexitCallback>*>(moved);
  atexit().callback_len = length;
  return Status::kOk;
}

Owned<PyObject> atexit_register(PyObject*, PyObject* args, PyObject* kwargs) {
  if (objects::tuple_get_size(args) == 0) {
    return objects::err_set_string(objects::exc_type_error(), "register() takes at least 1 argument (0 given)");
  }
  PyObject* func = objects::tuple_get_item(args, 0);
  if (!objects::callable_check(func)) {
    return objects::err_set_string(objects::exc_type_error(), "the first argument must be callable");
  }
  HS_TRY(make_room());
  auto* callback = static_cast<AtexitCallback*>(memory::object_malloc(sizeof(AtexitCallback)));
  if (callback == nullptr) {
    return objects::err_no_memory();
  }
  Owned<PyObject> rest = objects::tuple_get_slice(args, 1, objects::tuple_get_size(args));
  if (!rest) {
    memory::object_free(callback);
    return Failed{};
  }
  callback->args = rest.release();
  callback->func = owned_ref(func).release();
  callback->kwargs = objects::owned_xref(kwargs).release();
  entry(atexit().ncallbacks++) = callback;
  return owned_ref(func);
}

Owned<PyObject> atexit_run_exitfuncs(PyObject*, PyObject*) {
  call_exit_functions();
  return owned_ref(objects::none());
}

Owned<PyObject> atexit_clear(PyObject*, PyObject*) {
  forget_all();
  return owned_ref(objects::none());
}

Owned<PyObject> atexit_ncallbacks(PyObject*, PyObject*) { return objects::long_from_int64(atexit().ncallbacks); }

Owned<PyObject> atexit_unregister(PyObject*, PyObject* func) {
  for (int32_t i = 0; i < atexit().ncallbacks; ++i) {
    if (!entry(i)) {
      continue;
    }
    HS_TRUTH(same, objects::object_rich_compare_bool(entry(i)->func, func, objects::CompareOp::kEq));
    if (same) {
      forget(i);
    }
  }
  return owned_ref(objects::none());
}

constexpr objects::MethodDef kMethods[] = {
    objects::method_keywords("register", atexit_register,
                             "register(func, *args, **kwargs) -> func\n\nThe call is made when the program ends."),
    objects::method_noargs("_clear", atexit_clear, "_clear() -> None\n\nForgets all registered calls."),
    objects::method_o("unregister", atexit_unregister,
                      "unregister(func) -> None\n\nForgets the registered calls of func."),
    objects::method_noargs("_run_exitfuncs", atexit_run_exitfuncs,
                           "_run_exitfuncs() -> None\n\nMakes all registered calls now."),
    objects::method_noargs("_ncallbacks", atexit_ncallbacks, "_ncallbacks() -> int\n\nHow many calls are registered."),
    objects::kMethodEnd};

void visit_callbacks(objects::visitproc visit, void* arg) {
  for (int32_t i = 0; i < atexit().ncallbacks; ++i) {
    if (AtexitCallback* callback = entry(i)) {
      visit(callback->func, arg);
      visit(callback->args, arg);
      if (callback->kwargs) {
        visit(callback->kwargs, arg);
      }
    }
  }
}

Status atexit_exec(PyObject*) {
  if (atexit().callbacks) {
    return Status::kOk;
  }
  void* array = memory::object_malloc(uint64_t{8} * kFirstLength);
  if (array == nullptr) {
    return objects::err_no_memory();
  }
  atexit().callbacks = static_cast<Ref<AtexitCallback>*>(array);
  atexit().callback_len = kFirstLength;
  return Status::kOk;
}

}  // namespace

void call_exit_functions() {
  for (int32_t i = atexit().ncallbacks - 1; i >= 0; --i) {
    AtexitCallback* callback = entry(i);
    if (callback == nullptr) {
      continue;
    }
    const Owned<PyObject> func = owned_ref(callback->func);
    if (!objects::object_call(func.get(), callback->args, callback->kwargs)) {
      gc::write_unraisable("in atexit callback", func.get());
    }
  }
  forget_all();
}

extern const objects::ModuleDef kAtexitModule;
const objects::ModuleDef kAtexitModule = {"atexit", "Calls to be made when the program ends.", kMethods, atexit_exec};

extern const objects::ReferenceProvider kAtexitReferences;
const objects::ReferenceProvider kAtexitReferences = {"functions to be called at exit", visit_callbacks};

}  // namespace heapscope::modules
