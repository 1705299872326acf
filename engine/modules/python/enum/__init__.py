"""Enumerations: classes whose attributes are their only instances."""

# How a class is made: __prepare__ gives the body a namespace that notes what becomes a member; __new__ puts a
# _proto_member in the place of each; type.__new__ tells these their names, which is when they make the members. So the
# members are there when __init_subclass__ runs. What remains is to see whose methods the class shall have.

import sys
import builtins as bltns
from functools import reduce
from operator import and_ as _and_, or_ as _or_, xor as _xor_
from types import DynamicClassAttribute, MappingProxyType

from enum import _parts
from enum._parts import (
    _EnumDict, _auto_null, _is_descriptor, _is_dunder, _is_internal_class, _is_private, _is_single_bit, _is_sunder,
    _iter_bits_lsb, auto, bin, member, nonmember, property, show_flag_values)

__all__ = [
    'EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
    'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr',
    'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE']

Enum = Flag = EJECT = ReprEnum = None      # made below; the metaclass asks for them while they are not there yet

_TEXT_METHODS = ('__repr__', '__str__', '__format__', '__reduce_ex__')
_FLAG_METHODS = ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__')


class _proto_member:
    """Stands in the body for a member until the class is there."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        arguments = self.value if isinstance(self.value, tuple) else (self.value,)
        if enum_class._member_type_ is tuple:
            arguments = (arguments,)
        made = enum_class._new_member_(enum_class, *(arguments if enum_class._use_args_ else ()))
        if not hasattr(made, '_value_'):
            made._value_ = self._plain_value(enum_class, arguments)
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*arguments)
        made._sort_order_ = len(enum_class._member_names_)
        known = _member_of_value(enum_class, value)
        if known is not None:
            made = known
        elif not _is_flag(enum_class) or _is_single_bit(value):
            enum_class._member_names_.append(member_name)
        _show_member(enum_class, member_name, made)
        enum_class._member_map_[member_name] = made
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)

    def _plain_value(self, enum_class, arguments):
        data_type, may_fail = enum_class._member_type_, enum_class._use_args_
        if may_fail and data_type is object:
            return self.value
        try:
            return data_type(*arguments)
        except Exception:
            if may_fail:
                raise TypeError('_value_ not set in __new__, unable to create it') from None
            return self.value


def _is_flag(enum_class):
    return Flag is not None and issubclass(enum_class, Flag)


def _member_of_value(enum_class, value):
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:      # not hashable
        equal = (known for known in enum_class._member_map_.values() if known._value_ == value)
        return next(equal, None)


def _show_member(enum_class, name, made):
    """Makes the member an attribute, unless a base class has a property of the name, which then finds it."""
    hidden = False
    for base in enum_class.__mro__[1:]:
        found = base.__dict__.get(name)
        if isinstance(found, DynamicClassAttribute):
            if hidden:
                nearer = property()
                nearer.__set_name__(enum_class, name)
                nearer.fget, nearer.fset, nearer.fdel = found.fget, found.fset, found.fdel
                setattr(enum_class, name, nearer)
            return
        hidden = hidden or found is not None
    setattr(enum_class, name, made)


def _inherit_methods(enum_class, body, bases, member_type, first_enum):
    """The mixed-in type's own text methods give way to Enum's, unless the class is a ReprEnum."""
    if ReprEnum is not None and ReprEnum in bases:
        if member_type is object:
            raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
        if '__format__' not in body:
            body['__format__'] = enum_class.__format__ = member_type.__format__
        if '__str__' not in body:
            own = member_type.__str__ is not object.__str__
            body['__str__'] = enum_class.__str__ = member_type.__str__ if own else member_type.__repr__
    for name in _TEXT_METHODS:
        if name not in body and getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
            setattr(enum_class, name, getattr(first_enum, name))
    if _is_flag(enum_class):
        # A mixed-in int has these too and comes first in the order of bases.
        for name in _FLAG_METHODS:
            if name not in body:
                setattr(enum_class, name, getattr(Flag, name))


def _finish_flag(enum_class):
    """The mask is of the bits that have names of their own; they are iterated by value if they stand so."""
    values = [found._value_ for found in enum_class._member_map_.values()]
    enum_class._flag_mask_ = reduce(_or_, filter(_is_single_bit, values), 0)
    canonical = [found._value_ for found in enum_class]
    if canonical != sorted(canonical):
        enum_class._iter_member_ = enum_class._iter_member_by_def_


def _check_order(enum_class, order):
    members, names = enum_class._member_map_, enum_class._member_names_
    wanted = order.replace(',', ' ').split() if isinstance(order, str) else order
    if _is_flag(enum_class):
        wanted = [name for name in wanted if name not in members or _is_single_bit(members[name]._value_)]
    if not wanted:
        return
    wanted = [name for name in wanted if name in names or name not in members]
    if wanted != names:
        raise TypeError(f'member order does not match _order_:\n  {names!r}\n  {wanted!r}')


def _reduce_ex_by_global_name(self, proto):
    return self.name


def _make_class_unpicklable(obj):
    """For a class, or the namespace of one."""
    def refuse(self, proto):
        raise TypeError(f'{self!r} cannot be pickled')

    for name, value in ('__reduce_ex__', refuse), ('__module__', '<unknown>'):
        if isinstance(obj, dict):
            obj[name] = value
        else:
            setattr(obj, name, value)


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        parent = metacls._get_mixins_(cls, bases)[1]
        if parent is not None:
            namespace['_generate_next_value_'] = getattr(parent, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for name in classdict['_ignore_']:
            classdict.pop(name, None)
        names = classdict._member_names
        forbidden = {'mro', ''}.intersection(names)
        if forbidden:
            raise ValueError('invalid enum member name(s) ' + ','.join(map(repr, forbidden)))
        order = classdict.pop('_order_', None)
        body = dict(classdict.items())
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        maker, save_new, use_args = metacls._find_new_(body, member_type, first_enum)
        bits = reduce(_or_, (body[name] for name in names if isinstance(body[name], int)), 0)
        for name in names:
            body[name] = _proto_member(body[name])
        body.update(
            _new_member_=maker, _use_args_=use_args, _member_names_=[], _member_map_={}, _value2member_map_={},
            _unhashable_values_=[], _member_type_=member_type, _value_repr_=metacls._find_data_repr_(cls, bases),
            _boundary_=boundary or getattr(first_enum, '_boundary_', None), _flag_mask_=bits,
            _all_bits_=2 ** bits.bit_length() - 1, _inverted_=None)
        failure = None
        try:
            enum_class = super().__new__(metacls, cls, bases, body, **kwds)
        except RuntimeError as error:
            failure = error.__cause__ or error      # what a member's own __new__ or __init__ raised
        if failure is not None:
            raise failure
        body.update(enum_class.__dict__)      # __init_subclass__ may have added to it
        _inherit_methods(enum_class, body, bases, member_type, first_enum)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = maker
            enum_class.__new__ = Enum.__new__
        if _is_flag(enum_class):
            _finish_flag(enum_class)
        elif Flag is not None or cls != 'Flag':
            for name in ('_boundary_', '_flag_mask_', '_all_bits_', '_inverted_'):
                delattr(enum_class, name)
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is not None:
            return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start,
                                boundary=boundary)
        return cls.__new__(cls, value)

    def __contains__(cls, member):
        if isinstance(member, Enum):
            return isinstance(member, cls) and member._name_ in cls._member_map_
        import warnings
        warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                      'False depending on whether the value is a member or the value of a member', DeprecationWarning, 2)
        raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and "
                        f"'{cls.__class__.__qualname__}'")

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        names = set(cls._member_names_)
        names.update(('__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                      '__module__', '__name__', '__qualname__'))
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getattr__(cls, name):
        # Members may be found here only: a class attribute `name` or `value` is the property of the members.
        if not _is_dunder(name):
            try:
                return cls._member_map_[name]
            except KeyError:
                raise AttributeError(name) from None
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        """The members by name, other names of the same member too; cannot be changed."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if _is_flag(cls) else 'enum'} {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """A new enumeration below this one: names in a text or a list, or pairs of name and value, or a mapping."""
        metacls = cls.__class__
        parents = (cls,) if type is None else (type, cls)
        first_enum = cls._get_mixins_(class_name, parents)[1]
        namespace = metacls.__prepare__(class_name, parents)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for count, name in enumerate(names):
                values.append(first_enum._generate_next_value_(name, start, count, values[:]))
            names = list(zip(names, values))
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals['__name__']
            except (ValueError, KeyError):
                _make_class_unpicklable(namespace)
        if module is not None:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, parents, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for base in (base for chain in bases for base in chain.__mro__):
            if issubclass(base, Enum) and base._member_names_:
                raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the members' values and the nearest enumeration among the bases."""
        if not bases:
            return object, Enum
        mcls._check_for_existing_members_(class_name, bases)
        if not issubclass(bases[-1], Enum):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, bases[-1]

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for base in (base for chain in bases for base in chain.__mro__ if base is not object):
            if issubclass(base, Enum):
                return base._value_repr_
            own = base.__dict__.get('__repr__')
            if own is not None:
                return own
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            leaf = None      # a class below the one that makes the instances: that is the type then
            for base in chain.__mro__[:-1]:
                if issubclass(base, Enum):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                    continue
                leaf = leaf or base
                if '__new__' in base.__dict__ or '__init__' in base.__dict__:
                    found.add(leaf)
                    break
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {found!r}')
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """What makes a member, whether the class keeps it for its subclasses, and whether it is given the value."""
        maker = classdict.get('__new__')
        save_new = maker is not None and first_enum is not None
        if maker is None:
            not_special = (None, None.__new__, object.__new__, Enum.__new__)
            offered = (getattr(owner, method, None)
                       for method in ('__new_member__', '__new__') for owner in (member_type, first_enum))
            maker = next((method for method in offered if method not in not_special), object.__new__)
        use_args = first_enum is not None and maker not in (Enum.__new__, object.__new__)
        return maker, save_new, use_args


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """A class whose attributes are its only instances.

    >>> class Color(Enum):
    ...     RED = 1
    >>> Color.RED
    <Color.RED: 1>
    """

    def __new__(cls, value):
        # Only asked to find a member, by Color(1): members are made by _new_member_.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for candidate in cls._member_map_.values():
                if candidate._value_ == value:
                    return candidate
        failure = invalid = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            failure, result = error, None
        try:
            if isinstance(result, cls) or _is_flag(cls) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if failure is None and result is None:
                failure = invalid
            elif failure is None:
                failure = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a '
                                    'valid member')
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = invalid = None      # the traceback has this frame: no cycle

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the last one, which should be the largest."""
        if not last_values:
            return start
        try:
            latest = last_values[-1]
            last_values.sort()
            if latest == last_values[-1]:
                return latest + 1
        except TypeError:
            pass
        import warnings
        warnings.warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and '
                      'support adding +1\nand the value returned will be the largest value in the enum incremented by 1',
                      DeprecationWarning, 3)
        for value in last_values:
            try:
                return value + 1
            except TypeError:
                continue
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__name__}.{self._name_}: {(cls._value_repr_ or repr)(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        cls = self.__class__
        names = {'name', 'value'} if cls._member_type_ is object else set(object.__dir__(self))
        names.update(name for name in getattr(self, '__dict__', ()) if name[0] != '_')
        for base in cls.mro():
            for name, attribute in base.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(attribute, property) and attribute.fget is None and name in self._member_map_:
                    names.discard(name)
                else:
                    names.add(name)
        return sorted(names.union(('__class__', '__doc__', '__eq__', '__hash__', '__module__')))

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return getattr, (self.__class__, self._name_)

    @property
    def name(self):
        """The member's name."""
        return self._name_

    @property
    def value(self):
        """The member's value."""
        return self._value_


