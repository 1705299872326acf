"""Recurrent layers, step by step."""
import math

import _torch
from torch.nn import functional, init
from torch.nn.modules.module import Module
from torch.nn.parameter import Parameter


def _lstm(gates_in, state, weight, bias):
    h, c = state
    gates = functional.linear(h, weight, bias).add_(gates_in).chunk(4, 1)
    c = (gates[1].sigmoid() * c).add_(gates[0].sigmoid() * gates[2].tanh())
    h = gates[3].sigmoid() * c.tanh()
    return h, (h, c)


def _gru(gates_in, state, weight, bias):
    h, = state
    given, own = gates_in.chunk(3, 1), functional.linear(h, weight, bias).chunk(3, 1)
    reset, update = (own[0] + given[0]).sigmoid(), (own[1] + given[1]).sigmoid()
    new = (given[2] + own[2] * reset).tanh()
    h = (h - new).mul_(update).add_(new)
    return h, (h,)


def _plain(function):
    def step(gates_in, state, weight, bias):
        h = function(functional.linear(state[0], weight, bias).add_(gates_in))
        return h, (h,)
    return step


_STEPS = {"LSTM": _lstm, "GRU": _gru, "RNN_TANH": _plain(_torch.tanh), "RNN_RELU": _plain(_torch.relu)}
_GATES = {"LSTM": 4, "GRU": 3, "RNN_TANH": 1, "RNN_RELU": 1}


class _Recurrent(Module):
    """What layers and cells share: uniform starts."""

    def reset_parameters(self):
        bound = 1.0 / math.sqrt(self.hidden_size) if self.hidden_size > 0 else 0
        for weight in self.parameters():
            init.uniform_(weight, -bound, bound)


class RNNBase(_Recurrent):
    __constants__ = ["mode", "input_size", "hidden_size", "num_layers", "bias", "batch_first", "dropout", "bidirectional"]

    def __init__(self, mode, input_size, hidden_size, num_layers=1, bias=True, batch_first=False, dropout=0.0,
                 bidirectional=False, proj_size=0, device=None, dtype=None):
        super().__init__()
        if proj_size:
            raise NotImplementedError("Heapscope does not support projections of recurrent layers")
        if isinstance(dropout, bool) or not 0 <= dropout <= 1:
            raise ValueError("dropout should be a number in range [0, 1] representing the probability of an element being "
                             "zeroed")
        if dropout > 0 and num_layers == 1:
            import warnings
            warnings.warn("dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects "
                          "num_layers greater than 1, but got dropout={} and num_layers={}".format(dropout, num_layers))
        self.mode = mode
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.num_layers = num_layers
        self.bias = bias
        self.batch_first = batch_first
        self.dropout = float(dropout)
        self.bidirectional = bidirectional
        self.proj_size = 0
        rows = _GATES[mode] * hidden_size
        for layer in range(num_layers):
            width = input_size if layer == 0 else hidden_size * self._directions()
            for name in self._names(layer):
                columns = () if name.startswith("bias") else (width,) if name.startswith("weight_ih") else (hidden_size,)
                setattr(self, name, Parameter(_torch._zeros((rows,) + columns, dtype)))
        self.reset_parameters()

    def _directions(self):
        return 2 if self.bidirectional else 1

    def _names(self, layer, direction=None):
        kinds = ("weight_ih", "weight_hh", "bias_ih", "bias_hh") if self.bias else ("weight_ih", "weight_hh")
        ends = ("", "_reverse")[:self._directions()] if direction is None else (("", "_reverse")[direction],)
        return [f"{kind}_l{layer}{end}" for end in ends for kind in kinds]

    def flatten_parameters(self):
        pass

    @property
    def all_weights(self):
        return [[getattr(self, name) for name in self._names(layer, direction)]
                for layer in range(self.num_layers) for direction in range(self._directions())]

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}"
        for name, usual in (("num_layers", 1), ("bias", True), ("batch_first", False), ("dropout", 0), ("bidirectional", False)):
            value = getattr(self, name)
            text += f", {name}={value}" if value != usual else ""
        return text

    def _check(self, input, states, batched):
        if input.size(-1) != self.input_size:
            raise RuntimeError("input.size(-1) must be equal to input_size. Expected {}, got {}".format(
                self.input_size, input.size(-1)))
        batch = input.size(0 if self.batch_first else 1)
        wanted = (self.num_layers * self._directions(), batch, self.hidden_size)
        words = ("Expected hidden[0] size {}, got {}", "Expected hidden[1] size {}, got {}")
        if len(states) == 1:
            words = ("Expected hidden size {}, got {}",)
        for text, state in zip(words, states):
            if tuple(state.size()) != wanted:
                raise RuntimeError(text.format(wanted, list(state.size())))

    def _run(self, input, states):
        """All layers over an input of three dimensions; gives the output and the last states."""
        step, last = _STEPS[self.mode], []
        if self.batch_first:
            input = input.transpose(0, 1)
        for layer in range(self.num_layers):
            outputs = []
            for direction in range(self._directions()):
                weights = [getattr(self, name) for name in self._names(layer, direction)] + [None, None]
                gates = functional.linear(input, weights[0], weights[2]).unbind(0)
                at = layer * self._directions() + direction
                state, steps = tuple(s[at] for s in states), []
                for given in reversed(gates) if direction else gates:
                    output, state = step(given, state, weights[1], weights[3])
                    steps.append(output)
                if direction:
                    steps.reverse()
                outputs.append(_torch.stack(steps, 0))
                last.append(state)
            input = outputs[0] if len(outputs) == 1 else _torch.cat(outputs, -1)
            if self.dropout and layer + 1 < self.num_layers:
                input = functional.dropout(input, self.dropout, self.training)
        output = input.transpose_(0, 1) if self.batch_first else input
        return output, tuple(_torch.stack([state[i] for state in last], 0) for i in range(len(states)))

    def forward(self, input, hx=None):
        if input.dim() not in (2, 3):
            raise RuntimeError(f"{'LSTM' if self.mode == 'LSTM' else self._get_name()}: Expected input to be 2-D or 3-D but "
                               f"received {input.dim()}-D tensor")
        batched, long = input.dim() == 3, self.mode == "LSTM"
        across = 0 if self.batch_first else 1
        if not batched:
            input = input.unsqueeze(across)
        if hx is None:
            shape = (self.num_layers * self._directions(), input.size(across), self.hidden_size)
            states = tuple(_torch._zeros(shape, input.dtype) for _ in range(2 if long else 1))
        else:
            states = tuple(hx) if long else (hx,)
            if not batched:
                states = tuple(state.unsqueeze(1) for state in states)
        self._check(input, states, batched)
        output, states = self._run(input, states)
        if not batched:
            output, states = output.squeeze(across), tuple(state.squeeze(1) for state in states)
        return output, states if long else states[0]


