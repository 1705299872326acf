# Counting words of a text: cleaning, ties, a histogram, anagram groups, n-grams.
from collections import Counter, defaultdict
import string

TEXT = """It was the best of times, it was the worst of times; it was the age of wisdom --
it was the age of foolishness! Listen: the silent enlist, and the night thing inlets tinsel."""


def words_of(text):
    table = str.maketrans({mark: " " for mark in string.punctuation})
    return text.translate(table).lower().split()


words = words_of(TEXT)
counts = Counter(words)
print(len(words), len(counts), counts.most_common(4), counts["missing"], "missing" in counts)
for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:6]:
    print(f"{word:>8} {'#' * count:<5}|{count / len(words):6.1%}")
by_length = defaultdict(set)
for word in words:
    by_length[len(word)].add(word)
print({length: sorted(group) for length, group in sorted(by_length.items())})
anagrams = defaultdict(list)
for word in dict.fromkeys(words):
    anagrams["".join(sorted(word))].append(word)
print([group for group in anagrams.values() if len(group) > 1])
bigrams = Counter(zip(words, words[1:]))
print(bigrams.most_common(2), max(words, key=len), min(counts, key=lambda w: (len(w), w)))
letters = Counter(c for c in TEXT.lower() if c.isalpha())
print("".join(c for c, _ in letters.most_common(5)), sum(letters.values()), sorted(set(string.ascii_lowercase) - set(letters)))
print((counts & Counter({"it": 2, "age": 9})), counts - Counter(words[:-3]), Counter("aab") + Counter("bc"), Counter(a=1, b=-1) + Counter(), list(Counter(b=2, a=1).elements()), Counter("hello") == Counter("olleh"))
index = {}
for position, word in enumerate(words):
    index.setdefault(word, []).append(position)
print({word: places for word, places in index.items() if len(places) > 2})
def caesar(text, shift): return "".join(chr((ord(c) - base + shift) % 26 + base) if c.isalpha() and (base := ord("A") if c.isupper() else ord("a")) else c for c in text)
secret = caesar(TEXT[:25], 3)
print(secret, caesar(secret, -3) == TEXT[:25])
longest = max(("".join(words)[i:j] for i in range(40) for j in range(i + 3, 40) if "".join(words)[i:j] == "".join(words)[i:j][::-1]), key=len, default="")
print(longest, " ".join(w[::-1] for w in words[:4]), " ".join(w.capitalize() for w in words[-4:]), [w for w in counts if set("aeiou") & set(w) == {"i"}])
