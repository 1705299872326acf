# How exceptions print.
for error in (Exception(), Exception("one"), Exception("a", 2), Exception(None), KeyError("k"), KeyError(), KeyError("a", "b"), OSError(2, "No such file"),
              OSError(2, "No such file", "name"), OSError("text"), OSError(1, 2, 3, 4, 5), StopIteration(5), SystemExit(), SystemExit("bye"), ImportError("m", name="n", path="p"),
              UnicodeDecodeError("utf-8", b"ab", 0, 1, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "bad"), SyntaxError("msg"), SyntaxError("msg", ("f", 1, 2, "text")),
              NameError("n", name="x"), AttributeError("a", name="y", obj=3), ExceptionGroup("g", [ValueError(1)])):
    print(type(error).__name__, "|", str(error), "|", repr(error), "|", error.args)
