# Errors raised in except* clauses are gathered in a new group.
def f():
    try:
        raise ExceptionGroup("start", [ValueError("v"), TypeError("t"), OSError("o")])
    except* ValueError as error:
        raise KeyError("from value") from error
    except* TypeError:
        raise
    except* OSError:
        pass


try:
    f()
except BaseException as error:
    print(repr(error))
    for inner in error.exceptions:
        print(repr(inner), repr(inner.__cause__), repr(inner.__context__))
for text in ("try: pass\nexcept* ValueError: pass\nexcept TypeError: pass", "try: pass\nexcept*: pass", "for x in y:\n try: pass\n except* E: break",
             "def f():\n try: pass\n except* E: return 1"):
    try:
        compile(text, "test", "exec")
    except SyntaxError as error:
        print(error.msg)
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
