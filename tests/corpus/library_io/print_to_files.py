# print with file=, sep=, end= and flush= to several streams.
import io
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "log")
    with open(path, "w") as log:
        print("a", 1, [2], sep=" | ", file=log)
        print(file=log)
        print("no newline", end="", file=log, flush=True)
    print(open(path).read().encode())


class Shout:
    def write(self, text):
        print("<" + text.replace("\n", "\\n") + ">", end="")


print("x", "y", file=Shout())
print()
for wrong in (5, "text", object):
    try:
        print("x", file=wrong)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
try:
    print("x", sep=5)
except TypeError as error:
    print(error)
