// Attribute access: the entry points, and the generic algorithm of ordinary instances.
//
//   1. descr = the type's attribute of that name (MRO)
//   2. a data descriptor (property, member) wins
//   3. then the instance's own dict or values
//   4. then a plain descriptor (function: gives a bound method), then descr itself
//
// Model: Objects/object.c _PyObject_GenericGetAttrWithDict and neighbours (3.11).
#include "objects/built_in_code.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/gc_header.h"
#include "objects/instance_attributes.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/state.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

Failed name_must_be_string(PyObject* name) {
  return err_format(exc_type_error(), "attribute name must be string, not '{}'", type_full_name(type_of(name)));
}

inline Owned<PyObject> get_through(const Slot<descrgetfunc>& get, PyObject* descr, PyObject* op) {
  return get(descr, op, type_of(op));
}

}  // namespace

Ref<PyObject>* object_dict_pointer(PyObject* op) {
  const PyTypeObject* type = type_of(op);
  int64_t offset = type->tp_dictoffset;
  if (offset == 0) {
    return nullptr;
  }
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    return object_managed_dict_pointer(op);  // before the object, whatever a subclass adds after it
  }
  if (offset < 0) {
    // Behind the items of a variable-size object.
    int64_t items = static_cast<PyVarObject*>(op)->ob_size;
    if (items < 0) {
      items = -items;
    }
    offset += static_cast<int64_t>(object_var_size(type, items));
  }
  return reinterpret_cast<Ref<PyObject>*>(reinterpret_cast<char*>(op) + offset);
}

Ref<PyObject>* object_get_dict_ptr(PyObject* op) {
  if (!type_has_feature(type_of(op), kTpFlagsManagedDict)) {
    return object_dict_pointer(op);
  }
  Ref<PyObject>* dict = object_managed_dict_pointer(op);
  Ref<PyDictValues>* values = object_values_pointer(op);
  if (!*values) {
    return dict;
  }
  PyDictObject* made = object_make_dict_from_instance_attributes(op, *values);
  if (made == nullptr) {
    err_clear();
    return nullptr;
  }
  *values = nullptr;
  *dict = made;
  return dict;
}

Owned<PyObject> object_generic_get_dict(PyObject* op, void*) {
  PyTypeObject* type = type_of(op);
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    Ref<PyObject>* dict = object_managed_dict_pointer(op);
    Ref<PyDictValues>* values = object_values_pointer(op);
    if (*values) {
      *dict = object_make_dict_from_instance_attributes(op, *values);
      if (*dict) {
        *values = nullptr;
      }
    } else if (!*dict) {
      *dict = dict_new().release();
    }
    return owned_xref(dict->get());
  }
  Ref<PyObject>* dict = object_dict_pointer(op);
  if (dict == nullptr) {
    return err_set_string(exc_attribute_error(), "This object has no __dict__");
  }
  if (!*dict) {
    *dict = object_new_instance_dict(type);
  }
  return owned_xref(dict->get());
}

Status object_generic_set_dict(PyObject* op, PyObject* value, void*) {
  Ref<PyObject>* dict = object_get_dict_ptr(op);
  if (dict == nullptr) {
    return err_set_string(exc_attribute_error(), "This object has no __dict__");
  }
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "cannot delete __dict__");
  }
  if (!dict_check(value)) {
    return err_format(exc_type_error(), "__dict__ must be set to a dictionary, not a '{}'",
                      type_full_name(type_of(value)));
  }
  incref(value);
  set_ref(*dict, value);
  return Status::kOk;
}

void set_attribute_error_context(PyObject* op, PyObject* name) {
  if (!err_exception_matches(exc_attribute_error())) {
    return;
  }
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  err_normalize_exception(&type, &value, &traceback);
  if (value && object_type_check(value.get(), exc_attribute_error())) {
    auto* error = static_cast<PyAttributeErrorObject*>(value.get());
    if (!error->name && !error->obj) {
      error->name = owned_ref(name).release();
      error->obj = owned_ref(op).release();
    }
  }
  err_restore(std::move(type), std::move(value), std::move(traceback));
}

Owned<PyObject> object_get_attr(PyObject* op, PyObject* name) {
  PyTypeObject* type = type_of(op);
  if (!unicode_check(name)) {
    return name_must_be_string(name);
  }
  Owned<PyObject> result;
  if (slot_is(type->tp_getattro, kGenericGetAttr)) [[likely]] {
    result = object_generic_get_attr_with_dict(op, name, nullptr, false);
  } else if (type->tp_getattro) {
    result = type->tp_getattro(op, name);
  } else {
    err_format(exc_attribute_error(), "'{}' object has no attribute '{}'", type_full_name(type), unicode_text(name));
  }
  if (!result) {
    set_attribute_error_context(op, name);
  }
  return result;
}

