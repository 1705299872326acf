// Module _torch: what torch/*.py is built on.
#include <cstring>

#include "modules/native_type.h"
#include "modules/state.h"
#include "modules/torch/operation_list.inc"
#include "modules/torch/ops.h"
#include "objects/bool_object.h"
#include "objects/bytes_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/heap_census.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

namespace torch {

Tensor from_array(PyObject* array);

namespace {

/// _set_classes(Tensor, Size, support)
Owned<PyObject> set_classes(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_set_classes", nargs, 3, 3));
  State& state = modules::state().torch;
  for (int i = 0; i < 3; ++i) {
    incref(args[i].get());
  }
  state.tensor_class = args[0].get();
  state.size_class = args[1].get();
  state.support = args[2].get();
  return owned_ref(none());
}

Owned<PyObject> tensor(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("tensor", nargs, 2, 2));
  const Tensor made = tensor_from_data(args[0], args[1]);
  return wrap(made.get());
}
Owned<PyObject> from_numpy(PyObject*, PyObject* array) {
  const Tensor made = from_array(array);
  return wrap(made.get());
}

Owned<PyObject> make_subclass(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_make_subclass", nargs, 3, 3));
  PyTypeObject* base = modules::state().torch.tensor_base;
  if (!type_check(args[0]) || !type_is_subtype(static_cast<PyTypeObject*>(args[0].get()), base) ||
      !tensor_check(args[1])) {
    return err_set_string(exc_type_error(), "_make_subclass() takes a class of tensors, a tensor and a bool");
  }
  TensorImpl* of = impl_of(args[1]);
  if (args[2].get() == true_object() && category(of->type()) != 2) {
    return err_set_string(exc_runtime_error(),
                          "Only Tensors of floating point and complex dtype can require gradients");
  }
  const Tensor made = alias_detached(of, Detach::kOwnVersion);
  if (!made) {
    return Failed{};
  }
  made->requires_grad = args[2].get() == true_object() ? 1 : 0;
  return wrap(made.get(), static_cast<PyTypeObject*>(args[0].get()));
}

/// _over_storage(storage, dtype): all of it, as a vector.
Owned<PyObject> over_whole_storage(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_over_storage", nargs, 2, 2));
  ScalarType type{};
  HS_TRY(type_from_object(args[1], ScalarType::kFloat32, &type));
  StorageObject* storage = as_storage(args[0]);
  const Tensor made = over_storage(storage, type, 0, {storage->nbytes / arrays::item_size(type)}, {1});
  return wrap(made.get());
}

Owned<PyObject> is_grad_enabled(PyObject*, PyObject*) { return bool_from(grad_enabled()); }
Owned<PyObject> set_grad_enabled(PyObject*, PyObject* value) {
  modules::state().torch.grad_disabled = value == true_object() ? 0 : 1;
  return owned_ref(none());
}
Owned<PyObject> is_inference_enabled(PyObject*, PyObject*) { return bool_from(modules::state().torch.inference != 0); }
Owned<PyObject> set_inference(PyObject*, PyObject* value) {
  modules::state().torch.inference = value == true_object() ? 1 : 0;
  return owned_ref(none());
}
Owned<PyObject> seed(PyObject*, PyObject* value) {
  const int64_t number = long_as_int64(value);
  if (err_occurred()) {
    return Failed{};
  }
  seed_generator(number);
  return owned_ref(none());
}
Owned<PyObject> initial_seed(PyObject*, PyObject*) {
  if (modules::state().torch.generator.seeded == 0) {
    return long_from_int64(67280421310721);
  }
  return long_from_int64(modules::state().torch.generator.seed);
}
/// Gives the generator's state as bytes and, unless None is given, goes on from another.
Owned<PyObject> exchange_generator(PyObject*, PyObject* value) {
  Generator& g = modules::state().torch.generator;
  if (g.seeded == 0) {
    seed_generator(67280421310721);
  }
  HS_OWN(before, bytes_from_string_and_size({reinterpret_cast<const char*>(&g), sizeof g}));
  if (value != none()) {
    if (!bytes_check(value) || bytes_view(value).size() != sizeof g) {
      return err_set_string(exc_type_error(), "a generator's state is expected");
    }
    std::memcpy(&g, bytes_view(value).data(), sizeof g);
  }
  return before;
}
Owned<PyObject> promote(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("promote_types", nargs, 2, 2));
  ScalarType a{};
  ScalarType b{};
  HS_TRY(type_from_object(args[0], ScalarType::kFloat32, &a));
  HS_TRY(type_from_object(args[1], ScalarType::kFloat32, &b));
  return owned_ref(dtype_object(promote_types(a, b)));
}
Owned<PyObject> type_of_result(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("result_type", nargs, 2, 2));
  TensorList operands;
  for (int i = 0; i < 2; ++i) {
    Tensor operand = tensor_check(args[i]) ? Tensor::share(impl_of(args[i])) : number_tensor(args[i]);
    if (!operand) {
      return Failed{};
    }
    operands.push(std::move(operand));
  }
  return owned_ref(dtype_object(result_type(operands.items())));
}
Owned<PyObject> default_dtype(PyObject*, PyObject*) { return owned_ref(dtype_object(default_type())); }
Owned<PyObject> set_default_dtype(PyObject*, PyObject* dtype) {
  ScalarType type{};
  HS_TRY(type_from_object(dtype, ScalarType::kFloat32, &type));
  if (category(type) != 2) {
    return err_set_string(exc_type_error(), "only floating-point types are supported as the default type");
  }
  modules::state().torch.default_type = static_cast<uint8_t>(type);
  return owned_ref(none());
}

