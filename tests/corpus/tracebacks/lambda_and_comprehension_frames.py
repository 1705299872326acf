# Frames of lambdas, comprehensions and generator expressions have names of their own.
square = lambda n: n ** 2 / (n - 2)
print(sum(square(n) for n in [0, 1, 2]))
