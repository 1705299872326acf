# Frames kept in a list outlive their calls.
import sys
frames = []
def outer(n):
    big = [n] * 3
    return inner(big)
def inner(thing):
    word = "w" * len(thing)
    frames.append(sys._getframe())
    frames.append(sys._getframe(1))
    return word
r = outer(5000)
loc = frames[0].f_locals
back = frames[0].f_back
frames.clear()
del loc
del back
