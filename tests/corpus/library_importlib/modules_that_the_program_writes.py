# Modules and a package that the program itself has written are imported; tracebacks show their lines.
import os
import sys
import tempfile
import traceback

folder = tempfile.mkdtemp()
sys.dont_write_bytecode = True


def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)


write('shapes.py', 'SIDES = 4\n\n\ndef area(width, height):\n    return width * height / SIDES\n')
write('zoo/__init__.py', 'from .birds import fly\nname = "zoo"\n')
write('zoo/birds.py', 'from . import fish\n\ndef fly():\n    return fish.swim() + " and flies"\n')
write('zoo/fish.py', 'def swim():\n    return __name__ + " swims"\n')
write('broken.py', 'x = 1\ny = x +\n')
sys.path.insert(0, folder)
import shapes
import zoo.fish
from zoo import birds, fly
print(shapes.area(3, 4), zoo.name, fly(), birds.__name__, zoo.fish.__package__)
print(os.path.relpath(shapes.__file__, folder), sys.modules['shapes'] is shapes)
shapes.SIDES = 0
try:
    shapes.area(1, 2)
except ZeroDivisionError:
    print(traceback.format_exc().replace(folder, 'FOLDER').replace(__file__, 'PROGRAM'))
try:
    import broken
except SyntaxError as error:
    print(error.msg, error.lineno, os.path.basename(error.filename), 'broken' in sys.modules)
try:
    import zoo.mammals
except ModuleNotFoundError as error:
    print(error.msg, error.name)
os.chdir(folder)
with open('made.py', 'w') as file:
    file.write('def fail(value):\n    return value["key"] + 1\n\nfail({"key": None})\n')
try:
    exec(compile(open('made.py').read(), 'made.py', 'exec'))
except TypeError:
    print(traceback.format_exc().replace(__file__, 'PROGRAM'))
