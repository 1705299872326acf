# A script with functions: compiling them leaves more free dicts in CPython; ours begins with those of a script without.
import gc


def first(a):
    return [b for b in a]


def second(a):
    def inner():
        return a
    return inner


made = []
before = gc.get_count()[0]
while gc.get_count()[0] <= before + 1:
    made.append({})
print("dicts that raised no count:", len(made) > 12)