Owned<PyObject> object_get_attr_string(PyObject* op, const char* name) {
  HS_OWN(text, unicode_from_string(name));
  return object_get_attr(op, text.get());
}

Truth object_lookup_attr(PyObject* op, PyObject* name, Owned<PyObject>* result) {
  result->reset();
  PyTypeObject* type = type_of(op);
  if (!unicode_check(name)) {
    return name_must_be_string(name);
  }
  if (slot_is(type->tp_getattro, kGenericGetAttr)) {
    *result = object_generic_get_attr_with_dict(op, name, nullptr, true);
    if (*result) {
      return Truth::kTrue;
    }
    return err_occurred() ? Truth::kError : Truth::kFalse;
  }
  if (!type->tp_getattro) {
    return Truth::kFalse;
  }
  *result = type->tp_getattro(op, name);
  if (*result) {
    return Truth::kTrue;
  }
  if (!err_exception_matches(exc_attribute_error())) {
    return Truth::kError;
  }
  err_clear();
  return Truth::kFalse;
}

Truth object_has_attr(PyObject* op, PyObject* name) {
  Owned<PyObject> value;
  return object_lookup_attr(op, name, &value);
}

Status object_set_attr(PyObject* op, PyObject* name, PyObject* value) {
  PyTypeObject* type = type_of(op);
  if (!unicode_check(name)) {
    return name_must_be_string(name);
  }
  Owned<PyObject> interned = owned_ref(name);
  unicode_intern_in_place(&interned);
  name = interned.get();
  if (type->tp_setattro) {
    return type->tp_setattro(op, name, value);
  }
  HS_CHECK(name->ob_refcnt >= 1);
  return err_format(exc_type_error(), "'{}' object has {} attributes ({} .{})", type_full_name(type),
                    type->tp_getattro ? "only read-only" : "no", value == nullptr ? "del" : "assign to",
                    unicode_text(name));
}

Status object_set_attr_string(PyObject* op, const char* name, PyObject* value) {
  HS_OWN(text, unicode_from_string(name));
  return object_set_attr(op, text.get(), value);
}

Owned<PyObject> object_generic_get_attr(PyObject* op, PyObject* name) {
  return object_generic_get_attr_with_dict(op, name, nullptr, false);
}

Owned<PyObject> object_generic_get_attr_with_dict(PyObject* op, PyObject* name, PyObject* dict, bool suppress) {
  PyTypeObject* type = type_of(op);
  if (!unicode_check(name)) {
    return name_must_be_string(name);
  }
  Owned<PyObject> kept_name = owned_ref(name);
  if (!type->tp_dict) {
    HS_TRY(type_ready(type));
  }
  Owned<PyObject> descr = owned_xref(type_lookup(type, name));
  Slot<descrgetfunc> get{0};
  if (descr) {
    get = type_of(descr.get())->tp_descr_get;
    if (get && descr_is_data(descr.get())) {
      Owned<PyObject> result = get_through(get, descr.get(), op);
      if (!result && suppress && err_exception_matches(exc_attribute_error())) {
        err_clear();
      }
      return result;
    }
  }
  if (dict == nullptr) {
    if (type_has_feature(type, kTpFlagsManagedDict) && *object_values_pointer(op) && !unicode_check_exact(name)) {
      Ref<PyObject>* made = object_get_dict_ptr(op);  // values can be asked for exact str only
      if (made == nullptr) {
        return err_no_memory();
      }
      dict = *made;
    } else if (type_has_feature(type, kTpFlagsManagedDict) && *object_values_pointer(op)) {
      Owned<PyObject> result = object_get_instance_attribute(op, *object_values_pointer(op), name);
      if (result) {
        return result;
      }
    } else if (type_has_feature(type, kTpFlagsManagedDict)) {
      dict = *object_managed_dict_pointer(op);
    } else {
      Ref<PyObject>* pointer = object_dict_pointer(op);
      if (pointer != nullptr) {
        dict = *pointer;
      }
    }
  }
  if (dict != nullptr) {
    Owned<PyObject> kept = owned_ref(dict);
    PyObject* found = dict_get_item_with_error(dict, name);
    if (found != nullptr) {
      return owned_ref(found);
    }
    if (err_occurred()) {
      if (suppress && err_exception_matches(exc_attribute_error())) {
        err_clear();
      } else {
        return {};
      }
    }
  }
  if (get) {
    Owned<PyObject> result = get_through(get, descr.get(), op);
    if (!result && suppress && err_exception_matches(exc_attribute_error())) {
      err_clear();
    }
    return result;
  }
  if (descr) {
    return descr;
  }
  if (!suppress) {
    err_format(exc_attribute_error(), "'{}' object has no attribute '{}'", type_full_name(type), unicode_text(name));
    set_attribute_error_context(op, name);
  }
  return {};
}

