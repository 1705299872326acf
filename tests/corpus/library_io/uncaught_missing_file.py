# An uncaught FileNotFoundError shows the line with open() and nothing below it.
def load(name):
    with open(name) as file:
        return file.read()


print("before")
load("there-is-no-such-file.txt")
