# Records can be kept and handed on later.
import logging
import logging.handlers
import queue
import sys

target = logging.StreamHandler(sys.stdout)
memory = logging.handlers.MemoryHandler(capacity=10, flushLevel=logging.ERROR, target=target)
log = logging.getLogger("buffered")
log.setLevel(logging.DEBUG)
log.propagate = False
log.addHandler(memory)
log.info("kept")
log.debug("kept too")
print(len(memory.buffer))
log.error("flushes")
print(len(memory.buffer))
records = queue.Queue()
log.handlers = [logging.handlers.QueueHandler(records)]
log.warning("to the queue %d", 1)
print(records.get().getMessage())
