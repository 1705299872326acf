"""Classes made of annotated fields: the methods are written from the annotations."""

import abc
import builtins
import copy
import functools
import keyword
import sys
import types
import _thread
from types import FunctionType, GenericAlias

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields',
           'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


# --- Marks: their names and texts show in a Field's repr ---

class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<%s>' % 'factory'


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING, KW_ONLY, _HAS_DEFAULT_FACTORY = _MISSING_TYPE(), _KW_ONLY_TYPE(), _HAS_DEFAULT_FACTORY_CLASS()
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = map(_FIELD_BASE, ('_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR'))
_FIELDS, _PARAMS, _POST_INIT_NAME = '__dataclass_fields__', '__dataclass_params__', '__post_init__'
_EMPTY_METADATA = types.MappingProxyType(dict())


def _recursive_repr(user_function):
    """For a repr that may reach itself: it says ... then."""
    running = set()

    @functools.wraps(user_function)
    def wrapper(self):
        call = _thread.get_ident(), id(self)
        if call in running:
            return '...'
        running.add(call)
        try:
            return user_function(self)
        finally:
            running.remove(call)

    return wrapper


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, type):
        return cls(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None      # _process_class knows them
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = types.MappingProxyType(metadata) if metadata is not None else _EMPTY_METADATA
        self.kw_only = kw_only

    @_recursive_repr
    def __repr__(self):
        shown = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only')
        parts = ['%s=%r' % (name, getattr(self, name)) for name in shown]
        parts.append('_field_type=%s' % self._field_type)
        return 'Field(%s)' % ','.join(parts)

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know its name.
        told = getattr(type(self.default), '__set_name__', None)
        if told:
            told(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        for name, value in zip(self.__slots__, (init, repr, eq, order, unsafe_hash, frozen)):
            setattr(self, name, value)

    def __repr__(self):
        return '_DataclassParams(%s)' % ','.join('%s=%r' % (name, getattr(self, name)) for name in self.__slots__)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """What a dataclass should know of one field, when a plain default does not say enough."""
    if default_factory is not MISSING and default is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _fields_in_init_order(fields):
    return (tuple(f for f in fields if f.init and not f.kw_only), tuple(f for f in fields if f.init and f.kw_only))


def _tuple_str(obj_name, fields):
    if not fields:
        return '()'
    return '(%s,)' % ','.join('%s.%s' % (obj_name, f.name) for f in fields)


def _create_fn(name, args, body, *, globals=None, locals=None, return_type=MISSING):
    # The names that the function needs are parameters of an outer function, so that they cannot clash.
    needed = {} if locals is None else locals
    head = f" def {name}({','.join(args)})"
    if return_type is not MISSING:
        needed['_return_type'] = return_type
        head += '->_return_type'
    lines = [f"def __create_fn__({', '.join(needed)}):", head + ':', *('  ' + line for line in body), f' return {name}']
    namespace = {}
    exec('\n'.join(lines), globals, namespace)
    return namespace['__create_fn__'](**needed)


def _field_init(f, frozen, globals, self_name, slots):
    """The line of __init__ that sets the field, if there is one; `globals` gets the default that it or a parameter uses."""
    kept_default = f'_dflt_{f.name}'
    value = f.name if f.init else None
    if f.default_factory is not MISSING:
        globals[kept_default] = f.default_factory
        made = kept_default + '()'
        value = f'{made} if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}' if f.init else made
    elif f.default is not MISSING and (f.init or slots):
        # Without an argument a field's default stays in the class, where slots leave no room for it.
        globals[kept_default] = f.default
        value = value or kept_default
    if value is None or f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f'__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})'
    return f'{self_name}.{f.name}={value}'


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _init_param(f):
    default = ''
    if _has_default(f):
        default = '=_HAS_DEFAULT_FACTORY' if f.default is MISSING else f'=_dflt_{f.name}'
    return f'{f.name}:_type_{f.name}{default}'


def _init_fn(fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, globals, slots):
    optional = None
    for f in std_fields:
        if _has_default(f):
            optional = f
        elif optional is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    names = {f'_type_{f.name}': f.type for f in fields}
    names.update(MISSING=MISSING, _HAS_DEFAULT_FACTORY=_HAS_DEFAULT_FACTORY, __dataclass_builtins_object__=object)
    body = [line for line in (_field_init(f, frozen, names, self_name, slots) for f in fields) if line]
    if has_post_init:
        given = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.{_POST_INIT_NAME}({given})')
    params = [self_name, *map(_init_param, std_fields)]
    if kw_only_fields:
        params += ['*', *map(_init_param, kw_only_fields)]
    return _create_fn('__init__', params, body or ['pass'], locals=names, globals=globals, return_type=None)


def _repr_fn(fields, globals):
    shown = ', '.join('%s={self.%s!r}' % (f.name, f.name) for f in fields)
    fn = _create_fn('__repr__', ('self',), ['return self.__class__.__qualname__ + f"(%s)"' % shown], globals=globals)
    return _recursive_repr(fn)


def _frozen_get_del_attr(cls, fields, globals):
    locals = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    if fields:
        names = '(%s,)' % ','.join(repr(f.name) for f in fields)
    else:
        names = '()'
    condition = 'if type(self) is cls or name in %s:' % names
    return (_create_fn('__setattr__', ('self', 'name', 'value'),
                       [condition, ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                        'super(cls, self).__setattr__(name, value)'], locals=locals, globals=globals),
            _create_fn('__delattr__', ('self', 'name'),
                       [condition, ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
                        'super(cls, self).__delattr__(name)'], locals=locals, globals=globals))


def _cmp_fn(name, op, self_tuple, other_tuple, globals):
    return _create_fn(name, ('self', 'other'),
                      ['if other.__class__ is self.__class__:', ' return %s%s%s' % (self_tuple, op, other_tuple),
                       'return NotImplemented'], globals=globals)


def _hash_fn(fields, globals):
    return _create_fn('__hash__', ('self',), ['return hash(%s)' % _tuple_str('self', fields)], globals=globals)


def _is_classvar(annotation, typing):
    special = typing.ClassVar
    return annotation is special or type(annotation) is typing._GenericAlias and annotation.__origin__ is special


def _is_initvar(annotation, module):
    return module.InitVar in (annotation, type(annotation))


def _is_kw_only(annotation, module):
    return module.KW_ONLY is annotation


def _split_annotation(annotation):
    """The module's name and the first name of an annotation that is text: 't.ClassVar[int]' gives ('t', 'ClassVar')."""
    text = annotation.strip()
    head = ''
    rest = text
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    after = text[end:].lstrip()
    if end and after.startswith('.'):
        head = text[:end]
        rest = after[1:].lstrip()
    end = 0
    while end < len(rest) and (rest[end].isalnum() or rest[end] == '_'):
        end += 1
    return head, rest[:end]


def _means(annotation, cls, module, meaning):
    """Is the annotation, or what it names if it is text, what `meaning` looks for in the module?"""
    if module is None:
        return False
    if meaning(annotation, module):
        return True
    if not isinstance(annotation, str):
        return False
    prefix, name = _split_annotation(annotation)
    scope = sys.modules.get(cls.__module__)
    if not name or not scope:
        return False
    if prefix and scope.__dict__.get(prefix) is not module:
        return False
    scope = module if prefix else scope
    return bool(meaning(scope.__dict__.get(name), module))


def _kind_of_field(cls, annotation):
    if _means(annotation, cls, sys.modules.get('typing'), _is_classvar):
        return _FIELD_CLASSVAR
    own = _means(annotation, cls, sys.modules[__name__], _is_initvar)
    return _FIELD_INITVAR if own else _FIELD


def _get_field(cls, a_name, a_type, default_kw_only):
    """The Field of an annotated name: the one that the class body gave, or one made of the default."""
    f = getattr(cls, a_name, MISSING)
    if not isinstance(f, Field):
        f = field(default=MISSING if isinstance(f, types.MemberDescriptorType) else f)
    f.name, f.type, f._field_type = a_name, a_type, _kind_of_field(cls, a_type)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {a_name} cannot have a default factory')
    if f._field_type is not _FIELD_CLASSVAR:
        f.kw_only = default_kw_only if f.kw_only is MISSING else f.kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {a_name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and type(f.default).__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {a_name} is not allowed: use default_factory')
    return f


def _set_qualname(cls, value):
    """A function that was made elsewhere gets the name of a method."""
    if type(value) is FunctionType:
        value.__qualname__ = f'{cls.__qualname__}.{value.__name__}'
    return value


def _set_new_attribute(cls, name, value):
    taken = name in vars(cls)
    if not taken:
        setattr(cls, name, _set_qualname(cls, value))
    return taken


def _hash_set_none(cls, fields, globals):
    return None


def _hash_add(cls, fields, globals):
    used = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    return _set_qualname(cls, _hash_fn(used, globals))


def _hash_exception(cls, fields, globals):
    raise TypeError('Cannot overwrite attribute __hash__ in class %s' % cls.__name__)


def _hash_action(unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        return _hash_exception if has_explicit_hash else _hash_add
    if not eq or has_explicit_hash:
        return None
    return _hash_add if frozen else _hash_set_none


def _format_annotation(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def _signature_text(cls):
    """How inspect.signature writes the arguments of cls."""
    init = cls.__init__
    if not isinstance(init, FunctionType):
        return '()'
    code = init.__code__
    annotations = init.__annotations__
    n = code.co_argcount
    names = code.co_varnames
    defaults = init.__defaults__ or ()
    kwdefaults = init.__kwdefaults__ or {}

    def one(name, default, prefix=''):
        text = prefix + name
        annotated = name in annotations
        if annotated:
            text += ': ' + _format_annotation(annotations[name])
        if default is not MISSING:
            text += (' = %r' if annotated else '=%r') % (default,)
        return text

    parts = []
    for i in range(1, n):
        at = i - (n - len(defaults))
        parts.append(one(names[i], defaults[at] if at >= 0 else MISSING))
    at = n + code.co_kwonlyargcount
    if code.co_flags & 4:
        parts.append(one(names[at], MISSING, '*'))
        at += 1
    elif code.co_kwonlyargcount:
        parts.append('*')
    for name in names[n:n + code.co_kwonlyargcount]:
        parts.append(one(name, kwdefaults.get(name, MISSING)))
    if code.co_flags & 8:
        parts.append(one(names[at], MISSING, '**'))
    text = '(%s)' % ', '.join(parts)
    returned = annotations.get('return')
    if returned is not None:
        text += ' -> ' + _format_annotation(returned)
    return text


def _inherited_fields(cls):
    """The fields of the bases, nearer ones over farther, and whether a base is frozen (None: no base is a dataclass)."""
    found, frozen = {}, None
    for base in reversed(cls.__mro__[1:]):
        theirs = getattr(base, _FIELDS, None)
        if theirs is not None:
            found.update(theirs)
            frozen = bool(frozen or getattr(base, _PARAMS).frozen)
    return found, frozen


def _own_fields(cls, annotations, kw_only):
    own, marker = [], False
    for name, annotation in annotations.items():
        if not _means(annotation, cls, sys.modules[__name__], _is_kw_only):
            own.append(_get_field(cls, name, annotation, kw_only or marker))
        elif marker:
            raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
        else:
            marker = True
    return own


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    globals = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    fields, frozen_base = _inherited_fields(cls)
    annotations = cls.__dict__.get('__annotations__', {})
    for f in _own_fields(cls, annotations, kw_only):
        fields[f.name] = f
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)      # the Field was only a way to say more
        else:
            delattr(cls, f.name)
    for name, value in vars(cls).items():
        if name not in annotations and isinstance(value, Field):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if frozen_base is not None and frozen_base != bool(frozen):
        raise TypeError('cannot inherit %s dataclass from a %s one'
                        % (('non-frozen', 'frozen') if frozen_base else ('frozen', 'non-frozen')))
    setattr(cls, _FIELDS, fields)
    hashes = cls.__dict__.get('__hash__', MISSING)
    # A class with __eq__ alone has __hash__ = None, which nobody wrote.
    own_hash = hashes is not MISSING and not (hashes is None and '__eq__' in vars(cls))
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    with_arguments = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    positional, by_name = _fields_in_init_order(with_arguments)
    if init:
        me = '__dataclass_self__' if 'self' in fields else 'self'
        _set_new_attribute(cls, '__init__', _init_fn(with_arguments, positional, by_name, frozen,
                                                     hasattr(cls, _POST_INIT_NAME), me, globals, slots))
    real = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        _set_new_attribute(cls, '__repr__', _repr_fn([f for f in real if f.repr], globals))
    _add_comparisons(cls, [f for f in real if f.compare], eq, order, globals)
    if frozen:
        for method in _frozen_get_del_attr(cls, real, globals):
            if _set_new_attribute(cls, method.__name__, method):
                raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}')
    make_hash = _hash_action(bool(unsafe_hash), bool(eq), bool(frozen), own_hash)
    if make_hash is not None:
        cls.__hash__ = make_hash(cls, real, globals)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature_text(cls).replace(' -> None', '')
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple([f.name for f in positional]))
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    return abc.update_abstractmethods(cls)


def _add_comparisons(cls, compared, eq, order, globals):
    mine, others = (_tuple_str(who, compared) for who in ('self', 'other'))
    if eq:
        _set_new_attribute(cls, '__eq__', _cmp_fn('__eq__', '==', mine, others, globals))
    if order:
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set_new_attribute(cls, name, _cmp_fn(name, op, mine, others, globals)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using '
                                'functools.total_ordering')


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return
    if isinstance(slots, str):
        yield slots
    elif not hasattr(slots, '__next__'):
        yield from slots
    else:
        raise TypeError("Slots of '%s' cannot be determined" % cls.__name__)


def _add_slots(cls, is_frozen, weakref_slot):
    """The class made once more: __slots__ only count while a class is made."""
    body = dict(vars(cls))
    if '__slots__' in body:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    names = [f.name for f in fields(cls)]
    taken = {slot for base in cls.__mro__[1:-1] for slot in _get_slots(base)}
    body['__slots__'] = tuple(slot for slot in names + ['__weakref__'] * bool(weakref_slot) if slot not in taken)
    for name in (*names, '__dict__'):
        body.pop(name, None)
    again = type(cls)(cls.__name__, cls.__bases__, body)
    again.__qualname__ = cls.__qualname__
    if is_frozen:
        for name, method in (('__getstate__', _dataclass_getstate), ('__setstate__', _dataclass_setstate)):
            if name not in body:
                setattr(again, name, method)
    return again


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A class decorator: the class gets __init__ and others, written from its annotated names."""

    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                              weakref_slot)

    if cls is None:
        return wrap
    return wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of its instance, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(filter(lambda f: f._field_type is _FIELD, found.values()))


def _is_dataclass_instance(obj):
    return is_dataclass(type(obj))


def is_dataclass(obj):
    """Is this a dataclass or an instance of one?"""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, with dataclasses, lists, tuples and dicts inside them turned too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _converted(obj, dict_factory, True)


def astuple(obj, *, tuple_factory=tuple):
    """The fields' values as a tuple, with dataclasses, lists, tuples and dicts inside them turned too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _converted(obj, tuple_factory, False)


def _converted(value, factory, with_names):
    kind = type(value)
    if hasattr(kind, _FIELDS):
        return factory([(f.name, _converted(getattr(value, f.name), factory, True)) if with_names
                        else _converted(getattr(value, f.name), factory, False) for f in fields(value)])
    if isinstance(value, dict):
        return kind((_converted(key, factory, with_names), _converted(item, factory, with_names))
                    for key, item in value.items())
    if not isinstance(value, (list, tuple)):
        return copy.deepcopy(value)
    items = (_converted(item, factory, with_names) for item in value)
    # A named tuple takes its fields one by one; a list grows as the items come.
    return kind(*items) if isinstance(value, tuple) and hasattr(value, '_fields') else kind(items)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A dataclass from names, (name, type) pairs or (name, type, field) triples."""
    annotations, defaults = {}, {}
    for item in fields:
        parts = (item, 'typing.Any') if isinstance(item, str) else item
        if len(parts) not in (2, 3):
            raise TypeError(f'Invalid field: {item!r}')
        name = parts[0]
        if not (isinstance(name, str) and name.isidentifier()):
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = parts[1]
        if len(parts) == 3:
            defaults[name] = parts[2]

    def exec_body(ns):
        for part in (namespace or {}, defaults, {'__annotations__': annotations}):
            ns.update(part)

    cls = types.new_class(cls_name, bases, {}, exec_body)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new object like obj but for the fields given."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for name, f in getattr(obj, _FIELDS).items():
        given = name in changes
        if f._field_type is _FIELD_CLASSVAR or f.init and given:
            continue
        if given:
            raise ValueError(f'field {name} is declared with init=False, it cannot be specified with replace()')
        if f.init:
            if f.default is MISSING and f._field_type is _FIELD_INITVAR:
                raise ValueError(f'InitVar {name!r} must be specified with replace()')
            changes[name] = getattr(obj, name)
    return obj.__class__(**changes)
