"""What mocks of coroutine functions have more than others: they remember what was awaited."""

import asyncio
import inspect
from unittest._mock_calls import DEFAULT, _Call, _CallList

_AWAITED_MAGIC = frozenset(('__aenter__', '__aexit__', '__anext__'))


async def _template(*args, **kwargs):
    """Whose code an AsyncMock shows, so that it is taken for a coroutine function."""


def _is_async(thing):
    """Whether calling gives a coroutine; of a callable object its __call__ is asked."""
    if getattr(thing, '__code__', None) is not None:
        return asyncio.iscoroutinefunction(thing)
    return False


class _AsyncIterator:
    """An iterator for `async for`."""

    def __init__(self, values):
        self._values = iter(values)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self._values:
            return value
        raise StopAsyncIteration


class _Awaited:
    """Goes in front of a mock class: its calls give coroutines."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        vars(self).update(_is_coroutine=asyncio.tasks._is_coroutine, __code__=_template.__code__, __name__='AsyncMock',
                          __defaults__=(), __kwdefaults__={}, __annotations__=None)
        self._forget_awaits()

    def _forget_awaits(self):
        vars(self).update(await_count=0, await_args=None, await_args_list=_CallList())

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self._forget_awaits()

    def __call__(self, /, *args, **kwargs):
        self._remember(args, kwargs)
        return self._execute(args, kwargs)

    async def _execute(self, args, kwargs):
        own, awaited = vars(self), _Call((args, kwargs), two=True)
        own.update(await_count=self.await_count + 1, await_args=awaited)
        self.await_args_list.append(awaited)
        effect = self.side_effect
        if effect is None and own['_mock_return_value'] is DEFAULT and _is_async(self._mock_wraps):
            return await self._mock_wraps(*args, **kwargs)
        if _is_async(effect):
            result = await effect(*args, **kwargs)
            return self.return_value if result is DEFAULT else result
        try:
            return self._result(args, kwargs)
        except StopIteration:
            # It may not leave a coroutine. What side_effect raises on its own goes the usual way.
            if callable(effect) or isinstance(effect, BaseException):
                raise
            raise StopAsyncIteration from None

    # --- Assertions ---

    def _awaited_times(self, expected):
        return AssertionError(f"Expected {self._mock_name or 'mock'} to {expected} Awaited {self.await_count} times.")

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_not_awaited(self):
        if self.await_count:
            raise self._awaited_times("not have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise self._awaited_times("have been awaited once.")

    def assert_awaited_with(self, /, *args, **kwargs):
        wanted = self._format_call(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {wanted}\nNot awaited')
        if _Call((args, kwargs), two=True) != self.await_args:
            raise AssertionError(
                f'expected await not found.\nExpected: {wanted}\nActual: {self._format_call(*self.await_args)}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        wanted = _Call((args, kwargs), two=True)
        if all(wanted != awaited for awaited in self.await_args_list):
            raise AssertionError(f'{self._format_call(args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        wanted = [one if isinstance(one, _Call) else _Call(one) for one in calls]
        if not any_order:
            if wanted not in self.await_args_list:
                raise AssertionError(
                    f'Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}')
            return
        left, missing = list(self.await_args_list), []
        for one in wanted:
            left.remove(one) if one in left else missing.append(one)
        if missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list')


def _async_names(spec):
    """The attributes of a spec that are coroutine functions."""
    def is_async(name):
        try:
            value = inspect.getattr_static(spec, name)
        except AttributeError:
            return False
        value = getattr(value, '__func__', value)       # of a class or static method
        return inspect.isfunction(value) and asyncio.iscoroutinefunction(value)
    return frozenset(name for name in dir(spec) if is_async(name))
