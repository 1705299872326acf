// Cold halves of instructions: match statements and except*.
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/eval_internal.h"

namespace heapscope::vm {

using namespace objects;

namespace {

/// Remembers `item` in the set; false with an error set (or not) when it was there or could not be.
bool first_time(PyObject* seen, PyObject* item) {
  return set_contains(seen, item) == Truth::kFalse && set_add(seen, item) == Status::kOk;
}

Owned<PyObject> match_class_attribute(PyObject* subject, PyTypeObject* type, PyObject* name, PyObject* seen) {
  if (!first_time(seen, name)) {
    if (!err_occurred()) {
      err_format(exc_type_error(), "{}() got multiple sub-patterns for attribute {}", type_full_name(type),
                 repr_text(name));
    }
    return nullptr;
  }
  Owned<PyObject> attribute = object_get_attr(subject, name);
  if (!attribute && err_exception_matches(exc_attribute_error())) {
    err_clear();
  }
  return attribute;
}

/// Values for the positional sub-patterns; kError also without an error set: no match.
Status match_positional(PyObject* subject, PyTypeObject* type, int64_t nargs, PyObject* seen, PyObject* attributes) {
  bool match_self = false;
  Owned<PyObject> match_args = object_get_attr(type, ident(Id::__match_args__));
  if (match_args) {
    if (!tuple_check_exact(match_args.get())) {
      return err_format(exc_type_error(), "{}.__match_args__ must be a tuple (got {})", type_full_name(type),
                        type_full_name(type_of(match_args.get())));
    }
  } else if (err_exception_matches(exc_attribute_error())) {
    err_clear();
    match_args = owned_ref(empty_tuple());
    match_self = type_has_feature(type, kTpFlagsMatchSelf);
  } else {
    return Failed{};
  }
  const int64_t allowed = match_self ? 1 : tuple_get_size(match_args.get());
  if (allowed < nargs) {
    return err_format(exc_type_error(), "{}() accepts {} positional sub-pattern{} ({} given)", type_full_name(type),
                      allowed, allowed == 1 ? "" : "s", nargs);
  }
  if (match_self) {
    return list_append(attributes, subject);
  }
  for (int64_t i = 0; i < nargs; ++i) {
    PyObject* name = tuple_get_item(match_args.get(), i);
    if (!unicode_check_exact(name)) {
      return err_format(exc_type_error(), "__match_args__ elements must be strings (got {})",
                        type_full_name(type_of(name)));
    }
    HS_OWN(attribute, match_class_attribute(subject, type, name, seen));
    HS_TRY(list_append(attributes, attribute.get()));
  }
  return Status::kOk;
}

}  // namespace

Owned<PyObject> match_class(PyObject* subject, PyObject* type, int64_t nargs, PyObject* names) {
  if (!type_check(type)) {
    return err_set_string(exc_type_error(), "called match pattern must be a type");
  }
  if (object_is_instance(subject, type) != Truth::kTrue) {
    return nullptr;
  }
  HS_OWN(seen, set_new(nullptr));
  HS_OWN(attributes, list_new(0));
  auto* type_object = static_cast<PyTypeObject*>(type);
  if (nargs != 0) {
    HS_TRY(match_positional(subject, type_object, nargs, seen.get(), attributes.get()));
  }
  for (int64_t i = 0; i < tuple_get_size(names); ++i) {
    HS_OWN(attribute, match_class_attribute(subject, type_object, tuple_get_item(names, i), seen.get()));
    HS_TRY(list_append(attributes.get(), attribute.get()));
  }
  return list_as_tuple(attributes.get());
}

Owned<PyObject> match_keys(PyObject* subject, PyObject* keys) {
  const int64_t count = tuple_get_size(keys);
  if (count == 0) {
    return owned_ref(empty_tuple());
  }
  Owned<PyObject> get;
  const bool is_method = object_get_method(subject, ident(Id::get), &get);
  if (!get) {
    return nullptr;
  }
  HS_OWN(seen, set_new(nullptr));
  HS_OWN(dummy, object_call_no_args(object_type()));
  HS_OWN(values, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    PyObject* key = tuple_get_item(keys, i);
    if (!first_time(seen.get(), key)) {
      if (!err_occurred()) {
        err_format(exc_value_error(), "mapping pattern checks duplicate key ({})", repr_text(key));
      }
      return nullptr;
    }
    const Ref<PyObject> args[3] = {subject, key, dummy.get()};
    Owned<PyObject> value =
        is_method ? object_vectorcall(get.get(), args, 3, nullptr) : object_vectorcall(get.get(), args + 1, 2, nullptr);
    if (!value) {
      return nullptr;
    }
    if (value.get() == dummy.get()) {
      return owned_ref(none());
    }
    tuple_init_item(values.get(), i, std::move(value));
  }
  return values;
}

Status check_except_star_type_valid(PyObject* type) {
  HS_TRY(check_except_type_valid(type));
  const int64_t count = tuple_check(type) ? tuple_get_size(type) : 1;
  for (int64_t i = 0; i < count; ++i) {
    PyObject* one = tuple_check(type) ? tuple_get_item(type, i) : type;
    HS_TRUTH(is_group, object_is_subclass(one, exc_base_exception_group()));
    if (is_group) {
      return err_set_string(exc_type_error(),
                            "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
  }
  return Status::kOk;
}

Status exception_group_match(PyObject* value, PyObject* type, Owned<PyObject>* match, Owned<PyObject>* rest) {
  *match = owned_ref(none());
  *rest = owned_ref(none());
  if (value == none()) {
    return Status::kOk;
  }
  const bool is_group = object_type_check(value, exc_base_exception_group());
  if (err_given_exception_matches(value, type)) {
    if (is_group) {
      *match = owned_ref(value);
      return Status::kOk;
    }
    HS_OWN(exceptions, tuple_pack(value));
    HS_OWN(group, exc_create_exception_group("", exceptions.get()));
    *match = std::move(group);
    return Status::kOk;
  }
  if (is_group) {
    HS_OWN(pair, base_exception_group_split(value, type));
    *match = owned_ref(tuple_get_item(pair.get(), 0));
    *rest = owned_ref(tuple_get_item(pair.get(), 1));
  }
  return Status::kOk;
}

}  // namespace heapscope::vm
