# sys.audit tells the hooks of sys.addaudithook; a hook may refuse what happens; compile, exec and others tell by themselves.
import sys

print(sys.audit("nobody.listens", 1, 2))
seen = []
on = True


def hook(event, arguments):
    if on and event.split(".")[0] in ("mine", "compile", "exec", "sys"):
        seen.append((event, len(arguments)))
    if event == "mine.forbidden":
        raise PermissionError("not here")


sys.addaudithook(hook)
sys.audit("mine.first")
sys.audit("mine.second", 1, "two", [3])
try:
    sys.audit("mine.forbidden", 5)
except PermissionError as error:
    print("refused:", error)
exec("x = 1")
eval("x")
code = compile("x + 1", "file", "eval")
eval(code)
sys._getframe()
on = False
for event in seen:
    print(event)
for arguments in (), (1,), ("a",):
    try:
        print(sys.audit(*arguments))
    except TypeError as error:
        print("TypeError", error)


def second(event, arguments):
    if event == "mine.order":
        print("second", arguments)


sys.addaudithook(second)
sys.audit("mine.order", "x")


def no_more(event, arguments):
    if event == "sys.addaudithook":
        raise RuntimeError("no more hooks")


sys.addaudithook(no_more)
sys.addaudithook(lambda *a: print("never", a))
sys.audit("mine.last")
