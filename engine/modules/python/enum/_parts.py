# The parts of enum that its classes are made with: markers of members, the namespace of a class body, bits.
#
# To who looks they belong to module enum itself.
from types import DynamicClassAttribute

__name__ = 'enum'

Enum = None      # module enum puts the class here once it is made


class nonmember(object):
    """Keeps an attribute from becoming a member."""

    def __init__(self, value):
        self.value = value


class member(object):
    """Makes an attribute a member that would not be one."""

    def __init__(self, value):
        self.value = value


class _auto_null:
    def __repr__(self):
        return '_auto_null'


_auto_null = _auto_null()


class auto:
    """Stands for the next value of an enumeration."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


def _accessor(prop, verb, function):
    if function is None:
        raise AttributeError(f'<enum {prop.clsname!r}> cannot {verb} attribute {prop.name!r}')
    return function


class property(DynamicClassAttribute):
    """A property of members that leaves the class's attribute of that name to a member."""

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        if instance is not None:
            raise AttributeError(f'{ownerclass!r} member has no attribute {self.name!r}')
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')

    def __set__(self, instance, value):
        return _accessor(self, 'set', self.fset)(instance, value)

    def __delete__(self, instance):
        return _accessor(self, 'delete', self.fdel)(instance)

    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__


# --- Names with underscores, and bits ---

def _is_dunder(name):
    return name.startswith('__') and name.endswith('__') and name[2:3] != '_' != name[-3:-2] and len(name) > 4


def _is_sunder(name):
    return name.startswith('_') and name.endswith('_') and name[1:2] != '_' != name[-2:-1] and len(name) > 2


def _is_private(cls_name, name):
    mangled = f'_{cls_name}__'
    return name.startswith(mangled) and name != mangled and not name.endswith('__')


def _is_internal_class(cls_name, obj):
    """Is this a class that was written in the body of the enumeration?"""
    if not isinstance(obj, type):
        return False
    inner = f"{cls_name}.{getattr(obj, '__name__', '')}"
    return f".{getattr(obj, '__qualname__', '')}".endswith('.' + inner)


def _is_descriptor(obj):
    return any(hasattr(obj, name) for name in ('__get__', '__set__', '__delete__'))


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _iter_bits_lsb(num):
    left = num.value if isinstance(num, Enum) else num
    if left < 0:
        raise ValueError(f'{num!r} is not a positive integer')
    while left:
        lowest = left & -left
        yield lowest
        left -= lowest


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """The bits of a number behind those of its sign: `0b0 1010`, `0b1 0101`."""
    width = num.bit_length()
    digits = format(num & (1 << width) - 1, f'0{width}b') if width else ''
    sign = '1' if num < 0 else '0'
    return f"0b{sign} {digits.rjust(max_bits or 0, sign)}"


_SETTINGS = frozenset(['_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                       '_iter_member_by_value_', '_iter_member_by_def_'])


class _EnumDict(dict):
    """The namespace of an enumeration's class body: notes what becomes a member."""

    def __init__(self):
        super().__init__()
        self._member_names = {}      # as an ordered set
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _is_internal_class(self._cls_name, value):
            import warnings
            warnings.warn('In 3.13 classes created inside an enum will not become a member.  '
                          'Use the `member` decorator to keep the current behavior.', DeprecationWarning, 2)
        if _is_private(self._cls_name, key):
            kept = value
        elif _is_sunder(key):
            kept = _setting(self, key, value)
        elif _is_dunder(key):
            key, kept = '_order_' if key == '__order__' else key, value
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            kept = value
        elif isinstance(value, nonmember):
            kept = value.value
        elif _is_descriptor(value):
            kept = value
        elif key in self:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        else:
            kept = value.value if isinstance(value, member) else value
            # An auto(), alone or in a tuple, gets its value when it is first met.
            parts = kept if type(kept) is tuple else (kept,)
            if any(isinstance(part, auto) for part in parts):
                values = []
                for part in parts:
                    if isinstance(part, auto):
                        if part.value == _auto_null:
                            part.value = self._generate_next_value(key, 1, len(self._member_names),
                                                                   self._last_values[:])
                            self._auto_called = True
                        part = part.value
                        self._last_values.append(part)
                    values.append(part)
                kept = tuple(values) if parts is kept else values[0]
            else:
                self._last_values.append(kept)
            self._member_names[key] = None
        super().__setitem__(key, kept)

    def update(self, members, **more_members):
        try:
            pairs = [(name, members[name]) for name in members.keys()]
        except AttributeError:
            pairs = members
        for mapping in (pairs, more_members.items()):
            for name, value in mapping:
                self[name] = value


def _setting(namespace, key, value):
    """What a name like _this_ says about the enumeration; only some are known."""
    if key not in _SETTINGS:
        raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
    if key == '_ignore_':
        value = namespace._ignore = list(value.replace(',', ' ').split() if isinstance(value, str) else value)
        too_late = namespace._member_names.keys() & set(value)
        if too_late:
            raise ValueError(f'_ignore_ cannot specify already set names: {too_late!r}')
    elif key == '_generate_next_value_':
        if namespace._auto_called:
            raise TypeError('_generate_next_value_ must be defined before members')
        namespace._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
    return value
