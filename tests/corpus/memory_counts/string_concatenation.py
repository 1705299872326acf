# s += t in a function reuses the block when nobody else holds it.
import sys
def build(keep):
    s = "start" + str(keep)
    same = 0
    held = None
    for n in range(50):
        before = id(s)
        if keep:
            held = s
        s += "x"
        same += id(s) == before
    return len(s), same > 20
print(build(False), build(True))
