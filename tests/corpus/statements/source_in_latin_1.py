# -*- coding: latin-1 -*-
# A file in another encoding: its texts, and the lines that a traceback shows, are decoded.
café = "naïve"
print(café, len(café), ascii(café))


def déjà(vu):
    return café + vu  # à la fin


print(déjà("!"))
déjà(5)
