# A failing import inside a function.
def setup():
    from math import sqroot
    return sqroot(4)


setup()
