# A frame object and its locals; exec in a dict of its own.
import sys

def spy(depth):
    data = ["frame", depth]
    if depth:
        return spy(depth - 1)
    return sys._getframe()

frame = spy(2)
names = sorted(frame.f_locals)
outer = frame.f_back
space = {"given": ["value"]}
exec("made = [given]\ndef inner():\n    return made\n", space)
made = space["made"]
call = space["inner"]
again = call()
del space["__builtins__"]
value = eval("given + [1]", space)
del frame
space.clear()
outer = None
