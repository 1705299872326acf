# An error in a class body shows a frame named after the class.
class Broken:
    limit = 10
    values = [1, 2, 3]
    last = values[limit]
