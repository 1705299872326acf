"""Tools for with statements."""

import abc
import sys
import _collections_abc
from collections import deque
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
           'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack', 'redirect_stdout',
           'redirect_stderr', 'suppress', 'aclosing', 'chdir']


class AbstractContextManager(abc.ABC):
    """What a with statement needs; entering gives the object itself unless a subclass says otherwise."""

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        pass

    @classmethod
    def __subclasshook__(cls, candidate):
        # Only for the class itself: a subclass is not had by just having the methods.
        return (_collections_abc._check_methods(candidate, '__enter__', '__exit__')
                if cls is AbstractContextManager else NotImplemented)

    __class_getitem__ = classmethod(GenericAlias)


class AbstractAsyncContextManager(abc.ABC):
    """What an async with statement needs."""

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        pass

    @classmethod
    def __subclasshook__(cls, candidate):
        return (_collections_abc._check_methods(candidate, '__aenter__', '__aexit__')
                if cls is AbstractAsyncContextManager else NotImplemented)

    __class_getitem__ = classmethod(GenericAlias)


# --- context managers that decorate functions ---

class _Recreatable:

    def _recreate_cm(self):
        """The manager for the next call: this one, unless it can be used only once."""
        return self


class ContextDecorator(_Recreatable):
    """A base class that lets a context manager decorate functions: each call runs inside a with block."""

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator(_Recreatable):
    """The same for async functions."""

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


# --- generators as context managers ---

class _GeneratorContextManagerBase:
    """A generator that has been made but not started, and how it was made: decorating needs a new one for each call."""

    # What tells that the generator has ended, and what it cannot let out as it is (a RuntimeError is raised from it).
    _ends_with = StopIteration
    _never_lets_out = (StopIteration,)

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds
        text = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if text is None else text

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def _forget_call(self):
        # A started generator is not made again; kept alive, these would keep the arguments alive too.
        del self.args, self.kwds, self.func

    def _swallowed(self, raised, thrown, traceback):
        """What it means that `raised` came out when `thrown` was thrown in: True when that was taken care of, False when
        it shall go on its way, None when `raised` is an exception of the generator's own."""
        wrapped = (isinstance(raised, RuntimeError) and isinstance(thrown, self._never_lets_out)
                   and raised.__cause__ is thrown)
        if raised is thrown or wrapped:
            thrown.__traceback__ = traceback
            return False
        return True if isinstance(raised, self._ends_with) else None


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """What a function decorated with @contextmanager returns."""

    def __enter__(self):
        self._forget_call()
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except self._ends_with:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(typ, value, traceback)
        except BaseException as raised:
            swallowed = self._swallowed(raised, value, traceback)
            if swallowed is None:
                raise
            return swallowed
        raise RuntimeError("generator didn't stop after throw()")


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                    AsyncContextDecorator):
    """What a function decorated with @asynccontextmanager returns."""

    _ends_with = StopAsyncIteration
    _never_lets_out = (StopIteration, StopAsyncIteration)

    async def __aenter__(self):
        self._forget_call()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except self._ends_with:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(typ, value, traceback)
        except BaseException as raised:
            swallowed = self._swallowed(raised, value, traceback)
            if swallowed is None:
                raise
            return swallowed
        raise RuntimeError("generator didn't stop after athrow()")


def contextmanager(func):
    """A decorator: a generator function with one yield becomes a maker of context managers."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    """The same for async generators."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


# --- ready-made context managers ---

class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing, in both kinds of with statements."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *exc):
        return None

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *exc):
        return None


class closing(AbstractContextManager):
    """Closes a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """The same with aclose()."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc):
        await self.thing.aclose()


class suppress(AbstractContextManager):
    """Swallows the given exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, exc_type, *_):
        return exc_type is not None and issubclass(exc_type, self._exceptions)


# What these two change is noted in a list, so that one object can be used in blocks inside each other.

class _RedirectStream(AbstractContextManager):
    """Sends one of sys's streams, `_stream`, elsewhere for the block."""

    def __init__(self, new_target):
        self._new_target, self._old_targets = new_target, []

    def __enter__(self):
        before = getattr(sys, self._stream)
        self._old_targets.append(before)
        target = self._new_target
        setattr(sys, self._stream, target)
        return target

    def __exit__(self, *exc):
        before = self._old_targets.pop()
        setattr(sys, self._stream, before)


