# What compiling takes from the pools and gives back, in which order, is modelled for objects, not for the compiler's own structures.
function = lambda: 0
place = id(function)
del function
other = eval("lambda: 0")
print(id(other) == place)
