# Exercise: compression of texts: run lengths and Huffman codes, both ways.
import heapq
import itertools
from collections import Counter, namedtuple

Leaf = namedtuple("Leaf", "symbol")
Node = namedtuple("Node", "left right")


def encode_runs(text):
    return "".join(f"{n}{c}" if (n := len(list(run))) > 1 else c for c, run in itertools.groupby(text))


def decode_runs(packed):
    out, count = [], ""
    for c in packed:
        if c.isdigit():
            count += c
        else:
            out.append(c * int(count or 1))
            count = ""
    return "".join(out)


def build_tree(text):
    order = itertools.count()
    heap = [(weight, next(order), Leaf(symbol)) for symbol, weight in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        w1, _, a = heapq.heappop(heap)
        w2, _, b = heapq.heappop(heap)
        heapq.heappush(heap, (w1 + w2, next(order), Node(a, b)))
    return heap[0][2]


def codes(tree, prefix=""):
    match tree:
        case Leaf(symbol):
            return {symbol: prefix or "0"}
        case Node(left, right):
            return codes(left, prefix + "0") | codes(right, prefix + "1")


def decode(bits, tree):
    if isinstance(tree, Leaf):
        return tree.symbol * len(bits)
    out, node = [], tree
    for bit in bits:
        node = node.right if bit == "1" else node.left
        if isinstance(node, Leaf):
            out.append(node.symbol)
            node = tree
    return "".join(out)


for text in ("aaabccddddde", "abc", "", "zzzzzzzzzzzz", "1"):
    packed = encode_runs(text)
    print(repr(text), "->", repr(packed), decode_runs(packed) == text)

for text in ("abracadabra", "mississippi river", "aaaa", "the quick brown fox jumps over the lazy dog"):
    tree = build_tree(text)
    table = codes(tree)
    bits = "".join(table[c] for c in text)
    print(repr(text), len(text) * 8, "->", len(bits), "bits", decode(bits, tree) == text)
    for symbol, code in sorted(table.items(), key=lambda item: (len(item[1]), item[1]))[:5]:
        print("   ", repr(symbol), code)
lengths = sorted(map(len, codes(build_tree("abracadabra")).values()))
print("Kraft sum:", sum(2.0 ** -n for n in lengths))
