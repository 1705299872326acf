# sort with key and reverse, cmp_to_key and a comparison that fails.
from functools import cmp_to_key
from operator import itemgetter, attrgetter

class Card:
    def __init__(self, rank):
        self.rank = rank
    def __lt__(self, other):
        return self.rank < other.rank

cards = [Card(3), Card(1), Card(2)]
by_rank = sorted(cards, key=attrgetter("rank"), reverse=True)
cards.sort()
least = cards[0]
compare = cmp_to_key(lambda a, b: b.rank - a.rank)
key = compare(least)
cards.sort(key=compare)
pairs = sorted({"b": [2], "a": [1]}.items(), key=itemgetter(1))
best = max(cards, key=lambda card: card.rank)
try:
    [Card(1), 2].sort()
except AttributeError as error:
    failed = error.name
mixed = [least, best]
mixed.reverse()
del cards[:]
