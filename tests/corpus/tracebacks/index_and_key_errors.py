# The subscript is marked.
table = {"row": [1, 2, 3]}
position = 5
print(table["row"][0] + table["row"][position])
