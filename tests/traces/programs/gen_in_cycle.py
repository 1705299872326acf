# A generator that holds itself is found by the collector.
import gc

def loop():
    me = yield
    yield me

g = loop()
next(g)
h = g.send(g)
state = g.gi_frame is None
del g, h
n = gc.collect()
