// Module _weakref: what the Python part (modules/python/weakref.py) builds on.
// Model: Modules/_weakref.c (3.11).
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/weakref_object.h"

namespace heapscope::modules {
namespace {

using objects::Owned;
using objects::PyObject;
using objects::PyWeakReference;
using objects::Ref;

PyWeakReference* list_of(PyObject* op) {
  return objects::type_supports_weakrefs(objects::type_of(op)) ? objects::object_get_weakrefs_list_ptr(op)->get()
                                                               : nullptr;
}

Owned<PyObject> weakref_getweakrefcount(PyObject*, PyObject* op) {
  return objects::long_from_ssize_t(objects::weakref_get_weakref_count(list_of(op)));
}

Owned<PyObject> weakref_getweakrefs(PyObject*, PyObject* op) {
  PyWeakReference* first = list_of(op);
  HS_OWN(result, objects::list_new(objects::weakref_get_weakref_count(first)));
  int64_t index = 0;
  for (PyWeakReference* ref = first; ref != nullptr; ref = ref->wr_next) {
    incref(ref);
    objects::list_init_item(result.get(), index++, ref);
  }
  return result;
}

Owned<PyObject> weakref_proxy(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  PyObject* object = nullptr;
  PyObject* callback = objects::none();
  HS_TRY(objects::arg_unpack_stack(args, nargs, "proxy", 1, {&object, &callback}));
  return objects::weakref_new_proxy(object, callback);
}

Truth is_dead(PyObject* value) {
  if (!objects::weakref_check(value)) {
    return objects::err_set_string(objects::exc_type_error(), "not a weakref");
  }
  return truth(objects::weakref_get_object(value) == objects::none());
}

// The key stays when its reference is alive again or gone already.
Owned<PyObject> weakref_remove_dead(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(objects::arg_check_positional("_remove_dead_weakref", nargs, 2, 2));
  if (!objects::dict_check(args[0])) {
    return objects::arg_bad_argument("_remove_dead_weakref", "argument 1", "dict", args[0]);
  }
  if (objects::dict_del_item_if(args[0], args[1], is_dead) != Status::kOk) {
    if (!objects::err_exception_matches(objects::exc_key_error())) {
      return Failed{};
    }
    objects::err_clear();
  }
  return owned_ref(objects::none());
}

constexpr objects::MethodDef kMethods[] = {
    objects::method_o("getweakrefcount", weakref_getweakrefcount,
                      "getweakrefcount($module, object, /)\n--\n\nHow many weak references an object has."),
    objects::method_fast("_remove_dead_weakref", weakref_remove_dead,
                         "_remove_dead_weakref($module, dct, key, /)\n--\n\n"
                         "Removes the key if its value is a dead weak reference."),
    objects::method_o("getweakrefs", weakref_getweakrefs,
                      "getweakrefs($module, object, /)\n--\n\nA list of an object's weak references."),
    objects::method_fast("proxy", weakref_proxy,
                         "proxy($module, object, callback=None, /)\n--\n\n"
                         "A stand-in that refers to the object weakly."),
    objects::kMethodEnd};

Status weakref_exec(PyObject* module) {
  HS_TRY(objects::module_add_object_ref(module, "ref", objects::weakref_type()));
  HS_TRY(objects::module_add_object_ref(module, "ReferenceType", objects::weakref_type()));
  HS_TRY(objects::module_add_object_ref(module, "ProxyType", objects::weakref_proxy_type()));
  return objects::module_add_object_ref(module, "CallableProxyType", objects::weakref_callable_proxy_type());
}

}  // namespace

extern const objects::ModuleDef kWeakrefModule;
const objects::ModuleDef kWeakrefModule = {"_weakref", "Weak references: the part in C++.", kMethods, weakref_exec};

}  // namespace heapscope::modules
