// The Tensor type: attributes, operators, and the tables of methods.
#include <string>

#include "modules/state.h"
#include "modules/torch/operation_list.inc"
#include "modules/torch/ops.h"
#include "objects/abstract.h"
#include "objects/bool_object.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::torch {

namespace {

Owned<PyObject> tuple_of(const Shape& values) {
  HS_OWN(tuple, tuple_new(static_cast<int64_t>(values.size())));
  for (size_t i = 0; i < values.size(); ++i) {
    HS_OWN(item, long_from_int64(values[i]));
    tuple_init_item(tuple.get(), static_cast<int64_t>(i), std::move(item));
  }
  return tuple;
}

// Attributes.
Owned<PyObject> get_shape(PyObject* self, void*) { return size_object(impl_of(self)->shape()); }
Owned<PyObject> get_dtype(PyObject* self, void*) { return owned_ref(dtype_object(impl_of(self)->type())); }
Owned<PyObject> get_ndim(PyObject* self, void*) { return long_from_int64(impl_of(self)->ndim); }
Owned<PyObject> get_itemsize(PyObject* self, void*) {
  return long_from_int64(arrays::item_size(impl_of(self)->type()));
}
Owned<PyObject> get_is_leaf(PyObject* self, void*) { return bool_from(grad_fn(impl_of(self)) == nullptr); }
Owned<PyObject> get_version(PyObject* self, void*) { return long_from_int64(impl_of(self)->version->value); }
Owned<PyObject> get_requires_grad(PyObject* self, void*) { return bool_from(impl_of(self)->tracks()); }
Owned<PyObject> get_retains_grad(PyObject* self, void*) { return bool_from(impl_of(self)->has(kRetainsGrad)); }
Owned<PyObject> get_output_nr(PyObject* self, void*) { return long_from_int64(impl_of(self)->output_nr); }
Status set_requires_grad_attribute(PyObject* self, PyObject* value, void*) {
  if (value == nullptr || !is_type(value, bool_type())) {
    return err_set_string(exc_runtime_error(), "requires_grad must be a bool");
  }
  TensorImpl* impl = impl_of(self);
  const bool wanted = value == true_object();
  if (grad_fn(impl) != nullptr) {
    if (wanted) {
      return err_set_string(exc_runtime_error(), "you can only change requires_grad flags of leaf variables.");
    }
    return err_set_string(
        exc_runtime_error(),
        "you can only change requires_grad flags of leaf variables. If you want to use a computed "
        "variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().");
  }
  if (wanted && category(impl->type()) != 2) {
    return err_set_string(exc_runtime_error(),
                          "only Tensors of floating point and complex dtype can require gradients");
  }
  return set_requires_grad(impl, wanted);
}
Owned<PyObject> get_base(PyObject* self, void*) {
  TensorImpl* base = impl_of(self)->base;
  return base == nullptr ? owned_ref(none()) : wrap(base);
}
Owned<PyObject> get_grad(PyObject* self, void*) {
  TensorImpl* impl = impl_of(self);
  if (!impl->grad && grad_fn(impl) != nullptr && !impl->has(kRetainsGrad)) {
    if (PyObject* warn = support("warn"); warn != nullptr) {
      HS_OWN(text,
             unicode_from_string(
                 "The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute "
                 "won't be populated during autograd.backward(). If you indeed want the .grad field to be populated "
                 "for a non-leaf Tensor, use .retain_grad() on the non-leaf Tensor. If you access the non-leaf Tensor "
                 "by mistake, make sure you access the leaf Tensor instead. See github.com/pytorch/pytorch/pull/30531 "
                 "for more informations. (Triggered internally at ./build/aten/src/ATen/core/TensorBody.h:485.)"));
      HS_OWN(done, object_call_one_arg(warn, text.get()));
    }
  }
  return impl->grad ? wrap(impl->grad.get()) : owned_ref(none());
}
Status set_grad(PyObject* self, PyObject* value, void*) {
  TensorImpl* impl = impl_of(self);
  if (value == nullptr || value == none()) {
    TensorImpl* old = impl->grad;
    impl->grad = nullptr;
    if (old != nullptr) {
      impl_decref(old);
    }
    return Status::kOk;
  }
  if (!tensor_check(value)) {
    return err_format(exc_type_error(), "assigned grad expected to be a Tensor or None but got grad of type{}",
                      type_name(type_of(value)));
  }
  if (value == self) {
    return err_set_string(exc_runtime_error(), "can't assign Variable as its own grad");
  }
  TensorImpl* grad = impl_of(value);
  if (grad->type() != impl->type()) {
    return err_format(exc_runtime_error(), "assigned grad has data of a different type");
  }
  if (grad->shape() != impl->shape()) {
    return err_set_string(exc_runtime_error(), "assigned grad has data of a different size");
  }
  ++grad->refcount;
  TensorImpl* old = impl->grad;
  impl->grad = grad;
  if (old != nullptr) {
    impl_decref(old);
  }
  return Status::kOk;
}
Owned<PyObject> get_data(PyObject* self, void*) {
  const Tensor alias = alias_detached(impl_of(self), Detach::kOwnVersion);
  return wrap(alias.get());
}
Status set_data_attribute(PyObject* self, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_runtime_error(), "Deleting tensor data is not allowed. Delete tensor instead!");
  }
  if (!tensor_check(value)) {
    return err_format(exc_type_error(), "Variable data has to be a tensor, but got {}", type_name(type_of(value)));
  }
  if (impl_of(self)->tracks() && category(impl_of(value)->type()) != 2) {
    return err_set_string(exc_runtime_error(),
                          "data set to a tensor that requires gradients must be floating point or complex dtype");
  }
  return set_data(impl_of(self), impl_of(value));
}
Owned<PyObject> get_grad_fn(PyObject* self, void*) { return node_object(grad_fn(impl_of(self))); }
/// The name that printing shows.
Owned<PyObject> get_node_name(PyObject* self, void*) {
  const Node* node = grad_fn(impl_of(self));
  const std::string_view whole = node == nullptr ? "" : own_name(node);
  return unicode_from_string(whole.substr(whole.rfind(':') + 1));
}
Owned<PyObject> get_storage(PyObject* self, void*) {
  return owned_ref(static_cast<PyObject*>(impl_of(self)->storage.get()));
}
Owned<PyObject> get_transposed(PyObject* self, void*) {
  TensorImpl* impl = impl_of(self);
  Shape order;
  for (int64_t axis = impl->ndim; axis-- > 0;) {
    order.push_back(axis);
  }
  return wrap(impl->ndim == 2 ? transpose(impl, 0, 1, Kind::kPermute) : permute(impl, order));
}
Owned<PyObject> get_matrix_transposed(PyObject* self, void*) {
  TensorImpl* impl = impl_of(self);
  if (impl->ndim < 2) {
    return err_format(exc_runtime_error(),
                      "tensor.mT is only supported on matrices or batches of matrices. Got {}-D tensor.", impl->ndim);
  }
  return wrap(transpose(impl, -2, -1));
}
Owned<PyObject> get_false(PyObject*, void*) { return bool_from(false); }
Owned<PyObject> get_hooks(PyObject* self, void*) {
  PyObject* hooks = static_cast<TensorObject*>(self)->backward_hooks;
  return owned_ref(hooks == nullptr ? none() : hooks);
}
Status set_hooks(PyObject* self, PyObject* value, void*) {
  if (value != nullptr) {
    incref(value);
  }
  set_ref(static_cast<TensorObject*>(self)->backward_hooks, value);
  return Status::kOk;
}

