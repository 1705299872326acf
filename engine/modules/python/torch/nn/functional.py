"""Functions that layers and losses are made of."""
import warnings

import _torch
from torch._tensor import Tensor
from torch.autograd.function import _as_node

_REDUCTIONS = {"none": 0, "mean": 1, "sum": 2}


def _reduction(name):
    if name not in _REDUCTIONS:
        raise ValueError("{} is not a valid value for reduction".format(name))
    return _REDUCTIONS[name]


# Activations.
def relu(input, inplace=False):
    return input.relu_() if inplace else _torch.relu(input)


def relu6(input, inplace=False):
    return hardtanh(input, 0.0, 6.0, inplace)


def _in_place(input, result, inplace):
    return input.copy_(result) if inplace else result


def leaky_relu(input, negative_slope=0.01, inplace=False):
    return _in_place(input, _torch._activation("leaky_relu", input, negative_slope), inplace)


def elu(input, alpha=1.0, inplace=False):
    return _in_place(input, _torch._activation("elu", input, alpha), inplace)


def hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False):
    return _in_place(input, _torch._activation("hardtanh", input, min_val, max_val), inplace)


def silu(input, inplace=False):
    return _in_place(input, _torch._activation("silu", input), inplace)


def gelu(input, approximate="none"):
    return _torch._activation("gelu", input, 1.0 if approximate == "tanh" else 0.0)


def softplus(input, beta=1, threshold=20):
    return _torch._activation("softplus", input, beta, threshold)


def logsigmoid(input):
    return _torch._activation("logsigmoid", input)


def sigmoid(input):
    return input.sigmoid()


def tanh(input):
    return input.tanh()


def softsign(input):
    return input / (input.abs() + 1)


def tanhshrink(input):
    return input - input.tanh()


def _softmax_dim(name, ndim):
    warnings.warn(f"Implicit dimension choice for {name} has been deprecated. Change the call to include dim=X as an "
                  "argument.", stacklevel=3)
    return 0 if ndim in (0, 1, 3) else 1


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _softmax_dim("softmax", input.dim())
    return input.softmax(dim, dtype=dtype)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _softmax_dim("log_softmax", input.dim())
    return input.log_softmax(dim, dtype=dtype)


def softmin(input, dim=None):
    return (-input).softmax(_softmax_dim("softmin", input.dim()) if dim is None else dim)


def one_hot(tensor, num_classes=-1):
    if tensor.dtype is not _torch.int64:
        raise RuntimeError("one_hot is only applicable to index tensor.")
    highest = tensor.max().item() if tensor.numel() else -1
    if num_classes == -1:
        num_classes = highest + 1
    elif highest >= num_classes:
        raise RuntimeError("Class values must be smaller than num_classes.")
    result = _torch._zeros(tuple(tensor.shape) + (num_classes,), _torch.int64)
    return result.scatter_(-1, tensor.unsqueeze(-1), 1)


def normalize(input, p=2.0, dim=1, eps=1e-12):
    return input / input.norm(p, dim, keepdim=True).clamp_min(eps).expand_as(input)


def cosine_similarity(x1, x2, dim=1, eps=1e-8):
    return (x1 * x2).sum(dim) / (x1.norm(2, dim).clamp_min(eps) * x2.norm(2, dim).clamp_min(eps))


def _mirrored(input, dim, before, after, mode):
    size = input.shape[dim]
    if mode == "reflect" and (before >= size or after >= size):
        raise RuntimeError(f"Argument #4: Padding size should be less than the corresponding input dimension, but got: padding "
                           f"({before}, {after}) at dimension {dim} of input {list(input.shape)}")
    places = range(-before, size + after)
    if mode == "reflect":
        places = [abs(i) if i < size else 2 * size - 2 - i for i in places]
    elif mode == "replicate":
        places = [min(max(i, 0), size - 1) for i in places]
    else:
        places = [i % size for i in places]
    if _torch.is_grad_enabled() and input.requires_grad:
        raise NotImplementedError(f"Heapscope does not support the gradient of padding mode {mode!r}")
    return input.index_select(dim, _torch._tensor(list(places), None))


