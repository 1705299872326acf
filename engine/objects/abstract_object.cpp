// The abstract protocols over any object: length, items, iteration, format, isinstance.
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/generic_alias_object.h"
#include "objects/iter_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

template <class... A>
Failed type_error(fmt::format_string<A...> format, A&&... arguments) {
  return err_format_args(exc_type_error(), format, fmt::make_format_args(arguments...));
}
const char* name_of(const PyObject* op) { return type_full_name(type_of(op)); }

}  // namespace

int64_t object_size(PyObject* op) {
  const PySequenceMethods* sequence = type_of(op)->tp_as_sequence;
  return sequence != nullptr && sequence->sq_length ? sequence->sq_length(op) : mapping_size(op);
}

bool object_has_len(PyObject* op) {
  const PySequenceMethods* sequence = type_of(op)->tp_as_sequence;
  const PyMappingMethods* mapping = type_of(op)->tp_as_mapping;
  return (sequence != nullptr && sequence->sq_length) || (mapping != nullptr && mapping->mp_length);
}

int64_t object_length_hint(PyObject* op, int64_t default_value) {
  if (object_has_len(op)) {
    const int64_t size = object_size(op);
    if (size >= 0) {
      return size;
    }
    if (!err_exception_matches(exc_type_error())) {
      return -1;
    }
    err_clear();
  }
  Owned<PyObject> hook = object_lookup_special(op, ident(Id::__length_hint__));
  if (!hook) {
    return err_occurred() ? -1 : default_value;
  }
  Owned<PyObject> result = object_call_no_args(hook.get());
  hook.reset();
  if (!result) {
    if (err_exception_matches(exc_type_error())) {
      err_clear();
      return default_value;
    }
    return -1;
  }
  if (result.get() == not_implemented()) {
    return default_value;
  }
  if (!long_check(result.get())) {
    return type_error("__length_hint__ must be an integer, not {}", name_of(result.get()));
  }
  const int64_t hint = long_as_ssize(result.get());
  if (hint < 0 && !err_occurred()) {
    return err_set_string(exc_value_error(), "__length_hint__() should return >= 0");
  }
  return hint;
}

Owned<PyObject> object_get_item(PyObject* op, PyObject* key) {
  const PyTypeObject* type = type_of(op);
  if (type->tp_as_mapping && type->tp_as_mapping->mp_subscript) {
    return type->tp_as_mapping->mp_subscript(op, key);
  }
  if (type->tp_as_sequence && type->tp_as_sequence->sq_item) {
    if (!index_check(key)) {
      return type_error("sequence index must be integer, not '{}'", name_of(key));
    }
    const int64_t i = number_as_ssize(key, exc_index_error());
    if (i == -1 && err_occurred()) {
      return {};
    }
    return sequence_get_item(op, i);
  }
  if (type_check(op)) {
    if (op == type_type()) {
      return generic_alias(op, key);  // type[int], which type itself does not define as a method
    }
    Owned<PyObject> method;
    HS_TRUTH(found, object_lookup_attr(op, ident(Id::__class_getitem__), &method));
    if (found && method.get() != none()) {
      return object_call_one_arg(method.get(), key);
    }
    return type_error("type '{}' is not subscriptable", type_full_name(as_type(op)));
  }
  return type_error("'{}' object is not subscriptable", name_of(op));
}

namespace {

Status assign_item(PyObject* op, PyObject* key, PyObject* value, const char* what) {
  const PyTypeObject* type = type_of(op);
  if (type->tp_as_mapping && type->tp_as_mapping->mp_ass_subscript) {
    return type->tp_as_mapping->mp_ass_subscript(op, key, value);
  }
  if (type->tp_as_sequence) {
    if (index_check(key)) {
      const int64_t i = number_as_ssize(key, exc_index_error());
      if (i == -1 && err_occurred()) {
        return Failed{};
      }
      return value == nullptr ? sequence_del_item(op, i) : sequence_set_item(op, i, value);
    }
    if (type->tp_as_sequence->sq_ass_item) {
      return type_error("sequence index must be integer, not '{}'", name_of(key));
    }
  }
  return type_error("'{}' object {}", name_of(op), what);
}

}  // namespace

Status object_set_item(PyObject* op, PyObject* key, PyObject* value) {
  return assign_item(op, key, value, "does not support item assignment");
}
Status object_del_item(PyObject* op, PyObject* key) {
  return assign_item(op, key, nullptr, "does not support item deletion");
}

// ---- iteration

bool iter_check(const PyObject* op) {
  const PyTypeObject* type = type_of(op);
  return type->tp_iternext && !slot_is(type->tp_iternext, kNextNotImplemented);
}

bool aiter_check(const PyObject* op) {
  const PyTypeObject* type = type_of(op);
  return type->tp_as_async && type->tp_as_async->am_anext && type->tp_as_async->am_anext.id != kNextNotImplemented;
}

