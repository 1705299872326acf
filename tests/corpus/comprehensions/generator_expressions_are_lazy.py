# A generator expression takes its first iterable at once and all else on demand.
def source():
    print("source called")
    for n in range(3):
        print("produce", n)
        yield n


gen = (n * n for n in source() if n)
print("made")
print(next(gen))
print(list(gen), list(gen))
factor = 2
scaled = (factor * n for n in [1, 2])
factor = 10
print(list(scaled))
try:
    (n for n in 5)
except TypeError as error:
    print(error)
print(sum(n for n in range(5)), max((len(w), w) for w in ["a", "ccc", "bb"]), type(gen).__name__)