_parts.Enum = Enum


class ReprEnum(Enum):
    """Only repr() is Enum's; str() and format() are the mixed-in type's."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are also ints."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are also strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        for what, given in zip(('encoding', 'errors'), values[1:]):
            if not isinstance(given, str):
                raise TypeError(f'{what} must be a string, not {given!r}')
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What happens to bits that no flag names: an error, dropped, an int, or kept."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _within_boundary(cls, value):
    """A value with bits that no flag has, as the boundary wants it."""
    known, boundary = cls._flag_mask_, cls._boundary_
    if boundary is CONFORM:
        return value & known
    if boundary is KEEP:
        return value if value >= 0 else value + max(cls._all_bits_ + 1, 2 ** value.bit_length())
    if boundary is not STRICT:
        raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
    width = max(value.bit_length(), known.bit_length())
    raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(known, width)}')


def _combined(flag, other, function):
    """The flag for both values; the other may be one of what the flags are mixed with."""
    cls = flag.__class__
    if isinstance(other, cls):
        return cls(function(flag._value_, other._value_))
    if flag._member_type_ is object or not isinstance(other, flag._member_type_):
        return NotImplemented
    return cls(function(flag._value_, other))


class Flag(Enum, boundary=CONFORM):
    """An enumeration whose members are bits that can be combined."""

    def __reduce_ex__(self, proto):
        cls = self.__class__
        known = self._value_ & cls._flag_mask_
        unknown = self._value_ & ~cls._flag_mask_
        if known and unknown:
            return _or_, (cls(known), unknown)
        lowest = known & -known
        if known != lowest:
            return _or_, (cls(known ^ lowest), cls._value2member_map_.get(lowest))
        if self._name_ is not None:
            return getattr, (cls, self._name_)
        return cls, (self._value_,)

    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            width = highest.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {highest!r}') from None
        return 1 << width

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        found = list(cls._iter_member_by_value_(value))
        found.sort(key=lambda flag: flag._sort_order_)
        yield from found

    @classmethod
    def _missing_(cls, value):
        """The member for a combination of bits; how it is made when some have no name, _boundary_ says."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        known, width = cls._flag_mask_, cls._all_bits_
        if value > width or value < ~width or value & (known ^ width):
            if cls._boundary_ is EJECT:
                return value
            value = _within_boundary(cls, value)
        negative = value if value < 0 else None
        if negative is not None:
            value += width + 1
        unknown = value & ~known
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]')
        data_type = cls._member_type_
        made = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        names = [flag._name_ for flag in cls._iter_member_(value & known)]
        if names and unknown:
            names.append(str(cls._numeric_repr_(unknown)))
        made._name_ = '|'.join(names) if names else None
        if not unknown:
            made = cls._value2member_map_.setdefault(value, made)
            if negative is not None:
                cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        if isinstance(other, self.__class__):
            return self._value_ & other._value_ == other._value_
        raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                        f'{self.__class__.__qualname__!r}')

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        name = '' if self._name_ is None else f'.{self._name_}'
        return f'<{cls.__name__}{name}: {(cls._value_repr_ or repr)(self._value_)}>'

    def __str__(self):
        name = f'({self._value_!r})' if self._name_ is None else f'.{self._name_}'
        return self.__class__.__name__ + name

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        return _combined(self, other, _or_)

    def __and__(self, other):
        return _combined(self, other, _and_)

    def __xor__(self, other):
        return _combined(self, other, _xor_)

    def __invert__(self):
        opposite = self._inverted_
        if opposite is None:
            cls, value = self.__class__, self._value_
            opposite = self._inverted_ = cls(~value if self._boundary_ is KEEP else value ^ self._flag_mask_)
            if isinstance(opposite, cls):
                opposite._inverted_ = self
        return opposite

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are also ints."""


# --- Checks of whole enumerations ---

def _other_names(enumeration):
    """Each name that is not its member's own, with that one: `a -> b, ...`."""
    return ', '.join(f'{name} -> {found.name}' for name, found in enumeration.__members__.items() if found.name != name)


