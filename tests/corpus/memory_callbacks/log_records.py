# How often a record is held while filters and handlers look at it.
import logging
from sys import getrefcount


class Handler(logging.Handler):
    def emit(self, record):
        print("emit", getrefcount(record), getrefcount(self), getrefcount(value))


class Filter(logging.Filter):
    def filter(self, record):
        print("filter", getrefcount(record))
        return True


value = object()
logger = logging.getLogger("a")
handler = Handler()
logger.addHandler(handler)
logger.propagate = False
logger.error("e %s", value)
logger.error(value)
logger.addFilter(Filter())
logger.error("e %s", value)
print(getrefcount(value), getrefcount(handler), getrefcount(logger))
