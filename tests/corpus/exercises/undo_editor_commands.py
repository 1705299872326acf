# Exercise: a text editor with commands that can be undone and redone, macros, and search and replace.
import re
from abc import ABC, abstractmethod


class Command(ABC):
    @abstractmethod
    def do(self, text):
        """The new text."""

    def undo(self, text):
        return self.before

    def __call__(self, text):
        self.before = text
        return self.do(text)

    def __repr__(self):
        shown = {key: value for key, value in vars(self).items() if key != "before"}
        return f"{type(self).__name__}({', '.join(map(repr, shown.values()))})"


class Insert(Command):
    def __init__(self, at, what):
        self.at, self.what = at, what

    def do(self, text):
        if not 0 <= self.at <= len(text):
            raise IndexError(f"cannot insert at {self.at} of {len(text)}")
        return text[:self.at] + self.what + text[self.at:]


class Delete(Command):
    def __init__(self, start, end):
        self.start, self.end = start, end

    def do(self, text):
        return text[:self.start] + text[self.end:]


class Replace(Command):
    def __init__(self, pattern, by):
        self.pattern, self.by = pattern, by

    def do(self, text):
        new, count = re.subn(self.pattern, self.by, text)
        if not count:
            raise LookupError(f"nothing matches {self.pattern!r}")
        return new


class Macro(Command):
    def __init__(self, *commands):
        self.commands = commands

    def do(self, text):
        for command in self.commands:
            text = command(text)
        return text


class Editor:
    def __init__(self, text=""):
        self.text, self.done, self.undone = text, [], []

    def run(self, command):
        try:
            self.text = command(self.text)
        except (LookupError, re.error) as error:
            print(f"  {type(error).__name__}: {error}")
            return self
        self.done.append(command)
        self.undone.clear()
        return self

    def undo(self, times=1):
        for _ in range(min(times, len(self.done))):
            command = self.done.pop()
            self.text = command.undo(self.text)
            self.undone.append(command)
        return self

    def redo(self):
        if self.undone:
            command = self.undone.pop()
            self.text = command(self.text)
            self.done.append(command)
        return self


editor = Editor("hello world")
swap = Replace(r"(\w+) (\w+)", r"\2 \1")
for command in (Insert(5, ","), swap, Replace(",", ""), swap, Delete(0, 6), Insert(99, "!"), Replace("(", "x"),
                Macro(Insert(0, "<"), Replace("$", ">"), Replace("o", "0"))):
    editor.run(command)
    print(repr(editor.text), command)
print(repr(editor.undo().text), len(editor.done), len(editor.undone))
print(repr(editor.undo(2).text), repr(editor.redo().text), repr(editor.undo(99).text), repr(editor.undo().text))
print(repr(editor.redo().redo().text), repr(editor.run(Insert(0, "> ")).text), editor.undone)
