# timeit runs statements or callables a number of times.
import timeit

calls = []
taken = timeit.timeit(lambda: calls.append(1), number=7)
print(len(calls), taken >= 0)
print(len(timeit.repeat("x + 1", "x = 5", repeat=3, number=4)), timeit.timeit("f(3)", globals={"f": abs}, number=2) >= 0)
timer = timeit.Timer("total += n\nlast = n", setup="total = 0\nn = 2")
print(timer.timeit(10) >= 0)
for wrong in (lambda: timeit.Timer(5), lambda: timeit.Timer("1", setup=5), lambda: timeit.Timer("1 +"), lambda: timeit.timeit("missing", number=1)):
    try:
        wrong()
    except (ValueError, SyntaxError, NameError) as error:
        print(type(error).__name__, error)
