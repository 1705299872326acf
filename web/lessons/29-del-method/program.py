class Noisy:
    def __del__(self):
        print("freed")

a = Noisy()
b = a
c = [a]
del a
del b
print("one reference left")
del c
print("after the last del")
