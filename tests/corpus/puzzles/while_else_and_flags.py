# Loops with else, break, continue, and a changed loop variable.
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
n = 10
while n:
    n -= 3
    if n < 0: break
else:
    print("never")
print(n)
for x in range(0): pass
else: print("else runs", "x" in dir())
for a in range(3):
    for b in range(3):
        if a * b == 2: break
    else:
        print("no break for", a, end="; ")
        continue
    print("broke at", a, b, end="; ")
print()
it = iter(range(5))
for v in it:
    if v == 1: next(it)
    print(v, end=" ")
print(list(it))
while True:
    try: break
    finally: print("finally before leaving")
