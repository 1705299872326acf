# Collatz chains: a while loop with two exits.
def chain(number, most=12):
    steps = [number]
    while number != 1:
        number = number // 2 if number % 2 == 0 else 3 * number + 1
        steps.append(number)
        if len(steps) == most:
            break
    else:
        steps.append("end")
    return steps


for start in (1, 6, 7, 27):
    print(chain(start))
