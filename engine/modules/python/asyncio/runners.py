"""Running a program's main coroutine."""

import contextvars
from . import events, tasks

__all__ = ('Runner', 'run')


class Runner:
    """A context with a loop of its own, which is made when it is first needed.  `_state` goes from created over
    initialized to closed; a Runner that has made no loop stays as it is when it is closed."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug, self._loop_factory = debug, loop_factory
        self._state = 'created'
        self._loop = self._context = None
        self._set_event_loop = False        # the loop was made the current one

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, *exc):
        self.close()

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def _lazy_init(self):
        if self._state == 'created':
            self._make_loop()
            self._context = contextvars.copy_context()
            self._state = 'initialized'
        elif self._state == 'closed':
            raise RuntimeError("Runner is closed")

    def _make_loop(self):
        make = self._loop_factory
        self._loop = events.new_event_loop() if make is None else make()
        if make is None and not self._set_event_loop:
            self._set_event_loop = True
            events.set_event_loop(self._loop)
        if self._debug is not None:
            self._loop.set_debug(self._debug)

    def run(self, coro, *, context=None):
        """Runs a coroutine to its end."""
        if not tasks.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        _check_not_running("Runner.run()")
        loop = self.get_loop()
        main = loop.create_task(coro, context=self._context if context is None else context)
        return loop.run_until_complete(main)

    def close(self):
        """Cancels what is left, and closes the loop."""
        if self._state == 'initialized':
            loop = self._loop
            try:
                _cancel_all(loop)
                for shutdown in (loop.shutdown_asyncgens, loop.shutdown_default_executor):
                    loop.run_until_complete(shutdown())
            finally:
                if self._set_event_loop:
                    events.set_event_loop(None)
                loop.close()
                self._loop, self._state = None, 'closed'


def run(main, *, debug=None):
    """Runs a coroutine on a new loop; gives its result."""
    _check_not_running("asyncio.run()")
    with Runner(debug=debug) as runner:
        return runner.run(main)


def _check_not_running(caller):
    if events._get_running_loop() is not None:
        raise RuntimeError(f"{caller} cannot be called from a running event loop")


def _cancel_all(loop):
    """Cancels the tasks of the loop and lets them end; those that end with an error are reported."""
    left = tasks.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            loop.call_exception_handler({'message': 'unhandled exception during asyncio.run() shutdown',
                                         'exception': error, 'task': task})
