# Exercise: statistics of a text: lines, words, sentences, longest words, letters, a bar chart.
import re
import string
import textwrap
from collections import Counter

TEXT = """\
It was a bright cold day in April, and the clocks were striking thirteen. The wind was vile!
    Was anybody there? Nobody answered; nobody ever did. "So be it," she said -- and left.

Two roads met at the mill. The well-known one was muddy, the other wasn't; both led home.
"""


def words(text):
    return re.findall(r"[a-z]+(?:['-][a-z]+)*", text.lower())


def sentences(text):
    return [" ".join(part.split()) for part in re.split(r"(?<=[.!?])\s+", text) if part.strip()]


def syllables(word):
    groups = re.findall(r"[aeiouy]+", word)
    return max(1, len(groups) - (word.endswith("e") and len(groups) > 1))


def bar_chart(counter, width=30, limit=5):
    top = counter.most_common(limit)
    scale = width / top[0][1]
    for key, value in top:
        yield f"{key:>8} | {'#' * round(value * scale):<{width}} {value}"


all_words = words(TEXT)
all_sentences = sentences(TEXT)
print(f"{len(TEXT.splitlines())} lines, {len(all_words)} words, {len(set(all_words))} different, "
      f"{len(all_sentences)} sentences, {len(TEXT)} characters")
print("longest:", sorted(set(all_words), key=lambda w: (-len(w), w))[:4])
print("palindromes:", sorted({w for w in all_words if len(w) > 2 and w == w[::-1]}))
print("only once:", ", ".join(w for w, n in sorted(Counter(all_words).items()) if n == 1)[:60], "...")
print("\n".join(bar_chart(Counter(all_words))))
letters = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
print("\n".join(bar_chart(letters, 20, 4)))
print("missing letters:", "".join(sorted(set(string.ascii_lowercase) - letters.keys())) or "none")
average = sum(map(len, all_words)) / len(all_words)
print(f"average word {average:.2f}, average sentence {len(all_words) / len(all_sentences):.1f}, "
      f"syllables {sum(map(syllables, all_words))}")
for number, sentence in enumerate(all_sentences, 1):
    print(textwrap.fill(sentence, 40, initial_indent=f"{number}) ", subsequent_indent="   "))
print(Counter(map(len, all_words)))
print(TEXT.translate(str.maketrans("", "", string.punctuation)).split()[:8])
