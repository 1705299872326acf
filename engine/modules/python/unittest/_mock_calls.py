"""Calls as a mock remembers them, and values that stand for others."""

__name__ = 'unittest.mock'          # where its classes are found

# --- sentinel, ANY ---

class _SentinelObject(object):
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel(object):
    """Attributes are objects of their own, one for each name."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name != '__bases__':
            return self._sentinels.setdefault(name, _SentinelObject(name))
        raise AttributeError


sentinel = _Sentinel()
DEFAULT, _missing, _deleted = sentinel.DEFAULT, sentinel.MISSING, sentinel.DELETED


class _ANY(object):
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


# --- Calls ---

def _arguments_text(args, kwargs):
    return ', '.join([*map(repr, args), *(f'{key}={value!r}' for key, value in kwargs.items())])


class _Call(tuple):
    """(name, args, kwargs) of a call; equal to shorter tuples that leave out what is empty."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        parts = list(value)
        if len(parts) == 3:
            name, args, kwargs = parts
        elif len(parts) == 2:
            if isinstance(parts[0], str):
                name = parts[0]
                if isinstance(parts[1], tuple):
                    args = parts[1]
                else:
                    kwargs = parts[1]
            else:
                args, kwargs = parts
        elif len(parts) == 1:
            if isinstance(parts[0], str):
                name = parts[0]
            elif isinstance(parts[0], tuple):
                args = parts[0]
            else:
                kwargs = parts[0]
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def _three(self):
        return tuple(self) if len(self) == 3 else ('', *self)

    def __eq__(self, other):
        try:
            if not isinstance(other, tuple):
                return NotImplemented
            if len(other) > 3:
                return False
            mine = self._three()
            its = other._three() if isinstance(other, _Call) else _Call(other)._three()
        except TypeError:
            return NotImplemented
        if getattr(self, '_mock_parent', None) and getattr(other, '_mock_parent', None) and \
                self._mock_parent != other._mock_parent:
            return False
        if mine[0] and mine[0] != its[0]:
            return False
        if not mine[0] and its[0]:
            return False
        return (its[1], its[2]) == (mine[1], mine[2])

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if attr in ('__bases__', '__wrapped__') or tuple.__getattribute__(self, '__dict__') is None:
            raise AttributeError(attr)
        name = attr if self._mock_name is None else f'{self._mock_name}.{attr}'
        return _Call(name=name, parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and not attr.startswith('__'):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self._three()[1]

    @property
    def kwargs(self):
        return self._three()[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return name if name.startswith('call') else 'call.' + name
        name, args, kwargs = self._three()
        name = 'call' if not name else f'call.{name}' if not name.startswith('()') else f'call{name}'
        return f'{name}({_arguments_text(args, kwargs)})'

    def call_list(self):
        """The calls that a chain of calls makes."""
        calls = []
        one = self
        while one is not None:
            if one._mock_from_kall:
                calls.append(one)
            one = one._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i:i + len(value)] == value for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))
