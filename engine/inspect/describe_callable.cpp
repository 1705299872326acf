#include "inspect/attributes.h"
#include "inspect/describe_parts.h"
#include "inspect/value_text.h"
#include "objects/cell_object.h"
#include "objects/class_object.h"
#include "objects/descr_object.h"
#include "objects/func_object.h"
#include "objects/method_object.h"
#include "objects/module_object.h"
#include "objects/unicode_object.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

void add(Picture* picture, const char* name, PyObject* to) {
  if (to != nullptr) {
    picture->links.push_back({LinkRole::kSlot, name, to});
  }
}

void leaf(Picture* picture, ObjectKind kind, std::string name) {
  picture->kind = kind;
  picture->leaf = true;
  picture->shared_count = true;
  picture->name = std::move(name);
}

void describe_class(PyObject* op, Picture* picture) {
  if (!is_own_class(op)) {
    leaf(picture, ObjectKind::kClass, class_name(static_cast<PyTypeObject*>(op)));
    return;
  }
  picture->kind = ObjectKind::kClass;
  picture->shared_count = true;
  picture->name = class_name(static_cast<PyTypeObject*>(op));
  for_each_entry(static_cast<PyTypeObject*>(op)->tp_dict, [&](PyObject* key, PyObject* value) {
    if (unicode_check(key)) {
      std::string name = str_utf8(key);
      if (!is_dunder(name)) {
        picture->links.push_back({LinkRole::kAttribute, std::move(name), value});
      }
    }
  });
}

void describe_function(PyObject* op, Picture* picture) {
  const auto* function = static_cast<PyFunctionObject*>(op);
  if (!is_own_code(function->func_code)) {
    leaf(picture, ObjectKind::kFunction, str_utf8(function->func_name));
    return;
  }
  picture->kind = ObjectKind::kFunction;
  picture->name = str_utf8(function->func_name);
  add(picture, "__defaults__", function->func_defaults);
  add(picture, "__kwdefaults__", function->func_kwdefaults);
  add(picture, "__closure__", function->func_closure);
  if (function->func_dict) {
    for_each_entry(function->func_dict, [&](PyObject* key, PyObject* value) {
      if (unicode_check(key)) {
        picture->links.push_back({LinkRole::kAttribute, str_utf8(key), value});
      }
    });
  }
}

void describe_builtin(PyObject* op, Picture* picture) {
  const auto* function = static_cast<PyCFunctionObject*>(op);
  const MethodDef* definition = method_def(function->m_ml);
  PyObject* self = function->m_self;
  if (PyObject* in_python = cfunction_in_python(op)) {
    leaf(picture, ObjectKind::kBuiltin, str_utf8(static_cast<PyFunctionObject*>(in_python)->func_name));
    return;
  }
  if (self == nullptr || object_type_check(self, module_type()) || type_check(self)) {
    leaf(picture, ObjectKind::kBuiltin, definition->ml_name);
    return;
  }
  picture->kind = ObjectKind::kBuiltin;
  picture->name = definition->ml_name;
  picture->opaque = true;  // nothing of it is described beside its holder
  add(picture, "__self__", self);
}

bool is_descriptor(const PyObject* op) {
  return is_type(op, member_descr_type()) || is_type(op, get_set_descr_type()) || is_type(op, wrapper_descr_type()) ||
         is_type(op, method_descr_type()) || is_type(op, class_method_descr_type());
}

std::string module_name(PyObject* op) {
  PyObject* name = static_cast<PyModuleObject*>(op)->md_name;
  return name != nullptr && unicode_check(name) ? str_utf8(name) : std::string("module");
}

}  // namespace

bool describe_callable(PyObject* op, Picture* picture) {
  if (type_check(op)) {
    describe_class(op, picture);
  } else if (is_type(op, function_type())) {
    describe_function(op, picture);
  } else if (is_type(op, cfunction_type()) || is_type(op, cmethod_type())) {
    describe_builtin(op, picture);
  } else if (is_descriptor(op)) {
    leaf(picture, ObjectKind::kBuiltin, str_utf8(static_cast<PyDescrObject*>(op)->d_name));
  } else if (is_type(op, method_wrapper_type())) {
    leaf(picture, ObjectKind::kBuiltin, str_utf8(static_cast<wrapperobject*>(op)->descr->d_name));
  } else if (object_type_check(op, module_type())) {
    leaf(picture, ObjectKind::kModule, module_name(op));
  } else if (is_type(op, method_type())) {
    const auto* method = static_cast<PyMethodObject*>(op);
    picture->kind = ObjectKind::kMethod;
    add(picture, "__self__", method->im_self);
    add(picture, "__func__", method->im_func);
  } else if (is_type(op, cell_type())) {
    picture->kind = ObjectKind::kCell;
    add(picture, "cell_contents", static_cast<PyCellObject*>(op)->ob_ref);
  } else if (is_type(op, property_type())) {
    const auto* property = static_cast<propertyobject*>(op);
    picture->kind = ObjectKind::kOther;
    add(picture, "fget", property->prop_get);
    add(picture, "fset", property->prop_set);
    add(picture, "fdel", property->prop_del);
  } else if (is_type(op, static_method_type()) || is_type(op, class_method_type())) {
    picture->kind = ObjectKind::kOther;
    add(picture, "__func__", static_cast<PyClassMethodObject*>(op)->cm_callable);
  } else {
    return false;
  }
  return true;
}

}  // namespace heapscope::inspect
