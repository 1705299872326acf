# Arithmetic on constants is done by the compiler.
def f():
    return 2 * 3, 2 ** 10, 7 // 2, 1 / 4, 5 % 3, -5, ~5, not 5, 1 << 5, 10 - 3, 6 ^ 3
print(f.__code__.co_consts)
