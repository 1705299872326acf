# Loops of some hundred thousand turns finish.
total = 0
for n in range(200000):
    total += n & 7
print(total)
count = 0
while count < 100000:
    count += 1
print(count, sum(range(10 ** 6)), len([None] * 10 ** 6), len("ab" * 10 ** 6))
print(sum(1 for x in range(100000) if x % 3 == 0), max(map(lambda x: x * 7919 % 10007, range(10007))))
