"""Function: an operation with a gradient of one's own."""
import _torch
from torch._tensor import Tensor


class FunctionCtx:
    def save_for_backward(self, *tensors):
        self._to_save = tensors

    def mark_non_differentiable(self, *args):
        self._non_differentiable = args

    def mark_dirty(self, *args):
        raise NotImplementedError("Heapscope does not support ctx.mark_dirty()")

    def set_materialize_grads(self, value):
        self.materialize_grads = value

    @property
    def saved_tensors(self):
        return tuple(self.__dict__.get("_to_save", ()))

    @property
    def needs_input_grad(self):
        return self._needs_input_grad


class _Context(FunctionCtx):
    def _run_backward(self, *grads):
        result = self._function.backward(self, *grads)
        result = result if isinstance(result, tuple) else (result,)
        if len(result) != self._count:
            if len(result) < self._count or any(r is not None for r in result[self._count:]):
                raise RuntimeError(f"function {self._function.__name__}Backward returned an incorrect number of gradients "
                                   f"(expected {self._count}, got {len(result)})")
        return result


class Function:
    @staticmethod
    def forward(ctx, *args, **kwargs):
        raise NotImplementedError("You must implement the forward function for custom autograd.Function.")

    @staticmethod
    def backward(ctx, *grad_outputs):
        raise NotImplementedError("You must implement either the backward or vjp method for your custom autograd.Function "
                                  "to use it with backward mode AD.")

    @classmethod
    def apply(cls, *args):
        if "_backward_cls" not in cls.__dict__:
            cls._backward_cls = type(cls.__name__ + "Backward", (_Context,), {"__module__": "torch.autograd.function"})
        ctx = cls._backward_cls()
        ctx._function = cls
        ctx._count = len(args)
        ctx._needs_input_grad = tuple(isinstance(a, Tensor) and a.requires_grad for a in args)
        enabled = _torch.is_grad_enabled()
        _torch._set_grad_enabled(False)
        try:
            results = cls.forward(ctx, *args)
        finally:
            _torch._set_grad_enabled(enabled)
        many = isinstance(results, tuple)
        results = tuple(r.view_as(r) if any(r is a for a in args) else r for r in (results if many else (results,)))
        skipped = ctx.__dict__.get("_non_differentiable", ())
        if enabled and any(ctx._needs_input_grad):
            _torch._attach_function(ctx, args, tuple(r for r in results if not any(r is s for s in skipped)))
        return results if many else results[0]


def _as_node(name, function, *tensors):
    """function(*tensors), as one operation of PyTorch's own: its node has that name, and the gradient of what it is made of."""
    class Operation(Function):
        @staticmethod
        def forward(ctx, *inputs):
            ctx.inputs = inputs
            return function(*inputs)

        @staticmethod
        def backward(ctx, *grads):
            enabled = _torch.is_grad_enabled()
            _torch._set_grad_enabled(True)
            try:
                inputs = [x.detach().requires_grad_(x.requires_grad) for x in ctx.inputs]
                results = function(*inputs)
                results = results if isinstance(results, tuple) else (results,)
                pairs = [(r, g) for r, g in zip(results, grads) if r.requires_grad]
                wanted = [x for x in inputs if x.requires_grad]
                found = iter(_gradients([r for r, _ in pairs], wanted, [g for _, g in pairs]))
            finally:
                _torch._set_grad_enabled(enabled)
            return tuple(next(found) if x.requires_grad else None for x in inputs)

    Operation._backward_cls = type(name, (_Context,), {"__module__": "builtins"})
    return Operation.apply(*tensors)


def _gradients(outputs, inputs, grads):
    from torch.autograd import grad
    return grad(outputs, inputs, grads, allow_unused=True)
