"""Whether operations are noted for gradients: no_grad, enable_grad, set_grad_enabled."""
import _torch
import functools


class _Mode:
    _wanted = True

    def __enter__(self):
        self.prev = _torch.is_grad_enabled()
        _torch._set_grad_enabled(self._wanted)

    def __exit__(self, exc_type, exc_value, traceback):
        _torch._set_grad_enabled(self.prev)

    def __call__(self, func):
        @functools.wraps(func)
        def decorate_context(*args, **kwargs):
            with self.__class__():
                return func(*args, **kwargs)
        return decorate_context


class no_grad(_Mode):
    _wanted = False


class enable_grad(_Mode):
    pass


class set_grad_enabled:
    def __init__(self, mode):
        self.prev = _torch.is_grad_enabled()
        _torch._set_grad_enabled(True if mode else False)

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        _torch._set_grad_enabled(self.prev)


for _cls in (_Mode, no_grad, enable_grad, set_grad_enabled):
    _cls.__module__ = "torch.autograd.grad_mode"
