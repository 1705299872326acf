# = where == was meant.
answer = 41
if answer = 42:
    print("right")
