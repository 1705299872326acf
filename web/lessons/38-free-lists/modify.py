x = float("2.5")
keep = x
place = id(x)
y = float("3.5")
print(id(y) == place)
