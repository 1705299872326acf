a = []
b = [0]
c = [0] * 100
print(len(c))