def pad(input, pad, mode="constant", value=None):
    if mode in ("reflect", "replicate", "circular"):
        for i in range(len(pad) // 2):
            input = _mirrored(input, input.dim() - 1 - i, pad[2 * i], pad[2 * i + 1], mode)
        return input
    if mode != "constant":
        raise NotImplementedError(f"Heapscope does not support padding mode {mode!r}")
    shape, window = list(input.shape), [slice(None)] * input.dim()
    for i in range(len(pad) // 2):
        dim = input.dim() - 1 - i
        shape[dim] += pad[2 * i] + pad[2 * i + 1]
        window[dim] = slice(pad[2 * i], pad[2 * i] + input.shape[dim])
    result = _torch._full(shape, 0.0 if value is None else value, input.dtype)
    result[tuple(window)] = input
    return result


# Layers.
def linear(input, weight, bias=None):
    return _torch._linear(input, weight, bias)


def embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False):
    if padding_idx is None:
        padding_idx = -1
    elif padding_idx < 0:
        padding_idx += weight.size(0)
    return _torch._embedding(weight, input, padding_idx)


def dropout(input, p=0.5, training=True, inplace=False):
    if p < 0.0 or p > 1.0:
        raise ValueError("dropout probability has to be between 0 and 1, but got {}".format(p))
    return _in_place(input, _torch._dropout(input, float(p), training), inplace)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-05):
    return _torch._layer_norm(input, normalized_shape, weight, bias, eps)


def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-05):
    if training:
        count = input.numel() // max(input.shape[1], 1)
        if count == 1:
            raise ValueError(f"Expected more than 1 value per channel when training, got input size {input.size()}")
    return _torch._batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps)


def instance_norm(input, running_mean=None, running_var=None, weight=None, bias=None, use_input_stats=True, momentum=0.1,
                  eps=1e-05):
    n, channels = input.shape[:2]
    if use_input_stats:
        count = 1
        for extent in input.shape[2:]:
            count *= extent
        if count == 1:
            raise ValueError(f"Expected more than 1 spatial element when training, got input size {input.size()}")
    elif running_mean is None or running_var is None:
        raise RuntimeError("Expected running_mean and running_var to be defined when use_input_stats is false")
    # As one sample with so many channels more.
    parts = [None if x is None else x.repeat(n) for x in (weight, bias, running_mean, running_var)]
    flat = input.contiguous().view(1, n * channels, *input.shape[2:])
    out = _torch._batch_norm(flat, *parts, use_input_stats, momentum, eps)
    for kept, new in (running_mean, parts[2]), (running_var, parts[3]):
        if kept is not None:
            kept.detach().copy_(new.view(n, channels).mean(0, False))
    return out.view(input.shape)


def group_norm(input, num_groups, weight=None, bias=None, eps=1e-05):
    if input.dim() < 2 or input.shape[1] % num_groups:
        raise RuntimeError("Expected number of channels in input to be divisible by num_groups, but got input of shape "
                           f"{list(input.shape)} and num_groups={num_groups}")

    def compute(x, *affine):
        groups = x.reshape(x.shape[0], num_groups, -1)
        middle = groups.mean(-1, keepdim=True)
        groups = (groups - middle) * (groups.var(-1, unbiased=False, keepdim=True) + eps).rsqrt()
        result = groups.view(x.shape)
        shape = (1, -1) + (1,) * (x.dim() - 2)
        if weight is not None:
            result = result * affine[0].view(shape)
        return result if bias is None else result + affine[-1].view(shape)

    return _as_node("NativeGroupNormBackward0", compute, input, *(p for p in (weight, bias) if p is not None))


