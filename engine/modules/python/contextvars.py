# Built in.
"""Variables whose value belongs to a context: that of a task, or of the code that runs it."""

from collections.abc import Mapping

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')

_missing = object()


class _NoValue:
    def __repr__(self):
        return '<Token.MISSING>'


class Token:
    """What ContextVar.set gives: how to undo it."""

    __slots__ = ('_context', '_var', '_old', '_used')
    MISSING = _NoValue()

    def __init__(self, *args):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self.MISSING if self._old is _missing else self._old

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self._var!r} at {id(self):#x}>'

    __hash__ = None

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class ContextVar:
    """One variable; get() finds its value in the current context."""

    __slots__ = ('_name', '_default')

    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        """The value; else the default given here, else that of the variable, else LookupError."""
        values = _current._values
        if self in values:
            return values[self]
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Changes the value in the current context; gives a Token for reset()."""
        token = object.__new__(Token)
        token._context = _current
        token._var = self
        token._old = _current._values.get(self, _missing)
        token._used = False
        # Contexts share their values until one of them changes.
        _current._values = {**_current._values, self: value}
        return token

    def reset(self, token, /):
        """Gives the variable the value that it had before the set()."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        values = dict(_current._values)
        if token._old is _missing:
            values.pop(self, None)
        else:
            values[self] = token._old
        _current._values = values

    def __repr__(self):
        default = '' if self._default is _missing else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class Context(Mapping):
    """A mapping of variables to values; run() makes it the current one for a call."""

    __slots__ = ('_values', '_outer')

    def __init__(self):
        self._values = {}
        self._outer = None

    def run(self, callable, /, *args, **kwargs):
        """Calls in this context."""
        global _current
        if self._outer is not None:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._outer = _current
        _current = self
        try:
            return callable(*args, **kwargs)
        finally:
            _current = self._outer
            self._outer = None

    def copy(self):
        """Another context with the same values."""
        other = Context()
        other._values = self._values
        return other

    def _check(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")

    def __getitem__(self, var):
        self._check(var)
        return self._values[var]

    def __contains__(self, var):
        self._check(var)
        return var in self._values

    def get(self, var, default=None, /):
        self._check(var)
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    __repr__ = object.__repr__


_current = Context()
_current._outer = _current            # it is always entered

for _class in (Token, ContextVar, Context):
    _class.__module__ = '_contextvars' if _class is Context else 'builtins'
del _class


def copy_context():
    """A copy of the current context."""
    return _current.copy()
