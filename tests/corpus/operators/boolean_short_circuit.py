# and, or, not, conditional expressions: what is evaluated, and which object comes out.
def t(name, value):
    print(name, end=" ")
    return value
print("|", t("a", 0) and t("b", 1), "|", t("c", []) or t("d", "x"), "|", t("e", 1) and t("f", 0) or t("g", "end"))
print(t("h", None) or t("i", 0) or t("j", ""), not t("k", 0), (t("l", 1) or t("m", 2)) and t("n", 3))
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, not 1, not 0, not not "x", [] or {} or () or None, 1 and [] and 5, "" or "default", None and 5)
print(1 if t("cond", True) else t("never", 2), (t("yes", "y") if 0 else t("no", "n")), 1 if 0 else 2 if 0 else 3)
print(not 1 == 2, (not 1) == 2, 1 and 2 == 2, 1 == 1 and 2, True or 1 / 0, False and 1 / 0, 5 if True or 1 / 0 else 0)
print(all([1, "a", [0]]), all([]), any([]), any([0, "", None, 3]), all(x > 0 for x in (3, 2, 1)), any(x > 5 for x in (3, 2, 1)), all(t(str(i), i) for i in (1, 0, 2)), any(t(str(i), i) for i in (0, 1, 2)))
print(1 < 2 and 2 < 3, 1 < 2 < 3 != 4, (1 < 2) == True, 1 < 2 == True, 3 in [1, 2, 3] == True, not 3 in [1], "a" in "abc" and "z" not in "abc")
values = [0, 1, "", "a", None, [], [0], {}, 0.0, float("nan"), -1, range(0), object]
print([bool(v) for v in values], [not v for v in values], sum(map(bool, values)))
x = 5
print(x > 3 and x < 10, 3 < x < 10, x == 5 or 6, x in (5, 6), x if x else "empty", (lambda: x or 9)(), [i for i in range(10) if i % 2 and i % 3])
def default(value=None): return value or "fallback"
def better(value=None): return "fallback" if value is None else value
print(default(0), better(0), default("v"), better(), default([]), better([]))
