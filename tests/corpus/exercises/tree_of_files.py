# Exercise: a tree of folders and files: sizes, searching, printing, moving; composite and visitor.
from abc import ABC, abstractmethod
from fnmatch import fnmatch


class Entry(ABC):
    def __init__(self, name):
        self.name = name
        self.parent = None

    @property
    def path(self):
        return f"{self.parent.path.rstrip('/')}/{self.name}" if self.parent else self.name

    @property
    @abstractmethod
    def size(self):
        ...

    @abstractmethod
    def accept(self, visitor):
        ...


class File(Entry):
    def __init__(self, name, size):
        super().__init__(name)
        self._size = size

    size = property(lambda self: self._size)

    def accept(self, visitor):
        return visitor.visit_file(self)


class Folder(Entry):
    def __init__(self, name, *entries):
        super().__init__(name)
        self.entries = {}
        for entry in entries:
            self.add(entry)

    def add(self, entry):
        if entry.name in self.entries:
            raise FileExistsError(f"{entry.name} is in {self.path} already")
        self.entries[entry.name] = entry
        entry.parent = self

    def remove(self, name):
        entry = self.entries.pop(name)
        entry.parent = None
        return entry

    @property
    def size(self):
        return sum(entry.size for entry in self.entries.values())

    def __iter__(self):
        for entry in sorted(self.entries.values(), key=lambda e: (isinstance(e, File), e.name)):
            yield entry
            if isinstance(entry, Folder):
                yield from entry

    def __truediv__(self, name):
        return self.entries[name]

    def accept(self, visitor):
        return visitor.visit_folder(self)


class Printer:
    def __init__(self):
        self.depth = 0
        self.lines = []

    def visit_file(self, file):
        self.lines.append(f"{'  ' * self.depth}{file.name} ({file.size})")

    def visit_folder(self, folder):
        self.lines.append(f"{'  ' * self.depth}{folder.name}/" if folder.parent else folder.name)
        self.depth += 1
        for entry in folder.entries.values():
            entry.accept(self)
        self.depth -= 1
        return self.lines


class Largest:
    visit_file = staticmethod(lambda file: (file.size, file.path))

    def visit_folder(self, folder):
        return max((entry.accept(self) for entry in folder.entries.values()), default=(0, "nothing"))


root = Folder("/", Folder("src", File("main.py", 120), File("util.py", 80), Folder("data", File("big.csv", 5000))),
              Folder("empty"), File("README.md", 30))
print("\n".join(root.accept(Printer())))
print(root.size, (root / "src").size, (root / "src" / "data").size, (root / "empty").size)
print([entry.path for entry in root])
print([entry.path for entry in root if fnmatch(entry.name, "*.py")])
print(root.accept(Largest()), (root / "empty").accept(Largest()))
moved = (root / "src").remove("data")
(root / "empty").add(moved)
print(moved.path, next(iter(moved)).path, root.size)
for job in (lambda: (root / "src").add(File("main.py", 1)), lambda: root / "nowhere", lambda: Entry("x")):
    try:
        job()
    except (FileExistsError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
