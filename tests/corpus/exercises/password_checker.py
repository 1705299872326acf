# Exercise: rules for passwords as small objects; reports, scores, a generator with a seed.
import random
import re
import string
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    name: str
    check: Callable[[str], bool]
    weight: int = 1

    def __and__(self, other):
        return Rule(f"({self.name} and {other.name})", lambda p: self.check(p) and other.check(p), self.weight + other.weight)

    def __or__(self, other):
        return Rule(f"({self.name} or {other.name})", lambda p: self.check(p) or other.check(p), max(self.weight, other.weight))

    def __invert__(self):
        return Rule(f"not {self.name}", lambda p: not self.check(p), self.weight)


def contains(alphabet, name, **more):
    return Rule(name, lambda password: any(c in alphabet for c in password), **more)


def matches(pattern, name, **more):
    return Rule(name, re.compile(pattern, re.IGNORECASE).search, **more)


LONG = Rule("at least 8 characters", lambda p: len(p) >= 8, 3)
RULES = [LONG, contains(string.ascii_lowercase, "a small letter"), contains(string.ascii_uppercase, "a capital"),
         contains(string.digits, "a digit", weight=2) | contains(string.punctuation, "a sign"),
         ~matches(r"(.)\1\1", "three times the same"), ~matches(r"abc|123|qwert|password", "a sequence", weight=2)]


def report(password):
    failed = [rule for rule in RULES if not rule.check(password)]
    total = sum(rule.weight for rule in RULES)
    score = total - sum(rule.weight for rule in failed)
    stars = round(5 * score / total)
    print(f"{'*' * len(password):<14}{'#' * stars:<6}{score}/{total}", "; ".join(rule.name for rule in failed) or "good")


def generate(length, seed):
    rng = random.Random(seed)
    alphabet = string.ascii_letters + string.digits + "!?-_"
    for attempt in range(1, 100):
        password = "".join(rng.choices(alphabet, k=length))
        if all(rule.check(password) for rule in RULES):
            return password, attempt
    raise RuntimeError("unlucky")


for password in ("", "abc", "password1", "Tr0ub4dor&3", "aaaBBB111", "CorrectHorseBattery!", "zyxwvuts"):
    report(password)
for length, seed in ((8, 1), (12, 2), (20, 3)):
    password, attempts = generate(length, seed)
    print(length, len(password), attempts, password)
try:
    generate(4, 5)
except RuntimeError as error:
    print(error)
print((RULES[1] & ~RULES[2]).name, (RULES[1] & ~RULES[2]).check("abc"), RULES[0] == LONG)
