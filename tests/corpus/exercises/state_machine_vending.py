# A vending machine as a table of states and events, with a log and refused events.
class Refused(Exception):
    pass


class Machine:
    PRICES = {"water": 100, "juice": 150}
    COINS = {"nickel": 5, "dime": 10, "quarter": 25, "dollar": 100}

    def __init__(self, stock):
        self.stock = dict(stock)
        self.state = "idle"
        self.credit = 0
        self.bank = 0
        self.trace = ["idle"]

    def become(self, state):
        self.state = state
        self.trace.append(state)

    def event(self, name, *args):
        handler = getattr(self, f"{self.state}_{name}", None)
        if handler is None:
            raise Refused(f"{name} while {self.state}")
        return handler(*args)

    def idle_coin(self, coin):
        self.credit += self.COINS[coin]
        self.become("ready")
        return self.credit

    def ready_coin(self, coin):
        self.credit += self.COINS[coin]
        return self.credit

    def ready_select(self, drink):
        if not self.stock.get(drink):
            raise Refused(f"no {drink}")
        price = self.PRICES[drink]
        if self.credit < price:
            raise Refused(f"{drink} needs {price - self.credit} more")
        self.stock[drink] -= 1
        self.bank += price
        self.credit -= price
        self.become("serving")
        return drink

    def serving_take(self):
        change, self.credit = self.change(), 0
        self.become("idle")
        return change

    def ready_cancel(self):
        change, self.credit = self.change(), 0
        self.become("idle")
        return change

    def idle_service(self):
        self.become("broken" if not any(self.stock.values()) else "idle")
        return self.bank

    def change(self):
        left, result = self.credit, {}
        for coin, value in sorted(self.COINS.items(), key=lambda pair: -pair[1]):
            count, left = divmod(left, value)
            if count:
                result[coin] = count
        return result


machine = Machine({"water": 1, "juice": 2})
script = [("select", "water"), ("coin", "dollar"), ("select", "juice"), ("coin", "quarter"), ("coin", "quarter"), ("coin", "dime"), ("select", "juice"), ("coin", "dime"), ("take",), ("coin", "dollar"), ("select", "water"), ("take",),
          ("coin", "dollar"), ("select", "water"), ("coin", "penny"), ("cancel",), ("cancel",), ("service",), ("coin", "dollar"), ("coin", "dollar"), ("select", "juice"), ("take",), ("service",), ("coin", "dime")]
for name, *args in script:
    try:
        print(f"{name} {' '.join(args):<8} -> {machine.event(name, *args)}")
    except Refused as error:
        print(f"{name} {' '.join(args):<8} refused: {error}")
    except KeyError as error:
        print(f"{name} {' '.join(args):<8} unknown coin {error}")
print(machine.trace)
print(machine.bank, machine.stock, machine.state, vars(machine)["credit"])
