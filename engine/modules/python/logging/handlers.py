"""Further handlers: those that keep records in memory."""

import logging


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


def __getattr__(name):
    if name.endswith('Handler') or name == 'QueueListener':
        raise NotImplementedError(f"logging.handlers.{name} is not available here")
    raise AttributeError(f"module 'logging.handlers' has no attribute {name!r}")
