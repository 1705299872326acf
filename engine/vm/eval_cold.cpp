// Cold halves of instructions: names, unpacking, raising, calls with * and **, with, await.
#include <string>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/cell_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/func_object.h"
#include "objects/gc_header.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/method_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/eval_internal.h"
#include "vm/fast_operations.h"
#include "vm/import.h"
#include "vm/late_builtins.h"
#include "vm/state.h"

namespace heapscope::vm {

using namespace objects;

// --- Names ---

namespace {

/// A NameError or UnboundLocalError about `name`; NameErrors remember it for suggestions.
void raise_about_name(PyTypeObject* type, const char* before, PyObject* name, const char* after) {
  err_format(type, "{}'{}'{}", before, unicode_text(name), after);
  if (type != exc_name_error()) {
    return;
  }
  Owned<PyObject> error_type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&error_type, &value, &traceback);
  err_normalize_exception(&error_type, &value, &traceback);
  if (value && err_given_exception_matches(value.get(), exc_name_error())) {
    auto* error = static_cast<PyNameErrorObject*>(value.get());
    if (!error->name) {
      incref(name);
      error->name = name;
    }
  }
  err_restore(std::move(error_type), std::move(value), std::move(traceback));
}

/// namespace[name]: new reference; null without an error when absent.
Owned<PyObject> get_from_namespace(PyObject* space, PyObject* name) {
  if (dict_check_exact(space)) {
    return owned_xref(dict_get_item_with_error(space, name));
  }
  Owned<PyObject> value = object_get_item(space, name);
  if (!value && err_exception_matches(exc_key_error())) {
    err_clear();
  }
  return value;
}

}  // namespace

bool is_library_code(const PyCodeObject* code) {
  const std::string name = unicode_text(code->co_filename);
  return name.starts_with("<frozen ") || name.starts_with("<built-in ");
}

bool code_stands_for_native(const PyObject* code) {
  PyObject* filename = static_cast<const PyCodeObject*>(code)->co_filename;
  return unicode_check(filename) && unicode_is_ascii(filename) &&
         unicode_ascii_view(filename).starts_with("<built-in ");
}

void raise_unbound_local(PyCodeObject* code, int oparg) {
  raise_about_name(exc_unbound_local_error(), "cannot access local variable ",
                   tuple_get_item(code->co_localsplusnames, oparg), " where it is not associated with a value");
}

void raise_unbound(PyCodeObject* code, int oparg) {
  if (err_occurred()) {
    return;
  }
  if (oparg < code->co_nplaincellvars + code->co_nlocals) {
    raise_unbound_local(code, oparg);
    return;
  }
  raise_about_name(exc_name_error(), "cannot access free variable ", tuple_get_item(code->co_localsplusnames, oparg),
                   " where it is not associated with a value in enclosing scope");
}

void raise_name_error(PyObject* name) { raise_about_name(exc_name_error(), "name ", name, " is not defined"); }

/// The value of a name that is not in the frame's namespaces; for most names an error.
static Owned<PyObject> missing_name(_PyInterpreterFrame* frame, PyObject* name) {
  Owned<PyObject> value = late_builtin(frame->f_builtins, name);
  if (!value && !err_occurred()) {
    raise_name_error(name);
  }
  return value;
}

Owned<PyObject> load_name(_PyInterpreterFrame* frame, PyObject* name) {
  if (!frame->f_locals) {
    return err_format(exc_system_error(), "no locals when loading {}", repr_text(name));
  }
  Owned<PyObject> value = get_from_namespace(frame->f_locals, name);
  if (value || err_occurred()) {
    return value;
  }
  value = owned_xref(dict_get_item_with_error(frame->f_globals, name));
  if (value || err_occurred()) {
    return value;
  }
  value = get_from_namespace(frame->f_builtins, name);
  if (!value && !err_occurred()) {
    value = missing_name(frame, name);
  }
  return value;
}

