total = 1
total = total + 2
total = total + 3
print(total)
