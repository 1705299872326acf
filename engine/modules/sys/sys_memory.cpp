#include <fmt/core.h>

#include <string>

#include "memory/allocator.h"
#include "memory/malloc_stats.h"
#include "modules/sys/sys_functions.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/immortal.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

Owned<PyObject> sys_getrefcount(PyObject*, PyObject* object) { return long_from_ssize_t(shown_refcount(object)); }

Owned<PyObject> sys_getsizeof(PyObject*, PyObject* args, PyObject* kwargs) {
  static const ArgParser kParser = {"getsizeof", {"object", "default", nullptr}, KeepsNames::kNo};
  Ref<PyObject> buffer[2] = {nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const int64_t size = object_sizeof(a[0]);
  if (size >= 0 || !err_occurred()) {
    return long_from_uint64(static_cast<uint64_t>(size));  // the collector's head may lift it above the signed
  }
  PyObject* fallback = a == buffer || tuple_get_size(args) > 1 ? a[1].get() : nullptr;
  if (fallback != nullptr && err_exception_matches(exc_type_error())) {
    err_clear();
    return owned_ref(fallback);
  }
  return Failed{};
}

Owned<PyObject> sys_getallocatedblocks(PyObject*, PyObject*) { return long_from_ssize_t(memory::allocated_blocks()); }

Owned<PyObject> sys_clear_type_cache(PyObject*, PyObject*) {
  type_clear_cache();
  return owned_ref(none());
}

namespace {

/// "   8 free PyDictObjects * 48 bytes each =    384" of one free list.
void add_free_list(std::string* text, const std::string& what, int64_t count, int64_t bytes) {
  const std::string label = fmt::format("{} {}s * {} bytes each", count, what, bytes);
  *text += memory::malloc_stats_line(fmt::format("{:>48} ", label).c_str(), static_cast<uint64_t>(count * bytes));
}

}  // namespace

/// Model: sys__debugmallocstats_impl, _PyObject_DebugTypeStats.
Owned<PyObject> sys_debugmallocstats(PyObject*, PyObject*) {
  std::string text = memory::malloc_stats_text() + "\n";
  add_free_list(&text, "free PyDictObject", state().dict.numfree, sizeof(PyDictObject));
  add_free_list(&text, "free PyFloatObject", state().floats.numfree, sizeof(PyFloatObject));
  add_free_list(&text, "free PyListObject", state().list.numfree, sizeof(PyListObject));
  for (int i = 0; i < kTupleMaxSaveSize; ++i) {
    add_free_list(&text, fmt::format("free {}-sized PyTupleObject", i + 1), state().tuple.numfree[i], 24 + 8 * (i + 1));
  }
  hooks.write_stderr(text);
  return owned_ref(none());
}

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
                      "cannot set the recursion limit to {} at the recursion depth {}: the limit is too low", limit,
                      depth);
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
