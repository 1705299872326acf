# else of a loop runs when there was no break; else of try when there was no exception.
for n in (7, 9):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
while False:
    pass
else:
    print("never looped")
for _ in []:
    break
else:
    print("empty")
try:
    pass
except ValueError:
    print("no")
else:
    print("else")
finally:
    print("finally")
