// None, NotImplemented and Ellipsis: one object each.  Model: Objects/object.c, sliceobject.c (3.11).
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/type_internal.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

constexpr LayoutField kLayout[] = {HS_OBJECT_HEAD, {nullptr, 0, 0, FieldKind::kPadding}};

Owned<PyObject> the_only(PyTypeObject* type, PyObject* args, PyObject* kwargs, const char* name, PyObject* value) {
  static_cast<void>(type);
  if (tuple_get_size(args) != 0 || (kwargs != nullptr && dict_get_size(kwargs) != 0)) {
    return err_format(exc_type_error(), "{} takes no arguments", name);
  }
  return owned_ref(value);
}

Owned<PyObject> none_repr(PyObject*) { return unicode_from_string("None"); }
Truth none_bool(PyObject*) { return Truth::kFalse; }
Owned<PyObject> none_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  return the_only(type, args, kwargs, "NoneType", none());
}

Owned<PyObject> not_implemented_repr(PyObject*) { return unicode_from_string("NotImplemented"); }
Truth not_implemented_bool(PyObject*) {
  if (err_warn(exc_deprecation_warning(), "NotImplemented should not be used in a boolean context") != Status::kOk) {
    return Failed{};
  }
  return Truth::kTrue;
}
Owned<PyObject> not_implemented_reduce(PyObject*, PyObject*) { return unicode_from_string("NotImplemented"); }
Owned<PyObject> not_implemented_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  return the_only(type, args, kwargs, "NotImplementedType", not_implemented());
}

Owned<PyObject> ellipsis_repr(PyObject*) { return unicode_from_string("Ellipsis"); }
Owned<PyObject> ellipsis_reduce(PyObject*, PyObject*) { return unicode_from_string("Ellipsis"); }
Owned<PyObject> ellipsis_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  return the_only(type, args, kwargs, "EllipsisType", ellipsis());
}

const NumberSpec kNoneNumber = {.nb_bool = none_bool};
const NumberSpec kNotImplementedNumber = {.nb_bool = not_implemented_bool};
constexpr MethodDef kNotImplementedMethods[] = {method_noargs("__reduce__", not_implemented_reduce), kMethodEnd};
constexpr MethodDef kEllipsisMethods[] = {method_noargs("__reduce__", ellipsis_reduce), kMethodEnd};

/// Their counts never fall to zero; were one to, the count is put back.
void immortal_dealloc(PyObject* self) { self->ob_refcnt = kStaticRefcount; }

}  // namespace

const TypeSpec kNoneTypeSpec = {
    .name = "NoneType",
    .basicsize = sizeof(PyObject),
    .dealloc = immortal_dealloc,
    .repr = none_repr,
    .new_ = none_new,
    .as_number = &kNoneNumber,
    .layout = kLayout,
};

const TypeSpec kNotImplementedTypeSpec = {
    .name = "NotImplementedType",
    .basicsize = sizeof(PyObject),
    .dealloc = immortal_dealloc,
    .repr = not_implemented_repr,
    .methods = kNotImplementedMethods,
    .new_ = not_implemented_new,
    .as_number = &kNotImplementedNumber,
    .layout = kLayout,
};

const TypeSpec kEllipsisTypeSpec = {
    .name = "ellipsis",
    .basicsize = sizeof(PyObject),
    .dealloc = immortal_dealloc,
    .repr = ellipsis_repr,
    .getattro = object_generic_get_attr,
    .methods = kEllipsisMethods,
    .new_ = ellipsis_new,
    .layout = kLayout,
};

}  // namespace heapscope::objects
