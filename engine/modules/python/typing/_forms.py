# The forms of typing: special forms, forward references, type variables, and the aliases that [] makes of them.
#
# The pieces of typing are one module to who looks: what they define is __module__ 'typing'.
import collections
import collections.abc
import contextlib
import functools
import operator
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

__name__ = 'typing'
Generic = Protocol = Annotated = Callable = Tuple = None   # set where they are made, further up


def _type_repr(obj):
    """How a type is shown as an argument: a class by its name."""
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if not isinstance(obj, type) or isinstance(obj, GenericAlias):
        return repr(obj)
    module = obj.__module__
    return obj.__qualname__ if module == 'builtins' else f'{module}.{obj.__qualname__}'


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return type(None) if arg is None else arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """arg as a type (None means its type, text a forward reference), or a TypeError that starts with msg."""
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    # ClassVar and Final stand only around a whole annotation.
    outermost = () if allow_special_forms else (ClassVar, Final) if is_argument else (ClassVar,)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol, *outermost):
        raise TypeError(f'{arg!r} is not valid as type argument')
    alone = (Any, LiteralString, NoReturn, Never, Self, TypeAlias)
    if arg in alone or allow_special_forms and arg in (ClassVar, Final):
        return arg
    if arg in (Generic, Protocol) or isinstance(arg, _SpecialForm):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError('%s Got %.100r.' % (msg, arg))
    return arg


def _collect_parameters(args):
    """The type variables that occur in the arguments, in the order in which they first do."""
    found = {}
    for argument in args:
        if isinstance(argument, tuple):         # what a ParamSpec was given
            found |= dict.fromkeys(_collect_parameters(argument))
        elif hasattr(argument, '__typing_subst__') and not isinstance(argument, type):
            found[argument] = None
        elif not isinstance(argument, type):
            found |= dict.fromkeys(getattr(argument, '__parameters__', ()))
    return tuple(found)


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, '__typing_is_unpacked_typevartuple__', False)


def _is_typevar_like(x):
    return isinstance(x, _TypeVarLike) or _is_unpacked_typevartuple(x)


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec)) or (
        isinstance(arg, _GenericAlias) and arg.__origin__ is Concatenate)


def _unpack_args(args):
    """*tuple[int, str] among arguments stands for int, str."""
    out = []
    for arg in args:
        inner = None if isinstance(arg, type) else getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            out.extend(inner)
        else:
            out.append(arg)
    return tuple(out)


def _prepare_arguments(alias, params, args):
    """The arguments grouped so that there is one for each parameter: variadic ones take several."""
    for param in params:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    return args


def _check_generic(cls, parameters, wanted):
    if not wanted:
        raise TypeError(f'{cls} is not a generic class')
    given = len(parameters)
    if given != wanted:
        amount = 'few' if given < wanted else 'many'
        raise TypeError(f'Too {amount} arguments for {cls}; actual {given}, expected {wanted}')


def _deduplicate(params):
    kept = []
    for param in params:
        if param not in kept:           # they need not be hashable
            kept.append(param)
    return kept


def _flatten_unions(parameters):
    """The members of unions in place of these."""
    return tuple([member for parameter in parameters
                  for member in (parameter.__args__ if isinstance(parameter, (_UnionGenericAlias, types.UnionType))
                                 else (parameter,))])


def _remember(function):
    """The same alias for the same arguments, when these can be hashed."""
    cached = functools.lru_cache(typed=True)(function)

    @functools.wraps(function)
    def inner(*args, **kwds):
        try:
            return cached(*args, **kwds)
        except TypeError:
            return function(*args, **kwds)
    return inner


class _Final:
    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _SpecialForm(_Final, _root=True):
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, getitem):
        self._name, self.__doc__ = getitem.__name__, getitem.__doc__
        self._getitem = getitem

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __getattr__(self, attribute):
        if attribute in ('__qualname__', '__name__'):
            return self._name
        raise AttributeError(attribute)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    # What cannot be done with a form.

    def __call__(self, *_, **__):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Fits every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls, *args, **kwargs)


def _not_subscriptable(self, parameters):
    raise TypeError('%s is not subscriptable' % (self,))


def _plain_form(name, doc):
    def getitem(self, parameters):
        raise TypeError('%s is not subscriptable' % (self,))
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


