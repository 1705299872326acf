# import * is for modules only.
def load():
    from math import *
    return pi