constexpr GetSetDef kAttributes[] = {
    {"shape", get_shape},
    {"dtype", get_dtype},
    {"ndim", get_ndim},
    {"itemsize", get_itemsize},
    {"is_leaf", get_is_leaf},
    {"requires_grad", get_requires_grad, set_requires_grad_attribute},
    {"retains_grad", get_retains_grad},
    {"output_nr", get_output_nr},
    {"grad", get_grad, set_grad},
    {"_grad", get_grad, set_grad},
    {"data", get_data, set_data_attribute},
    {"grad_fn", get_grad_fn},
    {"_version", get_version},
    {"_base", get_base},
    {"_node_name", get_node_name},
    {"_untyped", get_storage},
    {"_backward_hooks", get_hooks, set_hooks},
    {"T", get_transposed},
    {"mT", get_matrix_transposed},
    {"is_cuda", get_false},
    {"is_sparse", get_false},
    {"is_quantized", get_false},
    {nullptr, nullptr},
};

// Tables of methods: one function for each row of the list.
#define HS_ROW(name, function, signatures) \
  constexpr Operation kRow_##name = make_operation(#name, signatures, function);
#define HS_UNARY_ROW(name, op) \
  constexpr Operation kRow_##name = make_operation(#name, "T input", &unary_op<UnaryOp::op>);
