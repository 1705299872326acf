"""repr() of tensors: 4 decimals, scientific notation when values differ too much, 80 columns."""
import _torch
import math



class _Options:
    precision = 4
    threshold = 1000
    edgeitems = 3
    linewidth = 80
    sci_mode = None


_options = _Options()


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    if profile is not None:
        values = {"default": (4, 1000, 3, 80), "short": (2, 1000, 2, 80), "full": (4, math.inf, 3, 80)}[profile]
        _options.precision, _options.threshold, _options.edgeitems, _options.linewidth = values
    for name, value in (("precision", precision), ("threshold", threshold), ("edgeitems", edgeitems),
                        ("linewidth", linewidth)):
        if value is not None:
            setattr(_options, name, value)
    _options.sci_mode = sci_mode


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
            if _options.sci_mode is not None:
                self.scientific = _options.sci_mode
            texts = [self._number(v) for v in values if math.isfinite(v) and v != 0]
        for text in texts:
            self.width = max(self.width, len(text))
        # Infinities and zeros are written into the width of the others.

    def _number(self, value):
        if self.scientific:
            return f"{value:.{_options.precision}e}"
        return f"{value:.0f}." if self.whole else f"{value:.{_options.precision}f}"

    def format(self, value):
        if not self.floating:
            return str(value).rjust(self.width)
        if self.whole and not self.scientific and not math.isfinite(value):
            text = f"{value:.0f}"
        else:
            text = self._number(value) if math.isfinite(value) else f"{value:.{_options.precision}f}"
        return text.rjust(self.width)


def _vector(values, indent, formatter, summarize):
    per_line = max(1, (_options.linewidth - indent) // (formatter.width + 2))
    if summarize and len(values) > 2 * _options.edgeitems:
        items = [formatter.format(v) for v in values[:_options.edgeitems]] + [" ..."] + [formatter.format(v) for v in values[-_options.edgeitems:]]
    else:
        items = [formatter.format(v) for v in values]
    lines = [", ".join(items[i:i + per_line]) for i in range(0, len(items), per_line)]
    return "[" + (",\n" + " " * (indent + 1)).join(lines) + "]"


def _nested(values, ndim, indent, formatter, summarize):
    if ndim == 0:
        return formatter.format(values)
    if ndim == 1:
        return _vector(values, indent, formatter, summarize)
    if summarize and len(values) > 2 * _options.edgeitems:
        parts = [_nested(v, ndim - 1, indent + 1, formatter, True) for v in values[:_options.edgeitems]]
        parts.append("...")
        parts += [_nested(v, ndim - 1, indent + 1, formatter, True) for v in values[-_options.edgeitems:]]
    else:
        parts = [_nested(v, ndim - 1, indent + 1, formatter, summarize) for v in values]
    return "[" + ("," + "\n" * (ndim - 1) + " " * (indent + 1)).join(parts) + "]"


def _flat(values, ndim, summarize, found):
    if ndim == 0:
        found.append(values)
        return found
    if summarize and len(values) > 2 * _options.edgeitems:
        values = values[:_options.edgeitems] + values[-_options.edgeitems:]
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
        if dtype is not _torch.get_default_dtype():
            suffixes.append("dtype=" + str(dtype))
        body = "[]"
    else:
        if dtype not in (_torch.get_default_dtype(), _torch.int64, _torch.bool):
            suffixes.append("dtype=" + str(dtype))
        summarize = tensor.numel() > _options.threshold
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
        if line + len(suffix) + 2 > _options.linewidth:
            text += ",\n" + " " * len(prefix) + suffix
            line = len(prefix) + len(suffix)
        else:
            text += ", " + suffix
            line += len(suffix) + 2
    return text + ")"