/// _run_backward(roots, gradients, keep_graph, create_graph, inputs or None, accumulate, allow_unused)
Owned<PyObject> run_backward_op(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_run_backward", nargs, 7, 7));
  std::vector<TensorImpl*> roots;
  TensorList gradients;
  for (int64_t i = 0; i < tuple_get_size(args[0]); ++i) {
    TensorImpl* root = impl_of(tuple_get_item(args[0], i));
    if (!root->tracks() && grad_fn(root) == nullptr) {
      return err_format(exc_runtime_error(), "element {} of tensors does not require grad and does not have a grad_fn",
                        i);
    }
    PyObject* grad = tuple_get_item(args[1], i);
    gradients.push(tensor_check(grad) ? Tensor::share(impl_of(grad)) : Tensor());
    roots.push_back(root);
  }
  TensorList found;
  BackwardRun run{
      roots, gradients, args[2].get() == true_object(), args[3].get() == true_object(), args[5].get() == true_object(),
      {},    &found};
  const bool has_inputs = args[4].get() != none();
  const auto release = [&run] {
    for (Edge& edge : run.inputs) {
      node_decref(edge.node);
    }
  };
  for (int64_t i = 0; has_inputs && i < tuple_get_size(args[4]); ++i) {
    const Edge edge = gradient_edge(impl_of(tuple_get_item(args[4], i)));
    if (!edge.node) {
      release();
      return err_set_string(exc_runtime_error(), "One of the differentiated Tensors does not require grad");
    }
    run.inputs.push_back(edge);
  }
  const Status status = run_backward(run);
  release();
  HS_TRY(status);
  if (!has_inputs) {
    return owned_ref(none());
  }
  for (size_t i = 0; i < run.inputs.size(); ++i) {
    if (found[i] == nullptr && args[6].get() != true_object()) {
      return err_set_string(exc_runtime_error(),
                            "One of the differentiated Tensors appears to not have been used in the graph. Set "
                            "allow_unused=True if this is the desired behavior.");
    }
  }
  return tuple_of_tensors(found, run.inputs.size());
}

