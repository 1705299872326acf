# Warnings go to sys.stderr with file, line, category and the line's text.
import io
import sys
import warnings

sys.stderr = io.StringIO()
warnings.warn("plain")
warnings.warn("old", DeprecationWarning)
warnings.warn(RuntimeWarning("an instance"))


def helper():
    warnings.warn("from the caller", stacklevel=2)


helper()
for _ in range(3):
    warnings.warn("once for this line")
lines = sys.stderr.getvalue().splitlines()
sys.stderr = sys.__stderr__
for line in lines:
    print(line.rpartition("/")[2])
