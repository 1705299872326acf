# else runs without an exception, finally always and last.
def run(kind):
    order = []
    try:
        order.append("try")
        if kind == "error":
            raise ValueError
        if kind == "return":
            return order
    except ValueError:
        order.append("except")
    else:
        order.append("else")
    finally:
        order.append("finally")
    order.append("after")
    return order


for kind in ("fine", "error", "return"):
    print(kind, run(kind))
