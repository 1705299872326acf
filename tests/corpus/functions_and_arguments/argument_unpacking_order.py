# Starred arguments are evaluated in their place, keywords after them.
def trace(label):
    print(label, end=" ")
    return [label]


def f(*args, **kwargs):
    return args, kwargs


print(f(trace("a"), *trace("b"), trace("c"), k=trace("d"), *trace("e"), **{"z": trace("f")}))


class Mapping:
    def keys(self):
        print("keys", end=" ")
        return ["p", "q"]

    def __getitem__(self, key):
        print("get", key, end=" ")
        return key * 2


print(f(**Mapping()))
try:
    f(**{"a": 1}, **{"a": 2})
except TypeError as error:
    print(error)
try:
    f(*None)
except TypeError as error:
    print(error)
try:
    f(**None)
except TypeError as error:
    print(error)