def conv_transpose2d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    if groups != 1:
        raise NotImplementedError("Heapscope supports conv_transpose2d with groups=1")
    stride, padding, dilation = _pair(stride), _pair(padding), _pair(dilation)
    more = _pair(output_padding)

    def compute(x, kernel, *rest):
        count, channels, height, width = x.shape
        rows, columns = ((n - 1) * s + 1 + m for n, s, m in zip((height, width), stride, more))
        apart = _torch._zeros((count, channels, rows, columns), x.dtype)
        apart[:, :, :(height - 1) * stride[0] + 1:stride[0], :(width - 1) * stride[1] + 1:stride[1]] = x
        edges = tuple(d * (k - 1) - p for d, k, p in zip(dilation, kernel.shape[2:], padding))
        if min(edges) < 0:
            raise NotImplementedError("Heapscope supports conv_transpose2d with padding below the kernel's size")
        return _torch._conv2d(apart, kernel.flip(-1, -2).transpose(0, 1), rest[0] if rest else None, (1, 1), edges, dilation, 1)

    whole = input if input.dim() == 4 else input.unsqueeze(0)
    result = _as_node("ConvolutionBackward0", compute, whole, weight, *(() if bias is None else (bias,)))
    return result if input.dim() == 4 else result.squeeze(0)


def conv_transpose1d(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1):
    stride, padding, dilation, more = map(_one, (stride, padding, dilation, output_padding))
    return conv_transpose2d(input.unsqueeze(-2), weight.unsqueeze(-2), bias, (1, stride), (0, padding), (0, more), groups,
                            (1, dilation)).squeeze(-2)


def interpolate(input, size=None, scale_factor=None, mode="nearest", align_corners=None, recompute_scale_factor=None,
                antialias=False):
    axes = input.dim() - 2
    if mode not in ("nearest", "bilinear", "linear") or axes != (1 if mode == "linear" else 2) and mode != "nearest":
        raise NotImplementedError(f"Heapscope does not support interpolate(mode={mode!r}) of {input.dim()} axes")
    if size is None:
        scales = scale_factor if isinstance(scale_factor, (tuple, list)) else (scale_factor,) * axes
        size = [int(n * s) for n, s in zip(input.shape[2:], scales)]
        ratios = [1 / s for s in scales]
    else:
        size = list(size) if isinstance(size, (tuple, list)) else [size] * axes
        ratios = [n / m for n, m in zip(input.shape[2:], size)]
    letters = f"{axes}D"

    def nearest(x):
        for axis, (wanted, ratio) in enumerate(zip(size, ratios), 2):
            x = x.index_select(axis, _torch._tensor([min(int(i * ratio), x.shape[axis] - 1) for i in range(wanted)], None))
        return x

    def linear(x):
        for axis, (wanted, ratio) in enumerate(zip(size, ratios), 2):
            last = x.shape[axis] - 1
            if align_corners:
                places = [i * last / (wanted - 1) if wanted > 1 else 0.0 for i in range(wanted)]
            else:
                places = [max((i + 0.5) * ratio - 0.5, 0.0) for i in range(wanted)]
            low = [min(int(p), last) for p in places]
            share = _torch._tensor([p - n for p, n in zip(places, low)], x.dtype)
            share = share.view((-1,) + (1,) * (x.dim() - 1 - axis))
            first = x.index_select(axis, _torch._tensor(low, None))
            second = x.index_select(axis, _torch._tensor([min(n + 1, last) for n in low], None))
            x = first * (1 - share) + second * share
        return x

    if mode == "nearest":
        return _as_node(f"UpsampleNearest{letters}Backward0", nearest, input)
    return _as_node(f"Upsample{mode.capitalize()}{letters}Backward0", linear, input)


