def fill(box):
    box.append("new")
    box = ["another"]
    return box

mine = []
other = fill(mine)
print(mine, other)
