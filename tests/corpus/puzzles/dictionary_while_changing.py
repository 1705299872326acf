# setdefault, get with default, fromkeys with a mutable value, and order after deletion.
d = dict.fromkeys("ab", [])
d["a"].append(1)
print(d)
d = {k: [] for k in "ab"}
d["a"].append(1)
print(d)
d = {}
d.setdefault("k", []).append(1)
d.setdefault("k", []).append(2)
d.get("z", []).append(3)
print(d)
d = {"a": 1, "b": 2, "c": 3}
d["d"] = d.pop("a")
print(d, list(d))
d["b"] = 0
print(list(d.items())[0], {**d, "b": 9}, d | {"zz": 1})
print({"a": 1, "a": 2}, dict([("x", 1), ("x", 2)]), dict(a=1) == {"a": 1}, {1: "a"} == {1.0: "a"})
keys = d.keys()
d["new"] = 1
print(keys, "new" in keys, len(keys))
