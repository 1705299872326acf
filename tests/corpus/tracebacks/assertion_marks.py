# Marks under an assert's condition.
value = 3
assert value > 2
assert value * 2 == 7
