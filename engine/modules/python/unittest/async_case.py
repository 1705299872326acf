"""Tests whose methods are coroutines."""

import asyncio
import contextvars
import inspect
from .case import TestCase

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """Each test has an event loop of its own; all its parts run in one context, so they share context variables."""

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._asyncioRunner, self._asyncioTestContext = None, contextvars.copy_context()

    # To be overridden, or called by tests.

    async def asyncSetUp(self):
        """Runs before the test, on the loop."""

    async def asyncTearDown(self):
        """Runs after the test, on the loop."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """A coroutine for after tearDown."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enters an asynchronous context that is left after the test."""
        cls = type(cm)
        if not (hasattr(cls, '__aenter__') and hasattr(cls, '__aexit__')):
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context "
                            f"manager protocol")
        leave = cls.__aexit__
        entered = await cls.__aenter__(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return entered

    # The loop around the test.

    def _open_runner(self):
        self._asyncioRunner = asyncio.Runner(debug=True)

    def _close_runner(self):
        runner, self._asyncioRunner = self._asyncioRunner, None
        runner.close()

    # The names that tests of unittest itself know.
    _setupAsyncioRunner, _tearDownAsyncioRunner = _open_runner, _close_runner

    def run(self, result=None):
        self._open_runner()
        try:
            return super().run(result)
        finally:
            self._close_runner()

    def debug(self):
        self._open_runner()
        super().debug()
        self._close_runner()

    # How each part is called.

    def _await(self, func, /, *args, **kwargs):
        coroutine = func(*args, **kwargs)
        return self._asyncioRunner.run(coroutine, context=self._asyncioTestContext)

    def _call(self, func, /, *args, **kwargs):
        if inspect.iscoroutinefunction(func):
            return self._await(func, *args, **kwargs)
        return self._asyncioTestContext.run(func, *args, **kwargs)

    def _callSetUp(self):
        self._asyncioRunner.get_loop()          # made here, so that setUp can ask for it
        self._asyncioTestContext.run(self.setUp)
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        self._check_returned(method, self._call(method), stacklevel=7)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self._asyncioTestContext.run(self.tearDown)

    def _callCleanup(self, function, *args, **kwargs):
        self._call(function, *args, **kwargs)
