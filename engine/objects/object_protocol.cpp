#include "objects/object_protocol.h"

#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/registry.h"
#include "objects/state.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

Owned<PyObject> object_repr(PyObject* op) {
  if (op == nullptr) {
    return unicode_from_string("<NULL>");
  }
  const Slot<reprfunc> repr = type_of(op)->tp_repr;
  if (!repr) {
    return unicode_from_format("<{} object at {:#x}>", type_full_name(type_of(op)), memory::address_of(op));
  }
  // Containers repeat: the machine's limit ends it.
  RecursionScope scope(" while getting the repr of an object");
  if (!scope.entered) {
    return {};
  }
  Owned<PyObject> result = repr(op);
  if (result && !unicode_check(result.get())) {
    return err_format(exc_type_error(), "__repr__ returned non-string (type {})",
                      type_full_name(type_of(result.get())));
  }
  return result;
}

Owned<PyObject> object_str(PyObject* op) {
  if (op == nullptr) {
    return unicode_from_string("<NULL>");
  }
  if (unicode_check_exact(op)) {
    return owned_ref(op);
  }
  const Slot<reprfunc> str = type_of(op)->tp_str;
  if (!str) {
    return object_repr(op);
  }
  RecursionScope scope(" while getting the str of an object");
  if (!scope.entered) {
    return {};
  }
  Owned<PyObject> result = str(op);
  if (result && !unicode_check(result.get())) {
    return err_format(exc_type_error(), "__str__ returned non-string (type {})", type_full_name(type_of(result.get())));
  }
  return result;
}

Owned<PyObject> object_ascii(PyObject* op) {
  HS_OWN(repr, object_repr(op));
  return unicode_is_ascii(repr.get()) ? std::move(repr) : unicode_ascii(repr.get());
}

Owned<PyObject> object_bytes(PyObject* op) {
  if (op == nullptr) {
    return bytes_from_string_and_size("<NULL>");
  }
  if (is_type(op, bytes_type())) {
    return owned_ref(op);
  }
  Owned<PyObject> hook = object_lookup_special(op, ident(Id::__bytes__));
  if (hook) {
    HS_OWN(result, object_call_no_args(hook.get()));
    if (!bytes_check(result.get())) {
      return err_format(exc_type_error(), "__bytes__ returned non-bytes (type {})",
                        type_full_name(type_of(result.get())));
    }
    return result;
  }
  if (err_occurred()) {
    return {};
  }
  return bytes_from_object(op);
}

namespace {

std::string message_text(PyObject* op, Owned<PyObject> (*convert)(PyObject*)) {
  ProtocolState& protocol = state().protocol;
  if (protocol.repr_text_failed != 0) {
    return {};
  }
  Owned<PyObject> text = convert(op);
  if (!text) {
    protocol.repr_text_failed = 1;
    return {};
  }
  return unicode_text(text.get());
}

}  // namespace

std::string repr_text(PyObject* op) { return message_text(op, object_repr); }
std::string str_text(PyObject* op) { return message_text(op, object_str); }

// ---- comparison

namespace {

constexpr const char* kOperators[] = {"<", "<=", "==", "!=", ">", ">="};

Owned<PyObject> do_richcompare(PyObject* v, PyObject* w, CompareOp op) {
  bool checked_reverse = false;
  PyTypeObject* vt = type_of(v);
  PyTypeObject* wt = type_of(w);
  // A subclass on the right is asked first.
  if (vt != wt && type_is_subtype(wt, vt) && wt->tp_richcompare) {
    checked_reverse = true;
    Owned<PyObject> result = wt->tp_richcompare(w, v, swapped(op));
    if (result.get() != not_implemented()) {
      return result;
    }
  }
  if (type_of(v)->tp_richcompare) {
    Owned<PyObject> result = type_of(v)->tp_richcompare(v, w, op);
    if (result.get() != not_implemented()) {
      return result;
    }
  }
  if (!checked_reverse && type_of(w)->tp_richcompare) {
    Owned<PyObject> result = type_of(w)->tp_richcompare(w, v, swapped(op));
    if (result.get() != not_implemented()) {
      return result;
    }
  }
  switch (op) {
    case CompareOp::kEq: return owned_ref(bool_object(v == w));
    case CompareOp::kNe: return owned_ref(bool_object(v != w));
    default:
      return err_format(exc_type_error(), "'{}' not supported between instances of '{}' and '{}'",
                        kOperators[static_cast<int>(op)], type_full_name(type_of(v)), type_full_name(type_of(w)));
  }
}

}  // namespace

Owned<PyObject> object_rich_compare(PyObject* v, PyObject* w, CompareOp op) {
  if (v == nullptr || w == nullptr) {
    return err_occurred() ? Failed{} : err_bad_internal_call("object_rich_compare");
  }
  RecursionScope scope(" in comparison");
  if (!scope.entered) {
    return {};
  }
  return do_richcompare(v, w, op);
}

Truth object_rich_compare_bool(PyObject* v, PyObject* w, CompareOp op) {
  if (v == w) {
    if (op == CompareOp::kEq) {
      return Truth::kTrue;
    }
    if (op == CompareOp::kNe) {
      return Truth::kFalse;
    }
  }
  HS_OWN(result, object_rich_compare(v, w, op));
  if (is_type(result.get(), bool_type())) {
    return truth(result.get() == true_object());
  }
  return object_is_true(result.get());
}

