# Exercise: puzzles with words: anagrams, word ladders, a crossword grid, pig latin, Caesar guessing.
import string
from collections import Counter, defaultdict, deque

WORDS = """cat cot dog dot cog bat bag big dig act tac god care race acre cold cord card ward warm word lord load
listen silent enlist tinsel stone notes onset""".split()


def anagrams(words):
    groups = defaultdict(list)
    for word in words:
        groups["".join(sorted(word))].append(word)
    return sorted((sorted(group) for group in groups.values() if len(group) > 1), key=lambda g: (-len(g), g))


def one_apart(a, b):
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b)) == 1


def ladder(start, goal, words):
    before = {start: None}
    queue = deque([start])
    while queue:
        word = queue.popleft()
        if word == goal:
            steps = []
            while word:
                steps.append(word)
                word = before[word]
            return steps[::-1]
        for other in words:
            if other not in before and one_apart(word, other):
                before[other] = word
                queue.append(other)
    return None


def search(grid, word):
    rows = grid.split()
    height, width = len(rows), len(rows[0])
    directions = {"E": (0, 1), "S": (1, 0), "SE": (1, 1), "NE": (-1, 1), "W": (0, -1)}
    for y in range(height):
        for x in range(width):
            for name, (dy, dx) in directions.items():
                ends = y + dy * (len(word) - 1), x + dx * (len(word) - 1)
                if 0 <= ends[0] < height and 0 <= ends[1] < width and all(
                        rows[y + dy * k][x + dx * k] == c for k, c in enumerate(word)):
                    return y, x, name


def pig_latin(sentence):
    def one(word):
        core = word.strip(string.punctuation)
        tail = word[len(core):]
        lead = next((k for k, c in enumerate(core.lower()) if c in "aeiou"), 0)
        turned = core[lead:] + core[:lead].lower() + ("ay" if lead else "way")
        return (turned.capitalize() if core[0].isupper() else turned) + tail
    return " ".join(map(one, sentence.split()))


def caesar(text, shift):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift])
    return text.translate(table)


def guess_shift(secret, frequent="etaoin"):
    def score(shift):
        counts = Counter(caesar(secret, shift).lower())
        return sum(counts[c] for c in frequent)
    return max(range(26), key=score)


print(*anagrams(WORDS), sep="\n")
for start, goal in (("cat", "dog"), ("cold", "warm"), ("cat", "stone"), ("dig", "dig")):
    steps = ladder(start, goal, WORDS)
    print(f"{start} to {goal}:", " -> ".join(steps) if steps else "no way")
GRID = "pqcat odoga nggrt eyxen rosoh"
for word in ("cat", "dog", "pon", "ner", "zebra", "poner"):
    print(word, search(GRID, word))
print(pig_latin("Hello world, this is my apple Tree!"))
secret = caesar("Attack at dawn, not at night; take the eastern gate.", 11)
shift = guess_shift(secret)
print(secret, shift, caesar(secret, shift), sep="\n")
print({n: sum(len(w) == n for w in WORDS) for n in sorted(set(map(len, WORDS)))})
