"""Further handlers: those that keep records in memory, and files that are begun anew when they are full."""

import logging
import os


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
        self.target = target

    def shouldFlush(self, record):
        return record.levelno >= self.flushLevel or super().shouldFlush(record)

    def flush(self):
        if not self.target:
            return
        for kept in self.buffer:
            self.target.handle(kept)
        self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None          # so the base class, which flushes too, hands nothing on
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


def __getattr__(name):
    if name.endswith('Handler') or name == 'QueueListener':
        raise NotImplementedError(f"logging.handlers.{name} is not available here")
    raise AttributeError(f"module 'logging.handlers' has no attribute {name!r}")
