# What isinstance and issubclass answer about protocols, and when they cannot be asked.
from typing import Protocol, runtime_checkable


class Plain(Protocol):
    def close(self): ...


@runtime_checkable
class Closable(Protocol):
    def close(self): ...


@runtime_checkable
class Named(Protocol):
    name: str


class File:
    name = 'notes'

    def close(self): ...


class Sealed:
    close = None


def ask(question, thing, protocol):
    try:
        print(question.__name__, protocol.__name__, question(thing, protocol))
    except TypeError as error:
        print(question.__name__, protocol.__name__, error)


for protocol in Plain, Closable, Named:
    ask(isinstance, File(), protocol)
    ask(issubclass, File, protocol)
ask(isinstance, Sealed(), Closable)
ask(issubclass, Sealed, Closable)
ask(isinstance, 3, Named)
ask(issubclass, 3, Closable)
