# Each traceback entry holds its frame.
def a(x):
    data = [x]
    b(data)
def b(y):
    more = (y, y)
    c(more)
def c(z):
    raise KeyError(z)
saved = None
try:
    a(70000)
except KeyError as err:
    saved = err
tb = saved.__traceback__
depth = 0
while tb is not None:
    f = tb.tb_frame
    depth += 1
    tb = tb.tb_next
del f
saved = saved.with_traceback(None)
del saved
