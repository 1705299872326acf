# Dict comprehensions keep first positions and last values; keys come before values.
print({k % 3: k for k in range(7)})


def log(kind, value):
    print(kind, value, end=" ")
    return value


print({log("key", k): log("value", k * 2) for k in "ab"})
print({v: k for k, v in {"a": 1, "b": 2, "c": 1}.items()})
print({c.lower(): "Hello".count(c) for c in "Hello"}, len({len(w) for w in "the quick brown fox".split()}))
