# with enters its managers from left to right and leaves them in reverse.
class Manager:
    def __init__(self, name, quiet=False):
        self.name, self.quiet = name, quiet

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__)
        return self.quiet


with Manager("a") as first, Manager("b") as second:
    print(first, second)
with (
    Manager("c", quiet=True),
    Manager("d") as [*letters],
):
    print(letters)
    raise KeyError("lost")
print("goes on")
with Manager("e") as data, Manager(data + "f"):
    pass
