from numpy.random import choice

corners = []
for i in range(50):
    a = choice(10, size=(7000, 7000))
    corners.append(a[:5, :5].copy())

print(len(corners), corners[0].shape)
