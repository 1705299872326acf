// The parameters of generic aliases: which an alias has, and what takes their place when it is subscripted.
//
// A type variable is told by its __typing_subst__, which checks and gives the one thing that stands for it. One that
// takes a varying number of arguments (a TypeVarTuple, a ParamSpec) has __typing_prepare_subst__, which is shown all of
// them first and packs its share, so that afterwards there is one argument for each parameter. What stands for an
// unpacked TypeVarTuple is a tuple, whose items go into the new arguments one by one.
// Model: Objects/genericaliasobject.c _Py_make_parameters, _Py_subs_parameters (3.11).
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/generic_alias_object.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

/// The value of an attribute that a class has for its instances, not for itself; null when there is none.
Truth attribute_of_instance(PyObject* op, PyObject* name, Owned<PyObject>* value) {
  return type_check(op) ? Truth::kFalse : object_lookup_attr(op, name, value);
}

Status add_parameter(PyObject* list, PyObject* parameter) {
  HS_TRUTH(known, sequence_contains(list, parameter));
  return known ? Status::kOk : list_append(list, parameter);
}

Status append_all(PyObject* list, PyObject* tuple) {
  for (int64_t i = 0; i < tuple_get_size(tuple); ++i) {
    HS_TRY(list_append(list, tuple_get_item(tuple, i)));
  }
  return Status::kOk;
}

/// An unpacked tuple of known length among the arguments is replaced by its items.
Owned<PyObject> unpack_arguments(PyObject* item) {
  Owned<PyObject> given = tuple_check(item) ? owned_ref(item) : Owned<PyObject>(tuple_pack(item));
  if (!given) {
    return Failed{};
  }
  HS_OWN(unpacked, list_new(0));
  for (int64_t i = 0; i < tuple_get_size(given.get()); ++i) {
    PyObject* argument = tuple_get_item(given.get(), i);
    Owned<PyObject> inner;
    HS_TRUTH(has_inner, attribute_of_instance(argument, ident(Id::__typing_unpacked_tuple_args__), &inner));
    const int64_t length = has_inner && tuple_check(inner.get()) ? tuple_get_size(inner.get()) : -1;
    if (length == 0 || (length > 0 && tuple_get_item(inner.get(), length - 1) != ellipsis())) {
      HS_TRY(append_all(unpacked.get(), inner.get()));
    } else {
      HS_TRY(list_append(unpacked.get(), argument));
    }
  }
  return list_as_tuple(unpacked.get());
}

/// Each parameter that has a say packs its share of the arguments.
Owned<PyObject> prepare_arguments(PyObject* self, PyObject* parameters, PyObject* item) {
  HS_OWN(items, unpack_arguments(item));
  for (int64_t i = 0; i < tuple_get_size(parameters); ++i) {
    Owned<PyObject> prepare;
    HS_TRUTH(prepares,
             object_lookup_attr(tuple_get_item(parameters, i), ident(Id::__typing_prepare_subst__), &prepare));
    if (prepares && prepare.get() != none()) {
      Owned<PyObject> packed =
          tuple_check(items.get()) ? owned_ref(items.get()) : Owned<PyObject>(tuple_pack(items.get()));
      if (!packed) {
        return Failed{};
      }
      HS_OWN(arguments, tuple_pack(self, packed.get()));
      items = object_call(prepare.get(), arguments.get(), nullptr);
      if (!items) {
        return Failed{};
      }
    }
  }
  return tuple_check(items.get()) ? std::move(items) : Owned<PyObject>(tuple_pack(items.get()));
}

/// The place of a parameter, -1 for what is none.
int64_t index_of(PyObject* parameters, PyObject* op) {
  for (int64_t i = 0; i < tuple_get_size(parameters); ++i) {
    if (tuple_get_item(parameters, i) == op) {
      return i;
    }
  }
  return -1;
}