Owned<PyObject> load_global(_PyInterpreterFrame* frame, PyObject* name) {
  Owned<PyObject> value;
  if (dict_check_exact(frame->f_globals) && dict_check_exact(frame->f_builtins)) {
    value = owned_xref(dict_load_global(as_dict(frame->f_globals), as_dict(frame->f_builtins), name));
  } else {
    value = get_from_namespace(frame->f_globals, name);
    if (!value && !err_occurred()) {
      value = get_from_namespace(frame->f_builtins, name);
    }
  }
  if (!value && !err_occurred()) {
    value = missing_name(frame, name);
  }
  return value;
}

Owned<PyObject> load_classderef(_PyInterpreterFrame* frame, int oparg) {
  PyObject* name = tuple_get_item(frame->f_code->co_localsplusnames, oparg);
  Owned<PyObject> value = get_from_namespace(frame->f_locals, name);
  if (value || err_occurred()) {
    return value;
  }
  value = owned_xref(cell_get_ref(frame->localsplus[oparg]));
  if (!value) {
    raise_unbound(frame->f_code, oparg);
  }
  return value;
}

Owned<PyObject> load_build_class(_PyInterpreterFrame* frame) {
  Owned<PyObject> value = get_from_namespace(frame->f_builtins, ident(Id::__build_class__));
  if (!value && !err_occurred()) {
    err_set_string(exc_name_error(), "__build_class__ not found");
  }
  return value;
}

Status store_name(_PyInterpreterFrame* frame, PyObject* name, PyObject* value) {
  PyObject* space = frame->f_locals;
  if (space == nullptr) {
    return err_format(exc_system_error(), "no locals found when storing {}", repr_text(name));
  }
  return dict_check_exact(space) ? dict_set_item(space, name, value) : object_set_item(space, name, value);
}

Status delete_name(_PyInterpreterFrame* frame, PyObject* name) {
  PyObject* space = frame->f_locals;
  if (space == nullptr) {
    return err_format(exc_system_error(), "no locals when deleting {}", repr_text(name));
  }
  const Status status = object_del_item(space, name);
  if (status != Status::kOk) {
    raise_name_error(name);
  }
  return status;
}

Status delete_global(_PyInterpreterFrame* frame, PyObject* name) {
  const Status status = dict_del_item(frame->f_globals, name);
  if (status != Status::kOk && err_exception_matches(exc_key_error())) {
    raise_name_error(name);
  }
  return status;
}

Status setup_annotations(_PyInterpreterFrame* frame) {
  PyObject* space = frame->f_locals;
  PyObject* name = ident(Id::__annotations__);
  if (space == nullptr) {
    return err_set_string(exc_system_error(), "no locals found when setting up annotations");
  }
  Owned<PyObject> existing = get_from_namespace(space, name);
  if (existing) {
    return Status::kOk;
  }
  if (err_occurred()) {
    return Failed{};
  }
  HS_OWN(annotations, dict_new());
  return dict_check_exact(space) ? dict_set_item(space, name, annotations.get())
                                 : object_set_item(space, name, annotations.get());
}

// --- Unpacking ---

namespace {

void drop_unpacked(Ref<PyObject>* top, int count) {
  for (; count > 0; --count, ++top) {
    decref(top->get());
  }
}

}  // namespace

Status unpack_iterable(PyObject* sequence, int before, int after, Ref<PyObject>* top) {
  Owned<PyObject> iterator = object_get_iter(sequence);
  if (!iterator) {
    if (err_exception_matches(exc_type_error()) && !type_of(sequence)->tp_iter && !sequence_check(sequence)) {
      err_format(exc_type_error(), "cannot unpack non-iterable {} object", type_full_name(type_of(sequence)));
    }
    return Failed{};
  }
  int i = 0;
  for (; i < before; ++i) {
    PyObject* item = iter_next(iterator.get()).release();
    if (item == nullptr) {
      if (!err_occurred()) {
        if (after < 0) {
          err_format(exc_value_error(), "not enough values to unpack (expected {}, got {})", before, i);
        } else {
          err_format(exc_value_error(), "not enough values to unpack (expected at least {}, got {})", before + after,
                     i);
        }
      }
      drop_unpacked(top, i);
      return Failed{};
    }
    *--top = item;
  }
  if (after < 0) {
    Owned<PyObject> extra = iter_next(iterator.get());
    if (!extra) {
      if (err_occurred()) {
        drop_unpacked(top, i);
        return Failed{};
      }
      return Status::kOk;
    }
    extra.reset();
    err_format(exc_value_error(), "too many values to unpack (expected {})", before);
    drop_unpacked(top, i);
    return Failed{};
  }
  PyObject* rest = sequence_list(iterator.get()).release();
  if (rest == nullptr) {
    drop_unpacked(top, i);
    return Failed{};
  }
  *--top = rest;
  ++i;
  const int64_t length = list_get_size(rest);
  if (length < after) {
    err_format(exc_value_error(), "not enough values to unpack (expected at least {}, got {})", before + after,
               before + length);
    drop_unpacked(top, i);
    return Failed{};
  }
  for (int64_t j = after; j > 0; --j) {
    *--top = list_get_item(rest, length - j);
  }
  as_list(rest)->ob_size = length - after;
  return Status::kOk;
}

