# How many blocks a code object takes: its own, its tables, its bytes about local names; one name alone has bytes of its own too.
import sys

sources = ["1", "first + second", "lambda: 1", "lambda first: first", "lambda first, second: first", "lambda *first: first",
           "lambda first: lambda: first", "lambda first: lambda second: (first, second)", "lambda: (yield)",
           "lambda first=(1, 2): first", "lambda: 'a text'", "lambda: 10 ** 10", "f'{first} a text {second!r}'",
           "{x for x in first}", "{x: x for x in first}", "(x for x in first)", "[x for x in first]"]
kept = compile("[[x, first, second] for x in first]", "kept", "eval")  # the names in it are there before
taken = [0] * len(sources)
given_back = [0] * len(sources)
blocks = sys.getallocatedblocks
for i in range(len(sources)):
    for again in range(3):
        before = blocks()
        code = compile(sources[i], "file", "eval")
        between = blocks()
        del code
        after = blocks()
        taken[i] = between - before
        given_back[i] = between - after
for i in range(len(sources)):
    print(sources[i], taken[i], given_back[i])


def one(name):
    return name


replaced = [0] * 5
for i in range(5):
    before = blocks()
    code = one.__code__.replace(co_firstlineno=10)
    replaced[i] = blocks() - before
    del code
print("replace", replaced[2:])
