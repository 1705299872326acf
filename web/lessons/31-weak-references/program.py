import weakref

class Sound:
    def play(self):
        return "la"

s = Sound()
ref = weakref.ref(s, lambda dead: print("it is gone"))
p = weakref.proxy(s); print(p.play.__self__ is s, p is s)
del s
print(ref())
try:
    p.play()
except ReferenceError as error:
    print(error)
