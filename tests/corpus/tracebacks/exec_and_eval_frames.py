# Code from exec has no source lines to show.
code = "def f(x):\n    return x / 0\n\nf(1)"
exec(code)
