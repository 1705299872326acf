# The forms of typing: special forms, forward references, type variables. What [] makes of them is in _aliases.py.
#
# The pieces of typing are one module to who looks: what they define is __module__ 'typing'.
import functools
import operator
import sys
import types
from types import GenericAlias
from typing._aliases import (
    _ConcatenateGenericAlias, _Final, _GenericAlias, _InUnion, _LiteralGenericAlias, _NotIterable, _UnionGenericAlias,
    _UnpackGenericAlias, _in_tuple, _is_param_expr, _is_unpacked_typevartuple, _remember)

__name__ = 'typing'
Generic = Protocol = None   # set where they are made, further up


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return type(arg)
    named = isinstance(arg, str)
    return ForwardRef(arg, module=module, is_class=allow_special_forms) if named else arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """arg as a type (None means its type, text a forward reference), or a TypeError that starts with msg."""
    arg = _type_convert(arg, module, allow_special_forms=allow_special_forms)
    # ClassVar and Final stand only around a whole annotation.
    outermost = () if allow_special_forms else (ClassVar, Final) if is_argument else (ClassVar,)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, Protocol, *outermost):
        raise TypeError(f'{arg!r} is not valid as type argument')
    alone = (Any, LiteralString, NoReturn, Never, Self, TypeAlias)
    if arg in alone or allow_special_forms and arg in (ClassVar, Final):
        return arg
    if arg in (Generic, Protocol) or isinstance(arg, _SpecialForm):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is not tuple:
        return arg
    raise TypeError('%s Got %.100r.' % (msg, arg))


def _is_typevar_like(x):
    return isinstance(x, _TypeVarLike) or _is_unpacked_typevartuple(x)


def _deduplicate(params):
    return list(dict.fromkeys(params))


def _flatten_unions(parameters):
    """The members of unions in place of these."""
    return tuple([member for parameter in parameters
                  for member in (parameter.__args__ if isinstance(parameter, (_UnionGenericAlias, types.UnionType))
                                 else (parameter,))])


class _SpecialForm(_InUnion, _Final, _NotIterable, _root=True):
    __slots__ = '_name', '__doc__', '_getitem'

    def __init__(self, getitem):
        self._name, self.__doc__, self._getitem = getitem.__name__, getitem.__doc__, getitem

    @_remember()
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __getattr__(self, attribute):
        if attribute in ('__qualname__', '__name__'):
            return self._name
        raise AttributeError(attribute)

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
        if self is not Any:
            return super().__instancecheck__(obj)
        raise TypeError('typing.Any cannot be used with isinstance()')

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Fits every type."""

    def __new__(cls, *args, **kwargs):
        if cls is not Any:
            return super().__new__(cls, *args, **kwargs)
        raise TypeError('Any cannot be instantiated')


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


def _single_form(name, doc, within_typed_dict=False):
    def getitem(self, parameters):
        shown, article = (name, 'a ') if within_typed_dict else (self, '')
        item = _type_check(parameters, f'{shown} accepts only {article}single type.', allow_special_forms=within_typed_dict)
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


ClassVar = _single_form('ClassVar', 'An attribute of the class, not of its instances.')
Final = _single_form('Final', 'A name that is not bound again.')
Required = _single_form('Required', 'A key that a TypedDict must have.', True)
NotRequired = _single_form('NotRequired', 'A key that a TypedDict may lack.', True)
TypeGuard = _single_form('TypeGuard', 'The result of a function that tells a type.')


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[Ts]: what *Ts is."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: either X or Y."""
    given = _in_tuple(parameters)
    if not given:
        raise TypeError('Cannot take a Union of no types.')
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


class _LiteralSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        return self._getitem(self, *_in_tuple(parameters))


@_LiteralSpecialForm
@_remember(typed=True)
def Literal(self, *parameters):
    """Literal['a', 'b']: one of these values."""
    values = []
    for one in parameters:
        values += one.__args__ if isinstance(one, _LiteralGenericAlias) else (one,)
    try:
        different = tuple([value for value, _ in _deduplicate([(value, type(value)) for value in values])])
    except TypeError:
        different = tuple(values)      # one cannot be hashed: all stay
    return _LiteralGenericAlias(self, different)


@_SpecialForm
def Concatenate(self, parameters):
    """Arguments put before those of a ParamSpec."""
    *first, last = _in_tuple(parameters) or (None,)
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if last is not ... and not isinstance(last, ParamSpec):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    checked = [_type_check(one, 'Concatenate[arg, ...]: each arg must be a type.') for one in first]
    return _ConcatenateGenericAlias(self, (*checked, last), _paramspec_tvars=True)


