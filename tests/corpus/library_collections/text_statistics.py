# Letters, pairs and words counted: Counter, defaultdict, deque together.
from collections import Counter, defaultdict, deque

text = "the rain in spain stays mainly in the plain"
words = text.split()
index = defaultdict(set)
for number, word in enumerate(words):
    index[word[0]].add(number)
pairs = Counter(zip(words, words[1:]))
recent = deque(maxlen=3)
for word in words:
    recent.append(word)
print(Counter(text.replace(" ", "")).most_common(4), pairs.most_common(1), sorted(index.items()), list(recent))
print(Counter(map(len, words)), Counter(words) & Counter(["in", "in", "the"]), sum(Counter(words).values()), +Counter(a=-1, b=2))
