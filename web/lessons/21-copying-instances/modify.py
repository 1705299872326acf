import copy

class Cart:
    def __init__(self, items):
        self.items = items

    def __copy__(self):
        return Cart(self.items[:])

cart = Cart(["tea"])
near = copy.copy(cart)
cart.items.append("cup")
print(near.items)