NoReturn = _plain_form('NoReturn', 'The result of a function that never returns.')
Never = _plain_form('Never', 'The type without values.')
Self = _plain_form('Self', 'The type of the class at hand.')
LiteralString = _plain_form('LiteralString', 'Text written out in the program.')
TypeAlias = _plain_form('TypeAlias', 'Marks an assignment as the name of a type.')


def _single_form(name, doc):
    def getitem(self, parameters):
        item = _type_check(parameters, '%s accepts only single type.' % self._name if name in ('ClassVar', 'Final')
                           else '%s accepts only a single type.' % self._name,
                           allow_special_forms=name in ('Required', 'NotRequired'))
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


ClassVar = _single_form('ClassVar', 'An attribute of the class, not of its instances.')
Final = _single_form('Final', 'A name that is not bound again.')
Required = _single_form('Required', 'A key that a TypedDict must have.')
NotRequired = _single_form('NotRequired', 'A key that a TypedDict may lack.')
TypeGuard = _single_form('TypeGuard', 'The result of a function that tells a type.')


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[Ts]: what *Ts is."""
    item = _type_check(parameters, f'{self} accepts only single type.')
    return _UnpackGenericAlias(origin=self, args=(item,))


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: either X or Y."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    given = parameters if isinstance(parameters, tuple) else (parameters,)
    types_ = [_type_check(one, 'Union[arg, ...]: each arg must be a type.') for one in given]
    members = tuple(_deduplicate(_flatten_unions(types_)))
    if len(members) == 1:
        return members[0]
    is_optional = len(members) == 2 and type(None) in members
    return _UnionGenericAlias(self, members, **({'name': 'Optional'} if is_optional else {}))


@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: X or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), type(None)]


@_SpecialForm
def Literal(self, parameters):
    """Literal['a', 'b']: one of these values."""
    given = parameters if isinstance(parameters, tuple) else (parameters,)
    values = [value for one in given for value in (one.__args__ if isinstance(one, _LiteralGenericAlias) else (one,))]
    # 1 and True are two.
    different = _deduplicate([(type(value), value) for value in values])
    return _LiteralGenericAlias(self, tuple([value for _, value in different]))


@_SpecialForm
def Concatenate(self, parameters):
    """Arguments put before those of a ParamSpec."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    msg = 'Concatenate[arg, ...]: each arg must be a type.'
    return _GenericAlias(self, tuple(_type_check(p, msg) for p in parameters[:-1]) + (parameters[-1],))


class ForwardRef(_Final, _root=True):
    """A type named by text, looked up when somebody asks."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__',
                 '__forward_is_argument__', '__forward_is_class__', '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError('Forward reference must be a string -- got %r' % (arg,))
        try:
            code = compile(arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError('Forward reference must be an expression -- got %r' % (arg,))
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None:
            globalns = {} if localns is None else localns
        if localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            home = sys.modules.get(self.__forward_module__)
            globalns = getattr(home, '__dict__', globalns)
        named = _type_check(eval(self.__forward_code__, globalns, localns), 'Forward references must evaluate to types.',
                            is_argument=self.__forward_is_argument__, allow_special_forms=self.__forward_is_class__)
        # What it names may hold further ones, but not itself.
        self.__forward_value__ = _eval_type(named, globalns, localns, recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __repr__(self):
        module = self.__forward_module__
        return f"ForwardRef({self.__forward_arg__!r}{'' if module is None else f', module={module!r}'})"

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_arg__ != other.__forward_arg__:
            return False
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_value__ == other.__forward_value__
        return self.__forward_module__ == other.__forward_module__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _eval_type(t, globalns, localns, recursive_guard=frozenset()):
    """t with all forward references in it looked up."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    is_builtin_alias = isinstance(t, GenericAlias)
    found = []
    for argument in t.__args__:
        if is_builtin_alias and isinstance(argument, str):
            argument = ForwardRef(argument)         # list['X'] keeps the text
        found.append(_eval_type(argument, globalns, localns, recursive_guard))
    found = tuple(found)
    if found == t.__args__:
        return t
    if is_builtin_alias:
        return GenericAlias(t.__origin__, found)
    return functools.reduce(operator.or_, found) if isinstance(t, types.UnionType) else t.copy_with(found)


