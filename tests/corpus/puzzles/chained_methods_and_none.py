# What a chain of calls works on at each step.
print("  Hello ".strip().lower().replace("l", "L").split("e"), [3, 1, 2].copy().sort(), sorted([3, 1, 2])[::-1][0])
print("a-b".split("-")[0].upper() * 2, " ".join("x y".split()[::-1]), str(len("abc") + 1).zfill(3), "abc".index("c").bit_length())
d = {"k": [1]}
print(d["k"].append(2) is None, d, d.get("z", {}).get("y"), d.setdefault("z", []).append(1), d)
try:
    [3, 1].sort().reverse()
except AttributeError as error:
    print(error)
try:
    "a,b".split(",").strip()
except AttributeError as error:
    print(error)
