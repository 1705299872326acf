# A cache that forgets what nobody uses, and callbacks.
import weakref


class Image:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Image(" + self.name + ")"


cache = weakref.WeakValueDictionary()


def load(name):
    image = cache.get(name)
    if image is None:
        image = cache[name] = Image(name)
        print("loaded", name)
    return image


a = load("a")
print(load("a") is a, load("b"), sorted(cache))
del a
print(sorted(cache), len(cache))
kept = load("c")
method = weakref.WeakMethod(kept.__repr__)
print(method()(), weakref.getweakrefcount(kept) >= 1)
weakref.finalize(kept, print, "bye", "c")
del kept
print(method())
