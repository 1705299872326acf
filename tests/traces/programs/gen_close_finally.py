# A generator's finally runs at its end.
def numbers(limit):
    kept = [limit]
    try:
        for n in range(limit):
            kept.append((n, str(n) * 3))
            yield kept
    finally:
        kept.append("end")

first = numbers(3)
a = next(first)
b = next(first)
second = numbers(2)
c = list(second)
first.close()
third = numbers(4)
d = next(third)
del third
e = [x for x in numbers(2)]
