# Exercise: patterns: singleton by metaclass, abstract factory, builder, prototype, flyweight, proxy.
import copy
import weakref
from abc import ABC, abstractmethod


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Settings(metaclass=Singleton):
    def __init__(self, theme="light"):
        print("settings are made")
        self.theme = theme


class Widget(ABC):
    made = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Widget.made[cls.__name__.lower()] = cls

    @staticmethod
    def create(kind, *args):
        try:
            return Widget.made[kind](*args)
        except KeyError:
            raise ValueError(f"no widget {kind!r}; there are {', '.join(sorted(Widget.made))}") from None

    @abstractmethod
    def draw(self):
        ...


class Button(Widget):
    def __init__(self, text):
        self.text = text

    def draw(self):
        return f"[ {self.text} ]" if Settings().theme == "light" else f"[*{self.text}*]"


class Field(Widget):
    def __init__(self, width=5):
        self.width = width

    def draw(self):
        return "_" * self.width


class FormBuilder:
    def __init__(self):
        self._parts = []

    def __getattr__(self, kind):
        if kind.startswith("_"):
            raise AttributeError(kind)

        def add(*args):
            self._parts.append(Widget.create(kind, *args))
            return self
        return add

    def build(self):
        parts, self._parts = self._parts, []
        return " ".join(part.draw() for part in parts)


class Glyph:
    _pool = weakref.WeakValueDictionary()

    def __new__(cls, letter):
        glyph = cls._pool.get(letter)
        if glyph is None:
            glyph = super().__new__(cls)
            glyph.letter = letter
            cls._pool[letter] = glyph
        return glyph


class Counting:
    def __init__(self, target):
        self._target, self._calls = target, {}

    def __getattr__(self, name):
        value = getattr(self._target, name)
        if not callable(value):
            return value

        def counted(*args, **kwargs):
            self._calls[name] = self._calls.get(name, 0) + 1
            return value(*args, **kwargs)
        return counted


print(Settings() is Settings("dark"), Settings().theme)
builder = FormBuilder()
print(builder.button("OK").field(8).button("Cancel").build(), "|", builder.build(), "|")
Settings().theme = "dark"
print(builder.field().button("OK").build())
for kind in ("slider", "widget"):
    try:
        builder.__getattr__(kind)()
    except ValueError as error:
        print(error)
original = Field(3)
original.style = {"border": [1, 2]}
shallow, deep = copy.copy(original), copy.deepcopy(original)
original.style["border"].append(3)
print(shallow.style, deep.style, shallow.draw() == deep.draw(), shallow is original)
text = [Glyph(c) for c in "hello"]
print(text[2] is text[3], len(Glyph._pool), sorted(Glyph._pool))
del text[4], text[0]
print(sorted(Glyph._pool))
counter = Counting([3, 1, 2])
counter.append(0)
counter.sort()
counter.append(9)
print(counter._target, counter._calls, counter.__len__(), counter.index(9))
try:
    len(counter)
except TypeError as error:
    print(error)
try:
    Widget()
except TypeError as error:
    print(error)
