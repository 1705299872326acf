# A program opens its own file: how many lines it has, and which functions.
import os


def first():
    pass


def second():
    pass


with open(__file__) as own:
    lines = own.read().splitlines()
print(lines[0])
print(len(lines), [line[4:-3] for line in lines if line.startswith('def ')])
print(os.path.exists(__file__), os.path.isfile(__file__), os.path.getsize(__file__) == sum(len(line) + 1 for line in lines))
with open(__file__, 'rb') as own:
    print(own.readline(), own.tell())
