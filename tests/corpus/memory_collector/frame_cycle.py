# An exception kept in its own frame is a cycle.
import gc
def f():
    try:
        raise ValueError
    except ValueError as error:
        kept = error
f()
print(gc.collect())
f()
f()
print(gc.collect())
