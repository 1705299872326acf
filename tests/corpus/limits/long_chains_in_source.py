# A long elif chain and a long sum compile while the tree stays within three levels per call of the recursion limit.
import sys


def outcome(source):
    try:
        compile(source, "<chain>", "exec")
    except RecursionError as error:
        return str(error)
    return "compiled"


def elif_chain(tests):
    return "if x == 0: pass\n" + "elif x == 1: pass\n" * tests


def addition(operators):
    return "x" + " + x" * operators


for make in elif_chain, addition:
    for length in 990, 1010, 2500, 2980, 3010:
        print(make.__name__, length, outcome(make(length)))

namespace = {"x": 1500}
source = "if x == 0: y = 0\n" + "".join(f"elif x == {n}: y = {n} * 2\n" for n in range(1, 2000))
exec(source, namespace)
print(namespace["y"])
print(eval("+".join(map(str, range(2001)))))

sys.setrecursionlimit(400)
for length in 1100, 1250:
    print("lower limit", length, outcome(addition(length)))
