basket = []
t = (basket, "kitchen")
print(t)
basket.append("apple")
print(t)
