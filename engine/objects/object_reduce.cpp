// object.__reduce_ex__: what copy and pickle ask an object for.
// Model: Objects/typeobject.c reduce_newobj, object_getstate (3.11).
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/method_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

Owned<PyObject> import_copyreg() {
  PyObject* module = hooks.get_module(ident(Id::copyreg));
  return module != nullptr ? owned_ref(module) : hooks.import_module("copyreg");
}

/// The names of all slots of the class and its bases: a list kept on the class, or None.
Owned<PyObject> type_slot_names(PyTypeObject* type) {
  PyObject* kept = dict_get_item_with_error(type->tp_dict, ident(Id::__slotnames__));
  if (kept == nullptr && err_occurred()) {
    return {};
  }
  if (kept != nullptr) {
    if (kept != none() && !list_check(kept)) {
      return err_format(exc_type_error(), "{}.__slotnames__ should be a list or None, not {}", type_full_name(type),
                        type_full_name(type_of(kept)));
    }
    return owned_ref(kept);
  }
  HS_OWN(copyreg, import_copyreg());
  HS_OWN(names, object_call_method_one_arg(copyreg.get(), ident(Id::_slotnames), type));
  if (names.get() != none() && !list_check(names.get())) {
    return err_set_string(exc_type_error(), "copyreg._slotnames didn't return a list or None");
  }
  return names;
}

Failed cannot_pickle(PyObject* op) {
  return err_format(exc_type_error(), "cannot pickle '{}' object", type_full_name(type_of(op)));
}

Owned<PyObject> getstate_default(PyObject* op, bool required) {
  PyTypeObject* type = type_of(op);
  if (required && type->tp_itemsize != 0) {
    return err_format(exc_type_error(), "cannot pickle {} objects", type_full_name(type));
  }
  Owned<PyObject> state;
  if (object_is_instance_dict_empty(op)) {
    state = owned_ref(none());
  } else {
    state = object_generic_get_dict(op, nullptr);
    if (!state) {
      return {};
    }
  }
  HS_OWN(names, type_slot_names(type));
  const bool has_names = names.get() != none();
  if (required) {
    int64_t basicsize = object_type()->tp_basicsize;
    if (type->tp_dictoffset != 0 && !type_has_feature(type, kTpFlagsManagedDict)) {
      basicsize += 8;
    }
    if (type->tp_weaklistoffset != 0) {
      basicsize += 8;
    }
    if (has_names) {
      basicsize += 8 * list_get_size(names.get());
    }
    if (type->tp_basicsize > basicsize) {
      return cannot_pickle(op);
    }
  }
  if (!has_names || list_get_size(names.get()) == 0) {
    return state;
  }
  HS_OWN(slots, dict_new());
  const int64_t count = list_get_size(names.get());
  for (int64_t i = 0; i < count; ++i) {
    Owned<PyObject> name = owned_ref(list_get_item(names.get(), i));
    Owned<PyObject> value;
    HS_TRUTH(found, object_lookup_attr(op, name.get(), &value));
    if (found) {
      HS_TRY(dict_set_item(slots.get(), name.get(), value.get()));
    }
    // The list lives on the class: the lookup may have changed it.
    if (count != list_get_size(names.get())) {
      return err_set_string(exc_runtime_error(), "__slotsname__ changed size during iteration");
    }
  }
  if (dict_get_size(slots.get()) > 0) {
    return tuple_pack(state.get(), slots.get());
  }
  return state;
}

Owned<PyObject> getstate(PyObject* op, bool required) {
  HS_OWN(method, object_get_attr(op, ident(Id::__getstate__)));
  if (cfunction_check(method.get()) && cfunction_get_self(method.get()) == op &&
      cfunction_def(method.get())->plain == object_getstate_method) {
    return getstate_default(op, required);  // the inherited one: no call needed
  }
  return object_call_no_args(method.get());
}