Status object_generic_set_attr(PyObject* op, PyObject* name, PyObject* value) {
  return object_generic_set_attr_with_dict(op, name, value, nullptr);
}

Status object_generic_set_attr_with_dict(PyObject* op, PyObject* name, PyObject* value, PyObject* dict) {
  PyTypeObject* type = type_of(op);
  if (!unicode_check(name)) {
    return name_must_be_string(name);
  }
  if (!type->tp_dict) {
    HS_TRY(type_ready(type));
  }
  Owned<PyObject> kept_name = owned_ref(name);
  Owned<PyObject> kept_type = owned_ref(static_cast<PyObject*>(type));  // the value's death may change op's class
  Owned<PyObject> descr = owned_xref(type_lookup(type, name));
  if (descr) {
    const Slot<descrsetfunc> set = type_of(descr.get())->tp_descr_set;
    if (set) {
      return set(descr.get(), op, value);
    }
  }
  Status status;
  if (dict == nullptr) {
    if (type_has_feature(type, kTpFlagsManagedDict) && *object_values_pointer(op)) {
      status = object_store_instance_attribute(op, *object_values_pointer(op), name, value);
    } else {
      Ref<PyObject>* pointer = object_get_dict_ptr(op);
      if (pointer == nullptr) {
        const std::string text = unicode_text(name);
        return descr
                   ? err_format(exc_attribute_error(), "'{}' object attribute '{}' is read-only", type_full_name(type),
                                text)
                   : err_format(exc_attribute_error(), "'{}' object has no attribute '{}'", type_full_name(type), text);
      }
      status = object_dict_set_item(type, pointer, name, value);
    }
  } else {
    Owned<PyObject> kept = owned_ref(dict);
    status = value == nullptr ? dict_del_item(dict, name) : dict_set_item(dict, name, value);
  }
  if (status != Status::kOk && err_exception_matches(exc_key_error())) {
    if (type_is_subtype(type, type_type())) {
      return err_format(exc_attribute_error(), "type object '{}' has no attribute '{}'", type_full_name(as_type(op)),
                        unicode_text(name));
    }
    return err_format(exc_attribute_error(), "'{}' object has no attribute '{}'", type_full_name(type),
                      unicode_text(name));
  }
  return status;
}

bool object_get_method(PyObject* op, PyObject* name, Owned<PyObject>* method) {
  PyTypeObject* type = type_of(op);
  method->reset();
  if (!slot_is(type->tp_getattro, kGenericGetAttr) || !unicode_check(name)) {
    *method = object_get_attr(op, name);
    return false;
  }
  bool is_method = false;
  Owned<PyObject> descr = owned_xref(type_lookup(type, name));
  Slot<descrgetfunc> get{0};
  if (descr) {
    if (binds_as_method(descr.get())) {
      is_method = true;
    } else {
      get = type_of(descr.get())->tp_descr_get;
      if (get && descr_is_data(descr.get())) {
        *method = get_through(get, descr.get(), op);
        return false;
      }
    }
  }
  PyObject* dict = nullptr;
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    if (*object_values_pointer(op)) {
      Owned<PyObject> found = object_get_instance_attribute(op, *object_values_pointer(op), name);
      if (found) {
        *method = std::move(found);
        return false;
      }
    } else {
      dict = *object_managed_dict_pointer(op);
    }
  } else {
    Ref<PyObject>* pointer = object_dict_pointer(op);
    dict = pointer == nullptr ? nullptr : pointer->get();
  }
  if (dict != nullptr) {
    Owned<PyObject> kept = owned_ref(dict);
    PyObject* found = dict_get_item_with_error(dict, name);
    if (found != nullptr) {
      *method = owned_ref(found);
      return false;
    }
    if (err_occurred()) {
      return false;
    }
  }
  if (is_method) {
    *method = std::move(descr);
    return true;
  }
  if (get) {
    *method = get_through(get, descr.get(), op);
    return false;
  }
  if (descr) {
    *method = std::move(descr);
    return false;
  }
  err_format(exc_attribute_error(), "'{}' object has no attribute '{}'", type_full_name(type), unicode_text(name));
  set_attribute_error_context(op, name);
  return false;
}

Owned<PyObject> object_lookup_special(PyObject* self, PyObject* name) {
  PyObject* found = type_lookup(type_of(self), name);
  if (found == nullptr) {
    return {};
  }
  const Slot<descrgetfunc> get = type_of(found)->tp_descr_get;
  return get ? get(found, self, type_of(self)) : owned_ref(found);
}

}  // namespace heapscope::objects
