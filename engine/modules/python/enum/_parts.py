# The parts of enum that its classes are made with: markers of members, the namespace of a class body, bits.
#
# To who looks they belong to module enum itself.
from types import DynamicClassAttribute

__name__ = 'enum'


class _Wrapped:
    def __init__(self, value):
        self.value = value


class nonmember(object):
    """Keeps an attribute from becoming a member."""

    def __init__(self, value):
        self.value = value


class member(object):
    """Makes an attribute a member that would not be one."""

    __init__ = nonmember.__init__


_auto_null = object()


class auto:
    """Stands for the next value of an enumeration."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(DynamicClassAttribute):
    """A property of members that leaves the class's attribute of that name to a member."""

    member = None

    def __set_name__(self, ownerclass, name):
        self.clsname, self.name = ownerclass.__name__, name

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        if self.member is not None:
            return self.member
        kind = '' if instance is None else ' member'
        raise AttributeError(f'{ownerclass!r}{kind} has no attribute {self.name!r}')

    def __set__(self, instance, value):
        return self._change('set', self.fset)(instance, value)

    def __delete__(self, instance):
        return self._change('delete', self.fdel)(instance)

    def _change(self, verb, function):
        if function is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot {verb} attribute {self.name!r}')
        return function


# --- Names with underscores, and bits ---

def _is_dunder(name):
    return name.startswith('__') and name.endswith('__') and name[2:3] != '_' != name[-3:-2] and len(name) > 4


def _is_sunder(name):
    return name.startswith('_') and name.endswith('_') and name[1:2] != '_' != name[-2:-1] and len(name) > 2


def _is_private(cls_name, name):
    mangled = f'_{cls_name}__'
    return name.startswith(mangled) and name != mangled and not name.endswith('__')


def _is_descriptor(obj):
    return any(hasattr(obj, name) for name in ('__get__', '__set__', '__delete__'))


def _is_single_bit(num):
    return num != 0 and not num & (num - 1)


def _iter_bits_lsb(num):
    left = getattr(num, 'value', num)
    while left:
        lowest = left & -left
        yield lowest
        left -= lowest


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


_SETTINGS = frozenset(['_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                       '_iter_member_by_value_', '_iter_member_by_def_'])


class EnumDict(dict):
    """The namespace of an enumeration's class body: notes what becomes a member."""

    def __init__(self):
        super().__init__()
        self._member_names = {}      # as an ordered set
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            kept = value
        elif _is_sunder(key):
            kept = self._setting(key, value)
        elif _is_dunder(key):
            key, kept = '_order_' if key == '__order__' else key, value
        elif key in self._member_names:
            self._refuse_second(key)
        elif key in self._ignore:
            kept = value
        elif isinstance(value, nonmember):
            kept = value.value
        elif _is_descriptor(value) and not isinstance(value, member):
            kept = value
        else:
            kept = self._new_member(key, value.value if isinstance(value, member) else value)
        super().__setitem__(key, kept)

    def _refuse_second(self, key):
        raise TypeError(f'{key!r} already defined as {self[key]!r}')

    def _setting(self, key, value):
        """What a name like _this_ says about the enumeration; only some are known."""
        if key not in _SETTINGS:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_ignore_':
            value = self._ignore = list(value.replace(',', ' ').split() if isinstance(value, str) else value)
            too_late = self._member_names.keys() & set(value)
            if too_late:
                raise ValueError(f'_ignore_ cannot specify already set names: {too_late!r}')
        elif key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = getattr(value, '__func__', value)
        return value

    def _new_member(self, key, value):
        if key in self:
            self._refuse_second(key)
        if isinstance(value, auto):
            value = self._generated(key, value)
        elif type(value) is tuple and any(isinstance(part, auto) for part in value):
            value = tuple([self._generated(key, part) if isinstance(part, auto) else part for part in value])
        self._member_names[key] = None
        self._last_values.append(value)
        return value

    def _generated(self, key, wanted):
        """The value of an auto(); it gets it when it is first met."""
        if wanted.value is _auto_null:
            wanted.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return wanted.value

    def update(self, members, **more_members):
        pairs = members.items() if hasattr(members, 'keys') else members
        for name, value in (*pairs, *more_members.items()):
            self[name] = value


_EnumDict = EnumDict


STRICT = CONFORM = EJECT = KEEP = None
