"""Queues between threads."""

# Threads run one after the other here: a wait without a time limit that nobody can end is refused.

import collections
from heapq import heappop, heappush
from types import GenericAlias

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    """There is nothing to get."""


class Full(Exception):
    """There is no room to put something."""


Empty.__module__ = '_queue'


def _cannot_go_on(problem, block, timeout, what):
    # Somebody asks for what cannot be done now.
    if block and timeout is None:
        from _thread import _wait_for_ever
        _wait_for_ever(what)
    if block:
        from time import sleep
        sleep(timeout)
    raise problem


def _check_wait(block, timeout):
    if block and timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize, self.unfinished_tasks = maxsize, 0
        self._init(maxsize)

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
        return self._qsize()

    def empty(self):
        return self._qsize() == 0

    def full(self):
        return self.maxsize > 0 and self._qsize() >= self.maxsize

    def put(self, item, block=True, timeout=None):
        if self.maxsize > 0:
            _check_wait(block, timeout)
        if Queue.full(self):
            _cannot_go_on(Full, block, timeout, "Queue.put()")
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        _check_wait(block, timeout)
        if Queue.empty(self):
            _cannot_go_on(Empty, block, timeout, "Queue.get()")
        return self._get()

    def put_nowait(self, item):
        self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def task_done(self):
        """One item that was got is dealt with."""
        left = self.unfinished_tasks - 1
        if left < 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks = left

    def join(self):
        """Waits until all items are dealt with."""
        if self.unfinished_tasks > 0:
            from _thread import _wait_for_ever
            _wait_for_ever("Queue.join()")


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

    def __init__(self):
        self._queue = collections.deque()

    __class_getitem__ = classmethod(GenericAlias)

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        _check_wait(block, timeout)
        if self.empty():
            _cannot_go_on(Empty, block, timeout, "SimpleQueue.get()")
        return self._queue.popleft()

    def get_nowait(self):
        return self.get(False)


SimpleQueue.__module__ = '_queue'
