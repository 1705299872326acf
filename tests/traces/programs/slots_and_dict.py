# Slots, a dict beside them, a deleted slot.
class S:
    __slots__ = ("a", "b", "__dict__", "__weakref__")
class T(S):
    pass
class U:
    __slots__ = ()
s = S()
s.a = [1]
s.c = s.a
t = T()
t.b = (s, s)
u = U()
del s.a
try:
    s.a
except AttributeError as e:
    m = e.args
import weakref
w = weakref.ref(s)
del t
del s