void list_extend_error(PyObject* iterable) {
  if (err_exception_matches(exc_type_error()) && !type_of(iterable)->tp_iter && !sequence_check(iterable)) {
    err_clear();
    err_format(exc_type_error(), "Value after * must be an iterable, not {}", type_full_name(type_of(iterable)));
  }
}

void dict_update_error(PyObject* update) {
  if (err_exception_matches(exc_attribute_error())) {
    err_format(exc_type_error(), "'{}' object is not a mapping", type_full_name(type_of(update)));
  }
}

// --- Calls with * and ** ---

namespace {

/// "f()" or "module.f()", as messages about arguments name a callable (_PyObject_FunctionStr).
std::string function_text(PyObject* func) {
  Owned<PyObject> qualname;
  if (object_lookup_attr(func, ident(Id::__qualname__), &qualname) != Truth::kTrue) {
    err_clear();
    return str_text(func);
  }
  std::string text;
  Owned<PyObject> module;
  if (object_lookup_attr(func, ident(Id::__module__), &module) == Truth::kTrue && module.get() != none() &&
      unicode_check(module.get()) && !unicode_equal_to_ascii(module.get(), "builtins")) {
    text = str_text(module.get()) + ".";
  }
  return text + str_text(qualname.get()) + "()";
}

}  // namespace

