class Box:
    def __init__(self, name):
        self.name = name
        self.log = []
    def __enter__(self):
        self.log.append("in")
        return self
    def __exit__(self, kind, value, tb):
        self.log.append(kind)
        self.value = value
        return True
with Box("one") as a, Box("two") as b:
    a.other = b
    raise ValueError([1000])
err = b.value
b.value = None
a.other = None
del err
