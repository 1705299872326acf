# Loggers form a tree by their names; messages go up it.
import logging
import sys

class Listing(logging.Handler):
    def __init__(self, name):
        super().__init__()
        self.label = name

    def emit(self, record):
        print(self.label, record.name, record.getMessage())

top = logging.getLogger("top")
middle = logging.getLogger("top.middle")
bottom = logging.getLogger("top.middle.bottom")
top.addHandler(Listing("[top]"))
bottom.addHandler(Listing("[bottom]"))
top.setLevel("DEBUG")
bottom.info("up the tree")
bottom.propagate = False
bottom.info("stays here")
middle.disabled = True
middle.error("disabled")
print(bottom.parent is middle, middle.parent is top, top.getChild("middle") is middle, bottom, logging.getLogger() is logging.root)
print(top.hasHandlers(), bottom.level, bottom.getEffectiveLevel())
