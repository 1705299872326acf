# break and continue inside finally drop the exception that was under way.
def swallow():
    for turn in range(3):
        try:
            1 / 0
        finally:
            print("turn", turn)
            if turn == 1:
                break
            continue
    return "quiet"


print(swallow())


def returns():
    while True:
        try:
            return "from try"
        finally:
            break
    return "after the loop"


print(returns())