def unique(enumeration):
    """A class decorator: no two names for the same value."""
    found = _other_names(enumeration)
    if found:
        raise ValueError(f'duplicate values found in {enumeration!r}: {found}')
    return enumeration


class EnumCheck(StrEnum):
    """What an enumeration can be checked for."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A class decorator: an error unless the enumeration passes the given checks."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            for wanted, complaint in _COMPLAINTS:
                if check is wanted:
                    text = complaint(enumeration)
                    if text:
                        raise ValueError(text)
        return enumeration


def _complain_of_aliases(enumeration):
    found = _other_names(enumeration)
    return found and f'aliases found in {enumeration!r}: {found}'


def _complain_of_gaps(enumeration):
    values = {found.value for found in enumeration}
    if len(values) < 2:
        return None
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind, expected = 'flag', (1 << bit for bit in range(low.bit_length(), high.bit_length() - 1))
    else:
        kind, expected = 'enum', range(low + 1, high)
    gaps = [str(value) for value in expected if value not in values]
    return gaps and f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(gaps)}"[:256]


def _complain_of_nameless_bits(enumeration):
    named = [found.value for found in enumeration]
    lacking, bits = [], 0
    for name, found in enumeration._member_map_.items():
        if name not in enumeration._member_names_ and found.value >= 0:
            nameless = sum(bit for bit in _iter_bits_lsb(found.value) if bit not in named)
            if nameless:
                lacking.append(name)
                bits |= nameless
    if not lacking:
        return None
    *most, last = lacking
    who = f"aliases {', '.join(most)} and {last} are" if most else f'alias {last} is'
    what = 'value' if _is_single_bit(bits) else 'combined values of'
    return (f'invalid Flag {enumeration.__name__!r}: {who} missing {what} 0x{bits:x} '
            '[use enum.show_flag_values(value) for details]')


_COMPLAINTS = ((UNIQUE, _complain_of_aliases), (CONTINUOUS, _complain_of_gaps),
               (NAMED_FLAGS, _complain_of_nameless_bits))


# --- Enumerations whose members are names of their module ---

def _module_name(member):
    return member.__class__.__module__.rpartition('.')[2]


def global_enum_repr(self):
    return f'{_module_name(self)}.{self._name_}'


def global_flag_repr(self):
    module = _module_name(self)
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_!r})'
    if _is_single_bit(self):
        return f'{module}.{self._name_}'
    numbers = self._boundary_ is KEEP
    return '|'.join(part if numbers and part[0].isdigit() else f'{module}.{part}' for part in self._name_.split('|'))


def global_str(self):
    return f'{self.__class__.__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Members' names become names of the module, and stand behind it in their repr."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A decorator that makes an enumeration of a class without bases."""
    def convert(cls):
        kind = type(etype)
        body = kind.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__', '__members__'):
                body[name] = value
        return kind(cls.__name__, (etype,), body, boundary=boundary or getattr(etype, '_boundary_', None))
    return convert


