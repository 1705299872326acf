# Large results are left to run time.
def f():
    return 2 ** 200, 1 << 200, 'a' * 5000, (0,) * 300, 'a' * 4096, 2 ** 127
print([type(c).__name__ + str(len(c) if hasattr(c, '__len__') else c.bit_length() if c else '') for c in f.__code__.co_consts])
def g():
    return (0,) * 256, 'ab' * 2048, 10 ** 40 * 10 ** 40
print([type(c).__name__ for c in g.__code__.co_consts])
