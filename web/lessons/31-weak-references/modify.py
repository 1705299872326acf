import weakref

class Sound:
    def play(self):
        return "la"

s = Sound()
ref = weakref.ref(s, lambda dead: print("it is gone"))
keep = s
del s
print(ref() is keep)
