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
        ctx = type(cls.__name__ + "Backward", (_Context,), {})()
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
