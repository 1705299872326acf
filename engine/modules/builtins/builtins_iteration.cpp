#include "modules/builtins/builtins_functions.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/iter_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/native_hold.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"

namespace heapscope::modules {

Owned<PyObject> builtin_aiter(PyObject*, PyObject* x) { return object_get_aiter(x); }

Owned<PyObject> builtin_len(PyObject*, PyObject* x) {
  const int64_t size = object_size(x);
  if (size < 0) {
    return Failed{};
  }
  return long_from_ssize_t(size);
}

namespace {

/// all() stops at the first false item, any() at the first true one.
Owned<PyObject> stops_at(PyObject* iterable, bool stop) {
  const char* const name = stop ? "any" : "all";
  HS_OWN(iterator, object_get_iter(iterable));
  const NativeHold iterator_held(name, "it", &iterator);
  for (;;) {
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      break;
    }
    const NativeHold item_held(name, "item", &item);
    const Truth is_true = object_is_true(item.get());
    item.reset();
    if (is_true == Truth::kError) {
      return Failed{};
    }
    if ((is_true == Truth::kTrue) == stop) {
      return owned_ref(bool_object(stop));
    }
  }
  if (err_occurred()) {
    if (!err_exception_matches(exc_stop_iteration())) {
      return Failed{};
    }
    err_clear();
  }
  return owned_ref(bool_object(!stop));
}

}  // namespace

Owned<PyObject> builtin_all(PyObject*, PyObject* iterable) { return stops_at(iterable, false); }
Owned<PyObject> builtin_any(PyObject*, PyObject* iterable) { return stops_at(iterable, true); }

Owned<PyObject> builtin_anext(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("anext", nargs, 1, 2));
  PyObject* iterator = args[0];
  const PyAsyncMethods* methods = type_of(iterator)->tp_as_async;
  if (methods == nullptr || !methods->am_anext) {
    return err_format(exc_type_error(), "'{}' object is not an async iterator", type_name(type_of(iterator)));
  }
  HS_OWN(awaitable, methods->am_anext(iterator));
  return nargs == 1 ? std::move(awaitable) : anext_awaitable_new(awaitable.get(), args[1]);
}

Owned<PyObject> builtin_iter(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("iter", nargs, 1, 2));
  if (nargs == 1) {
    return object_get_iter(args[0]);
  }
  if (!callable_check(args[0])) {
    return err_set_string(exc_type_error(), "iter(v, w): v must be callable");
  }
  return call_iter_new(args[0], args[1]);
}

Owned<PyObject> builtin_next(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("next", nargs, 1, 2));
  PyObject* iterator = args[0];
  if (!iter_check(iterator)) {
    return err_format(exc_type_error(), "'{}' object is not an iterator", type_name(type_of(iterator)));
  }
  Owned<PyObject> item = type_of(iterator)->tp_iternext(iterator);
  if (item) {
    return item;
  }
  if (nargs > 1) {
    if (err_occurred()) {
      if (!err_exception_matches(exc_stop_iteration())) {
        return Failed{};
      }
      err_clear();
    }
    return owned_ref(args[1]);
  }
  if (!err_occurred()) {
    return err_set_none(exc_stop_iteration());
  }
  return Failed{};
}

namespace {

Owned<PyObject> min_or_max(PyObject* args, PyObject* kwargs, const char* name, CompareOp op) {
  const int64_t nargs = tuple_get_size(args);
  if (nargs == 0) {
    return err_format(exc_type_error(), "{} expected at least 1 argument, got 0", name);
  }
  const bool several = nargs > 1;
  PyObject* key = nullptr;
  PyObject* default_value = nullptr;
  if (kwargs != nullptr) {
    const ArgParser parser = {name, {"key", "default", nullptr}, KeepsNames::kNo};
    Ref<PyObject> buffer[2] = {nullptr, nullptr};
    const Ref<PyObject>* a = arg_unpack_keywords(empty_tuple(), kwargs, parser, 0, 0, 0, buffer);
    if (a == nullptr) {
      return Failed{};
    }
    key = a[0];
    default_value = a[1];
  }
  if (several && default_value != nullptr) {
    return err_format(exc_type_error(), "Cannot specify a default for {}() with multiple positional arguments", name);
  }
  HS_OWN(iterator, object_get_iter(several ? args : tuple_get_item(args, 0)));
  const NativeHold iterator_held(name, "it", &iterator);
  if (key == none()) {
    key = nullptr;
  }
  Owned<PyObject> best_item;
  const NativeHold best_item_held(name, "maxitem", &best_item);
  Owned<PyObject> best_value;
  const NativeHold best_value_held(name, "maxval", &best_value);
  for (;;) {
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      break;
    }
    const NativeHold item_held(name, "item", &item);
    Owned<PyObject> value = key != nullptr ? object_call_one_arg(key, item.get()) : owned_ref(item.get());
    if (!value) {
      return Failed{};
    }
    const NativeHold value_held(name, "val", &value);
    if (best_value) {
      HS_TRUTH(better, object_rich_compare_bool(value.get(), best_value.get(), op));
      if (!better) {
        continue;
      }
    }
    best_value = std::move(value);
    best_item = std::move(item);
  }
  if (err_occurred()) {
    return Failed{};
  }
  if (best_value) {
    return best_item;
  }
  if (default_value != nullptr) {
    return owned_ref(default_value);
  }
  return err_format(exc_value_error(), "{}() arg is an empty sequence", name);
}

}  // namespace

Owned<PyObject> builtin_max(PyObject*, PyObject* args, PyObject* kwargs) {
  return min_or_max(args, kwargs, "max", CompareOp::kGt);
}

Owned<PyObject> builtin_min(PyObject*, PyObject* args, PyObject* kwargs) {
  return min_or_max(args, kwargs, "min", CompareOp::kLt);
}

Owned<PyObject> builtin_sorted(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  HS_TRY(arg_check_positional("sorted", nargs, 1, 1));
  HS_OWN(list, sequence_list(args[0]));
  const NativeHold list_held("sorted", "newlist", &list);
  HS_OWN(sort, object_get_attr(list.get(), ident(Id::sort)));
  const NativeHold sort_held("sorted", "callable", &sort);
  HS_OWN(result, object_vectorcall(sort.get(), args + 1, static_cast<uint64_t>(nargs - 1), kwnames));
  return list;
}

}  // namespace heapscope::modules
