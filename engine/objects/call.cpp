#include "objects/call.h"

#include <vector>

#include "memory/allocator.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/identifiers.h"
#include "objects/native_hold.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

constexpr const char* kCalling = " while calling a Python object";
constexpr int64_t kSmallStack = 5;

/// Argument slots for one call: on the stack when few.
class Stack {
 public:
  explicit Stack(int64_t count) {
    if (count > kSmallStack) {
      large_.resize(static_cast<size_t>(count));
    }
  }
  Ref<PyObject>* data() { return large_.empty() ? small_ : large_.data(); }

 private:
  Ref<PyObject> small_[kSmallStack];
  std::vector<Ref<PyObject>> large_;
};

bool empty_dict(PyObject* kwargs) { return kwargs == nullptr || dict_get_size(kwargs) == 0; }

Owned<PyObject> call_with_dict(Slot<vectorcallfunc> function, PyObject* callable, const Ref<PyObject>* args,
                               int64_t nargs, PyObject* kwargs) {
  Owned<PyObject> kwnames;
  Ref<PyObject>* stack = stack_unpack_dict(args, nargs, kwargs, &kwnames);
  if (stack == nullptr) {
    return {};
  }
  Owned<PyObject> result =
      function(callable, stack, static_cast<uint64_t>(nargs) | kVectorcallArgumentsOffset, kwnames.get());
  stack_unpack_dict_free(stack, nargs, kwnames.get());
  return result;
}

}  // namespace

Owned<PyObject> check_function_result_failed(PyObject* callable, Owned<PyObject> result, const char* where) {
  if (!result) {
    if (callable != nullptr) {
      return err_format(exc_system_error(), "{} returned NULL without setting an exception", repr_text(callable));
    }
    return err_format(exc_system_error(), "{} returned NULL without setting an exception", where);
  }
  result.reset();
  if (callable != nullptr) {
    return err_format_from_cause(exc_system_error(), "{} returned a result with an exception set", repr_text(callable));
  }
  return err_format_from_cause(exc_system_error(), "{} returned a result with an exception set", where);
}

Status check_recursive_call(const char* where) {
  ThreadState& thread = thread_state();
  if (thread.recursion_headroom != 0) {
    // An overflow while an overflow is being reported: some room beyond the limit, then the end.
    HS_CHECK(thread.recursion_remaining >= -50);
    return Status::kOk;
  }
  ++thread.recursion_headroom;
  err_format(exc_recursion_error(), "maximum recursion depth exceeded{}", where);
  --thread.recursion_headroom;
  ++thread.recursion_remaining;
  return Status::kError;
}

Owned<PyObject> object_make_tp_call(PyObject* callable, const Ref<PyObject>* args, int64_t nargs, PyObject* keywords) {
  const Slot<ternaryfunc> call = type_of(callable)->tp_call;
  if (!call) {
    return err_format(exc_type_error(), "'{}' object is not callable", type_full_name(type_of(callable)));
  }
  HS_OWN(tuple, tuple_from_array(args, nargs));
  PyObject* kwargs = nullptr;
  Owned<PyObject> made;
  if (keywords != nullptr) {
    if (dict_check(keywords)) {
      kwargs = keywords;
    } else if (tuple_get_size(keywords) != 0) {
      made = stack_as_dict(args + nargs, keywords);
      if (!made) {
        return {};
      }
      kwargs = made.get();
    }
  }
  const NativeHold tuple_held("_PyObject_MakeTpCall", "argstuple", &tuple);
  const NativeHold made_held("_PyObject_MakeTpCall", "kwdict", &made);
  Owned<PyObject> result;
  if (enter_recursive_call(kCalling) == Status::kOk) {
    result = call(callable, tuple.get(), kwargs);
    leave_recursive_call();
  }
  tuple.reset();
  made.reset();
  return check_function_result(callable, std::move(result), nullptr);
}

Owned<PyObject> object_vectorcall_dict(PyObject* callable, const Ref<PyObject>* args, uint64_t nargsf,
                                       PyObject* kwargs) {
  const int64_t nargs = vectorcall_nargs(nargsf);
  const Slot<vectorcallfunc> function = vectorcall_function(callable);
  if (!function) {
    return object_make_tp_call(callable, args, nargs, kwargs);
  }
  Owned<PyObject> result = empty_dict(kwargs) ? function(callable, args, nargsf, nullptr)
                                              : call_with_dict(function, callable, args, nargs, kwargs);
  return check_function_result(callable, std::move(result), nullptr);
}

