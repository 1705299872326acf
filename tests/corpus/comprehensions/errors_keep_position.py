# An error in a comprehension leaves the result unmade.
seen = []
try:
    result = [seen.append(n) or 10 // n for n in (2, 1, 0, 5)]
except ZeroDivisionError as error:
    print(error, seen)
print("result" in globals())
try:
    {[]: 1 for _ in "a"}
except TypeError as error:
    print(error)
try:
    {[1] for _ in "a"}
except TypeError as error:
    print(error)
try:
    [a for a, b in [(1, 2), (3, 4, 5)]]
except ValueError as error:
    print(error)
