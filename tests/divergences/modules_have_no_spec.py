# An imported module keeps a ModuleSpec with a list in CPython; ours only once a program looks: more free lists are left.
import errno
import gc
import math

made = []
before = gc.get_count()[0]
while gc.get_count()[0] == before:
    made.append([])
print("lists that raised no count:", len(made) - 1)
