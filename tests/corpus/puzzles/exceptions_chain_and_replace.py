# raise inside except keeps the context; from changes the cause; from None hides; finally may replace.
def show(function):
    try: function()
    except Exception as e:
        chain = []
        while e is not None:
            chain.append(f"{type(e).__name__}({e})")
            e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
        print(" <- ".join(chain))
def implicit():
    try: {}["k"]
    except KeyError: int("x")
def explicit():
    try: {}["k"]
    except KeyError as e: raise RuntimeError("wrapped") from e
def hidden():
    try: {}["k"]
    except KeyError: raise RuntimeError("alone") from None
def in_finally():
    try: {}["k"]
    finally: [][0]
def bare():
    try: {}["k"]
    except KeyError:
        try: raise ValueError("inner")
        except ValueError: pass
        raise
def three():
    try: in_finally()
    except IndexError as e: raise TypeError("third")
def reraised():
    try: {}["k"]
    except KeyError as e:
        e.args = ("changed",)
        raise e
def from_class(): raise ValueError from KeyError
def cleared():
    try: {}["k"]
    except KeyError as e: saved = e
    raise saved.with_traceback(None)
for function in (implicit, explicit, hidden, in_finally, bare, three, reraised, from_class, cleared): show(function)
try: raise
except RuntimeError as e: print(e)
