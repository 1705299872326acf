# A library of books with dataclasses: ordering, defaults, frozen keys, replacing, validation.
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace


@dataclass(frozen=True, order=True)
class Isbn:
    text: str

    def __post_init__(self):
        digits = [10 if c == "X" else int(c) for c in self.text.replace("-", "")]
        if len(digits) != 10 or sum((10 - i) * d for i, d in enumerate(digits)) % 11:
            raise ValueError(f"bad isbn {self.text}")


@dataclass(order=True)
class Book:
    sort_key: str = field(init=False, repr=False)
    title: str
    author: str = "unknown"
    isbn: Isbn = None
    tags: list = field(default_factory=list, compare=False)
    copies: int = field(default=1, metadata={"unit": "pieces"})

    def __post_init__(self):
        self.sort_key = self.title.lower().removeprefix("the ")


@dataclass
class Member:
    name: str
    loans: dict = field(default_factory=dict)
    limit: int = 2


class Library:
    def __init__(self, *books):
        self.books = {book.isbn: book for book in books}
        self.members = {}

    def lend(self, isbn, name, day):
        book, member = self.books[isbn], self.members.setdefault(name, Member(name))
        if book.copies == 0:
            raise LookupError(f"{book.title} is out")
        if len(member.loans) >= member.limit:
            raise PermissionError(f"{name} has {member.limit} books already")
        book.copies -= 1
        member.loans[isbn] = day

    def give_back(self, isbn, name, day):
        borrowed = self.members[name].loans.pop(isbn)
        self.books[isbn].copies += 1
        return max(0, day - borrowed - 14) * 10


a = Book("The Trial", "Kafka", Isbn("0-306-40615-2"))
b = Book("Emma", "Austen", Isbn("0-8044-2957-X"), ["classic"], copies=2)
c = Book("untitled")
print(a, b, c, sep="\n")
print(sorted([a, b, c])[0].title, a == replace(a), a == replace(a, title="the TRIAL"), replace(b, copies=5).copies, b.tags is replace(b).tags)
print([f.name for f in fields(Book)], fields(Book)[5].metadata, asdict(b), astuple(a)[1:3])
try:
    a.isbn.text = "x"
except FrozenInstanceError as error:
    print(error)
for text in ("0-306-40615-3", "123", "abc"):
    try:
        Isbn(text)
    except ValueError as error:
        print(error)
library = Library(a, b)
for action in ((library.lend, a.isbn, "Zoe", 1), (library.lend, a.isbn, "Yan", 2), (library.lend, b.isbn, "Zoe", 3), (library.lend, b.isbn, "Zoe", 3), (library.give_back, a.isbn, "Zoe", 20), (library.give_back, a.isbn, "Zoe", 21), (library.lend, Isbn("0-306-40615-2"), "Yan", 30), (library.lend, None, "Q", 1)):
    method, *arguments = action
    try:
        print(method.__name__, method(*arguments))
    except (LookupError, PermissionError) as error:
        print(type(error).__name__, error)
print(library.members)
for source in ("@dataclass\nclass X:\n a: int = 1\n b: int", "@dataclass\nclass X:\n a: list = []", "@dataclass(frozen=True)\nclass Y(Book): pass", "@dataclass(order=True, eq=False)\nclass Z:\n a: int", "Member()", "Member('a', {}, 1, 2)", "Book('t', sort_key=1)"):
    try:
        exec(source)
    except (TypeError, ValueError) as error:
        print(error)
