# Constants are shared across the functions of a file.
def f(): return 'some words', 3.25, (1, 'x y')
def g(): return 'some words', 3.25, (1, 'x y')
print([a is b for a, b in zip(f(), g())])
