# When an exception's objects die: the name's end, __context__ and __cause__ chains, sys.exc_info, generators, finally.
import sys
import weakref

class E(Exception):
    def __init__(self, name):
        super().__init__(name)
        self.name = name
    def __del__(self):
        print("  dies", self.name)

def raise_(name):
    raise E(name)

try:
    raise_("one")
except E as e:
    print("in except", sys.getrefcount(e) - 1)
print("after one")
try:
    try:
        raise_("inner")
    except E:
        raise_("outer")
except E as e:
    print(e.__context__.name, sys.getrefcount(e.__context__) - 1)
print("after two")
def returns():
    try:
        raise_("swallowed")
    finally:
        return 1
print(returns())
def loops():
    for n in range(3):
        try:
            raise_("loop%d" % n)
        except E:
            continue
print(loops())
def gen():
    try:
        yield 1
        raise_("in gen")
    except E as e:
        yield e.name
    print("gen goes on")
    yield 3
g = gen()
print(next(g), next(g), sys.exc_info()[0])
print(next(g))
del g
kept = None
def keeper():
    global kept
    try:
        raise_("kept")
    except E as e:
        kept = e
keeper()
print(kept.__traceback__.tb_next.tb_frame.f_code.co_name)
kept = None
class Ctx:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, trace):
        print("exit", value.name, sys.getrefcount(value) - 1)
        return True
with Ctx():
    raise_("with")
print("after with")
try:
    raise E("cause") from E("of cause")
except E as e:
    e.__cause__ = None
    print("cause cleared")
print("end of cause")
try:
    try:
        raise E("a")
    except E as a:
        try:
            raise E("b")
        except E as b:
            b.__context__ = None
            raise a
except E as last:
    print(last.name, last.__context__)
print("done")
def f():
    e = E("local")
    try:
        raise e
    except E:
        pass
f()
import gc
print("collect", gc.collect())
try:
    raise ExceptionGroup("g", [E("g1"), E("g2")])
except* E as eg:
    print(len(eg.exceptions))
print("group over")
x = E("never raised")
x = None
try:
    [raise_("comp") for _ in [1]]
except E:
    pass
try:
    assert False, E("in assert")
except AssertionError as e:
    print(type(e.args[0]).__name__)
print(sys.exc_info())
