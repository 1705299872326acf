import copy

class Cart:
    def __init__(self, items):
        self.items = items

cart = Cart(["tea"])
near = copy.copy(cart)
far = copy.deepcopy(cart)
cart.items.append("cup")
print(near.items, far.items)