HS_TORCH_UNARY(HS_UNARY_ROW)
HS_TORCH_BOTH(HS_ROW)
HS_TORCH_METHODS(HS_ROW)
#undef HS_ROW
#define HS_IN_PLACE_ROW(name, function, signatures) \
  constexpr Operation kRow_##name##_in_place = make_operation(#name "_", signatures, function);
HS_TORCH_BINARY(HS_IN_PLACE_ROW)
#define HS_UNARY_IN_PLACE_ROW(name, op) \
  constexpr Operation kRow_##name##_in_place = make_operation(#name "_", "T input", &unary_op<UnaryOp::op>);
HS_TORCH_UNARY(HS_UNARY_IN_PLACE_ROW)

template <const Operation& row>
Owned<PyObject> method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  return run_operation(row, self, args, nargs, kwnames);
}
template <const Operation& row>
Owned<PyObject> method_in_place(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  return run_in_place(row, self, args, nargs, kwnames);
}

#define HS_METHOD(name, function, signatures) method_fast_keywords(#name, method<kRow_##name>),
#define HS_UNARY_METHOD(name, op)                   \
  method_fast_keywords(#name, method<kRow_##name>), \
      method_fast_keywords(#name "_", method_in_place<kRow_##name##_in_place>),
#define HS_IN_PLACE_METHOD(name, function, signatures) \
  method_fast_keywords(#name "_", method_in_place<kRow_##name##_in_place>),

const MethodDef kMethods[] = {HS_TORCH_UNARY(HS_UNARY_METHOD) HS_TORCH_BOTH(HS_METHOD) HS_TORCH_METHODS(HS_METHOD)
                                  HS_TORCH_BINARY(HS_IN_PLACE_METHOD) kMethodEnd};

// Operators.
/// The other operand, or null: NotImplemented or an error.
Tensor operand_of(PyObject* op) {
  if (tensor_check(op)) {
    return Tensor::share(impl_of(op));
  }
  if (!float_check(op) && !long_check(op) && !std::string_view(type_name(type_of(op))).starts_with("numpy.")) {
    return {};
  }
  return number_tensor(op);
}

Owned<PyObject> operate(BinaryOp op, PyObject* a, PyObject* b) {
  if (!tensor_check(a) && (op == BinaryOp::kAdd || op == BinaryOp::kMul)) {
    std::swap(a, b);  // the tensor comes first
  }
  const Tensor left = operand_of(a);
  const Tensor right = left ? operand_of(b) : Tensor();
  if (!left || !right) {
    if (err_occurred()) {
      return Failed{};
    }
    return owned_ref(not_implemented());
  }
  return wrap(binary(op, left, right));
}

template <BinaryOp op>
Owned<PyObject> binary_slot(PyObject* a, PyObject* b) {
  return operate(op, a, b);
}
/// number - tensor is an operation of its own.
Owned<PyObject> subtract_slot(PyObject* a, PyObject* b) {
  if (tensor_check(a) || !tensor_check(b)) {
    return operate(BinaryOp::kSub, a, b);
  }
  const Tensor from = operand_of(a);
  if (!from) {
    return err_occurred() ? Owned<PyObject>() : owned_ref(not_implemented());
  }
  return wrap(subtract_from(from, impl_of(b)));
}
/// number / tensor is reciprocal times number.
Owned<PyObject> divide_slot(PyObject* a, PyObject* b) {
  if (tensor_check(a) || !tensor_check(b)) {
    return operate(BinaryOp::kDiv, a, b);
  }
  const Tensor factor = operand_of(a);
  if (!factor) {
    return err_occurred() ? Owned<PyObject>() : owned_ref(not_implemented());
  }
  const Tensor turned = unary(UnaryOp::kReciprocal, impl_of(b));
  return wrap(mul(turned, factor));
}

template <BinaryOp op>
Owned<PyObject> in_place_slot(PyObject* a, PyObject* b) {
  const Tensor right = operand_of(b);
  if (!right) {
    return err_occurred() ? Owned<PyObject>() : owned_ref(not_implemented());
  }
  HS_TRY(begin_in_place(impl_of(a), {right.get()}));
  HS_TRY(check_overlap(impl_of(a), {right.get()}));
  HS_TRY(finish_in_place(impl_of(a), binary(op, impl_of(a), right)));
  return owned_ref(a);
}
Owned<PyObject> power_slot(PyObject* a, PyObject* b, PyObject*) { return operate(BinaryOp::kPow, a, b); }
Owned<PyObject> power_in_place_slot(PyObject* a, PyObject* b, PyObject*) { return in_place_slot<BinaryOp::kPow>(a, b); }
Owned<PyObject> negative_slot(PyObject* a) { return wrap(neg(impl_of(a))); }
Owned<PyObject> positive_slot(PyObject* a) { return owned_ref(a); }
Owned<PyObject> absolute_slot(PyObject* a) { return wrap(unary(UnaryOp::kAbs, impl_of(a))); }
Owned<PyObject> invert_slot(PyObject* a) {
  if (category(impl_of(a)->type()) == 2) {
    return err_set_string(exc_type_error(),
                          "~ (operator.invert) is only implemented on integer and Boolean-type tensors");
  }
  return wrap(unary(UnaryOp::kBitwiseNot, impl_of(a)));
}
Owned<PyObject> matmul_slot(PyObject* a, PyObject* b) {
  if (!tensor_check(a) || !tensor_check(b)) {
    return owned_ref(not_implemented());
  }
  return wrap(matmul(impl_of(a), impl_of(b)));
}
Truth bool_slot(PyObject* self) {
  const int64_t count = impl_of(self)->numel();
  if (count != 1) {
    return err_set_string(exc_runtime_error(), count == 0
                                                   ? "Boolean value of Tensor with no values is ambiguous"
                                                   : "Boolean value of Tensor with more than one value is ambiguous");
  }
  return truth(read_reals(impl_of(self))[0] != 0);
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
  if (category(impl_of(self)->type()) == 2 || impl_of(self)->numel() != 1) {
    return err_set_string(exc_type_error(), "only integer tensors of a single element can be converted to an index");
  }
  return int_slot(self);
}

const NumberSpec kNumber = {
    .nb_add = binary_slot<BinaryOp::kAdd>,
    .nb_subtract = subtract_slot,
    .nb_multiply = binary_slot<BinaryOp::kMul>,
    .nb_remainder = binary_slot<BinaryOp::kRemainder>,
    .nb_power = power_slot,
    .nb_negative = negative_slot,
    .nb_positive = positive_slot,
    .nb_absolute = absolute_slot,
    .nb_bool = bool_slot,
    .nb_invert = invert_slot,
    .nb_lshift = binary_slot<BinaryOp::kShiftLeft>,
    .nb_rshift = binary_slot<BinaryOp::kShiftRight>,
    .nb_and = binary_slot<BinaryOp::kAnd>,
    .nb_xor = binary_slot<BinaryOp::kXor>,
    .nb_or = binary_slot<BinaryOp::kOr>,
    .nb_int = int_slot,
    .nb_float = float_slot,
    .nb_inplace_add = in_place_slot<BinaryOp::kAdd>,
    .nb_inplace_subtract = in_place_slot<BinaryOp::kSub>,
    .nb_inplace_multiply = in_place_slot<BinaryOp::kMul>,
    .nb_inplace_remainder = in_place_slot<BinaryOp::kRemainder>,
    .nb_inplace_power = power_in_place_slot,
    .nb_inplace_and = in_place_slot<BinaryOp::kAnd>,
    .nb_inplace_xor = in_place_slot<BinaryOp::kXor>,
    .nb_inplace_or = in_place_slot<BinaryOp::kOr>,
    .nb_floor_divide = binary_slot<BinaryOp::kFloorDivide>,
    .nb_true_divide = divide_slot,
    .nb_inplace_floor_divide = in_place_slot<BinaryOp::kFloorDivide>,
    .nb_inplace_true_divide = in_place_slot<BinaryOp::kDiv>,
    .nb_index = index_slot,
    .nb_matrix_multiply = matmul_slot,
};

int64_t length_slot(PyObject* self) {
  if (impl_of(self)->ndim == 0) {
    return err_set_string(exc_type_error(), "len() of a 0-d tensor");
  }
  return impl_of(self)->size(0);
}
const MappingSpec kMapping = {
    .mp_length = length_slot, .mp_subscript = tensor_subscript, .mp_ass_subscript = tensor_ass_subscript};

Owned<PyObject> compare_slot(PyObject* a, PyObject* b, CompareOp op) {
  static constexpr BinaryOp kOps[] = {BinaryOp::kLt, BinaryOp::kLe, BinaryOp::kEq,
                                      BinaryOp::kNe, BinaryOp::kGt, BinaryOp::kGe};
  return operate(kOps[static_cast<int>(op)], a, b);
}
int64_t hash_slot(PyObject* self) { return static_cast<int64_t>(memory::address_of(self)); }  // id(self)

constexpr LayoutField kLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(TensorObject, cdata, kPointer),
    HS_FIELD(TensorObject, is_borrowed, kUint),
    HS_FIELD(TensorObject, backward_hooks, kOwnedRef),
    {nullptr, 0, 0, FieldKind::kPadding},
};

Owned<PyObject> list_of(TensorImpl* impl, int axis, int64_t offset) {
  if (axis == impl->ndim) {
    return python_from_scalar(impl->type(), arrays::buffer_load(impl->type(), element_address(impl, offset)));
  }
  HS_OWN(list, list_new(0));
  for (int64_t i = 0; i < impl->size(axis); ++i) {
    HS_OWN(part, list_of(impl, axis + 1, offset + i * impl->stride(axis)));
    HS_TRY(list_append(list.get(), part.get()));
  }
  return list;
}

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
    .finalize = tensor_finalize,
    .as_number = &kNumber,
    .as_mapping = &kMapping,
    .layout = kLayout,
};

// Methods that tell facts, and those that change a tensor without an operation.
Owned<PyObject> size_object(const Shape& shape) {
  HS_OWN(tuple, tuple_of(shape));
  return object_call_one_arg(modules::state().torch.size_class, tuple.get());
}

PyObject* support(const char* name) {
  PyObject* lent = modules::state().torch.support;
  PyObject* found = lent == nullptr ? nullptr : dict_get_item_string(lent, name);
  return found == none() ? nullptr : found;
}

Owned<PyObject> named_result(const char* name, TensorImpl* first, TensorImpl* second) {
  HS_OWN(text, unicode_from_string(name));
  HS_OWN(values, wrap(first));
  HS_OWN(indices, wrap(second));
  return object_call_function_obj_args(support("named_result"), {text.get(), values.get(), indices.get()});
}

Status set_requires_grad(TensorImpl* impl, bool wanted) {
  impl->requires_grad = wanted ? 1 : 0;
  return Status::kOk;
}

Owned<PyObject> item_op(Call& c) { return item_of(c.tensor(0)); }
Owned<PyObject> tolist(Call& c) { return list_of(c.tensor(0), 0, c.tensor(0)->storage_offset); }
Owned<PyObject> data_ptr(Call& c) {
  const TensorImpl* a = c.tensor(0);
  return long_from_int64(
      a->numel() == 0 && a->storage->data == 0 ? 0 : static_cast<int64_t>(element_address(a, a->storage_offset)));
}
Owned<PyObject> dim_op(Call& c) { return long_from_int64(c.tensor(0)->ndim); }
Owned<PyObject> numel(Call& c) { return long_from_int64(c.tensor(0)->numel()); }
Owned<PyObject> is_floating_point(Call& c) { return bool_from(category(c.tensor(0)->type()) == 2); }
Owned<PyObject> element_size(Call& c) { return long_from_int64(arrays::item_size(c.tensor(0)->type())); }
Owned<PyObject> storage_offset(Call& c) { return long_from_int64(c.tensor(0)->storage_offset); }
Owned<PyObject> is_view(Call& c) { return bool_from(static_cast<bool>(c.tensor(0)->base)); }
Owned<PyObject> is_contiguous_op(Call& c) { return bool_from(is_contiguous(c.tensor(0))); }
Owned<PyObject> is_inference(Call& c) { return bool_from(c.tensor(0)->has(kInference)); }
Owned<PyObject> get_device(Call&) { return long_from_int64(-1); }
Owned<PyObject> size_op(Call& c) {
  if (c.overload() == 0) {
    return size_object(c.tensor(0)->shape());
  }
  int64_t dim = 0;
  if (c.tensor(0)->ndim == 0) {
    return err_format(exc_index_error(), "Dimension specified as {} but tensor has no dimensions", c.integer(1));
  }
  HS_TRY(check_dim(c.integer(1), c.tensor(0)->ndim, &dim));
  return long_from_int64(c.tensor(0)->size(dim));
}
Owned<PyObject> stride_op(Call& c) {
  if (c.overload() == 0) {
    return tuple_of(c.tensor(0)->strides());
  }
  int64_t dim = 0;
  HS_TRY(check_dim(c.integer(1), c.tensor(0)->ndim, &dim));
  return long_from_int64(c.tensor(0)->stride(dim));
}

namespace {

Owned<PyObject> filled(Call& c, TensorImpl* value, Kind kind) {
  TensorImpl* a = c.tensor(0);
  if (value == nullptr) {
    return Failed{};
  }
  HS_TRY(begin_in_place(a, {value}));
  if (value->ndim != 0) {
    return err_format(exc_runtime_error(),
                      "fill_ only supports 0-dimension value tensor but got tensor with {} dimensions.", value->ndim);
  }
  if (value->has(kWrappedNumber)) {
    HS_TRY(check_number_fits(read_reals(value)[0], a->type()));
  }
  HS_TRY(copy_elements(a, value));
  bump(a);
  if (grad_enabled() && (a->tracks() || value->tracks())) {
    const bool by_tensor = !value->has(kWrappedNumber);
    const Edge mine = gradient_edge(a);
    const Edge theirs = by_tensor ? gradient_edge(value) : Edge{nullptr, 0};
    Node* node = node_new(by_tensor ? Kind::kFillTensor : kind, by_tensor ? 2 : 1);
    node->edges.get()[0] = mine;
    if (by_tensor) {
      node->edges.get()[1] = theirs;
    }
    HS_TRY(rebase_history(a, node));
  }
  return owned_ref(c.object(0));
}

}  // namespace

Owned<PyObject> fill_(Call& c) {
  const Tensor value = c.operand(1);
  return filled(c, value, Kind::kFill);
}
Owned<PyObject> zero_(Call& c) {
  const Tensor value = number(int64_t{0});
  return filled(c, value, Kind::kZero);
}
Owned<PyObject> copy_(Call& c) {
  const Tensor source = c.operand(1);
  if (source.get() == c.tensor(0) && !c.tensor(0)->tracks()) {  // nothing to do, whatever its strides
    bump(c.tensor(0));
    return owned_ref(c.object(0));
  }
  HS_TRY(source ? copy_in_place(c.tensor(0), source, source) : Status::kError);
  return owned_ref(c.object(0));
}
Owned<PyObject> detach_(Call& c) {
  TensorImpl* a = c.tensor(0);
  if (a->base) {
    return err_set_string(
        exc_runtime_error(),
        "Can't detach views in-place. Use detach() instead. If you are using DistributedDataParallel (DDP) "
        "for training, and gradient_as_bucket_view is set as True, gradients are views of DDP buckets, and "
        "hence detach_() cannot be called on these gradients. To fix this error, please refer to the "
        "Optimizer.zero_grad() function in torch/optim/optimizer.py as a solution.");
  }
  Node* node = a->grad_fn;
  a->grad_fn = nullptr;
  a->output_nr = 0;
  a->requires_grad = 0;
  node_decref(node);
  return owned_ref(c.object(0));
}
Owned<PyObject> requires_grad_(Call& c) {
  TensorImpl* a = c.tensor(0);
  const bool wanted = c.flag(1, true);
  if (grad_fn(a) != nullptr && !wanted) {
    return err_set_string(
        exc_runtime_error(),
        "you can only change requires_grad flags of leaf variables. If you want to use a computed "
        "variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().");
  }
  if (wanted && category(a->type()) != 2) {
    return err_set_string(exc_runtime_error(), "only Tensors of floating point dtype can require gradients");
  }
  if (grad_fn(a) == nullptr) {
    HS_TRY(set_requires_grad(a, wanted));
  }
  return owned_ref(c.object(0));
}
Owned<PyObject> retain_grad(Call& c) {
  TensorImpl* a = c.tensor(0);
  if (!a->tracks()) {
    return err_set_string(exc_runtime_error(), "can't retain_grad on Tensor that has requires_grad=False");
  }
  Node* node = grad_fn(a);
  if (node != nullptr && !a->has(kRetainsGrad)) {
    a->flags |= kRetainsGrad;
    a->retained = node->retained;
    node->retained = a;
  }
  return owned_ref(none());
}

}  // namespace heapscope::modules::torch
