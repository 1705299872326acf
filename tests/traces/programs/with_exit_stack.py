# ExitStack holds callbacks and managers until it closes.
from contextlib import ExitStack, contextmanager, suppress

log = []

@contextmanager
def opened(name):
    handle = [name]
    try:
        yield handle
    finally:
        log.append(handle)

with ExitStack() as stack:
    handles = [stack.enter_context(opened(name)) for name in ("a", "b")]
    stack.callback(log.append, ["callback"])
    moved = stack.pop_all()
count = len(log)
moved.close()
with suppress(KeyError):
    value = {}["missing"]
handles = None
