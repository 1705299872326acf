# count, cycle, repeat, islice, takewhile, dropwhile and others.
import itertools as it

print(list(it.islice(it.count(5, 2), 3)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat(1, 3)), list(it.islice("abcdef", 1, 5, 2)))
print(list(it.takewhile(str.isdigit, "12a3")), list(it.dropwhile(str.isdigit, "12a3")), list(it.filterfalse(str.isdigit, "1a2")), list(it.compress("abc", [1, 0, 1])))
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([1, 2], initial=10)), list(it.pairwise("abc")), list(it.starmap(pow, [(2, 3)])))
print(list(it.chain("ab", [1])), list(it.chain.from_iterable(["ab", "c"])), list(it.zip_longest("ab", "x", fillvalue="-")), it.count(1.5, 0.5), it.repeat("x", 2))
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a), [(key, list(group)) for key, group in it.groupby("aabca")])
for attempt in (lambda: it.islice([1], -1), lambda: it.count("x"), lambda: it.repeat(), lambda: list(it.accumulate([1, "x"])), lambda: it.tee([1], -1)):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
