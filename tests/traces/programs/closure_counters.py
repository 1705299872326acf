def counter(start):
    total = start
    log = []
    def up(by=1000):
        nonlocal total
        total += by
        log.append(total)
        return total
    def seen():
        return log
    return up, seen
up, seen = counter(5000)
up()
first = seen()
up(7000)
second = seen
functions = [lambda: i for i in range(300, 303)]
values = [f() for f in functions]
del up
third = second()
