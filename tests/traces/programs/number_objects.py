# Ints and floats: which results are new objects, which are shared.
small = 256
big = 257
sum_small = 200 + 56
also = int("256")
is_same = sum_small is also
one = big + 0
other = big * 1
half = big / 2
whole = float(big)
floats = [1.5, 1.5, half]
power = 2 ** 70
copy = power + 0
digits = [power, power >> 10, -power]
flag = True + 1
counter = 0
for value in floats:
    counter += value
rounded = round(counter)
quotient, rest = divmod(power, 7)
complex_number = complex(half, 1)
zero = 0.0 * -1
del power