Owned<PyObject> object_get_iter(PyObject* op) {
  const PyTypeObject* type = type_of(op);
  if (!type->tp_iter) {
    if (sequence_check(op)) {
      return seq_iter_new(op);
    }
    return type_error("'{}' object is not iterable", name_of(op));
  }
  Owned<PyObject> iterator = type->tp_iter(op);
  if (iterator && !iter_check(iterator.get())) {
    return type_error("iter() returned non-iterator of type '{}'", name_of(iterator.get()));
  }
  return iterator;
}

Owned<PyObject> object_get_aiter(PyObject* op) {
  const PyTypeObject* type = type_of(op);
  if (!type->tp_as_async || !type->tp_as_async->am_aiter) {
    return type_error("'{}' object is not an async iterable", name_of(op));
  }
  Owned<PyObject> iterator = type->tp_as_async->am_aiter(op);
  if (iterator && !aiter_check(iterator.get())) {
    return type_error("aiter() returned not an async iterator of type '{}'", name_of(iterator.get()));
  }
  return iterator;
}

Owned<PyObject> iter_next(PyObject* iterator) {
  Owned<PyObject> item = type_of(iterator)->tp_iternext(iterator);
  if (!item && err_occurred() && err_exception_matches(exc_stop_iteration())) {
    err_clear();
  }
  return item;
}

Owned<PyObject> object_format(PyObject* op, PyObject* spec) {
  if (spec != nullptr && !unicode_check(spec)) {
    return err_format(exc_system_error(), "Format specifier must be a string, not {}", name_of(spec));
  }
  if (spec == nullptr || unicode_length(spec) == 0) {
    // The common cases need no __format__.
    if (unicode_check_exact(op)) {
      return owned_ref(op);
    }
    if (long_check_exact(op)) {
      return object_str(op);
    }
  }
  Owned<PyObject> empty;
  if (spec == nullptr) {
    spec = empty_string();
  }
  Owned<PyObject> method = object_lookup_special(op, ident(Id::__format__));
  if (!method) {
    return err_occurred() ? Failed{} : type_error("Type {} doesn't define __format__", name_of(op));
  }
  HS_OWN(result, object_call_one_arg(method.get(), spec));
  if (!unicode_check(result.get())) {
    return type_error("__format__ must return a str, not {}", name_of(result.get()));
  }
  return result;
}

// ---- isinstance, issubclass

namespace {

/// __bases__ as a tuple; null without an error when there is none.
Owned<PyObject> abstract_bases(PyObject* cls) {
  Owned<PyObject> bases;
  if (object_lookup_attr(cls, ident(Id::__bases__), &bases) == Truth::kTrue && !tuple_check(bases.get())) {
    return {};
  }
  return bases;
}

Truth abstract_is_subclass(PyObject* derived, PyObject* cls) {
  Owned<PyObject> kept;
  for (;;) {
    if (derived == cls) {
      return Truth::kTrue;
    }
    Owned<PyObject> bases = abstract_bases(derived);
    if (!bases) {
      return err_occurred() ? Truth::kError : Truth::kFalse;
    }
    kept = std::move(bases);
    const int64_t count = tuple_get_size(kept.get());
    if (count == 0) {
      return Truth::kFalse;
    }
    if (count == 1) {
      derived = tuple_get_item(kept.get(), 0);
      continue;
    }
    RecursionScope scope(" in __issubclass__");
    if (!scope.entered) {
      return Failed{};
    }
    for (int64_t i = 0; i < count; ++i) {
      const Truth found = abstract_is_subclass(tuple_get_item(kept.get(), i), cls);
      if (found != Truth::kFalse) {
        return found;
      }
    }
    return Truth::kFalse;
  }
}

Status check_class(PyObject* cls, const char* error) {
  Owned<PyObject> bases = abstract_bases(cls);
  if (!bases) {
    return err_occurred() ? Failed{} : err_set_string(exc_type_error(), error);
  }
  return Status::kOk;
}

constexpr const char* kIsInstanceError = "isinstance() arg 2 must be a type, a tuple of types, or a union";
constexpr const char* kIsSubclassError = "issubclass() arg 2 must be a class, a tuple of classes, or a union";

Truth recursive_is_instance(PyObject* instance, PyObject* cls) {
  if (type_check(cls)) {
    if (object_type_check(instance, as_type(cls))) {
      return Truth::kTrue;
    }
    Owned<PyObject> claimed;
    HS_TRUTH(has_class, object_lookup_attr(instance, ident(Id::__class__), &claimed));
    return truth(has_class && claimed.get() != type_of(instance) && type_check(claimed.get()) &&
                 type_is_subtype(as_type(claimed.get()), as_type(cls)));
  }
  HS_TRY(check_class(cls, kIsInstanceError));
  Owned<PyObject> claimed;
  HS_TRUTH(has_class, object_lookup_attr(instance, ident(Id::__class__), &claimed));
  return has_class ? abstract_is_subclass(claimed.get(), cls) : Truth::kFalse;
}

Truth recursive_is_subclass(PyObject* derived, PyObject* cls) {
  if (type_check(cls) && type_check(derived)) {
    return truth(derived == cls || type_is_subtype(as_type(derived), as_type(cls)));
  }
  HS_TRY(check_class(derived, "issubclass() arg 1 must be a class"));
  if (!is_type(cls, union_type())) {
    HS_TRY(check_class(cls, kIsSubclassError));
  }
  return abstract_is_subclass(derived, cls);
}

Truth ask_each(PyObject* op, PyObject* classes, Truth (*ask)(PyObject*, PyObject*), const char* where) {
  RecursionScope scope(where);
  if (!scope.entered) {
    return Failed{};
  }
  for (int64_t i = 0; i < tuple_get_size(classes); ++i) {
    const Truth yes = ask(op, tuple_get_item(classes, i));
    if (yes != Truth::kFalse) {
      return yes;
    }
  }
  return Truth::kFalse;
}

Truth ask_hook(PyObject* hook, PyObject* op, const char* where) {
  RecursionScope scope(where);
  if (!scope.entered) {
    return Failed{};
  }
  HS_OWN(result, object_call_one_arg(hook, op));
  return object_is_true(result.get());
}

}  // namespace

