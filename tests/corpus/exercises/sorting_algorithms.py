# Classic sorting algorithms, counted and compared on fixed pseudo-random data.
import random


def bubble(items, less):
    items = list(items)
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if less(items[i + 1], items[i]):
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items
def insertion(items, less):
    result = []
    for item in items:
        i = len(result)
        while i and less(item, result[i - 1]):
            i -= 1
        result.insert(i, item)
    return result
def selection(items, less):
    items = list(items)
    for i in range(len(items)):
        best = i
        for j in range(i + 1, len(items)):
            if less(items[j], items[best]):
                best = j
        items[i], items[best] = items[best], items[i]
    return items
def merge(items, less):
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right = merge(items[:middle], less), merge(items[middle:], less)
    result, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if less(right[j], left[i]):
            result.append(right[j]); j += 1
        else:
            result.append(left[i]); i += 1
    return result + left[i:] + right[j:]
def quick(items, less):
    if len(items) < 2:
        return list(items)
    pivot, *rest = items
    return quick([x for x in rest if less(x, pivot)], less) + [pivot] + quick([x for x in rest if not less(x, pivot)], less)
def heap(items, less):
    items = list(items)
    def sift(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and less(items[child], items[child + 1]):
                child += 1
            if not less(items[root], items[child]):
                return
            items[root], items[child] = items[child], items[root]
            root = child
    for root in reversed(range(len(items) // 2)):
        sift(root, len(items))
    for end in range(len(items) - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)
    return items
def shell(items, less):
    items = list(items)
    gap = len(items) // 2
    while gap:
        for i in range(gap, len(items)):
            item, j = items[i], i
            while j >= gap and less(item, items[j - gap]):
                items[j] = items[j - gap]
                j -= gap
            items[j] = item
        gap //= 2
    return items


random.seed(42)
samples = {"random": [random.randrange(100) for _ in range(40)], "sorted": list(range(30)), "reversed": list(range(30, 0, -1)), "equal": [7] * 20, "words": "the quick brown fox jumps over a lazy dog".split(), "empty": []}
for name, data in samples.items():
    for algorithm in (bubble, insertion, selection, merge, quick, heap, shell):
        calls = 0
        def less(a, b):
            global calls
            calls += 1
            return a < b
        result = algorithm(data, less)
        print(f"{name:<9}{algorithm.__name__:<10}{calls:>5}", result == sorted(data))
pairs = [(random.randrange(4), i) for i in range(12)]
key_less = lambda a, b: a[0] < b[0]
for algorithm in (bubble, insertion, selection, merge, quick, heap, shell):
    print(algorithm.__name__, "stable" if algorithm(pairs, key_less) == sorted(pairs, key=lambda p: p[0]) else "not stable here")
print(samples["random"][:10])
