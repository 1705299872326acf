"""torch.autograd: gradients of whole graphs."""
import _torch
from torch._tensor import Tensor
from torch.autograd.function import Function
from torch.autograd.grad_mode import enable_grad, inference_mode, no_grad, set_grad_enabled
from torch.autograd import function, grad_mode, functional

Variable = Tensor


def _first_gradients(outputs, grads):
    """Each output's own gradient; 1 for a single number."""
    result = []
    for out, grad in zip(outputs, grads):
        if isinstance(grad, Tensor):
            if out.shape != grad.shape:
                raise RuntimeError(f"Mismatch in shape: grad_output[{list(map(id, grads)).index(id(grad))}] has a shape of "
                                   f"{grad.shape} and output[{list(map(id, outputs)).index(id(out))}] has a shape of "
                                   f"{out.shape}.")
            result.append(grad)
        elif grad is None:
            if out.requires_grad:
                if out.numel() != 1:
                    raise RuntimeError("grad can be implicitly created only for scalar outputs")
                result.append(_torch._full(out.shape, 1.0, out.dtype))
            else:
                result.append(None)
        else:
            raise TypeError("gradients can be either Tensors or None, but got " + type(grad).__name__)
    return tuple(result)


def _as_tuple(grads, count):
    if grads is None:
        return (None,) * count
    return (grads,) if isinstance(grads, Tensor) else tuple(grads)


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, grad_variables=None, inputs=None):
    if inputs is not None and not isinstance(inputs, Tensor) and len(inputs) == 0:
        raise RuntimeError("'inputs' argument to backward() cannot be empty.")
    tensors = (tensors,) if isinstance(tensors, Tensor) else tuple(tensors)
    if inputs is not None:
        inputs = (inputs,) if isinstance(inputs, Tensor) else tuple(inputs)
    grads = _first_gradients(tensors, _as_tuple(grad_tensors, len(tensors)))
    keep = create_graph if retain_graph is None else retain_graph
    if inputs is None:
        _torch._run_backward(tensors, grads, bool(keep), bool(create_graph), None, True, True)
        return
    found = _torch._run_backward(tensors, grads, bool(keep), bool(create_graph), inputs, True, True)
    for tensor, grad in zip(inputs, found):
        if grad is not None:
            tensor.grad = grad if tensor.grad is None else tensor.grad + grad


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=False,
         is_grads_batched=False):
    outputs = (outputs,) if isinstance(outputs, Tensor) else tuple(outputs)
    inputs = (inputs,) if isinstance(inputs, Tensor) else tuple(inputs)
    grads = _first_gradients(outputs, _as_tuple(grad_outputs, len(outputs)))
    keep = create_graph if retain_graph is None else retain_graph
    return _torch._run_backward(outputs, grads, bool(keep), bool(create_graph), inputs, False, bool(allow_unused))


def set_detect_anomaly(mode, check_nan=True):
    pass


class detect_anomaly:
    def __init__(self, check_nan=True):
        pass

    def __enter__(self):
        pass

    def __exit__(self, *args):
        pass


def gradcheck(func, inputs, eps=1e-06, atol=1e-05, rtol=0.001, **kwargs):
    """Compares gradients with differences of the function's values."""
    inputs = (inputs,) if isinstance(inputs, Tensor) else tuple(inputs)
    out = func(*inputs).sum()
    wanted = [x for x in inputs if isinstance(x, Tensor) and x.requires_grad]
    for x, g in zip(wanted, grad(out, wanted)):
        flat, slope = x.data.view(-1), g.reshape(-1)
        for i in range(flat.numel()):
            before = flat[i].item()
            with no_grad():
                flat[i] = before + eps
                high = func(*inputs).sum().item()
                flat[i] = before - eps
                low = func(*inputs).sum().item()
                flat[i] = before
            numeric = (high - low) / (2 * eps)
            if abs(numeric - slope[i].item()) > atol + rtol * abs(numeric):
                return False
    return True
