# Sentinels, mutable state and late binding with defaults.
missing = object()


def get(mapping, key, default=missing):
    if key in mapping:
        return mapping[key]
    if default is missing:
        raise KeyError(key)
    return default


print(get({"a": None}, "a"), get({}, "a", None))
try:
    get({}, "a")
except KeyError as error:
    print(error)


def ids(start=0, state={"n": 0}):
    state["n"] += 1
    return start + state["n"]


print(ids(), ids(100), ids())


def cache(n, memo={0: 0, 1: 1}):
    if n not in memo:
        memo[n] = cache(n - 1) + cache(n - 2)
    return memo[n]


print(cache(50), len(cache.__defaults__[0]))
