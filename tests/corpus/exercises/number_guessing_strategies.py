# Exercise: guessing numbers and colours: bisection, Mastermind by elimination, a seeded computer opponent.
import itertools
import random
from collections import Counter


class Guesser:
    name = "abstract"

    def __init__(self, low, high):
        self.low, self.high = low, high

    def guess(self):
        raise NotImplementedError(f"{type(self).__name__} does not guess")

    def learn(self, guess, answer):
        if answer == "higher":
            self.low = guess + 1
        else:
            self.high = guess - 1


class Bisection(Guesser):
    name = "bisection"

    def guess(self):
        return (self.low + self.high) // 2


class Linear(Guesser):
    name = "linear"

    def guess(self):
        return self.low


class Lucky(Guesser):
    name = "lucky"

    def __init__(self, low, high, *, seed=0):
        super().__init__(low, high)
        self.random = random.Random(seed)

    def guess(self):
        return self.random.randint(self.low, self.high)


def play(guesser, secret, limit=200):
    for turn in range(1, limit + 1):
        guess = guesser.guess()
        if guess == secret:
            return turn
        guesser.learn(guess, "higher" if guess < secret else "lower")
    raise RuntimeError("out of turns")


def pegs(secret, guess):
    black = sum(a == b for a, b in zip(secret, guess))
    return black, (Counter(secret) & Counter(guess)).total() - black


def mastermind(secret, colours="RGBY", length=4):
    candidates = ["".join(code) for code in itertools.product(colours, repeat=length)]
    while True:
        guess = candidates[len(candidates) // 3]
        answer = pegs(secret, guess)
        yield guess, answer, len(candidates)
        if answer[0] == length:
            return
        candidates = [code for code in candidates if pegs(code, guess) == answer]


for secret in (1, 50, 77):
    print(secret, {cls.name: play(cls(1, 100), secret) for cls in (Bisection, Linear, Lucky)})
turns = [play(Bisection(1, 100), secret) for secret in range(1, 101)]
print("bisection:", max(turns), sum(turns) / len(turns), sorted(Counter(turns).items()))
luck = [play(Lucky(1, 100, seed=seed), 33) for seed in range(10)]
print("lucky:", luck)
try:
    play(Guesser(1, 3), 2)
except NotImplementedError as error:
    print(error)
for secret in ("RGBY", "YYYY"):
    print("secret", secret)
    for guess, (black, white), left in mastermind(secret):
        print(f"  {guess} {'#' * black}{'o' * white:<{4 - black}} of {left}")
print(pegs("RRGG", "GGRR"), pegs("RRRR", "RGBY"), pegs("RGBY", "RGYB"))
