// The functions of operation_list.inc.
#pragma once

#include "modules/torch/call.h"

namespace heapscope::modules::torch {

template <UnaryOp op>
Tensor unary_op(Call& c) {
  return unary(op, c.tensor(0));
}
template <BinaryOp op>
Tensor binary_op(Call& c) {
  const Tensor other = c.operand(1);
  return binary(op, c.tensor(0), other);
}

TensorOp divide, add_scaled, sub_scaled, rsub, clamp, clamp_min, clamp_max, round_to, tril, triu, cumsum, cumprod,
    masked_fill_op, index_fill, index_add, scatter, scatter_add, lerp, index_put_op, addcmul, addcdiv;
TensorOp sum_op, mean_op, prod_op, std_op, var_op, amax, amin, argmax, argmin, any, all, logsumexp_op, argsort,
    count_nonzero, isclose, nan_to_num, norm_op, bincount;
ObjectOp max_op, min_op, median, sort_op, topk, equal, allclose;
TensorOp reshape_op, flatten, ravel, t_op, transpose_op, permute_op, squeeze_op, unsqueeze_op, narrow_op, select_op,
    diagonal_op, movedim, diag, as_strided_op, clone_op, flip_op, fliplr, flipud, roll_op, view_op, view_as, reshape_as,
    expand_op, expand_as, repeat_op, contiguous_op, to_op, repeat_interleave, tile, unfold, type_as, detach_op;
ObjectOp unbind_op, chunk, split_op, split_sizes, broadcast_tensors, nonzero_op;
TensorOp gather_op, index_select_op, masked_select_op, take, cat_op, stack_op, vstack, hstack;
ObjectOp where_op;
TensorOp matmul_op, mm_op, mv_op, dot_op, inner, bmm_op, outer, trace, addmm_op, det, inverse;
TensorOp softmax_op, log_softmax_op, linear_op, pairwise_loss_op, bce_with_logits_op, nll_loss_op, embedding_op,
    layer_norm_op, batch_norm_op, conv2d_op, pool2d_op, activation, dropout;
TensorOp zeros_op, full_op, arange, linspace, eye, rand, randn, randint, randperm, bernoulli, normal, multinomial;
ObjectOp new_zeros, new_ones, new_full;
ObjectOp fill_, zero_, copy_, t_in_place, transpose_in_place, squeeze_in_place, unsqueeze_in_place, resize_, set_,
    detach_, uniform_, normal_, bernoulli_, random_, exponential_, requires_grad_, retain_grad;
ObjectOp item_op, tolist, data_ptr, dim_op, numel, is_floating_point, element_size, storage_offset, is_view,
    is_contiguous_op, size_op, stride_op, is_set_to, is_inference, to_numpy, get_device;

Owned<PyObject> size_object(const Shape& shape);
/// torch.return_types.NAME of the results.
Owned<PyObject> named_result(const char* name, TensorImpl* first, TensorImpl* second);
/// What Python code lent under a name.
PyObject* support(const char* name);
Status set_requires_grad(TensorImpl* impl, bool wanted);

// The generator (random.cpp).
void seed_generator(int64_t seed);
uint32_t draw_32();
uint64_t draw_64();
double draw_uniform(ScalarType type, double from, double to);
Status fill_normal(TensorImpl* to, double mean, double deviation);

}  // namespace heapscope::modules::torch
