# += holds a view of what is added while the array grows, so an array cannot be added to itself; extend can.
def attempt(name, change):
    array = bytearray(b"12345")
    try:
        change(array)
    except BufferError as error:
        print(name, "BufferError:", error)
    print(name, array)


def add_itself(array):
    array += array


def add_view_of_itself(array):
    array += memoryview(array)


def add_nothing_while_viewed(array):
    view = memoryview(array)
    array += b""


def repeat(array):
    array *= 2


def set_slice(array):
    array[1:2] = array


attempt("add", add_itself)
attempt("view", add_view_of_itself)
attempt("nothing", add_nothing_while_viewed)
attempt("repeat", repeat)
attempt("extend", lambda array: array.extend(array))
attempt("slice", set_slice)
empty = bytearray()
empty += empty
print(empty)