Truth object_is_instance(PyObject* instance, PyObject* cls) {
  if (is_type(instance, reinterpret_cast<PyTypeObject*>(cls))) {
    return Truth::kTrue;
  }
  if (is_type(cls, type_type())) {
    return recursive_is_instance(instance, cls);  // no __instancecheck__ of its own
  }
  if (is_type(cls, union_type())) {
    cls = static_cast<unionobject*>(cls)->args;
  }
  if (tuple_check(cls)) {
    return ask_each(instance, cls, object_is_instance, " in __instancecheck__");
  }
  Owned<PyObject> hook = object_lookup_special(cls, ident(Id::__instancecheck__));
  if (hook) {
    return ask_hook(hook.get(), instance, " in __instancecheck__");
  }
  return err_occurred() ? Truth::kError : recursive_is_instance(instance, cls);
}

Truth object_is_subclass(PyObject* derived, PyObject* cls) {
  if (is_type(cls, type_type())) {
    return derived == cls ? Truth::kTrue : recursive_is_subclass(derived, cls);
  }
  if (is_type(cls, union_type())) {
    cls = static_cast<unionobject*>(cls)->args;
  }
  if (tuple_check(cls)) {
    return ask_each(derived, cls, object_is_subclass, " in __subclasscheck__");
  }
  Owned<PyObject> hook = object_lookup_special(cls, ident(Id::__subclasscheck__));
  if (hook) {
    return ask_hook(hook.get(), derived, " in __subclasscheck__");
  }
  return err_occurred() ? Truth::kError : recursive_is_subclass(derived, cls);
}

Truth object_real_is_instance(PyObject* instance, PyObject* cls) { return recursive_is_instance(instance, cls); }
Truth object_real_is_subclass(PyObject* derived, PyObject* cls) { return recursive_is_subclass(derived, cls); }

// ---- mappings

bool mapping_check(const PyObject* op) {
  return op != nullptr && type_of(op)->tp_as_mapping && type_of(op)->tp_as_mapping->mp_subscript;
}

int64_t mapping_size(PyObject* op) {
  const PyTypeObject* type = type_of(op);
  if (type->tp_as_mapping && type->tp_as_mapping->mp_length) {
    return type->tp_as_mapping->mp_length(op);
  }
  if (type->tp_as_sequence && type->tp_as_sequence->sq_length) {
    return type_error("{} is not a mapping", name_of(op));
  }
  return type_error("object of type '{}' has no len()", name_of(op));
}

namespace {

Owned<PyObject> method_as_list(PyObject* op, PyObject* name) {
  HS_OWN(result, object_call_method_no_args(op, name));
  if (list_check_exact(result.get())) {
    return result;
  }
  Owned<PyObject> iterator = object_get_iter(result.get());
  if (!iterator) {
    if (err_exception_matches(exc_type_error())) {
      type_error("{}.{}() returned a non-iterable (type {})", name_of(op), unicode_text(name), name_of(result.get()));
    }
    return {};
  }
  result.reset();  // before the list is made: the collector's count sees the difference
  return sequence_list(iterator.get());
}

}  // namespace

Owned<PyObject> mapping_keys(PyObject* op) {
  return dict_check_exact(op) ? dict_keys(op) : method_as_list(op, ident(Id::keys));
}
Owned<PyObject> mapping_values(PyObject* op) {
  return dict_check_exact(op) ? dict_values(op) : method_as_list(op, ident(Id::values));
}
Owned<PyObject> mapping_items(PyObject* op) {
  return dict_check_exact(op) ? dict_items(op) : method_as_list(op, ident(Id::items));
}

}  // namespace heapscope::objects
