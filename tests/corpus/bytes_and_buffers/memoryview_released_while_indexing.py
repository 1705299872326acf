# An index or a value whose own code releases the view: the view's memory is not touched any more.
class Releasing:
    def __index__(self):
        view.release()
        return 4

    def __float__(self):
        view.release()
        return 4.25

    def __bool__(self):
        view.release()
        return True


def read_item(key):
    return lambda: view[key]


def write_item(key, value):
    def write():
        view[key] = value
    return write


releasing = Releasing()
cases = [('read index', 'B', None, read_item(releasing)), ('read pair', 'B', (64, 2), read_item((releasing, 0))),
         ('read pair', 'B', (2, 64), read_item((0, releasing))),
         ('slice', 'B', None, lambda: list(view[:releasing])), ('write index', 'B', None, write_item(releasing, 42)),
         ('write slice', 'B', None, write_item(slice(None, releasing), b'spam')),
         ('write pair', 'B', (64, 2), write_item((releasing, 0), 42)), ('write bool', '?', None, write_item(0, releasing))]
cases += [('write ' + code, code, None, write_item(0, releasing)) for code in 'bhilqBHILQfd']
for label, code, shape, action in cases:
    buffer = bytearray(b'\xff' * 128)
    view = memoryview(buffer)
    view = view.cast(code, shape) if shape else view.cast(code)
    try:
        print(label, '->', action())
    except ValueError as error:
        print(label, '-> ValueError:', error)
    print(buffer == b'\xff' * 128, end=' ')
print()
