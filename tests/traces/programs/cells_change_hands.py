# Cells: two functions share one, a third gets a cell of its own, one is emptied and filled from outside.
def pair(value):
    def get():
        return value

    def put(new):
        nonlocal value
        value = new
    return get, put


shared = [1]
get, put = pair(shared)
put((shared, shared))
cell = get.__closure__[0]
same = cell is put.__closure__[0]
cell.cell_contents = None
put(get)
del cell.cell_contents
other = pair(shared)[0]
del get, put
