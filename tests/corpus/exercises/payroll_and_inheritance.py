# Exercise: kinds of employees: multiple inheritance, super() in a diamond, class methods, sorting.
import functools
import operator


class Employee:
    raise_rate = 1.04
    _registry = []

    def __init__(self, name, salary, **kwargs):
        super().__init__(**kwargs)
        self.name = name
        self.salary = salary
        Employee._registry.append(self)

    @classmethod
    def from_line(cls, line):
        fields = dict(part.split("=") for part in line.split(";"))
        fields["salary"] = float(fields.pop("salary"))
        return cls(**fields)

    @staticmethod
    def is_workday(number):
        return number % 7 not in (5, 6)

    @property
    def email(self):
        return ".".join(self.name.lower().split()) + "@firm.example"

    @email.setter
    def email(self, address):
        user, at, _ = address.partition("@")
        if not at:
            raise ValueError(f"no address: {address}")
        self.name = " ".join(user.split(".")).title()

    @email.deleter
    def email(self):
        self.name = None

    def pay(self):
        return round(self.salary / 12, 2)

    def apply_raise(self):
        self.salary = round(self.salary * self.raise_rate, 2)
        return self

    def describe(self):
        return [type(self).__name__, self.name]

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.salary})"

    def __lt__(self, other):
        return self.pay() < other.pay()


class Developer(Employee):
    raise_rate = 1.1

    def __init__(self, *, language="Python", **kwargs):
        super().__init__(**kwargs)
        self.language = language

    def describe(self):
        return super().describe() + [f"writes {self.language}"]


class Manager(Employee):
    def __init__(self, *, team=(), **kwargs):
        super().__init__(**kwargs)
        self.team = list(team)

    def pay(self):
        return super().pay() + 50 * len(self.team)

    def describe(self):
        return super().describe() + [f"leads {len(self.team)}"]


class Lead(Developer, Manager):
    raise_rate = property(lambda self: max(Developer.raise_rate, Manager.raise_rate) + 0.01 * len(self.team))


ann = Developer(name="Ann Lee", salary=60000)
bob = Developer.from_line("name=Bob;salary=48000;language=C")
cid = Manager(name="Cid", salary=70000, team=[ann, bob])
eve = Lead(name="Eve Fox", salary=66000, team=[cid], language="Rust")
print([cls.__name__ for cls in Lead.__mro__])
for person in (ann, bob, cid, eve):
    print(", ".join(person.describe()), person.pay(), person.email)
print(sorted(Employee._registry), min(ann, bob), max(Employee._registry, key=operator.attrgetter("salary")))
print(eve.apply_raise().salary, ann.apply_raise().salary, cid.apply_raise().salary, round(eve.raise_rate, 2))
ann.email = "anna.maria.lee@firm.example"
print(ann.name, ann.email)
for job in (lambda: setattr(ann, "email", "nobody"), lambda: Manager("Zoe", 3), lambda: setattr(eve, "raise_rate", 3),
            lambda: Developer(name="x", salary=1, shoe=43), lambda: ann < 3):
    try:
        job()
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
del bob.email
print(bob.name, Employee.is_workday(12), isinstance(eve, Manager), issubclass(Lead, (int, Developer)))
total = functools.reduce(lambda sum_, person: sum_ + person.pay(), Employee._registry, 0)
print(f"{total:,.2f}", {type(p).__name__: p.raise_rate for p in Employee._registry if p.name})
