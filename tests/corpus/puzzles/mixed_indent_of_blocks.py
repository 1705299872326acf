# One-line blocks, nested functions, pass and ellipsis bodies, several statements in a line.
if True: print("one"); print("two")
for i in range(2): print(i, end=" "); j = i
print(j)
def f(): pass
def g(): ...
class E: ...
class P: x = 1; y = x + 1
print(f(), g(), E().__class__.__name__, P.y)
while True: break
else: print("not here")
try: 1 / 0
except ZeroDivisionError: print("caught")
else: print("no")
finally: print("fin")
with open if False else __import__("contextlib").nullcontext(5) as n: print(n)
x = 1; y = 2; print(x + y); del x
print("x" in globals(), (
    1 +
    2), [
    3,
], "con\
tinued", 1 + \
    2)
if 1:
        print("eight spaces")
if 2:
 print("one space")
