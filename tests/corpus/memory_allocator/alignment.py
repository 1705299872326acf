# Addresses are multiples of 16; those of collectable objects too.
things = [object(), [], {}, (1,), 1.5 * len('a'), 'a b' * 3, 10 ** 9, lambda: 0, Exception()]
print([id(t) % 16 for t in things])
