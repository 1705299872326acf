"""Module: a tree of modules, parameters and buffers. Conversions keep the Parameter objects."""
import _torch
from collections import OrderedDict, namedtuple
from torch._tensor import Tensor
from torch.autograd.function import Function
from torch.autograd.grad_mode import no_grad
from torch.nn.parameter import Parameter
from torch.utils.hooks import RemovableHandle


_HOOKS = ("_backward_hooks", "_forward_hooks", "_forward_pre_hooks", "_state_dict_hooks", "_load_state_dict_pre_hooks",
          "_load_state_dict_post_hooks")
_global_pre_hooks = OrderedDict()
_global_hooks = OrderedDict()


class _BackwardWatch:
    """Calls a module's backward hooks with the gradients of its inputs and outputs, once both are known."""

    def __init__(self, module, hooks):
        self.module = module
        self.hooks = hooks
        self.grad_outputs = None

    def inputs(self, args):
        self.places = [i for i, a in enumerate(args) if isinstance(a, Tensor)]
        self.count = len(args)
        self.tracked = any(args[i].requires_grad for i in self.places)
        if not self.tracked:
            return args
        passed = _Passed.apply(self, "_on_inputs", *[args[i] for i in self.places])
        result = list(args)
        for i, value in zip(self.places, passed if isinstance(passed, tuple) else (passed,)):
            result[i] = value
        return tuple(result)

    def outputs(self, result):
        many = isinstance(result, tuple)
        passed = _Passed.apply(self, "_on_outputs", *(result if many else (result,)))
        return passed if many or not isinstance(passed, tuple) else passed[0]

    def _on_outputs(self, grads):
        self.grad_outputs = grads
        if not self.tracked:
            for hook in self.hooks:
                hook(self.module, (None,) * self.count, grads)
        return grads

    def _on_inputs(self, grads):
        known = [None] * self.count
        for i, grad in zip(self.places, grads):
            known[i] = grad
        for hook in self.hooks:
            result = hook(self.module, tuple(known), self.grad_outputs)
            if result is not None:
                known = list(result if isinstance(result, tuple) else (result,))
        return tuple(known[i] for i in self.places)


class _Passed(Function):
    """Tensors as they are; their gradients go by a watch."""

    @staticmethod
    def forward(ctx, watch, method, *tensors):
        ctx.report = getattr(watch, method)
        return tuple(tensors) if len(tensors) > 1 else tensors[0]

    @staticmethod
    def backward(ctx, *grads):
        return (None, None, *ctx.report(grads))


_Passed.__name__ = "BackwardHookFunction"


def register_module_forward_hook(hook):
    handle = RemovableHandle(_global_hooks)
    _global_hooks[handle.id] = hook
    return handle


def _indented(text, spaces):
    first, *rest = text.split("\n")
    return "\n".join([first] + [" " * spaces + line for line in rest])


def _check_name(kind, name):
    if not isinstance(name, str):
        raise TypeError(f"{kind} name should be a string. Got {_typename(name)}")
    if "." in name:
        raise KeyError(f'{kind} name can\'t contain "."' + (f", got: {name}" if kind == "module" else ""))
    if name == "":
        raise KeyError(f'{kind} name can\'t be empty string ""')


