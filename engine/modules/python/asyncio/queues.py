"""Queues between tasks."""

from collections import deque
import heapq
from types import GenericAlias
from .locks import Event, _OnLoop

__all__ = ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty')


class QueueEmpty(Exception):
    """get_nowait() of a queue without items."""


class QueueFull(Exception):
    """put_nowait() of a queue without room."""


class Queue(_OnLoop):
    """First in, first out; a task waits where it cannot put or get."""

    def __init__(self, maxsize=0):
        self._maxsize, self._unfinished_tasks = maxsize, 0
        self._getters, self._putters = deque(), deque()     # futures of those who wait
        done = self._finished = Event()
        done.set()
        self._init(maxsize)

    # How items are kept; the other kinds of queues have these in another way.

    def _init(self, maxsize):
        self._queue = deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    def __repr__(self):
        place = f' at {id(self):#x}'
        return self._shown(place)

    def __str__(self):
        return self._shown('')

    def _shown(self, place):
        return f'<{type(self).__name__}{place} {self._format()}>'

    def _format(self):
        text = f'maxsize={self._maxsize!r}'
        if getattr(self, '_queue', ()):
            text += f' _queue={list(self._queue)!r}'
        for name in ('_getters', '_putters'):
            if waiting := len(getattr(self, name)):
                text += f' {name}[{waiting}]'
        return text + (f' tasks={self._unfinished_tasks}' if self._unfinished_tasks else '')

    __class_getitem__ = classmethod(GenericAlias)

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return len(self._queue) == 0

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    # Who waits is woken by who puts or gets, one for one.

    @staticmethod
    def _wakeup_next(waiters):
        while waiters:
            first = waiters.popleft()
            if not first.done():
                first.set_result(None)
                return

    async def _wait_in(self, waiters, blocked):
        """Waits until it is woken and not blocked; an end by force wakes the next in line."""
        while blocked():
            turn = self._get_loop().create_future()
            waiters.append(turn)
            try:
                await turn
            except:
                turn.cancel()
                if turn in waiters:
                    waiters.remove(turn)
                if not (blocked() or turn.cancelled()):
                    self._wakeup_next(waiters)
                raise

    async def put(self, item):
        """Puts an item in, when there is room."""
        await self._wait_in(self._putters, self.full)
        self.put_nowait(item)

    async def get(self):
        """Takes an item out, when there is one."""
        await self._wait_in(self._getters, self.empty)
        return self.get_nowait()

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)      # first: it may fail
        self._finished.clear()
        self._unfinished_tasks += 1
        self._wakeup_next(self._getters)

    def get_nowait(self):
        if not self.empty():
            taken = self._get()
            self._wakeup_next(self._putters)
            return taken
        raise QueueEmpty

    def task_done(self):
        """One item that was taken out is dealt with."""
        left = self._unfinished_tasks - 1
        if left < 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks = left
        if left == 0:
            self._finished.set()

    async def join(self):
        """Waits until all items are dealt with."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()


class LifoQueue(Queue):
    """Gives the newest item first."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()


class PriorityQueue(Queue):
    """Gives the lowest item first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)
