#include "objects/errors.h"

#include <fmt/format.h>

#include <string>

#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/exceptions.h"
#include "objects/hooks.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

static_assert(offsetof(State, thread) == 8, "thread_state() knows this place");

Hooks hooks;

Status err_warn(PyTypeObject* category, std::string_view message, int64_t stack_level, PyObject* source) {
  return hooks.warn == nullptr ? Status::kOk : hooks.warn(category, message, stack_level, source);
}

PyObject* err_occurred_type() { return thread_state().curexc_type; }

void err_restore(Owned<PyObject> type, Owned<PyObject> value, Owned<PyObject> traceback) {
  ThreadState& thread = thread_state();
  // Everything is in place before an old value's death may run code.
  PyObject* old_type = thread.curexc_type;
  PyObject* old_value = thread.curexc_value;
  PyObject* old_traceback = thread.curexc_traceback;
  thread.curexc_type = type.release();
  thread.curexc_value = value.release();
  thread.curexc_traceback = traceback.release();
  xdecref(old_type);
  xdecref(old_value);
  xdecref(old_traceback);
}

void err_fetch(Owned<PyObject>* type, Owned<PyObject>* value, Owned<PyObject>* traceback) {
  ThreadState& thread = thread_state();
  PyObject* new_type = thread.curexc_type;
  PyObject* new_value = thread.curexc_value;
  PyObject* new_traceback = thread.curexc_traceback;
  thread.curexc_type = nullptr;
  thread.curexc_value = nullptr;
  thread.curexc_traceback = nullptr;
  *type = Owned<PyObject>(new_type);
  *value = Owned<PyObject>(new_value);
  *traceback = Owned<PyObject>(new_traceback);
}

void err_clear() { err_restore({}, {}, {}); }

bool err_given_exception_matches(PyObject* error, PyObject* type) {
  if (error == nullptr || type == nullptr) {
    return false;
  }
  if (tuple_check(type)) {
    for (int64_t i = 0; i < tuple_get_size(type); ++i) {
      if (err_given_exception_matches(error, tuple_get_item(type, i))) {
        return true;
      }
    }
    return false;
  }
  if (exception_instance_check(error)) {
    error = type_of(error);
  }
  if (exception_class_check(error) && exception_class_check(type)) {
    return type_is_subtype(static_cast<PyTypeObject*>(error), static_cast<PyTypeObject*>(type));
  }
  return error == type;
}

bool err_exception_matches(PyTypeObject* type) { return err_given_exception_matches(err_occurred_type(), type); }

namespace {

/// The innermost exception being handled, borrowed, or null.
PyObject* handled_exception() {
  _PyErr_StackItem* item = thread_state().exc_info;
  while (item != nullptr && (!item->exc_value || item->exc_value.get() == none()) && item->previous_item) {
    item = item->previous_item;
  }
  PyObject* value = item == nullptr ? nullptr : item->exc_value.get();
  return value == none() ? nullptr : value;
}

Owned<PyObject> create_exception(PyObject* type, PyObject* value) {
  Owned<PyObject> made = value == nullptr || value == none() ? object_call_no_args(type)
                         : tuple_check(value)                ? object_call(type, value, nullptr)
                                                             : object_call_one_arg(type, value);
  if (made && !exception_instance_check(made.get())) {
    return err_format(exc_type_error(), "calling {} should have returned an instance of BaseException, not {}",
                      repr_text(type), type_full_name(type_of(made.get())));
  }
  return made;
}

/// Makes `handled` the context of `value`, without closing a loop of contexts.
void chain_context(PyObject* value, Owned<PyObject> handled) {
  if (handled.get() == value) {
    return;
  }
  const auto context_of = [](PyObject* op) { return static_cast<PyBaseExceptionObject*>(op)->context.get(); };
  PyObject* op = handled.get();
  PyObject* slow = op;
  bool move_slow = false;
  for (PyObject* context = context_of(op); context != nullptr; context = context_of(op)) {
    if (context == value) {
      exception_set_context(op, {});
      break;
    }
    op = context;
    if (op == slow) {
      break;  // a loop that was there before
    }
    if (move_slow) {
      slow = context_of(slow);
    }
    move_slow = !move_slow;
  }
  exception_set_context(value, std::move(handled));
}

}  // namespace

Failed err_set_object(PyObject* type, PyObject* value_argument) {
  if (type != nullptr && !exception_class_check(type)) {
    return err_format(exc_system_error(), "_PyErr_SetObject: exception {} is not a BaseException subclass",
                      repr_text(type));
  }
  Owned<PyObject> value = owned_xref(value_argument);
  PyObject* handled = handled_exception();
  if (handled != nullptr) {
    Owned<PyObject> kept = owned_ref(handled);
    if (!value || !exception_instance_check(value.get())) {
      err_clear();  // no code runs with an error pending
      Owned<PyObject> fixed = create_exception(type, value.get());
      value.reset();
      if (!fixed) {
        return Failed{};
      }
      value = std::move(fixed);
    }
    chain_context(value.get(), std::move(kept));
  }
  Owned<PyObject> traceback;
  if (value && exception_instance_check(value.get())) {
    traceback = exception_get_traceback(value.get());
  }
  err_restore(owned_xref(type), std::move(value), std::move(traceback));
  return Failed{};
}

