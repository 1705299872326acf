#!/usr/bin/env python3
"""Grows and shrinks random containers, texts and numbers on the engine and on real CPython: sizes must be equal.

    random_sizes.py [--seed N] [--programs N] [--keep DIR] -- build/native/heapscope

A program makes 60 objects, one after the other, each by a random expression of its kind, and changes each by 3 to 14
random statements of that kind; after each statement sys.getsizeof and the length are printed.

Programs follow from the seed alone.  The reference is /usr/bin/python3 (3.11.2).
"""
import argparse
import os
import random
import re
import sys
import tempfile

from random_exits import answer
from random_heap import REFERENCE

PREAMBLE = '''
import array, collections, copy, itertools, sys
class SubList(list): pass
class SubDict(dict): pass
class Instance: pass
def show(x):
    print(sys.getsizeof(x), len(x) if hasattr(x, '__len__') else '-', end=' ')
'''

# In the forms N is a number to 40, B one to 5, 20, 100 or 700; a kind's makers stand before the bar, its changes
# behind it.
KINDS = {
    "list": """[] ; [1, 2, 3] ; list(range(B)) ; [0] * B ; [i for i in range(B)] ; list('abc' * N) ;
        SubList(range(N)) ; list(iter(range(B))) ; sorted(range(B)) ; list({i: i for i in range(N)}) ;
        list(i for i in range(B)) ; [*range(B)] ; [1, *range(N), 2] ; ('a ' * B).split() ; list(map(str, range(B))) ;
        list(zip(range(N), 'abcdefghij')) ; list(reversed(range(B))) ; list(enumerate('ab' * N)) ;
        list(filter(None, range(B))) |
        x.append(1) ; x.extend(range(B)) ; x += [1] * N ; x *= N % 4 ; x.pop() ; x.pop(0) ; del x[:N] ; del x[::2] ;
        x[N:N] = [1] * N ; x.insert(N, 1) ; x.clear() ; x = x[:] ; x = x.copy() ; x = x + [1] ; x[:] = [] ;
        x = x[::2] ; x.extend(i for i in range(N)) ; x.remove(x[0]) ; del x[-1:] ; x.sort(key=str) ;
        x[len(x):] = range(N) ; x = copy.copy(x) ; x = copy.deepcopy(x) ; x.extend({i: 1 for i in range(N)}) ;
        x.extend(x[:900]) ; x[1:1] = x[:50] ; x = list(x) ; x = [*x]""",
    "bytearray": """bytearray() ; bytearray(B) ; bytearray(b'ab' * N) ; bytearray(range(N)) ;
        bytearray(i % 256 for i in range(B)) |
        x.append(1) ; x.extend(range(N)) ; x += b'a' * B ; x *= N % 4 ; x.pop() ; x.pop(0) ; del x[:N] ; del x[::2] ;
        x[N:N] = b'1' * N ; x.insert(N, 1) ; x.clear() ; x = x[:] ; x = x.copy() ; x = x + b'1' ; x[:] = b'' ;
        x = x[::2] ; x = x.upper() ; x = x.replace(b'a', b'bcd') ; x = x.strip() ; x = x.join([b'q', b'r']) ;
        del x[-1:] ; x = x.center(N) ; x = bytearray(x) ; x.extend(x[:900]) ; x.reverse() ; x = x.zfill(N)""",
    "dict": """{} ; {1: 2} ; {i: i for i in range(B)} ; dict((i, 1) for i in range(B)) ; dict.fromkeys(range(B)) ;
        SubDict(a=1) ; dict(zip(range(N), range(N))) ; {str(i): i for i in range(B)} ;
        collections.OrderedDict((i, 1) for i in range(B)) ; collections.defaultdict(int, {1: 2}) ;
        collections.Counter('abcab' * N) ; dict(SubDict({i: 1 for i in range(N)})) ;
        {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6} ; dict.fromkeys(set(range(B))) |
        x[N] = 1 ; x[str(B)] = 1 ; x.update((i, 1) for i in range(B)) ; x.pop(N) ; x.popitem() ; x.clear() ;
        x = x.copy() ; x.setdefault(B, 1) ; x = x | x ; x |= {N: 1} ; x = copy.copy(x) ;
        [x.pop(q) for q in list(x)[:N]] ; x = copy.deepcopy(x) ; x[(1, N)] = 2 ; x.update(a=1) ;
        [x.pop(q) for q in list(x)[N:]] ; x.update({}) ; x = dict(x) ; x = {**x} ; x = {q: w for q, w in x.items()} ;
        show(list(x)) ; show(list(x.items())) ; x.move_to_end(next(iter(x)))""",
    "set": """set() ; {1, 2, 3} ; set(range(B)) ; {i for i in range(B)} ; frozenset(range(B)) ; set('abc') ;
        set([1] * N) ; set({i: 1 for i in range(B)}) ; frozenset({i: 1 for i in range(N)}) |
        x = set(x) ; x.add(B) ; x |= set(range(B)) ; x = x - set(range(N)) ; x = x & set(range(B)) ;
        x = x ^ set(range(B)) ; x = x.copy() ; x = x.union(range(B)) ; x.discard(N) ; x.pop() ; x.clear() ;
        x = frozenset(x) ; x.update(range(B)) ; x -= set(range(B)) ; x &= set(range(B)) ; x ^= set(range(B)) ;
        x = x.difference(range(N)) ; x = x.intersection(range(N)) ; x.intersection_update(range(B)) ;
        x.symmetric_difference_update(range(B)) ; x = copy.deepcopy(x) ; x = {*x} ; show(list(x))""",
    "deque": """collections.deque() ; collections.deque(range(B)) ; collections.deque(range(B), N) |
        x.append(1) ; x.appendleft(1) ; x.extend(range(B)) ; x.extendleft(range(B)) ; x.pop() ; x.popleft() ;
        x.rotate(N) ; x.clear() ; x = x.copy() ; x = x + x ; x *= N % 3 ; x.insert(0, 1) ; x.reverse() ;
        [x.pop() for q in range(len(x) // 2)] ; [x.popleft() for q in range(len(x) // 2)] ; x = copy.copy(x) ;
        x = collections.deque(x) ; del x[0]""",
    "str": r"""'' ; 'a' * N ; '\xe9' * N ; '\u1234' * N ; '\U00012345' * N ; str(7 ** N) ; chr(N * 1700) |
        x += 'a' ; x += '\xe9' ; x += '\u1234' ; x += '\U00012345' ; x += 'abc' * 10 ; x = x[:900] * 2 ; x = x[1:] ;
        x = x[::-1] ; x = x.upper() ; x = x.lower() ; x = x.replace('a', 'bb') ; x = x.center(N) ;
        x = x.encode().decode() ; x = repr(x) ; x = ascii(x)[:500] ; x = x.join(['a', '\xe9']) ;
        x = ''.join([x, x, 'b'])[:900] ; x = f'{x}|{x[:9]!r:>20}' ; x = '%s-%s' % (x, N) ; x = x.strip() ;
        x = x.title() ; x = x.zfill(N) ; x = x.casefold() ; x = x[:N] ; x = '{:>N}'.format(x) ; x.encode() ;
        x = x.translate({97: '\u1234'}) ; x = x.partition('a')[2] ; x = ''.join(reversed(x)) ;
        x = x.ljust(N, '\u1234')""",
    "array": """array.array('b', range(N)) ; array.array('h', range(N)) ; array.array('q', range(N)) ;
        array.array('d', range(N)) |
        x.append(1) ; x.extend(x) ; x.pop() ; x.insert(0, 1) ; x = x[:] ; x = x + x ; x *= 2 ; del x[:N] ;
        x.frombytes(x.tobytes()) ; x.fromlist([1] * N) ; x[1:3] = x[:5] ; x = copy.copy(x) ; x.extend(range(N)) ;
        x.reverse()""",
    "instance": """Instance() |
        x.aN = 1 ; x.__dict__.pop('aN') ; show(x.__dict__) ; x = Instance() ; x.__dict__['b'] = 1 ;
        x.__dict__ = dict(x.__dict__) ; x = copy.copy(x) ; x.__dict__.update(a1=1, a2=2) ; show(vars(x).copy()) ;
        x.__dict__.clear() ; show(dict(vars(x))) ; x.__dict__[N] = 1""",
    "int": """7 ** N ; 1 ; -3 ** N ; 2 ** N |
        x = x * N ; x = x << N ; x = x >> N ; x = -x ; x = x + 1 ; x = x - 2 ** N ; x = x & (2 ** N - 1) ;
        x = x | 2 ** N ; x = x // (B + 1) ; x = abs(x) ; x = ~x ; x = x ^ (x >> 1) ; x = x % 2 ** N ;
        x = x * x % 10 ** 90 ; x = int(str(x)[:20]) ; x = pow(x, 2, 10 ** (N + 1)) ;
        x = int.from_bytes(b'ab' * N, 'big') ; x = bool(x) ; x = int(float(N))""",
    "tuple": """() ; (1,) ; tuple(range(N)) ; tuple(i for i in range(B)) ; tuple([1] * N) |
        x += (1,) ; x = x[:900] * 2 ; x = x[1:] ; x = tuple(list(x)) ; x = tuple(i for i in x) ; x = (*x, 1) ;
        x = x[::-1] ; x = tuple(map(str, x)) ; x = tuple({i: 1 for i in range(N)}) ; x = tuple(sorted(map(str, x)))""",
}


