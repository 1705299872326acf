"""Tasks that wait for each other."""

from collections import deque
from . import events
from .exceptions import BrokenBarrierError, CancelledError

__all__ = ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier')


class _OnLoop:
    """Belongs to the loop that first waits for it."""

    _loop = None

    def _get_loop(self):
        running = events._get_running_loop()
        if self._loop is None:
            self._loop = running
        elif self._loop is not running:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return running


class _Queued(_OnLoop):
    """Tasks wait for it in a line, `_waiters`: for each a future, which ends its wait.  Who has waited leaves the line
    himself, so a future that is set stays in it until its task runs."""

    _waiters = None

    def _stand_in_line(self):
        turn = self._get_loop().create_future()
        if self._waiters is None:
            self._waiters = deque((turn,))
        else:
            self._waiters.append(turn)
        return turn

    async def _wait_for(self, turn):
        try:
            await turn
        finally:
            self._waiters.remove(turn)

    def _still_waiting(self):
        return (turn for turn in self._waiters or () if not turn.done())

    def _shown(self, state):
        if self._waiters:
            state = f'{state}, waiters:{len(self._waiters)}'
        return f'<{object.__repr__(self)[1:-1]} [{state}]>'


class _Context:
    """async with: acquired for the block."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exc):
        self.release()


class Event(_Queued):
    """A flag that tasks wait for."""

    def __init__(self):
        self._waiters, self._value = deque(), False

    def __repr__(self):
        return self._shown('set' if self._value else 'unset')

    def is_set(self):
        return self._value

    def clear(self):
        self._value = False

    def set(self):
        if self._value:
            return
        self._value = True
        for turn in self._still_waiting():
            turn.set_result(True)

    async def wait(self):
        if not self.is_set():
            await self._wait_for(self._stand_in_line())
        return True


class Lock(_Context, _Queued):
    """Held by one task at a time, given in the order of asking."""

    def __init__(self):
        self._waiters, self._locked = None, False

    def __repr__(self):
        return self._shown('locked' if self._locked else 'unlocked')

    def locked(self):
        return self._locked

    async def acquire(self):
        others = not all(turn.cancelled() for turn in self._waiters or ())
        if self._locked or others:
            try:
                await self._wait_for(self._stand_in_line())
            except CancelledError:
                if not self._locked:
                    self._wake_first()      # it may have been this task's turn
                raise
        self._locked = True
        return True

    def release(self):
        if self._locked:
            self._locked = False
            self._wake_first()
        else:
            raise RuntimeError('Lock is not acquired.')

    def _wake_first(self):
        # Only the first: when it is set already, its task is about to run.
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Condition(_Context, _Queued):
    """Tasks wait for a notification that somebody gives who holds the lock."""

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked, self.acquire, self.release = lock.locked, lock.acquire, lock.release
        self._waiters = deque()

    def __repr__(self):
        return self._shown('locked' if self.locked() else 'unlocked')

    def _must_be_held(self, purpose):
        held = self.locked()
        if not held:
            raise RuntimeError(f'cannot {purpose} on un-acquired lock')

    async def wait(self):
        self._must_be_held('wait')
        self.release()
        try:
            await self._wait_for(self._stand_in_line())
            return True
        finally:
            await self._have_lock_again()

    async def _have_lock_again(self):
        # In any case; a cancellation has to wait for that.
        cancelled = acquired = False
        while not acquired:
            try:
                acquired = await self.acquire() or True
            except CancelledError:
                cancelled = True
        if cancelled:
            raise CancelledError

    async def wait_for(self, predicate):
        while not (answer := predicate()):
            await self.wait()
        return answer

    def notify(self, n=1):
        self._must_be_held('notify')
        for _, turn in zip(range(n), self._still_waiting()):
            turn.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Context, _Queued):
    """Held by a number of tasks at a time; `_value` more may come."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters, self._value = None, value

    def __repr__(self):
        return self._shown('locked' if self.locked() else f'unlocked, value:{self._value}')

    def locked(self):
        return not self._value or not all(turn.cancelled() for turn in self._waiters or ())

    async def acquire(self):
        if self.locked():
            turn = self._stand_in_line()
            try:
                await self._wait_for(turn)
            except CancelledError:
                if not turn.cancelled():
                    Semaphore.release(self)     # it was this task's turn already
                raise
            if self._value:
                self._wake_next()
        else:
            self._value -= 1
        return True

    def release(self):
        self._value += 1
        self._wake_next()

    def _wake_next(self):
        for turn in self._still_waiting():
            self._value -= 1                # on behalf of the one that is woken
            turn.set_result(True)
            break


class BoundedSemaphore(Semaphore):
    """A Semaphore that is released no more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._bound_value = value

    def release(self):
        if self._value < self._bound_value:
            super().release()
        else:
            raise ValueError('BoundedSemaphore released too many times')


class Barrier(_Queued):
    """Lets tasks go on when enough of them have come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition()
        self._parties = parties
        self._state = 'filling'
        self._count = 0

    def __repr__(self):
        waiting = '' if self.broken else f', waiters:{self.n_waiting}/{self.parties}'
        return self._shown(self._state + waiting)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        """Waits for the others; gives how many had come before."""
        async with self._cond:
            # Those of the round before leave first.
            await self._cond.wait_for(lambda: self._state in ('filling', 'broken'))
            if self.broken:
                raise BrokenBarrierError('Barrier aborted')
            place = self._count
            self._count = place + 1
            try:
                if self._count < self._parties:
                    await self._cond.wait_for(lambda: self._state != 'filling')
                    if self._state != 'draining':
                        raise BrokenBarrierError('Abort or reset of barrier')
                else:
                    self._enter('draining')
                return place
            finally:
                self._leave()

    def _enter(self, state):
        self._state = state
        self._cond.notify_all()

    def _leave(self):
        self._count -= 1
        if not self._count:
            self._enter('broken' if self.broken else 'filling')

    async def reset(self):
        """Those who wait get an error; then the barrier is as new."""
        async with self._cond:
            if self._count:
                self._enter('resetting')
            else:
                self._state = 'filling'

    async def abort(self):
        """Those who wait, and all who come, get an error."""
        async with self._cond:
            self._enter('broken')

    @property
    def parties(self):
        return self._parties

    @property
    def broken(self):
        return self._state == 'broken'

    @property
    def n_waiting(self):
        return self._count if self._state == 'filling' else 0
