# A function for the exit that raises is reported on stderr, and the others are called all the same.
import atexit


class Report:
    def __repr__(self):
        return "<report>"

    def __call__(self, word):
        print("report", word)
        raise ValueError(word)


atexit.register(print, "registered first, called last")
atexit.register(Report(), "second")
atexit.register(print, "registered third, called first")
print("end of the script")
