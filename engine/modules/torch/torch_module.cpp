// Module _torch: what torch/*.py is built on.
#include "modules/native_type.h"
#include "modules/state.h"
#include "modules/torch/operations.h"
#include "objects/bool_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

namespace torch {

namespace {

Owned<PyObject> set_classes(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_set_classes", nargs, 2, 2));
  State& state = modules::state().torch;
  incref(args[0].get());
  incref(args[1].get());
  state.tensor_class = args[0].get();
  state.size_class = args[1].get();
  return owned_ref(none());
}

Owned<PyObject> tensor(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("tensor", nargs, 2, 2));
  return tensor_from_data(args[0], args[1]);
}

/// _zeros(sizes, dtype): sizes a tuple of ints.
Owned<PyObject> zeros(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("zeros", nargs, 2, 2));
  Shape shape;
  for (int64_t i = 0; i < tuple_get_size(args[0]); ++i) {
    shape.push_back(long_as_int64(tuple_get_item(args[0], i)));
  }
  if (err_occurred()) {
    return Failed{};
  }
  ScalarType type{};
  HS_TRY(type_from_object(args[1], ScalarType::kFloat32, &type));
  return tensor_empty(type, shape, memory::lazy_zero());
}

Owned<PyObject> make_subclass(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_make_subclass", nargs, 3, 3));
  PyTypeObject* base = modules::state().torch.tensor_base;
  if (!type_check(args[0]) || !type_is_subtype(static_cast<PyTypeObject*>(args[0].get()), base) ||
      !tensor_check(args[1])) {
    return err_set_string(exc_type_error(), "_make_subclass() takes a class of tensors, a tensor and a bool");
  }
  if (args[2].get() == true_object() && !arrays::is_floating(impl_of(args[1])->type())) {
    return err_set_string(exc_runtime_error(),
                          "Only Tensors of floating point and complex dtype can require gradients");
  }
  return tensor_make_subclass(static_cast<PyTypeObject*>(args[0].get()), impl_of(args[1]),
                              args[2].get() == true_object());
}

Owned<PyObject> is_grad_enabled(PyObject*, PyObject*) { return bool_from(grad_enabled()); }
Owned<PyObject> set_grad_enabled(PyObject*, PyObject* value) {
  modules::state().torch.grad_disabled = value == true_object() ? 0 : 1;
  return owned_ref(none());
}

constexpr MethodDef kFunctions[] = {
    method_fast("_set_classes", set_classes),
    method_fast("tensor", tensor),
    method_fast("zeros", zeros),
    method_fast("_make_subclass", make_subclass),
    method_noargs("is_grad_enabled", is_grad_enabled),
    method_o("_set_grad_enabled", set_grad_enabled),
    kMethodEnd,
};

Status fill_module(PyObject* module) {
  State& state = modules::state().torch;
  HS_TRY(add_native_type(module, "_TensorBase", kTensorSpec, &state.tensor_base));
  HS_TRY(add_native_type(module, "_StorageBase", kStorageSpec, &state.storage_type));
  HS_TRY(add_native_type(module, "dtype", kDtypeSpec, &state.dtype_type));
  HS_TRY(make_dtypes());
  PyObject* dict = module_get_dict(module);
  for (int i = 0; i < kScalarTypes; ++i) {
    if (PyObject* dtype = state.dtypes[i]; dtype != nullptr) {
      HS_TRY(dict_set_item_string(dict, arrays::scalar_info(static_cast<ScalarType>(i)).torch_name, dtype));
    }
  }
  return Status::kOk;
}

constexpr const TypeSpec* kTypes[] = {&kTensorSpec, &kStorageSpec, &kDtypeSpec, nullptr};

}  // namespace

}  // namespace torch

extern const objects::ModuleDef kTorchModule;
const objects::ModuleDef kTorchModule = {"_torch", nullptr, torch::kFunctions, torch::fill_module, torch::kTypes};

}  // namespace heapscope::modules
