# Dataclasses and namespaces break after each field.
from dataclasses import dataclass, field
from pprint import pprint
from types import SimpleNamespace

@dataclass
class Course:
    title: str
    students: list = field(default_factory=list)
    secret: int = field(default=0, repr=False)

pprint(Course("short"))
pprint(Course("Data structures", [f"student {number}" for number in range(6)]), width=50)
pprint(SimpleNamespace(name="configuration", values=list(range(20)), active=True), width=40)
