# Callbacks of weak references to one object: the newest first; a proxy and a subclass among them.
import weakref


class Target:
    pass


class Noted(weakref.ref):
    __slots__ = ("note",)


def gone(reference):
    order.append(reference)


order = []
target = Target()
plain = weakref.ref(target)
same = weakref.ref(target)
first = weakref.ref(target, gone)
noted = Noted(target, gone)
noted.note = [first]
stand_in = weakref.proxy(target, gone)
target.self = target
dead = plain() is None
target.self = None
target = None
dead = plain() is None
order.clear()
