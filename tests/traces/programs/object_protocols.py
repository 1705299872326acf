# __getattr__, __setattr__, __call__, __contains__, __enter__ and __iter__ in one class.
class Magic:
    def __init__(self):
        object.__setattr__(self, "store", {})
    def __getattr__(self, name):
        return self.store.setdefault(name, [name])
    def __setattr__(self, name, value):
        self.store[name] = (value,)
    def __delattr__(self, name):
        del self.store[name]
    def __call__(self, *args):
        return [self, args]
    def __contains__(self, item):
        return item in self.store
    def __enter__(self):
        return self.store
    def __exit__(self, *details):
        self.details = details
    def __iter__(self):
        return iter(self.store.items())

magic = Magic()
made = magic.unknown
magic.known = made
inside = "known" in magic
called = magic(made)
with magic as store:
    store["extra"] = called
pairs = list(magic)
del magic.unknown
kept = magic.store
called.clear()
del magic
