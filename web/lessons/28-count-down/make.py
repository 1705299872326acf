kept = [1]
one = kept
two = kept
del one
two = "elsewhere"
