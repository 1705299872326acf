// property.  Model: Objects/descrobject.c propertyobject (3.11).
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

propertyobject* as_property(PyObject* op) { return static_cast<propertyobject*>(op); }

void property_dealloc(PyObject* self) {
  propertyobject* gs = as_property(self);
  object_gc_untrack(self);
  xdecref(gs->prop_get.get());
  xdecref(gs->prop_set.get());
  xdecref(gs->prop_del.get());
  xdecref(gs->prop_doc.get());
  xdecref(gs->prop_name.get());
  type_of(self)->tp_free(self);
}

int property_traverse(PyObject* self, visitproc visit, void* arg) {
  propertyobject* gs = as_property(self);
  PyObject* const fields[] = {gs->prop_get, gs->prop_set, gs->prop_del, gs->prop_doc, gs->prop_name};
  for (PyObject* field : fields) {
    if (field != nullptr) {
      const int stop = visit(field, arg);
      if (stop != 0) {
        return stop;
      }
    }
  }
  return 0;
}

int property_clear(PyObject* self) {
  clear_ref(as_property(self)->prop_doc);
  return 0;
}

/// "property 'x' of 'C' object has no getter", shorter when a name is not known.
Failed missing(propertyobject* gs, PyObject* obj, const char* what) {
  Owned<PyObject> qualname = type_qualname(type_of(obj));
  if (gs->prop_name && qualname) {
    const std::string name = repr_text(gs->prop_name);
    return err_format(exc_attribute_error(), "property {} of {} object has no {}", name, repr_text(qualname.get()),
                      what);
  }
  if (qualname) {
    return err_format(exc_attribute_error(), "property of {} object has no {}", repr_text(qualname.get()), what);
  }
  return err_format(exc_attribute_error(), "property has no {}", what);
}

Owned<PyObject> property_descr_get(PyObject* self, PyObject* obj, PyObject*) {
  if (obj == nullptr || obj == none()) {
    return owned_ref(self);
  }
  propertyobject* gs = as_property(self);
  if (!gs->prop_get) {
    return missing(gs, obj, "getter");
  }
  return object_call_one_arg(gs->prop_get, obj);
}

Status property_descr_set(PyObject* self, PyObject* obj, PyObject* value) {
  propertyobject* gs = as_property(self);
  PyObject* function = value == nullptr ? gs->prop_del : gs->prop_set;
  if (function == nullptr) {
    return missing(gs, obj, value == nullptr ? "deleter" : "setter");
  }
  HS_OWN(result,
         value == nullptr ? object_call_one_arg(function, obj) : object_call_function_obj_args(function, {obj, value}));
  return Status::kOk;
}

Owned<PyObject> property_copy(PyObject* old, PyObject* get, PyObject* set, PyObject* del) {
  propertyobject* gs = as_property(old);
  const auto choose = [](PyObject* fresh, PyObject* kept) {
    return fresh != nullptr && fresh != none() ? fresh : kept != nullptr ? kept : none();
  };
  get = choose(get, gs->prop_get);
  set = choose(set, gs->prop_set);
  del = choose(del, gs->prop_del);
  // The doc of the getter is taken anew by __init__.
  PyObject* doc = (gs->getter_doc != 0 && get != none()) || !gs->prop_doc ? none() : gs->prop_doc.get();
  Owned<PyObject> type = owned_ref(static_cast<PyObject*>(type_of(old)));
  HS_OWN(made, object_call_function_obj_args(type.get(), {get, set, del, doc}));
  if (object_type_check(made.get(), property_type())) {
    xincref(gs->prop_name.get());
    set_ref(as_property(made.get())->prop_name, gs->prop_name.get());
  }
  return made;
}

Owned<PyObject> property_getter(PyObject* self, PyObject* f) { return property_copy(self, f, nullptr, nullptr); }
Owned<PyObject> property_setter(PyObject* self, PyObject* f) { return property_copy(self, nullptr, f, nullptr); }
Owned<PyObject> property_deleter(PyObject* self, PyObject* f) { return property_copy(self, nullptr, nullptr, f); }

Owned<PyObject> property_set_name(PyObject* self, PyObject* args) {
  if (tuple_get_size(args) != 2) {
    return err_format(exc_type_error(), "__set_name__() takes 2 positional arguments but {} were given",
                      tuple_get_size(args));
  }
  PyObject* name = tuple_get_item(args, 1);
  incref(name);
  set_ref(as_property(self)->prop_name, name);
  return owned_ref(none());
}

