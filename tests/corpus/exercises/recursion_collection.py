# Recursion: permutations, subsets, Hanoi, flattening, Ackermann, Pascal, queens, change, palindromes, Gray codes.
def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest
def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + subset for subset in rest]
def hanoi(n, source="A", target="C", spare="B"):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield f"{source}{target}"
        yield from hanoi(n - 1, spare, target, source)
def flatten(value):
    if isinstance(value, (list, tuple)):
        return [leaf for item in value for leaf in flatten(item)]
    return [value]
def ackermann(m, n):
    if m == 0: return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))
def pascal(n): return [1] if n == 0 else [a + b for a, b in zip([0] + pascal(n - 1), pascal(n - 1) + [0])]
def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    row = len(placed)
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (column,))
def change(amount, coins):
    if amount == 0: return [[]]
    if amount < 0 or not coins: return []
    return [[coins[0]] + way for way in change(amount - coins[0], coins)] + change(amount, coins[1:])
def palindrome(text): return len(text) < 2 or text[0] == text[-1] and palindrome(text[1:-1])
def gray(bits): return [""] if bits == 0 else ["0" + c for c in gray(bits - 1)] + ["1" + c for c in reversed(gray(bits - 1))]
def power(base, n): return 1 if n == 0 else power(base, n // 2) ** 2 * (base if n % 2 else 1)
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
def binary(n): return str(n) if n < 2 else binary(n // 2) + str(n % 2)
def depth(d): return 1 + max(map(depth, d.values()), default=0) if isinstance(d, dict) else 0
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
def koch(n): return "F" if n == 0 else f"{koch(n - 1)}+{koch(n - 1)}-{koch(n - 1)}"


print(["".join(p) for p in permutations(list("abc"))], subsets([1, 2, 3]))
print(" ".join(hanoi(3)), len(list(hanoi(8))), flatten([1, [2, (3, [4, []]), "ab"], 5]))
print(ackermann(2, 3), pascal(6), list(queens(5))[:3], len(list(queens(6))), change(10, (5, 2, 1)))
print(palindrome("racecar"), palindrome("ab"), gray(3), power(3, 13), gcd(1071, 462), binary(37), depth({"a": {"b": {}, "c": {"d": {}}}}))
print(even(10), odd(7), koch(2), len(koch(5)))
for row in next(queens(8)):
    print("." * row + "Q" + "." * (7 - row))
def forever(n): return forever(n + 1)
try:
    forever(0)
except RecursionError as error:
    print(error)
