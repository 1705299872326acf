# Exercise: records filtered, sorted by several keys, grouped and shown page by page.
import itertools
import operator
from collections import ChainMap, namedtuple

Employee = namedtuple("Employee", "name team age salary")
PEOPLE = [Employee(*row) for row in [
    ("Ann", "red", 41, 5200), ("bob", "blue", 29, 3900), ("Cid", "red", 29, 4100), ("Dan", "green", 55, 6100),
    ("eve", "blue", 35, 4100), ("Fay", "red", 22, 2800), ("Gus", "green", 35, 4700), ("Hal", "blue", 61, 5200)]]


class Query:
    DEFAULTS = {"page": 1, "size": 3, "order": "name"}

    def __init__(self, records, **options):
        self.records = list(records)
        self.options = ChainMap(options, self.DEFAULTS)

    def where(self, **conditions):
        def fits(record):
            for key, wanted in conditions.items():
                field, _, relation = key.partition("__")
                compare = getattr(operator, relation or "eq")
                if not compare(getattr(record, field), wanted):
                    return False
            return True
        return Query(filter(fits, self.records), **self.options.maps[0])

    def sorted(self):
        records = self.records
        for part in reversed(self.options["order"].split(",")):
            field = part.lstrip("-")
            if field not in Employee._fields:
                raise KeyError(f"cannot order by {field!r}")
            key = operator.attrgetter(field)
            records = sorted(records, key=lambda r: k.lower() if isinstance(k := key(r), str) else k,
                             reverse=part.startswith("-"))
        return records

    def __len__(self):
        return len(self.records)

    @property
    def pages(self):
        return -(-len(self) // self.options["size"])

    def page(self, number=None):
        number = number or self.options["page"]
        if not 1 <= number <= max(self.pages, 1):
            raise IndexError(f"page {number} of {self.pages}")
        start = (number - 1) * self.options["size"]
        return self.sorted()[start:start + self.options["size"]]

    def __iter__(self):
        for number in range(1, self.pages + 1):
            yield number, self.page(number)


query = Query(PEOPLE, order="-salary,name")
for number, records in query:
    print(f"page {number}/{query.pages}:", ", ".join(f"{r.name} {r.salary}" for r in records))
for conditions in ({"team": "blue"}, {"age__lt": 36, "salary__ge": 4000}, {"name__gt": "a"}, {"team": "white"}):
    found = Query(PEOPLE, order="team,-age", size=2).where(**conditions)
    print(conditions, len(found), found.pages, [r.name for r in found.page()])
for bad in (lambda: query.page(9), lambda: Query(PEOPLE, order="height").page(), lambda: query.where(age__near=3).page()):
    try:
        bad()
    except (IndexError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
by_team = sorted(PEOPLE, key=operator.attrgetter("team"))
for team, members in itertools.groupby(by_team, key=operator.attrgetter("team")):
    members = list(members)
    oldest = max(members, key=operator.itemgetter(2))
    print(f"{team:<6}{len(members)} members, {sum(m.salary for m in members) / len(members):8.1f}, oldest {oldest.name}")
print(sorted(PEOPLE)[0], min(PEOPLE, key=len), dict(query.options))
