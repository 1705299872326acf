# Bit fields over the head of a str: interned, width of a character, and whether the hash is known yet.
import ctypes


class State(ctypes.Structure):
    _fields_ = [("interned", ctypes.c_uint, 2), ("kind", ctypes.c_uint, 3), ("compact", ctypes.c_uint, 1),
                ("ascii", ctypes.c_uint, 1), ("ready", ctypes.c_uint, 1)]


class Text(ctypes.Structure):
    _fields_ = [("ob_refcnt", ctypes.c_ssize_t), ("ob_type", ctypes.py_object), ("length", ctypes.c_ssize_t),
                ("hash", ctypes.c_ssize_t), ("state", State), ("wstr", ctypes.c_void_p)]


def show(name, text):
    head = Text.from_address(id(text))
    state = head.state
    print(f"{name:>10}", head.ob_type.__name__, head.length, "interned" if state.interned else "-", state.kind,
          state.compact, state.ascii, state.ready, "hash known" if head.hash != -1 else "no hash yet")


show("name", "name")
show("constant", "not a name")
show("latin-1", "caf\xe9")
show("bmp", "h\u20acllo")
show("astral", "\U0001f600!")
made = " ".join(["made", "now"])
show("made", made)
hash(made)
show("hashed", made)
print(ctypes.sizeof(State), ctypes.sizeof(Text), State.kind, State.ascii)


class Mixed(ctypes.Structure):
    _fields_ = [("low", ctypes.c_ubyte, 3), ("high", ctypes.c_ubyte, 5), ("signed", ctypes.c_int, 4),
                ("rest", ctypes.c_int, 28), ("whole", ctypes.c_short)]


mixed = Mixed(5, 17, -3, 1000, 7)
print(ctypes.sizeof(Mixed), mixed.low, mixed.high, mixed.signed, mixed.rest, mixed.whole, bytes(mixed).hex())
mixed.low = 9
mixed.signed = 9
print(mixed.low, mixed.high, mixed.signed, mixed.rest)
