// The Tensor type: attributes, methods and operators that are not written in Python.
#include <string>

#include "modules/state.h"
#include "modules/torch/operations.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/hashing.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::torch {

namespace {

Owned<PyObject> tuple_of(const int64_t* values, int64_t count) {
  HS_OWN(tuple, tuple_new(count));
  for (int64_t i = 0; i < count; ++i) {
    HS_OWN(item, long_from_int64(values[i]));
    tuple_init_item(tuple.get(), i, std::move(item));
  }
  return tuple;
}

Owned<PyObject> get_shape(PyObject* self, void*) {
  HS_OWN(tuple, tuple_of(impl_of(self)->sizes.get(), impl_of(self)->ndim));
  return object_call_one_arg(modules::state().torch.size_class, tuple.get());
}
Owned<PyObject> get_strides(PyObject* self, void*) {
  const TensorImpl* impl = impl_of(self);
  return tuple_of(impl->ndim == 0 ? nullptr : impl->sizes.get() + impl->ndim, impl->ndim);
}
Owned<PyObject> get_dtype(PyObject* self, void*) { return owned_ref(dtype_object(impl_of(self)->type())); }
Owned<PyObject> get_ndim(PyObject* self, void*) { return long_from_int64(impl_of(self)->ndim); }
Owned<PyObject> get_is_leaf(PyObject* self, void*) { return bool_from(impl_of(self)->node == 0); }
Owned<PyObject> get_version(PyObject* self, void*) { return long_from_int64(impl_of(self)->version->value); }
Owned<PyObject> get_requires_grad(PyObject* self, void*) { return bool_from(impl_of(self)->tracks()); }
Status set_requires_grad(PyObject* self, PyObject* value, void*) {
  bool wanted = false;
  if (value == nullptr || !is_type(value, bool_type())) {
    return err_set_string(exc_runtime_error(), "requires_grad must be a bool");
  }
  HS_TRY(arg_as_bool(value, &wanted));
  TensorImpl* impl = impl_of(self);
  if (impl->node != 0) {
    return wanted ? Status::kOk
                  : err_set_string(exc_runtime_error(),
                                   "you can only change requires_grad flags of leaf variables. If you want to use a "
                                   "computed variable in a subgraph that doesn't require differentiation use "
                                   "var_no_grad = var.detach().");
  }
  if (wanted && !arrays::is_floating(impl->type())) {
    return err_set_string(exc_runtime_error(),
                          "only Tensors of floating point and complex dtype can require gradients");
  }
  impl->requires_grad = wanted ? 1 : 0;
  return Status::kOk;
}
Owned<PyObject> get_base(PyObject* self, void*) {
  TensorImpl* base = impl_of(self)->base;
  return base == nullptr ? owned_ref(none()) : tensor_wrap(base, nullptr);
}
Owned<PyObject> get_grad(PyObject* self, void*) {
  PyObject* grad = impl_of(self)->grad;
  return owned_ref(grad == nullptr ? none() : grad);
}
Status set_grad(PyObject* self, PyObject* value, void*) {
  TensorImpl* impl = impl_of(self);
  if (value == nullptr || value == none()) {
    clear_ref(impl->grad);
    return Status::kOk;
  }
  if (!tensor_check(value)) {
    return err_format(exc_type_error(), "assigned grad expected to be a Tensor or None but got grad of type {}",
                      type_name(type_of(value)));
  }
  if (value == self) {
    return err_set_string(exc_runtime_error(), "can't assign Variable as its own grad");
  }
  if (impl_of(value)->type() != impl->type()) {
    return err_set_string(exc_runtime_error(), "assigned grad has data of a different type");
  }
  if (impl_of(value)->shape() != impl->shape()) {
    return err_set_string(exc_runtime_error(), "assigned grad has data of a different size");
  }
  incref(value);
  set_ref(impl->grad, value);
  return Status::kOk;
}
Owned<PyObject> get_data(PyObject* self, void*) {
  TensorImpl* impl = impl_of(self);
  return tensor_alias(impl, impl->storage_offset, impl->shape(), impl->strides(), Alias::kData, Node::kNone);
}
Status set_data(PyObject* self, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_runtime_error(), "Deleting tensor data is not allowed. Delete tensor instead!");
  }
  if (!tensor_check(value)) {
    return err_format(exc_type_error(), "Variable data has to be a tensor, but got {}", type_name(type_of(value)));
  }
  tensor_set_data(impl_of(self), impl_of(value));
  return err_occurred() ? Status::kError : Status::kOk;
}
Owned<PyObject> get_grad_fn(PyObject* self, void*) {
  if (impl_of(self)->node == 0) {
    return owned_ref(none());
  }
  return err_set_string(exc_not_implemented_error(), "Heapscope does not have torch's autograd graph (grad_fn) yet");
}
/// The name that printing shows: "AddBackward0".
Owned<PyObject> get_node_name(PyObject* self, void*) {
  const auto node = static_cast<Node>(impl_of(self)->node);
  return unicode_from_string(node == Node::kCopySlices  ? std::string("CopySlices")
                             : node == Node::kNone      ? std::string()
                             : *node_name(node) == '\0' ? std::string("Backward")
                                                        : std::string(node_name(node)) + "Backward0");
}
Owned<PyObject> get_storage(PyObject* self, void*) {
  return owned_ref(static_cast<PyObject*>(impl_of(self)->storage.get()));
}

