"""Putting mocks in the place of attributes for a while."""

import builtins
import contextlib
import inspect
import sys
from functools import partial, wraps
from unittest._mock_calls import DEFAULT
from unittest.mock import AsyncMock, MagicMock, NonCallableMock, create_autospec

__name__ = 'unittest.mock'          # where its classes are found

# --- patch ---

def _importer(target):
    path, *rest = target.split('.')
    thing = __import__(path)
    for attribute in rest:
        path = f'{path}.{attribute}'
        if not hasattr(thing, attribute):
            __import__(path)      # a module below it that nobody has imported yet
        thing = getattr(thing, attribute)
    return thing


class _patch(object):
    """Replaces an attribute for a block, function or class."""

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        for name, taken in (('new', new is not DEFAULT), ('autospec', autospec is not None)):
            if taken and new_callable is not None:
                raise ValueError(f"Cannot use '{name}' and 'new_callable' together")
        self.getter, self.attribute = getter, attribute
        self.new, self.new_callable, self.kwargs = new, new_callable, kwargs
        self.spec, self.spec_set, self.autospec, self.create = spec, spec_set, autospec, create
        # Of patch.multiple: the keyword argument that this is, and the other patches that come with it.
        self.attribute_name, self.additional_patchers = None, []

    def copy(self):
        names = ('getter', 'attribute', 'new', 'spec', 'create', 'spec_set', 'autospec', 'new_callable', 'kwargs')
        return _patch(*(getattr(self, name) for name in names))

    def __call__(self, func):
        if isinstance(func, type):
            for name, method in _tests_of(func):
                setattr(func, name, self.copy()(method))
            return func
        if not hasattr(func, 'patchings'):
            func = (_patched_coroutine if inspect.iscoroutinefunction(func) else _patched_function)(func)
            func.patchings = []
        func.patchings += [self]
        return func

    def get_original(self):
        owner, name = self.getter(), self.attribute
        own = getattr(owner, '__dict__', {})
        local = name in own
        original = own[name] if local else getattr(owner, name, DEFAULT)
        if isinstance(owner, type(sys)) and name in vars(builtins):
            self.create = True      # a module may hide a builtin
        if original is DEFAULT and not self.create:
            raise AttributeError(f"{owner} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        self.target = self.getter()
        self.temp_original, self.is_local = original, _ = self.get_original()
        new = self._replacement(original)
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        # patch.multiple gives the mocks that it has made, by name.
        extra = {self.attribute_name: new} if self.new is DEFAULT else {}
        for other in self.additional_patchers:
            value = other.__enter__()
            if other.new is DEFAULT:
                extra.update(value)
        return extra

    def _replacement(self, original):
        """What is put in the place: what was given, or a mock like the original."""
        if self.autospec is not None:
            if self.new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            model = original if self.autospec is True else self.autospec
            return create_autospec(model, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)
        if self.new is not DEFAULT:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return self.new
        models = {name: original if model is True else model
                  for name, model in (('spec', self.spec), ('spec_set', self.spec_set)) if model is not None}
        kind = self.new_callable
        if kind is None:
            kind = AsyncMock if inspect.iscoroutinefunction(getattr(original, '__func__', original)) else MagicMock
        arguments = models | self.kwargs
        if self.attribute and isinstance(kind, type) and issubclass(kind, NonCallableMock):
            arguments.setdefault('name', self.attribute)
        return kind(**arguments)

    def __exit__(self, *exc_info):
        for other in reversed(self.additional_patchers):
            other.__exit__(*exc_info)
        owner, name = self.target, self.attribute
        back = self.is_local and self.temp_original is not DEFAULT
        if not back:
            delattr(owner, name)      # it was inherited, or was not there
            back = not (self.create or hasattr(owner, name))
        if back:
            setattr(owner, name, self.temp_original)

    def start(self):
        return _start(self)

    def stop(self):
        return _stop(self)


_started = []


def _start(patching):
    value = patching.__enter__()
    _started.append(patching)
    return value


def _stop(patching):
    if patching in _started:
        _started.remove(patching)
        return patching.__exit__(None, None, None)
    return None


def _tests_of(cls):
    """The methods that are tests: (name, method)."""
    for name in dir(cls):
        if name.startswith(patch.TEST_PREFIX) and callable(getattr(cls, name)):
            yield name, getattr(cls, name)


def _patched_coroutine(func):
    @wraps(func)
    async def with_patches(*args, **keywargs):
        with _entered(with_patches, args, keywargs) as (more, named):
            return await func(*more, **named)
    return with_patches


def _patched_function(func):
    @wraps(func)
    def with_patches(*args, **keywargs):
        with _entered(with_patches, args, keywargs) as (more, named):
            return func(*more, **named)
    return with_patches


@contextlib.contextmanager
def _entered(patched, args, keywargs):
    with contextlib.ExitStack() as stack:
        more = []
        for patching in patched.patchings:
            value = stack.enter_context(patching)
            if patching.attribute_name is None:
                more += [value] * (patching.new is DEFAULT)
            else:
                keywargs.update(value)
        yield args + tuple(more), keywargs


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = partial(_importer, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    patchers = []
    for name, new in kwargs.items():
        one = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        one.attribute_name = name
        patchers.append(one)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Replaces what a dotted name leads to."""
    try:
        where, attribute = target.rsplit('.', 1)
    except (AttributeError, TypeError, ValueError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return _patch(partial(_importer, where), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


class _patch_dict(object):
    """Changes a dict for a block, function or class."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear, self._original = in_dict, clear, None
        self.values = {**dict(values), **kwargs}

    def __call__(self, f):
        if not isinstance(f, type):
            @wraps(f)
            def with_items(*args, **keywargs):
                with self:
                    return f(*args, **keywargs)
            return with_items
        for name, method in _tests_of(f):
            setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(method))
        return f

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        changed = self.in_dict
        self._original = dict(changed)
        if self.clear:
            changed.clear()
        changed.update(self.values)
        return changed

    def __exit__(self, *args):
        before, self._original = self._original, None
        if before is not None:
            self.in_dict.clear()
            self.in_dict.update(before)
        return False

    def start(self):
        return _start(self)

    def stop(self):
        return _stop(self)


def _stop_all():
    for one in reversed(_started[:]):
        one.stop()


patch.object, patch.dict, patch.multiple, patch.stopall = _patch_object, _patch_dict, _patch_multiple, _stop_all
patch.TEST_PREFIX = 'test'
