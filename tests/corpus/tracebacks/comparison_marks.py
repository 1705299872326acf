# A comparison that fails in the middle of an expression.
pair = (1, "a")
limit = 3
print(pair[0] < limit and pair[1] < limit)
