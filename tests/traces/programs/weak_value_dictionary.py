# A WeakValueDictionary and a WeakKeyDictionary lose entries with their objects.
import weakref

class Page:
    def __init__(self, text):
        self.text = text

cache = weakref.WeakValueDictionary()
notes = weakref.WeakKeyDictionary()
group = weakref.WeakSet()
first = Page(["one"])
second = Page(["two"])
cache["a"] = first
cache["b"] = second
notes[first] = ["remember"]
notes[second] = second.text
group.add(first)
group.add(second)
sizes = [len(cache), len(notes), len(group)]
del first
sizes = [len(cache), len(notes), len(group)]
keys = list(cache.keys())
second = None
sizes = [len(cache), len(notes), len(group)]
