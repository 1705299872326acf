#include "memory/allocator.h"
#include "modules/sys/sys_functions.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

Owned<PyObject> sys_getrefcount(PyObject*, PyObject* object) { return long_from_int64(object->ob_refcnt); }

Owned<PyObject> sys_getsizeof(PyObject*, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"getsizeof", {"object", "default", nullptr}};
  Ref<PyObject> buffer[2] = {nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const int64_t size = object_sizeof(a[0]);
  if (size >= 0) {
    return long_from_int64(size);
  }
  PyObject* fallback = a == buffer || tuple_get_size(args) > 1 ? a[1].get() : nullptr;
  if (fallback != nullptr && err_exception_matches(exc_type_error())) {
    err_clear();
    return owned_ref(fallback);
  }
  return Failed{};
}

Owned<PyObject> sys_getallocatedblocks(PyObject*, PyObject*) { return long_from_int64(memory::allocated_blocks()); }

Owned<PyObject> sys_intern(PyObject*, PyObject* text) {
  if (!unicode_check(text)) {
    return arg_bad_argument("intern", "argument", "str", text);
  }
  if (!is_type(text, unicode_type())) {
    return err_format(exc_type_error(), "can't intern {}", type_name(type_of(text)));
  }
  Owned<PyObject> result = owned_ref(text);
  unicode_intern_in_place(&result);
  return result;
}

Owned<PyObject> sys_getrecursionlimit(PyObject*, PyObject*) { return long_from_int64(state().thread.recursion_limit); }

Owned<PyObject> sys_setrecursionlimit(PyObject*, PyObject* argument) {
  int32_t limit = 0;
  HS_TRY(arg_as_int(argument, &limit));
  if (limit < 1) {
    return err_set_string(exc_value_error(), "recursion limit must be greater or equal than 1");
  }
  ThreadState& thread = state().thread;
  const int32_t depth = thread.recursion_limit - thread.recursion_remaining;
  if (depth >= limit) {
    return err_format(exc_recursion_error(),
                      "cannot set the recursion limit to {} at the recursion depth {}: the limit is too low", limit, depth);
  }
  thread.recursion_limit = limit;
  thread.recursion_remaining = limit - depth;
  return owned_ref(none());
}

Owned<PyObject> sys_get_int_max_str_digits(PyObject*, PyObject*) {
  return long_from_int64(state().longs.max_str_digits);
}

Owned<PyObject> sys_set_int_max_str_digits(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {"set_int_max_str_digits", {"maxdigits", nullptr}};
  Ref<PyObject> buffer[1];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 1, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  int32_t digits = 0;
  HS_TRY(arg_as_int(a[0], &digits));
  constexpr int32_t kThreshold = 640;
  if (digits != 0 && digits < kThreshold) {
    return err_format(exc_value_error(), "maxdigits must be 0 or larger than {}", kThreshold);
  }
  state().longs.max_str_digits = digits;
  return owned_ref(none());
}

}  // namespace heapscope::modules
