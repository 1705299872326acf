# redirect_stdout and redirect_stderr put a stream of text in the place of the real ones.
import contextlib
import io
import sys

out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    print("to out")
    print("to err", file=sys.stderr)
    sys.stdout.write("more\n")
print(repr(out.getvalue()), repr(err.getvalue()))
saved = sys.stdout
sys.stdout = io.StringIO()
print("caught")
caught, sys.stdout = sys.stdout.getvalue(), saved
print("restored", repr(caught))