Status property_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"property", {"fget", "fset", "fdel", "doc", nullptr}};
  Ref<PyObject> buffer[4];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 0, 4, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const auto given = [](PyObject* op) { return op == none() ? nullptr : op; };
  PyObject* get = given(a[0]);
  PyObject* set = given(a[1]);
  PyObject* del = given(a[2]);
  PyObject* doc = a[3];
  xincref(get);
  xincref(set);
  xincref(del);
  xincref(doc);
  propertyobject* gs = as_property(self);
  set_ref(gs->prop_get, get);
  set_ref(gs->prop_set, set);
  set_ref(gs->prop_del, del);
  set_ref(gs->prop_doc, doc);
  set_ref(gs->prop_name, static_cast<PyObject*>(nullptr));
  gs->getter_doc = 0;
  if ((doc == nullptr || doc == none()) && get != nullptr) {
    Owned<PyObject> get_doc;
    HS_TRUTH(found, object_lookup_attr(get, ident(Id::__doc__), &get_doc));
    if (!found) {
      return Status::kOk;
    }
    if (is_type(self, property_type())) {
      set_ref(gs->prop_doc, get_doc.release());
    } else {
      // In the subclass's own dict, else the class's __doc__ would hide it.
      HS_TRY(object_set_attr(self, ident(Id::__doc__), get_doc.get()));
    }
    gs->getter_doc = 1;
  }
  return Status::kOk;
}

Truth is_abstract(PyObject* op) {
  if (op == nullptr) {
    return Truth::kFalse;
  }
  Owned<PyObject> flag;
  HS_TRUTH(found, object_lookup_attr(op, ident(Id::__isabstractmethod__), &flag));
  return found ? object_is_true(flag.get()) : Truth::kFalse;
}

Owned<PyObject> get_isabstract(PyObject* self, void*) {
  propertyobject* gs = as_property(self);
  PyObject* const functions[] = {gs->prop_get, gs->prop_set, gs->prop_del};
  for (PyObject* function : functions) {
    HS_TRUTH(abstract, is_abstract(function));
    if (abstract) {
      return owned_ref(true_object());
    }
  }
  return owned_ref(false_object());
}

constexpr MethodDef kMethods[] = {
    method_o("getter", property_getter, "Descriptor to obtain a copy of the property with a different getter."),
    method_o("setter", property_setter, "Descriptor to obtain a copy of the property with a different setter."),
    method_o("deleter", property_deleter, "Descriptor to obtain a copy of the property with a different deleter."),
    method_varargs("__set_name__", property_set_name, "Method to set name of a property."), kMethodEnd};
const MemberDef kMembers[] = {{"fget", MemberKind::kObject, offsetof(propertyobject, prop_get), true},
                              {"fset", MemberKind::kObject, offsetof(propertyobject, prop_set), true},
                              {"fdel", MemberKind::kObject, offsetof(propertyobject, prop_del), true},
                              {"__doc__", MemberKind::kObject, offsetof(propertyobject, prop_doc), false},
                              {nullptr, MemberKind::kObject, 0, true}};
const GetSetDef kGetset[] = {{"__isabstractmethod__", get_isabstract}, {nullptr, nullptr}};
constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD,
                                   HS_FIELD(propertyobject, prop_get, kOwnedRef),
                                   HS_FIELD(propertyobject, prop_set, kOwnedRef),
                                   HS_FIELD(propertyobject, prop_del, kOwnedRef),
                                   HS_FIELD(propertyobject, prop_doc, kOwnedRef),
                                   HS_FIELD(propertyobject, prop_name, kOwnedRef),
                                   HS_FIELD(propertyobject, getter_doc, kInt),
                                   HS_FIELD(propertyobject, padding, kPadding),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kPropertyTypeSpec = {
    .name = "property",
    .basicsize = sizeof(propertyobject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsBaseType,
    .doc =
        "property(fget=None, fset=None, fdel=None, doc=None)\n--\n\n"
        "Property attribute.\n\n"
        "  fget\n    function to be used for getting an attribute value\n"
        "  fset\n    function to be used for setting an attribute value\n"
        "  fdel\n    function to be used for del\'ing an attribute\n"
        "  doc\n    docstring\n\n"
        "Typical use is to define a managed attribute x:\n\n"
        "class C(object):\n"
        "    def getx(self): return self._x\n"
        "    def setx(self, value): self._x = value\n"
        "    def delx(self): del self._x\n"
        "    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\n"
        "Decorators make defining new properties or modifying existing ones easy:\n\n"
        "class C(object):\n"
        "    @property\n"
        "    def x(self):\n"
        "        \"I am the 'x' property.\"\n"
        "        return self._x\n"
        "    @x.setter\n"
        "    def x(self, value):\n"
        "        self._x = value\n"
        "    @x.deleter\n"
        "    def x(self):\n"
        "        del self._x",
    .dealloc = property_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = property_traverse,
    .clear = property_clear,
    .methods = kMethods,
    .members = kMembers,
    .getset = kGetset,
    .descr_get = property_descr_get,
    .descr_set = property_descr_set,
    .init = property_init,
    .alloc = type_generic_alloc,
    .new_ = type_generic_new,
    .free = gc_del_slot,
    .layout = kLayout,
};

}  // namespace heapscope::objects
