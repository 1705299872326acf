"""Convolutions."""
import math

import _torch
from torch.nn import functional, init
from torch.nn.modules.module import Module
from torch.nn.parameter import Parameter


def _tuple(value, n):
    return value if isinstance(value, str) else (value,) * n if isinstance(value, int) else tuple(value)


class _Conv(Module):
    _axes = 2

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True,
                 padding_mode="zeros", device=None, dtype=None, _biases=None):
        super().__init__()
        if in_channels % groups != 0:
            raise ValueError("in_channels must be divisible by groups")
        if out_channels % groups != 0:
            raise ValueError("out_channels must be divisible by groups")
        if padding_mode != "zeros":
            raise NotImplementedError(f"Heapscope does not support padding mode {padding_mode!r}")
        n = self._axes
        self.in_channels = in_channels
        self.out_channels = out_channels
        self.kernel_size = _tuple(kernel_size, n)
        self.stride = _tuple(stride, n)
        self.padding = _tuple(padding, n)
        self.dilation = _tuple(dilation, n)
        self.groups = groups
        self.padding_mode = padding_mode
        self.weight = Parameter(_torch._zeros((out_channels, in_channels // groups) + self.kernel_size, dtype))
        biases = (out_channels if bias else 0) if _biases is None else _biases
        if biases:
            self.bias = Parameter(_torch._zeros((biases,), dtype))
        else:
            self.register_parameter("bias", None)
        self.reset_parameters()

    def reset_parameters(self):
        init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        if self.bias is not None:
            fan_in, _ = init._calculate_fan_in_and_fan_out(self.weight)
            if fan_in != 0:
                bound = 1 / math.sqrt(fan_in)
                init.uniform_(self.bias, -bound, bound)

    def extra_repr(self):
        text = f"{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, stride={self.stride}"
        if self.padding != (0,) * self._axes:
            text += f", padding={self.padding}"
        if self.dilation != (1,) * self._axes:
            text += f", dilation={self.dilation}"
        if self.groups != 1:
            text += f", groups={self.groups}"
        if self.bias is None:
            text += ", bias=False"
        return text


class Conv1d(_Conv):
    _axes = 1

    def forward(self, input):
        return functional.conv1d(input, self.weight, self.bias, self.stride, self.padding, self.dilation, self.groups)


class Conv2d(_Conv):
    def forward(self, input):
        return functional.conv2d(input, self.weight, self.bias, self.stride, self.padding, self.dilation, self.groups)


class _ConvTranspose(_Conv):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1, bias=True,
                 dilation=1, padding_mode="zeros", device=None, dtype=None):
        super().__init__(out_channels, in_channels, kernel_size, stride, padding, dilation, groups, False, padding_mode, device,
                         dtype, out_channels if bias else 0)
        self.in_channels, self.out_channels = in_channels, out_channels
        self.output_padding = _tuple(output_padding, self._axes)

    def extra_repr(self):
        text = super().extra_repr()
        if self.output_padding == (0,) * self._axes:
            return text
        return text.replace(", bias", f", output_padding={self.output_padding}, bias") if self.bias is None else \
            f"{text}, output_padding={self.output_padding}"

    def forward(self, input, output_size=None):
        function = functional.conv_transpose1d if self._axes == 1 else functional.conv_transpose2d
        return function(input, self.weight, self.bias, self.stride, self.padding, self.output_padding, self.groups,
                        self.dilation)


class ConvTranspose1d(_ConvTranspose):
    _axes = 1


class ConvTranspose2d(_ConvTranspose):
    pass
