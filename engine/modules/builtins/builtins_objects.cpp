#include "modules/builtins/builtins_functions.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/identifiers.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

Owned<PyObject> builtin_ascii(PyObject*, PyObject* x) { return object_ascii(x); }
Owned<PyObject> builtin_repr(PyObject*, PyObject* x) { return object_repr(x); }
Owned<PyObject> builtin_callable(PyObject*, PyObject* x) { return owned_ref(bool_object(callable_check(x))); }

Owned<PyObject> builtin_delattr(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("delattr", nargs, 2, 2));
  HS_TRY(object_set_attr(args[0], args[1], nullptr));
  return owned_ref(none());
}

Owned<PyObject> builtin_setattr(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("setattr", nargs, 3, 3));
  HS_TRY(object_set_attr(args[0], args[1], args[2]));
  return owned_ref(none());
}

Owned<PyObject> builtin_getattr(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("getattr", nargs, 2, 3));
  if (nargs == 2) {
    return object_get_attr(args[0], args[1]);
  }
  Owned<PyObject> value;
  HS_TRUTH(found, object_lookup_attr(args[0], args[1], &value));
  return found ? std::move(value) : owned_ref(args[2]);
}

Owned<PyObject> builtin_hasattr(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("hasattr", nargs, 2, 2));
  Owned<PyObject> value;
  HS_TRUTH(found, object_lookup_attr(args[0], args[1], &value));
  return owned_ref(bool_object(found));
}

Owned<PyObject> builtin_format(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("format", nargs, 1, 2));
  if (nargs > 1 && !unicode_check(args[1])) {
    return arg_bad_argument("format", "argument 2", "str", args[1]);
  }
  return object_format(args[0], nargs > 1 ? args[1].get() : nullptr);
}

Owned<PyObject> builtin_isinstance(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("isinstance", nargs, 2, 2));
  HS_TRUTH(answer, object_is_instance(args[0], args[1]));
  return owned_ref(bool_object(answer));
}

Owned<PyObject> builtin_issubclass(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("issubclass", nargs, 2, 2));
  HS_TRUTH(answer, object_is_subclass(args[0], args[1]));
  return owned_ref(bool_object(answer));
}

Owned<PyObject> builtin_dir(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("dir", nargs, 0, 1));
  return object_dir(nargs == 0 ? nullptr : args[0].get());
}

Owned<PyObject> builtin_vars(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("vars", nargs, 0, 1));
  if (nargs == 0) {
    return hooks.current_locals();
  }
  Owned<PyObject> dict;
  HS_TRUTH(found, object_lookup_attr(args[0], ident(Id::__dict__), &dict));
  if (!found) {
    return err_set_string(exc_type_error(), "vars() argument must have __dict__ attribute");
  }
  return dict;
}

}  // namespace heapscope::modules
