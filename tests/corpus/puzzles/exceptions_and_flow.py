# Which handler catches: the first that fits, in order; others are not asked.
def f(error):
    try:
        raise error
    except (KeyError, ValueError) as e:
        return f"first {type(e).__name__}"
    except LookupError:
        return "lookup"
    except Exception as e:
        return f"other {e!r}"
    except BaseException:
        return "base"
print(f(KeyError(1)), f(IndexError()), f(UnicodeDecodeError("a", b"", 0, 1, "r")), f(ZeroDivisionError("z")), f(KeyboardInterrupt()), f(StopIteration(5)), f(SystemExit))
def g():
    try:
        try:
            raise KeyError("a")
        except KeyError:
            raise ValueError("b")
        except ValueError:
            return "never: same level"
    except ValueError as e:
        return e, e.__context__, e.__cause__, e.__suppress_context__
print(g())
def h():
    try:
        raise KeyError("a")
    except KeyError as k:
        try:
            raise TypeError("t") from k
        except TypeError as t:
            return t.__cause__ is k, t.__suppress_context__
print(h())
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args)
try:
    raise 5
except TypeError as e:
    print(e)