constexpr GetSetDef kAttributes[] = {
    {"shape", get_shape},
    {"dtype", get_dtype},
    {"ndim", get_ndim},
    {"is_leaf", get_is_leaf},
    {"requires_grad", get_requires_grad, set_requires_grad},
    {"grad", get_grad, set_grad},
    {"data", get_data, set_data},
    {"grad_fn", get_grad_fn},
    {"_version", get_version},
    {"_base", get_base},
    {"_strides", get_strides},
    {"_node_name", get_node_name},
    {"_untyped", get_storage},
    {nullptr, nullptr},
};

Owned<PyObject> storage_offset(PyObject* self, PyObject*) { return long_from_int64(impl_of(self)->storage_offset); }
Owned<PyObject> numel(PyObject* self, PyObject*) { return long_from_int64(impl_of(self)->numel()); }
Owned<PyObject> element_size(PyObject* self, PyObject*) {
  return long_from_int64(arrays::item_size(impl_of(self)->type()));
}
Owned<PyObject> data_ptr(PyObject* self, PyObject*) {
  return long_from_int64(static_cast<int64_t>(element_address(impl_of(self), impl_of(self)->storage_offset)));
}
Owned<PyObject> is_view(PyObject* self, PyObject*) { return bool_from(static_cast<bool>(impl_of(self)->base)); }
Owned<PyObject> detach(PyObject* self, PyObject*) {
  TensorImpl* impl = impl_of(self);
  return tensor_alias(impl, impl->storage_offset, impl->shape(), impl->strides(), Alias::kDetach, Node::kNone);
}
Owned<PyObject> clone(PyObject* self, PyObject*) {
  return converted(impl_of(self), impl_of(self)->type(), Node::kClone);
}
Owned<PyObject> convert(PyObject* self, PyObject* dtype) {
  ScalarType type{};
  HS_TRY(type_from_object(dtype, impl_of(self)->type(), &type));
  return converted(impl_of(self), type, Node::kToCopy);
}
Owned<PyObject> item(PyObject* self, PyObject*) { return item_of(impl_of(self)); }

