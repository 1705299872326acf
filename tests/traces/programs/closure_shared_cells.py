# Two inner functions share a cell; a cell outlives its frame; nonlocal rebinding.
def account(start):
    history = []
    balance = [start]
    def deposit(amount):
        nonlocal balance
        history.append(balance)
        balance = [balance[0] + amount]
        return balance
    def show():
        return balance, len(history)
    return deposit, show

deposit, show = account(500)
cells = deposit.__closure__
now = deposit(1000)
then = show()
del deposit
cell = cells[0]
cell_value = cell.cell_contents
cells = None
cell.cell_contents = ["replaced"]
after = show()
del show