Owned<PyObject> vectorcall_call(PyObject* callable, PyObject* tuple, PyObject* kwargs) {
  const int64_t offset = type_of(callable)->tp_vectorcall_offset;
  if (offset <= 0) {
    return err_format(exc_type_error(), "'{}' object does not support vectorcall", type_full_name(type_of(callable)));
  }
  const auto function = *reinterpret_cast<Slot<vectorcallfunc>*>(reinterpret_cast<char*>(callable) + offset);
  if (!function) {
    return err_format(exc_type_error(), "'{}' object does not support vectorcall", type_full_name(type_of(callable)));
  }
  const int64_t nargs = tuple_get_size(tuple);
  const Ref<PyObject>* args = as_tuple(tuple)->ob_item;
  Owned<PyObject> result = empty_dict(kwargs) ? function(callable, args, static_cast<uint64_t>(nargs), nullptr)
                                              : call_with_dict(function, callable, args, nargs, kwargs);
  return check_function_result(callable, std::move(result), nullptr);
}

Owned<PyObject> object_call(PyObject* callable, PyObject* args, PyObject* kwargs) {
  if (vectorcall_function(callable)) {
    return vectorcall_call(callable, args, kwargs);
  }
  const Slot<ternaryfunc> call = type_of(callable)->tp_call;
  if (!call) {
    return err_format(exc_type_error(), "'{}' object is not callable", type_full_name(type_of(callable)));
  }
  HS_TRY(enter_recursive_call(kCalling));
  Owned<PyObject> result = call(callable, args, kwargs);
  leave_recursive_call();
  return check_function_result(callable, std::move(result), nullptr);
}

Owned<PyObject> object_call_object(PyObject* callable, PyObject* args) {
  if (args == nullptr) {
    return object_call_no_args(callable);
  }
  if (!tuple_check(args)) {
    return err_set_string(exc_type_error(), "argument list must be a tuple");
  }
  return object_call(callable, args, nullptr);
}

Owned<PyObject> object_call_no_args(PyObject* callable) { return object_vectorcall(callable, nullptr, 0, nullptr); }

Owned<PyObject> object_call_one_arg(PyObject* callable, PyObject* arg) {
  const Ref<PyObject> stack[] = {nullptr, arg};  // the first slot is the callee's to use
  return object_vectorcall(callable, stack + 1, 1 | kVectorcallArgumentsOffset, nullptr);
}

Owned<PyObject> object_call_function_obj_args(PyObject* callable, std::initializer_list<PyObject*> args) {
  Stack stack(static_cast<int64_t>(args.size()));
  int64_t count = 0;
  for (PyObject* arg : args) {
    stack.data()[count++] = arg;
  }
  return object_vectorcall(callable, stack.data(), static_cast<uint64_t>(count), nullptr);
}

Owned<PyObject> object_call_prepend(PyObject* callable, PyObject* first, PyObject* args, PyObject* kwargs) {
  const int64_t count = tuple_get_size(args);
  Stack stack(count + 1);
  stack.data()[0] = first;
  for (int64_t i = 0; i < count; ++i) {
    stack.data()[i + 1] = tuple_get_item(args, i);
  }
  return object_vectorcall_dict(callable, stack.data(), static_cast<uint64_t>(count + 1), kwargs);
}

Owned<PyObject> object_vectorcall_method(PyObject* name, const Ref<PyObject>* args, uint64_t nargsf,
                                         PyObject* kwnames) {
  Owned<PyObject> callable;
  const bool unbound = object_get_method(args[0], name, &callable);
  if (!callable) {
    return {};
  }
  if (unbound) {
    nargsf &= ~kVectorcallArgumentsOffset;  // the slot before is the caller's
  } else {
    ++args;  // self's slot is free now
    nargsf = static_cast<uint64_t>(vectorcall_nargs(nargsf) - 1) | (nargsf & kVectorcallArgumentsOffset);
  }
  const NativeHold callable_held("PyObject_VectorcallMethod", "callable", &callable);
  return object_vectorcall(callable.get(), args, nargsf, kwnames);
}

