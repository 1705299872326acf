# Which calls leave the UTF-8 of a text beside it, which sys.getsizeof shows; sizes of what pickle made.
import sys, pickle
def probe(label, s, f):
    before = sys.getsizeof(s)
    try:
        f(s)
    except Exception as e:
        label += " " + type(e).__name__
    print(label, before, sys.getsizeof(s) - before)
j = "".join
probe("exec", j(["x = 'h", "é'"]), exec)
probe("eval", j(["'h", "é'"]), eval)
probe("compile", j(["'h", "é'"]), lambda s: compile(s, "f", "eval"))
probe("compile name", j(["h", "é"]), lambda s: compile("1", s, "eval"))
import ast
probe("ast.parse", j(["'h", "é'"]), ast.parse)
probe("literal_eval", j(["'h", "é'"]), ast.literal_eval)
probe("pickle", j(["h", "é"]), pickle.dumps)
probe("pickle0", j(["h", "é"]), lambda s: pickle.dumps(s, 0))
probe("type name", j(["h", "é"]), lambda s: type(s, (), {}))
probe("type doc", j(["h", "é"]), lambda s: type("T", (), {"__doc__": s}))
probe("int", j(["h", "é"]), int)
probe("float", j(["h", "é"]), float)
probe("complex", j(["h", "é"]), complex)
probe("encode", j(["h", "é"]), lambda s: s.encode())
probe("open", j(["h", "é"]), open)
probe("getattr", j(["h", "é"]), lambda s: getattr(s, s))
probe("setattr", j(["h", "é"]), lambda s: setattr(probe, s, 1))
probe("print", j(["h", "é"]), lambda s: print(end=s and ""))
probe("format", j(["h", "é"]), lambda s: format(1, s))
probe("strftime", j(["h", "é"]), lambda s: __import__("time").strftime(s))
probe("json", j(["h", "é"]), __import__("json").dumps)
probe("re", j(["h", "é"]), lambda s: __import__("re").compile(s))
probe("fromhex", j(["h", "é"]), bytes.fromhex)
probe("ffromhex", j(["h", "é"]), float.fromhex)
probe("bytes", j(["h", "é"]), lambda s: bytes(s, "utf8"))
probe("marshal", j(["h", "é"]), __import__("marshal").dumps)
probe("intern", j(["h", "é"]), sys.intern)
probe("array", j(["h", "é"]), lambda s: __import__("array").array(s))
probe("decimal", j(["h", "é"]), __import__("decimal").Decimal)
probe("b64", j(["h", "é"]), __import__("base64").b64decode)
probe("unicodedata", j(["h", "é"]), __import__("unicodedata").lookup)
probe("normalize", j(["h", "é"]), lambda s: __import__("unicodedata").normalize("NFD", s))
probe("datetime", j(["h", "é"]), __import__("datetime").date.fromisoformat)
probe("dtstrftime", j(["%Y", "é"]), lambda s: __import__("datetime").date(2000,1,1).strftime(s))
probe("StopIteration", j(["h", "é"]), lambda s: str(ValueError(s)))
probe("isid", j(["h", "é"]), str.isidentifier)
probe("method", j(["h", "é"]), lambda s: type(probe)(probe.__code__, {}, s))
def g(): yield
def rename(s): probe.__name__ = s
probe("func name", j(["h", "é"]), rename)
class C: pass
def rename(s): C.__name__ = s
probe("class name", j(["h", "é"]), rename)
def rename(s): C.__doc__ = s
probe("class doc", j(["h", "é"]), rename)
probe("namedtuple", j(["h", "é"]), lambda s: __import__("collections").namedtuple(s, "a"))
probe("syntax", j(["h", "é ="]), eval)
try: eval(j(["b'", "é'"]))
except SyntaxError as e: print(sys.getsizeof(e.text), sys.getsizeof(e.msg))
try: eval(j(["'", "é' +* 1"]))
except SyntaxError as e: print(sys.getsizeof(e.text), sys.getsizeof(e.msg))
try: exec(j(["if 1:\n  a\n 'é'"]))
except SyntaxError as e: print(sys.getsizeof(e.text), sys.getsizeof(e.msg))
class Ü:
    "döc"
print(sys.getsizeof(Ü.__name__), sys.getsizeof(Ü.__qualname__), sys.getsizeof(Ü.__doc__))
def fü(): "dö"
print(sys.getsizeof(fü.__name__), sys.getsizeof(fü.__doc__))
m = memoryview(b"a").cast("B", shape=[])
print(sys.getsizeof(m), sys.getsizeof(memoryview(b"a")), sys.getsizeof(memoryview(b"abcd").cast("B", [2,2])))
b = pickle.loads(pickle.dumps([1,2])); print(sys.getsizeof(b))
for n in (0,1,3,5,9,1000,1001,2500): print(n, sys.getsizeof(pickle.loads(pickle.dumps(list(range(n))))), sys.getsizeof(pickle.loads(pickle.dumps(list(range(n)),0))), sys.getsizeof(pickle.loads(pickle.dumps(dict.fromkeys(range(n))))), sys.getsizeof(pickle.loads(pickle.dumps(set(range(n))))), sys.getsizeof(pickle.loads(pickle.dumps(bytearray(n)))))
