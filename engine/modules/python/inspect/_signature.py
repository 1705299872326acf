"""Signatures: what a callable takes, and what a call gives to each parameter."""

import functools
import itertools
import re
import sys
import types
from collections import OrderedDict
from enum import IntEnum
from keyword import iskeyword

__name__ = 'inspect'          # where its classes are found


class _void:
    """Stands for a default that was not given."""


class _empty:
    """Stands for what a parameter or signature does not have."""


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        number = len(cls.__members__)
        member = int.__new__(cls, number)
        member._value_ = number
        member.description = description
        return member

    def __str__(self):
        return self.name


(_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD) = _ParameterKind


def formatannotation(annotation, base_module=None):
    """The text of an annotation."""
    if getattr(annotation, '__module__', None) == 'typing':
        return re.sub(r'[\w.]+', lambda found: found.group().removeprefix('typing.'), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """formatannotation for annotations in the module of `object`."""
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)


class Parameter:
    """One parameter: name, kind, default and annotation (`empty` for those it has not)."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD

    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[0] == '.' and name[1:].isdigit():       # the iterator that a comprehension takes
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, '
                                 f'not {self._kind.description}')
            self._kind = _POSITIONAL_ONLY
            name = 'implicit' + name[1:]
        reserved = iskeyword(name) and self._kind is not _POSITIONAL_ONLY
        if reserved or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    def __reduce__(self):
        return type(self), (self._name, self._kind), {'_default': self._default, '_annotation': self._annotation}

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy with some parts changed."""
        return type(self)(self._name if name is _void else name,
                          self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + self._name
        annotated = self._annotation is not _empty
        if annotated:
            text += f': {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if annotated else f'={self._default!r}'
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self.name, self.kind, self.annotation, self.default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and
                self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    """What Signature.bind gives: the value of each parameter."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    def _split(self):
        """(args, kwargs): from the first parameter without a value on, all go by keyword."""
        args = []
        kwargs = {}
        by_keyword = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                by_keyword = True
            if name not in self.arguments:
                by_keyword = True
                continue
            value = self.arguments[name]
            if not by_keyword:
                if parameter.kind == _VAR_POSITIONAL:
                    args.extend(value)
                else:
                    args.append(value)
            elif parameter.kind == _VAR_KEYWORD:
                kwargs.update(value)
            else:
                kwargs[name] = value
        return tuple(args), kwargs

    @property
    def args(self):
        return self._split()[0]

    @property
    def kwargs(self):
        return self._split()[1]

    def apply_defaults(self):
        """Adds the defaults of parameters without a value."""
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state['_signature']
        self.arguments = state['arguments']

    def __getstate__(self):
        return {'_signature': self._signature, 'arguments': self.arguments}

    def __repr__(self):
        values = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{self.__class__.__name__} ({values})>'


class Signature:
    """The parameters of a callable, in order, and its return annotation."""

    __slots__ = ('_return_annotation', '_parameters')

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        ordered = OrderedDict()
        highest = _POSITIONAL_ONLY
        default_seen = False
        for parameter in () if parameters is None else parameters:
            if __validate_parameters__:
                kind = parameter.kind
                if kind < highest:
                    raise ValueError(f'wrong parameter order: {highest.description} parameter before '
                                     f'{kind.description} parameter')
                if kind > highest:
                    highest = kind
                    default_seen = False
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is not _empty:
                        default_seen = True
                    elif default_seen:
                        raise ValueError('non-default argument follows default argument')
                if parameter.name in ordered:
                    raise ValueError(f'duplicate parameter name: {parameter.name!r}')
            ordered[parameter.name] = parameter
        self._parameters = types.MappingProxyType(ordered)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _Finder(cls, follow_wrapped, globals, locals, eval_str).signature_of(obj)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy with some parts changed."""
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    def _basis(self):
        """What counts for equality: the order of keyword-only parameters does not."""
        ordered = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        by_name = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return ordered, by_name, self.return_annotation

    def __hash__(self):
        ordered, by_name, result = self._basis()
        return hash((ordered, frozenset(by_name.values()), result))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._basis() == other._basis()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = list(self.parameters.values())
        at = 0
        taken = 0
        while True:
            parameter = parameters[at] if at < len(parameters) else None
            if taken < len(args):
                if parameter is None or parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                    raise TypeError('too many positional arguments') from None
                at += 1
                if parameter.kind == _VAR_POSITIONAL:
                    arguments[parameter.name] = tuple(args[taken:])
                    break
                if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {parameter.name!r}') from None
                arguments[parameter.name] = args[taken]
                taken += 1
                continue
            if parameter is None:
                break
            if parameter.kind == _VAR_POSITIONAL:
                at += 1
                break
            if parameter.name in kwargs:
                if parameter.kind == _POSITIONAL_ONLY:
                    raise TypeError(f'{parameter.name!r} parameter is positional only, '
                                    'but was passed as a keyword') from None
                break
            if parameter.kind == _VAR_KEYWORD or parameter.default is not _empty or partial:
                break
            raise TypeError(f'missing a required argument: {parameter.name!r}') from None
        rest = None
        for parameter in parameters[at:]:
            if parameter.kind == _VAR_KEYWORD:
                rest = parameter
            elif parameter.kind == _VAR_POSITIONAL:
                pass
            elif parameter.name in kwargs:
                value = kwargs.pop(parameter.name)
                if parameter.kind == _POSITIONAL_ONLY:
                    raise TypeError(f'{parameter.name!r} parameter is positional only, '
                                    'but was passed as a keyword')
                arguments[parameter.name] = value
            elif not partial and parameter.default is _empty:
                raise TypeError(f'missing a required argument: {parameter.name!r}') from None
        if kwargs:
            if rest is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[rest.name] = kwargs
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """The value of each parameter in a call with these arguments; TypeError if they do not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind, but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {'_return_annotation': self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        parts = []
        slash_due = False
        star_due = True
        for parameter in self.parameters.values():
            if parameter.kind == _POSITIONAL_ONLY:
                slash_due = True
            elif slash_due:
                parts.append('/')
                slash_due = False
            if parameter.kind == _VAR_POSITIONAL:
                star_due = False
            elif parameter.kind == _KEYWORD_ONLY and star_due:
                parts.append('*')
                star_due = False
            parts.append(str(parameter))
        if slash_due:
            parts.append('/')
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


# --- Finding the signature of something callable ---

_NOT_PYTHON = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
               types.BuiltinFunctionType)


def _python_method(cls, name):
    """An attribute of a class unless it is one of the engine's own."""
    method = getattr(cls, name, None)
    return None if isinstance(method, _NOT_PYTHON) else method


def _is_builtin(obj):
    from inspect import ismethoddescriptor
    return ismethoddescriptor(obj) or isinstance(obj, _NOT_PYTHON) or obj in (type, object)


def _looks_like_function(obj):
    """Has all that a Python function has."""
    if not callable(obj) or isinstance(obj, type):
        return False
    defaults = getattr(obj, '__defaults__', _void)
    kwdefaults = getattr(obj, '__kwdefaults__', _void)
    annotations = getattr(obj, '__annotations__', None)
    return (isinstance(getattr(obj, '__code__', None), types.CodeType) and
            isinstance(getattr(obj, '__name__', None), str) and
            (defaults is None or isinstance(defaults, tuple)) and
            (kwdefaults is None or isinstance(kwdefaults, dict)) and
            (annotations is None or isinstance(annotations, dict)))


def _without_first(sig):
    parameters = tuple(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def _after_partial(sig, partial, extra_args=()):
    """What is left of a signature when a partial object has given some arguments."""
    keywords = partial.keywords or {}
    try:
        given = sig.bind_partial(*(extra_args + (partial.args or ())), **keywords).arguments
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    parameters = []
    late = []                 # from the first one given by keyword on, all are keyword-only
    by_keyword = False
    for name, parameter in sig.parameters.items():
        if name in given:
            if parameter.kind is _POSITIONAL_ONLY:
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                by_keyword = True
                parameter = parameter.replace(default=given[name])
            elif parameter.kind is _KEYWORD_ONLY:
                parameter = parameter.replace(default=given[name])
        if not by_keyword:
            parameters.append(parameter)
        elif parameter.kind is _POSITIONAL_OR_KEYWORD:
            late.append(parameter.replace(kind=_KEYWORD_ONLY))
        elif parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
            late.append(parameter)
    return sig.replace(parameters=parameters + late)


class _Finder:
    """The search for one signature with its options."""

    def __init__(self, sigcls, follow_wrapped, globals, locals, eval_str, skip_bound=True):
        self.sigcls = sigcls
        self.follow_wrapped = follow_wrapped
        self.globals = globals
        self.locals = locals
        self.eval_str = eval_str
        self.skip_bound = skip_bound

    def signature_of(self, obj):
        if not callable(obj):
            raise TypeError(f'{obj!r} is not a callable object')
        if isinstance(obj, types.MethodType):
            sig = self.signature_of(obj.__func__)
            return _without_first(sig) if self.skip_bound else sig
        if self.follow_wrapped:
            from inspect import unwrap
            obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, types.MethodType))
            if isinstance(obj, types.MethodType):
                return self.signature_of(obj)
        sig = getattr(obj, '__signature__', None)
        if sig is not None:
            if not isinstance(sig, Signature):
                raise TypeError(f'unexpected object {sig!r} in __signature__ attribute')
            return sig
        partialmethod = getattr(obj, '_partialmethod', None)
        if isinstance(partialmethod, functools.partialmethod):
            return self.of_partialmethod(partialmethod)
        if isinstance(obj, types.FunctionType) or _looks_like_function(obj):
            return self.of_function(obj)
        if _is_builtin(obj):
            text = getattr(obj, '__text_signature__', None)
            if not text:
                raise ValueError(f'no signature found for builtin {obj!r}')
            return self.of_text(obj, text)
        if isinstance(obj, functools.partial):
            return _after_partial(self.signature_of(obj.func), obj)
        if isinstance(obj, type):
            sig = self.of_class(obj)
            if not isinstance(sig, tuple):
                return sig
            sig = sig[0]
        else:
            sig = None
            call = _python_method(type(obj), '__call__')
            if call is not None:
                try:
                    sig = self.signature_of(call)
                except ValueError as error:
                    raise ValueError(f'no signature found for {obj!r}') from error
        if sig is not None:
            return _without_first(sig) if self.skip_bound else sig
        raise ValueError(f'callable {obj!r} is not supported by signature')

    def of_partialmethod(self, partialmethod):
        wrapped = self.signature_of(partialmethod.func)
        sig = _after_partial(wrapped, partialmethod, (None,))
        first = tuple(wrapped.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=(first,) + tuple(sig.parameters.values()))

    def of_class(self, cls):
        """The signature, or a tuple with one whose first parameter is to be dropped."""
        method = _python_method(type(cls), '__call__')
        if method is None:
            new = _python_method(cls, '__new__')
            init = _python_method(cls, '__init__')
            if '__new__' in cls.__dict__:
                method = new
            elif '__init__' in cls.__dict__:
                method = init
            else:
                method = init if new is None else new
        if method is not None:
            return (self.signature_of(method),)
        for base in cls.__mro__[:-1]:
            text = getattr(base, '__text_signature__', None)
            if text:
                return self.of_text(base, text)
        if type not in cls.__mro__:
            if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
                return self.sigcls.from_callable(object)
            raise ValueError(f'no signature found for builtin type {cls!r}')
        return (None,)

    def of_function(self, func):
        text = getattr(func, '__text_signature__', None)
        if text:
            return self.of_text(func, text)
        from inspect import get_annotations
        make = self.sigcls._parameter_cls
        code = func.__code__
        names = iter(code.co_varnames)
        annotations = get_annotations(func, globals=self.globals, locals=self.locals, eval_str=self.eval_str)
        count = code.co_argcount
        defaults = (_empty,) * (count - len(func.__defaults__ or ())) + (func.__defaults__ or ())
        kwdefaults = func.__kwdefaults__ or {}

        def parameter(name, kind, default=_empty):
            return make(name, kind, default=default, annotation=annotations.get(name, _empty))
        parameters = [
            parameter(next(names), _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
                      defaults[i])
            for i in range(count)]
        keyword_only = list(itertools.islice(names, code.co_kwonlyargcount))
        if code.co_flags & 0x04:
            parameters.append(parameter(next(names), _VAR_POSITIONAL))
        for name in keyword_only:
            parameters.append(parameter(name, _KEYWORD_ONLY, kwdefaults.get(name, _empty)))
        if code.co_flags & 0x08:
            parameters.append(parameter(next(names), _VAR_KEYWORD))
        return self.sigcls(parameters, return_annotation=annotations.get('return', _empty),
                           __validate_parameters__=not isinstance(func, types.FunctionType))

    def of_text(self, obj, text):
        """From a __text_signature__: a parameter list, `$` before the one that is bound."""
        has_self = text.startswith('($')
        source = 'def f' + text.replace('$', '', 1) + ': pass'
        namespace = dict(sys.modules)
        module = sys.modules.get(getattr(obj, '__module__', None) or '')
        if module is not None:
            namespace.update(module.__dict__)
        try:
            exec(source, namespace)
        except Exception:
            raise ValueError(f'{obj!r} builtin has invalid signature') from None
        plain = self.sigcls.from_callable(namespace['f'])
        parameters = list(plain.parameters.values())
        if has_self:
            bound = getattr(obj, '__self__', None)
            if bound is not None and (isinstance(bound, types.ModuleType) or self.skip_bound):
                parameters.pop(0)
            else:
                parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
        return self.sigcls(parameters)
