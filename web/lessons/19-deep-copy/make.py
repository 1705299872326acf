from copy import deepcopy
deep = [[[1], 2], 3]
again = deepcopy(deep)
print(again)
