# A Markov chain over words and letters with a seeded generator; perplexity; a table of transitions.
import math
import random
from collections import Counter, defaultdict
TEXT = "the cat sat on the mat . the dog sat on the log . the cat saw the dog and the dog saw the cat . a cat and a dog ran to the mat ."


class Chain:
    def __init__(self, order=1): self.order, self.table, self.starts = order, defaultdict(Counter), Counter()
    def learn(self, sentences):
        for sentence in sentences:
            padded = ["<s>"] * self.order + sentence + ["</s>"]
            for i in range(len(padded) - self.order):
                self.table[tuple(padded[i:i + self.order])][padded[i + self.order]] += 1
        return self
    def probability(self, context, word):
        row = self.table.get(tuple(context))
        return row[word] / sum(row.values()) if row else 0.0
    def generate(self, rng, limit=20):
        context, out = ("<s>",) * self.order, []
        while len(out) < limit:
            row = self.table[context]
            word = rng.choices(list(row), weights=row.values())[0]
            if word == "</s>": break
            out.append(word)
            context = (*context[1:], word) if self.order else ()
        return out
    def perplexity(self, sentences):
        total, count = 0.0, 0
        for sentence in sentences:
            padded = ["<s>"] * self.order + sentence + ["</s>"]
            for i in range(len(padded) - self.order):
                p = self.probability(padded[i:i + self.order], padded[i + self.order])
                if p == 0: return math.inf
                total -= math.log2(p); count += 1
        return 2 ** (total / count)


sentences = [s.split() for s in TEXT.split(" . ") if s]
sentences = [[w for w in s if w != "."] for s in sentences]
for order in (1, 2):
    chain = Chain(order).learn(sentences)
    rng = random.Random(11)
    print(order, len(chain.table), [" ".join(chain.generate(rng)) for _ in range(3)], round(chain.perplexity(sentences), 4), chain.perplexity([["the", "zebra"]]))
chain = Chain().learn(sentences)
for context in (("the",), ("sat",), ("<s>",)):
    row = chain.table[context]
    print(context[0], *(f"{w}:{c / sum(row.values()):.2f}" for w, c in row.most_common()))
letters = Chain(2).learn([list(w) for w in sorted(set(TEXT.split()) - {"."})])
rng = random.Random(5)
print(["".join(letters.generate(rng, 8)) for _ in range(8)], len(letters.table), chain.probability(["the"], "cat"), chain.probability(["never"], "cat"))
entropy = {c[0]: -sum(n / sum(r.values()) * math.log2(n / sum(r.values())) for n in r.values()) for c, r in chain.table.items()}
print({w: round(e, 3) for w, e in sorted(entropy.items(), key=lambda p: -p[1])[:4]}, max(entropy, key=entropy.get))
words = Counter(w for s in sentences for w in s)
print(words.most_common(3), sum(words.values()), words.total(), sorted(words, key=lambda w: (-words[w], w))[:5], f"{math.fsum(n / words.total() * math.log2(words.total() / n) for n in words.values()):.5f}")
distance = lambda a, b: 1 - sum(a[w] * b[w] for w in a) / math.sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))
print([round(distance(Counter(a), Counter(b)), 4) for a, b in zip(sentences, sentences[1:])], distance(Counter("ab"), Counter("cd")))
