"""Queues between threads."""

import collections
import threading
from heapq import heappop, heappush
from time import monotonic
from types import GenericAlias
from _layouts import lay_out as _lay_out
from _threads import poll as _poll

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    """There is nothing to get."""


class Full(Exception):
    """There is no room to put something."""


Empty.__module__ = '_queue'


def _check_wait(block, timeout):
    if block and timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


def _wait_while(hinders, condition, block, timeout, problem):
    # The condition's lock is held.
    end = None
    while hinders():
        left = None
        if not block:
            raise problem
        if timeout is not None:
            now = monotonic()
            end = now + timeout if end is None else end
            left = end - now
            if left <= 0:
                raise problem
        condition.wait(left)


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0

    __class_getitem__ = classmethod(GenericAlias)

    # The container: what subclasses change.

    def _init(self, maxsize):
        self.queue = collections.deque()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def _qsize(self):
        return len(self.queue)

    # What users ask.

    def qsize(self):
        _poll()
        with self.mutex:
            return self._qsize()

    def empty(self):
        _poll()
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.maxsize > 0:
                _check_wait(block, timeout)
                _wait_while(lambda: self._qsize() >= self.maxsize, self.not_full, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            _check_wait(block, timeout)
            _wait_while(lambda: not self._qsize(), self.not_empty, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        """One item that was got is dealt with."""
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks = left
            if not left:
                self.all_tasks_done.notify_all()

    def join(self):
        """Waits until all items are dealt with."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()


class PriorityQueue(Queue):
    """Gives the lowest item first."""

    def _init(self, maxsize):
        self.queue = []     # a heap

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Gives the newest item first."""

    def _init(self, maxsize):
        self.queue = []     # a stack

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without limits and tasks."""
    __slots__ = ("_queue", "_changed", "__weakref__")

    def __init__(self):
        self._queue = collections.deque()
        self._changed = threading.Condition(threading.Lock())

    __class_getitem__ = classmethod(GenericAlias)

    def qsize(self):
        return len(self._queue)

    def empty(self):
        _poll()
        return not self._queue

    def put(self, item, block=True, timeout=None):
        with self._changed:
            self._queue.append(item)
            self._changed.notify()

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        _check_wait(block, timeout)
        with self._changed:
            _wait_while(self.empty, self._changed, block, timeout, Empty)
            return self._queue.popleft()

    def get_nowait(self):
        return self.get(False)


_lay_out(SimpleQueue, 56, True, 0, 48, _queue="O16", _changed="O24")


class _PySimpleQueue(SimpleQueue):
    """The same; CPython has it twice."""


SimpleQueue.__module__ = '_queue'
