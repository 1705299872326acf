"""Objects that stand for others in tests: they take every call and remember it."""

import inspect
from functools import wraps
from unittest._mock_async import _AWAITED_MAGIC, _AsyncIterator, _Awaited, _async_names
from unittest._mock_calls import (
    ANY, DEFAULT, _arguments_text, _Call, _CallList, _deleted, _missing, call, sentinel)
from unittest.util import safe_repr

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock cannot be the spec of another."""


# --- Mocks ---

_OWN = ('assert_called_with', 'assert_called_once_with', 'assert_has_calls', 'assert_any_call',
        'assert_called', 'assert_called_once', 'assert_not_called', 'reset_mock', 'configure_mock', 'mock_add_spec',
        'attach_mock')
_MISSPELT = ('assert', 'assret', 'asert', 'aseert', 'assrt')
_SUPPORTED = {f'__{name}__' for name in (
    'lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod rdivmod neg pos abs invert '
    'complex int float index round trunc floor ceil bool next fspath aiter aenter aexit anext hash iter call '
    'missing reversed reduce get set delete dir format subclasses '
    'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow '
    'radd rsub rmul rmatmul rtruediv rfloordiv rmod rlshift rrshift rand rxor ror rpow '
    'iadd isub imul imatmul itruediv ifloordiv imod ilshift irshift iand ixor ior ipow').split()}
_DEFAULT_MAGIC = _SUPPORTED - {f'__{name}__' for name in (
    'missing reversed reduce get set delete dir format subclasses call radd rsub rmul rmatmul rtruediv rfloordiv '
    'rmod rlshift rrshift rand rxor ror rpow rdivmod').split()}
_RETURN_VALUES = {'__int__': 1, '__aexit__': False, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j,
                  '__float__': 1.0, '__bool__': True, '__index__': 1}
_NOT_IMPLEMENTED = ('__lt__', '__gt__', '__le__', '__ge__')


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


class NonCallableMock(object):
    """Has every attribute: each is a mock of its own, made when first asked for."""

    def __new__(cls, /, *args, **kwargs):
        # A class for each mock, so that it can have special methods of its own.
        return object.__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name='', _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        own = self.__dict__
        own['_mock_parent'] = parent
        own['_mock_name'] = name
        own['_mock_new_name'] = _new_name
        own['_mock_new_parent'] = parent if _new_parent is None else _new_parent
        own['_mock_sealed'] = False
        own['_mock_children'] = {}
        own['_mock_wraps'] = wraps
        own['_mock_unsafe'] = unsafe
        own['_mock_delegate'] = None
        own['_mock_called'] = False
        own['_mock_call_args'] = None
        own['_mock_call_count'] = 0
        own['_mock_call_args_list'] = _CallList()
        own['_mock_mock_calls'] = _CallList()
        own['method_calls'] = _CallList()
        own['_mock_return_value'] = DEFAULT
        own['_mock_side_effect'] = None
        own['_spec_class'] = own['_mock_methods'] = own['_spec_signature'] = None
        own['_spec_set'] = spec_set is not None
        own['_spec_asyncs'] = ()
        self._add_spec(spec_set if spec is None else spec)
        if kwargs:
            self.configure_mock(**kwargs)

    def _add_spec(self, spec):
        if spec is None:
            return
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        own = self.__dict__
        if isinstance(spec, (list, tuple)):
            own['_mock_methods'] = list(spec)
            return
        own['_spec_class'] = spec if isinstance(spec, type) else type(spec)
        own['_mock_methods'] = dir(spec)
        own['_spec_asyncs'] = _async_names(spec)

    def mock_add_spec(self, spec, spec_set=False):
        self._add_spec(spec)
        self.__dict__['_spec_set'] = spec_set

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    # --- What was called ---

    def _own_property(name):
        def get(self):
            delegate = self.__dict__['_mock_delegate']
            return self.__dict__[f'_mock_{name}'] if delegate is None else getattr(delegate, name)

        def set(self, value):
            delegate = self.__dict__['_mock_delegate']
            if delegate is None:
                self.__dict__[f'_mock_{name}'] = value
            else:
                setattr(delegate, name, value)
        return property(get, set)

    called = _own_property('called')
    call_count = _own_property('call_count')
    call_args = _own_property('call_args')
    call_args_list = _own_property('call_args_list')
    mock_calls = _own_property('mock_calls')
    del _own_property

    @property
    def return_value(self):
        value = self.__dict__['_mock_return_value']
        if value is DEFAULT and self.__dict__['_mock_wraps'] is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.__dict__['_mock_return_value'] = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        self._adopt(value, None, '()')

    @property
    def side_effect(self):
        return self.__dict__['_mock_side_effect']

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if child is _deleted or not isinstance(child, NonCallableMock):
                continue
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        ret = self.__dict__['_mock_return_value']
        if isinstance(ret, NonCallableMock) and ret is not self:
            ret.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *names, last = path.split('.')
            target = self
            for name in names:
                target = getattr(target, name)
            setattr(target, last, value)

    # --- Attributes ---

    def __getattr__(self, name):
        if name in {'_mock_methods', '_mock_unsafe', '_mock_children'}:
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _SUPPORTED:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif name in _SUPPORTED or name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods):
            if name.startswith(_MISSPELT):
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is "
                                     "meant to be an attribute.")
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wrapped = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        return child

    def _adopt(self, value, name, new_name):
        """A mock that is set as an attribute or result, and has no name yet, becomes a child."""
        if not isinstance(value, NonCallableMock) or not hasattr(value, '_mock_children'):
            return False
        if value._mock_name or value._mock_new_name or value._mock_parent is not None or \
                value._mock_new_parent is not None:
            return False
        one = self
        while one is not None:
            if one is value:
                return False
            one = one._mock_new_parent
        value.__dict__['_mock_new_parent'] = self
        value.__dict__['_mock_new_name'] = new_name
        if name:
            value.__dict__['_mock_parent'] = self
            value.__dict__['_mock_name'] = name
        return True

    def __setattr__(self, name, value):
        if name in ('return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list',
                    'mock_calls', 'method_calls', '__class__'):
            if name == '__class__':
                self.__dict__['_spec_class'] = value
                return
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and \
                name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _SUPPORTED:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if isinstance(value, NonCallableMock):
                self._adopt(value, None, name)
                setattr(type(self), name, _MethodProxy(value))
                self._mock_children[name] = value
            else:
                setattr(type(self), name, _bound_to_mock(value))
                self._mock_children[name] = value
            return
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if self._adopt(value, name, name):
            self._mock_children[name] = value
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _SUPPORTED and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def __dir__(self):
        extras = self._mock_methods or []
        shown = {name for name in dir(type(self)) if not name.startswith('_')} | set(extras) | {
            name for name in self.__dict__ if not name.startswith('_')} | {
            name for name, child in self._mock_children.items() if child is not _deleted}
        return sorted(shown)

    def attach_mock(self, mock, attribute):
        for name in ('_mock_parent', '_mock_new_parent'):
            mock.__dict__[name] = None
        mock.__dict__['_mock_name'] = ''
        mock.__dict__['_mock_new_name'] = None
        setattr(self, attribute, mock)

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            name = kw.get('name') or kw.get('_new_name', '')
            raise AttributeError(f"{self._extract_mock_name()}.{name}" if name != '()' else
                                 f"{self._extract_mock_name()}()")
        new_name = kw.get('_new_name')
        if new_name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kw)
        if new_name in _AWAITED_MAGIC and isinstance(self, _MagicMixin):
            return AsyncMock(**kw)
        for cls in type(self).__mro__:
            if cls is AsyncMock:
                plain = new_name in _SUPPORTED or self._mock_methods and new_name in self._mock_methods
                return (MagicMock if plain else AsyncMock)(**kw)
            if cls in (Mock, MagicMock):
                return cls(**kw)
            if cls is NonCallableMagicMock:
                return MagicMock(**kw)
            if cls is NonCallableMock:
                return Mock(**kw)
            if '__call__' in cls.__dict__ and cls.__module__ != __name__ or \
                    cls.__module__ != __name__ and len(cls.__mro__) > 2 and cls is not type(self):
                return cls(**kw)

    # --- Names ---

    def _extract_mock_name(self):
        parts = [self._mock_new_name]
        last = self._mock_new_name
        one = self
        dot = '' if last == '()' else '.'
        parent = one._mock_new_parent
        while parent is not None:
            one = parent
            parts.append(one._mock_new_name + dot)
            dot = '' if one._mock_new_name == '()' else '.'
            parent = one._mock_new_parent
        parts.reverse()
        first = one._mock_name or 'mock'
        if len(parts) > 1 and parts[1] not in ('()', '().'):
            first += '.'
        parts[0] = first
        return ''.join(parts)

    def __repr__(self):
        name = self._extract_mock_name()
        shown = f' name={name!r}' if name not in ('mock', 'mock.') else ''
        spec = ''
        if self._spec_class is not None:
            spec = f' spec{"_set" if self._spec_set else ""}={self._spec_class.__name__!r}'
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    # --- Assertions ---

    def _format_call(self, args, kwargs):
        return f"{self._mock_name or 'mock'}({_arguments_text(args, kwargs)})"

    def _calls_repr(self, prefix="Calls"):
        if not self.mock_calls:
            return ""
        return f"\n{prefix}: {safe_repr(self.mock_calls)}" + ("." if prefix == "Calls" else "")

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_repr()))

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or 'mock'))

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError('expected call not found.\nExpected: %s\nActual: %s' % (
                self._format_call(args, kwargs), 'not called.'))
        if _Call((args, kwargs), two=True) != self.call_args:
            raise AssertionError('expected call not found.\nExpected: %s\nActual: %s' % (
                self._format_call(args, kwargs), self._format_call(*self.call_args)))

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_repr()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        wanted = _Call((args, kwargs), two=True)
        if not any(wanted == one for one in self.call_args_list):
            raise AssertionError('%s call not found' % self._format_call(args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        wanted = [_Call(one) if not isinstance(one, _Call) else one for one in calls]
        if not any_order:
            if wanted not in self.mock_calls:
                raise AssertionError('Calls not found.\nExpected: %s%s' % (
                    _CallList(calls), self._calls_repr(prefix='Actual')))
            return
        left = list(self.mock_calls)
        missing = []
        for one in wanted:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if missing:
            raise AssertionError('%r does not contain all of %r in its call list, found %r instead' % (
                self._mock_name or 'mock', tuple(missing), left))


def _bound_to_mock(value):
    """A function as a special method; other values are what it gives."""
    if callable(value) and inspect.isfunction(value):
        @wraps(value)
        def method(self, /, *args, **kwargs):
            return value(self, *args, **kwargs)
        return method
    return value


class _MethodProxy:
    """Finds a mock through its class, as special methods are found."""

    def __init__(self, mock):
        self.mock = mock

    def __get__(self, obj, owner=None):
        return self.mock


class CallableMixin(NonCallableMock):
    """Calls are remembered; the result is return_value, or what side_effect says."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._remember(args, kwargs)
        return self._result(args, kwargs)

    def _remember(self, args, kwargs):
        self.called = True
        self.call_count += 1
        one = _Call((args, kwargs), two=True)
        self.call_args = one
        self.call_args_list.append(one)
        self.mock_calls.append(_Call(('', args, kwargs)))
        name = self._mock_name
        new_name = self._mock_new_name
        is_method = self._mock_parent is not None
        was_call = new_name == '()'
        parent = self._mock_new_parent
        while parent is not None:
            if is_method:
                parent.method_calls.append(_Call((name, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    name = parent._mock_name + '.' + name
            parent.mock_calls.append(_Call((new_name, args, kwargs)))
            if parent._mock_new_name:
                dot = '' if was_call else '.'
                was_call = parent._mock_new_name == '()'
                new_name = parent._mock_new_name + dot + new_name
            parent = parent._mock_new_parent

    def _result(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self.__dict__['_mock_return_value'] is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that may be called."""


# --- Special methods ---

class _MagicProxy:
    """Makes a special method's mock when it is first asked for."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        name = self.name
        mock = obj._get_child_mock(name=name, _new_name=name, _new_parent=obj)
        if name in _NOT_IMPLEMENTED:
            mock.return_value = NotImplemented
        elif name in _RETURN_VALUES:
            mock.return_value = _RETURN_VALUES[name]
        elif name == '__hash__':
            mock.return_value = object.__hash__(obj)
        elif name == '__str__':
            mock.return_value = object.__str__(obj)
        elif name == '__sizeof__':
            mock.return_value = object.__sizeof__(obj)
        elif name == '__fspath__':
            mock.return_value = f"{type(obj).__name__}/{obj._extract_mock_name()}/{id(obj)}"
        elif name == '__eq__':
            def equal(other):
                value = mock.__dict__['_mock_return_value']
                return value if value is not DEFAULT else True if obj is other else NotImplemented
            mock.side_effect = equal
        elif name == '__ne__':
            def different(other):
                value = mock.__dict__['_mock_return_value']
                return DEFAULT if value is not DEFAULT else False if obj is other else NotImplemented
            mock.side_effect = different
        elif name in ('__iter__', '__aiter__'):
            def iterate():
                value = mock.__dict__['_mock_return_value']
                return (iter if name == '__iter__' else _AsyncIterator)([] if value is DEFAULT else value)
            mock.side_effect = iterate
        setattr(obj, name, mock)
        return mock


class _MagicMixin:
    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        wanted = _DEFAULT_MAGIC
        if self._mock_methods is not None:
            wanted = wanted & set(self._mock_methods)
        for name in wanted:
            if name not in type(self).__dict__:
                setattr(type(self), name, _MagicProxy(name))

    def __setattr__(self, name, value):
        super().__setattr__(name, value)


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A mock with special methods that may not be called."""


class MagicMock(_MagicMixin, Mock):
    """A mock with special methods."""


class AsyncMock(_Awaited, MagicMock):
    """A mock whose calls are awaited."""


class PropertyMock(Mock):
    """A mock that is read and set as a property of a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """No further attributes of the mock and those below it come into being."""
    mock.__dict__['_mock_sealed'] = True
    for name in list(mock._mock_children):
        child = mock._mock_children[name]
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    """A mock with the attributes of an object, whose calls must fit its signature."""
    kwargs.setdefault('name', _name)
    if inspect.isfunction(spec):
        signature = inspect.signature(spec)
        mock = MagicMock(**kwargs)

        @wraps(spec)
        def function(*args, **kw):
            signature.bind(*args, **kw)
            return mock(*args, **kw)
        function.mock = mock
        for name in ('called', 'call_count', 'call_args', 'call_args_list', 'mock_calls'):
            setattr(function, name, getattr(mock, name))
        function.return_value = mock.return_value
        mock.__dict__['_mock_delegate'] = function
        for name in _OWN:
            if name.startswith('assert') or name == 'reset_mock':
                setattr(function, name, getattr(mock, name))
        return function
    mock = MagicMock(**({'spec_set': spec} if spec_set else {'spec': spec}), **kwargs)
    if not isinstance(spec, type):
        return mock
    for name in dir(spec):
        value = inspect.getattr_static(spec, name)
        if inspect.isfunction(value) and not (name.startswith('__') and name.endswith('__')):
            signature = inspect.signature(value)
            if instance:
                signature = signature.replace(parameters=list(signature.parameters.values())[1:])
            getattr(mock, name).side_effect = _checked(signature)
    if not instance:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()')
    return mock


def _checked(signature):
    def check(*args, **kwargs):
        signature.bind(*args, **kwargs)
        return DEFAULT
    return check


def mock_open(mock=None, read_data=''):
    """A mock for open() whose files give the text."""
    import io
    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    handle = MagicMock(spec=['read', 'readline', 'readlines', 'write', 'writelines', 'close', '__enter__',
                             '__exit__', '__iter__', '__next__', 'seek', 'flush'])
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    data = make(read_data)

    def reset(*args, **kwargs):
        nonlocal data
        data = make(read_data)
        return DEFAULT
    handle.read.side_effect = lambda *args: data.read(*args)
    handle.readline.side_effect = lambda *args: data.readline(*args)
    handle.readlines.side_effect = lambda *args: data.readlines(*args)
    handle.__iter__.side_effect = lambda: iter(data)
    handle.__next__.side_effect = lambda: next(data)
    if mock is None:
        mock = MagicMock(name='open', spec=open)
    mock.side_effect = reset
    mock.return_value = handle
    return mock


from unittest._mock_patch import _patch, _patch_dict, patch     # noqa: E402  (it uses the classes above)
