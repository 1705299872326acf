# showwarning and formatwarning may be replaced.
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", message, category.__name__, lineno)


warnings.simplefilter("always")
original, warnings.showwarning = warnings.showwarning, show
warnings.warn("one")
warnings.showwarning = original
print(warnings.formatwarning("text", UserWarning, "file.py", 7, "the line"), end="")
print(warnings.formatwarning("text", UserWarning, "none.py", 7), end="")
with warnings.catch_warnings(record=True) as log:
    warnings.warn_explicit("explicit", RuntimeWarning, "made.py", 42, module="made")
print(log[0].filename, log[0].lineno, log[0].message)
