# contextmanager functions: the generator within.
from contextlib import contextmanager, suppress, closing, ExitStack
@contextmanager
def room(x):
    box = [x]
    try:
        yield box
    except KeyError as e:
        box.append(e)
    finally:
        box.append("left")
with room(1000) as r:
    r.append(2000)
with room(3000) as q:
    raise KeyError(q[0])
e = q[1]
q.clear()
del e
with suppress(ValueError) as s:
    raise ValueError([1])
class Cl:
    def close(self):
        self.done = [1]
with closing(Cl()) as c:
    c.x = c
def cb(*a):
    return a
with ExitStack() as st:
    st.callback(cb, [1])
    k = st.enter_context(room(5))
