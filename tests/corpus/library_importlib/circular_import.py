# Modules that import each other: what is there already can be used, the rest is said to be missing because of the circle.
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)


def write(name, text):
    with open(os.path.join(folder, name + ".py"), "w") as file:
        file.write(text)


def attempt(name):
    try:
        module = __import__(name)
        print(name, "loaded:", sorted(key for key in vars(module) if not key.startswith("__")))
    except Exception as error:
        print(type(error).__name__, str(error).replace(folder, "FOLDER"))


write("hen", "import egg\nlaid = egg.hatched\n")
write("egg", "import hen\nhatched = hen.laid\n")
attempt("hen")
print("hen" in sys.modules, "egg" in sys.modules)

write("ping", "from pong import answer\nquestion = 1\n")
write("pong", "from ping import question\nanswer = 2\n")
attempt("ping")

write("left", "value = 1\nimport right\ntotal = right.value + value\n")
write("right", "import left\nvalue = left.value * 10\n")
attempt("left")
print(sys.modules["left"].total, sys.modules["right"].left is sys.modules["left"])

write("late", "import helper\ndef use():\n    return helper.give()\n")
write("helper", "import late\ndef give():\n    return 'given'\n")
attempt("late")
print(sys.modules["late"].use())

write("broken", "before = 1\nraise KeyError('inside')\n")
attempt("broken")
print("broken" in sys.modules)
