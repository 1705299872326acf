# Expression statements do nothing; a string first in a body is the documentation.
def documented():
    "what it does"
    "a second string is nothing"
    ...
    pass


class Empty: ...


def bare():
    1 + 1
    "not first"


print(documented.__doc__, Empty.__doc__, bare.__doc__, documented())
