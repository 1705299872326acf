"""Functions that layers are made of."""


def relu(input, inplace=False):
    return input.relu_() if inplace else input.relu()


def linear(input, weight, bias=None):
    rows = input.unsqueeze(0) if input.ndim == 1 else input
    result = rows @ weight.t()
    if bias is not None:
        result = (result + bias)._as_addmm()
    return result[0] if input.ndim == 1 else result