/// _attach_function(context, operands, results): the results become those of a Python function.
Owned<PyObject> attach_function(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_attach_function", nargs, 3, 3));
  std::vector<TensorImpl*> operands;
  for (int64_t i = 0; i < tuple_get_size(args[1]); ++i) {
    PyObject* item = tuple_get_item(args[1], i);
    operands.push_back(tensor_check(item) ? impl_of(item) : nullptr);
  }
  Record record(Kind::kFunction, operands);
  if (record) {
    record.node()->context = args[0].get();
    incref(args[0].get());
    for (int64_t i = 0; i < tuple_get_size(args[2]); ++i) {
      const Tensor made = record.result(Tensor::share(impl_of(tuple_get_item(args[2], i))));
    }
  }
  return owned_ref(none());
}

#define HS_ROW(name, function, signatures) \
  constexpr Operation kRow_##name = make_operation(#name, signatures, function);
#define HS_UNARY_ROW(name, op) \
  constexpr Operation kRow_##name = make_operation(#name, "T input", &unary_op<UnaryOp::op>);
HS_TORCH_UNARY(HS_UNARY_ROW)
HS_TORCH_BOTH(HS_ROW)
HS_TORCH_FUNCTIONS(HS_ROW)

template <const Operation& row>
Owned<PyObject> function(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  return run_operation(row, nullptr, args, nargs, kwnames);
}
#define HS_FUNCTION(name, op, signatures) method_fast_keywords(#name, function<kRow_##name>),
#define HS_UNARY_FUNCTION(name, op) method_fast_keywords(#name, function<kRow_##name>),

const MethodDef kFunctions[] = {
    method_fast("_set_classes", set_classes),
    method_fast("_tensor", tensor),
    method_o("from_numpy", from_numpy),
    method_fast("_make_subclass", make_subclass),
    method_fast("_over_storage", over_whole_storage),
    method_noargs("is_grad_enabled", is_grad_enabled),
    method_o("_set_grad_enabled", set_grad_enabled),
    method_noargs("is_inference_mode_enabled", is_inference_enabled),
    method_o("_set_inference", set_inference),
    method_o("_seed", seed),
    method_noargs("initial_seed", initial_seed),
    method_o("_exchange_generator", exchange_generator),
    method_fast("promote_types", promote),
    method_fast("result_type", type_of_result),
    method_noargs("get_default_dtype", default_dtype),
    method_o("set_default_dtype", set_default_dtype),
    method_fast("_run_backward", run_backward_op),
    method_fast("_attach_function", attach_function),
    HS_TORCH_UNARY(HS_UNARY_FUNCTION) HS_TORCH_BOTH(HS_FUNCTION) HS_TORCH_FUNCTIONS(HS_FUNCTION) kMethodEnd,
};

Status fill_module(PyObject* module) {
  State& state = modules::state().torch;
  HS_TRY(add_native_type(module, "_TensorBase", kTensorSpec, &state.tensor_base));
  HS_TRY(add_native_type(module, "_StorageBase", kStorageSpec, &state.storage_type));
  HS_TRY(add_native_type(module, "dtype", kDtypeSpec, &state.dtype_type));
  HS_TRY(add_native_type(module, "_NodeBase", kNodeSpec, &state.node_base));
  HS_TRY(make_dtypes());
  PyObject* dict = module_get_dict(module);
  for (int i = 0; i < kScalarTypes; ++i) {
    if (PyObject* dtype = state.dtypes[i]; dtype != nullptr) {
      HS_TRY(dict_set_item_string(dict, arrays::scalar_info(static_cast<ScalarType>(i)).torch_name, dtype));
    }
  }
  return Status::kOk;
}

constexpr ReferenceProvider kHidden = {"torch: a tensor's storage, gradient or graph", visit_hidden};
void register_provider() { add_reference_provider(&kHidden); }

constexpr const TypeSpec* kTypes[] = {&kTensorSpec, &kStorageSpec, &kDtypeSpec, &kNodeSpec, nullptr};

}  // namespace

}  // namespace torch

extern const objects::ModuleDef kTorchModule;
const objects::ModuleDef kTorchModule = {"_torch",           nullptr,       torch::kFunctions,
                                         torch::fill_module, torch::kTypes, torch::register_provider};

}  // namespace heapscope::modules