class _TypeVarLike(_Final, _root=True):
    """What TypeVar and ParamSpec share."""

    def __init__(self, name, constraints, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        self.__name__ = name
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        if constraints is not None:
            if len(constraints) == 1:
                raise TypeError('A single constraint is not allowed')
            self.__constraints__ = tuple([
                _type_check(one, 'TypeVar(name, constraint, ...): constraints must be types.') for one in constraints])
        self.__bound__ = _type_check(bound, 'Bound must be a type.') if bound else None
        maker = sys._getframe(2).f_globals.get('__name__', '__main__')
        if maker != 'typing':
            self.__module__ = maker

    def __repr__(self):
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return f'{sign}{self.__name__}'

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class TypeVar(_TypeVarLike, _root=True):
    """A name that stands for a type."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        super().__init__(name, constraints, bound, covariant, contravariant)

    def __typing_subst__(self, arg):
        arg = _type_check(arg, 'Parameters to generic types must be types.', is_argument=True)
        if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
                or isinstance(arg, GenericAlias) and getattr(arg, '__unpacked__', False)):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg


class TypeVarTuple(_Final, _root=True):
    """A name that stands for any number of types."""

    def __init__(self, name):
        self.__name__ = name
        maker = sys._getframe(1).f_globals.get('__name__', '__main__')
        if maker != 'typing':
            self.__module__ = maker

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        index = params.index(self)
        if any(isinstance(param, TypeVarTuple) for param in params[index + 1:]):
            raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
        before = index
        after = len(params) - index - 1
        # *tuple[X, ...] fills in for the parameters beside, as far as there are no other arguments.
        open_at = filling = None
        for k, arg in enumerate(args):
            inner = None if isinstance(arg, type) else getattr(arg, '__typing_unpacked_tuple_args__', None)
            if inner and len(inner) == 2 and inner[-1] is ...:
                if open_at is not None:
                    raise TypeError('More than one unpacked arbitrary-length tuple argument')
                open_at, filling = k, inner[0]
        taken_before, taken_after = before, after
        if open_at is not None:
            taken_before = min(before, open_at)
            taken_after = min(after, len(args) - open_at - 1)
        elif before + after > len(args):
            raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}')
        end = len(args) - taken_after
        return (*args[:taken_before], *[filling] * (before - taken_before), tuple(args[taken_before:end]),
                *[filling] * (after - taken_after), *args[end:])


class ParamSpecArgs(_Final, _root=True):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return '%s.args' % self.__origin__.__name__

    def __eq__(self, other):
        return isinstance(other, ParamSpecArgs) and self.__origin__ == other.__origin__


class ParamSpecKwargs(_Final, _root=True):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return '%s.kwargs' % self.__origin__.__name__

    def __eq__(self, other):
        return isinstance(other, ParamSpecKwargs) and self.__origin__ == other.__origin__


class ParamSpec(_TypeVarLike, _root=True):
    """A name that stands for a function's parameters."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        super().__init__(name, None, bound, covariant, contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            arg = tuple(_type_check(a, 'Expected a type.') for a in arg)
        elif not _is_param_expr(arg):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        index = params.index(self)
        if index >= len(args):
            raise TypeError(f'Too few arguments for {alias}')
        if len(params) == 1 and not _is_param_expr(args[0]):
            return (args,)          # Z[int, str] for Z[[int, str]]
        if isinstance(args[index], list):
            return (*args[:index], tuple(args[index]), *args[index + 1:])
        return args


def _is_dunder(attr):
    return attr.startswith('__') and attr.endswith('__')


class _BaseGenericAlias(_Final, _root=True):
    """What the aliases have in common: an origin that calls and attributes go to."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError('Type %s cannot be instantiated; use %s() instead'
                            % (self._name, self.__origin__.__name__))
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        res = []
        if self.__origin__ not in bases:
            res.append(self.__origin__)
        at = bases.index(self)
        for b in bases[at + 1:]:
            if isinstance(b, _BaseGenericAlias) or (isinstance(b, type) and issubclass(b, Generic)):
                break
        else:
            res.append(Generic)
        return tuple(res)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_paramspec_tvars', '_typevar_types'):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A generic class with its arguments: List[int], Box[str]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError('Cannot subscript already-subscripted %s' % (self,))
        if not self.__parameters__:
            raise TypeError('%s is not a generic class' % (self,))
        if not isinstance(args, tuple):
            args = (args,)
        args = _unpack_args(tuple(_type_convert(p) for p in args))
        return self.copy_with(self._with_arguments(args))

    def _with_arguments(self, args):
        params = self.__parameters__
        args = _prepare_arguments(self, params, args)
        if len(args) != len(params):
            raise TypeError('Too %s arguments for %s; actual %s, expected %s'
                            % ('many' if len(args) > len(params) else 'few', self, len(args), len(params)))
        substitution = dict(zip(params, args))
        new_args = []
        for old in self.__args__:
            new = old if isinstance(old, type) else self._substituted(old, substitution)
            if isinstance(new, tuple) and (self.__origin__ is collections.abc.Callable or _is_unpacked_typevartuple(old)):
                new_args.extend(new)
            else:
                new_args.append(new)
        return tuple(new_args)

    def _substituted(self, old, substitution):
        if isinstance(old, tuple):
            return tuple(self._substituted(x, substitution) for x in old)
        substitute = getattr(old, '__typing_subst__', None)
        if substitute is not None:
            return substitute(substitution[old])
        inner = []
        for x in getattr(old, '__parameters__', ()):
            if isinstance(x, TypeVarTuple):
                inner.extend(substitution[x])
            else:
                inner.append(substitution[x])
        return old[tuple(inner)] if getattr(old, '__parameters__', ()) else old

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        if self._name:
            name = 'typing.' + self._name
        else:
            name = _type_repr(self.__origin__)
        args = ', '.join([_type_repr(a) for a in self.__args__]) if self.__args__ else '()'
        return '%s[%s]' % (name, args)

    def __reduce__(self):
        origin = getattr(sys.modules['typing'], self._name) if self._name else self.__origin__
        args = tuple(self.__args__)
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError('Cannot subclass %r' % (self,))
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            at = bases.index(self)
            for b in bases[at + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """typing.List and the like, before arguments."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        if name is None:
            name = origin.__name__
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        if origin.__module__ == 'builtins':
            self.__doc__ = 'A generic version of %s.' % origin.__qualname__
        else:
            self.__doc__ = 'A generic version of %s.%s.' % (origin.__module__, origin.__qualname__)

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = 'Parameters to generic types must be types.'
        params = tuple(_type_check(p, msg) for p in params)
        _check_generic(self, params, self._nparams)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name


class _CallableGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)):
            return super().__repr__()
        return 'typing.Callable[[%s], %s]' % (', '.join([_type_repr(a) for a in args[:-1]]), _type_repr(args[-1]))


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        msg = 'Callable[args, result]: result must be a type.'
        result = _type_check(result, msg)
        if args is ... or isinstance(args, ParamSpec):
            return self.copy_with((args, result))
        if isinstance(args, _GenericAlias) and args.__origin__ is Concatenate:
            return self.copy_with((args, result))
        if not isinstance(args, (list, tuple)):
            raise TypeError('Callable[args, result]: args must be a list. Got %s' % (args,))
        return self.copy_with(tuple(_type_convert(a) for a in args) + (result,))


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = 'Tuple[t, ...]: t must be a type.'
            return self.copy_with(tuple(_type_check(p, msg) for p in params[:-1]) + (...,))
        msg = 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with(tuple(_type_check(p, msg) for p in params))


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is type(None):
                return 'typing.Optional[%s]' % _type_repr(args[1])
            if args[1] is type(None):
                return 'typing.Optional[%s]' % _type_repr(args[0])
        return 'typing.Union[%s]' % ', '.join([_type_repr(a) for a in args])

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False

    def __reduce__(self):
        func, (origin, args) = super().__reduce__()
        return func, (Union, args)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return '*' + repr(self.__args__[0])

    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return (set((type(a), a) for a in self.__args__) == set((type(a), a) for a in other.__args__))

    def __hash__(self):
        return hash(frozenset((type(a), a) for a in self.__args__))

    def __repr__(self):
        return 'typing.Literal[%s]' % ', '.join([repr(a) for a in self.__args__])


class _AnnotatedAlias(_GenericAlias, _root=True):
    """A type with things said about it."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin)
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return 'typing.Annotated[%s, %s]' % (_type_repr(self.__origin__), ', '.join(repr(a) for a in self.__metadata__))

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(attr)
