# Exercise: a lending library that is saved as JSON and read back, with dates and reports.
import datetime
import json
from dataclasses import asdict, dataclass, field


@dataclass(order=True)
class Book:
    title: str
    author: str = field(compare=False)
    copies: int = field(default=1, compare=False)
    tags: set = field(default_factory=set, compare=False)


@dataclass
class Loan:
    reader: str
    title: str
    due: datetime.date


class LibraryEncoder(json.JSONEncoder):
    def default(self, o):
        match o:
            case set():
                return {"$set": sorted(o)}
            case datetime.date():
                return {"$date": o.isoformat()}
        return super().default(o)


def revive(value):
    match value:
        case {"$set": items}:
            return set(items)
        case {"$date": text}:
            return datetime.date.fromisoformat(text)
    return value


class Library:
    PERIOD = datetime.timedelta(weeks=3)

    def __init__(self, books=(), loans=()):
        self.books = {book.title: book for book in books}
        self.loans = list(loans)

    def lend(self, reader, title, today):
        book = self.books[title]
        if sum(loan.title == title for loan in self.loans) >= book.copies:
            raise LookupError(f"all copies of {title!r} are lent")
        self.loans.append(Loan(reader, title, today + self.PERIOD))

    def give_back(self, reader, title, today):
        loan = next(loan for loan in self.loans if (loan.reader, loan.title) == (reader, title))
        self.loans.remove(loan)
        late = (today - loan.due).days
        return max(late, 0) * 0.25

    def dumps(self):
        return json.dumps({"books": [asdict(b) for b in self.books.values()], "loans": [asdict(l) for l in self.loans]},
                          cls=LibraryEncoder, indent=1)

    @classmethod
    def loads(cls, text):
        data = json.loads(text, object_hook=revive)
        return cls([Book(**b) for b in data["books"]], [Loan(**l) for l in data["loans"]])


start = datetime.date(2024, 2, 20)
library = Library([Book("Dune", "Herbert", 2, {"sf", "desert"}), Book("Emma", "Austen"), Book("Solaris", "Lem", 1, {"sf"})])
library.lend("ann", "Dune", start)
library.lend("bob", "Dune", start + datetime.timedelta(days=5))
library.lend("bob", "Emma", start)
for reader, title in (("cid", "Dune"), ("cid", "Ulysses")):
    try:
        library.lend(reader, title, start)
    except LookupError as error:
        print(type(error).__name__, error)
text = library.dumps()
print(text[:160])
again = Library.loads(text)
print(again.books == library.books, again.loans == library.loans, again.dumps() == text)
print(again.give_back("ann", "Dune", datetime.date(2024, 3, 20)), again.give_back("bob", "Emma", datetime.date(2024, 3, 1)))
for loan in again.loans:
    print(f"{loan.reader} has {loan.title} until {loan.due:%d %B %Y} ({loan.due.strftime('%a')})")
print([book.title for book in sorted(again.books.values(), reverse=True)])
try:
    again.give_back("zoe", "Dune", start)
except StopIteration:
    print("no such loan")
try:
    json.dumps({"x": object}, cls=LibraryEncoder)
except TypeError as error:
    print(error)
