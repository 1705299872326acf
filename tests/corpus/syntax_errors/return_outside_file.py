# return outside a function is found by the compiler, not the parser.
x = 5
if x > 3:
    return x
