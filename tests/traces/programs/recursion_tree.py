class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right
    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.value
        if self.right:
            yield from self.right.walk()
def build(values):
    if not values:
        return None
    mid = len(values) // 2
    return Tree(values[mid], build(values[:mid]), build(values[mid + 1:]))
t = build([1000, 2000, 3000])
out = list(t.walk())
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
big = fact(14)
left = t.left
t = None