class Module:
    dump_patches = False
    _version = 1

    def __init__(self):
        object.__setattr__(self, "training", True)
        object.__setattr__(self, "_parameters", OrderedDict())
        object.__setattr__(self, "_buffers", OrderedDict())
        object.__setattr__(self, "_non_persistent_buffers_set", set())
        object.__setattr__(self, _HOOKS[0], OrderedDict())
        object.__setattr__(self, "_is_full_backward_hook", None)
        for hooks in _HOOKS[1:]:
            object.__setattr__(self, hooks, OrderedDict())
        object.__setattr__(self, "_modules", OrderedDict())

    def forward(self, *input):
        raise NotImplementedError(f'Module [{type(self).__name__}] is missing the required "forward" function')

    def _call_impl(self, *input, **kwargs):
        if not (self._forward_hooks or self._forward_pre_hooks or self._backward_hooks or _global_hooks):
            return self.forward(*input, **kwargs)
        for hook in (*_global_pre_hooks.values(), *self._forward_pre_hooks.values()):
            result = hook(self, input)
            if result is not None:
                input = result if isinstance(result, tuple) else (result,)
        watch = _BackwardWatch(self, list(self._backward_hooks.values())) if self._backward_hooks else None
        if watch is not None:
            input = watch.inputs(input)
        result = self.forward(*input, **kwargs)
        for hook in (*_global_hooks.values(), *self._forward_hooks.values()):
            other = hook(self, input, result)
            if other is not None:
                result = other
        return result if watch is None else watch.outputs(result)

    __call__ = _call_impl

    # Hooks.
    def _register_hook(self, place, hook):
        handle = RemovableHandle(place)
        place[handle.id] = hook
        return handle

    def register_forward_pre_hook(self, hook):
        return self._register_hook(self._forward_pre_hooks, hook)

    def register_forward_hook(self, hook):
        return self._register_hook(self._forward_hooks, hook)

    def register_full_backward_hook(self, hook):
        return self._register_hook(self._backward_hooks, hook)

    def register_backward_hook(self, hook):
        return self._register_hook(self._backward_hooks, hook)

    def _register_load_state_dict_pre_hook(self, hook, with_module=False):
        return self._register_hook(self._load_state_dict_pre_hooks, hook)

    def _register_state_dict_hook(self, hook):
        return self._register_hook(self._state_dict_hooks, hook)

    # Finding by dotted names.
    def get_submodule(self, target):
        module = self
        for name in target.split(".") if target else ():
            if not hasattr(module, name):
                raise AttributeError(type(module).__name__ + " has no attribute `" + name + "`")
            module = getattr(module, name)
            if not isinstance(module, Module):
                raise AttributeError("`" + name + "` is not an nn.Module")
        return module

    def get_parameter(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise AttributeError(type(module).__name__ + " has no attribute `" + name + "`")
        param = getattr(module, name)
        if not isinstance(param, Parameter):
            raise AttributeError("`" + name + "` is not an nn.Parameter")
        return param

    def get_buffer(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise AttributeError(type(module).__name__ + " has no attribute `" + name + "`")
        if name not in module._buffers:
            raise AttributeError("`" + name + "` is not a buffer")
        return getattr(module, name)

    # Attributes: parameters, buffers and modules live in dicts of their own.
    def register_buffer(self, name, tensor, persistent=True):
        if "_buffers" not in self.__dict__:
            raise AttributeError("cannot assign buffer before Module.__init__() call")
        _check_name("buffer", name)
        if hasattr(self, name) and name not in self._buffers:
            raise KeyError(f"attribute '{name}' already exists")
        if tensor is not None and not isinstance(tensor, Tensor):
            raise TypeError(f"cannot assign '{_typename(tensor)}' object to buffer '{name}' (torch Tensor or None required)")
        self._buffers[name] = tensor
        if persistent:
            self._non_persistent_buffers_set.discard(name)
        else:
            self._non_persistent_buffers_set.add(name)

    def register_parameter(self, name, param):
        if "_parameters" not in self.__dict__:
            raise AttributeError("cannot assign parameter before Module.__init__() call")
        _check_name("parameter", name)
        if hasattr(self, name) and name not in self._parameters:
            raise KeyError(f"attribute '{name}' already exists")
        if param is not None and not isinstance(param, Parameter):
            raise TypeError(f"cannot assign '{_typename(param)}' object to parameter '{name}' (torch.nn.Parameter or None "
                            "required)")
        if param is not None and param.grad_fn is not None:
            raise ValueError(f"Cannot assign non-leaf Tensor to parameter '{name}'. Model parameters must be created explicitly. "
                             f"To express '{name}' as a function of another Tensor, compute the value in the forward() method.")
        self._parameters[name] = param

    def add_module(self, name, module):
        if not isinstance(module, Module) and module is not None:
            raise TypeError(f"{_typename(module)} is not a Module subclass")
        _check_name("module", name)
        if hasattr(self, name) and name not in self._modules:
            raise KeyError(f"attribute '{name}' already exists")
        self._modules[name] = module

    register_module = add_module

    def __getattr__(self, name):
        for place in ("_parameters", "_buffers", "_modules"):
            values = self.__dict__.get(place)
            if values is not None and name in values:
                return values[name]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        own = self.__dict__
        params = own.get("_parameters")
        if isinstance(value, Parameter):
            if params is None:
                raise AttributeError("cannot assign parameters before Module.__init__() call")
            for place in (own, self._buffers, self._modules):
                place.pop(name, None)
            self.register_parameter(name, value)
        elif params is not None and name in params:
            if value is not None:
                raise TypeError(f"cannot assign '{_typename(value)}' as parameter '{name}' "
                                "(torch.nn.Parameter or None expected)")
            params[name] = None
        elif isinstance(value, Module):
            modules = own.get("_modules")
            if modules is None:
                raise AttributeError("cannot assign module before Module.__init__() call")
            own.pop(name, None)
            modules[name] = value
        elif name in own.get("_modules", ()):
            if value is not None:
                raise TypeError(f"cannot assign '{_typename(value)}' as child module '{name}' "
                                "(torch.nn.Module or None expected)")
            self._modules[name] = None
        elif name in own.get("_buffers", ()):
            if value is not None and not isinstance(value, Tensor):
                raise TypeError(f"cannot assign '{_typename(value)}' as buffer '{name}' (torch.Tensor or None expected)")
            self._buffers[name] = value
        else:
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        for place in (self._parameters, self._buffers, self._modules):
            if name in place:
                del place[name]
                return
        object.__delattr__(self, name)

    # Walking over the tree.
    def named_modules(self, memo=None, prefix="", remove_duplicate=True):
        memo = set() if memo is None else memo
        if self not in memo:
            if remove_duplicate:
                memo.add(self)
            yield prefix, self
            for name, module in self._modules.items():
                if module is not None:
                    yield from module.named_modules(memo, prefix + ("." if prefix else "") + name, remove_duplicate)

    def modules(self):
        for _, module in self.named_modules():
            yield module

    def named_children(self):
        seen = set()
        for name, module in self._modules.items():
            if module is not None and module not in seen:
                seen.add(module)
                yield name, module

    def children(self):
        for _, module in self.named_children():
            yield module

    def _named_members(self, place, prefix, recurse):
        seen = set()
        for module_prefix, module in self.named_modules(prefix=prefix) if recurse else [(prefix, self)]:
            for name, value in module.__dict__[place].items():
                if value is not None and value not in seen:
                    seen.add(value)
                    yield module_prefix + ("." if module_prefix else "") + name, value

    def named_parameters(self, prefix="", recurse=True):
        yield from self._named_members("_parameters", prefix, recurse)

    def parameters(self, recurse=True):
        for _, param in self.named_parameters(recurse=recurse):
            yield param

    def named_buffers(self, prefix="", recurse=True):
        yield from self._named_members("_buffers", prefix, recurse)

    def buffers(self, recurse=True):
        for _, buffer in self.named_buffers(recurse=recurse):
            yield buffer

    def apply(self, fn):
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    # Conversions: `.data =` swaps the storage under the same Parameter; buffers become new objects.
    def _apply(self, fn):
        for module in self.children():
            module._apply(fn)
        for param in self._parameters.values():
            if param is None:
                continue
            with no_grad():
                converted = fn(param)
            param.data = converted
            if param.grad is not None:
                with no_grad():
                    grad = fn(param.grad)
                param.grad.data = grad
        for name, buffer in self._buffers.items():
            if buffer is not None:
                self._buffers[name] = fn(buffer)
        return self

    def _to_floating(self, dtype):
        return self._apply(lambda t: t.to(dtype) if t.is_floating_point() else t)

    def to(self, *args, device=None, dtype=None, non_blocking=False):
        for arg in args:
            if isinstance(arg, Tensor):
                dtype = arg.dtype
            elif isinstance(arg, _torch.dtype):
                dtype = arg
            else:
                device = arg
        if dtype is not None and not dtype.is_floating_point:
            raise TypeError(f"nn.Module.to only accepts floating point or complex dtypes, but got desired dtype={dtype}")

        def convert(t):
            return t.to(device=device, dtype=dtype if t.is_floating_point() else None)
        return self._apply(convert)

    def float(self):
        return self._to_floating(_torch.float32)

    def double(self):
        return self._to_floating(_torch.float64)

    def half(self):
        return self._to_floating(_torch.float16)

    def bfloat16(self):
        return self._to_floating(_torch.bfloat16)

    def cpu(self):
        return self

    def cuda(self, device=None):
        return self._apply(lambda t: t.cuda(device))

    # State.
    def state_dict(self, *args, destination=None, prefix="", keep_vars=False):
        if destination is None:
            destination = OrderedDict()
            destination._metadata = OrderedDict()
        if hasattr(destination, "_metadata"):
            destination._metadata[prefix[:-1]] = dict(version=self._version)
        for name, param in self._parameters.items():
            if param is not None:
                destination[prefix + name] = param if keep_vars else param.detach()
        for name, buffer in self._buffers.items():
            if buffer is not None and name not in self._non_persistent_buffers_set:
                destination[prefix + name] = buffer if keep_vars else buffer.detach()
        for name, module in self._modules.items():
            if module is not None:
                module.state_dict(destination=destination, prefix=prefix + name + ".", keep_vars=keep_vars)
        return destination

    def _load(self, state_dict, prefix, missing, used, errors):
        persistent = [(n, b) for n, b in self._buffers.items() if n not in self._non_persistent_buffers_set]
        for name, own in list(self._parameters.items()) + persistent:
            if own is None:
                continue
            key = prefix + name
            if key not in state_dict:
                missing.append(key)
                continue
            used.add(key)
            value = state_dict[key]
            if value.shape != own.shape:
                errors.append(f"size mismatch for {key}: copying a param with shape {value.shape} from checkpoint, the "
                              f"shape in current model is {own.shape}.")
                continue
            with no_grad():
                own.copy_(value)
        for name, module in self._modules.items():
            if module is not None:
                module._load(state_dict, prefix + name + ".", missing, used, errors)

    def load_state_dict(self, state_dict, strict=True):
        missing, used, errors = [], set(), []
        self._load(state_dict, "", missing, used, errors)
        unexpected = [key for key in state_dict if key not in used]
        if strict:
            if unexpected:
                errors.insert(0, "Unexpected key(s) in state_dict: " + ", ".join(f'"{k}"' for k in unexpected) + ". ")
            if missing:
                errors.insert(0, "Missing key(s) in state_dict: " + ", ".join(f'"{k}"' for k in missing) + ". ")
        if errors:
            raise RuntimeError(f"Error(s) in loading state_dict for {type(self).__name__}:\n\t" + "\n\t".join(errors))
        return _IncompatibleKeys(missing, unexpected)

    def train(self, mode=True):
        if not isinstance(mode, bool):
            raise ValueError("training mode is expected to be boolean")
        self.training = mode
        for module in self.children():
            module.train(mode)
        return self

    def eval(self):
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        for param in self.parameters():
            param.requires_grad_(requires_grad)
        return self

    def zero_grad(self, set_to_none=False):
        for param in self.parameters():
            if param.grad is not None:
                if set_to_none:
                    param.grad = None
                else:
                    param.grad.requires_grad_(False)
                    param.grad.zero_()

    def extra_repr(self):
        return ""

    def __repr__(self):
        extra = self.extra_repr()
        extra_lines = extra.split("\n") if extra else []
        children = ["(" + name + "): " + _indented(repr(module), 2) for name, module in self._modules.items()]
        lines = extra_lines + children
        text = type(self).__name__ + "("
        if lines:
            if len(extra_lines) == 1 and not children:
                text += extra_lines[0]
            else:
                text += "\n  " + "\n  ".join(lines) + "\n"
        return text + ")"

    def __dir__(self):
        names = list(dir(type(self))) + list(self.__dict__)
        for place in (self._parameters, self._modules, self._buffers):
            names += list(place)
        return sorted(name for name in names if not name[0].isdigit())


class _IncompatibleKeys(namedtuple("IncompatibleKeys", ["missing_keys", "unexpected_keys"])):
    def __repr__(self):
        if not self.missing_keys and not self.unexpected_keys:
            return "<All keys matched successfully>"
        return super().__repr__()

    __str__ = __repr__


def _typename(value):
    if isinstance(value, Tensor):
        return value.type()
    module = type(value).__module__
    return type(value).__name__ if module == "builtins" else module + "." + type(value).__name__


