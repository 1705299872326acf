"""Frames, generators and calls as they are."""

import builtins
import sys
from collections import namedtuple
from itertools import islice

from inspect import iscode, isframe, isfunction, ismethod, ismodule, istraceback
from inspect._signature import Parameter, Signature, _Finder
from inspect._source import findsource, getfile, getsourcefile

__name__ = 'inspect'

Arguments = namedtuple('Arguments', 'args, varargs, varkw')
FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getargs(co):
    """The parameter names of a code object: (names, *name, **name)."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names = list(co.co_varnames)
    count = co.co_argcount + co.co_kwonlyargcount
    rest = names[count:]
    varargs = rest.pop(0) if co.co_flags & 0x04 else None
    varkw = rest[0] if co.co_flags & 0x08 else None
    return Arguments(names[:count], varargs, varkw)


def getfullargspec(func):
    """Names, defaults and annotations of parameters; `self` of bound methods is among them."""
    try:
        sig = _Finder(Signature, False, None, None, False, skip_bound=False).signature_of(func)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    parameters = list(sig.parameters.values())

    def names(*kinds):
        return [p.name for p in parameters if p.kind in kinds]
    positional = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    defaults = tuple(p.default for p in parameters if p.kind in positional and p.default is not p.empty)
    kwdefaults = {p.name: p.default for p in parameters
                  if p.kind is Parameter.KEYWORD_ONLY and p.default is not p.empty}
    annotations = {} if sig.return_annotation is sig.empty else {'return': sig.return_annotation}
    annotations.update((p.name, p.annotation) for p in parameters if p.annotation is not p.empty)
    return FullArgSpec(names(positional[0]) + names(positional[1]),
                       next(iter(names(Parameter.VAR_POSITIONAL)), None),
                       next(iter(names(Parameter.VAR_KEYWORD)), None),
                       defaults or None, names(Parameter.KEYWORD_ONLY), kwdefaults or None, annotations)


def getargvalues(frame):
    """The parameters of a frame's function and its variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    """What getargvalues gives, as text."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(parts) + ')'


def _plural(count):
    return '' if count == 1 else 's'


def _raise_missing(function, names, kind):
    shown = [repr(name) for name in names]
    if len(shown) > 2:
        text = ', '.join(shown[:-2]) + f', {shown[-2]} and {shown[-1]}'
    else:
        text = ' and '.join(shown)
    raise TypeError(f'{function}() missing {len(shown)} required {kind} argument{_plural(len(shown))}: {text}')


def getcallargs(func, /, *positional, **named):
    """The value of each parameter if the function were called so; raises what the call would."""
    spec = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    args = spec.args
    defaults = spec.defaults or ()
    given = len(positional)
    values = dict(zip(args, positional))
    if spec.varargs:
        values[spec.varargs] = tuple(positional[len(args):])
    if spec.varkw:
        values[spec.varkw] = {}
    for key, value in named.items():
        if key not in args and key not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f'{name}() got an unexpected keyword argument {key!r}')
            values[spec.varkw][key] = value
        elif key in values:
            raise TypeError(f'{name}() got multiple values for argument {key!r}')
        else:
            values[key] = value
    required = len(args) - len(defaults)
    if given > len(args) and not spec.varargs:
        by_name = sum(key in values for key in spec.kwonlyargs)
        takes = f'from {required} to {len(args)}' if defaults else str(len(args))
        plural = 's' if defaults or len(args) != 1 else ''
        also = ''
        if by_name:
            also = (f' positional argument{_plural(given)} (and {by_name} keyword-only '
                    f'argument{_plural(by_name)})')
        verb = 'was' if given == 1 and not by_name else 'were'
        raise TypeError(f'{name}() takes {takes} positional argument{plural} but {given}{also} {verb} given')
    if given < len(args):
        missing = [arg for arg in args[:required] if arg not in values]
        if missing:
            _raise_missing(name, missing, 'positional')
        for arg, default in zip(args[required:], defaults):
            values.setdefault(arg, default)
    missing = []
    for key in spec.kwonlyargs:
        if key not in values:
            if spec.kwonlydefaults and key in spec.kwonlydefaults:
                values[key] = spec.kwonlydefaults[key]
            else:
                missing.append(key)
    if missing:
        _raise_missing(name, missing, 'keyword-only')
    return values


def getclosurevars(func):
    """The names that a function takes from outside, with their values now."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    namespace = func.__globals__.get("__builtins__", builtins.__dict__)
    if ismodule(namespace):
        namespace = namespace.__dict__
    found_globals = {}
    found_builtins = {}
    unbound = set()
    for name in code.co_names:
        if name in func.__globals__:
            found_globals[name] = func.__globals__[name]
        elif name in namespace:
            found_builtins[name] = namespace[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found_globals, found_builtins, unbound)


# --- Frames ---

def _shown(name, record):
    parts = ', '.join(f'{field}={value!r}' for field, value in zip(record._fields, record))
    return f'{name}({parts}, positions={record.positions!r})'


class Traceback(namedtuple('_Traceback', 'filename lineno function code_context index')):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        record = super().__new__(cls, filename, lineno, function, code_context, index)
        record.positions = positions
        return record

    def __repr__(self):
        return _shown('Traceback', self)


class FrameInfo(namedtuple('_FrameInfo', ('frame',) + Traceback._fields)):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        record = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        record.positions = positions
        return record

    def __repr__(self):
        return _shown('FrameInfo', self)


def getframeinfo(frame, context=1):
    """File, line, function and surrounding lines of a frame or traceback."""
    if istraceback(frame):
        last, line, frame = frame.tb_lasti, frame.tb_lineno, frame.tb_frame
    elif isframe(frame):
        last, line = frame.f_lasti, frame.f_lineno
    else:
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    position = (None, None, None, None)
    if last >= 0:
        position = next(islice(frame.f_code.co_positions(), last // 2, None))
    if position[0] is None:
        position = (line,) + position[1:]
    line = position[0]
    lines = index = None
    if context > 0:
        try:
            lines, first = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(line - 1 - context // 2, len(lines) - context))
            lines = lines[start:start + context]
            index = line - 1 - start
    from dis import Positions
    return Traceback(getsourcefile(frame) or getfile(frame), line, frame.f_code.co_name, lines, index,
                     positions=Positions(*position))


def getlineno(frame):
    """The line where a frame is."""
    return frame.f_lineno


def getouterframes(frame, context=1):
    """Records of a frame and all that called it."""
    records = []
    while frame:
        info = getframeinfo(frame, context)
        records.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return records


def getinnerframes(tb, context=1):
    """Records of the frames of a traceback."""
    records = []
    while tb:
        info = getframeinfo(tb, context)
        records.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return records


def currentframe():
    """The caller's own frame."""
    return sys._getframe(1)


def stack(context=1):
    """Records of the caller's frame and all that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Records of the frames between here and where the handled exception was raised."""
    return getinnerframes(sys.exc_info()[2], context)


# --- Generators and coroutines ---

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED')
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED')


def getgeneratorstate(generator):
    """One of the four GEN_ states."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """The variables of a generator; empty when it has ended."""
    from inspect import isgenerator
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = getattr(generator, "gi_frame", None)
    return {} if frame is None else frame.f_locals


def getcoroutinestate(coroutine):
    """One of the four CORO_ states."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    """The variables of a coroutine; empty when it has ended."""
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals
