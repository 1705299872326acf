# sorted, min, max, sum: keys, defaults, stability, and each complaint.
def show(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)


for expression in """sorted('bca'), sorted([3, 1, 2], reverse=True), sorted({'b': 1, 'a': 2}), sorted((x for x in 'zyx')), sorted([]), sorted(['b', 'A', 'c'], key=str.lower)
sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda p: p[0]), sorted([1, -2, 3], key=abs, reverse=True), sorted(['aa', 'b', 'ccc', 'dd'], key=len, reverse=True)
sorted([1, 'a'])
sorted(5)
sorted([1], lambda x: x)
sorted([1], key=5)
sorted([2, 1], reverse='yes'), sorted([2, 1], reverse=0)
sorted([1], cmp=1)
sorted()
sorted([1j, 2j])
sorted([None, 1])
sorted([[2], [1, 5], [1]]), sorted([(2, 'a'), (1, 'b')]), sorted(['10', '9', '1']), sorted([True, 0, 2, False])
sorted([float('nan'), 1, 2]) is None, sorted([1, 2.5, True])
min(3, 1, 2), min([3, 1]), max('abc'), max(1, 2.0), max(1, 1.0), max(True, 1), min('b', 'a', key=ord), max([[1], [2]]), min({'b': 1, 'a': 2})
max([], default='none'), min((), default=None), max([1], default=5), max('aa', 'b', key=len), min(['x', 'yy'], key=lambda s: -len(s))
max()
max([])
max(5)
max(1, 2, default=3)
max(1, 'a')
min([1], key=5)
max([1, 2], key=None), max(1, 2, key=lambda x: -x)
min(1, 2, foo=3)
max(default=1)
min(None)
max([1, 'a'])
max(x for x in ())
sum([1, 2, 3]), sum([]), sum([0.1] * 10), sum([1, 2], 10), sum([[1], [2]], []), sum((1, 2), start=5), sum([True, True]), sum({1: 'a', 2: 'b'}), sum([1.5, 2]), sum([(1,), (2,)], ())
sum(['a', 'b'])
sum(['a'], '')
sum([b'a'], b'')
sum([bytearray(b'a')], bytearray())
sum(5)
sum([1], [2])
sum([[1]])
sum()
sum([1], 2, 3)
sum([1, None])
sum([10 ** 30, 1.5]), sum([2 ** 62, 2 ** 62]), sum([1, 2, 3], -6), sum([1j, 2])
abs(-5), abs(-2.5), abs(3 + 4j), abs(True), abs(-10 ** 30)
abs('a')
abs()
abs(1, 2)
any([0, 1]), all([1, 0]), any(''), all(''), any({0: 1}), all(['', 1])
any(5)
all()
any([1], [2])""".splitlines():
    show(expression)
class Card:
    ranks = "23456789TJQKA"
    def __init__(self, text): self.text = text
    def __lt__(self, other): return self.ranks.index(self.text[0]) < self.ranks.index(other.text[0])
    def __repr__(self): return self.text
cards = [Card(c) for c in "KH 2D AS 9C TD 2S".split()]
print(sorted(cards), max(cards), min(cards), sorted(cards, reverse=True), sorted(cards, key=lambda c: c.text[1]))
