# An int of one digit takes 32 bytes when arithmetic makes it, 28 when a length, an index or a hash does
import operator
import tracemalloc

items, text, data = [None] * 1000, "x" * 1000, b"x" * 1000
a, b, big = 100000, 3000, 10 ** 20
table = dict.fromkeys(range(1000))


class Long:
    def __len__(self):
        return 1000

    def __hash__(self):
        return 30000


long = Long()
makers = {
    "len": lambda: len(items), "len of text": lambda: len(text), "len of a dict": lambda: len(table),
    "__len__": lambda: items.__len__(), "len of one's own": lambda: len(long), "hash": lambda: hash(long),
    "count": lambda: items.count(None), "count in text": lambda: text.count("x"), "rfind": lambda: data.rfind(b"x"),
    "length_hint": lambda: operator.length_hint(iter(items)), "sum": lambda: a + b, "difference": lambda: a - b,
    "product": lambda: a * 7, "quotient": lambda: a // 7, "big quotient": lambda: big // 10 ** 16,
    "big remainder": lambda: big % 10007, "shift": lambda: a >> 1, "and": lambda: a & 65535, "minus": lambda: -a,
    "ord": lambda: ord("\u1234"), "item of a range": lambda: range(1000, 2000)[5], "int of text": lambda: int("12345"),
    "two digits": lambda: a * a, "int of a float": lambda: int(123456.7), "enumerate": lambda: next(enumerate(items, 500))[0]}
for make in makers.values():
    make()
for name, make in makers.items():
    kept = None
    tracemalloc.start()
    kept = make()
    traces = tracemalloc.take_snapshot().traces
    tracemalloc.stop()
    print(name, kept, sorted(trace.size for trace in traces if trace.traceback[0].filename == make.__code__.co_filename))
