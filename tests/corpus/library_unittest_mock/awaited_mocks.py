# Mocks of coroutine functions: what is awaited, assertions about it, async magic methods, specs with coroutine methods.
import asyncio
import inspect
from unittest.mock import AsyncMock, MagicMock, Mock, call, patch


class Service:
    async def fetch(self, key):
        return key

    @classmethod
    async def make(cls):
        return cls()

    def plain(self):
        return 1


def show(function):
    try:
        print(function())
    except AssertionError as error:
        print(error)


async def main():
    mock = AsyncMock(name="job", return_value=5)
    print(asyncio.iscoroutinefunction(mock), inspect.iscoroutinefunction(mock), inspect.isawaitable(call := mock(0)), mock.await_count)
    show(mock.assert_awaited)
    print(await call, mock.await_count, mock.call_count)
    print(await mock(1, x=2), mock.await_args, mock.await_args_list, mock.mock_calls)
    show(lambda: mock.assert_awaited_with(3))
    show(lambda: mock.assert_awaited_with(1, x=2))
    show(lambda: mock.assert_any_await(0))
    show(lambda: mock.assert_any_await(9))
    show(mock.assert_awaited_once)
    show(mock.assert_not_awaited)
    from unittest.mock import call as expected
    show(lambda: mock.assert_has_awaits([expected(0), expected(1, x=2)]))
    show(lambda: mock.assert_has_awaits([expected(1, x=2), expected(0)]))
    show(lambda: mock.assert_has_awaits([expected(1, x=2), expected(0)], any_order=True))
    show(lambda: mock.assert_has_awaits([expected(7)], any_order=True))
    mock.reset_mock()
    print(mock.await_count, mock.await_args, mock.await_args_list)

    mock = AsyncMock(side_effect=[1, KeyError("two")])
    for _ in range(3):
        try:
            print(await mock())
        except BaseException as error:
            print(type(error).__name__, error)

    async def effect(value):
        return value * 2
    print(await AsyncMock(side_effect=effect)(4), await AsyncMock(side_effect=lambda: 3)(), await AsyncMock(wraps=effect)(5))
    print(type(AsyncMock().return_value).__name__, type(AsyncMock().child).__name__, type(await AsyncMock()()).__name__)

    manager = MagicMock()
    manager.__aenter__.return_value = "inside"
    async with manager as value:
        print(value)
    print(manager.__aexit__.await_count, type(manager.__aenter__).__name__, type(manager.__aiter__).__name__)
    print([item async for item in manager])
    manager.__aiter__.return_value = [1, 2]
    print([item async for item in manager], [item async for item in manager])

    service = MagicMock(spec=Service)
    print(type(service.fetch).__name__, type(service.make).__name__, type(service.plain).__name__, isinstance(service, Service))
    print(type(Mock(Service).fetch).__name__, type(AsyncMock(Service).plain).__name__)
    service.fetch.return_value = "fetched"
    print(await service.fetch("k"), service.fetch.await_args)
    with patch.object(Service, "fetch") as fetch, patch.object(Service, "make") as make, patch.object(Service, "plain") as plain:
        print(type(fetch).__name__, type(make).__name__, type(plain).__name__)


asyncio.run(main())
