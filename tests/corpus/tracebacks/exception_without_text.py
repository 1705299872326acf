# Exceptions without arguments, and one whose str fails.
class Shy(Exception):
    def __str__(self):
        raise TypeError("no words")


try:
    raise KeyError
except KeyError as error:
    raise Shy from error