Owned<PyObject> list_of(TensorImpl* impl, int axis, int64_t offset) {
  if (axis == impl->ndim) {
    return python_from_scalar(impl->type(), arrays::buffer_load(impl->type(), element_address(impl, offset)));
  }
  const int64_t* sizes = impl->sizes.get();
  HS_OWN(list, list_new(0));
  for (int64_t i = 0; i < sizes[axis]; ++i) {
    HS_OWN(part, list_of(impl, axis + 1, offset + i * sizes[impl->ndim + axis]));
    HS_TRY(list_append(list.get(), part.get()));
  }
  return list;
}
Owned<PyObject> tolist(PyObject* self, PyObject*) {
  return list_of(impl_of(self), 0, impl_of(self)->storage_offset);
}
Owned<PyObject> sum(PyObject* self, PyObject*) { return sum_all(impl_of(self), false); }
Owned<PyObject> mean(PyObject* self, PyObject*) { return sum_all(impl_of(self), true); }

Owned<PyObject> fill(PyObject* self, PyObject* value) {
  TensorImpl* impl = impl_of(self);
  HS_TRY(begin_write(impl));
  HS_TRY(copy_into(impl, value));
  note_write(impl, Node::kFill, false);
  return owned_ref(self);
}
Owned<PyObject> copy(PyObject* self, PyObject* value) {
  TensorImpl* impl = impl_of(self);
  HS_TRY(check_copy(impl, value));
  HS_TRY(begin_write(impl));
  HS_TRY(copy_into(impl, value));
  note_write(impl, Node::kCopy, tensor_check(value) && impl_of(value)->tracks());
  return owned_ref(self);
}

Status shape_argument(PyObject* op, Shape* shape) {
  for (int64_t i = 0; i < tuple_get_size(op); ++i) {
    shape->push_back(long_as_int64(tuple_get_item(op, i)));
  }
  return err_occurred() ? Status::kError : Status::kOk;
}
/// _view(sizes, strides, offset, is_t): a window in elements; the caller has checked that it lies within.
Owned<PyObject> make_view(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("_view", nargs, 4, 4));
  Shape shape;
  Shape strides;
  HS_TRY(shape_argument(args[0], &shape));
  HS_TRY(shape_argument(args[1], &strides));
  return tensor_alias(impl_of(self), long_as_int64(args[2]), shape, strides, Alias::kView,
                      args[3].get() == true_object() ? Node::kT : Node::kView);
}

/// For results of several steps that are one operation in torch: "_as_addmm".
Owned<PyObject> as_addmm(PyObject* self, PyObject*) {
  TensorImpl* impl = impl_of(self);
  impl->node = impl->node == 0 ? 0 : static_cast<uint8_t>(Node::kAddmm);
  return owned_ref(self);
}
Owned<PyObject> invert_slot(PyObject* self) {
  TensorImpl* impl = impl_of(self);
  if (impl->type() == ScalarType::kBool) {
    return binary(Op::kXor, self, true_object());
  }
  return binary(Op::kXor, self, small_int(-1));
}

Owned<PyObject> must_be_done(Owned<PyObject> result, PyObject* other) {
  if (result && result.get() == not_implemented()) {
    return err_format(exc_type_error(), "argument 'other' must be Tensor or Number, not {}", type_name(type_of(other)));
  }
  return result;
}

/// t.add(other, alpha=k) and t.add_(other, alpha=k).
template <Op op, bool in_place>
Owned<PyObject> method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {"operation", {"other", "alpha", nullptr}};
  Ref<PyObject> buffer[2] = {nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 1, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  PyObject* other = a[0];
  Owned<PyObject> scaled;
  if (nargs + (kwnames == nullptr ? 0 : tuple_get_size(kwnames)) > 1) {
    if (op != Op::kAdd && op != Op::kSub) {
      return err_set_string(exc_type_error(), "got an unexpected keyword argument 'alpha'");
    }
    scaled = tensor_check(other) ? binary(Op::kMul, other, a[1]) : binary(Op::kMul, a[1], other);
    if (!scaled) {
      return Failed{};
    }
    other = scaled.get();
  }
  return must_be_done(in_place ? binary_in_place(op, self, other) : binary(op, self, other), other);
}
template <Op op>
Owned<PyObject> binary_slot(PyObject* a, PyObject* b) {
  return binary(op, a, b);
}
template <Op op>
Owned<PyObject> in_place_slot(PyObject* a, PyObject* b) {
  return binary_in_place(op, a, b);
}
template <UnaryOp op, bool in_place>
Owned<PyObject> unary_method(PyObject* self, PyObject*) {
  return unary(op, self, in_place);
}
template <UnaryOp op>
Owned<PyObject> unary_slot(PyObject* self) {
  return unary(op, self, false);
}

