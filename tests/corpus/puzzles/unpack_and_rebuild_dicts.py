# Inverting, grouping, sorting and merging dictionaries in one line each.
ages = {"ann": 30, "bob": 25, "cy": 30}
print({v: k for k, v in ages.items()}, dict(sorted(ages.items(), key=lambda kv: (kv[1], kv[0]))), max(ages, key=ages.get), [*ages][::-1])
groups = {}
for name, age in ages.items(): groups.setdefault(age, []).append(name)
print(groups, {k: len(v) for k, v in groups.items()}, dict(zip(ages.values(), ages)), list(ages.items())[-1])
print({**ages, "dan": 1} == ages | {"dan": 1}, {**{"a": 1}, **{"a": 2}}, dict(a=1, **{"b": 2}), {k: ages[k] for k in ages.keys() - {"cy"}} == {"ann": 30, "bob": 25})
(first, age), *rest = ages.items()
print(first, age, rest, *ages, sep=",")
inverse = dict(map(reversed, ages.items()))
print(inverse, sum(ages.values()) / len(ages), "ann" in ages, 30 in ages, 30 in ages.values(), ("ann", 30) in ages.items())
nested = {"a": {"b": {"c": 1}}}
print(nested["a"]["b"]["c"], nested.get("x", {}).get("y", "none"), {(i, j): i * j for i in range(2) for j in range(2)}[1, 1])
d = dict.fromkeys("hello"); print(d, "".join(d), len(d)); del d["l"]; d["l"] = 1; print("".join(d))
