"""Whether operations are noted for gradients: no_grad, enable_grad, set_grad_enabled, inference_mode."""
import functools

import _torch


class _Decorated:
    """A context that decorates functions, too: each call enters a new one."""

    def _again(self):
        return self.__class__()

    def __call__(self, func):
        @functools.wraps(func)
        def decorate_context(*args, **kwargs):
            with self._again():
                return func(*args, **kwargs)
        return decorate_context


class no_grad(_Decorated):
    def __init__(self):
        self.prev = False

    def __enter__(self):
        self.prev = _torch.is_grad_enabled()
        _torch._set_grad_enabled(False)

    def __exit__(self, exc_type, exc_value, traceback):
        _torch._set_grad_enabled(self.prev)


class enable_grad(_Decorated):
    def __enter__(self):
        self.prev = _torch.is_grad_enabled()
        _torch._set_grad_enabled(True)

    def __exit__(self, exc_type, exc_value, traceback):
        _torch._set_grad_enabled(self.prev)


class set_grad_enabled(_Decorated):
    def __init__(self, mode):
        self.prev = _torch.is_grad_enabled()
        _torch._set_grad_enabled(bool(mode))
        self.mode = mode

    def _again(self):
        return self.__class__(self.mode)

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        _torch._set_grad_enabled(self.prev)


class inference_mode(_Decorated):
    def __init__(self, mode=True):
        self.mode = mode

    def _again(self):
        return self.__class__(self.mode)

    def __enter__(self):
        self.prev = _torch.is_grad_enabled(), _torch.is_inference_mode_enabled()
        _torch._set_inference(bool(self.mode))
        if self.mode:
            _torch._set_grad_enabled(False)

    def __exit__(self, exc_type, exc_value, traceback):
        grad, inference = self.prev
        _torch._set_grad_enabled(grad)
        _torch._set_inference(inference)
