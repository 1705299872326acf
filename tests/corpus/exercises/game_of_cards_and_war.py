# A deck with the sequence protocol, hands that sort, poker-like values, a game of war with a fixed seed, blackjack.
import random
from collections import Counter, deque, namedtuple
Card = namedtuple("Card", "rank suit")


class Deck:
    ranks = [*"23456789"] + ["10"] + [*"JQKA"]
    suits = "♠♥♦♣"
    def __init__(self): self._cards = [Card(r, s) for s in self.suits for r in self.ranks]
    def __len__(self): return len(self._cards)
    def __getitem__(self, i): return self._cards[i]
    def __setitem__(self, i, card): self._cards[i] = card
    def deal(self, n):
        if n > len(self): raise ValueError(f"only {len(self)} cards left")
        hand, self._cards = self._cards[:n], self._cards[n:]
        return hand
    def __contains__(self, card): return Card(*card) in self._cards
def value(card): return Deck.ranks.index(card.rank) + 2
def show(cards): return " ".join(c.rank + c.suit for c in cards)
def war(seed, limit=300):
    rng = random.Random(seed)
    deck = Deck(); rng.shuffle(deck._cards)
    piles, rounds, wars = [deque(deck[:26]), deque(deck[26:])], 0, 0
    while all(piles) and rounds < limit:
        rounds += 1
        pot = [pile.popleft() for pile in piles]
        one, two = pot
        while value(one) == value(two):
            wars += 1
            if any(len(pile) < 2 for pile in piles): return "tie", rounds, wars
            for pile in piles: pot += [pile.popleft(), pile.popleft()]
            one, two = pot[-3], pot[-1]
        winner = piles[value(one) < value(two)]
        pot.sort(key=lambda c: (value(c), c.suit), reverse=True)
        winner.extend(pot)
    return [len(p) for p in piles], rounds, wars
def blackjack(cards):
    total = sum(min(value(c), 10) if c.rank != "A" else 11 for c in cards)
    aces = sum(c.rank == "A" for c in cards)
    while total > 21 and aces: total -= 10; aces -= 1
    return total
def play(deck):
    player, dealer = deck.deal(2), deck.deal(2)
    while blackjack(player) < 17: player += deck.deal(1)
    if blackjack(player) > 21: return "bust", player, dealer
    while blackjack(dealer) < blackjack(player): dealer += deck.deal(1)
    return ("lost" if blackjack(dealer) <= 21 else "won"), player, dealer
deck = Deck()
print(len(deck), show(deck[:3]), show(deck[12::13]), show([deck[-1]]), Card("Q", "♥") in deck, ("1", "x") in deck, show(sorted(deck, key=value)[:5]), max(deck, key=value))
rng = random.Random(99); rng.shuffle(deck)
hands = [sorted(deck.deal(5), key=lambda c: (-value(c), Deck.suits.index(c.suit))) for _ in range(4)]
for hand in hands:
    counts = Counter(c.rank for c in hand)
    print(show(hand), counts.most_common(1)[0], len({c.suit for c in hand}))
print([war(seed) for seed in range(5)])
results = Counter()
for seed in range(40):
    deck = Deck(); random.Random(seed).shuffle(deck)
    result, player, dealer = play(deck)
    results[result] += 1
    if seed < 3: print(result, show(player), blackjack(player), "|", show(dealer), blackjack(dealer))
print(sorted(results.items()), [blackjack([Card(r, "♠") for r in hand.split()]) for hand in ("A K", "A A", "A 9 A", "K Q 5", "A A A A 7")])
try: Deck().deal(53)
except ValueError as error: print(error)
try: deck[0].rank = "2"
except AttributeError as error: print(error)
print(random.Random(1).choice(Deck()), [c.suit for c in random.Random(2).sample(list(Deck()), 4)], list(reversed(Deck()))[0], Card("A", "♠")._replace(suit="♥"), Card(*"9♦") == ("9", "♦"), hash(Card(1, 2)) == hash((1, 2)))
