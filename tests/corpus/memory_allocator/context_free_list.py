# Dead contexts wait for the next ones, 255 of them, until a full collection.
import contextvars
import gc
import sys

gc.disable()
contextvars.copy_context()


def kept(count):
    gc.collect()
    contexts = [contextvars.copy_context() for _ in range(count)]
    before = sys.getallocatedblocks()
    contexts.clear()
    stayed = count - (before - sys.getallocatedblocks())
    allocations = gc.get_count()[0]
    contexts.extend(contextvars.copy_context() for _ in range(count))
    return stayed, gc.get_count()[0] - allocations


print([kept(count) for count in (1, 100, 255, 256, 300)])
contexts = [contextvars.copy_context() for _ in range(50)]
contexts.clear()
before = sys.getallocatedblocks()
gc.collect()
print(before - sys.getallocatedblocks() >= 50)
