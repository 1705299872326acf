"""The operations that random_heap.py puts together: each gives the lines of one random statement.

Each statement runs under `try`, and the name of an exception's class is logged.  Operations marked `python` run code of
library modules written in Python, which is not CPython's: what they allocate on the way is not compared.  So a sequence
has either these or the ones marked `allocations`, which look at that.
"""

from heap_operations import changing, holding, keeping, looking, making, running, sharing
from heap_operations.preamble import PREAMBLE
from heap_operations.writer import OPERATIONS, Writer

__all__ = ["OPERATIONS", "PREAMBLE", "Writer", "changing", "holding", "keeping", "looking", "making", "running", "sharing"]