class RNN(RNNBase):
    def __init__(self, *args, nonlinearity="tanh", **settings):
        modes = {"tanh": "RNN_TANH", "relu": "RNN_RELU"}
        if nonlinearity not in modes:
            raise ValueError("Unknown nonlinearity '{}'".format(nonlinearity))
        self.nonlinearity = nonlinearity
        super().__init__(modes[nonlinearity], *args, **settings)


class LSTM(RNNBase):
    def __init__(self, *args, **settings):
        super().__init__("LSTM", *args, **settings)


class GRU(RNNBase):
    def __init__(self, *args, **settings):
        super().__init__("GRU", *args, **settings)


class RNNCellBase(_Recurrent):
    def __init__(self, input_size, hidden_size, bias, mode, dtype=None):
        super().__init__()
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.bias = bias
        self._mode = mode
        rows = _GATES[mode] * hidden_size
        self.weight_ih = Parameter(_torch._zeros((rows, input_size), dtype))
        self.weight_hh = Parameter(_torch._zeros((rows, hidden_size), dtype))
        for name in ("bias_ih", "bias_hh"):
            self.register_parameter(name, Parameter(_torch._zeros((rows,), dtype)) if bias else None)
        self.reset_parameters()

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}" + ("" if self.bias else ", bias=False")
        relu = self.__dict__.get("nonlinearity", "tanh") != "tanh"
        return text + (f", nonlinearity={self.nonlinearity}" if relu else "")

    def forward(self, input, hx=None):
        if input.dim() not in (1, 2):
            raise AssertionError(f"{self._get_name()}: Expected input to be 1-D or 2-D but received {input.dim()}-D tensor")
        batched, long = input.dim() == 2, self._mode == "LSTM"
        input = input if batched else input.unsqueeze(0)
        if hx is None:
            zeros = _torch._zeros((input.size(0), self.hidden_size), input.dtype)
            states = (zeros, zeros) if long else (zeros,)
        else:
            states = tuple(hx) if long else (hx,)
            states = states if batched else tuple(state.unsqueeze(0) for state in states)
        given = functional.linear(input, self.weight_ih, self.bias_ih)
        states = _STEPS[self._mode](given, states, self.weight_hh, self.bias_hh)[1]
        states = states if batched else tuple(state.squeeze(0) for state in states)
        return states if long else states[0]


class RNNCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh", device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, "RNN_RELU" if nonlinearity == "relu" else "RNN_TANH", dtype)
        self.nonlinearity = nonlinearity


class LSTMCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, "LSTM", dtype)


class GRUCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, "GRU", dtype)
