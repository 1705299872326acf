"""List what the builtin types, their methods and the builtin functions have in the reference Python and not here, or else.

    python3 tests/tools/compare_builtins.py build/native/heapscope

Compared: names in builtins, kinds and text signatures of functions, and for each type its repr, names, sizes, MRO, flags,
attributes and their kinds, signatures and qualified names. What a type's documentation says is not. Flags leave out the
bit of a valid version tag, which depends on what has run. The last lines are counts.
"""
import collections
import difflib
import subprocess
import sys
import tempfile

REFERENCE = "/usr/bin/python3"
VERSION_TAG = 1 << 19
PROGRAM = r'''
import builtins, sys
TYPES = {}
def add(name, t):
    TYPES.setdefault(name, t)
for n in sorted(dir(builtins)):
    o = getattr(builtins, n)
    if isinstance(o, type) and n != '__loader__':
        add(n, o)
def f(): pass
def g(): yield
async def co(): pass
async def ag(): yield
class C: 
    __slots__ = ('a',)
    def m(self): pass
cor = co()
add('function', type(f)); add('generator', type(g())); add('coroutine', type(cor)); cor.close()
add('async_generator', type(ag())); add('method', type(C().m)); add('builtin', type(len)); add('method_descriptor', type(str.join))
add('wrapper_descriptor', type(str.__add__)); add('method-wrapper', type(''.__add__)); add('getset', type(type.__dict__['__mro__'])); add('member', type(C.a))
add('classmethod_descriptor', type(dict.__dict__['fromkeys'])); add('mappingproxy', type(C.__dict__)); add('code', type(f.__code__))
add('cell', type((lambda x: lambda: x)(1).__closure__[0])); add('module', type(sys)); add('NoneType', type(None)); add('NotImplementedType', type(NotImplemented))
add('ellipsis', type(...)); add('frame', type(sys._getframe())); add('GenericAlias', type(list[int])); add('Union', type(int | str))
try: 1/0
except Exception as e: add('traceback', type(e.__traceback__))
for n, o in dict(list_iterator=iter([]), list_reverseiterator=reversed([]), tuple_iterator=iter(()), str_iterator=iter('é'), str_ascii_iterator=iter(''), bytes_iterator=iter(b''), bytearray_iterator=iter(bytearray()),
  range_iterator=iter(range(1)), longrange_iterator=iter(range(2**70)), set_iterator=iter(set()), dict_keyiterator=iter({}), dict_valueiterator=iter({}.values()), dict_itemiterator=iter({}.items()),
  dict_reversekeyiterator=reversed({}), dict_reversevalueiterator=reversed({}.values()), dict_reverseitemiterator=reversed({}.items()), dict_keys={}.keys(), dict_values={}.values(), dict_items={}.items(),
  callable_iterator=iter(int, 1), iterator=iter(type('S', (), {'__getitem__': lambda s, i: i})()), memory_iterator=iter(memoryview(b'')), coroutine_wrapper=None).items():
    if o is not None: add(n, type(o))
def line(*a): print(*a)
line('builtins', ' '.join(n for n in dir(builtins) if n not in('copyright','credits','license','exit','quit')))
for n in sorted(dir(builtins)):
    o = getattr(builtins, n)
    if not isinstance(o, type) and callable(o):
        line('function', n, repr(getattr(o, '__text_signature__', 'none')), type(o).__name__, getattr(o,'__module__','none'), getattr(o, '__qualname__','none'))
for n, t in sorted(TYPES.items()):
    line('type', n, repr(t), t.__name__, t.__qualname__, t.__module__, 'base', t.__basicsize__, t.__itemsize__, 'dictoffset', t.__dictoffset__, 'weak', t.__weakrefoffset__,  'mro', [c.__name__ for c in t.__mro__])
    line('flags', n, hex(t.__flags__ & ~VERSION_TAG))
    line('textsig', n, repr(t.__text_signature__))
    line('hasdoc', n, t.__doc__ is not None)
    for k in sorted(dir(t)):
        if k in ('__abstractmethods__',): continue
        try: v = getattr(t, k)
        except AttributeError as e: line('attr', n, k, 'fails', e); continue
        line('attr', n, k)
    for k in sorted(vars(t)):
        if k == '__doc__': continue
        v = vars(t)[k]
        line('own', n, k, type(v).__name__)
        if callable(v) or type(v).__name__ in ('classmethod_descriptor',):
            line('ownsig', n, k, repr(getattr(v, '__text_signature__', 'none')))
            line('ownname', n, k, repr(getattr(v, '__qualname__', 'none')))
'''


def listing(command, path):
    result = subprocess.run([*command, path], capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"{command}: {result.stderr}")
    return result.stdout.splitlines()


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
        file.write(f"VERSION_TAG = {VERSION_TAG}\n" + PROGRAM)
        file.flush()
        expected = listing([REFERENCE], file.name)
        found = listing([sys.argv[1], "run"], file.name)
    counts = collections.Counter()
    for line in difflib.unified_diff(expected, found, "reference", "heapscope", lineterm="", n=0):
        if line[0] in "+-" and not line.startswith(("+++", "---")):
            print(line[:200])
            counts[("missing " if line[0] == "-" else "other ") + line[1:].split()[0]] += 1
    for what, count in sorted(counts.items()):
        print(f"{count:5} {what}")
    return 1 if counts else 0


if __name__ == "__main__":
    sys.exit(main())
