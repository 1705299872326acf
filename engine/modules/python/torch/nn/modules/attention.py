"""Attention, and the encoder of transformers."""
import copy
import math

import _torch
from torch._more import baddbmm
from torch.nn import functional, init
from torch.nn.modules.container import ModuleList
from torch.nn.modules.dropout import Dropout
from torch.nn.modules.linear import Linear
from torch.nn.modules.module import Module
from torch.nn.modules.normalization import LayerNorm
from torch.nn.parameter import Parameter


class NonDynamicallyQuantizableLinear(Linear):
    pass


def _as_float(mask, kind):
    """A mask to be added: minus infinity where a truth says that nothing is looked at."""
    if mask is None or mask.dtype is not _torch.bool:
        return mask
    return _torch._zeros(tuple(mask.shape), kind).masked_fill_(mask, float("-inf"))


class MultiheadAttention(Module):
    def __init__(self, embed_dim, num_heads, dropout=0.0, bias=True, batch_first=False, device=None, dtype=None):
        super().__init__()
        self.embed_dim = embed_dim
        self.num_heads = num_heads
        self.dropout = dropout
        self.batch_first = batch_first
        self.head_dim = embed_dim // num_heads
        assert self.head_dim * num_heads == self.embed_dim, "embed_dim must be divisible by num_heads"
        self.in_proj_weight = Parameter(_torch._zeros((3 * embed_dim, embed_dim), dtype))
        if bias:
            self.in_proj_bias = Parameter(_torch._zeros((3 * embed_dim,), dtype))
        else:
            self.register_parameter("in_proj_bias", None)
        self.out_proj = NonDynamicallyQuantizableLinear(embed_dim, embed_dim, bias=bias)
        init.xavier_uniform_(self.in_proj_weight)
        if bias:
            init.constant_(self.in_proj_bias, 0.0)
            init.constant_(self.out_proj.bias, 0.0)

    def _project(self, query, key, value):
        weight, bias, size = self.in_proj_weight, self.in_proj_bias, self.embed_dim
        if query is key is value:
            return functional.linear(query, weight, bias).chunk(3, -1)
        parts = (1, 2) if key is value else (1, 1, 1)
        weights = weight.split([size * n for n in parts])
        biases = (None,) * len(parts) if bias is None else bias.split([size * n for n in parts])
        given = (query, key, value)[:len(parts)]
        made = [functional.linear(x, w, b) for x, w, b in zip(given, weights, biases)]
        return (made[0], *made[1].chunk(2, -1)) if key is value else made

    def forward(self, query, key, value, key_padding_mask=None, need_weights=True, attn_mask=None,
                average_attn_weights=True):
        alone = query.dim() == 2
        if alone:
            key, value, query = [x.unsqueeze(1) for x in (key, value, query)] if not query is key is value else \
                [query.unsqueeze(1)] * 3
            key_padding_mask = None if key_padding_mask is None else key_padding_mask.unsqueeze(0)
        elif self.batch_first:
            first = query.transpose(0, 1)
            value = first if value is query else key.transpose(0, 1) if value is key else value.transpose(0, 1)
            key, query = first if key is query else value if key is value else key.transpose(0, 1), first
        length, batch, size = query.shape
        heads, seen = self.num_heads, key.shape[0]
        q, k, v = self._project(query, key, value)
        q = q.contiguous().view(length, batch * heads, self.head_dim).transpose(0, 1)
        k = k.contiguous().view(seen, batch * heads, self.head_dim).transpose(0, 1)
        v = v.contiguous().view(seen, batch * heads, self.head_dim).transpose(0, 1)
        mask = attn_mask.unsqueeze(0) if attn_mask is not None and attn_mask.dim() == 2 else attn_mask
        mask = _as_float(mask, q.dtype)
        if key_padding_mask is not None:
            padding = key_padding_mask.view(batch, 1, 1, seen).expand(-1, heads, -1, -1).reshape(batch * heads, 1, seen)
            padding = _as_float(padding, q.dtype)
            mask = padding if mask is None else mask + padding
        scaled = q / math.sqrt(self.head_dim)
        scores = scaled.bmm(k.transpose(-2, -1)) if mask is None else baddbmm(mask, scaled, k.transpose(-2, -1))
        weights = scores.softmax(-1)
        result = functional.dropout(weights, self.dropout, self.training) if self.dropout and self.training else weights
        result = result.bmm(v).transpose(0, 1).contiguous().view(length * batch, size)
        result = self.out_proj(result).view(length, batch, size)
        if alone:
            result = result.squeeze(1)
        elif self.batch_first:
            result = result.transpose(0, 1)
        if not need_weights:
            return result, None
        weights = weights.view(batch, heads, length, seen)
        if average_attn_weights:
            weights = weights.sum(1) / heads
        return result, weights.squeeze(0) if alone else weights


class TransformerEncoderLayer(Module):
    def __init__(self, d_model, nhead, dim_feedforward=2048, dropout=0.1, activation=functional.relu, layer_norm_eps=1e-5,
                 batch_first=False, norm_first=False, device=None, dtype=None):
        super().__init__()
        self.self_attn = MultiheadAttention(d_model, nhead, dropout, batch_first=batch_first)
        self.linear1 = Linear(d_model, dim_feedforward)
        self.dropout = Dropout(dropout)
        self.linear2 = Linear(dim_feedforward, d_model)
        self.norm_first = norm_first
        self.norm1 = LayerNorm(d_model, layer_norm_eps)
        self.norm2 = LayerNorm(d_model, layer_norm_eps)
        self.dropout1 = Dropout(dropout)
        self.dropout2 = Dropout(dropout)
        if isinstance(activation, str):
            if activation not in ("relu", "gelu"):
                raise RuntimeError(f"activation should be relu/gelu, not {activation}")
            activation = getattr(functional, activation)
        self.activation = activation

    def _attend(self, x, mask, padding):
        return self.dropout1(self.self_attn(x, x, x, padding, False, mask)[0])

    def _feed(self, x):
        return self.dropout2(self.linear2(self.dropout(self.activation(self.linear1(x)))))

    def forward(self, src, src_mask=None, src_key_padding_mask=None):
        if self.norm_first:
            src = src + self._attend(self.norm1(src), src_mask, src_key_padding_mask)
            return src + self._feed(self.norm2(src))
        src = self.norm1(src + self._attend(src, src_mask, src_key_padding_mask))
        return self.norm2(src + self._feed(src))


class TransformerEncoder(Module):
    def __init__(self, encoder_layer, num_layers, norm=None, enable_nested_tensor=True):
        super().__init__()
        self.layers = ModuleList([copy.deepcopy(encoder_layer) for _ in range(num_layers)])
        self.num_layers = num_layers
        self.norm = norm

    def forward(self, src, mask=None, src_key_padding_mask=None):
        for layer in self.layers:
            src = layer(src, mask, src_key_padding_mask)
        return src if self.norm is None else self.norm(src)
