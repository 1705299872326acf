def add(item, basket=[]):
    basket.append(item)
    return basket

first = add("tea")
second = add("cup")
third = add("jam", [])
print(first, second, third)
print(first is second, add.__defaults__)