#define HS_TORCH_BINARY(name, op) \
  method_fast_keywords(name, method<op, false>), method_fast_keywords(name "_", method<op, true>)
#define HS_TORCH_COMPARE(name, op) method_fast_keywords(name, method<op, false>)
#define HS_TORCH_UNARY(name, op) \
  method_noargs(name, unary_method<op, false>), method_noargs(name "_", unary_method<op, true>)

const MethodDef kMethods[] = {
    method_noargs("storage_offset", storage_offset),
    method_noargs("numel", numel),
    method_noargs("nelement", numel),
    method_noargs("element_size", element_size),
    method_noargs("data_ptr", data_ptr),
    method_noargs("_is_view", is_view),
    method_noargs("detach", detach),
    method_noargs("clone", clone),
    method_o("_convert", convert),
    method_noargs("item", item),
    method_noargs("tolist", tolist),
    method_noargs("_sum", sum),
    method_noargs("_mean", mean),
    method_o("fill_", fill),
    method_o("copy_", copy),
    method_fast("_view", make_view),
    method_noargs("_as_addmm", as_addmm),
    HS_TORCH_BINARY("add", Op::kAdd),
    HS_TORCH_BINARY("sub", Op::kSub),
    HS_TORCH_BINARY("mul", Op::kMul),
    HS_TORCH_BINARY("div", Op::kDiv),
    HS_TORCH_BINARY("pow", Op::kPow),
    HS_TORCH_COMPARE("maximum", Op::kMaximum),
    HS_TORCH_COMPARE("minimum", Op::kMinimum),
    HS_TORCH_COMPARE("eq", Op::kEq),
    HS_TORCH_COMPARE("ne", Op::kNe),
    HS_TORCH_COMPARE("lt", Op::kLt),
    HS_TORCH_COMPARE("le", Op::kLe),
    HS_TORCH_COMPARE("gt", Op::kGt),
    HS_TORCH_COMPARE("ge", Op::kGe),
    HS_TORCH_UNARY("neg", UnaryOp::kNeg),
    HS_TORCH_UNARY("abs", UnaryOp::kAbs),
    HS_TORCH_UNARY("exp", UnaryOp::kExp),
    HS_TORCH_UNARY("log", UnaryOp::kLog),
    HS_TORCH_UNARY("sqrt", UnaryOp::kSqrt),
    HS_TORCH_UNARY("relu", UnaryOp::kRelu),
    HS_TORCH_UNARY("sigmoid", UnaryOp::kSigmoid),
    HS_TORCH_UNARY("tanh", UnaryOp::kTanh),
    kMethodEnd,
};

