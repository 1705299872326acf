# Equality works between all types, order only where it is defined.
values = [1, 1.0, True, "1", b"1", None, [1], (1,), {1}, {1: 1}, 1 + 0j]
for left in values:
    print(repr(left), [int(left == right) for right in values])
for text in ("1 < '1'", "[1] < (1,)", "None < 1", "{1} < [1]", "1j < 2", "{} < {}", "[1, 'a'] < [1, 2]", "max(1, 'x')", "sorted([3, None])"):
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "TypeError:", error)
print([1, 2] < [1, 2, 0], (1, "z") < (2, "a"), "Zebra" < "apple", {1} < {1, 2}, {1, 2} <= {1, 2}, b"a" < b"b")
