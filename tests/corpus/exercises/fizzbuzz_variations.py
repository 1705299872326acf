# Exercise: FizzBuzz in many styles; all must agree.
import functools
import itertools


def plain(n):
    out = []
    for i in range(1, n + 1):
        if i % 15 == 0:
            out.append("FizzBuzz")
        elif i % 5 == 0:
            out.append("Buzz")
        elif i % 3 == 0:
            out.append("Fizz")
        else:
            out.append(str(i))
    return out


def by_strings(n):
    return ["Fizz" * (not i % 3) + "Buzz" * (not i % 5) or str(i) for i in range(1, n + 1)]


def by_cycles(n):
    fizz = itertools.cycle(["", "", "Fizz"])
    buzz = itertools.cycle(["", "", "", "", "Buzz"])
    words = map(str.__add__, fizz, buzz)
    return [word or str(i) for i, word in zip(range(1, n + 1), words)]


def by_match(n):
    def one(i):
        match i % 3, i % 5:
            case 0, 0:
                return "FizzBuzz"
            case 0, _:
                return "Fizz"
            case _, 0:
                return "Buzz"
            case _:
                return str(i)
    return [one(i) for i in range(1, n + 1)]


class Rule:
    def __init__(self, divisor, word):
        self.divisor, self.word = divisor, word

    def __rmod__(self, number):
        return self.word if number % self.divisor == 0 else ""


def by_rules(n, rules=(Rule(3, "Fizz"), Rule(5, "Buzz"))):
    return [functools.reduce(lambda text, rule: text + i % rule, rules, "") or str(i) for i in range(1, n + 1)]


def by_bits(n):
    return [(str(i), "Fizz", "Buzz", "FizzBuzz")[810092048 >> i % 15 * 2 & 3] for i in range(1, n + 1)]


expected = plain(100)
for version in (plain, by_strings, by_cycles, by_match, by_rules, by_bits):
    result = version(100)
    print(f"{version.__name__:<12}{result == expected} {' '.join(result[:6])} ... {result[-1]}")
print(*by_rules(21, (Rule(2, "Ping"), Rule(7, "Pong"))), sep=",")
print({word: expected.count(word) for word in ("Fizz", "Buzz", "FizzBuzz")}, len(set(expected)))
