# A look-behind refers to groups closed before it only, and flags for the whole pattern stand at its very start.
import re

patterns = [r"(a)b(?<=(?(2)b|x))(c)", r"(a)b(?<=(?(2)x|c))", r"(?<=(a)\1)b", r"(a)(?<=\1)b", r"(?<=(?P<n>a)(?P=n))b",
            r"(?P<n>a)(?<=(?P=n))b", r"(?<=(?(1)a|b))(c)", r"(a)(?<=(?(1)a|b))c", r"(a(?<=\1))b", r"(?<=(a)(?<=\1))b",
            r"$|(?i)x", r"x|(?i)y", r"(?i)x|y", r"(?:(?i)x)", r" (?i)x", r"(?x) (?i)x", r"(?:)(?i)"]
for pattern in patterns:
    try:
        found = re.search(pattern, "aabc XY")
        print(pattern, found)
    except re.error as error:
        print(pattern, "error:", error)
