# Design patterns: observers with weak references, a plugin registry, a chain of handlers, undo by commands.
import weakref


class Signal:
    def __init__(self): self._listeners = []
    def connect(self, listener):
        self._listeners.append(weakref.WeakMethod(listener) if hasattr(listener, "__self__") else lambda f=listener: f)
        return listener
    def __call__(self, *args):
        alive = [(ref, ref()) for ref in self._listeners]
        self._listeners = [ref for ref, function in alive if function is not None]
        return [function(*args) for _, function in alive if function is not None]


class Display:
    def __init__(self, name): self.name = name
    def update(self, value): return f"{self.name}:{value}"


changed = Signal()
one, two = Display("one"), Display("two")
changed.connect(one.update); changed.connect(two.update)
@changed.connect
def plain(value): return f"plain:{value}"
print(changed(1)); del two; print(changed(2)); print(len(changed._listeners))


class Plugin:
    registry = {}
    def __init_subclass__(cls, *, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if name: Plugin.registry[name] = cls
    def run(self, text): raise NotImplementedError(f"{type(self).__name__}.run")
class Upper(Plugin, name="upper"):
    def run(self, text): return text.upper()
class Repeat(Plugin, name="repeat"):
    def __init__(self, times=2): self.times = int(times)
    def run(self, text): return text * self.times
class Lazy(Plugin, name="lazy"): pass
def pipeline(spec, text):
    for step in spec.split("|"):
        name, *arguments = step.split(":")
        text = Plugin.registry[name](*arguments).run(text)
    return text
for spec in ("upper", "repeat:3|upper", "upper|repeat", "lazy", "nothing", "repeat:x", "upper:1"):
    try: print(spec, "->", pipeline(spec, "ab"))
    except Exception as error: print(spec, "->", type(error).__name__, error)


class Command:
    def __init__(self, do, undo): self.do, self.undo = do, undo
class Document:
    def __init__(self): self.text, self.done, self.undone = "", [], []
    def _run(self, command):
        command.do(); self.done.append(command); self.undone.clear()
    def insert(self, at, piece):
        def do(): self.text = self.text[:at] + piece + self.text[at:]
        def undo(): self.text = self.text[:at] + self.text[at + len(piece):]
        self._run(Command(do, undo))
    def delete(self, start, end):
        removed = self.text[start:end]
        def do(): self.text = self.text[:start] + self.text[end:]
        def undo(): self.text = self.text[:start] + removed + self.text[start:]
        self._run(Command(do, undo))
    def undo(self):
        if not self.done: return False
        command = self.done.pop(); command.undo(); self.undone.append(command); return True
    def redo(self):
        if not self.undone: return False
        command = self.undone.pop(); command.do(); self.done.append(command); return True
d = Document()
d.insert(0, "hello"); d.insert(5, " world"); d.delete(0, 1); d.insert(0, "J")
print(d.text, d.undo(), d.text, d.undo(), d.text, d.redo(), d.text, d.undo(), d.undo(), d.undo(), d.undo(), repr(d.text), d.redo(), d.redo(), d.redo(), d.redo(), d.text)


class Handler:
    def __init__(self, limit, name, successor=None): self.limit, self.name, self.successor = limit, name, successor
    def __call__(self, amount):
        if amount <= self.limit: return f"{self.name} approves {amount}"
        return self.successor(amount) if self.successor else f"nobody approves {amount}"
approve = Handler(10, "clerk", Handler(100, "boss", Handler(1000, "board")))
print(*map(approve, (5, 50, 500, 5000)), sep="; ")
class Singleton(type):
    _made = {}
    def __call__(cls, *args):
        if cls not in Singleton._made: Singleton._made[cls] = super().__call__(*args)
        return Singleton._made[cls]
class Config(metaclass=Singleton):
    def __init__(self, value=0): self.value = value
print(Config(1) is Config(2), Config().value, type(Config).__name__)
