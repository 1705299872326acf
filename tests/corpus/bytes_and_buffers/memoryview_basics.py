# A memoryview is a window on another object's bytes: reading, writing, slicing, releasing.
data = bytearray(b"abcdefgh")
view = memoryview(data)
print(view[0], view[-1], view[1:4].tobytes(), view[::-1].tobytes(), view[::2].tolist(), len(view), bytes(view), list(view[2:4]))
print(view.format, view.itemsize, view.ndim, view.shape, view.strides, view.suboffsets, view.nbytes, view.readonly, view.contiguous, view.c_contiguous, view.f_contiguous)
print(view[::2].contiguous, view[::2].strides, view[::-1].strides, view[2:2].shape, view.obj is data, view[1:].obj is data)
view[0] = 65
view[1:3] = b"XY"
view[4:6] = bytearray(b"..")
view[::4] = view[1:3]
print(data, view == data, view == b"x", view[:2] == view[:2], view.hex(), view.hex("-", 2), view.toreadonly().readonly)
def attempt(action):
    try:
        print(action, "->", eval(action) if "=" not in action or "==" in action else exec(action))
    except Exception as error:
        print(action, "->", type(error).__name__, error)
for action in ("view[0] = 256", "view[0] = 'a'", "view[0] = b'a'", "view[99]", "view[0:2] = b'abc'", "view['a']", "view[1, 2]", "view[0] = 1.5", "memoryview(b'abc').__setitem__(0, 1)",
               "memoryview('abc')", "memoryview(5)", "memoryview()", "hash(view)", "hash(memoryview(b'abc')) == hash(b'abc')", "view.__delitem__(0)", "view + b'a'", "view < view", "view.nothing",
               "view.tobytes('F')", "view.tobytes('X')", "view.tobytes(order=None)", "97 in memoryview(b'abc')", "memoryview(b'ab') in [b'ab']", "view.index(1)", "list(reversed(memoryview(b'abc')))", "memoryview(b'abc')[...]" ):
    attempt(action)
with memoryview(data) as window:
    try:
        data.append(1)
    except BufferError as error:
        print(error)
view.release()
print(len(data))
data.append(1)
for action in ("window[0]", "len(window)", "window.tobytes()", "window.format", "window == window", "window.release()", "bytes(window)", "memoryview(window)", "list(window)", "window.obj"):
    attempt(action)
print(str(window)[:23], memoryview(b"abc")[1:] == b"bc", sum(memoryview(b"\x01\x02")), memoryview(memoryview(b"q")).obj)
first, *rest = memoryview(b"xyz")
print(first, rest)
