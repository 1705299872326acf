def add(item, basket=None):
    if basket is None:
        basket = []
    basket.append(item)
    return basket

first = add("tea")
second = add("cup")
third = add("jam", [])
print(first, second, third)
