def make():
    n = 0
    def up():
        nonlocal n
        n += 1
    def get():
        return n
    return up, get
up, get = make()
up(); up()
other = make()[1]
print(get(), other())
del up, get
