"""repr() of tensors: 4 decimals, scientific notation when values differ too much, 80 columns."""
import _torch
import math

_WIDTH = 80
_EDGE = 3
_THRESHOLD = 1000


class _Formatter:
    """How the numbers of one tensor are written: all with the same width."""

    def __init__(self, values, dtype):
        self.floating = dtype.is_floating_point
        self.whole = True
        self.scientific = False
        self.width = 1
        if not self.floating:
            for value in values:
                self.width = max(self.width, len(str(value)))
            return
        finite = [abs(v) for v in values if math.isfinite(v) and v != 0]
        if not finite:
            texts = []
        else:
            low, high = min(finite), max(finite)
            self.whole = all(v == math.ceil(v) for v in finite)
            self.scientific = high / low > 1000.0 or high > 1.0e8 or (not self.whole and low < 1.0e-4)
            texts = [self._number(v) for v in values if math.isfinite(v) and v != 0]
        for text in texts:
            self.width = max(self.width, len(text))
        # Infinities and zeros are written into the width of the others.

    def _number(self, value):
        if self.scientific:
            return f"{value:.4e}"
        return f"{value:.0f}." if self.whole else f"{value:.4f}"

    def format(self, value):
        if not self.floating:
            return str(value).rjust(self.width)
        if self.whole and not self.scientific and not math.isfinite(value):
            text = f"{value:.0f}"
        else:
            text = self._number(value) if math.isfinite(value) else f"{value:.4f}"
        return text.rjust(self.width)


def _vector(values, indent, formatter, summarize):
    per_line = max(1, (_WIDTH - indent) // (formatter.width + 2))
    if summarize and len(values) > 2 * _EDGE:
        items = [formatter.format(v) for v in values[:_EDGE]] + [" ..."] + [formatter.format(v) for v in values[-_EDGE:]]
    else:
        items = [formatter.format(v) for v in values]
    lines = [", ".join(items[i:i + per_line]) for i in range(0, len(items), per_line)]
    return "[" + (",\n" + " " * (indent + 1)).join(lines) + "]"


def _nested(values, ndim, indent, formatter, summarize):
    if ndim == 0:
        return formatter.format(values)
    if ndim == 1:
        return _vector(values, indent, formatter, summarize)
    if summarize and len(values) > 2 * _EDGE:
        parts = [_nested(v, ndim - 1, indent + 1, formatter, True) for v in values[:_EDGE]]
        parts.append("...")
        parts += [_nested(v, ndim - 1, indent + 1, formatter, True) for v in values[-_EDGE:]]
    else:
        parts = [_nested(v, ndim - 1, indent + 1, formatter, summarize) for v in values]
    return "[" + ("," + "\n" * (ndim - 1) + " " * (indent + 1)).join(parts) + "]"


def _flat(values, ndim, summarize, found):
    if ndim == 0:
        found.append(values)
        return found
    if summarize and len(values) > 2 * _EDGE:
        values = values[:_EDGE] + values[-_EDGE:]
    for v in values:
        _flat(v, ndim - 1, summarize, found)
    return found


def tensor_text(tensor):
    prefix = "tensor("
    suffixes = []
    dtype = tensor.dtype
    if tensor.numel() == 0:
        if tensor.ndim != 1:
            suffixes.append("size=" + str(tuple(tensor.shape)))
        if dtype is not _torch.float32:
            suffixes.append("dtype=" + str(dtype))
        body = "[]"
    else:
        if dtype not in (_torch.float32, _torch.int64, _torch.bool):
            suffixes.append("dtype=" + str(dtype))
        summarize = tensor.numel() > _THRESHOLD
        values = tensor.tolist()
        formatter = _Formatter(_flat(values, tensor.ndim, summarize, []), dtype)
        body = _nested(values, tensor.ndim, len(prefix), formatter, summarize)
    if not tensor.is_leaf:
        suffixes.append("grad_fn=<" + tensor._node_name + ">")
    elif tensor.requires_grad:
        suffixes.append("requires_grad=True")
    text = prefix + body
    line = len(text) - text.rfind("\n") + 1
    for suffix in suffixes:
        if line + len(suffix) + 2 > _WIDTH:
            text += ",\n" + " " * len(prefix) + suffix
            line = len(prefix) + len(suffix)
        else:
            text += ", " + suffix
            line += len(suffix) + 2
    return text + ")"
