# Zero and small results are always the one cached object, whatever they were made from.
big = 10 ** 30
zero = 0
print((big * zero) is zero, (zero * big) is zero, (big - big) is zero, (big >> 200) is zero, (big & 0) is zero)
five = 5
print((big - big + 5) is five, -(-5) is five if False else (0 - -5) is five, abs(-five) is five, int("5") is five)