class redirect_stdout(_RedirectStream):
    """What is printed in the block goes to new_target."""

    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """The same with sys.stderr."""

    _stream = 'stderr'


class chdir(AbstractContextManager):
    """Another working directory for the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        before = os.getcwd()
        self._old_cwd.append(before)
        os.chdir(self.path)

    def __exit__(self, *exc):
        import os
        before = self._old_cwd.pop()
        os.chdir(before)


# --- stacks of things to be done at the end ---

def _not_a_manager(thing, kind):
    cls = type(thing)
    return TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {kind} protocol")


# An exit function may swallow the exception on its way or raise another, as in blocks inside each other.

def _context_fixer(around):
    """A function for exceptions that exit functions raise; `around` is what was being handled outside of the stack."""
    def fix(raised, before):
        # At the end of its chain of contexts stands what was handled outside: where nested blocks would have put the
        # exception that was on its way.
        context = raised.__context__
        while context is not None and context is not before:
            if context is around:
                raised.__context__ = before
                return
            raised, context = context, context.__context__

    return fix


class _BaseExitStack:
    """A pile of pairs: is the exit function an ordinary one (or to be awaited), and the function."""

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        """Hands the pile over to a new stack."""
        heir = type(self)()
        heir._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return heir

    def _add(self, function, is_sync=True):
        self._exit_callbacks.append((is_sync, function))

    def push(self, exit):
        """Adds an object with __exit__, or a function with its signature."""
        method = getattr(type(exit), '__exit__', None)
        self._add(exit if method is None else MethodType(method, exit))
        return exit

    def enter_context(self, cm):
        """Enters a context manager and adds its __exit__."""
        # Looked up in the type, as the with statement does.
        try:
            enter, leave = type(cm).__enter__, type(cm).__exit__
        except AttributeError:
            raise _not_a_manager(cm, 'context manager') from None
        entered = enter(cm)
        self._add(MethodType(leave, cm))
        return entered

    def callback(self, callback, /, *args, **kwds):
        """Adds a function with its arguments."""
        def _exit_wrapper(kind, value, trace):
            callback(*args, **kwds)
        self._add(_exit_wrapper)
        _exit_wrapper.__wrapped__ = callback      # shown as what was given
        return callback


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A pile of things to be done at the end of the block, the last first."""

    def __exit__(self, *exc_details):
        arrived, own = exc_details[0] is not None, False
        fix = _context_fixer(sys.exc_info()[1])
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if leave(*exc_details):
                    exc_details, own = (None, None, None), False
            except:
                raised = sys.exc_info()
                fix(raised[1], exc_details[1])
                exc_details, own = raised, True
        if own:
            context = exc_details[1].__context__
            try:
                raise exc_details[1]
            finally:
                exc_details[1].__context__ = context        # raising it has put another there
        return arrived and exc_details[0] is None

    def close(self):
        """Does everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """The same with things that are awaited among them."""

    def push_async_exit(self, exit):
        """Adds an object with __aexit__, or a coroutine function with its signature."""
        method = getattr(type(exit), '__aexit__', None)
        self._add(exit if method is None else MethodType(method, exit), is_sync=False)
        return exit

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager and adds its __aexit__."""
        try:
            enter, leave = type(cm).__aenter__, type(cm).__aexit__
        except AttributeError:
            raise _not_a_manager(cm, 'asynchronous context manager') from None
        entered = await enter(cm)
        self._add(MethodType(leave, cm), is_sync=False)
        return entered

    def push_async_callback(self, callback, /, *args, **kwds):
        """Adds a coroutine function with its arguments."""
        async def _exit_wrapper(kind, value, trace):
            await callback(*args, **kwds)
        _exit_wrapper.__wrapped__ = callback
        self._add(_exit_wrapper, is_sync=False)
        return callback

    async def __aexit__(self, *exc_details):
        arrived, own = exc_details[0] is not None, False
        fix = _context_fixer(sys.exc_info()[1])
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                answer = leave(*exc_details)
                if answer if is_sync else await answer:
                    exc_details, own = (None, None, None), False
            except:
                raised = sys.exc_info()
                fix(raised[1], exc_details[1])
                exc_details, own = raised, True
        if own:
            context = exc_details[1].__context__
            try:
                raise exc_details[1]
            finally:
                exc_details[1].__context__ = context        # raising it has put another there
        return arrived and exc_details[0] is None

    async def aclose(self):
        """Does everything now."""
        await self.__aexit__(None, None, None)