Failed err_set_none(PyTypeObject* type) { return err_set_object(type, nullptr); }

Failed err_set_string(PyTypeObject* type, std::string_view utf8) {
  Owned<PyObject> text = unicode_from_string(utf8);
  return text ? err_set_object(type, text.get()) : Failed{};
}

Failed err_no_memory() { return err_set_none(exc_memory_error()); }

Failed err_bad_internal_call(const char* where) {
  return err_format(exc_system_error(), "{}: bad argument to internal function", where);
}

namespace {

Owned<PyObject> message_object(fmt::string_view format, fmt::format_args arguments) {
  const std::string text = fmt::vformat(format, arguments);
  Owned<PyObject> message = unicode_from_string(text);
  if (!message) {
    // Text with lone surrogates.
    err_clear();
    message = unicode_decode_utf8(text, "surrogatepass");
  }
  return message;
}

/// A repr_text() for this message raised: that error stays.
bool text_failed() {
  ProtocolState& protocol = state().protocol;
  const bool failed = protocol.repr_text_failed != 0;
  protocol.repr_text_failed = 0;
  return failed && err_occurred();
}

}  // namespace

Failed err_format_args(PyTypeObject* type, fmt::string_view format, fmt::format_args arguments) {
  if (text_failed()) {
    return Failed{};
  }
  err_clear();
  Owned<PyObject> message = message_object(format, arguments);
  return message ? err_set_object(type, message.get()) : Failed{};
}

Failed err_format_from_cause_args(PyTypeObject* type, fmt::string_view format, fmt::format_args arguments) {
  if (text_failed()) {
    return Failed{};
  }
  Owned<PyObject> cause_type;
  Owned<PyObject> cause;
  Owned<PyObject> traceback;
  err_fetch(&cause_type, &cause, &traceback);
  err_normalize_exception(&cause_type, &cause, &traceback);
  if (traceback) {
    static_cast<void>(exception_set_traceback(cause.get(), traceback.get()));
    traceback.reset();
  }
  cause_type.reset();
  err_format_args(type, format, arguments);
  Owned<PyObject> value;
  err_fetch(&cause_type, &value, &traceback);
  err_normalize_exception(&cause_type, &value, &traceback);
  exception_set_cause(value.get(), owned_ref(cause.get()));
  exception_set_context(value.get(), std::move(cause));
  err_restore(std::move(cause_type), std::move(value), std::move(traceback));
  return Failed{};
}

void err_normalize_exception(Owned<PyObject>* type, Owned<PyObject>* value, Owned<PyObject>* traceback) {
  constexpr int kLimit = 32;
  ThreadState& thread = thread_state();
  ++thread.recursion_headroom;
  for (int depth = 0; *type; ++depth) {
    HS_CHECK(depth < kLimit + 2);
    if (!*value) {
      *value = owned_ref(none());
    }
    if (!exception_class_check(type->get())) {
      break;
    }
    Truth is_subclass = Truth::kFalse;
    if (exception_instance_check(value->get())) {
      is_subclass = object_is_subclass(type_of(value->get()), type->get());
    }
    if (is_subclass == Truth::kTrue) {
      // The instance knows best which class it is of.
      if (type_of(value->get()) != type->get()) {
        *type = owned_ref(static_cast<PyObject*>(type_of(value->get())));
      }
      break;
    }
    if (is_subclass == Truth::kFalse) {
      Owned<PyObject> fixed = create_exception(type->get(), value->get());
      if (fixed) {
        *value = std::move(fixed);
        break;
      }
    }
    // Making the exception raised another one, which takes its place.
    type->reset();
    value->reset();
    if (depth + 1 == kLimit) {
      err_set_string(exc_recursion_error(), "maximum recursion depth exceeded while normalizing an exception");
    }
    Owned<PyObject> first_traceback = std::move(*traceback);
    err_fetch(type, value, traceback);
    if (first_traceback && !*traceback) {
      *traceback = std::move(first_traceback);
    }
  }
  --thread.recursion_headroom;
}

void err_write_unraisable(PyObject* where) {
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  // A run that is given up has an error pending that is no exception: nobody is told.
  if (!type || state().thread.abandoned != 0) {
    return;
  }
  err_normalize_exception(&type, &value, &traceback);
  if (traceback) {
    static_cast<void>(exception_set_traceback(value.get(), traceback.get()));
  }
  HS_CHECK(hooks.write_unraisable != nullptr);
  hooks.write_unraisable(type.get(), value.get(), traceback.get(), nullptr, where);
  err_clear();
}

}  // namespace heapscope::objects