/// args and kwargs for __new__, both null when the class has no opinion.
Status get_new_arguments(PyObject* op, Owned<PyObject>* args, Owned<PyObject>* kwargs) {
  Owned<PyObject> hook = object_lookup_special(op, ident(Id::__getnewargs_ex__));
  if (hook) {
    HS_OWN(result, object_call_no_args(hook.get()));
    if (!tuple_check(result.get())) {
      return err_format(exc_type_error(), "__getnewargs_ex__ should return a tuple, not '{}'",
                        type_full_name(type_of(result.get())));
    }
    if (tuple_get_size(result.get()) != 2) {
      return err_format(exc_value_error(), "__getnewargs_ex__ should return a tuple of length 2, not {}",
                        tuple_get_size(result.get()));
    }
    PyObject* first = tuple_get_item(result.get(), 0);
    PyObject* second = tuple_get_item(result.get(), 1);
    if (!tuple_check(first)) {
      return err_format(exc_type_error(),
                        "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{}'",
                        type_full_name(type_of(first)));
    }
    if (!dict_check(second)) {
      return err_format(exc_type_error(),
                        "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{}'",
                        type_full_name(type_of(second)));
    }
    *args = owned_ref(first);
    *kwargs = owned_ref(second);
    return Status::kOk;
  }
  if (err_occurred()) {
    return Failed{};
  }
  hook = object_lookup_special(op, ident(Id::__getnewargs__));
  if (hook) {
    HS_OWN(result, object_call_no_args(hook.get()));
    if (!tuple_check(result.get())) {
      return err_format(exc_type_error(), "__getnewargs__ should return a tuple, not '{}'",
                        type_full_name(type_of(result.get())));
    }
    *args = std::move(result);
    return Status::kOk;
  }
  return err_occurred() ? Status::kError : Status::kOk;
}

Owned<PyObject> list_items_of(PyObject* op) { return list_check(op) ? object_get_iter(op) : owned_ref(none()); }
Owned<PyObject> dict_items_of(PyObject* op) {
  if (!dict_check(op)) {
    return owned_ref(none());
  }
  HS_OWN(items, object_call_method_no_args(op, ident(Id::items)));
  return object_get_iter(items.get());
}

Owned<PyObject> reduce_newobj(PyObject* op) {
  PyTypeObject* type = type_of(op);
  if (!type->tp_new) {
    return cannot_pickle(op);
  }
  Owned<PyObject> args;
  Owned<PyObject> kwargs;
  HS_TRY(get_new_arguments(op, &args, &kwargs));
  HS_OWN(copyreg, import_copyreg());
  const bool has_args = bool(args);
  Owned<PyObject> newobj;
  Owned<PyObject> newargs;
  if (!kwargs || dict_get_size(kwargs.get()) == 0) {
    newobj = object_get_attr(copyreg.get(), ident(Id::__newobj__));
    copyreg.reset();
    if (!newobj) {
      return {};
    }
    const int64_t count = has_args ? tuple_get_size(args.get()) : 0;
    HS_OWN(all, tuple_new(count + 1));
    incref(type);
    tuple_init_item(all.get(), 0, type);
    for (int64_t i = 0; i < count; ++i) {
      tuple_init_item(all.get(), i + 1, owned_ref(tuple_get_item(args.get(), i)));
    }
    newargs = std::move(all);
    args.reset();
  } else if (has_args) {
    newobj = object_get_attr(copyreg.get(), ident(Id::__newobj_ex__));
    copyreg.reset();
    if (!newobj) {
      return {};
    }
    newargs = tuple_pack(type, args.get(), kwargs.get());
    args.reset();
    if (!newargs) {
      return {};
    }
  } else {
    return err_bad_internal_call("reduce_newobj");
  }
  kwargs.reset();
  HS_OWN(state, getstate(op, !(has_args || list_check(op) || dict_check(op))));
  HS_OWN(list_items, list_items_of(op));
  HS_OWN(dict_items, dict_items_of(op));
  return tuple_pack(newobj.get(), newargs.get(), state.get(), list_items.get(), dict_items.get());
}

Owned<PyObject> common_reduce(PyObject* self, int32_t protocol) {
  if (protocol >= 2) {
    return reduce_newobj(self);
  }
  HS_OWN(copyreg, import_copyreg());
  HS_OWN(name, unicode_from_string("_reduce_ex"));
  HS_OWN(number, long_from_int64(protocol));
  return object_call_method_obj_args(copyreg.get(), name.get(), {self, number.get()});
}

}  // namespace

Owned<PyObject> object_getstate_method(PyObject* self, PyObject*) { return getstate_default(self, false); }

Owned<PyObject> object_reduce(PyObject* self, PyObject*) { return common_reduce(self, 0); }

Owned<PyObject> object_reduce_ex(PyObject* self, PyObject* arg) {
  const int32_t protocol = long_as_int(arg);
  if (protocol == -1 && err_occurred()) {
    return {};
  }
  Owned<PyObject> reduce;
  HS_TRUTH(found, object_lookup_attr(self, ident(Id::__reduce__), &reduce));
  if (found) {
    HS_OWN(class_reduce, object_get_attr(type_of(self), ident(Id::__reduce__)));
    PyObject* own = dict_get_item(object_type()->tp_dict, ident(Id::__reduce__));
    if (class_reduce.get() != own) {
      class_reduce.reset();
      return object_call_no_args(reduce.get());
    }
    reduce.reset();
  }
  return common_reduce(self, protocol);
}

}  // namespace heapscope::objects
