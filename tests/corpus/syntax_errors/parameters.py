# Parameter lists that are not allowed.
for text in ("def f(a, a): pass", "def f(a=1, b): pass", "def f(*): pass", "def f(*, **k): pass", "def f(**k, a): pass", "def f(*a, *b): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*, /): pass",
             "def f(*a, /): pass", "def f(a, *, a): pass", "def f((a, b)): pass", "def f(1): pass", "def f('a'): pass", "def f(a.b): pass", "def f(None): pass", "def f(a=): pass", "def f(*a=1): pass", "def f(**k=1): pass",
             "def f(**k, **l): pass", "def f(**k, *a): pass", "def f(*, a=1, b, *c): pass", "def f(a, b=1, /, c): pass", "def f(a:): pass", "def f(a: int = ): pass", "lambda a, a: 0", "lambda a=1, b: 0", "lambda *: 0",
             "lambda *, **k: 0", "lambda (a, b): 0", "lambda 1: 0", "lambda a, /, b, /: 0", "lambda **k, a: 0", "lambda *a, *b: 0", "lambda a:: 0", "def f(a b): pass", "def f(a, b c): pass", "def f(,): pass", "def f(a,, b): pass",
             "def f(if): pass", "def (a): pass", "def f[T](a): pass", "def f() -> : pass", "def f(a, (b, c)): pass"):
    try:
        compile(text, "test", "exec")
        print(f"{text!r} is fine")
    except SyntaxError as error:
        print(f"{text!r}: {error.msg} ({error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset})")
