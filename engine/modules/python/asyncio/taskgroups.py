"""`async with TaskGroup()`: tasks that end together."""

from . import events, exceptions, tasks

__all__ = ('TaskGroup',)


class TaskGroup:
    """Waits for its tasks at the end of the block; the first failure cancels the others."""

    def __init__(self):
        self._tasks = set()                         # those that have not ended
        self._errors = []                           # of those that have
        self._base_error = None                     # SystemExit or KeyboardInterrupt: goes out as it is
        self._entered = self._exiting = self._aborting = False
        self._loop = self._parent_task = None
        self._parent_cancel_requested = False       # the group has cancelled the task that the block runs in
        self._on_completed_fut = None               # what the end of the block waits for

    def __repr__(self):
        shown = ['<TaskGroup']
        if self._tasks:
            shown.append(f'tasks={len(self._tasks)}')
        if self._errors:
            shown.append(f'errors={len(self._errors)}')
        if self._aborting or self._entered:
            shown.append('cancelling' if self._aborting else 'entered')
        return ' '.join(shown) + '>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")
        self._entered = True
        self._loop = self._loop or events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if not self._parent_task:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    def create_task(self, coro, *, name=None, context=None):
        """Starts a task that belongs to the group."""
        problem = ('has not been entered' if not self._entered
                   else 'is finished' if self._exiting and not self._tasks
                   else 'is shutting down' if self._aborting else None)
        if problem:
            raise RuntimeError(f"TaskGroup {self!r} {problem}")
        started = self._loop.create_task(coro, **({} if context is None else {'context': context}))
        if name is not None:
            started.set_name(name)
        started.add_done_callback(self._on_task_done)
        self._tasks.add(started)
        return started

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        self._note_base_error(exc)
        is_cancellation = et is exceptions.CancelledError
        cancellation = exc if is_cancellation else None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancellation = None                     # it was the group's own, and there was no other
        if et is not None:
            self._abort()
        while self._tasks:
            try:
                await self._some_progress()
            except exceptions.CancelledError as error:
                if not self._aborting:
                    # From outside; what the group asks for itself comes when it aborts.
                    cancellation = error
                    self._abort()
            self._on_completed_fut = None
        if self._base_error is not None:
            raise self._base_error
        if cancellation is not None and not self._errors:
            raise cancellation
        if exc is not None and not is_cancellation:
            self._errors.append(exc)
        if self._errors:
            try:
                raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
            finally:
                self._errors = None

    def _some_progress(self):
        if self._on_completed_fut is None:
            self._on_completed_fut = self._loop.create_future()
        return self._on_completed_fut

    def _note_base_error(self, error):
        if self._base_error is None and isinstance(error, (SystemExit, KeyboardInterrupt)):
            self._base_error = error

    def _abort(self):
        if not self._aborting:
            self._aborting = True
            for task in self._tasks:
                if not task.done():
                    task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        waited_for = self._on_completed_fut
        if not self._tasks and waited_for is not None and not waited_for.done():
            waited_for.set_result(True)
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        self._errors.append(error)
        self._note_base_error(error)
        if self._parent_task.done():
            # Nobody is left who could take it.
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {self._parent_task} '
                           'is already completed', 'exception': error, 'task': task})
        elif not (self._aborting or self._parent_cancel_requested):
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