Owned<PyObject> object_call_method_no_args(PyObject* self, PyObject* name) {
  const Ref<PyObject> stack[] = {nullptr, self};
  return object_vectorcall_method(name, stack + 1, 1 | kVectorcallArgumentsOffset, nullptr);
}

Owned<PyObject> object_call_method_one_arg(PyObject* self, PyObject* name, PyObject* arg) {
  const Ref<PyObject> stack[] = {nullptr, self, arg};
  return object_vectorcall_method(name, stack + 1, 2 | kVectorcallArgumentsOffset, nullptr);
}

Owned<PyObject> object_call_method_obj_args(PyObject* self, PyObject* name, std::initializer_list<PyObject*> args) {
  Owned<PyObject> callable;
  const bool unbound = object_get_method(self, name, &callable);
  if (!callable) {
    return {};
  }
  Stack stack(static_cast<int64_t>(args.size()) + 1);
  int64_t count = 0;
  if (unbound) {
    stack.data()[count++] = self;
  }
  for (PyObject* arg : args) {
    stack.data()[count++] = arg;
  }
  const NativeHold callable_held("PyObject_CallMethodObjArgs", "callable", &callable);
  return object_vectorcall(callable.get(), stack.data(), static_cast<uint64_t>(count), nullptr);
}

Owned<PyObject> object_function_str(PyObject* callable) {
  Owned<PyObject> qualname;
  HS_TRUTH(has_qualname, object_lookup_attr(callable, ident(Id::__qualname__), &qualname));
  if (!has_qualname) {
    return object_str(callable);
  }
  Owned<PyObject> module;
  HS_TRUTH(has_module, object_lookup_attr(callable, ident(Id::__module__), &module));
  HS_OWN(name, object_str(qualname.get()));
  if (has_module && module.get() != none()) {
    HS_TRUTH(other, object_rich_compare_bool(module.get(), ident(Id::builtins), CompareOp::kNe));
    if (other) {
      HS_OWN(prefix, object_str(module.get()));
      return unicode_from_format("{}.{}()", unicode_text(prefix.get()), unicode_text(name.get()));
    }
  }
  return unicode_from_format("{}()", unicode_text(name.get()));
}

Owned<PyObject> stack_as_dict(const Ref<PyObject>* values, PyObject* kwnames) {
  return dict_from_items(as_tuple(kwnames)->ob_item, 1, values, 1, tuple_get_size(kwnames));
}

Ref<PyObject>* stack_unpack_dict(const Ref<PyObject>* args, int64_t nargs, PyObject* kwargs, Owned<PyObject>* kwnames) {
  const int64_t nkwargs = dict_get_size(kwargs);
  auto* block = static_cast<Ref<PyObject>*>(memory::object_malloc(static_cast<uint64_t>(1 + nargs + nkwargs) * 8));
  if (block == nullptr) {
    err_no_memory();
    return nullptr;
  }
  Owned<PyTupleObject> names = tuple_new(nkwargs);
  if (!names) {
    memory::object_free(block);
    return nullptr;
  }
  Ref<PyObject>* stack = block + 1;  // one free slot before
  block[0] = nullptr;
  for (int64_t i = 0; i < nargs; ++i) {
    incref(args[i]);
    stack[i] = args[i];
  }
  int64_t position = 0;
  int64_t i = 0;
  PyObject* key;
  PyObject* value;
  bool strings = true;
  while (dict_next(kwargs, &position, &key, &value)) {
    strings = strings && unicode_check(key);
    incref(key);
    incref(value);
    tuple_init_item(names.get(), i, key);
    stack[nargs + i] = value;
    ++i;
  }
  if (!strings) {
    err_set_string(exc_type_error(), "keywords must be strings");
    stack_unpack_dict_free(stack, nargs, names.get());
    return nullptr;
  }
  *kwnames = std::move(names);
  return stack;
}

void stack_unpack_dict_free(Ref<PyObject>* stack, int64_t nargs, PyObject* kwnames) {
  const int64_t total = nargs + tuple_get_size(kwnames);
  for (int64_t i = 0; i < total; ++i) {
    decref(stack[i]);
  }
  memory::object_free(stack - 1);
}

}  // namespace heapscope::objects
