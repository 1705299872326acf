# Closures made in one call share their variables; each call makes new ones.
def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def show():
        return balance

    return deposit, show


deposit, show = account(10)
other_deposit, other_show = account(100)
deposit(5)
other_deposit(1)
print(show(), other_show(), deposit.__code__.co_freevars, deposit.__closure__[1 if len(deposit.__closure__) > 1 else 0].cell_contents)
deposit.__closure__[0].cell_contents = 1000
print(show())


def later():
    def use():
        return value
    try:
        use()
    except NameError as error:
        print(error)
    value = 3
    return use()


print(later())
