# eval, exec, compile: namespaces, modes, flags, what they accept and what they refuse.
def show(function):
    try:
        print(repr(function()))
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.filename, error.lineno, error.offset, repr(error.text))
    except Exception as error:
        print(type(error).__name__, error)


x = "global"
def f():
    x = "local"
    return eval("x"), eval("x", {"x": "given"}), eval("x + y", {"x": 1}, {"y": 2}), eval("x", globals())
print(f())
namespace = {}
exec("a = 1\ndef g(): return a + 1\nb = g()", namespace)
print(sorted(k for k in namespace), namespace["b"], namespace["__builtins__"] is not None)
local = {}
exec("y = 5\nz = [y for _ in range(1)] if 0 else y", {}, local)
print(local)
def cannot():
    x = 1
    exec("x = 2")
    return x, locals()
print(cannot())
show(lambda: eval("1 +"))
show(lambda: eval("a = 1"))
show(lambda: eval(""))
show(lambda: eval("  1 + 1  "))
show(lambda: eval("\n1"))
show(lambda: eval("1; 2"))
show(lambda: eval("undefined_name"))
show(lambda: eval(5))
show(lambda: eval(b"1 + 1"))
show(lambda: eval("1", 5))
show(lambda: eval("1", {}, 5))
show(lambda: eval("x", {"__builtins__": {}}))
show(lambda: eval("len([])", {"__builtins__": {}}))
show(lambda: eval("len([])", {"__builtins__": {"len": lambda v: "mine"}}))
show(lambda: exec("1 +"))
show(lambda: exec("if 1:\npass"))
show(lambda: exec(5))
show(lambda: exec("pass", 5))
show(lambda: exec("pass", {}, 5))
show(lambda: exec("1"))
show(lambda: exec("  indented = 1"))
show(lambda: exec("return 1"))
show(lambda: compile("1 + 1", "<here>", "eval").co_filename)
show(lambda: eval(compile("1 + 1", "<here>", "eval")))
show(lambda: exec(compile("print('single'); 5", "<here>", "single")))
show(lambda: eval(compile("5; 6", "<here>", "exec")))
show(lambda: compile("a b", "<here>", "exec"))
show(lambda: compile("1", "<here>", "wrong"))
show(lambda: compile("1\n2", "<here>", "single"))
show(lambda: compile("x = 1", "<here>", "eval"))
show(lambda: compile(5, "<here>", "exec"))
show(lambda: compile("1", 5, "exec"))
show(lambda: compile("1", "<here>"))
show(lambda: compile("a\0b", "<here>", "exec"))
show(lambda: compile("def f(): pass", "<here>", "exec").co_consts[1:])
show(lambda: eval((lambda: 42).__code__))
show(lambda: eval((lambda a: a).__code__))
def closure():
    free = 1
    def inner(): return free
    return inner
show(lambda: exec(closure().__code__))
show(lambda: eval("lambda: x")())
show(lambda: eval("[i * j for i in range(3) for j in range(2)]"))
show(lambda: eval("(yield)"))
show(lambda: eval("print('side effect') or 7"))
class Mapping:
    def __getitem__(self, key): return f"<{key}>"
show(lambda: eval("a + b", {}, Mapping()))
show(lambda: eval("a", Mapping()))
code = compile("total = sum(values)\nmean = total / len(values)", "stats", "exec")
for values in ([1, 2, 3], [10]):
    space = {"values": values}
    exec(code, space)
    print(space["total"], space["mean"])
try:
    exec(compile("\n\nraise KeyError('where')", "made_up.py", "exec"))
except KeyError as error:
    print(error.__traceback__.tb_next.tb_lineno, error.__traceback__.tb_next.tb_frame.f_code.co_filename)