def _converted(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
    """Makes an enumeration of a module's constants and puts it there."""
    space = sys.modules[module].__dict__
    members = [pair for pair in (space if source is None else source.__dict__).items() if filter(pair[0])]
    try:
        members.sort(key=lambda pair: (pair[1], pair[0]))
    except TypeError:
        members.sort(key=lambda pair: pair[0])
    made = _simple_enum(cls, boundary=boundary or KEEP)(type(name, (object,), {**dict(members), '__module__': module}))
    if as_global:
        global_enum(made)
    else:
        sys.modules[module].__dict__.update(made.__members__)
    space[name] = made
    return made


EnumType._convert_ = _converted


def _test_simple_enum(checked_enum, simple_enum):
    """TypeError if an enumeration made by _simple_enum is not what the class statement makes of the same members."""
    if checked_enum.__dict__ == simple_enum.__dict__:
        return
    ignored = {'__weakref__', '_value2member_map_', '_member_map_', '__doc__', '__module__', '__dict__', '__reduce__', '__reduce_ex__',
               '_generate_next_value_', '__getnewargs_ex__', '__getnewargs__', '__qualname__', '__firstlineno__'}
    wrong = []
    checked, simple = checked_enum.__dict__, simple_enum.__dict__
    member_names = [*checked_enum._member_map_, *simple_enum._member_map_]
    for key in sorted({*checked, *simple} - ignored - set(member_names), key=str):
        if key.startswith('__') and key.endswith('__') and callable(checked.get(key)) and key not in simple:
            wrong.append(f'missing key: {key!r}')
        elif key not in simple:
            wrong.append(f'missing key: {key!r}')
        elif key not in checked:
            wrong.append(f'extra key:   {key!r}')
        elif not (callable(checked[key]) or hasattr(checked[key], '__get__')) and checked[key] != simple[key]:
            wrong.append(f'{key}:\n         checked -> {checked[key]!r}\n         simple  -> {simple[key]!r}')
    for name in dict.fromkeys(member_names):
        if name not in simple_enum._member_map_:
            wrong.append(f'missing member from simple enum: {name!r}')
        elif name not in checked_enum._member_map_:
            wrong.append(f'extra member in simple enum: {name!r}')
        else:
            one, other = checked_enum._member_map_[name], simple_enum._member_map_[name]
            for key in sorted({*one.__dict__, *other.__dict__} - {'_sort_order_', '__objclass__', 'name', 'value'}):
                if one.__dict__.get(key, _MISSING) != other.__dict__.get(key, _MISSING):
                    wrong.append(f'member {name!r}: {key!r} differs')
    if wrong:
        lines = '\n   '.join(wrong)
        raise TypeError(f'enum mismatch:\n   {lines}')


_MISSING = object()
