# Operands, arguments and items are evaluated from left to right.
def n(value):
    print(value, end=" ")
    return value


n(1) + n(2) * n(3)
print()
[n(4), n(5)][n(0)]
print()
{n("k1"): n("v1"), n("k2"): n("v2")}
print()


def call(*args, **kwargs):
    return None


call(n("a"), *[n("b")], key=n("c"), **{n("d"): n("e")})
print()
n(9) if n(False) else n(8)
print()
(n("left"), n("right")) < (n("third"),)
print()
