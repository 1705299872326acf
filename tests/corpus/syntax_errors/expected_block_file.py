# A function without a body.
def empty():

def full():
    return 1


print(full())
