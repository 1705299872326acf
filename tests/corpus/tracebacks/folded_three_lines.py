# More than three equal frames in a row are folded, with their number.
def count(n):
    if n == 0:
        raise KeyError("bottom")
    count(n - 1)


count(7)