class ForwardRef(_InUnion, _Final, _root=True):
    """A type named by text, looked up when somebody asks."""

    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__',
                 '__forward_is_argument__', '__forward_is_class__', '__forward_module__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if isinstance(arg, str) is False:
            raise TypeError('Forward reference must be a string -- got %r' % (arg,))
        try:
            # A star stands only in a sequence: the one that it makes has one element.
            code = compile(f'({arg},)[0]' if arg[0] == '*' else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError('Forward reference must be an expression -- got %r' % (arg,))
        self.__forward_arg__, self.__forward_code__, self.__forward_module__ = arg, code, module
        self.__forward_evaluated__, self.__forward_value__ = False, None
        self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class

    def _evaluate(self, globalns, localns, recursive_guard):
        if self.__forward_arg__ in recursive_guard:
            return self
        if not self.__forward_evaluated__ or localns is not globalns:
            self.__forward_value__ = self._looked_up(globalns, localns, recursive_guard | {self.__forward_arg__})
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def _looked_up(self, globalns, localns, guard):
        if globalns is None:
            globalns = {} if localns is None else localns
        localns = globalns if localns is None else localns
        if self.__forward_module__ is not None:
            home = sys.modules.get(self.__forward_module__)
            globalns = getattr(home, '__dict__', globalns)
        named = _type_check(eval(self.__forward_code__, globalns, localns), 'Forward references must evaluate to types.',
                            is_argument=self.__forward_is_argument__, allow_special_forms=self.__forward_is_class__)
        # What it names may hold further ones, but not itself.
        return _eval_type(named, globalns, localns, guard)

    def __repr__(self):
        module = self.__forward_module__
        return f"ForwardRef({self.__forward_arg__!r}{'' if module is None else f', module={module!r}'})"

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        pairs = [(self.__forward_arg__, other.__forward_arg__), (self.__forward_module__, other.__forward_module__)]
        if self.__forward_evaluated__ is other.__forward_evaluated__ is True:
            pairs[1] = self.__forward_value__, other.__forward_value__
        return all(mine == others for mine, others in pairs)


def _eval_type(t, globalns, localns, recursive_guard=frozenset()):
    """t with all forward references in it looked up."""
    if isinstance(t, ForwardRef):
        named = t
        return named._evaluate(globalns, localns, recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    is_builtin_alias = isinstance(t, GenericAlias)
    found = []
    for argument in t.__args__:
        if is_builtin_alias and isinstance(argument, str):
            argument = ForwardRef(argument)         # list['X'] keeps the text
        found.append(_eval_type(argument, globalns, localns, recursive_guard))
    found = tuple(found)
    if found == t.__args__ and not (is_builtin_alias and t.__unpacked__):
        return t
    if is_builtin_alias:
        return Unpack[t.__origin__[found]] if t.__unpacked__ else GenericAlias(t.__origin__, found)
    return functools.reduce(operator.or_, found) if isinstance(t, types.UnionType) else t.copy_with(found)


class _Named(_Final, _root=True):
    """Is one thing: copying gives the same, pickling its name."""

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__name__


class _TypeVarLike(_InUnion, _Named, _root=True):
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
        return sign + self.__name__


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


class TypeVarTuple(_Named, _root=True):
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

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        params, index = alias.__parameters__, alias.__parameters__.index(self)
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


class _ParamSpecPart(_Named, _root=True):
    """P.args or P.kwargs."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._part}'

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    __reduce__ = object.__reduce__


class ParamSpecArgs(_ParamSpecPart, _root=True):
    _part = 'args'


class ParamSpecKwargs(_ParamSpecPart, _root=True):
    _part = 'kwargs'


class ParamSpec(_TypeVarLike, _root=True):
    """A name that stands for a function's parameters."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        super().__init__(name, None, bound, covariant, contravariant)

    @property
    def args(self):
        return ParamSpecArgs(origin=self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(origin=self)

    def __typing_subst__(self, arg):
        if not _is_param_expr(arg):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        listed = isinstance(arg, (list, tuple))
        return tuple([_type_check(one, 'Expected a type.') for one in arg]) if listed else arg

    def __typing_prepare_subst__(self, alias, args):
        place = alias.__parameters__.index(self)
        if len(args) <= place:
            raise TypeError(f'Too few arguments for {alias}')
        if not _is_param_expr(args[0]) and len(alias.__parameters__) == 1:
            return (args,)          # Z[int, str] for Z[[int, str]]
        if isinstance(args[place], list):
            return (*args[:place], tuple(args[place]), *args[place + 1:])
        return args