def program(seed):
    rng = random.Random(seed)
    lines = [PREAMBLE]
    most = 5

    def filled(form):
        return re.sub(r"\b([NB])\b|(?<=a)N\b|(?<=>)N\b",
                      lambda found: str(rng.randint(0, most if found.group(1) == "B" else 40)), form.strip())

    for number in range(60):
        kind = rng.choice(sorted(KINDS))
        most = rng.choice([5, 20, 100, 700])
        makers, changes = (part.split(" ; ") for part in re.sub(r"\s*;\s+", " ; ", KINDS[kind]).split(" |\n"))
        lines.append("print('\\n%d %s', end=' ')\nx = %s\nshow(x)" % (number, kind, filled(rng.choice(makers))))
        for change in rng.choices(changes, k=rng.randint(3, 14)):
            lines.append("try: %s\nexcept Exception as e: print(type(e).__name__, end=' ')\nshow(x)" % filled(change))
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--programs", type=int, default=50)
    parser.add_argument("--keep", help="folder for the programs that differ")
    parser.add_argument("engine", nargs="+")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="random_sizes")
    os.makedirs(folder, exist_ok=True)
    different = 0
    for seed in range(options.seed, options.seed + options.programs):
        path = os.path.join(folder, "seed%d.py" % seed)
        with open(path, "w") as file:
            file.write(program(seed))
        expected, found = answer([REFERENCE], path), answer(options.engine + ["run"], path)
        if expected[::2] == found[::2]:
            os.unlink(path)
            continue
        different += 1
        pairs = zip(expected[0].splitlines(), found[0].splitlines())
        before, after = next((pair for pair in pairs if pair[0] != pair[1]), (expected[1][-200:], found[1][-200:]))
        print("%s differs:\n  CPython  %s\n  engine   %s" % (path, before, after), flush=True)
    print("%d programs, %d differ" % (options.programs, different))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
