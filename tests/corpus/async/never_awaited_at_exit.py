# A coroutine that nobody awaited dies with its module: the warning comes from no line, and says nothing of tracemalloc.
import functools
import sys


async def answer():
    return 42


class Keeper:
    def __init__(self, coroutine):
        self.coroutine = coroutine
        self.me = self


kept = answer()
keeper = Keeper(answer())
partial = functools.partial(answer)
print("end", kept.cr_frame is not None, partial.func is answer)
sys.exit(1)  # so that what stands on standard error is compared
