# Subclasses of exception groups with arguments of their own; texts that hold lone surrogates.
import sys


class Tagged(ExceptionGroup):
    def __init__(self, message, excs, *, tag):
        self.tag = tag

    def derive(self, excs):
        return Tagged(self.message, excs, tag=self.tag)


group = Tagged("several", [ValueError(1), TypeError(2)], tag="t")
print(repr(group), group.tag)
matched, rest = group.split(ValueError)
print(repr(matched), matched.tag, repr(rest), rest.tag)

for make in (lambda: ExceptionGroup("a", [ValueError()], x=1), lambda: ExceptionGroup("a", excs=[ValueError()]),
             lambda: Tagged("a", [ValueError()]), lambda: group.__init__(x=3)):
    try:
        make()
    except TypeError as e:
        print(e)

try:
    sys.set_asyncgen_hooks(None, None, None)
except TypeError as e:
    print(e)
getattr(Tagged, "\ud801")
