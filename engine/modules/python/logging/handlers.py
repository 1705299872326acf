"""Further handlers: those that keep records in memory, and files that are begun anew when they are full."""

import logging
import os
import re
import time


class BufferingHandler(logging.Handler):
    """Keeps records until there are enough; then they are dropped, or what a subclass does with them."""

    def __init__(self, capacity):
        super().__init__()
        self.buffer, self.capacity = [], capacity

    def emit(self, record):
        self.buffer += [record]
        if self.shouldFlush(record):
            self.flush()

    def shouldFlush(self, record):
        return self.capacity <= len(self.buffer)

    def flush(self):
        self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    """Hands the records on to another handler, at the latest with an important one."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.target, self.flushLevel, self.flushOnClose = target, flushLevel, flushOnClose

    def setTarget(self, target):
        self.acquire()
        try:
            self.target = target
        finally:
            self.release()

    def shouldFlush(self, record):
        return record.levelno >= self.flushLevel or super().shouldFlush(record)

    def flush(self):
        self.acquire()
        try:
            if self.target:
                for kept in self.buffer:
                    self.target.handle(kept)
                self.buffer.clear()
        finally:
            self.release()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.setTarget(None)        # so the base class, which flushes too, hands nothing on
            super().close()


class QueueHandler(logging.Handler):
    """Puts records in a queue."""

    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        import copy
        text = self.format(record)      # first: it changes the record
        alone = copy.copy(record)
        alone.message = alone.msg = text
        alone.args = alone.exc_info = alone.exc_text = alone.stack_info = None
        return alone

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class BaseRotatingHandler(logging.FileHandler):
    """Before a record asks whether another file has to be begun; subclasses know that."""

    namer = rotator = None

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name of an older file; `namer` may have another opinion."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """The file becomes an older one; `rotator` may do it in another way."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)


