# A deck dealt to four players; the same every time.
import random

deck = [rank + suit for suit in "SHDC" for rank in "A23456789TJQK"]
generator = random.Random(52)
generator.shuffle(deck)
hands = [sorted(deck[i::4]) for i in range(4)]
for hand in hands:
    print(" ".join(hand))
print(generator.sample(deck, 5), generator.choice(deck), len(set(deck)))
