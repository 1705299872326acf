# Keys that are equal are one key: the first key stays, the last value wins.
d = {1: "int", True: "bool", 1.0: "float"}
print(d, len(d), d[True], list(d)[0].__class__.__name__)
d = {}
d[0] = "zero"
d[False] = "no"
d[0.0] = "0.0"
d["0"] = "text"
print(d)
print({True: 1, "True": 2, 1: 3}, {1, 1.0, True, "1"} == {1, "1"}, {float("nan"): 1}.get(float("nan")))