def pixel_shuffle(input, upscale_factor):
    *outer, channels, height, width = input.shape
    r = upscale_factor
    if channels % (r * r):
        raise RuntimeError(f"pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor, "
                           f"but input.size(-3)={channels} is not divisible by {r * r}")

    def shuffle(x):
        x = x.reshape((-1, channels // (r * r), r, r, height, width)).permute(0, 1, 4, 2, 5, 3)
        return x.reshape((*outer, channels // (r * r), height * r, width * r))

    return _as_node("PixelShuffleBackward0", shuffle, input)


def prelu(input, weight):
    def compute(x, w):
        return _torch.where(x > 0, x, x * (w if w.numel() == 1 else w.view((-1,) + (1,) * (x.dim() - 2))))
    return _as_node("PreluBackward0", compute, input, weight)


def hardswish(input, inplace=False):
    return _in_place(input, _as_node("HardswishBackward0", lambda x: x * (x + 3).clamp(0, 6) / 6, input), inplace)


def hardsigmoid(input, inplace=False):
    return _in_place(input, _as_node("HardsigmoidBackward0", lambda x: (x + 3).clamp(0, 6) / 6, input), inplace)


def mish(input, inplace=False):
    return _in_place(input, _as_node("MishBackward0", lambda x: x * softplus(x).tanh(), input), inplace)


def celu(input, alpha=1.0, inplace=False):
    return _in_place(input, _as_node("CeluBackward0", lambda x: x.clamp_min(0) + (alpha * (x / alpha).expm1()).clamp_max(0),
                                     input), inplace)


def selu(input, inplace=False):
    def compute(x):
        return 1.0507009873554805 * _torch.where(x > 0, x, 1.6732632423543772 * x.clamp_max(0).expm1())
    return _in_place(input, _as_node("EluBackward0", compute, input), inplace)


def threshold(input, threshold, value, inplace=False):
    return _in_place(input, _as_node("ThresholdBackward0", lambda x: _torch.where(x > threshold, x, x * 0 + value), input),
                     inplace)


def gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1):
    noise = -_torch._zeros(tuple(logits.shape), logits.dtype).exponential_().log()
    soft = ((logits + noise) / tau).softmax(dim)
    if not hard:
        return soft
    chosen = _torch._zeros(tuple(logits.shape), logits.dtype).scatter_(dim, soft.max(dim, keepdim=True)[1], 1.0)
    return chosen - soft.detach() + soft


def unfold(input, kernel_size, dilation=1, padding=0, stride=1):
    kernel, spread, edge, step = map(_pair, (kernel_size, dilation, padding, stride))
    if input.dim() != 4:
        raise NotImplementedError("Heapscope supports unfold() of 4 axes")

    def compute(x):
        padded = _torch._zeros(tuple(x.shape[:2]) + tuple(n + 2 * e for n, e in zip(x.shape[2:], edge)), x.dtype)
        padded[:, :, edge[0]:edge[0] + x.shape[2], edge[1]:edge[1] + x.shape[3]] = x
        ends = [(n - d * (k - 1) - 1) // s * s + 1 for n, k, d, s in zip(padded.shape[2:], kernel, spread, step)]
        parts = [padded[:, :, i * spread[0]:i * spread[0] + ends[0]:step[0], j * spread[1]:j * spread[1] + ends[1]:step[1]]
                 for i in range(kernel[0]) for j in range(kernel[1])]
        return _torch.stack(parts, 2).reshape(x.shape[0], x.shape[1] * len(parts), -1)

    return _as_node("Im2ColBackward0", compute, input)


def adaptive_max_pool2d(input, output_size, return_indices=False):
    rows, columns = (n if m is None else m for m, n in zip(_pair(output_size), input.shape[-2:]))
    if return_indices:
        raise NotImplementedError("Heapscope supports adaptive_max_pool2d without return_indices")

    def compute(x):
        height, width = x.shape[-2:]
        lines = [x[..., i * height // rows:-(-(i + 1) * height // rows), :].amax(-2) for i in range(rows)]
        whole = _torch.stack(lines, -2)
        return _torch.stack([whole[..., j * width // columns:-(-(j + 1) * width // columns)].amax(-1)
                             for j in range(columns)], -1)

    return _as_node("AdaptiveMaxPool2DBackward0", compute, input)


def glu(input, dim=-1):
    def gate(x):
        first, second = x.chunk(2, dim)
        return first * second.sigmoid()

    if input.shape[dim] % 2:
        raise RuntimeError(f"Halving dimension must be even, but dimension {dim % input.dim()} is size {input.shape[dim]}")
    return _as_node("GluBackward0", gate, input)


def _pair(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def conv2d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    if padding == "valid":
        padding = 0
    elif padding == "same":
        padding = tuple(d * (k - 1) // 2 for d, k in zip(_pair(dilation), weight.shape[2:]))
    return _torch._conv2d(input, weight, bias, _pair(stride), _pair(padding), _pair(dilation), groups)


def conv1d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    def single(value):
        return value if isinstance(value, int) else value[0]
    result = _torch._conv2d(input.unsqueeze(-2), weight.unsqueeze(-2), bias, (1, single(stride)), (0, single(padding)),
                            (1, single(dilation)), groups)
    return result.squeeze(-2)


def max_pool2d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    if dilation not in (1, (1, 1)) or ceil_mode or return_indices:
        raise NotImplementedError("Heapscope supports max_pool2d without dilation, ceil_mode and return_indices")
    kernel = _pair(kernel_size)
    return _torch._pool2d(input, kernel, kernel if stride is None else _pair(stride), _pair(padding), True)


def avg_pool2d(input, kernel_size, stride=None, padding=0):
    kernel = _pair(kernel_size)
    return _torch._pool2d(input, kernel, kernel if stride is None else _pair(stride), _pair(padding), False)


def adaptive_avg_pool2d(input, output_size):
    rows, columns = _pair(output_size)
    height, width = input.shape[-2:]
    if (rows, columns) == (1, 1):
        return input.mean((-1, -2), keepdim=True)
    if height % rows or width % columns:
        raise NotImplementedError("Heapscope supports adaptive pooling to sizes that divide the input's")
    return avg_pool2d(input, (height // rows, width // columns))


def _one(value):
    return value if isinstance(value, int) else value[0]


def max_pool1d(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False):
    kernel = _one(kernel_size)
    return max_pool2d(input.unsqueeze(-2), (1, kernel), (1, kernel if stride is None else _one(stride)),
                      (0, _one(padding)), _one(dilation), ceil_mode, return_indices).squeeze(-2)


def avg_pool1d(input, kernel_size, stride=None, padding=0):
    kernel = _one(kernel_size)
    return avg_pool2d(input.unsqueeze(-2), (1, kernel), (1, kernel if stride is None else _one(stride)),
                      (0, _one(padding))).squeeze(-2)


def adaptive_avg_pool1d(input, output_size):
    return adaptive_avg_pool2d(input.unsqueeze(-2), (1, _one(output_size))).squeeze(-2)


def pairwise_distance(x1, x2, p=2.0, eps=1e-6, keepdim=False):
    return (x1 - x2 + eps).norm(p, -1, keepdim)


# Losses.
def _reduced(loss, reduction):
    kind = _reduction(reduction)
    return loss.mean() if kind == 1 else loss.sum() if kind == 2 else loss


def _warn_sizes(name, input, target):
    if input.size() != target.size():
        warnings.warn(f"Using a target size ({target.size()}) that is different to the input size ({input.size()}). This "
                      "will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.",
                      stacklevel=3)


def mse_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    _warn_sizes("mse_loss", input, target)
    return _torch._pairwise_loss("mse", input, target, _reduction(reduction))


def l1_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    _warn_sizes("l1_loss", input, target)
    loss = (input - target).abs()
    return _reduced(loss, reduction)


def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction="mean", beta=1.0):
    _warn_sizes("smooth_l1_loss", input, target)
    return _torch._pairwise_loss("smooth", input, target, _reduction(reduction), beta)


def huber_loss(input, target, reduction="mean", delta=1.0):
    _warn_sizes("huber_loss", input, target)
    return _torch._pairwise_loss("huber", input, target, _reduction(reduction), delta)


def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
    if target.size() != input.size():
        raise ValueError(f"Using a target size ({target.size()}) that is different to the input size ({input.size()}) is "
                         "deprecated. Please ensure they have the same size.")
    if weight is not None:
        raise NotImplementedError("Heapscope does not support weights of binary_cross_entropy")
    return _torch._pairwise_loss("bce", input, target, _reduction(reduction))


def binary_cross_entropy_with_logits(input, target, weight=None, size_average=None, reduce=None, reduction="mean",
                                     pos_weight=None):
    if target.size() != input.size():
        raise ValueError(f"Target size ({target.size()}) must be the same as input size ({input.size()})")
    if weight is not None or pos_weight is not None:
        likely = 1 if pos_weight is None else (pos_weight - 1) * target + 1
        floor = (-input).clamp_min(0)
        loss = (1 - target) * input + likely * ((-floor).exp().add((-input - floor).exp()).log().add(floor))
        return _reduced(loss if weight is None else loss * weight, reduction)
    return _torch._bce_with_logits(input, target, _reduction(reduction))


def kl_div(input, target, size_average=None, reduce=None, reduction="mean", log_target=False):
    if log_target:
        raise NotImplementedError("Heapscope does not support kl_div(log_target=True)")
    own = _torch.where(target > 0, target * target.log(), 0.0)
    loss = own - target * input
    if reduction == "batchmean":
        return loss.sum() / input.size(0)
    return _reduced(loss, reduction)


def nll_loss(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"):
    return _torch._nll_loss(input, target, weight, _reduction(reduction), ignore_index)


def cross_entropy(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean",
                  label_smoothing=0.0):
    likely = input.log_softmax(0 if input.dim() == 1 else 1)
    if target.shape == input.shape:   # probabilities of classes
        loss = -(likely * target)
        if reduction == "none":
            return loss.sum(0 if input.dim() == 1 else 1)
        return loss.sum() / (input.size(0) if _reduction(reduction) == 1 and input.dim() > 1 else 1)
    loss = _torch._nll_loss(likely, target, weight, _reduction(reduction), ignore_index)
    if label_smoothing:
        smooth = -likely.mean(0 if input.dim() == 1 else 1)
        smooth = smooth if reduction == "none" else smooth.mean() if reduction == "mean" else smooth.sum()
        return (1 - label_smoothing) * loss + label_smoothing * smooth
    return loss


def cosine_embedding_loss(input1, input2, target, margin=0, reduction="mean"):
    likeness = cosine_similarity(input1, input2, dim=-1)
    loss = _torch.where(target == 1, 1 - likeness, (likeness - margin).clamp_min(0))
    return _reduced(loss, reduction)


def margin_ranking_loss(input1, input2, target, margin=0, size_average=None, reduce=None, reduction="mean"):
    if input1.dim() != input2.dim() or input1.dim() != target.dim():
        raise RuntimeError("margin_ranking_loss : All input tensors should have same dimension but got sizes: "
                           f"input1: {input1.size()}, input2: {input2.size()}, target: {target.size()} ")
    return _reduced((-target * (input1 - input2) + margin).clamp_min(0), reduction)


def hinge_embedding_loss(input, target, margin=1.0, size_average=None, reduce=None, reduction="mean"):
    nothing = _torch._zeros(tuple(input.shape), input.dtype)
    apart = _torch.where(target != 1, (margin - input).clamp_min(0), nothing)
    return _reduced(apart + _torch.where(target != -1, input, nothing), reduction)


def triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2, eps=1e-6, swap=False, size_average=None, reduce=None,
                        reduction="mean"):
    near, far = pairwise_distance(anchor, positive, p, eps), pairwise_distance(anchor, negative, p, eps)
    if swap:
        far = _torch.minimum(far, pairwise_distance(positive, negative, p, eps))
    return _reduced((margin + near - far).clamp_min(0), reduction)


def poisson_nll_loss(input, target, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None, reduction="mean"):
    loss = input.exp() - target * input if log_input else input - target * (input + eps).log()
    if full:
        more = target * target.log() - target + 0.5 * (2 * 3.141592653589793 * target).log()
        loss = loss + more.masked_fill(target <= 1, 0)
    return _reduced(loss, reduction)


def gaussian_nll_loss(input, target, var, full=False, eps=1e-6, reduction="mean"):
    if var.size() != input.size():
        if input.size()[:-1] == var.size():
            var = var.unsqueeze(-1)
        elif not (input.size()[:-1] == var.size()[:-1] and var.size(-1) == 1):
            raise ValueError("var is of incorrect size")
    if reduction not in _REDUCTIONS:
        raise ValueError(reduction + " is not valid")
    if (var < 0).any():
        raise ValueError("var has negative entry/entries")
    var = var.clone()
    var.data.clamp_(min=eps)
    loss = 0.5 * (var.log() + (input - target) ** 2 / var)
    if full:
        loss = loss + 0.9189385332046727
    return _reduced(loss, reduction)