int64_t object_hash_not_implemented(PyObject* op) {
  return err_format(exc_type_error(), "unhashable type: '{}'", type_full_name(type_of(op)));
}

int64_t object_hash(PyObject* op) {
  PyTypeObject* type = type_of(op);
  if (type->tp_hash) [[likely]] {
    return type->tp_hash(op);
  }
  if (!type->tp_dict) {
    HS_TRY(type_ready(type));
    if (type->tp_hash) {
      return type->tp_hash(op);
    }
  }
  return object_hash_not_implemented(op);
}

Truth object_is_true(PyObject* op) {
  if (op == true_object()) {
    return Truth::kTrue;
  }
  if (op == false_object() || op == none()) {
    return Truth::kFalse;
  }
  const PyTypeObject* type = type_of(op);
  int64_t length;
  if (type->tp_as_number && type->tp_as_number->nb_bool) {
    return type->tp_as_number->nb_bool(op);
  }
  if (type->tp_as_mapping && type->tp_as_mapping->mp_length) {
    length = type->tp_as_mapping->mp_length(op);
  } else if (type->tp_as_sequence && type->tp_as_sequence->sq_length) {
    length = type->tp_as_sequence->sq_length(op);
  } else {
    return Truth::kTrue;
  }
  return length < 0 ? Truth::kError : truth(length > 0);
}

Truth object_not(PyObject* op) {
  HS_TRUTH(yes, object_is_true(op));
  return truth(!yes);
}

bool callable_check(const PyObject* op) { return op != nullptr && type_of(op)->tp_call; }

Owned<PyObject> object_self_iter(PyObject* op) { return owned_ref(op); }

Owned<PyObject> object_next_not_implemented(PyObject* op) {
  return err_format(exc_type_error(), "'{}' object is not iterable", type_full_name(type_of(op)));
}

Owned<PyObject> object_dir(PyObject* op) {
  if (op == nullptr) {
    HS_OWN(locals, hooks.current_locals());
    HS_OWN(names, mapping_keys(locals.get()));
    if (!list_check(names.get())) {
      return err_format(exc_type_error(), "dir(): expected keys() of locals to be a list, not '{}'",
                        type_full_name(type_of(names.get())));
    }
    HS_TRY(list_sort(names.get()));
    return names;
  }
  Owned<PyObject> hook = object_lookup_special(op, ident(Id::__dir__));
  if (!hook) {
    return err_occurred() ? Failed{} : err_set_string(exc_type_error(), "object does not provide __dir__");
  }
  HS_OWN(result, object_call_no_args(hook.get()));
  HS_OWN(sorted, sequence_list(result.get()));
  HS_TRY(list_sort(sorted.get()));
  return sorted;
}

// ---- repr of containers that contain themselves

namespace {

/// The thread's dict: `repr_list` is in it, and the word leads to it.  Null before the first use.
Ref<PyObject>& thread_dict() { return state().protocol.repr_list; }

/// Borrowed; null and no error: nothing was shown yet.
PyObject* shown_list() {
  PyObject* dict = thread_dict();
  return dict == nullptr ? nullptr : dict_get_item_with_error(dict, ident(Id::Py_Repr));
}

Status make_shown_list() {
  if (!thread_dict()) {
    HS_OWN(dict, dict_new());
    thread_dict() = dict.release();
  }
  HS_OWN(list, list_new(0));
  return dict_set_item(thread_dict(), ident(Id::Py_Repr), list.get());
}

}  // namespace

int repr_enter(PyObject* op) {
  if (shown_list() == nullptr && (err_occurred() || make_shown_list() != Status::kOk)) {
    return -1;
  }
  PyObject* list = shown_list();
  for (int64_t i = list_get_size(list); --i >= 0;) {
    if (list_get_item(list, i) == op) {
      return 1;
    }
  }
  return list_append(list, op) == Status::kOk ? 0 : -1;
}

// An exception of the repr itself may be pending.
void repr_leave(PyObject* op) {
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  PyObject* list = shown_list();
  for (int64_t i = list == nullptr ? 0 : list_get_size(list); --i >= 0;) {
    if (list_get_item(list, i) == op) {
      if (list_set_slice(list, i, i + 1, nullptr) != Status::kOk) {
        err_clear();
      }
      break;
    }
  }
  err_restore(std::move(type), std::move(value), std::move(traceback));
}

int64_t object_sizeof(PyObject* op) {
  if (!type_of(op)->tp_dict) {
    HS_TRY(type_ready(type_of(op)));
  }
  Owned<PyObject> method = object_lookup_special(op, ident(Id::__sizeof__));
  if (!method) {
    if (!err_occurred()) {
      err_format(exc_type_error(), "Type {} doesn't define __sizeof__", type_full_name(type_of(op)));
    }
    return -1;
  }
  HS_OWN(result, object_call_no_args(method.get()));
  const int64_t size = long_as_ssize(result.get());
  if (size == -1 && err_occurred()) {
    return -1;
  }
  if (size < 0) {
    return err_set_string(exc_value_error(), "__sizeof__() should return >= 0");
  }
  // By the type alone, as in 3.11: a static type has no collector's head, yet its type's instances do.
  return static_cast<int64_t>(static_cast<uint64_t>(size) + type_pre_header_size(type_of(op)));
}

}  // namespace heapscope::objects
