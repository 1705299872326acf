first = [1]
place = id(first)
del first
fresh = [2]
print(id(fresh) == place)
