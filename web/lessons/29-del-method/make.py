class Polite:
    def __del__(self):
        print("bye")

guest = Polite()
print("hello")
guest = None
print("end")
