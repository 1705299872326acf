# input() reads from what stands in sys.stdin, writes its prompt to sys.stdout, and says which of them is lost.
import io
import sys

stdin, stdout, stderr = sys.stdin, sys.stdout, sys.stderr


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0)


class Noisy(io.StringIO):
    def flush(self):
        stdout.write("[flush]")
        raise OSError("ignored")


def ask(stream, *prompt):
    sys.stdin = stream
    try:
        return input(*prompt)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    finally:
        sys.stdin = stdin


stream = io.StringIO("1+1\nThe quick brown fox\n\nlast")
print(ask(stream), ask(stream, "prompt> "), repr(ask(stream)), ask(stream), ask(stream), sep="|")
print(ask(Lines("a\n", b"b\n", "", b"", 5, "no newline", b"bytes", "\n")))
answers = Lines("a\n", b"b\n", "", b"", 5, "no newline", b"bytes", "\n", "a\r\n")
for _ in range(10):
    print(repr(ask(answers)))
print(ask(object()))
print(ask(None))
closed = io.StringIO("x")
closed.close()
print(ask(closed))

sys.stdout = Noisy()
answer = ask(io.StringIO("answer\n"), "question")
text = sys.stdout.getvalue()
sys.stdout = stdout
print(answer, text)

for name in "stdin", "stdout", "stderr":
    kept = getattr(sys, name)
    for lose in lambda: setattr(sys, name, None), lambda: delattr(sys, name):
        lose()
        try:
            input("p")
        except RuntimeError as error:
            message = str(error)
        setattr(sys, name, kept)
        print(message)

events = []


def hook(event, arguments):
    if event.startswith("builtins.input"):
        events.append((event, arguments))


sys.addaudithook(hook)
ask(io.StringIO("seen\n"), 5)
ask(io.StringIO("seen\n"))
print(events)
try:
    input(1, 2)
except TypeError as error:
    print(error)