class RotatingFileHandler(BaseRotatingHandler):
    """Begins a file anew before it gets too long; so many older ones are kept, with the endings .1, .2 and so on."""

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        super().__init__(filename, 'a' if maxBytes > 0 else mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount

    def doRollover(self):
        if self.stream:
            self.stream.close()
            self.stream = None
        numbers = range(self.backupCount, 0, -1)
        names = [self.rotation_filename(f"{self.baseFilename}.{number}") for number in numbers]
        for older, newer in zip(names, names[1:]):
            if os.path.exists(newer):
                os.replace(newer, older)
        if names:
            if os.path.exists(names[-1]):
                os.remove(names[-1])
            self.rotate(self.baseFilename, names[-1])
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        self.stream.seek(0, os.SEEK_END)
        return self.stream.tell() + len(self.format(record)) + 1 >= self.maxBytes


_DAY = 24 * 60 * 60
# What TimedRotatingFileHandler's `when` may be: seconds, the ending of an older file's name, and how that looks.
_TIMES = {'S': (1, "%Y-%m-%d_%H-%M-%S", r"^\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}(\.\w+)?$"),
          'M': (60, "%Y-%m-%d_%H-%M", r"^\d{4}-\d{2}-\d{2}_\d{2}-\d{2}(\.\w+)?$"),
          'H': (60 * 60, "%Y-%m-%d_%H", r"^\d{4}-\d{2}-\d{2}_\d{2}(\.\w+)?$"),
          'D': (_DAY, "%Y-%m-%d", r"^\d{4}-\d{2}-\d{2}(\.\w+)?$"),
          'W': (7 * _DAY, "%Y-%m-%d", r"^\d{4}-\d{2}-\d{2}(\.\w+)?$")}


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Begins a file anew at certain times; so many older ones are kept, with the time in their endings."""

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        super().__init__(filename, 'a', encoding=encoding, delay=delay, errors=errors)
        self.when, self.backupCount, self.utc, self.atTime = when.upper(), backupCount, utc, atTime
        kind = self.when
        if kind.startswith('W'):
            if len(kind) != 2:
                raise ValueError("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s" % kind)
            if not '0' <= kind[1] <= '6':
                raise ValueError("Invalid day specified for weekly rollover: %s" % kind)
            self.dayOfWeek = int(kind[1])
            kind = 'W'
        elif kind == 'MIDNIGHT':
            kind = 'D'
        if kind not in _TIMES:
            raise ValueError("Invalid rollover interval specified: %s" % self.when)
        seconds, self.suffix, look = _TIMES[kind]
        self.interval, self.extMatch = seconds * interval, re.compile(look, re.ASCII)
        there = os.path.exists(self.baseFilename)
        self.rolloverAt = self.computeRollover(int(os.stat(self.baseFilename).st_mtime if there else time.time()))

    def computeRollover(self, currentTime):
        """When the file that is written at that time ends."""
        result = currentTime + self.interval
        if self.when != 'MIDNIGHT' and not self.when.startswith('W'):
            return result
        now = time.gmtime(currentTime) if self.utc else time.localtime(currentTime)
        at = self.atTime
        turn = _DAY if at is None else (at.hour * 60 + at.minute) * 60 + at.second
        left = turn - ((now.tm_hour * 60 + now.tm_min) * 60 + now.tm_sec)
        day = now.tm_wday
        if left <= 0:
            left += _DAY
            day = (day + 1) % 7
        result = currentTime + left
        if self.when.startswith('W') and day != self.dayOfWeek:
            result += ((self.dayOfWeek - day) % 7) * _DAY
        return result if self.utc else result + self._shift(now.tm_isdst, result)

    @staticmethod
    def _shift(was_summer, at):
        # Where summer time began or ended meanwhile, the hour by the clock is kept.
        is_summer = time.localtime(at)[-1]
        return 0 if was_summer == is_summer else 3600 if was_summer else -3600

    def shouldRollover(self, record):
        """Whether it is time."""
        now = int(time.time())
        if now < self.rolloverAt:
            return 0
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            self.rolloverAt = self.computeRollover(now)
            return 0
        return 1

    def getFilesToDelete(self):
        """The older files that are too many, the oldest first."""
        folder, base = os.path.split(self.baseFilename)
        stem, ending = os.path.splitext(base)
        found = []
        for name in os.listdir(folder):
            if self.namer is None:
                fits = name.startswith(base + '.') and self.extMatch.match(name[len(base) + 1:])
            else:
                # A name that somebody else has made: a part of it is the time.
                fits = name.startswith(base) or (name.startswith(stem) and name.endswith(ending) and len(name) > len(stem) + 1)
                fits = fits and any(map(self.extMatch.match, name.split('.')))
            if fits:
                found.append(os.path.join(folder, name))
        return sorted(found)[:max(len(found) - self.backupCount, 0)]

    def doRollover(self):
        """The file gets the time at which it began in its name, and another one is begun."""
        if self.stream:
            self.stream.close()
            self.stream = None
        now = int(time.time())
        begun = self.rolloverAt - self.interval
        if self.utc:
            moment = time.gmtime(begun)
        else:
            moment = time.localtime(begun)
            moment = time.localtime(begun - self._shift(moment[-1], now))
        older = self.rotation_filename(self.baseFilename + "." + time.strftime(self.suffix, moment))
        if os.path.exists(older):
            os.remove(older)
        self.rotate(self.baseFilename, older)
        if self.backupCount > 0:
            for name in self.getFilesToDelete():
                os.remove(name)
        if not self.delay:
            self.stream = self._open()
        at = self.computeRollover(now)
        while at <= now:
            at += self.interval
        if (self.when == 'MIDNIGHT' or self.when.startswith('W')) and not self.utc:
            at += self._shift(time.localtime(now)[-1], at)
        self.rolloverAt = at


class WatchedFileHandler(logging.FileHandler):
    """Opens its file again when somebody has moved it away."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        super().__init__(filename, 'a' if "b" not in mode and mode == 'a' else mode, encoding=encoding, delay=delay,
                         errors=errors)
        self.dev = self.ino = -1
        self._statstream()

    def _statstream(self):
        if self.stream:
            found = os.fstat(self.stream.fileno())
            self.dev, self.ino = found.st_dev, found.st_ino

    def reopenIfNeeded(self):
        """Looks whether the name still means the file that is open."""
        try:
            found = os.stat(self.baseFilename)
        except FileNotFoundError:
            found = None
        if (not found or (found.st_dev, found.st_ino) != (self.dev, self.ino)) and self.stream is not None:
            self.stream.flush()
            self.stream.close()
            self.stream = None      # opening may fail
            self.stream = self._open()
            self._statstream()

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)


class QueueListener:
    """A thread that takes records from a queue and gives them to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers, self.respect_handler_level = queue, handlers, respect_handler_level
        self._thread = None

    def dequeue(self, block):
        """The next record."""
        return self.queue.get(block)

    def start(self):
        """Begins to wait for records."""
        import threading
        self._thread = threading.Thread(target=self._monitor)
        self._thread.daemon = True
        self._thread.start()

    def prepare(self, record):
        """What is handled in place of a record."""
        return record

    def handle(self, record):
        """Gives a record to the handlers."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        import queue
        done = getattr(self.queue, 'task_done', None)
        while True:
            try:
                record = self.dequeue(True)
            except queue.Empty:
                return
            if record is not self._sentinel:
                self.handle(record)
            if done is not None:
                done()
            if record is self._sentinel:
                return

    def enqueue_sentinel(self):
        """Puts what ends the thread behind the records."""
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Handles the records that are there, then ends the thread."""
        if self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None


def __getattr__(name):
    if name.endswith('Handler'):
        raise NotImplementedError(f"logging.handlers.{name} is not available here")
    raise AttributeError(f"module 'logging.handlers' has no attribute {name!r}")
