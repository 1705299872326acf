# Exercise: a league: fixtures by the circle method, results, a sorted table, a knockout bracket.
import itertools
import random
from collections import namedtuple
from dataclasses import dataclass, field

Match = namedtuple("Match", "home away goals_home goals_away", defaults=(None, None))


@dataclass(order=True)
class Row:
    sort_key: tuple = field(init=False, repr=False)
    name: str = field(compare=False)
    won: int = field(default=0, compare=False)
    drawn: int = field(default=0, compare=False)
    lost: int = field(default=0, compare=False)
    scored: int = field(default=0, compare=False)
    conceded: int = field(default=0, compare=False)

    def __post_init__(self):
        self.update()

    def update(self):
        self.sort_key = (-self.points, -(self.scored - self.conceded), -self.scored, self.name)

    @property
    def points(self):
        return 3 * self.won + self.drawn

    def add(self, scored, conceded):
        self.scored += scored
        self.conceded += conceded
        if scored > conceded:
            self.won += 1
        elif scored == conceded:
            self.drawn += 1
        else:
            self.lost += 1
        self.update()


def fixtures(teams):
    ring = list(teams) + [None] * (len(teams) % 2)
    for day in range(len(ring) - 1):
        half = len(ring) // 2
        pairs = zip(ring[:half], reversed(ring[half:]))
        yield [Match(*(pair if day % 2 else pair[::-1])) for pair in pairs if None not in pair]
        ring.insert(1, ring.pop())


def play(match, rng):
    return match._replace(goals_home=min(rng.randrange(5), rng.randrange(6)), goals_away=rng.choice((0, 0, 1, 1, 2, 3)))


def table(matches):
    rows = {}
    for home, away, a, b in matches:
        rows.setdefault(home, Row(home)).add(a, b)
        rows.setdefault(away, Row(away)).add(b, a)
    return sorted(rows.values())


def knockout(names, rng):
    round_ = 1
    while len(names) > 1:
        winners = []
        for a, b in itertools.zip_longest(names[::2], names[1::2]):
            winners.append(a if b is None else rng.choice((a, a, b)))
        yield round_, winners
        names, round_ = winners, round_ + 1


rng = random.Random(2024)
TEAMS = ["Ajax", "Bari", "Celta", "Derby", "Essen"]
played = []
for day, matches in enumerate(fixtures(TEAMS), 1):
    results = [play(match, rng) for match in matches]
    played += results
    print(f"day {day}: " + ", ".join(f"{m.home} {m.goals_home}:{m.goals_away} {m.away}" for m in results))
print(len(played), len({frozenset(m[:2]) for m in played}))
print(f"{'':<8}{'W':>3}{'D':>3}{'L':>3}{'goals':>7}{'pts':>5}")
for row in table(played):
    print(f"{row.name:<8}{row.won:>3}{row.drawn:>3}{row.lost:>3}{f'{row.scored}:{row.conceded}':>7}{row.points:>5}")
for number, winners in knockout([row.name for row in table(played)], rng):
    print("round", number, winners)
first, *_, last = table(played)
print(first < last, first == last, max(first, last).name, repr(first))
print(Match("a", "b"), Match._field_defaults)
