# In a class body only the first iterable sees the names of the class.
class Table:
    size = 3
    row = list(range(size))
    doubled = [n * 2 for n in row]
    try:
        wrong = [n * size for n in row]
    except NameError as error:
        wrong = str(error)
    pairs = [(a, b) for a, b in zip(row, doubled)]


print(Table.doubled, Table.wrong, Table.pairs)