/// An argument that is no variable but has some inside: subscripted with what stands for them.
Owned<PyObject> substitute_inside(PyObject* op, PyObject* parameters, PyObject* items) {
  Owned<PyObject> inner;
  HS_TRUTH(has_inner, attribute_of_instance(op, ident(Id::__parameters__), &inner));
  if (!has_inner || !tuple_check(inner.get()) || tuple_get_size(inner.get()) == 0) {
    return owned_ref(op);
  }
  HS_OWN(values, list_new(0));
  for (int64_t i = 0; i < tuple_get_size(inner.get()); ++i) {
    PyObject* variable = tuple_get_item(inner.get(), i);
    const int64_t index = index_of(parameters, variable);
    PyObject* value = index < 0 ? variable : tuple_get_item(items, index);
    if (index >= 0 && type_of(variable)->tp_iter && tuple_check(value)) {
      HS_TRY(append_all(values.get(), value));
    } else {
      HS_TRY(list_append(values.get(), value));
    }
  }
  HS_OWN(arguments, list_as_tuple(values.get()));
  return object_get_item(op, arguments.get());
}

}  // namespace

Owned<PyObject> make_parameters(PyObject* args) {
  HS_OWN(found, list_new(0));
  for (int64_t i = 0; i < tuple_get_size(args); ++i) {
    PyObject* item = tuple_get_item(args, i);
    Owned<PyObject> substitute;
    HS_TRUTH(variable, attribute_of_instance(item, ident(Id::__typing_subst__), &substitute));
    if (variable) {
      HS_TRY(add_parameter(found.get(), item));
      continue;
    }
    Owned<PyObject> inner;
    HS_TRUTH(has_inner, attribute_of_instance(item, ident(Id::__parameters__), &inner));
    if (has_inner && tuple_check(inner.get())) {
      for (int64_t j = 0; j < tuple_get_size(inner.get()); ++j) {
        HS_TRY(add_parameter(found.get(), tuple_get_item(inner.get(), j)));
      }
    }
  }
  return list_as_tuple(found.get());
}

Owned<PyObject> subs_parameters(PyObject* self, PyObject* args, PyObject* parameters, PyObject* item) {
  const int64_t count = tuple_get_size(parameters);
  if (count == 0) {
    return err_format(exc_type_error(), "{} is not a generic class", repr_text(self));
  }
  HS_OWN(items, prepare_arguments(self, parameters, item));
  const int64_t given = tuple_get_size(items.get());
  if (given != count) {
    return err_format(exc_type_error(), "Too {} arguments for {}; actual {}, expected {}",
                      given > count ? "many" : "few", repr_text(self), given, count);
  }
  HS_OWN(unpacked_name, unicode_from_ascii("__typing_is_unpacked_typevartuple__"));
  HS_OWN(result, list_new(0));
  for (int64_t i = 0; i < tuple_get_size(args); ++i) {
    PyObject* arg = tuple_get_item(args, i);
    Owned<PyObject> says_unpacked;
    HS_TRUTH(has_unpacked, attribute_of_instance(arg, unpacked_name.get(), &says_unpacked));
    HS_TRUTH(unpacked, has_unpacked ? object_is_true(says_unpacked.get()) : Truth::kFalse);
    Owned<PyObject> substitute;
    HS_TRUTH(variable, attribute_of_instance(arg, ident(Id::__typing_subst__), &substitute));
    const int64_t index = variable ? index_of(parameters, arg) : -1;
    Owned<PyObject> substituted =
        index >= 0 ? Owned<PyObject>(object_call_one_arg(substitute.get(), tuple_get_item(items.get(), index)))
                   : substitute_inside(arg, parameters, items.get());
    if (!substituted) {
      return Failed{};
    }
    if (unpacked && tuple_check(substituted.get())) {
      HS_TRY(append_all(result.get(), substituted.get()));
    } else {
      HS_TRY(list_append(result.get(), substituted.get()));
    }
  }
  return list_as_tuple(result.get());
}

}  // namespace heapscope::objects