void format_kwargs_error(PyObject* func, PyObject* kwargs) {
  if (err_exception_matches(exc_attribute_error())) {
    err_clear();
    err_format(exc_type_error(), "{} argument after ** must be a mapping, not {}", function_text(func),
               type_full_name(type_of(kwargs)));
    return;
  }
  if (!err_exception_matches(exc_key_error())) {
    return;
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  PyObject* args = value.get();
  if (args != nullptr && exception_instance_check(args)) {
    args = static_cast<PyBaseExceptionObject*>(args)->args;
  }
  if (args != nullptr && tuple_check(args) && tuple_get_size(args) == 1) {
    err_format(exc_type_error(), "{} got multiple values for keyword argument '{}'", function_text(func),
               str_text(tuple_get_item(args, 0)));
    return;
  }
  err_restore(std::move(type), std::move(value), std::move(traceback));
}

Owned<PyObject> kwargs_as_dict(PyObject* func, PyObject* kwargs) {
  Owned<PyObject> given(kwargs);
  HS_OWN(dict, dict_new());
  if (dict_merge(dict.get(), kwargs, DictOverride::kRaise) != Status::kOk) {
    dict.reset();
    format_kwargs_error(func, kwargs);
    return nullptr;
  }
  return dict;
}

Owned<PyObject> args_as_tuple(PyObject* func, PyObject* args) {
  Owned<PyObject> given(args);
  if (!type_of(args)->tp_iter && !sequence_check(args)) {
    err_clear();
    return err_format(exc_type_error(), "{} argument after * must be an iterable, not {}", function_text(func),
                      type_full_name(type_of(args)));
  }
  return sequence_tuple(args);
}

Owned<PyObject> make_function(PyObject* code, PyObject* globals) { return function_new(code, globals); }

Owned<PyObject> format_value(Owned<PyObject> value, Owned<PyObject> spec, int conversion) {
  if (conversion != 0) {
    Owned<PyObject> converted = conversion == 1   ? object_str(value.get())
                                : conversion == 2 ? object_repr(value.get())
                                                  : object_ascii(value.get());
    value = std::move(converted);
    if (!value) {
      return nullptr;
    }
  }
  if (unicode_check_exact(value.get()) && !spec) {
    return value;
  }
  return object_format(value.get(), spec.get());
}

namespace {

/// Operations of two ints of one digit each that no instruction is specialised for. False: not one of those.
bool small_int_op(int oparg, int32_t left, int32_t right, int64_t* result) {
  switch (oparg) {
    case 1:
    case 14: *result = left & right; return true;
    case 7:
    case 20: *result = left | right; return true;
    case 12:
    case 25: *result = left ^ right; return true;
    case 2:
    case 15:
      if (right == 0) {
        return false;
      }
      *result = left / right - (left % right != 0 && (left < 0) != (right < 0) ? 1 : 0);
      return true;
    case 6:
    case 19:
      if (right == 0) {
        return false;
      }
      *result = left % right;
      *result += *result != 0 && (left < 0) != (right < 0) ? right : 0;
      return true;
    default: return false;
  }
}

}  // namespace

Owned<PyObject> binary_op(int oparg, PyObject* left, PyObject* right) {
  if (long_check_exact(left) && long_check_exact(right) && long_is_medium(as_long(left)) &&
      long_is_medium(as_long(right))) {
    int64_t result = 0;
    if (small_int_op(oparg, static_cast<int32_t>(long_medium_value(as_long(left))),
                     static_cast<int32_t>(long_medium_value(as_long(right))), &result)) {
      return long_from_int64(result);
    }
  } else if ((oparg == 11 || oparg == 24) && float_check_exact(left) && float_check_exact(right) &&
             float_value(right) != 0.0) {
    return float_from_double(float_value(left) / float_value(right));
  }
  // NB_ADD ... NB_INPLACE_XOR, in the order of CPython's enumeration.
  switch (oparg) {
    case 0: return number_add(left, right);
    case 1: return number_and(left, right);
    case 2: return number_floor_divide(left, right);
    case 3: return number_lshift(left, right);
    case 4: return number_matrix_multiply(left, right);
    case 5: return number_multiply(left, right);
    case 6: return number_remainder(left, right);
    case 7: return number_or(left, right);
    case 8: return number_power(left, right, none());
    case 9: return number_rshift(left, right);
    case 10: return number_subtract(left, right);
    case 11: return number_true_divide(left, right);
    case 12: return number_xor(left, right);
    case 13: return number_in_place_add(left, right);
    case 14: return number_in_place_and(left, right);
    case 15: return number_in_place_floor_divide(left, right);
    case 16: return number_in_place_lshift(left, right);
    case 17: return number_in_place_matrix_multiply(left, right);
    case 18: return number_in_place_multiply(left, right);
    case 19: return number_in_place_remainder(left, right);
    case 20: return number_in_place_or(left, right);
    case 21: return number_in_place_power(left, right, none());
    case 22: return number_in_place_rshift(left, right);
    case 23: return number_in_place_subtract(left, right);
    case 24: return number_in_place_true_divide(left, right);
    case 25: return number_in_place_xor(left, right);
    default: return err_set_string(exc_system_error(), "bad BINARY_OP oparg");
  }
}

void set_key_error(PyObject* key) {
  Owned<PyTupleObject> args = tuple_pack(key);
  if (args) {
    err_set_object(exc_key_error(), args.get());
  }
}

void store_hinted_value(PyDictObject* dict, int hint, PyObject* value) {
  PyDictKeysObject* keys = dict->ma_keys;
  Ref<PyObject>& slot = dk_is_unicode(keys) ? dk_unicode_entries(keys)[hint].me_value : dk_entries(keys)[hint].me_value;
  PyObject* old = slot;
  slot = value;
  decref(old);
  // As maintain_tracking does for any value stored.
  if (!gc_is_tracked(dict) && gc_may_be_tracked(value)) {
    object_gc_track(dict);
  }
  dict->ma_version_tag = ++objects::state().dict.global_version;
}

// --- Raising ---

bool do_raise(PyObject* exception, PyObject* cause_given) {
  ThreadState& thread = objects::state().thread;
  if (exception == nullptr) {
    PyObject* value = nullptr;
    for (_PyErr_StackItem* item = thread.exc_info; item != nullptr; item = item->previous_item) {
      value = item->exc_value;
      if (value != nullptr && value != none()) {
        break;
      }
    }
    if (value == nullptr || value == none()) {
      err_set_string(exc_runtime_error(), "No active exception to reraise");
      return false;
    }
    restore_exception(owned_ref(value).release());
    return true;
  }
  Owned<PyObject> cause(cause_given);
  Owned<PyObject> given(exception);
  Owned<PyObject> value;
  if (exception_class_check(given.get())) {
    value = object_call_no_args(given.get());
    if (!value) {
      return false;
    }
    if (!exception_instance_check(value.get())) {
      const std::string called = repr_text(given.get());  // one after the other, on every platform
      const std::string returned = repr_text(type_of(value.get()));
      err_format(exc_type_error(), "calling {} should have returned an instance of BaseException, not {}", called,
                 returned);
      return false;
    }
  } else if (exception_instance_check(given.get())) {
    value = std::move(given);
  } else {
    given.reset();
    err_set_string(exc_type_error(), "exceptions must derive from BaseException");
    return false;
  }
  if (cause) {
    if (exception_class_check(cause.get())) {
      Owned<PyObject> made = object_call_no_args(cause.get());
      if (!made) {
        return false;
      }
      cause = std::move(made);
    } else if (cause.get() == none()) {
      cause.reset();
    } else if (!exception_instance_check(cause.get())) {
      err_set_string(exc_type_error(), "exception causes must derive from BaseException");
      return false;
    }
    exception_set_cause(value.get(), std::move(cause));
  }
  // NOLINTNEXTLINE(bugprone-use-after-move): null when it was moved
  PyObject* type = given ? given.get() : type_of(value.get());
  err_set_object(type, value.get());
  return false;
}

void restore_exception(PyObject* value) {
  Owned<PyObject> type = owned_ref<PyObject>(type_of(value));
  Owned<PyObject> traceback = exception_get_traceback(value);
  err_restore(std::move(type), Owned<PyObject>(value), std::move(traceback));
}

Owned<PyObject> take_exception_for_handler() {
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  err_normalize_exception(&type, &value, &traceback);
  (void)exception_set_traceback(value.get(), traceback ? traceback.get() : none());
  return value;
}

void set_exc_info(PyObject* value) {
  _PyErr_StackItem* item = objects::state().thread.exc_info;
  PyObject* old = item->exc_value;
  incref(value);
  item->exc_value = value;
  xdecref(old);
}

Owned<PyObject> print_expr_hook() {
  PyObject* hook = dict_get_item_string(vm::state().sysdict, "displayhook");
  if (hook == nullptr) {
    return err_set_string(exc_runtime_error(), "lost sys.displayhook");
  }
  return owned_ref(hook);
}

Status check_except_type_valid(PyObject* type) {
  constexpr const char* kMessage = "catching classes that do not inherit from BaseException is not allowed";
  if (!tuple_check(type)) {
    return exception_class_check(type) ? Status::kOk : Status{err_set_string(exc_type_error(), kMessage)};
  }
  for (int64_t i = 0; i < tuple_get_size(type); ++i) {
    if (!exception_class_check(tuple_get_item(type, i))) {
      return err_set_string(exc_type_error(), kMessage);
    }
  }
  return Status::kOk;
}

// --- with, async ---

Status before_with(PyObject* manager, bool async, Owned<PyObject>* enter, Owned<PyObject>* exit) {
  const char* protocol = async ? "asynchronous context manager" : "context manager";
  *enter = object_lookup_special(manager, ident(async ? Id::__aenter__ : Id::__enter__));
  if (!*enter) {
    if (!err_occurred()) {
      err_format(exc_type_error(), "'{}' object does not support the {} protocol", type_full_name(type_of(manager)),
                 protocol);
    }
    return Failed{};
  }
  *exit = object_lookup_special(manager, ident(async ? Id::__aexit__ : Id::__exit__));
  if (!*exit) {
    if (!err_occurred()) {
      err_format(exc_type_error(), "'{}' object does not support the {} protocol (missed {} method)",
                 type_full_name(type_of(manager)), protocol, async ? "__aexit__" : "__exit__");
    }
    enter->reset();
    return Failed{};
  }
  return Status::kOk;
}

Owned<PyObject> with_except_start(Ref<PyObject>* sp) {
  PyObject* value = sp[-1];
  PyObject* exit = sp[-4];
  PyObject* traceback = exception_get_traceback(value).release();
  if (traceback != nullptr) {
    decref(traceback);  // the exception holds it
  }
  const Ref<PyObject> stack[4] = {nullptr, type_of(value), value, traceback == nullptr ? none() : traceback};
  return object_vectorcall(exit, stack + 1, 3 | kVectorcallArgumentsOffset, nullptr);
}

Owned<PyObject> get_aiter(PyObject* op) {
  PyTypeObject* type = type_of(op);
  if (!type->tp_as_async || !type->tp_as_async->am_aiter) {
    return err_format(exc_type_error(), "'async for' requires an object with __aiter__ method, got {}",
                      type_full_name(type));
  }
  HS_OWN(iterator, type->tp_as_async->am_aiter(op));
  PyTypeObject* iterator_type = type_of(iterator.get());
  if (!iterator_type->tp_as_async || !iterator_type->tp_as_async->am_anext) {
    return err_format(exc_type_error(),
                      "'async for' received an object from __aiter__ that does not implement "
                      "__anext__: {}",
                      type_full_name(iterator_type));
  }
  return iterator;
}

Owned<PyObject> get_anext(PyObject* aiter) {
  PyTypeObject* type = type_of(aiter);
  if (!type->tp_as_async || !type->tp_as_async->am_anext) {
    return err_format(exc_type_error(), "'async for' requires an iterator with __anext__ method, got {}",
                      type_full_name(type));
  }
  Owned<PyObject> next = type->tp_as_async->am_anext(aiter);
  if (!next || async_gen_check_exact(aiter)) {
    return next;
  }
  Owned<PyObject> awaitable = coro_get_awaitable_iter(next.get());
  if (!awaitable) {
    err_format_from_cause(exc_type_error(), "'async for' received an invalid object from __anext__: {}",
                          type_full_name(type_of(next.get())));
  }
  return awaitable;
}

Owned<PyObject> get_awaitable(PyObject* op, int oparg) {
  Owned<PyObject> iterator = coro_get_awaitable_iter(op);
  if (!iterator) {
    PyTypeObject* type = type_of(op);
    if ((!type->tp_as_async || !type->tp_as_async->am_await) && (oparg == 1 || oparg == 2)) {
      err_format(exc_type_error(), "'async with' received an object from {} that does not implement __await__: {}",
                 oparg == 1 ? "__aenter__" : "__aexit__", type_full_name(type));
    }
    return nullptr;
  }
  if (coro_check_exact(iterator.get()) && gen_yf(as_gen(iterator.get()))) {
    return err_set_string(exc_runtime_error(), "coroutine is being awaited already");
  }
  return iterator;
}

// --- Imports ---

Owned<PyObject> import_name(_PyInterpreterFrame* frame, PyObject* name, PyObject* fromlist, PyObject* level) {
  PyObject* function = dict_get_item_with_error(frame->f_builtins, ident(Id::__import__));
  if (function == nullptr) {
    if (!err_occurred()) {
      err_set_string(exc_import_error(), "__import__ not found");
    }
    return nullptr;
  }
  PyObject* locals = frame->f_locals ? frame->f_locals.get() : none();
  if (function == vm::state().import_func.get()) {
    const int64_t wanted = long_as_int64(level);
    if (wanted == -1 && err_occurred()) {
      return nullptr;
    }
    return import_module_level(name, frame->f_globals, fromlist, static_cast<int>(wanted));
  }
  return object_call_function_obj_args(function, {name, frame->f_globals.get(), locals, fromlist, level});
}

Status import_star(_PyInterpreterFrame* frame, PyObject* module) {
  HS_TRY(frame_fast_to_locals_with_error(frame));
  if (!frame->f_locals) {
    return err_set_string(exc_system_error(), "no locals found during 'import *'");
  }
  const Status status = import_all_from(frame->f_locals, module);
  frame_locals_to_fast(frame, false);
  return status;
}

}  // namespace heapscope::vm
