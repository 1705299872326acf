# any and all stop early; on empty input they say False and True.
def check(n):
    print("check", n, end=" ")
    return n > 2
print(any(check(n) for n in [1, 3, 5]), any([check(n) for n in [1, 3, 5]]), all(check(n) for n in [3, 1, 5]))
print(any([]), all([]), any([[]]), all([[]]), all([[[]]]), any(""), all(" "), any(x for x in (0, None, "a")), all(map(str.isdigit, "12a")))
it = iter([1, 2, 3, 4])
print(any(x == 2 for x in it), list(it))
it = iter([2, 4, 5, 6])
print(all(x % 2 == 0 for x in it), list(it))
print(max((x for x in [3, 1]), default=0), min([], default="none"), sum([]), sorted(""), list(zip()), dict([]), "".join([]), [] == [[]], bool([[]]), bool([0]), max([[], [0]]))
print(next((x for x in range(10) if x * x > 20), None), next((x for x in [] if x), "nothing"), [x for x in range(20) if all(x % d for d in range(2, x)) and x > 1])