Owned<PyObject> power_slot(PyObject* a, PyObject* b, PyObject*) { return binary(Op::kPow, a, b); }
Owned<PyObject> power_in_place_slot(PyObject* a, PyObject* b, PyObject*) { return binary_in_place(Op::kPow, a, b); }
Owned<PyObject> matmul_slot(PyObject* a, PyObject* b) {
  if (!tensor_check(a) || !tensor_check(b)) {
    return owned_ref(not_implemented());
  }
  return matrix_multiply(impl_of(a), impl_of(b));
}
Truth bool_slot(PyObject* self) {
  const int64_t count = impl_of(self)->numel();
  if (count != 1) {
    return err_set_string(exc_runtime_error(),
                          count == 0 ? "Boolean value of Tensor with no values is ambiguous"
                                     : "Boolean value of Tensor with more than one value is ambiguous");
  }
  HS_OWN(value, item_of(impl_of(self)));
  return object_is_true(value.get());
}
Owned<PyObject> float_slot(PyObject* self) {
  HS_OWN(value, item_of(impl_of(self)));
  return number_float(value.get());
}
Owned<PyObject> int_slot(PyObject* self) {
  HS_OWN(value, item_of(impl_of(self)));
  return number_long(value.get());
}
Owned<PyObject> index_slot(PyObject* self) {
  if (!arrays::is_integer(impl_of(self)->type()) && impl_of(self)->type() != ScalarType::kBool) {
    return err_set_string(exc_type_error(), "only integer tensors of a single element can be converted to an index");
  }
  return int_slot(self);
}

const NumberSpec kNumber = {
    .nb_add = binary_slot<Op::kAdd>,
    .nb_subtract = binary_slot<Op::kSub>,
    .nb_multiply = binary_slot<Op::kMul>,
    .nb_remainder = binary_slot<Op::kRemainder>,
    .nb_power = power_slot,
    .nb_negative = unary_slot<UnaryOp::kNeg>,
    .nb_absolute = unary_slot<UnaryOp::kAbs>,
    .nb_bool = bool_slot,
    .nb_invert = invert_slot,
    .nb_and = binary_slot<Op::kAnd>,
    .nb_xor = binary_slot<Op::kXor>,
    .nb_or = binary_slot<Op::kOr>,
    .nb_int = int_slot,
    .nb_float = float_slot,
    .nb_inplace_add = in_place_slot<Op::kAdd>,
    .nb_inplace_subtract = in_place_slot<Op::kSub>,
    .nb_inplace_multiply = in_place_slot<Op::kMul>,
    .nb_inplace_power = power_in_place_slot,
    .nb_floor_divide = binary_slot<Op::kFloorDivide>,
    .nb_true_divide = binary_slot<Op::kDiv>,
    .nb_inplace_true_divide = in_place_slot<Op::kDiv>,
    .nb_index = index_slot,
    .nb_matrix_multiply = matmul_slot,
};

int64_t length_slot(PyObject* self) {
  if (impl_of(self)->ndim == 0) {
    return err_set_string(exc_type_error(), "len() of a 0-d tensor");
  }
  return impl_of(self)->sizes.get()[0];
}
const MappingSpec kMapping = {
    .mp_length = length_slot, .mp_subscript = tensor_subscript, .mp_ass_subscript = tensor_ass_subscript};

Owned<PyObject> compare_slot(PyObject* a, PyObject* b, CompareOp op) {
  static constexpr Op kOps[] = {Op::kLt, Op::kLe, Op::kEq, Op::kNe, Op::kGt, Op::kGe};
  return binary(kOps[static_cast<int>(op)], a, b);
}
int64_t hash_slot(PyObject* self) { return hash_pointer(self); }

constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(TensorObject, cdata, kPointer),
    HS_FIELD(TensorObject, is_borrowed, kUint),
    HS_FIELD(TensorObject, backward_hooks, kOwnedRef),
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

const TypeSpec kTensorSpec = {
    .name = "torch._C._TensorBase",
    .basicsize = sizeof(TensorObject),
    .flags = kTpFlagsBaseType | kTpFlagsHaveGc,
    .dealloc = tensor_dealloc,
    .hash = hash_slot,
    .traverse = tensor_traverse,
    .clear = tensor_clear,
    .richcompare = compare_slot,
    .methods = kMethods,
    .getset = kAttributes,
    .as_number = &kNumber,
    .as_mapping = &kMapping,
    .layout = kLayout,
};

}  // namespace heapscope::modules::torch
