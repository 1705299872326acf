"""Texts of callbacks, coroutines and futures."""

import functools
import reprlib


def source_of(func):
    """(file, line) of a function, or None."""
    while True:
        if hasattr(func, '__wrapped__'):
            func = func.__wrapped__
        elif isinstance(func, functools.partial):
            func = func.func
        else:
            break
    code = getattr(func, '__code__', None)
    if code is None or not isinstance(func, type(source_of)):
        return None
    return code.co_filename, code.co_firstlineno


def call_text(func, args, suffix=''):
    shown = '(' + ', '.join(map(reprlib.repr, args or ())) + ')'
    if isinstance(func, functools.partial):
        named = [f'{key}={reprlib.repr(value)}' for key, value in func.keywords.items()]
        inner = '(' + ', '.join([*map(reprlib.repr, func.args), *named]) + ')'
        return call_text_of(func.func) + inner + shown + suffix
    return call_text_of(func) + shown + suffix


def call_text_of(func):
    return getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)


def callback_text(func, args):
    text = call_text(func, args)
    place = source_of(func)
    return f'{text} at {place[0]}:{place[1]}' if place else text


def coroutine_text(coro):
    name = (getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None) or
            f'<{type(coro).__name__} without __name__>') + '()'
    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    if not code:
        running = getattr(coro, 'cr_running', None) or getattr(coro, 'gi_running', None)
        return name + ' running' if running else name
    frame = getattr(coro, 'gi_frame', None) or getattr(coro, 'cr_frame', None)
    if frame is not None:
        return f'{name} running at {code.co_filename}:{frame.f_lineno}'
    return f'{name} done, defined at {code.co_filename}:{code.co_firstlineno}'


def future_parts(future):
    parts = [future._state.lower()]
    if future._state == 'FINISHED':
        if future._exception is not None:
            parts.append(f'exception={future._exception!r}')
        else:
            parts.append(f'result={reprlib.repr(future._result)}')
    callbacks = future._callbacks
    if callbacks:
        shown = [callback_text(callback, ()) for callback, context in (callbacks[0], callbacks[-1])]
        if len(callbacks) == 1:
            shown.pop()
        elif len(callbacks) > 2:
            shown.insert(1, f'<{len(callbacks) - 2} more>')
        parts.append(f'cb=[{", ".join(shown)}]')
    return parts
